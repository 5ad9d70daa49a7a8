import Casework
import Content

/// Says in words what stands in a timeline.
struct TimelineWording {
  let content: Content
  let team: Team
  let value: Case
  let today: Day
  private var words: Words { content.words }
  private var changes: ChangeWording { ChangeWording(content, team: team) }

  /// What an entry says.
  ///
  /// - Parameters:
  ///   - entry: Of the timeline of `value`.
  ///   - save: What it came with, where that is read.
  ///   - textFirst: Whether a note begins with its own words, where there is room for few.
  /// - Returns: A line, or as many as a note has.
  func what(
    _ entry: TimelineEntry, _ save: HistoryEntry?, textFirst: Bool = false
  ) -> String {
    switch entry.id {
    case .note(let id): value.notes[id].map { note($0, textFirst: textFirst) } ?? ""
    case .event(let id): value.events[id].map(event) ?? ""
    case .escalation(let id, let turn): value.escalations[id].map { escalation($0, turn) } ?? ""
    case .date(.nextJointConsultation) where !entry.isComing:
      words(TimelineWords.consultationUnanswered)
    case .date(let date) where entry.isComing && value.isOverByLeaving(date, on: today):
      words(TimelineWords.plannedBefore, ["what": content.terms.name(of: date)])
    case .date(let date): content.terms.name(of: date)
    case .task(let id): value.tasks[id]?.text ?? ""
    case .due(let id): words(TimelineWords.dueIs, ["what": content.text.title(of: id)])
    case .review(let id):
      words(TimelineWords.reviewIs, ["what": value.escalations[id]?.what ?? ""])
    case .timeOut(let id):
      words(TimelineWords.returnIs, ["what": value.escalations[id]?.what ?? ""])
    case .meeting(let kind):
      words(
        TimelineWords.meetingPlanned,
        [
          "what": [content.terms.name(of: kind), value.meetings[kind]?.how].compactMap { $0 }
            .joined(by: ", ")
        ])
    case .save: save.map { saved($0, isTakenBack: entry.isTakenBack) } ?? ""
    case .told(_, let index):
      save.flatMap { $0.changes.indices.contains(index) ? $0.changes[index] : nil }
        .map { sentence([$0]) } ?? ""
    }
  }

  /// Who said or did it; empty where that means nothing.
  func who(_ entry: TimelineEntry) -> String {
    if let by = entry.by { return team.shownName(of: by) }
    return switch entry.id {
    case .note, .event, .told: words(DetailWords.imported)
    case .escalation, .date, .task, .due, .review, .timeOut, .meeting, .save: ""
    }
  }

  /// The day of what is to come, and the time of what has one.
  func when(_ entry: TimelineEntry) -> String {
    let day = entry.isComing ? content.dates.short(entry.day, today: today) : ""
    return [day, entry.clock ?? ""].filter { !$0.isEmpty }.joined(by: " ")
  }

  /// What a save did, in one sentence.
  func saved(_ save: HistoryEntry, isTakenBack: Bool = false) -> String {
    if save.isUndo {
      return words(TimelineWords.undone, ["what": sentence(save.changes.map(\.inverse))])
    }
    var text = sentence(save.changes)
    if save.isRedo { text = words(TimelineWords.redone, ["what": text]) }
    if save.isImported { text = words(TimelineWords.imported, ["what": text]) }
    return isTakenBack ? words(TimelineWords.takenBack, ["what": text]) : text
  }

  private func sentence(_ all: [Change]) -> String {
    var text = settled(all) ?? changes.sentence(for: all)
    // It stands in a line with other words.
    if text.last == "." { text.removeLast() }
    // A form tells by itself how much more there is.
    guard all.count > 1, all.told.count < 2 else { return text }
    return words(TimelineWords.more, ["what": text], count: all.count - 1)
  }

  /// Which answer somebody chose of two; nil when nobody chose.
  private func settled(_ all: [Change]) -> String? {
    for change in all where change.now == nil {
      guard case .conflict(let conflict)? = change.was else { continue }
      let field = changes.fieldName(conflict.field)
      guard let taken = all.first(where: { $0.field == conflict.field }) else {
        return words(TimelineWords.settledKept, ["field": field])
      }
      return words(
        TimelineWords.settledTook,
        ["field": field, "value": changes.value(taken.now, of: conflict.field)])
    }
    return nil
  }

  private func note(_ note: Note, textFirst: Bool) -> String {
    guard let about = note.about else { return words(TimelineWords.note, ["text": note.text]) }
    return words(
      textFirst ? TimelineWords.noteAboutBrief : .noteAbout,
      ["what": content.text.title(of: about), "text": note.text])
  }

  private func event(_ event: CaseEvent) -> String {
    let kind = changes.kind(of: event)
    let capital = kind.prefix(1).uppercased() + kind.dropFirst()
    guard !event.text.isEmpty else { return capital }
    return words(TimelineWords.event, ["kind": capital, "text": event.text])
  }

  private func escalation(
    _ escalation: Escalation, _ turn: TimelineEntry.EscalationTurn
  ) -> String {
    let key: TimelineWords =
      switch turn {
      case .known: .escalationKnown
      case .reported: .escalationReported
      case .closed: .escalationClosed
      }
    return words(
      key,
      ["severity": content.terms.name(of: escalation.severity), "what": escalation.what])
  }
}

extension WorkbenchState {
  /// The words for the timeline of the opened case.
  var timelineWording: TimelineWording? {
    opened.map {
      TimelineWording(content: content, team: team, value: $0.case, today: today)
    }
  }

  /// Everything an entry says, for whoever looks for it.
  static func searchText(
    of entry: TimelineEntry, _ save: HistoryEntry?, _ wording: TimelineWording
  ) -> String {
    wording.who(entry) + " " + wording.what(entry, save)
  }
}
