import ArgumentParser
import CaseStore
import Casework
import Content
import Workbench

/// `schakel figures`: what the team can learn from its escalations over a period.
struct FiguresCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("figures", .figures, more: .figuresMore)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Option(help: .text(.figuresFrom, value: "DATE")) var from: String?
  @Option(help: .text(.figuresThrough, value: "DATE")) var through: String?
  @Flag(help: .text(.figuresCSV)) var csv = false

  /// How many days the period has where nobody says when it begins: a year.
  private static let usualDays = 365

  func run(in session: Session) throws(CommandFailure) -> Ending {
    let through = try through.map { (text) throws(CommandFailure) in try session.day(text) }
    let last = through ?? session.today
    let from = try from.map { (text) throws(CommandFailure) in try session.day(text) }
    let first = from ?? last - (Self.usualDays - 1)
    guard first <= last else {
      throw session.failure(
        .periodIsBackwards,
        ["from": session.content.dates.long(first), "through": session.content.dates.long(last)],
        .usage)
    }
    var reader = try CommandReader(session)
    let worker = try session.workerIfKnown(in: reader.store.team)
    let team = reader.store.team
    var cases: [Case] = []
    for id in reader.store.summaries.map(\.id) {
      let value = try reader.read(id)
      if !value.escalationRecords.isEmpty { cases.append(value) }
    }
    // Nobody sees how many another colleague has, but a team lead.
    let isLead = worker.flatMap { team.members[$0]?.role } == .teamLead
    let figures = EscalationFigures(
      of: cases, from: first, through: last, on: session.today, by: reader.store.norms.calendar,
      seenBy: isLead ? nil : worker ?? WorkerID(""))
    let wording = FiguresWording(figures, team: team, content: session.content)
    if csv {
      try Output.write(wording.csv, in: session.words)
    } else {
      try Output.write(lines: wording.lines, in: session.words)
    }
    return reader.finish()
  }
}
