import ArgumentParser
import CaseStore
import Casework
import Content
import Interchange
import StrictJSON

/// `schakel export`: cases for another program, or for another store.
struct ExportCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("export", .export, more: .exportMore)
  }

  enum Format: String, CaseIterable { case json }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Option(help: .text(.exportFormat, value: "json")) var format: String?
  @Option(name: .customLong("case"), help: .text(.exportCase, value: "N")) var number: String?
  @Option(
    name: [.customShort("o"), .customLong("output")], help: .text(.printOutput, value: "FILE"))
  var output: String?
  @Flag(help: .text(.printForce)) var force = false

  func run(in session: Session) throws(CommandFailure) -> Ending {
    let word = format ?? Format.json.rawValue
    guard Format(rawValue: word) != nil else {
      let formats = Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw session.failure(.unknownExportFormat, ["format": word, "formats": formats], .usage)
    }
    if force, output == nil { throw session.failure(.forceWithoutOutput, [:], .usage) }
    var reader = try CommandReader(session)
    let ids = try number.map { (number) throws(CommandFailure) in [try reader.find(number)] }
    let all =
      ids
      ?? reader.store.summaries
      .sorted { ($0.number, $0.id) < ($1.number, $1.id) }.map(\.id)
    let size: Int
    if let output {
      size = try PrivateFile.write(pieces: output, replaces: force, in: session) {
        (put) throws(CommandFailure) in
        try write(all, of: &reader, isOne: number != nil, to: put)
      }
    } else {
      size = try write(all, of: &reader, isOne: number != nil) { (text) throws(CommandFailure) in
        try Output.write(text, in: session.words)
      }
    }
    if size > JSONLimits.file.bytes {
      Output.complain(
        session.words(
          CommandLineWords.exportTooLarge, ["megabytes": String(JSONLimits.file.bytes >> 20)]))
    }
    return reader.finish()
  }

  /// - Returns: How many bytes it came to.
  private func write(
    _ ids: [CaseID], of reader: inout CommandReader, isOne: Bool,
    to put: (String) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> Int {
    var export = ExchangeExport(reader.store.team, coding: .ofStore)
    var size = 0
    // What leaves the house is what nobody in particular may see, whoever makes it.
    var only: Case?
    if isOne, let id = ids.first { only = try reader.read(id).seen(by: .nobody) }
    var pending = export.head(only: only)
    for id in ids {
      var found = only
      if found == nil { found = try reader.read(id).seen(by: .nobody) }
      guard let found else { continue }
      pending += export.next(found)
      guard pending.utf8.count > 1 << 16 else { continue }
      size += pending.utf8.count
      try put(pending)
      pending = ""
    }
    pending += export.end
    try put(pending)
    return size + pending.utf8.count
  }
}
