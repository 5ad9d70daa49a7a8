import ArgumentParser
import CaseStore
import Casework
import Content
import Interchange
import StrictJSON

/// `schakel import`: a caseload out of a file, whole or not at all.
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
    // What is wrong with the file is said before anything is asked of the store.
    let firstLook = parse(bytes, by: WorkerID(""), of: Team(), in: session)
    sentences.list(firstLook.problems).forEach(Output.complain)
    if firstLook.isRefused { return .failed }

    var reader = try CommandReader(session)
    let team = reader.store.team
    let worker =
      dryRun
      ? try session.workerIfKnown(in: team) ?? WorkerID("") : try session.worker(in: team)
    let result = parse(bytes, by: worker, of: team, in: session)
    let moment = session.now
    var saves = ImportedSaves(result, into: reader.store, by: worker, at: moment)
    var ending = Ending.done
    if !dryRun {
      let committed = try reader.write { (store) throws(StoreError) in
        // Decided anew while nobody else can save: the same file may come in elsewhere right now.
        // And off the undo stack: one `u` in the workbench must not empty a caseload.
        try store.commit(canBeUndone: false) { store in
          saves = ImportedSaves(result, into: store, by: worker, at: moment)
          return saves.all
        }
      }
      if !committed.merge.conflicts.isEmpty { ending = .attention }
    }
    for id in saves.differentMembers {
      Output.complain(session.words(CommandImportWords.differentMember, ["worker": id.text]))
    }
    try Output.write(
      lines: sentences.summary(saves.result, newMembers: saves.newMembers, isDryRun: dryRun),
      in: session.words)
    let end = reader.finish()
    return ending == .done ? end : ending
  }

  private func parse(
    _ bytes: [UInt8], by worker: WorkerID, of team: Team, in session: Session
  ) -> ImportResult {
    SketchImport.read(
      bytes, at: session.now, by: worker, language: session.content.language, team: team)
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

/// The saves that an import comes to.
struct ImportedSaves {
  /// What comes in, without what the store has already.
  private(set) var result: ImportResult
  /// What is to be kept in one go; none when everything is there already.
  var all: [Save] = []
  var newMembers = 0
  /// Members whom the team has under another name; the team's own stays.
  var differentMembers: [WorkerID] = []

  init(_ file: ImportResult, into store: CaseStore, by worker: WorkerID, at moment: Moment) {
    result = file
    result.leaveOut(Set(store.summaries.map(\.number)))
    let team = store.team
    var changes: [Change] = []
    for member in result.members {
      if let known = team.members[member.id] {
        if known.name != member.worker.name { differentMembers.append(member.id) }
      } else {
        changes.append(Change(.member(member.id), was: nil, now: .member(member.worker)))
      }
    }
    newMembers = changes.count
    changes += result.teamFacts.filter { team[$0.field] == nil }
    if !changes.isEmpty { all.append(Save(.team, by: worker, at: moment, changes: changes)) }
    for imported in result.cases {
      let id = CaseID(RandomText.make())
      all.append(Save(.case(id), by: worker, at: moment, changes: imported.changes))
      guard !imported.contact.isEmpty else { continue }
      let link = Change(.contact(.cases), was: nil, now: .list([id.text]))
      all.append(
        Save(
          .contact(ContactID(RandomText.make())), by: worker, at: moment,
          changes: imported.contact + [link]))
    }
  }
}
