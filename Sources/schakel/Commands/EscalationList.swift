import CaseStore
import Casework
import Content
import StrictJSON

extension ListCommand {
  /// The open escalations in the order of the board.
  func listEscalations(of reader: inout CommandReader) throws(CommandFailure) -> Ending {
    let session = reader.session
    var summaries = reader.store.summaries.filter { !$0.escalations.isEmpty }
    if mine {
      let worker = try session.worker(in: reader.store.team)
      summaries = summaries.filter { summary in
        summary.isCaseload(of: worker) || summary.escalations.contains { $0.owner == worker }
      }
    }
    let found = BoardOrder.sorted(summaries, on: session.today)
    if json {
      var writer = JSONWriter(indent: 2)
      writer.array { writer in
        for row in found { writer.escalation(row.escalation, of: row.case, on: session.today) }
      }
      try Output.write(writer.text + "\n", in: session.words)
    } else {
      try Output.write(lines: lines(of: found, in: session, reader.store.team), in: session.words)
    }
    let cases = Set(found.map(\.case.id))
    return reader.finish(
      conflictsIn: summaries.filter { $0.hasConflict && cases.contains($0.id) }.map(\.number))
  }

  private func lines(
    of rows: [BoardOrder.Row], in session: Session, _ team: Team
  ) -> [String] {
    let (words, dates, terms) = (session.words, session.content.dates, session.content.terms)
    guard !rows.isEmpty else { return [words(CommandLabelWords.noEscalations)] }
    let heading: [CommandLabelWords] = [
      .caseNumber, .severity, .known, .reported, .owner, .review, .escalationID, .what,
    ]
    func day(_ day: Day?) -> String { day.map { dates.short($0, today: session.today) } ?? "" }
    return Columns.lines(
      [heading.map { words($0) }]
        + rows.map { row in
          let escalation = row.escalation
          let late = escalation.daysLate(on: session.today)
          let reported =
            escalation.reportedOn.map { day($0) }
            ?? escalation.reportDue.map { late > 0 ? dates.lateness(late) : day($0) } ?? "-"
          return [
            row.case.number.text, terms.name(of: escalation.severity),
            day(escalation.knownOn) + (escalation.knownClock.map { " " + $0 } ?? ""), reported,
            escalation.owner.map { team.shownName(of: $0) } ?? words(EscalationWords.nobody),
            day(escalation.review), escalation.id.text, escalation.what,
          ]
        })
  }
}

extension JSONWriter {
  fileprivate mutating func escalation(
    _ escalation: OpenEscalation, of summary: CaseSummary, on today: Day
  ) {
    /// A day, with the office's clock where somebody said it.
    func at(_ day: Day, _ clock: String?) -> String {
      day.iso + (clock.map { "T" + $0 } ?? "")
    }
    object { writer in
      writer.member("id", escalation.id.text)
      writer.member("case", summary.number.text)
      writer.member("severity", escalation.severity.rawValue)
      writer.member("condition", orNull: escalation.condition?.text)
      writer.member("breach", escalation.isBreach)
      writer.member("knownAt", at(escalation.knownOn, escalation.knownClock))
      writer.member(
        "reportedAt", orNull: escalation.reportedOn.map { at($0, escalation.reportedClock) })
      writer.member("reportDue", orNull: escalation.reportDue?.iso)
      writer.member("owner", orNull: escalation.owner?.text)
      writer.member("review", orNull: escalation.review?.iso)
      writer.member("group", escalation.group(on: today).rawValue)
    }
  }
}
