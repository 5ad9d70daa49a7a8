import ArgumentParser
import CaseStore
import Casework
import Content
import StrictJSON

/// `schakel list`: the caseload in the order of the screen.
struct ListCommand: WorkerCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("list", .list) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Flag(help: .text(.listLate)) var late = false
  @Option(help: .text(.listDue, value: "DAYS")) var due: Int?
  @Flag(help: .text(.listSignals)) var signals = false
  @Flag(help: .text(.listEscalations)) var escalations = false
  @Flag(help: .text(.listMine)) var mine = false
  @Flag(help: .text(.listAll)) var all = false
  @Flag(help: .text(.json)) var json = false

  func run(in session: Session) throws(CommandFailure) -> Ending {
    var reader = try CommandReader(session)
    if escalations { return try listEscalations(of: &reader) }
    var rows = reader.rows.filter { all || $0.group != .closed }
    let reachOuts = ReachOut.days(of: try reader.contacts())
    if !reachOuts.isEmpty {
      for index in rows.indices where rows[index].group == .inContactAfter {
        rows[index].reachOutDue = reachOuts[rows[index].id]
      }
      rows = CaseloadOrder.sorted(rows)
    }
    if late { rows = rows.filter { !$0.late.isEmpty || $0.group == .late } }
    if let due {
      rows = rows.filter { row in
        let look = row.mustBeMadeSafe ? row.lookDue : nil
        let first = [row.nextDue?.day, row.findOutDue, look].compactMap { $0 }.min()
        return first.map { $0 - session.today <= due } ?? false
      }
    }
    let viewer = try reader.viewer
    if signals { rows = rows.filter { $0.signals.count(for: viewer) > 0 } }
    if mine {
      let worker = try session.worker(in: reader.store.team)
      let caseload = Caseload(of: worker, in: reader.store.team, on: session.today)
      rows = rows.filter(caseload.has)
    }
    if json {
      try write(rows, of: &reader, for: viewer)
    } else {
      try Output.write(
        lines: CaseListText(session, reader.store.team)
          .lines(rows, signalsFor: signals ? viewer : nil), in: session.words)
    }
    return reader.finish(conflictsIn: rows.filter(\.hasConflict).map(\.number))
  }

  private func write(
    _ rows: [CaseRow], of reader: inout CommandReader, for viewer: SignalViewer
  ) throws(CommandFailure) {
    let session = reader.session
    // What is open is in no list of the screen, so the cases are read for it, one at a time.
    var open: [CaseID: [DoID]] = [:]
    let resting = Dictionary(
      uniqueKeysWithValues: reader.store.summaries.map {
        ($0.id, $0.signals.resting(on: session.today, for: viewer))
      })
    for row in rows {
      let value = try reader.read(row.id)
      open[row.id] = Roadmap(value, norms: reader.store.norms, on: session.today).open.map(\.id)
    }
    let team = reader.store.team
    var writer = JSONWriter(indent: 2)
    writer.array { writer in
      for row in rows {
        writer.caseRow(
          row, standIn: standIn(for: row, in: team, on: session.today),
          open: open[row.id] ?? [], resting: resting[row.id] ?? [], for: viewer)
      }
    }
    try Output.write(writer.text + "\n", in: session.words)
  }

  /// Who stands in for one case, else whoever stands in that day for a counsellor who is away.
  ///
  /// Source: our own proposal; see Guide, "Handing over".
  private func standIn(for row: CaseRow, in team: Team, on today: Day) -> WorkerID? {
    row.standIn ?? row.counsellor.flatMap { team.standIn(for: $0, on: today) }
  }
}

extension JSONWriter {
  fileprivate mutating func caseRow(
    _ row: CaseRow, standIn: WorkerID?, open: [DoID], resting: [BottleneckID],
    for viewer: SignalViewer
  ) {
    object { writer in
      writer.member("case", row.number.text)
      writer.member("client", row.name)
      writer.member("sortName", row.sortName)
      writer.member("step", row.step.word)
      writer.member("group", row.group.word)
      writer.member("counsellor", orNull: row.counsellor?.text)
      writer.member("standIn", orNull: standIn?.text)
      writer.nextDue(row.nextDue)
      writer.member("late", row.late)
      writer.member("open", open)
      writer.member("signals", row.signals.ids(for: viewer).map(\.rawValue))
      if !resting.isEmpty { writer.member("resting", resting.map(\.rawValue)) }
      writer.member("reachOut", orNull: row.reachOutDue?.iso)
      writer.member("toReport", row.needsReport)
      writer.member("conflict", row.hasConflict)
    }
  }
}

extension CaseRow.Group {
  /// The word for the group in `--json`.
  var word: String {
    switch self {
    case .late: "late"
    case .thisWeek: "thisWeek"
    case .later: "later"
    case .nothingDue: "nothingDue"
    case .inContactAfter: "afterContact"
    case .closed: "closed"
    }
  }
}
