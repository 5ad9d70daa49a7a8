import ArgumentParser
import CaseStore
import Casework
import Content
import Screen
import Workbench
import WorkbenchRuntime

/// `schakel screen`: the picture that keys lead to, as text.
///
/// It is drawn by the workbench itself. Keys that would change something are pressed on a copy of the
/// store in memory, so that they leave no trace.
struct ScreenCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("screen", .screen, more: .screenMore)
  }

  private static let usualSize = "100x30"
  /// As large as the largest terminal that is drawn on.
  private static let largest = Size(columns: 1000, rows: 500)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Option(help: .text(.screenSize, value: "100x30")) var size: String?
  @Option(help: .text(.screenKeys, value: "KEYS")) var keys: String?

  func run(in session: Session) throws(CommandFailure) -> Ending {
    let size = try size(in: session)
    let keys = try keys(in: session)
    let store = try session.openStore()
    let looked = try workbench(on: store, NoSaver(), size: size, keys: keys, in: session)
    guard looked.isWriting else { return try show(looked, in: session) }
    // The same keys again where they may write: most pictures need no copy of a whole store.
    let copy = try copyOfStore(in: session)
    return try show(
      workbench(on: copy, InlineSaver(store: copy), size: size, keys: keys, in: session),
      in: session)
  }

  /// Notes that something is to be saved, by never being done with it.
  private struct NoSaver: Saver {
    var descriptor: Int32? { nil }
    mutating func submit(_ job: SaveJob) {}
    mutating func outcomes() -> [SaveOutcome] { [] }
  }

  /// The workbench after the keys, or after the first that has something saved which is not done.
  private func workbench<Writer: Saver>(
    on store: CaseStore, _ saver: Writer, size: Size, keys: [Key], in session: Session
  ) throws(CommandFailure) -> WorkbenchSession<Writer> {
    var state = WorkbenchState(
      content: session.content, size: size, now: session.now,
      worker: try session.workerIfKnown(in: store.team), store: store, session: "screen")
    state.begin(with: SettingsFile.atStart.settings)
    var workbench = WorkbenchSession(
      state: state, store: store, saver: saver, outcomes: OutcomeFolder())
    for key in keys where !workbench.isFinished && !workbench.isWriting {
      workbench.handle(.input(.key(key)))
      workbench.collect()
      if workbench.takeQuestionForThemes() {
        let themes = ListedTheme.all(session.words).map { $0.offer(session.words) }
        workbench.handle(.themes(themes, shown: workbench.state.theme ?? ThemeChoice.usual))
      }
      // What is read a piece at a time while no key waits is read whole here.
      while workbench.isSearching { workbench.searchOn() }
      while !workbench.state.binWish.isEmpty { workbench.readMoreOfBin() }
      while workbench.state.wantsMoreOfShift { workbench.readMoreOfShift() }
      while workbench.state.wantsMoreOfFigures { workbench.readMoreOfFigures() }
      while workbench.isReadingContacts { workbench.readMoreOfContacts() }
      while workbench.state.isMakingPage { workbench.readMoreOfPage() }
      while !workbench.state.weighWish.isEmpty { workbench.readMoreToWeigh() }
    }
    return workbench
  }

  private func show<Writer: Saver>(
    _ workbench: WorkbenchSession<Writer>, in session: Session
  ) throws(CommandFailure) -> Ending {
    try Output.write(lines: Self.lines(of: workbench.state.draw()), in: session.words)
    return .done
  }

  private func size(in session: Session) throws(CommandFailure) -> Size {
    let size = size ?? Self.usualSize
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
      return try KeyNotation.keys(keys ?? "")
    } catch {
      throw session.failure(.unknownKey, ["key": error.name], .usage)
    }
  }

  /// The store on a disk in memory.
  private func copyOfStore(in session: Session) throws(CommandFailure) -> CaseStore {
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
