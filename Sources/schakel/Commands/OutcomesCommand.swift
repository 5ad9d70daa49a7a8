import ArgumentParser
import CaseStore
import Casework
import Content
import Glibc
import Interchange
import Outcomes
import Workbench
import WorkbenchRuntime

/// `schakel outcomes`: what a pseudonymised outcome file says, and without one what the register of contact
/// after care says.
///
/// With a file it opens no store: outcomes and case files stay apart.
struct OutcomesCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("outcomes", .outcomes, more: .outcomesMore)
  }

  @OptionGroup var shared: SharedOptions
  @Argument(help: .text(.outcomesFile, value: "FILE"), completion: .file()) var file: String?
  @Flag(help: .text(.outcomesSample)) var sample = false
  @Flag(help: .text(.json)) var json = false
  @Option(
    help: .text(.outcomesPeriod, value: "NAME"),
    completion: .list(FiguresPeriod.Preset.allCases.map(\.rawValue)))
  var period: String?
  @Flag(help: .text(.outcomesAllCells)) var allCells = false
  @Option(help: .text(.printFormat, value: "text|html"), completion: .list(["html", "text"]))
  var format: String?
  @Option(
    name: [.customShort("o"), .customLong("output")], help: .text(.printOutput, value: "FILE"))
  var output: String?
  @Flag(help: .text(.printForce)) var force = false

  var start: StartOptions { shared.start }

  func run(in session: Session) throws(CommandFailure) -> Ending {
    try refuseContradictions(in: session)
    if sample {
      let bytes = OutcomeSample.bytes(in: session.content.language)
      try Output.write(String(decoding: bytes, as: UTF8.self), in: session.words)
      return .done
    }
    guard let file else { return try ofRegister(in: session) }
    let read = try self.read(file, in: session)
    let study = OutcomeStudy(read.cohorts)
    if json {
      let json = StudyJSON(
        study: study,
        remarks: OutcomeRemark.texts(
          of: read.remarks, in: session.content.language.rawValue), unread: read.unread)
      try Output.write(json.text + "\n", in: session.words)
      return .done
    }
    let isPage = format != nil || output != nil
    // Standard input has no name; of another file the folder is nobody's business.
    let name =
      file == "-"
      ? session.words(CommandImportWords.standardInput)
      : file.split(separator: "/").last.map { String($0) } ?? file
    let wording = OutcomeWording(
      study, file: name, remarks: read.remarks, unread: read.unread,
      isForAnalyst: !isPage && (allCells || isatty(STDOUT_FILENO) == 1), content: session.content)
    if isPage {
      try print(wording, in: session)
    } else {
      try Output.write(lines: wording.lines(), in: session.words)
    }
    return .done
  }

  // MARK: - What was asked

  /// Options that do not go together are a slip, and figures that are not those that were meant are
  /// worse than none.
  private func refuseContradictions(in session: Session) throws(CommandFailure) {
    let given: [(option: String, isGiven: Bool)] = [
      ("--sample", sample), ("FILE", sample && file != nil), ("--json", json),
      ("--all-cells", allCells), ("--format", format != nil), ("-o", output != nil),
    ]
    let apart = sample ? "--sample" : file != nil ? "FILE" : nil
    if let apart, period != nil {
      throw CommandFailure(
        session.words(
          OutcomeFileWords.together, ["first": apart, "second": "--period"]), .usage)
    }
    if allCells, file == nil, !sample {
      throw CommandFailure(
        session.words(OutcomeFileWords.alone, ["option": "--all-cells", "other": "FILE"]), .usage)
    }
    let isTogether: Set<[String]> = [["--format", "-o"]]
    let options = given.filter(\.isGiven).map(\.option)
    if options.count > 1, !isTogether.contains(options) {
      throw CommandFailure(
        session.words(
          OutcomeFileWords.together, ["first": options[0], "second": options[1]]), .usage)
    }
    if force, output == nil {
      throw CommandFailure(
        session.words(OutcomeFileWords.alone, ["option": "--force", "other": "-o"]), .usage)
    }
    if let format, PrintCommand.Format(rawValue: format) == nil {
      throw session.failure(.unknownFormat, ["format": format], .usage)
    }
  }

  // MARK: - The register

  /// What the register of contact after care says of a period, for whoever asks: nothing of it is about
  /// somebody.
  private func ofRegister(in session: Session) throws(CommandFailure) -> Ending {
    let chosen = try FiguresPeriod.chosen(period, in: session)
    var reader = try CommandReader(session)
    let team = reader.store.team
    var (contacts, leavers, unread) = ([Contact](), [ContactFigures.Leaver](), 0)
    for id in reader.store.contactIDs {
      let found = try reader.write { (store) throws(StoreError) -> Contact? in
        do throws(StoreError) {
          return try store.read(id)
        } catch {
          if case .unknownCase = error { return nil }
          throw error
        }
      }
      if let found { contacts.append(found) } else { unread += 1 }
    }
    for id in reader.store.summaries.filter({ $0.stepFacts.arrivedFrom != nil }).map(\.id) {
      if let leaver = ContactFigures.Leaver(try reader.read(id)) { leavers.append(leaver) }
    }
    let figures = ContactFigures(
      of: contacts, leavers: leavers, from: chosen.from, through: chosen.through,
      on: session.today)
    if json {
      try Output.write(ContactFiguresJSON(figures, team: team).text + "\n", in: session.words)
    } else if format != nil || output != nil {
      var maker = PrintMaker(
        content: session.content, team: team, norms: session.norms, now: session.now,
        printer: nil, isUnprotected: reader.store.isUnprotected)
      maker.saysTime = session.clock.fixedDay == nil
      try write(maker.contactFigures(figures, unread: unread), in: session)
    } else {
      let wording = ContactFiguresWording(
        figures, team: team, content: session.content, unread: unread)
      try Output.write(lines: wording.lines(), in: session.words)
    }
    return reader.finish()
  }

  private func read(_ file: String, in session: Session) throws(CommandFailure) -> OutcomeFile {
    let sentences = OutcomeSentences(session.words, file: file)
    let bytes: [UInt8]
    do throws(PlainFile.Refusal) {
      bytes =
        file == "-"
        ? try PlainFile.standardInput(limit: OutcomeFile.largest)
        : try PlainFile.bytes(of: file, limit: OutcomeFile.largest)
    } catch {
      throw CommandFailure(sentences.sentence(for: error))
    }
    let read = OutcomeFile(bytes)
    var problems = sentences.list(read.problems)
    guard let last = problems.popLast() else { return read }
    problems.forEach(Output.complain)
    throw CommandFailure(last)
  }

  // MARK: - What is given

  private func print(_ wording: OutcomeWording, in session: Session) throws(CommandFailure) {
    // No store is opened, so no team is known and nobody is named in the foot.
    var maker = PrintMaker(
      content: session.content, team: Team(), norms: session.norms, now: session.now,
      printer: nil, isUnprotected: false)
    maker.saysTime = session.clock.fixedDay == nil
    try write(maker.outcomes(wording), in: session)
  }

  /// Gives a page out, or puts it into the file that was named.
  private func write(_ page: PrintPage, in session: Session) throws(CommandFailure) {
    let text = format == PrintCommand.Format.html.rawValue ? page.html : page.text
    guard let output else {
      try Output.write(text, in: session.words)
      return
    }
    try PrivateFile.write(page: text, to: output, replaces: force, in: session)
  }
}
