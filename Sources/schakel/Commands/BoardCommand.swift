import ArgumentParser
import Content

/// `schakel board`: the workbench, begun on the board of open escalations.
struct BoardCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("board", .board) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Option(help: .text(.theme, value: "NAME")) var theme: String?
  @Flag(help: .text(.linear)) var linear = false

  func run() throws {
    var start = shared.start
    start.worker = who.worker
    start.theme = theme
    start.isLinear = linear
    start.beginsOnBoard = true
    try Session(start).openWorkbench()
  }
}
