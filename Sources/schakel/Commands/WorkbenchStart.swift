import CaseStore
import Casework
import Content
import Terminal
import Workbench

// The workbench, opened with what a session found.
extension Session {
  /// What is wrong with the person's settings and the team's own content, one sentence each; none when all of it is used.
  var remarks: [String] {
    settingsRemark + Wording.unreadable.map { Trouble.unreadable(path: $0).sentence(in: words) }
      + Wording.problems.map { $0.sentence(in: words) }
  }

  /// What is wrong with the person's own settings.
  private var settingsRemark: [String] {
    guard let file = SettingsFile.own, let fault = SettingsFile.atStart.fault else { return [] }
    return [file.sentence(fault, in: words)]
  }

  /// Opens the workbench and stays until the person leaves.
  ///
  /// - Parameters:
  ///   - path: Another store than the one of the session.
  ///   - worker: Somebody else than the one the options name.
  /// - Throws: A failure when there is no such store, theme or worker, or no terminal to draw on.
  func openWorkbench(
    at path: String? = nil, as worker: WorkerID? = nil
  ) throws(CommandFailure) {
    // Where lines are spoken clients have names, and a board begun so promises that none is told.
    guard !options.beginsOnBoard || !isLinear else {
      throw failure(.boardNeedsScreen, [:], .usage)
    }
    let start = OpenWorkbench.Start(
      storePath: path ?? storePath, content: content,
      worker: worker.map { WorkerChoice(named: $0) } ?? workerChoice,
      theme: try themeChoice(), clock: clock,
      remarks: remarks, isLinear: isLinear, beginsOnBoard: options.beginsOnBoard)
    do {
      try OpenWorkbench.run(start)
    } catch {
      throw failure(error)
    }
  }

  /// Whether to speak in lines: because somebody asked for it, or because nothing can be drawn on the
  /// terminal that they type at.
  private var isLinear: Bool {
    if let asked = Surroundings.variable("SCHAKEL_LINEAR"), asked != "0" { return true }
    return options.isLinear || PlainTerminal.isNeeded
  }

  private func themeChoice() throws(CommandFailure) -> ThemeChoice {
    let choice = ThemeChoice(options.theme)
    guard let refusal = choice.refusal else { return choice }
    throw CommandFailure(ThemeSentences(words).sentence(refusal), .usage)
  }

  private func failure(_ refusal: OpenWorkbench.Refusal) -> CommandFailure {
    switch refusal {
    case .store(let trouble): CommandFailure(trouble.sentence(in: words), .storeUnavailable)
    case .terminal(let problem): CommandFailure(terminal: problem, in: words)
    case .worker(let unknown): failure(unknown)
    }
  }
}
