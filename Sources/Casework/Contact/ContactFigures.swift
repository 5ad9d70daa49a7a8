/// What an organisation learns from its register of contact after care over a period: how many of those who
/// left have a plan, were reached, and how contact went; never about a person.
///
/// They are reckoned over all contacts, whoever may see them, and so hold nothing that could be about one:
/// numbers are told by fives and shares by tens, and what is about fewer than five people is not told.
///
/// Source: Duurzame Verbinding; Guide, "What an organisation reports".
package struct ContactFigures: Hashable, Sendable {
  package typealias Count = EscalationFigures.Count

  /// The share of some people or moments of which something is so.
  package struct Share: Hashable, Sendable {
    /// Of how many.
    package var count: Count
    /// Between which two of a hundred it lies; nil where too few are known.
    package var percent: ClosedRange<Int>?

    init(_ values: [Bool]) {
      count = Count(values.count)
      percent = EscalationFigures.percent(of: values)
    }
  }

  /// Those who left in a quarter, and the share of them with a plan.
  package struct Quarter: Hashable, Sendable {
    /// Its first day.
    package var from: Day
    package var planned: Share
  }

  package let from: Day
  package let through: Day
  /// The share of those who left whom somebody asked about contact.
  package let asked: Share
  /// The share of those who left who wanted contact, and so have a plan.
  package let planned: Share
  /// The share of those who left with a plan who were reached within 30 and within 90 days, of whom so many
  /// days are over.
  package let reached: [Reached]
  /// Within so many days half of the moments at which somebody was reached came after the one before; nil
  /// where too few are known.
  package let medianGap: Int?
  /// The share of moments for which the person took the initiative; of moments of fewer than five people it
  /// has no percent.
  package let theirInitiative: Share
  /// How many contacts ended, by the word of why, in the order of `ContactDecision.whyWords`.
  package let ended: [EscalationFigures.Part<String>]
  /// The quarters before the end of the period, the latest first.
  package let quarters: [Quarter]

  /// A share of those who were reached within some days after they left.
  package struct Reached: Hashable, Sendable {
    package var days: Int
    package var share: Share
  }

  /// Within how many days people are reached after they left.
  package static let reachedWithin = [30, 90]
  /// The numbers of days between two moments that are told apart.
  package static let gaps = [3, 7, 14, 30, 60, 91, 182, 365]
  /// How many quarters a team looks back.
  package static let quarterCount = 6

  /// The figures of a period.
  ///
  /// - Parameters:
  ///   - contacts: All contacts, whoever may see them.
  ///   - leavers: Everybody who ever left.
  ///   - from: The first day of the period.
  ///   - through: The last day.
  ///   - today: The office's calendar day.
  package init(
    of contacts: [Contact], leavers: [Leaver], from: Day, through: Day, on today: Day
  ) {
    self.from = from
    self.through = through
    let byStay = Self.byStay(contacts)
    let left = leavers.filter { (from...through).contains($0.on) }
    // Where the case may not know of it, that somebody asked stands in the register alone.
    asked = Share(left.map { $0.isAsked || byStay[$0.case] != nil })
    planned = Share(left.map { byStay[$0.case]?.hadPlan == true })
    reached = Self.reachedWithin.map { days in
      let over = left.filter { $0.on + days <= today }
      let reached = over.compactMap { leaver -> Bool? in
        guard let contact = byStay[leaver.case], contact.hadPlan else { return nil }
        return contact.moments.values.contains {
          $0.isReached && (leaver.on...(leaver.on + days)).contains($0.on)
        }
      }
      return Reached(days: days, share: Share(reached))
    }
    let period = from...through
    let moments = contacts.map { contact in
      contact.moments.values.filter { period.contains($0.on) }
    }.filter { !$0.isEmpty }
    var initiative = Share(moments.joined().map { $0.initiatorWord == "client" })
    if moments.count < EscalationFigures.fewest { initiative.percent = nil }
    theirInitiative = initiative
    medianGap = Self.medianGap(of: contacts, in: period)
    let endings = contacts.flatMap(\.endings).filter { period.contains($0.on) }
    ended = EscalationFigures.parts(
      endings.map(\.whyWord), in: ContactDecision.whyWords, of: Count(endings.count))
    quarters = Self.quarters(before: through).map { first in
      let last = (first + 92).beginningOfMonth - 1
      let those = leavers.filter { (first...last).contains($0.on) }
      return Quarter(
        from: first, planned: Share(those.map { byStay[$0.case]?.hadPlan == true }))
    }
  }

  private static func byStay(_ contacts: [Contact]) -> [CaseID: Contact] {
    var found: [CaseID: Contact] = [:]
    for contact in contacts {
      for id in contact.cases + [contact.stay].compactMap({ $0 }) { found[id] = contact }
    }
    return found
  }

  /// Half of the times between two moments at which the same person was reached, told for five people or
  /// more.
  private static func medianGap(of contacts: [Contact], in period: ClosedRange<Day>) -> Int? {
    let each = contacts.map { contact -> [Int] in
      let days = contact.moments.values.filter(\.isReached).map(\.on).sorted()
      return zip(days, days.dropFirst()).filter { period.contains($0.1) }.map { $0.1 - $0.0 }
    }.filter { !$0.isEmpty }
    guard each.count >= EscalationFigures.fewest else { return nil }
    let all = each.flatMap { $0 }
    return gaps.first { limit in all.count { $0 <= limit } * 2 >= all.count }
  }

  /// The first days of the quarters whose months are over by a day, the latest first.
  private static func quarters(before last: Day) -> [Day] {
    let (year, month, _) = (last + 1).date
    let current = year * 4 + (month + 2) / 3 - 1
    return (1...quarterCount).compactMap { back in
      let quarter = current - back
      return Day(year: quarter / 4, month: quarter % 4 * 3 + 1, day: 1)
    }
  }
}

extension ContactFigures {
  /// Somebody who left, as far as figures need to know.
  package struct Leaver: Hashable, Sendable {
    package var `case`: CaseID
    package var on: Day
    /// Whether somebody asked about contact.
    package var isAsked: Bool

    /// Nil for a case whose client has not left.
    package init?(_ source: Case) {
      guard let day = source.dates[.left] ?? source.dates[.formalRelationshipClosed] else {
        return nil
      }
      `case` = source.id
      on = day
      isAsked = source.dates[.contactAsked] != nil
    }
  }
}

extension Contact {
  /// Whether the person wanted contact at any time.
  fileprivate var hadPlan: Bool {
    plan?.isWanted == true || earlierPlans.values.contains(where: \.isWanted)
  }

  /// Every end that it came to.
  fileprivate var endings: [ContactDecision] {
    earlierEndings.values + (isEnded ? [ending].compactMap { $0 } : [])
  }
}
