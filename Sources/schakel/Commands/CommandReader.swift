import CaseStore
import Casework
import Content
import Workbench

/// A store that a command has open, with what it needs to find and name cases in it.
struct CommandReader {
  let session: Session
  private(set) var store: CaseStore

  init(_ session: Session) throws(CommandFailure) {
    self.session = session
    store = try session.openStore()
  }

  /// The cases as lists show them today, in the order of the screen.
  var rows: [CaseRow] {
    CaseloadOrder.sorted(store.summaries.map { $0.row(on: session.today) })
  }

  /// The contacts after care that whoever looks may see, in no order; none where no worker is named.
  mutating func contacts() throws(CommandFailure) -> [Contact] {
    guard let worker = try session.workerIfKnown(in: store.team) else { return [] }
    let today = session.today
    return try write { (store) throws(StoreError) in
      var found: [Contact] = []
      for id in store.contactIDs { found.append(try store.read(id)) }
      let team = store.team
      return found.filter { $0.isSeen(by: worker, in: team, on: today) }
    }
  }

  /// Who looks; nobody in particular where no worker is named.
  var viewer: SignalViewer {
    get throws(CommandFailure) {
      SignalViewer(try session.workerIfKnown(in: store.team), in: store.team)
    }
  }

  /// The latest saves of a case as somebody may see them, the newest first.
  mutating func history(
    of id: CaseID, for viewer: SignalViewer
  ) throws(CommandFailure) -> [RecordedSave] {
    let saves = try write { (store) throws(StoreError) in try store.history(of: id, limit: 20) }
    return saves.compactMap { save in
      var seen = save
      seen.changes = save.changes.seen(by: viewer)
      return seen.changes.isEmpty && !save.changes.isEmpty ? nil : seen
    }
  }

  /// Changes the store, such as by a save.
  mutating func write<Result>(
    _ body: (inout CaseStore) throws(StoreError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(StoreError) {
      return try body(&store)
    } catch {
      throw session.failure(error)
    }
  }

  mutating func read(_ id: CaseID) throws(CommandFailure) -> Case {
    try write { (store) throws(StoreError) in try store.read(id) }
  }

  /// The case of a number: exactly that, else whatever the capitals.
  func find(_ number: String) throws(CommandFailure) -> CaseID {
    let summaries = store.summaries
    var found = summaries.filter { $0.number.text == number }
    if found.isEmpty {
      found = summaries.filter { $0.number.text.lowercased() == number.lowercased() }
    }
    guard let first = found.first else {
      // It may be one of those that cannot be read.
      sayDamage()
      throw session.failure(.unknownCase, ["case": number])
    }
    guard found.count == 1 else {
      let numbers = found.map(\.number.text).sorted().joined(separator: ", ")
      throw session.failure(.severalCases, ["case": number, "cases": numbers])
    }
    return first.id
  }

  /// Says what is damaged and where a choice is open, lets go of the store, and gives how a command
  /// ends that went well.
  ///
  /// - Parameter numbers: The cases, of those that the command showed, in which two answers wait for a
  ///   choice.
  /// - Returns: How the program ends.
  mutating func finish(conflictsIn numbers: [CaseNumber] = []) -> Ending {
    sayDamage()
    if !numbers.isEmpty {
      let cases = numbers.map(\.text).sorted().joined(separator: ", ")
      Output.complain(session.words(CommandLineWords.conflictsOpen, ["cases": cases]))
    }
    let ending = damages.isEmpty && numbers.isEmpty ? Ending.done : .attention
    session.close(&store)
    return ending
  }

  private func sayDamage() {
    for problem in damages { Output.complain(sentence(for: problem)) }
    if let torn = store.tornEnd { Output.complain(sentence(for: torn)) }
  }

  private var damages: [Problem] {
    store.problems.filter { problem in
      switch problem.kind {
      // Mostly bytes that no save ever confirmed: worth a word, but no damage.
      case .tornTail: false
      case .damagedRecord, .missingRecords, .rolledBack, .brokenChain, .newerRecord,
        .damagedDescription, .damagedEnd:
        true
      }
    }
  }

  private func sentence(for problem: Problem) -> String {
    let words = session.words
    let values: TextValues = [
      "path": session.storePath, "segment": String(problem.segment),
      "offset": String(problem.offset), "record": problem.sequence.map(String.init) ?? "?",
    ]
    return switch problem.kind {
    case .damagedRecord: words(CommandLineWords.damagedRecord, values)
    case .missingRecords: words(CommandLineWords.missingRecords, values)
    case .rolledBack: words(CommandLineWords.rolledBack, values)
    case .brokenChain: words(CommandLineWords.brokenChain, values)
    case .newerRecord: words(CommandLineWords.newerRecord, values)
    case .damagedDescription: words(CommandLineWords.damagedDescription, values)
    case .damagedEnd: words(CommandLineWords.damagedEnd, values)
    case .tornTail: words(CommandLineWords.tornTail, values)
    }
  }
}
