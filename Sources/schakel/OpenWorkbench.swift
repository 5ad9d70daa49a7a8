import CaseStore
import Casework
import Content
import Glibc
import Screen
import Terminal
import Workbench
import WorkbenchRuntime

/// Opens the workbench on a store and stays until the person leaves.
enum OpenWorkbench {
  /// What has to be known before the first frame.
  struct Start {
    var storePath: String
    var content: Content
    /// Who works here; when that leaves a choice, the workbench asks.
    var worker: WorkerChoice
    var theme: ThemeChoice
    var clock: SystemClock
    /// Sentences about a team's own files that could not be used.
    var remarks: [String] = []
    /// Whether lines are spoken where a screen would be drawn.
    var isLinear = false
    /// Whether the board of open escalations comes first.
    var beginsOnBoard = false
  }

  /// Why the workbench did not open.
  enum Refusal: Error {
    case store(Trouble)
    case terminal(TerminalProblem)
    /// The worker that was named is not a member of the team.
    case worker(WorkerChoice.Unknown)
  }

  static func run(_ start: Start) throws(Refusal) {
    let path = start.storePath
    let norms = start.content.guide.norms
    let store: CaseStore
    do {
      store = try CaseStore.open(
        at: path, on: DiskFileSystem(), norms: norms, random: SystemRandom.bytes,
        checksIndex: start.isLinear)
    } catch {
      throw .store(Trouble(error, storePath: path))
    }
    let worker: WorkerID?
    do {
      worker = try start.worker.worker(in: store.team)
    } catch {
      throw .worker(error)
    }
    if start.isLinear {
      // Before there are other threads, which would get the signals.
      let lines = PlainTerminal()
      try speak(on: lines, as: worker, from: store, start, writer: writer(beside: store))
    } else {
      try draw(as: worker, from: store, start)
    }
  }

  private static func draw(
    as worker: WorkerID?, from store: CaseStore, _ start: Start
  ) throws(Refusal) {
    var start = start
    var terminal: ThemedTerminal
    do {
      terminal = ThemedTerminal(
        try CursesTerminal(), start.theme, words: start.content.words)
    } catch {
      throw .terminal(error)
    }
    start.remarks += [terminal.remark].compactMap(\.self)
    var state = state(size: terminal.size, as: worker, from: store, start)
    if !terminal.hasMouse { state.doWithoutMouse() }
    var session = WorkbenchSession(
      state: state, store: store,
      saver: try writer(beside: store), pages: pages, settings: settings,
      outcomes: OutcomeFolder())
    RunLoop.run(&session, on: &terminal, clock: start.clock)
    terminal.restore()
    // So that the next start is faster.
    session.keepIndex()
    terminal.dieIfAsked()
  }

  private static func speak(
    on lines: PlainTerminal, as worker: WorkerID?, from store: CaseStore, _ start: Start,
    writer: WriterThread
  ) throws(Refusal) {
    var lines = lines
    // Nothing is drawn; what asks for room gets what an ordinary screen has.
    let size = Size(columns: 100, rows: 30)
    var session = WorkbenchSession(
      state: state(size: size, as: worker, from: store, start), store: store, saver: writer,
      pages: pages, settings: settings,
      outcomes: OutcomeFolder())
    LinearLoop.run(&session, with: &lines, clock: start.clock)
    lines.restore()
    // The disk may keep this one waiting as well.
    if !session.isGivenUp { session.keepIndex() }
    lines.dieIfAsked()
  }

  private static var settings: WatchedSettings? {
    SettingsFile.own.map {
      WatchedSettings(
        $0, loaded: SettingsFile.atStart, language: Wording.languageAtStart)
    }
  }

  private static var pages: PrintedPages? { Surroundings.pagesFolder.map(PrintedPages.init) }

  /// The thread that writes, with what the loop's instance of the store knows.
  private static func writer(beside store: CaseStore) throws(Refusal) -> WriterThread {
    do {
      return try WriterThread { () throws(StoreError) in try store.openedAgain() }
    } catch {
      throw .store(.system(path: store.path, error: SystemError(number: error.number)))
    }
  }

  /// The workbench before anything is shown, with what has to be said of the store.
  private static func state(
    size: Size, as worker: WorkerID?, from store: CaseStore, _ start: Start
  ) -> WorkbenchState {
    let path = start.storePath
    var state = WorkbenchState(
      content: start.content, size: size, now: start.clock.now(), worker: worker,
      store: store, session: Self.session())
    state.colours.isNamedAtStart = start.theme.asked != nil
    state.begin(with: SettingsFile.atStart.settings)
    if let remark = start.remarks.first { state.message = .problem(remark) }
    // All of it has to be said where she works; bytes that no save ever confirmed are no damage.
    if let torn = store.tornEnd {
      state.message = .problem(
        start.content.words(
          CommandLineWords.tornTail,
          ["path": path, "segment": String(torn.segment), "offset": String(torn.offset)]))
    }
    if store.problems.contains(where: { $0.kind != .tornTail }) {
      let trouble = Trouble.damaged(path: path + "/journal")
      state.message = .problem(trouble.sentence(in: start.content.words))
    }
    if start.beginsOnBoard { state.beginOnBoard() }
    return state
  }

  /// A random text that keeps this session's identifiers apart from all others.
  private static func session() -> String {
    var text = ""
    for byte in SystemRandom.bytes(8) {
      for digit in [byte >> 4, byte & 15] { text += String(digit, radix: 16) }
    }
    return text
  }
}
