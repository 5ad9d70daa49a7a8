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
  package var unread: Unread

  package init(kindWord: String, text: String, unread: Unread = Unread()) {
    self.kindWord = kindWord
    self.text = text
    self.unread = unread
  }

  package var kind: Kind? { Kind(rawValue: kindWord) }
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
