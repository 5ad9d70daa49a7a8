/// A first meeting that is a do of its own.
///
/// Source: Guide, "The 28 do's", I8, I9, I10 and U1.
package struct Meeting: Hashable, Sendable {
  /// Which first meeting it is; the raw values stand in the journal.
  package enum Kind: String, CaseIterable, Comparable, Sendable {
    /// The first visit or call inside the prison or clinic (I8).
    case inside
    /// The client meets the counsellor (I9).
    case counsellor
    /// The client meets the shelter (I10).
    case shelter
    /// The first talk of three (U1).
    case startTalk

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  package var on: Day
  /// Where or through what: "in the PI", "by video".
  package var how: String?
  /// Who was there, in words.
  package var present: String?
  /// Whether client, counsellor and probation were all there; nil while nobody has said.
  package var areAllThree: Bool?
  package var by: WorkerID?
  package var unread: Unread

  package init(
    on: Day, how: String? = nil, present: String? = nil, areAllThree: Bool? = nil,
    by: WorkerID? = nil, unread: Unread = Unread()
  ) {
    self.on = on
    self.how = how
    self.present = present
    self.areAllThree = areAllThree
    self.by = by
    self.unread = unread
  }
}

/// Somebody who is invited to the intake.
///
/// Source: Guide, "The 28 do's", I1 and I6.
package struct Attendee: Hashable, Sendable {
  /// As whom somebody sits at the table; the raw values stand in the journal.
  package enum Role: String, CaseIterable, Sendable {
    case client, network, supervisor, provider, shelter, other
  }

  package var name: String
  /// A word of `Role`, or a word that this build does not know and keeps.
  package var roleWord: String
  /// The day of the invitation; nil while nobody was asked.
  package var invitedOn: Day?
  /// Whether they came; nil while that is not known.
  package var wasPresent: Bool?
  /// When it was put in the bin; nil while it counts.
  package var binned: Moment?
  package var binnedBy: WorkerID?
  package var unread: Unread

  package init(
    name: String, roleWord: String, invitedOn: Day? = nil, wasPresent: Bool? = nil,
    unread: Unread = Unread()
  ) {
    self.name = name
    self.roleWord = roleWord
    self.invitedOn = invitedOn
    self.wasPresent = wasPresent
    self.unread = unread
  }

  package var role: Role? { Role(rawValue: roleWord) }
}

/// Those who settle together what is to come of it.
///
/// Source: Guide, "What shapes everything": X4 and X5.
package enum Party: String, CaseIterable, Comparable, Sendable {
  case client, network, shelter, probation

  package static func < (left: Party, right: Party) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .client: 0
    case .network: 1
    case .shelter: 2
    case .probation: 3
    }
  }
}

/// What one of the parties says to the intended result.
package struct PartyConsent: Hashable, Sendable {
  package var agrees: Bool
  package var on: Day
  /// What they said to it.
  package var words: String?
  package var by: WorkerID?
  /// A mark of the texts that they answered to; nil where nothing was written, or none was kept.
  package var texts: String?
  package var unread: Unread

  package init(
    agrees: Bool, on: Day, words: String? = nil, by: WorkerID? = nil, texts: String? = nil,
    unread: Unread = Unread()
  ) {
    self.agrees = agrees
    self.on = on
    self.words = words
    self.by = by
    self.texts = texts
    self.unread = unread
  }
}

/// Who sees to a basic condition, and by when.
package struct ConditionStep: Hashable, Sendable {
  package var who: String?
  package var by: Day?
  package var note: String?
  package var unread: Unread

  package init(
    who: String? = nil, by: Day? = nil, note: String? = nil, unread: Unread = Unread()
  ) {
    self.who = who
    self.by = by
    self.note = note
    self.unread = unread
  }
}
