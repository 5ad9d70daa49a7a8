/// A judicial condition of one case.
///
/// Breaking it is a breach; breaking a house rule is not.
///
/// Source: Guide, vocabulary, "special condition".
package struct Condition: Hashable, Sendable {
  /// What a court or the probation service can ask of a person.
  package enum Kind: String, CaseIterable, Sendable {
    case contactBan = "contact_ban"
    case curfew
    case dayActivity = "day_activity"
    case locationBan = "location_ban"
    case reporting, substance
    case supervisedLiving = "supervised_living"
    case treatment
  }

  /// A word of `Kind`, or a word that this build does not know and keeps.
  package var kindWord: String
  package var text: String
  /// Since when it is no longer in force; nil as long as it holds.
  package var endedOn: Day?
  package var unread: Unread

  package init(kindWord: String, text: String, unread: Unread = Unread()) {
    self.kindWord = kindWord
    self.text = text
    self.unread = unread
  }

  package var kind: Kind? { Kind(rawValue: kindWord) }

  /// What is known of conditions while none of them is written down: nobody asked, the court set none,
  /// or there are some.
  package enum Unlisted: String, CaseIterable, Sendable { case unknown, none, some }
}

extension Case {
  /// The number that a new condition gets.
  ///
  /// A number that an escalation names is never given again: it would then tell of another condition.
  package var freeConditionID: ConditionID {
    let given =
      conditions.keys + liftedConditions.keys + escalations.values.compactMap(\.condition)
    // Identifiers come from files as well: only numbers that a person would count with.
    let used = given.compactMap { Int($0.text.dropFirst()) }.filter { $0 < 10_000 }.max() ?? 0
    return ConditionID("V\(used + 1)")
  }

  /// What is known of the conditions of a case that has none written down; nil where some are.
  package var unlistedConditions: Condition.Unlisted? {
    guard conditions.isEmpty else { return nil }
    if areConditionsComplete == true || absentConditions.count == Condition.Kind.allCases.count {
      return Condition.Unlisted.none
    }
    return areConditionsComplete == false ? .some : .unknown
  }

  /// Whether the court set a condition of a kind; nil while nobody has said.
  package func hasCondition(_ kind: Condition.Kind) -> Bool? {
    if conditions.values.contains(where: { $0.kind == kind }) { return true }
    return absentConditions.contains(kind) || areConditionsComplete == true ? false : nil
  }
}

/// The six basic conditions for living on one's own; the union of the guide's list and the
/// national one for people who leave prison.
///
/// Source: Guide, I7 and "Aftercare of ex-detainees".
package enum BasicCondition: String, CaseIterable, Comparable, Sendable {
  case identity, income, housing, debts, care
  case dayActivity = "day_activity"

  package static func < (left: BasicCondition, right: BasicCondition) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    switch self {
    case .identity: 0
    case .income: 1
    case .housing: 2
    case .debts: 3
    case .care: 4
    case .dayActivity: 5
    }
  }

  /// Unknown is something else than missing: nobody has asked yet.
  package enum State: String, CaseIterable, Sendable {
    case inOrder = "in_order"
    case requested, missing, unknown
    case notApplicable = "not_applicable"
  }
}
