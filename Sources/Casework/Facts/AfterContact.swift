/// What was agreed with the person about contact after the care has ended.
///
/// Source: Duurzame Verbinding; Guide, "What a practitioner records".
package struct ContactPlan: Hashable, Sendable {
  package var isWanted: Bool
  package var agreedOn: Day?
  package var contactPerson: WorkerID?
  /// About how many days between two moments, as a wish; nil when none was named.
  package var rhythmDays: Int?
  package var channel: String?
  package var endedOn: Day?
  package var endedBy: String?
  package var unread: Unread

  package init(
    isWanted: Bool, agreedOn: Day? = nil, contactPerson: WorkerID? = nil, rhythmDays: Int? = nil,
    channel: String? = nil, endedOn: Day? = nil, endedBy: String? = nil,
    unread: Unread = Unread()
  ) {
    self.isWanted = isWanted
    self.agreedOn = agreedOn
    self.contactPerson = contactPerson
    self.rhythmDays = rhythmDays
    self.channel = channel
    self.endedOn = endedOn
    self.endedBy = endedBy
    self.unread = unread
  }
}

/// One moment of contact after care, reached or only tried.
package struct ContactMoment: Hashable, Sendable {
  package var on: Day
  /// Who took the initiative: `client` or `organisation`.
  ///
  /// Other words are kept.
  package var initiatorWord: String
  package var channel: String?
  package var isReached: Bool
  /// In the person's own word.
  package var mood: String?
  package var meaning: String?
  package var unread: Unread

  package init(
    on: Day, initiatorWord: String, channel: String? = nil, isReached: Bool,
    mood: String? = nil, meaning: String? = nil, unread: Unread = Unread()
  ) {
    self.on = on
    self.initiatorWord = initiatorWord
    self.channel = channel
    self.isReached = isReached
    self.mood = mood
    self.meaning = meaning
    self.unread = unread
  }
}
