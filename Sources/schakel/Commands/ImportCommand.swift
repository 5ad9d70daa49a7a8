import ArgumentParser
import CaseStore
import Casework
import Content
import Interchange
import Screen
import StrictJSON

/// `schakel import`: cases out of a file, in one save.
struct ImportCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("import", .import, more: .importMore)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(help: .text(.importFile, value: "FILE"), completion: .file()) var file: String
  @Flag(help: .text(.importDryRun)) var dryRun = false

  func run(in session: Session) throws(CommandFailure) -> Ending {
    let sentences = ImportSentences(session.words, file: file)
    let bytes = try read(sentences)
    let kind = FileKind(of: bytes)
    switch kind {
    case .spreadsheet: throw CommandFailure(sentences.spreadsheet)
    case .wideText: throw CommandFailure(sentences.otherEncoding)
    case .sketch, .exchange, .table: break
    }
    var work = LongWork { [words = session.words] percent in
      words(CommandImportWords.progress, ["percent": percent])
    }
    defer { work.end() }
    // What is wrong with the file is said before anything is asked of the store.
    let firstLook = parse(bytes, as: kind, by: WorkerID(""), of: Team(), in: session, &work)
    if firstLook.isStopped { return stop(work, in: session) }
    if firstLook.isRefused { return refuse(firstLook, sentences) }

    var reader = try CommandReader(session)
    let team = reader.store.team
    // Whoever only wants to see what a file would come to need not say who they are: it is what the lead would bring.
    let known = dryRun ? try session.workerIfKnown(in: team) : try session.worker(in: team)
    let worker = known ?? WorkerID("")
    let result = parse(bytes, as: kind, by: worker, of: team, in: session, &work)
    if result.isStopped { return stop(work, in: session) }
    work.clear()
    sentences.list(dryRun ? result.problems.filter { !$0.leavesOut } : result.problems)
      .forEach(Output.complain)
    let moment = session.now
    var saves = ImportedSaves(
      result, into: reader.store, by: worker, at: moment, isUnrestricted: known == nil)
    var ending = result.problems.contains(where: \.leavesOut) ? Ending.failed : .done
    if !dryRun {
      let committed = try reader.write { (store) throws(StoreError) in
        // Decided anew while nobody else can save: the same file may come in elsewhere right now.
        // And off the undo stack: one `u` in the workbench must not empty a caseload.
        try store.commit(canBeUndone: false) { store in
          saves = ImportedSaves(result, into: store, by: worker, at: moment)
          return work.goesOn(1, of: 1) ? saves.all : []
        }
      }
      if work.stoppedBy != 0 { return stop(work, in: session) }
      if !committed.merge.conflicts.isEmpty { ending = .attention }
    }
    work.clear()
    for id in saves.differentMembers {
      Output.complain(session.words(CommandImportWords.differentMember, ["worker": id.text]))
    }
    sayKeptOut(saves, in: session)
    if !saves.keptOut.isEmpty || saves.termsKeptOut > 0, ending == .done { ending = .failed }
    let rows =
      dryRun
      ? saves.joining.map {
        Sanitiser.isolated(Sanitiser.visible(sentence(.memberJoins, for: $0, in: session)))
      }
        + sentences.rows(saves.result) : []
    try Output.write(
      lines: rows
        + sentences.summary(saves.result, newMembers: saves.joining.count, isDryRun: dryRun),
      in: session.words)
    let end = reader.finish()
    return ending == .done ? end : ending
  }

  /// Says what of the team stays out because somebody else leads it.
  private func sayKeptOut(_ saves: ImportedSaves, in session: Session) {
    guard let leads = saves.leads else { return }
    for member in saves.keptOut {
      Output.complain(sentence(.memberKeptOut, for: member, in: session, leads: leads))
    }
    guard saves.termsKeptOut > 0 else { return }
    Output.complain(
      session.words(
        CommandImportWords.termsKeptOut, ["names": leads], count: saves.termsKeptOut))
  }

  /// What becomes of a member of the file, by name, identifier and role.
  private func sentence(
    _ key: CommandImportWords, for member: ImportedMember, in session: Session, leads: String = ""
  ) -> String {
    let role = member.worker.role.map(session.content.terms.name) ?? member.worker.roleWord
    return session.words(
      key,
      ["name": member.worker.name, "worker": member.id.text, "role": role, "names": leads])
  }

  private func refuse(_ result: ImportResult, _ sentences: ImportSentences) -> Ending {
    sentences.list(result.problems).forEach(Output.complain)
    return .failed
  }

  /// Ends the program as it was asked to.
  private func stop(_ work: LongWork, in session: Session) -> Ending {
    work.clear()
    Output.complain(session.words(CommandImportWords.stopped))
    work.die()
    return .failed
  }

  private func parse(
    _ bytes: [UInt8], as kind: FileKind, by worker: WorkerID, of team: Team, in session: Session,
    _ work: inout LongWork
  ) -> ImportResult {
    switch kind {
    case .table:
      CaseloadImport.read(bytes, at: session.now, by: worker, of: team) { work.goesOn($0, of: $1) }
    case .exchange:
      ExchangeImport.read(bytes, coding: .ofStore) { work.goesOn($0, of: $1) }
    case .sketch, .spreadsheet, .wideText:
      SketchImport.read(
        bytes, at: session.now, by: worker, language: session.content.language, team: team)
    }
  }

  private func read(_ sentences: ImportSentences) throws(CommandFailure) -> [UInt8] {
    let limit = JSONLimits.file.bytes
    do {
      return file == "-"
        ? try PlainFile.standardInput(limit: limit) : try PlainFile.bytes(of: file, limit: limit)
    } catch {
      throw CommandFailure(sentences.sentence(for: error))
    }
  }
}

extension FactCoding {
  /// Values in the form that they have in a journal.
  static let ofStore = FactCoding(
    text: { fact in
      var writer = JSONWriter()
      writer.fact(fact)
      return writer.text
    },
    fact: { Fact(jsonText: $0, of: $1) })
}
