import Casework
import Content
import Screen

// Who changed what, and when.
//
// What came out of a file was told by somebody else on another day: a line of it has the day and the
// author that the file gives, never those of the import.

extension WorkbenchState {
  /// The history of a case, the newest first; no more than `limit` lines.
  func historyLines(
    of opened: OpenedCase, atMost limit: Int, where isWanted: (Change) -> Bool
  ) -> [DetailLine] {
    var lines: [DetailLine] = []
    for entry in opened.history ?? [] {
      guard lines.count < limit else { break }
      let changes = entry.changes.filter(isWanted)
      if entry.isImported {
        lines += importedLines(changes, on: entry.at.day)
      } else if let line = line(changes, of: entry) {
        lines.append(line)
      }
    }
    return Array(lines.prefix(max(0, limit)))
  }

  /// Who told something, or that it came out of a file that does not say.
  func author(_ worker: WorkerID?) -> String {
    worker == nil ? words(DetailWords.imported) : name(of: worker)
  }

  /// A day with the time, where there is one.
  func time(of moment: Moment) -> String {
    content.dates.short(moment.day, today: today) + (moment.knownClock.map { " " + $0 } ?? "")
  }

  private func line(_ changes: [Change], of entry: HistoryEntry) -> DetailLine? {
    // What was taken back is told as it was done.
    let told = entry.isUndo ? changes.map(\.inverse) : changes
    guard let first = changeWording.leading(told) else { return nil }
    let undone = entry.isUndo ? words(DetailWords.undone) + " " : ""
    return historyLine(
      time(of: entry.at), name(of: entry.by), undone + changeWording.sentence(for: first),
      more: changes.count - 1)
  }

  /// What has a day of its own gets a line of its own; the rest is one line of the import.
  private func importedLines(_ changes: [Change], on day: Day) -> [DetailLine] {
    let wording = changeWording
    let told = changes.compactMap { change in change.told.map { (change: change, told: $0) } }
      .sorted { $0.told.on > $1.told.on }
    let lines = told.map { change, told in
      historyLine(
        content.dates.short(told.on, today: today), author(told.by), wording.sentence(for: change))
    }
    let rest = changes.filter { $0.told == nil }
    guard !rest.isEmpty else { return lines }
    let head = historyLine(
      content.dates.short(day, today: today), words(DetailWords.imported),
      wording.sentence(for: rest), more: rest.count - 1)
    return [head] + lines
  }

  private func historyLine(
    _ when: String, _ who: String, _ what: String, more: Int = 0
  ) -> DetailLine {
    DetailLine(
      label: words(DetailWords.history),
      text: "\(when)  \(who): \(what)" + (more > 0 ? " (+\(more))" : ""), role: .dim)
  }
}

extension Change {
  /// When and by whom the new value was told, as the value itself has it; nil when it has no day.
  fileprivate var told: (on: Day, by: WorkerID?)? {
    switch now {
    case .doRecord(let record):
      if let last = record.completions.last {
        return last.isDayKnown ? (last.on, last.by) : nil
      }
      return record.at.map { ($0.day, record.by) }
    case .note(let note): return (note.at.day, note.by)
    case .event(let event): return (event.on, event.by)
    case .escalation(let escalation): return (escalation.knownOn, nil)
    case .closing(let closing): return (closing.on, closing.by)
    case .escalationAct(let act): return act.on.map { ($0, act.by) }
    case .decision(let decision): return (decision.on, decision.by)
    case .line(let line): return (line.at.day, line.by)
    case .meeting(let meeting): return (meeting.on, meeting.by)
    case .consent(let consent): return (consent.on, consent.by)
    case .question(let question): return (question.askedOn, question.by)
    case .partnerTalk(let talk): return (talk.on, talk.by)
    case .attendee, .conditionStep, .networkPerson, .partner, .agreement, .housePlace, .text,
      .number, .flag, .day, .list, .word, .worker, .condition, .task, .information,
      .contactPlan, .contactMoment, .contactDate, .contactDecision, .contactReflection, .conflict,
      .member, .savedView, .signalRest, .handover, .absence,
      .unknown, nil:
      return nil
    }
  }
}
