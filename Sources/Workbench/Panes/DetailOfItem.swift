import Casework
import Content
import Screen

// What the box of details says of a bottleneck, an own task, a moment of contact.
extension WorkbenchState {
  func bottleneckLines(of id: BottleneckID, in opened: OpenedCase) -> [DetailLine] {
    let text = content.text[id]
    let counters = content.guide.counters(id).map { content.text.title(of: $0) }
    return restLines(of: id) + signalLines(of: id) + [
      labelled(.why, text.why),
      labelled(.example, text.example),
      labelled(.counteredBy, counters.joined(by: ", ")),
      labelled(.kind, words(DetailWords.kindBottleneck), role: .dim),
    ] + restHistory(of: id, in: opened)
  }

  func taskLines(of id: EntryID, in value: Case) -> [DetailLine] {
    guard let task = value.tasks[id] else { return [] }
    var lines = [labelled(task.clock == nil ? .ownTask : .appointment, task.text)]
    lines.append(labelled(.who, name(of: task.owner)))
    if let due = task.due {
      lines.append(
        labelled(
          .due,
          content.dates.long(due) + (task.clock.map { " " + $0 } ?? "") + ", "
            + content.dates.relative(due, today: today)))
    }
    if let (decision, escalation) = value.origin(ofTask: id) {
      lines.append(
        DetailLine(
          label: words(EscalationWords.from),
          text: words(
            EscalationWords.fromDecision,
            ["day": content.dates.long(decision.on), "what": escalation.what])))
    }
    return lines
  }
}
