import Casework
import Content
import Screen

// Opening and closing the timeline, and keeping it up to date.
extension WorkbenchState {
  /// Whether more of a history is to be read while no key waits.
  package var wantsMoreOfTimeline: Bool {
    guard let timeline, timeline.hasOlder, !timeline.isStuck else { return false }
    if timeline.wantsAll { return true }
    guard timeline.isPartial else { return false }
    // Two screens ahead, so that nobody who scrolls ever waits.
    let ahead = 2 * timelineListRect(of: timeline).height
    let place = timeline.chosenPlace ?? 0
    return timeline.isTurned ? place < ahead : timeline.count - place < ahead
  }

  /// Opens the timeline of the chosen client.
  mutating func openTimeline() -> [Effect] {
    guard let id = opened?.case.id else { return [] }
    var timeline = Timeline(of: id)
    timeline.covered = dialogs
    dialogs = []
    self.timeline = timeline
    return []
  }

  /// Closes it; everything below is as it was.
  mutating func closeTimeline() {
    guard let timeline else { return }
    message = nil
    dialogs = timeline.covered.filter { $0.caseID == opened?.case.id }
    self.timeline = nil
    closeDetailsOfLostRows()
    scrollToSelection()
  }

  /// Brings the timeline up to date after an event, and asks for what it lacks.
  mutating func followTimeline() -> [Effect] {
    guard let timeline else { return [] }
    guard let value = opened?.case else {
      self.timeline = nil
      return []
    }
    if timeline.caseID != value.id { followClient(value.id, timeline) }
    rebuildTimeline(of: value)
    guard self.timeline?.wantsNews == true else {
      if linear.isOn { sayTimeline() }
      return []
    }
    self.timeline?.wantsNews = false
    guard let newest = self.timeline?.saves.first else {
      return [.readTimeline(value.id, .newest)]
    }
    return [.readTimeline(value.id, .newer(than: newest.sequence))]
  }

  /// Shows another client's timeline, narrowed as this one was.
  private mutating func followClient(_ id: CaseID, _ before: Timeline) {
    var timeline = Timeline(of: id)
    timeline.filter = before.filter
    timeline.isTurned = before.isTurned
    timeline.wantsAll = before.isTurned
    self.timeline = timeline
  }

  private mutating func rebuildTimeline(of value: Case) {
    guard var timeline, timeline.isStale, let wording = timelineWording else { return }
    let known = Set(timeline.entries.map(\.id))
    let isFirst = timeline.chosen == nil
    let before = timeline
    timeline.rebuild(of: value, today: today) { Self.searchText(of: $0, $1, wording) }
    // What one just wrote is what one wants to see.
    let own = isFirst ? nil : ownNewEntry(in: timeline, known: known)
    if let own {
      timeline.chosen = own
    } else if isFirst {
      timeline.top = max(0, (timeline.chosenPlace ?? 0) - Self.shownAbove)
    } else if let lines = timelineLines(of: before),
      let row = before.rowOfChosen(rows: { lines.rows(of: before, at: $0) }),
      timeline.chosen == before.chosen
    {
      let rebuilt = timeline
      timeline.scroll(chosenTo: row) { lines.rows(of: rebuilt, at: $0) }
    }
    self.timeline = timeline
    scrollTimeline()
    closeEntriesThatAreGone()
  }

  /// How many entries that are to come show above the newest that is past, when a timeline opens.
  private static let shownAbove = 4

  /// The note or event that this worker is just saving, when it is new in the timeline.
  private func ownNewEntry(
    in timeline: Timeline, known: Set<TimelineEntry.ID>
  ) -> TimelineEntry.ID? {
    for pending in saving.pending where pending.subject == .case(timeline.caseID) {
      for change in pending.changes where change.was == nil {
        let id: TimelineEntry.ID? =
          switch change.field {
          case .note(let id): .note(id)
          case .event(let id): .event(id)
          default: nil
          }
        if let id, !known.contains(id), timeline.shows(id) { return id }
      }
    }
    return nil
  }

  // MARK: One entry

  /// Opens everything about the chosen entry.
  mutating func openTimelineEntry() {
    guard let entry = timeline?.chosenEntry else { return }
    message = nil
    _ = present(
      .timelineEntry(entry.id), words(TimelineWords.detailTitle), .reading(Reading()))
  }

  /// Closes boxes about an entry that is not there any more.
  private mutating func closeEntriesThatAreGone() {
    guard let timeline else { return }
    let count = dialogs.count
    dialogs.removeAll { dialog in
      guard case .timelineEntry(let id) = dialog.purpose else { return false }
      return !timeline.entries.contains { $0.id == id }
    }
    if dialogs.count < count { message = .info(words(MessageWords.rowIsGone)) }
  }

  /// The row of the checklist that an entry is about; nil for one that is about none.
  func checklistItem(of id: TimelineEntry.ID) -> ChecklistItem? {
    guard let value = opened?.case, let timeline else { return nil }
    switch id {
    case .note(let id): return value.notes[id]?.about.map(ChecklistItem.do)
    case .due(let id): return .do(id)
    case .task(let id): return .task(id)
    case .date(.nextJointConsultation), .date(.lastJointConsultation): return .do(.U5)
    case .escalation(let id, _), .review(let id), .timeOut(let id):
      let there = value.escalations[id]
      return there?.isOpen == true || there?.returnOn != nil ? .escalation(id) : nil
    case .meeting(let kind): return .do(kind.proves)
    case .event, .date: return nil
    case .save(let number):
      return timeline.save(number)?.changes.lazy.compactMap { $0.field.checklistItem(in: value) }
        .first
    case .told(let number, let index):
      guard let save = timeline.save(number), save.changes.indices.contains(index) else {
        return nil
      }
      return save.changes[index].field.checklistItem(in: value)
    }
  }

  /// Closes the timeline and goes to the row that an entry is about.
  ///
  /// - Returns: Whether there is such a row.
  mutating func goTo(_ id: TimelineEntry.ID) -> Bool {
    guard let item = checklistItem(of: id) else { return false }
    dialogs = []
    timeline = nil
    switch item {
    case .do(let id): roadmap.step = id.step
    case .contact: roadmap.step = .afterContact
    case .escalation: roadmap.step = .escalation
    case .task, .bottleneck, .handover, .agreement: break
    }
    focus = .checklist
    checklist.selected = item
    checklist.keep(to: checklistItems)
    scrollToSelection()
    return true
  }
}

extension Field {
  /// The row of the checklist that a field belongs to; nil when there is none.
  fileprivate func checklistItem(in value: Case) -> ChecklistItem? {
    switch self {
    case .doState(let id), .doDue(let id), .doOwner(let id): return .do(id)
    case .task(let id):
      guard let task = value.tasks[id], task.binned == nil else { return nil }
      return .task(id)
    default: return nil
    }
  }
}
