import Casework
import StrictJSON

// What was said, happened or was taken on, in a sketch file.
extension SketchReader {
  mutating func events(_ row: inout SketchObject, into made: inout Case) {
    for (index, var entry) in objects(&row, "events").enumerated() {
      let kind = word(&entry, "kind", in: CaseEvent.Kind.allCases.map(\.rawValue))
      let on = day(&entry, "day")
      let text = text(&entry, "text") ?? ""
      let by = worker(&entry, "by")
      let with = card(&entry, "with")
      let whom = self.text(&entry, "whom")
      let unread = unread(entry)
      guard let kind = needed(kind, entry, "kind"), let on = needed(on, entry, "day") else {
        continue
      }
      made.events[entryID("event", index, of: made.number)] = CaseEvent(
        kindWord: kind, on: on, text: text, with: with?.id, whom: whom, by: by, unread: unread)
    }
  }

  /// Notes, and what the author of the sketch thinks comes next, as a note of today.
  ///
  /// Where there is contact after care it may tell of that, which no case file does: see `afterContact`.
  mutating func notes(_ row: inout SketchObject, into made: inout Case) {
    for (index, var entry) in objects(&row, "notes").enumerated() {
      let on = day(&entry, "day")
      let text = text(&entry, "text")
      let by = worker(&entry, "by")
      let about = word(&entry, "do", in: DoID.allCases.map(\.rawValue))
      var kept: [String: String] = [:]
      if let about, DoID(rawValue: about) == nil { kept["do"] = JSONValue.string(about).text }
      let unread = unread(entry, keeping: kept)
      guard let on = needed(on, entry, "day"), let text = needed(text, entry, "text") else {
        continue
      }
      made.notes[entryID("note", index, of: made.number)] = Note(
        text: text, by: by, at: midnight(of: on), about: about.flatMap(DoID.init), unread: unread)
    }
    if !row.has("after_contact"), let next = text(&row, "next"), !next.isEmpty {
      made.notes[entryID("next", 0, of: made.number)] = Note(
        text: next, by: nil, at: midnight(of: today))
    }
  }

  mutating func tasks(_ row: inout SketchObject, into made: inout Case) {
    for (index, var entry) in objects(&row, "tasks").enumerated() {
      let text = text(&entry, "text")
      let owner = worker(&entry, "owner")
      let due = day(&entry, "due_day")
      let clock = string(&entry, "time")
      let done = day(&entry, "done_day")
      let unread = unread(entry)
      guard let text = needed(text, entry, "text") else { continue }
      made.tasks[entryID("task", index, of: made.number)] = CaseTask(
        text: text, owner: owner, due: due, clock: clock, doneOn: done, unread: unread)
    }
  }

  mutating func escalations(_ row: inout SketchObject, into made: inout Case) {
    for (index, var entry) in objects(&row, "escalations").enumerated() {
      let id = string(&entry, "id")
      let known = day(&entry, "opened_day")
      var escalation = Escalation(
        knownOn: known ?? today, severity: .acute, what: text(&entry, "what") ?? "")
      let words = ["open", "closed_no_violation"]
      escalation.statusWord = word(&entry, "status", in: words) ?? "open"
      escalation.condition = string(&entry, "condition").map { ConditionID($0) }
      let isViolation = flag(&entry, "violation")
      escalation.isBreach = isViolation ?? false
      // Who wrote that it is no violation has said so, and nobody has to find out.
      escalation.isHouseRule = isViolation == false && escalation.condition == nil
      escalation.reportedOn = day(&entry, "reported_to_probation_day")
      escalation.clientToldOn = day(&entry, "client_informed_day")
      escalation.owner = worker(&entry, "owner")
      escalation.reviewOn = day(&entry, "next_review_day")
      escalation.upscaling = text(&entry, "upscaling")
      escalation.backUp = text(&entry, "back_up")
      escalation.closedOn = day(&entry, "closed_day")
      var kept: [String: String] = [:]
      kept["time_out"] = entry.take("time_out")?.text
      let severity = severity(&entry)
      // A severity that nobody knows is taken for the heaviest: what is too urgent is looked at.
      escalation.severity = severity.flatMap(Escalation.Severity.init) ?? .acute
      if let severity, Escalation.Severity(rawValue: severity) == nil {
        kept["severity"] = String(severity)
      }
      escalation.unread = unread(entry, keeping: kept)
      guard needed(known, entry, "opened_day") != nil else { continue }
      let key = entryID("escalation", index, named: id, of: made.number)
      if made.escalations[key] != nil { report(.duplicate, at: entry.path("id")) }
      made.escalationRecords[key] = escalation
    }
  }

  private mutating func severity(_ entry: inout SketchObject) -> Int? {
    let found = integer(&entry, "severity")
    guard let severity = needed(found, entry, "severity") else { return nil }
    if Escalation.Severity(rawValue: severity) == nil {
      report(.unknownWord(String(severity)), at: entry.path("severity"))
    }
    return severity
  }

  /// A day without a time counts as the beginning of the office's day.
  func midnight(of day: Day) -> Moment { Moment(day, offsetSeconds: moment.offsetSeconds) }

  /// The same entry of the same case has the same identifier at every import.
  func entryID(_ kind: String, _ index: Int, named name: String? = nil, of number: CaseNumber)
    -> EntryID
  {
    if let name, (1...40).contains(name.utf8.count),
      name.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) || isLetter($0) })
    {
      return EntryID(name)
    }
    return EntryID(StableHash.hex("\(number.text)\u{0}\(kind)\u{0}\(index)"))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// A number of days from today as a day, without reporting.
  func day(_ days: Int) -> Day? { Self.day(days, from: today) }
}
