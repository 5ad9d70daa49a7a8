import ArgumentParser
import CaseStore
import Casework
import Content
import Workbench

/// `schakel set`: the state of a do, by the same rules as the screen.
struct SetCommand: WorkerCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("set", .set) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(help: .text(.caseNumber, value: "CASE")) var number: String
  @Argument(
    help: .text(.setDo, value: "DO"), completion: .list(DoID.allCases.map(\.rawValue)))
  var item: String
  @Argument(help: .text(.setState, value: "STATE")) var state: String
  @Option(help: .text(.setOn, value: "DATE")) var on: String?
  @Option(help: .text(.setNote, value: "TEXT")) var note: String?
  @Option(help: .text(.setReason, value: "TEXT")) var reason: String?
  @Option(help: .text(.setUntil, value: "DATE")) var until: String?

  func run(in session: Session) throws(CommandFailure) -> Ending {
    guard let id = DoID.allCases.first(where: { $0.rawValue == item.uppercased() }) else {
      throw session.failure(
        .unknownDo, ["do": item, "dos": DoID.allCases.map(\.rawValue).joined(separator: " ")],
        .usage)
    }
    let action = try action(in: session)
    var reader = try CommandReader(session)
    let worker = try session.worker(in: reader.store.team)
    let value = try reader.read(try reader.find(number))
    let moment = session.now
    let changes = try changes(
      to: value, action, on: id, by: worker, at: moment, norms: reader.store.norms, in: session)
    guard !changes.isEmpty else {
      Output.complain(session.words(CommandLineWords.alreadySo))
      return reader.finish()
    }
    let save = Save(.case(value.id), by: worker, at: moment, reason: nil, changes: changes)
    let committed = try reader.write { (store) throws(StoreError) in try store.commit(save) }
    let ending = reader.finish()
    guard committed.merge.conflicts.isEmpty else {
      Output.complain(session.words(CommandLineWords.conflictKept))
      return .attention
    }
    return ending
  }

  /// What is to be done with the do.
  ///
  /// An option that the state has no use for is refused: it would be lost without a word.
  private func action(in session: Session) throws(CommandFailure) -> DoAction {
    guard let state = DoRecord.State.allCases.first(where: { $0.rawValue == state }) else {
      let states = DoRecord.State.allCases.map(\.rawValue).joined(separator: " ")
      throw session.failure(.unknownState, ["state": state, "states": states], .usage)
    }
    if on != nil, state != .done { throw useless("--on", session) }
    if until != nil, state != .exempt { throw useless("--until", session) }
    if reason != nil, state == .done { throw useless("--reason", session) }
    switch state {
    case .done: return .tick(on: try day(on, in: session) ?? session.today, proof: note)
    case .open: return .reopen(reason: reason)
    case .notApplicable: return .notApplicable(reason: reason ?? "")
    case .exempt: return .exempt(reason: reason ?? "", until: try day(until, in: session))
    }
  }

  private func useless(_ option: String, _ session: Session) -> CommandFailure {
    session.failure(.uselessOption, ["option": option, "state": state], .usage)
  }

  private func day(_ text: String?, in session: Session) throws(CommandFailure) -> Day? {
    guard let text else { return nil }
    return try session.day(text)
  }

  /// The changes of the action, with the note where the state itself has no place for one.
  private func changes(
    to value: Case, _ action: DoAction, on id: DoID, by worker: WorkerID, at moment: Moment,
    norms: Norms, in session: Session
  ) throws(CommandFailure) -> [Change] {
    do throws(DoRefusal) {
      var changes =
        if case .reopen(let reason) = action {
          try value.opening(
            id, reason: reason, by: worker, at: moment, norms: norms)
        } else {
          try value.changes(for: action, on: id, by: worker, at: moment, norms: norms)
        }
      if let note, state != DoRecord.State.done.rawValue {
        changes += try value.changes(
          for: .addNote(note, about: id), by: worker, at: moment, makeID: Self.makeEntryID)
      }
      return changes
    } catch {
      // Asking for what is so already is no mistake of a script.
      if case .nothingToReopen = error { return [] }
      throw CommandFailure(Self.sentence(for: error, on: id, in: session))
    }
  }

  private static func makeEntryID() -> EntryID { EntryID(RandomText.make()) }

  /// The sentence of the screen, but for what the shell is asked for in its own way.
  private static func sentence(
    for refusal: DoRefusal, on id: DoID, in session: Session
  ) -> String {
    refusal == .reasonMissing
      ? session.words(CommandLineWords.reasonMissing)
      : refusal.sentence(in: session.content, about: id)
  }
}
