import CaseStore
import Casework
import Content
import Glibc
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
    var themeName: String
    var themes: ThemeShelf
    var clock: SystemClock
    /// Sentences about a team's own files that could not be used.
    var remarks: [String] = []
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
    let open: @Sendable () throws(StoreError) -> CaseStore = { () throws(StoreError) in
      try CaseStore.open(at: path, on: DiskFileSystem(), norms: norms, random: SystemRandom.bytes)
    }
    let store: CaseStore
    do {
      store = try open()
    } catch {
      throw .store(Trouble(error, storePath: path))
    }
    let worker: WorkerID?
    do {
      worker = try start.worker.worker(in: store.team)
    } catch {
      throw .worker(error)
    }
    let theme = start.themes.theme(named: start.themeName).theme
    var terminal: ThemedTerminal
    do {
      terminal = ThemedTerminal(try CursesTerminal(), theme: theme)
    } catch {
      throw .terminal(error)
    }
    let writer: WriterThread
    do {
      writer = try WriterThread(open: open)
      try writer.start()
    } catch {
      throw .store(.system(path: path, error: SystemError(number: error.number)))
    }
    var state = WorkbenchState(
      content: start.content, size: terminal.size, now: start.clock.now(), worker: worker,
      store: store, session: Self.session())
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
    var session = WorkbenchSession(state: state, store: store, saver: writer)
    RunLoop.run(&session, on: &terminal, clock: start.clock)
    terminal.restore()
    // So that the next start is faster.
    session.keepIndex()
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
