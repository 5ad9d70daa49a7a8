import Casework

/// Makes the entries of a timeline out of a case and of what is read of its saves.
///
/// Notes and what happened stand in the case, so all of them are known at once. What changed is only
/// told by the saves. A save that did nothing but bring a note or an event is that entry, and none
/// of its own.
struct TimelineBuilder {
  private let value: Case
  private let saves: [HistoryEntry]
  private let today: Day
  private var entries: [TimelineEntry] = []
  /// The save that brought an entry of the case.
  private var sources: [TimelineEntry.ID: HistoryEntry] = [:]
  private var takenBack: Set<Int> = []

  /// Makes the entries.
  ///
  /// - Parameters:
  ///   - value: The case as it is now.
  ///   - saves: What is read of its saves, the newest first.
  ///   - today: Splits what was from what is to come.
  /// - Returns: The newest first.
  static func entries(of value: Case, saves: [HistoryEntry], today: Day) -> [TimelineEntry] {
    var builder = TimelineBuilder(value, saves, today)
    builder.findSources()
    builder.addWhatStandsInTheCase()
    for save in saves { builder.add(save) }
    builder.addWhatIsToCome()
    return builder.entries.sorted { ($1.order, $1.sequence) < ($0.order, $0.sequence) }
  }

  /// The numbers of saves that were taken back, of those that are read.
  ///
  /// An undo that was itself taken back took nothing back.
  static func takenBack(in saves: [HistoryEntry]) -> Set<Int> {
    var targets: Set<Int> = []
    var found: Set<Int> = []
    for save in saves {
      let isTarget =
        save.group.map { group in targets.contains { group.contains($0) } }
        ?? targets.contains(save.sequence)
      if isTarget {
        found.insert(save.sequence)
      } else if let target = save.target {
        targets.insert(target)
      }
    }
    return found
  }

  private init(_ value: Case, _ saves: [HistoryEntry], _ today: Day) {
    self.value = value
    self.saves = saves
    self.today = today
    takenBack = Self.takenBack(in: saves)
  }

  // MARK: What stands in the case

  private mutating func findSources() {
    // The oldest counts: a redo brings the same entry once more.
    for save in saves where save.target == nil {
      for change in save.changes where change.was == nil {
        if let id = entryID(of: change) { sources[id] = save }
      }
    }
  }

  /// The entry of the case that a change brought; nil for one that is not there any more.
  private func entryID(of change: Change) -> TimelineEntry.ID? {
    switch change.field {
    case .note(let id): value.notes[id] == nil ? nil : .note(id)
    case .event(let id): value.events[id] == nil ? nil : .event(id)
    case .escalation(let id): value.escalations[id] == nil ? nil : .escalation(id, .known)
    default: nil
    }
  }

  private mutating func addWhatStandsInTheCase() {
    for (id, note) in value.notes {
      add(TimelineEntry(.note(id), at: note.at, by: note.by, kinds: .note))
    }
    for (id, event) in value.events {
      add(TimelineEntry(.event(id), on: event.on, by: event.by, kinds: .event))
    }
    for (id, escalation) in value.escalations {
      for turn in TimelineEntry.EscalationTurn.allCases {
        guard let day = escalation.day(of: turn) else { continue }
        add(TimelineEntry(.escalation(id, turn), on: day, kinds: .event))
      }
    }
    for (date, day) in value.dates where isMilestone(date, on: day) {
      add(TimelineEntry(.date(date), on: day, kinds: .event))
    }
  }

  /// Adds an entry of the case, with what the save says that brought it.
  private mutating func add(_ entry: TimelineEntry) {
    var entry = entry
    if let source = sources[entry.id] {
      entry.save = source.sequence
      if !source.isImported {
        entry.by = entry.by ?? source.by
        if entry.clock == nil, source.at.day == entry.day { entry.put(at: source.at) }
      }
    }
    entries.append(entry)
  }

  /// Whether a date of the case is an entry: it has passed, and no event tells of it already.
  private func isMilestone(_ date: CaseDate, on day: Day) -> Bool {
    // A plan whose day is over says nothing of whether it took place.
    if date == .nextJointConsultation { return value.consultationToAsk(on: today) != nil }
    // Nor does the day on which a stay was to end, after the client had left.
    guard day <= today, date != .expectedArrival, !value.isOverByLeaving(date, on: today) else {
      return false
    }
    return !value.events.contains { $0.value.on == day && $0.value.kind?.date == date }
  }

  // MARK: What was saved

  private mutating func add(_ save: HistoryEntry) {
    if save.isImported { return addImport(save) }
    guard !save.changes.isEmpty else { return }
    // It is told by the note or the event that it brought.
    if save.target == nil, save.changes.contains(where: { isTold($0) }) { return }
    entries.append(entry(of: save))
  }

  private func isTold(_ change: Change) -> Bool {
    change.was == nil && entryID(of: change) != nil
  }

  private func entry(of save: HistoryEntry) -> TimelineEntry {
    var kinds = TimelineKinds.change
    // An import brings a whole case: with its agreements, but nobody agreed on anything that day.
    if !save.isImported, save.changes.contains(where: \.field.isAgreement) {
      kinds.insert(.agreement)
    }
    var entry = TimelineEntry(.save(save.sequence), at: save.at, by: save.by, kinds: kinds)
    entry.save = save.sequence
    entry.isTakenBack = takenBack.contains(save.sequence)
    return entry
  }

  /// What was told elsewhere has its own days; the rest of an import is one entry.
  private mutating func addImport(_ save: HistoryEntry) {
    var hasRest = false
    for (index, change) in save.changes.enumerated() where !isTold(change) {
      guard let told = change.told else {
        hasRest = true
        continue
      }
      var entry = TimelineEntry(
        .told(save.sequence, index), on: told.on, by: told.by, kinds: .change)
      entry.save = save.sequence
      entries.append(entry)
    }
    if hasRest { entries.append(entry(of: save)) }
  }

  // MARK: What is to come

  private mutating func addWhatIsToCome() {
    for (date, day) in value.dates where isAhead(date, on: day) {
      addComing(.date(date), on: day)
    }
    for (kind, meeting) in value.meetings where meeting.on > today {
      addComing(.meeting(kind), on: meeting.on, by: meeting.by)
    }
    for (id, task) in value.tasks where task.doneOn == nil && task.binned == nil {
      guard let due = task.due, due >= today else { continue }
      addComing(.task(id), on: due, clock: task.clock, by: task.owner)
    }
    for (id, due) in value.doDues where due >= today {
      guard (value.doRecords[id]?.state ?? .open) == .open else { continue }
      addComing(.due(id), on: due, by: value.doOwners[id])
    }
    for (id, escalation) in value.escalations {
      if escalation.isOpen, let review = escalation.reviewOn, review >= today {
        addComing(.review(id), on: review, by: escalation.owner)
      }
      if let back = escalation.returnOn, back >= today {
        addComing(.timeOut(id), on: back, by: escalation.owner)
      }
    }
  }

  private func isAhead(_ date: CaseDate, on day: Day) -> Bool {
    if date == .expectedArrival { return day >= today && value.dates[.arrival] == nil }
    return date == .nextJointConsultation ? day >= today : day > today
  }

  private mutating func addComing(
    _ id: TimelineEntry.ID, on day: Day, clock: String? = nil, by: WorkerID? = nil
  ) {
    var entry = TimelineEntry(id, on: day, by: by, kinds: .agreement)
    entry.isComing = true
    entry.clock = clock
    // Above everything that is past, in the order of the days and then of the clock.
    entry.order += Self.ahead + (clock.map(Self.minutes) ?? 0) * 60
    entries.append(entry)
  }

  /// More than the seconds of any life: what is to come stands above what is past, also today.
  private static let ahead = 1 << 40

  /// The minutes since midnight; 0 for a text that is no time, as files can hold any.
  private static func minutes(_ clock: String) -> Int {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
      return 0
    }
    return parts[0] * 60 + parts[1]
  }
}

extension TimelineEntry {
  /// What decides between two entries of one second.
  fileprivate var sequence: Int { save ?? 0 }
}

extension Escalation {
  /// The day of a turn; nil when it has not come to that.
  fileprivate func day(of turn: TimelineEntry.EscalationTurn) -> Day? {
    switch turn {
    case .known: knownOn
    case .reported: reportedOn
    case .closed: closedOn
    }
  }
}

extension CaseEvent.Kind {
  /// The date of the case that an event of this kind sets.
  fileprivate var date: CaseDate? {
    switch self {
    case .registration: .registration
    case .intake: .intake
    case .arrival: .arrival
    case .left: .left
    case .departure: .endOfStay
    case .jointConsultation: .lastJointConsultation
    case .contact, .decision, .incident, .indicationGranted, .indicationRefused, .noShow, .note,
      .partnerContact, .relapse, .staffWorry, .timeOut:
      nil
    }
  }
}

extension Field {
  /// Whether it holds what was agreed: with the client, with partners, or for when.
  fileprivate var isAgreement: Bool {
    switch self {
    case .doDue, .task, .condition, .date(.nextJointConsultation), .planB, .planBDay,
      .indicationDecision, .place,
      .line, .consent, .conditionStep, .question, .text(.intendedResult), .text(.route),
      .text(.means), .text(.placeAfterwards):
      true
    default: false
    }
  }
}

extension Change {
  /// When and by whom something was done that an import brought in; nil for what has no day of its
  /// own.
  fileprivate var told: (on: Day, by: WorkerID?)? {
    switch now {
    case .doRecord(let record):
      if let last = record.completions.last {
        return last.isDayKnown ? (last.on, last.by) : nil
      }
      return record.at.map { ($0.day, record.by) }
    case .closing(let closing): return (closing.on, closing.by)
    default: return nil
    }
  }
}
