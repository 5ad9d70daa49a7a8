import ArgumentParser
import Content

/// `schakel board`: the workbench, begun on the board of open escalations.
///
/// It has no form in lines: what is heard there names clients.
struct BoardCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("board", .board) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Option(help: .text(.theme, value: "NAME"), completion: .themes) var theme: String?

  func run() throws {
    var start = shared.start
    start.worker = who.worker
    start.theme = theme
    start.beginsOnBoard = true
    try Session(start).openWorkbench()
  }
}
