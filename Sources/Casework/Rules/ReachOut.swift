/// When to get in touch again with somebody whose care has ended.
///
/// Silence is a reason to reach out, in a soft tone: it is never late, never a breach, and never
/// goes to probation. Source: Duurzame Verbinding; Guide, "What a practitioner records".
package struct ReachOut: Hashable, Sendable {
  /// The last moment at which the person was reached, or the day the contact was agreed.
  package var since: Day
  /// The rhythm that was wished for, in days.
  package var rhythmDays: Int
  /// How many times since then somebody tried in vain.
  package var attempts: Int

  /// Nil when no contact is wished for, it was ended, or no rhythm or no day is known.
  package init?(_ source: Case) {
    guard let plan = source.contactPlan, plan.isWanted, plan.endedOn == nil,
      let rhythm = plan.rhythmDays
    else { return nil }
    let moments = source.contactMoments.values
    guard let last = moments.filter(\.isReached).map(\.on).max() ?? plan.agreedOn else {
      return nil
    }
    since = last
    rhythmDays = rhythm
    attempts = moments.count { !$0.isReached && $0.on > last }
  }

  package var due: Day { since + rhythmDays }

  /// How many days it has been silent.
  package func silence(on today: Day) -> Int { max(0, today - since) }

  /// Whether it is time to reach out.
  package func isDue(on today: Day) -> Bool { today >= due }
}
