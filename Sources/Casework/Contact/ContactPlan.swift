/// What was agreed with the person about contact after the care has ended.
///
/// Source: Duurzame Verbinding; Guide, "What a practitioner records".
package struct ContactPlan: Hashable, Sendable {
  /// Whether the person wants contact: `yes`, `no` or `later`.
  ///
  /// Other words are kept.
  package var wantedWord: String
  /// The day on which the person said so.
  package var agreedOn: Day?
  /// Who keeps in touch: a person, not a desk.
  package var contactPerson: WorkerID?
  /// About how many days between two moments, as a wish; nil when none was named.
  package var rhythmDays: Int?
  /// The way the person likes best, in their words.
  package var channel: String?
  /// What not to do, such as letters to the house.
  package var avoid: String?
  /// Who else knows of the contact.
  package var whoKnows: String?
  /// What the person said of it, in their own words.
  package var ownWords: String?
  /// The day to ask again on, where the person said perhaps later and one was agreed.
  package var askAgainOn: Day?
  /// The latest moment that was recorded when the person said so: of one day it tells which came first.
  package var saidAfter: EntryID?
  /// When that was recorded, which orders what is of one day; nil for one that was imported, or recorded before this
  /// was kept.
  package var at: Moment?
  package var unread: Unread

  package init(
    wantedWord: String, agreedOn: Day? = nil, contactPerson: WorkerID? = nil,
    rhythmDays: Int? = nil, channel: String? = nil, avoid: String? = nil, whoKnows: String? = nil,
    ownWords: String? = nil, unread: Unread = Unread()
  ) {
    self.wantedWord = wantedWord
    self.agreedOn = agreedOn
    self.contactPerson = contactPerson
    self.rhythmDays = rhythmDays
    self.channel = channel
    self.avoid = avoid
    self.whoKnows = whoKnows
    self.ownWords = ownWords
    self.unread = unread
  }

  /// What a person can answer to whether contact is wanted, in the order in which it is asked.
  package static let wantedWords = ["yes", "later", "no"]

  /// Whether another one says something else of whether and how often, which was agreed anew then.
  func isOtherwise(than other: ContactPlan) -> Bool {
    wantedWord != other.wantedWord || rhythmDays != other.rhythmDays
  }

  /// Whether the person said yes.
  package var isWanted: Bool { wantedWord == "yes" }
}

extension ContactPlan {
  /// This with what somebody else made of what both saw; nil where both changed the same part to something
  /// else.
  ///
  /// One writes down what not to do while a colleague writes down who knows of it: both stand.
  func joined(with ours: ContactPlan, seen: ContactPlan) -> ContactPlan? {
    var joined = self
    func join<Part: Equatable>(_ part: WritableKeyPath<ContactPlan, Part>) -> Bool {
      if ours[keyPath: part] == seen[keyPath: part] { return true }
      guard [seen[keyPath: part], ours[keyPath: part]].contains(self[keyPath: part]) else {
        return false
      }
      joined[keyPath: part] = ours[keyPath: part]
      return true
    }
    let isWhole =
      join(\.wantedWord) && join(\.agreedOn) && join(\.contactPerson) && join(\.rhythmDays)
      && join(\.channel) && join(\.avoid) && join(\.whoKnows) && join(\.ownWords)
      && join(\.unread)
    // When it was recorded is nothing that two could disagree on.
    if ours.at != seen.at { joined.at = ours.at }
    return isWhole && join(\.askAgainOn) && join(\.saidAfter) ? joined : nil
  }
}

/// One moment of contact after care, reached or only tried.
package struct ContactMoment: Hashable, Sendable {
  package var on: Day
  /// Who took the initiative: `client` or `organisation`.
  ///
  /// Other words are kept.
  package var initiatorWord: String
  /// By which way: a word of `channelWords`, or other words.
  package var channel: String?
  package var isReached: Bool
  /// In the person's own word.
  package var mood: String?
  /// What it was about.
  package var meaning: String?
  /// What was agreed to come next, and on which day where one was agreed.
  package var next: String?
  package var nextOn: Day?
  /// Who told it; nil for one that was imported.
  package var by: WorkerID?
  /// When it was recorded, which orders the moments of one day; nil for one that was imported.
  package var at: Moment?
  /// Whether contact had ended, or was not wanted, when it was recorded: of the day of the end it tells which came
  /// first.
  package var isAfterEnd = false
  package var unread: Unread

  package init(
    on: Day, initiatorWord: String, channel: String? = nil, isReached: Bool,
    mood: String? = nil, meaning: String? = nil, next: String? = nil, by: WorkerID? = nil,
    unread: Unread = Unread()
  ) {
    self.on = on
    self.initiatorWord = initiatorWord
    self.channel = channel
    self.isReached = isReached
    self.mood = mood
    self.meaning = meaning
    self.next = next
    self.by = by
    self.unread = unread
  }

  /// The ways that a form offers.
  package static let channelWords = [
    "telephone", "message", "visit", "came_by", "letter", "card", "invitation",
  ]
  /// Who can take the initiative, the person first.
  package static let initiatorWords = ["client", "organisation"]
}

/// A day that matters to the person: a birthday, a year clean, the day of leaving.
package struct ContactDate: Hashable, Sendable {
  /// What day it is, in the person's words.
  package var what: String
  package var on: Day
  /// What kind of day it is, where a form proposed it: `leaving`; nil for one in the person's words alone.
  package var kindWord: String?
  /// Whether it comes back every year.
  package var isYearly: Bool
  /// Who wrote it down; nil for one that was imported.
  package var by: WorkerID?
  package var unread: Unread

  package init(what: String, on: Day, isYearly: Bool, unread: Unread = Unread()) {
    self.what = what
    self.on = on
    self.isYearly = isYearly
    self.unread = unread
  }

  /// The word of the day on which somebody left.
  package static let leavingWord = "leaving"

  /// The day on which it comes next, `from` included; nil for one that is past and does not come back.
  ///
  /// The twenty-ninth of February comes on the first of March where a year has none.
  package func next(from: Day) -> Day? {
    if on >= from || !isYearly { return on >= from ? on : nil }
    let (year, (_, month, day)) = (from.date.year, on.date)
    return [year, year + 1].lazy.compactMap {
      Day(year: $0, month: month, day: day) ?? Day(year: $0, month: 3, day: 1)
    }.first { $0 >= from }
  }
}

/// What was decided about a contact, when, by whom and why: that it ends, that it may begin again after an end
/// for safety, that somebody else keeps it, that all of it is to be destroyed.
///
/// Only the person's wish, death, or a safety decision of two people end it. Source: Guide, "What a
/// practitioner records".
package struct ContactDecision: Hashable, Sendable {
  package var on: Day
  /// Why it ends: `wish`, `death` or `safety`; of another decision the word that says what it is.
  ///
  /// Other words are kept.
  package var whyWord: String
  /// What is to be said of it.
  package var words: String?
  package var by: WorkerID?
  /// Who decided it with them, where two have to.
  package var second: WorkerID?
  /// On which day that second person answered; nil where that was not kept.
  package var answeredOn: Day?
  /// To whom it was handed, of a handing over.
  package var to: WorkerID?
  /// When it was recorded, which orders what is of one day; nil where that was not kept.
  package var at: Moment?
  package var unread: Unread

  package init(
    on: Day, whyWord: String, words: String? = nil, by: WorkerID? = nil,
    second: WorkerID? = nil, unread: Unread = Unread()
  ) {
    self.on = on
    self.whyWord = whyWord
    self.words = words
    self.by = by
    self.second = second
    self.unread = unread
  }

  /// The word of what was asked for: that something is destroyed.
  package static let requestWord = "request"
  /// The word of what was kept for as long as it is to be.
  package static let keptWord = "kept"
  /// The word of a fresh yes after an end for safety.
  package static let reopeningWord = "reopening"
  /// The word of a fresh yes to which a second person did not agree.
  package static let refusedWord = "refused"
  /// The word of an end for safety to which a second person did not agree.
  package static let refusedEndWord = "end_refused"
  /// Why contact can end.
  package static let whyWords = ["wish", "death", "safety"]

  /// Whether two people decide it: an end for safety, and contact again after one.
  package var isForTwo: Bool {
    ["safety", Self.reopeningWord, Self.refusedWord, Self.refusedEndWord].contains(whyWord)
  }

  /// This as the person reads it: of what two decide the fact and the day, and not by whom; of an end for safety not
  /// why either, which is written for colleagues.
  package var toldToPerson: ContactDecision {
    guard isForTwo else { return self }
    var told = self
    // What two have not agreed on yet does not read as decided.
    let isAgreed = second != nil && whyWord != Self.refusedEndWord
    told.unread.members["agreed"] = isAgreed ? "true" : "false"
    // That something is left out is no secret.
    told.unread.members["withheld"] = "true"
    told.by = nil
    told.second = nil
    told.answeredOn = nil
    told.at = nil
    if whyWord == "safety" || whyWord == Self.refusedEndWord { told.words = nil }
    return told
  }

  /// This as an end to which a second person did not agree.
  ///
  /// - Parameters:
  ///   - worker: Who did not.
  ///   - day: On which day.
  /// - Returns: What stays of the proposal.
  package func refused(by worker: WorkerID, on day: Day) -> ContactDecision {
    var refused = self
    refused.on = day
    refused.whyWord = Self.refusedEndWord
    refused.second = worker
    refused.answeredOn = day
    return refused
  }

  /// Whether a second person still has to agree.
  package var isAwaitingSecond: Bool { whyWord == "safety" && second == nil }
}

/// What this contact means, asked once a year: to the person and to the worker, without a score.
package struct ContactReflection: Hashable, Sendable {
  package var on: Day
  /// In the person's own words.
  package var ofPerson: String?
  /// In the worker's own words.
  package var ofWorker: String?
  package var by: WorkerID?
  /// When it was recorded, which orders what is of one day; nil where that was not kept.
  package var at: Moment?
  package var unread: Unread

  package init(
    on: Day, ofPerson: String? = nil, ofWorker: String? = nil, by: WorkerID? = nil,
    unread: Unread = Unread()
  ) {
    self.on = on
    self.ofPerson = ofPerson
    self.ofWorker = ofWorker
    self.by = by
    self.unread = unread
  }
}
