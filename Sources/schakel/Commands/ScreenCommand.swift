import ArgumentParser
import CaseStore
import Casework
import Content
import Screen
import Workbench
import WorkbenchRuntime

/// `schakel screen`: the picture that keys lead to, as text.
///
/// It is drawn by the workbench itself, on a copy of the store in memory, so that keys that change
/// something leave no trace.
struct ScreenCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("screen", .screen, more: .screenMore)
  }

  /// As large as the largest terminal that is drawn on.
  private static let largest = Size(columns: 1000, rows: 500)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Option(help: .text(.screenSize, value: "100x30")) var size = "100x30"
  @Option(help: .text(.screenKeys, value: "KEYS")) var keys = ""

  func run(in session: Session) throws(CommandFailure) -> Ending {
    let size = try size(in: session)
    let keys = try keys(in: session)
    let store = try copyOfStore(in: session)
    let state = WorkbenchState(
      content: session.content, size: size, now: session.now,
      worker: try session.workerIfKnown(in: store.team), store: store, session: "screen")
    var workbench = WorkbenchSession(
      state: state, store: store, saver: InlineSaver(store: store))
    for key in keys where !workbench.isFinished {
      workbench.handle(.input(.key(key)))
      workbench.collect()
    }
    try Output.write(lines: Self.lines(of: workbench.state.draw()), in: session.words)
    return .done
  }

  private func size(in session: Session) throws(CommandFailure) -> Size {
    let numbers = size.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    let largest = Self.largest
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...largest.columns).contains(columns), (1...largest.rows).contains(rows)
    else {
      throw session.failure(
        .unusableSize,
        ["size": size, "columns": String(largest.columns), "rows": String(largest.rows)], .usage)
    }
    return Size(columns: columns, rows: rows)
  }

  private func keys(in session: Session) throws(CommandFailure) -> [Key] {
    do {
      return try KeyNotation.keys(keys)
    } catch {
      throw session.failure(.unknownKey, ["key": error.name], .usage)
    }
  }

  /// The store on a disk in memory.
  private func copyOfStore(in session: Session) throws(CommandFailure) -> CaseStore {
    // Opened where it is first, so that everything that can be wrong with it is said as always.
    _ = try session.openStore()
    do throws(StoreError) {
      let memory = try MemoryFileSystem(copying: session.storePath, to: "/store")
      return try CaseStore.open(
        at: "/store", on: memory, norms: session.norms, random: SystemRandom.bytes)
    } catch {
      throw session.failure(error)
    }
  }

  /// The rows of a canvas without the blanks at their ends.
  private static func lines(of canvas: Canvas) -> [String] {
    (0..<canvas.size.rows).map { y in
      let row = (0..<canvas.size.columns).map { canvas[$0, y].text }.joined()
      guard let last = row.lastIndex(where: { $0 != " " }) else { return "" }
      return String(row[...last])
    }
  }
}
