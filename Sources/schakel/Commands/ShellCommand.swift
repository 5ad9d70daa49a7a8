import ArgumentParser
import Content

/// A command of the shell: it gets a session and says how it ended.
protocol ShellCommand: ParsableCommand {
  /// The options as they were typed.
  var start: StartOptions { get }

  /// Does what the command is for.
  func run(in session: Session) throws(CommandFailure) -> Ending
}

/// A command that somebody gives, who can be named.
protocol WorkerCommand: ShellCommand {
  var shared: SharedOptions { get }
  var who: WorkerOption { get }
}

extension WorkerCommand {
  var start: StartOptions {
    var start = shared.start
    start.worker = who.worker
    return start
  }
}

extension ShellCommand {
  mutating func run() throws {
    let session = try Session(start)
    session.remarks.forEach(Output.complain)
    let ending = try run(in: session)
    if ending != .done { throw ExitCode(ending.rawValue) }
  }
}
