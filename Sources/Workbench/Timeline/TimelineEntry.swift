package import Casework

/// One thing in the timeline of a case: something that was said, happened, was agreed or changed.
package struct TimelineEntry: Equatable, Sendable {
  /// Tells entries apart, however much is read or saved around them.
  package enum ID: Hashable, Sendable {
    case note(EntryID)
    case event(EntryID)
    case escalation(EntryID, EscalationTurn)
    case date(CaseDate)
    /// What is still to come: an own task, the day of a do, the review of an escalation.
    case task(EntryID)
    case due(DoID)
    case review(EntryID)
    /// The return of the client from a time-out.
    case timeOut(EntryID)
    /// A first meeting that is planned.
    case meeting(Meeting.Kind)
    /// What somebody saved, by its number.
    case save(Int)
    /// One change of an import that has a day of its own: the number of the save, and of the change.
    case told(Int, Int)
  }

  /// What an escalation went through, as far as it has a day.
  package enum EscalationTurn: Int, CaseIterable, Hashable, Sendable {
    case known, reported, closed
  }

  package var id: ID
  package var day: Day
  /// The office's clock; nil where no time is known.
  package var clock: String?
  /// Seconds on the office's clock since 1 January 1970: what the entries are ordered by.
  package var order: Int
  /// Who said or did it; nil where nobody knows.
  package var by: WorkerID?
  package var kinds: TimelineKinds
  /// Whether it is planned, today or later.
  package var isComing = false
  /// Whether it was taken back since.
  package var isTakenBack = false
  /// The number of the save that it came with, as far as that is read.
  package var save: Int?

  /// An entry that has a day and no time.
  init(_ id: ID, on day: Day, by: WorkerID? = nil, kinds: TimelineKinds) {
    self.id = id
    self.day = day
    self.by = by
    self.kinds = kinds
    order = day.number * 86_400
  }

  /// An entry that has a time.
  init(_ id: ID, at moment: Moment, by: WorkerID?, kinds: TimelineKinds) {
    self.init(id, on: moment.day, by: by, kinds: kinds)
    put(at: moment)
  }

  /// Says when it was, where the entry itself only has a day.
  mutating func put(at moment: Moment) {
    clock = moment.knownClock
    order = moment.secondsSince1970 + moment.offsetSeconds
  }
}

/// The kinds of an entry; an agreement that somebody changed is both.
package struct TimelineKinds: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let note = TimelineKinds(rawValue: 1)
  package static let event = TimelineKinds(rawValue: 2)
  package static let agreement = TimelineKinds(rawValue: 4)
  package static let change = TimelineKinds(rawValue: 8)
}

/// What a timeline can be narrowed to.
package enum TimelineFilter: CaseIterable, Hashable, Sendable {
  case all, notes, events, agreements, changes

  /// Whether an entry is shown.
  func takes(_ kinds: TimelineKinds) -> Bool {
    switch self {
    case .all: true
    case .notes: kinds.contains(.note)
    case .events: kinds.contains(.event)
    case .agreements: kinds.contains(.agreement)
    case .changes: kinds.contains(.change)
    }
  }

  /// Whether it shows what only the saves tell, so that it is not complete before all are read.
  var needsSaves: Bool {
    switch self {
    case .all, .agreements, .changes: true
    case .notes, .events: false
    }
  }

  /// The filter after or before this one, round and round.
  func turned(by count: Int) -> TimelineFilter {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + count + all.count) % all.count]
  }
}
