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
  @Option(
    help: .text(.figuresPeriod, value: "NAME"),
    completion: .list(FiguresPeriod.Preset.allCases.map(\.rawValue)))
  var period: String?
  @Flag(help: .text(.figuresCSV)) var csv = false

  func run(in session: Session) throws(CommandFailure) -> Ending {
    let chosen = try FiguresPeriod.chosen(period, in: session)
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
      of: cases, from: chosen.from, through: chosen.through, on: session.today,
      by: reader.store.norms.calendar,
      showing: isLead ? .everybodys : worker.map { .only($0) } ?? .nobodys)
    let wording = FiguresWording(figures, team: team, content: session.content)
    if csv {
      try Output.write(wording.csv, in: session.words)
    } else {
      try Output.write(lines: wording.lines(), in: session.words)
    }
    return reader.finish()
  }
}

extension FiguresPeriod {
  /// The period that has a name; the usual one where nobody says.
  static func chosen(
    _ name: String?, in session: Session
  ) throws(CommandFailure) -> FiguresPeriod {
    let all = all(on: session.today)
    if let chosen = name.map({ FiguresPeriod(named: $0, on: session.today) }) ?? all.first {
      return chosen
    }
    // In the first month of a quarter nothing of it is over, so that it is not offered either.
    let presets = Preset.allCases.map(\.rawValue).filter {
      FiguresPeriod(named: $0, on: session.today) != nil
    }
    let names = presets + all.map(\.name).filter { !presets.contains($0) }
    let isTooNear = name.map { FiguresPeriod.isTooNear($0, on: session.today) } ?? false
    throw session.failure(
      isTooNear ? .unsafePeriod : .unknownPeriod,
      ["period": name ?? "", "periods": names.joined(separator: ", ")], .usage)
  }
}
