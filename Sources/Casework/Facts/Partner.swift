/// What kind of organisation a partner is; the raw values stand in the journal.
///
/// Source: Guide, "Vocabulary".
package enum PartnerKind: String, CaseIterable, Comparable, Sendable {
  case prison, clinic, probation, municipality
  case housingCorporation = "housing_corporation"
  case careProvider = "care_provider"
  case careAndSafetyHouse = "care_safety_house"
  case police, employer, other

  package static func < (left: PartnerKind, right: PartnerKind) -> Bool {
    left.order < right.order
  }

  /// The basic conditions that a partner of this kind works on, so that an agreement about them opens
  /// these and no others.
  ///
  /// Source: our own proposal; see Guide, "What a partner may read".
  package var basicConditions: [BasicCondition] {
    switch self {
    case .prison, .clinic, .probation, .careAndSafetyHouse: BasicCondition.allCases
    case .municipality: [.identity, .income, .housing]
    case .housingCorporation: [.housing]
    case .careProvider: [.care, .dayActivity]
    case .employer: [.dayActivity]
    case .police, .other: []
    }
  }

  private var order: Int {
    switch self {
    case .prison: 0
    case .clinic: 1
    case .probation: 2
    case .municipality: 3
    case .housingCorporation: 4
    case .careProvider: 5
    case .careAndSafetyHouse: 6
    case .police: 7
    case .employer: 8
    case .other: 9
    }
  }
}

/// An organisation that the team works with: the partner card.
///
/// Source: Guide, "What shapes everything": X1 to X3.
package struct Partner: Hashable, Sendable {
  package var name: String
  /// A word of `PartnerKind`, or a word that this build does not know and keeps; empty where nobody
  /// said what kind it is.
  package var kindWord: String
  /// Whom to call, and how.
  package var contact: String?
  /// Who answers outside office hours, and on what number.
  package var dutyLine: String?
  /// When they can be reached.
  package var hours: String?
  /// How they work: what they may and can do, what they need from us (X1).
  package var waysOfWorking: String?
  /// What they may share with us, and we with them.
  package var mayShare: String?
  /// When it was put in the bin; nil while it counts.
  package var binned: Moment?
  package var binnedBy: WorkerID?
  package var unread: Unread

  package init(name: String, kindWord: String, unread: Unread = Unread()) {
    self.name = name
    self.kindWord = kindWord
    self.unread = unread
  }

  package var kind: PartnerKind? { PartnerKind(rawValue: kindWord) }
}

/// When somebody last spoke with a partner, and with whom there (X2).
package struct PartnerTalk: Hashable, Sendable {
  package var on: Day
  /// Whom they spoke with.
  package var with: String?
  package var by: WorkerID?
  package var unread: Unread

  package init(on: Day, with: String? = nil, by: WorkerID? = nil, unread: Unread = Unread()) {
    self.on = on
    self.with = with
    self.by = by
    self.unread = unread
  }
}

/// Somebody of the client's own network.
///
/// Source: Guide, "What shapes everything": the network settles result, route and means too.
package struct NetworkPerson: Hashable, Sendable {
  package var name: String
  /// What they are to the client: sister, friend, former employer.
  package var relation: String?
  package var contact: String?
  /// In what they have a say, and what the client lets us tell them.
  package var say: String?
  package var binned: Moment?
  package var binnedBy: WorkerID?
  package var unread: Unread

  package init(
    name: String, relation: String? = nil, contact: String? = nil, say: String? = nil,
    unread: Unread = Unread()
  ) {
    self.name = name
    self.relation = relation
    self.contact = contact
    self.say = say
    self.unread = unread
  }
}

/// A question to a partner about one client, and the answer (X3).
package struct PartnerQuestion: Hashable, Sendable {
  package var text: String
  /// The partner's card; nil for one that has none.
  package var to: EntryID?
  /// Who was asked, in words.
  package var whom: String?
  package var askedOn: Day
  /// When it was recorded; nil where nobody kept it.
  package var at: Moment?
  package var by: WorkerID?
  package var answer: String?
  package var answeredOn: Day?
  /// When it was put in the bin; nil while it counts.
  package var binned: Moment?
  package var binnedBy: WorkerID?
  package var unread: Unread

  package init(
    text: String, to: EntryID? = nil, whom: String? = nil, askedOn: Day, at: Moment? = nil,
    by: WorkerID? = nil, answer: String? = nil, answeredOn: Day? = nil, unread: Unread = Unread()
  ) {
    self.text = text
    self.to = to
    self.whom = whom
    self.askedOn = askedOn
    self.at = at
    self.by = by
    self.answer = answer
    self.answeredOn = answeredOn
    self.unread = unread
  }
}

extension PartnerQuestion {
  /// Within how many working days a question has to be answered.
  ///
  /// Source: our own proposal; see Guide, "The 28 do's", U6.
  package static let answerDays = 5

  /// By when it has to be answered.
  ///
  /// - Parameter calendar: Which days count as working days.
  /// - Returns: The last day in time; nil for a question that has its answer.
  package func answerDue(by calendar: WorkCalendar) -> Day? {
    answeredOn == nil && answer?.nilIfBlank == nil
      ? calendar.day(Self.answerDays, after: askedOn) : nil
  }
}
