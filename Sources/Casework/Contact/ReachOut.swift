/// When to get in touch again with somebody whose care has ended.
///
/// Silence is a reason to reach out, in a soft tone: it is never late, never a breach, and never
/// goes to probation. Source: Duurzame Verbinding; Guide, "What a practitioner records".
package struct ReachOut: Hashable, Sendable {
  /// The last moment at which the person was reached, or the day the contact was agreed.
  package var since: Day
  /// The rhythm that was wished for, in days.
  package var rhythmDays: Int
  /// The days on which somebody tried in vain since then, the first one first.
  package var attempts: [Day]

  /// Nil when no contact is wished for, it was ended, or no rhythm or no day is known to count from.
  package init?(_ source: Contact) {
    guard source.isKept, let plan = source.plan, let rhythm = plan.rhythmDays else { return nil }
    guard let last = [source.lastReached, plan.agreedOn].compactMap({ $0 }).max() else {
      return nil
    }
    since = last
    rhythmDays = rhythm
    attempts = source.moments.values.filter { !$0.isReached && $0.on > last }.map(\.on).sorted()
  }

  /// By when to get in touch again with the people of cases that know of it.
  package static func days(of contacts: some Sequence<Contact>) -> [CaseID: Day] {
    var days: [CaseID: Day] = [:]
    for contact in contacts {
      let promised = contact.isKept ? contact.promise?.on : nil
      guard let due = [ReachOut(contact)?.due, promised].compactMap({ $0 }).min() else { continue }
      for id in contact.cases { days[id] = min(days[id] ?? due, due) }
    }
    return days
  }

  package var due: Day { since + rhythmDays }

  /// How many days it has been silent.
  package func silence(on today: Day) -> Int { max(0, today - since) }

  /// How long it has been silent against the rhythm, in hundredths of it.
  func wait(on today: Day) -> Int { silence(on: today) * 100 / max(1, rhythmDays) }

  /// Whether it is time to reach out.
  package func isDue(on today: Day) -> Bool { today >= due }
}

extension Contact {
  /// The last day on which the person was reached; nil where they never were.
  package var lastReached: Day? { moments.values.lazy.filter(\.isReached).map(\.on).max() }

  /// The days that matter to the person and come up within so many days, the first one first.
  package func datesAhead(
    on today: Day, within days: Int = Contact.daysAhead
  ) -> [(id: EntryID, date: ContactDate, day: Day)] {
    dates.compactMap { id, date in
      guard let day = date.next(from: today), day - today <= days else { return nil }
      return (id: id, date: date, day: day)
    }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// What was agreed to come next and did not come yet, the first day first and what has no day last.
  ///
  /// With a day it stands until the person was reached on that day or later, without one until they were
  /// reached again: trying in vain keeps no promise.
  package var promises: [(what: String, on: Day?)] {
    var found: [(what: String, on: Day?)] = []
    var reached: Day?
    for (_, moment) in latestMoments {
      if moment.next != nil || moment.nextOn != nil {
        let isKept = reached.map { last in moment.nextOn.map { $0 <= last } ?? true } ?? false
        if !isKept { found.append((moment.next ?? "", moment.nextOn)) }
      }
      if moment.isReached { reached = max(reached ?? moment.on, moment.on) }
    }
    let last = Day(number: .max)
    // What has no day keeps its order, the newest first.
    return found.enumerated().sorted {
      ($0.element.on ?? last, $0.offset) < ($1.element.on ?? last, $1.offset)
    }.map(\.element)
  }

  /// The first of what was agreed to come next; nil where nothing waits.
  package var promise: (what: String, on: Day?)? { promises.first }

  /// Whether it is time to reach out: the rhythm says so, or a day that was agreed.
  package func isToReach(on today: Day) -> Bool {
    guard isKept else { return false }
    return ReachOut(self)?.isDue(on: today) == true || promise?.on.map { $0 <= today } == true
  }

  /// How many days after a perhaps later to ask again, where no day was agreed: three months.
  static let daysUntilAskedAgain = 91

  /// When to ask again whether contact is wanted of somebody who said perhaps later; nil for anybody else.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  package var asksAgainOn: Day? {
    guard standing == .later, let plan, plan.wantedWord == "later" else { return nil }
    return plan.askAgainOn ?? plan.agreedOn.map { $0 + Self.daysUntilAskedAgain }
  }

  /// Whether contact is wanted without a rhythm, and nobody was reached for three months since that was agreed.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  package func isStillToReach(on today: Day) -> Bool {
    guard isKept, lastReached == nil, let plan, plan.rhythmDays == nil, let agreedOn = plan.agreedOn
    else { return false }
    // A day that was agreed says it itself.
    return promise?.on == nil && today - agreedOn >= Self.daysUntilAskedAgain
  }

  /// For how many days after the leaving whoever has the case is reminded to ask whether contact is wanted.
  package static let daysToAsk = 91

  /// How many days before it an important date comes up.
  package static let daysAhead = 14

  /// Since when nobody asked what this contact means, where that is a year or more; nil elsewhere.
  ///
  /// The year counts from the last answer, or from the yes with which contact began again after it.
  /// Source: Guide, "What a practitioner records".
  package func unaskedSince(on today: Day) -> Day? {
    guard isKept, let since = [lastAsked, wantedSince].compactMap({ $0 }).max() else { return nil }
    return today - since >= 365 ? since : nil
  }

  /// The day of the yes by which contact is kept now: the first one since it last ended or was not wanted.
  ///
  /// Agreeing on another rhythm is no fresh yes.
  private var wantedSince: Day? {
    let plans = plansBefore.map(\.plan) + [plan].compactMap { $0 }
    let refusals = plans.filter { !$0.isWanted }.compactMap(\.agreedOn)
    let over = (earlierEndings.values.map(\.on) + refusals).max()
    let agreed = plans.filter(\.isWanted).compactMap(\.agreedOn)
    return agreed.filter { day in over.map { $0 <= day } ?? true }.min() ?? plan?.agreedOn
  }

  /// The last day on which somebody asked what this contact means; nil where nobody did.
  package var lastAsked: Day? { reflections.values.map(\.on).max() }
}

/// The order of people in contact: who would be glad of a call first.
package enum ContactOrder {
  /// The contacts in the order of the screen: those with whom contact is kept, who has waited longest against
  /// their own rhythm first; then those who said later; then those where it ended or was not wanted.
  package static func sorted(_ contacts: [Contact], on today: Day) -> [Contact] {
    contacts.map { (key: key(of: $0, on: today), contact: $0) }
      .sorted { left, right in
        if left.key.group != right.key.group { return left.key.group < right.key.group }
        if left.key.wait != right.key.wait { return left.key.wait > right.key.wait }
        return (left.key.name, left.contact.id) < (right.key.name, right.contact.id)
      }.map(\.contact)
  }

  private static func key(
    of contact: Contact, on today: Day
  ) -> (group: Int, wait: Int, name: String) {
    // A day that was agreed and is there goes first, and so does a rhythm without a day to count from: nobody was
    // reached yet.
    if contact.isKept, let day = contact.promise?.on, day <= today {
      return (contact.standing.rawValue, .max, SortKey.key(for: contact.shownName))
    }
    if let day = contact.asksAgainOn, day <= today {
      return (contact.standing.rawValue, .max, SortKey.key(for: contact.shownName))
    }
    let isUnhurried = contact.plan?.rhythmDays == nil || contact.asksAgainOn != nil
    let unknown: Int = isUnhurried ? .min : .max
    return (
      contact.standing.rawValue, ReachOut(contact)?.wait(on: today) ?? unknown,
      SortKey.key(for: contact.shownName)
    )
  }
}
