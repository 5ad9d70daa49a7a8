import Casework
import Content

// Everything about one entry of a timeline.
extension WorkbenchState {
  /// The lines of the box about an entry.
  func timelineEntryLines(of id: TimelineEntry.ID) -> [DetailLine] {
    guard let timeline, let wording = timelineWording,
      let entry = timeline.entries.first(where: { $0.id == id })
    else { return [] }
    let save = timeline.save(entry.save)
    var lines = [line(.when, whenText(of: entry))]
    let who = wording.who(entry)
    if !who.isEmpty { lines.append(line(.who, who)) }
    lines.append(line(.what, wording.what(entry, save)))
    if let reason = save?.reason { lines.append(line(.reason, reason)) }
    switch id {
    case .told(_, let index):
      if let save, save.changes.indices.contains(index) {
        lines += changeLines([save.changes[index]], skipping: id)
      }
    case .note, .event, .escalation, .save:
      // An import brought far more than this.
      let isWhole = save?.isImported != true || id == .save(save?.sequence ?? 0)
      if isWhole { lines += changeLines(save?.changes ?? [], skipping: id) }
    case .date, .task, .due, .review, .timeOut, .meeting: break
    }
    if case .escalation(let id, .known) = id,
      let at = opened?.case.escalationRecords[id]?.recordedAt, at.day != entry.day
    {
      lines.append(line(.recorded, content.dates.long(at.day) + ", " + at.clock))
    }
    lines += undoLines(of: entry, save, in: timeline)
    if let item = checklistItem(of: id) { lines.append(line(.about, title(of: item))) }
    return lines
  }

  private func line(
    _ label: TimelineDetailWords, _ text: String
  ) -> DetailLine {
    DetailLine(label: words(label), text: text)
  }

  /// When it was, in full.
  func whenText(of entry: TimelineEntry) -> String {
    let day = content.dates.long(entry.day)
    let relative = content.dates.since(entry.day, today: today)
    return words(TimelineDetailWords.dayLine, ["day": day, "relative": relative])
      + (entry.clock.map { ", " + $0 } ?? "")
  }

  /// What was before and what is now, for each change of a save.
  private func changeLines(_ changes: [Change], skipping id: TimelineEntry.ID) -> [DetailLine] {
    changes.compactMap { change in
      switch change.field {
      // Its text stands above.
      case .note(let note) where id == .note(note): return nil
      case .event(let event) where id == .event(event): return nil
      case .conflict: return conflictLine(change)
      default: break
      }
      let key: TimelineDetailWords =
        change.was == nil ? .set : change.now == nil ? .emptied : .fromTo
      let text = words(
        key,
        [
          "field": fieldName(change.field), "was": fullValue(change.was, of: change.field),
          "now": fullValue(change.now, of: change.field),
        ])
      return line(.changed, text)
    }
  }

  /// What a field is called, also where the form has no name for it.
  private func fieldName(_ field: Field) -> String {
    let name = changeWording.fieldName(field)
    return switch field {
    case .doDue: words(TimelineDetailWords.dayOf, ["what": name])
    case .doOwner: words(TimelineDetailWords.whoOf, ["what": name])
    case .note: words(TimelineDetailWords.note)
    case .event: words(TimelineDetailWords.event)
    case .task: words(TimelineDetailWords.task)
    case .escalation: words(TimelineDetailWords.escalation)
    default: name
    }
  }

  /// A value with everything that two of them can differ in.
  private func fullValue(_ fact: Fact?, of field: Field) -> String {
    guard case .task(let task)? = fact else { return changeWording.value(fact, of: field) }
    let due = task.due.map { content.dates.long($0) + (task.clock.map { " " + $0 } ?? "") }
    let done = task.doneOn.map {
      words(TimelineDetailWords.doneOn, ["day": content.dates.long($0)])
    }
    let bin = task.binned == nil ? nil : words(TimelineDetailWords.binned)
    return [task.text, due, task.owner.map(name(of:)), done, bin].compactMap { $0 }
      .joined(by: ", ")
  }

  /// What the other answer was, of two that somebody chose between, or that were kept.
  private func conflictLine(_ change: Change) -> DetailLine? {
    guard case .conflict(let conflict)? = change.now ?? change.was else { return nil }
    return line(
      .other,
      words(
        TimelineDetailWords.otherAnswer,
        [
          "field": changeWording.fieldName(conflict.field),
          "value": changeWording.value(conflict.value, of: conflict.field),
          "worker": name(of: conflict.by),
        ]))
  }

  /// What took it back, or what it took back.
  private func undoLines(
    of entry: TimelineEntry, _ save: HistoryEntry?, in timeline: Timeline
  ) -> [DetailLine] {
    guard let save, case .save = entry.id else { return [] }
    if let target = save.target, let taken = timeline.save(target) {
      let label: TimelineDetailWords = save.isUndo ? .tookBack : .again
      return [line(label, time(of: taken.at) + ", " + name(of: taken.by))]
    }
    guard entry.isTakenBack,
      let undo = timeline.saves.last(where: { $0.target == save.sequence })
    else { return [] }
    return [line(.takenBackBy, time(of: undo.at) + ", " + name(of: undo.by))]
  }
}
