import ArgumentParser
import Content

/// `schakel open`, and every start without a command that the small scan leaves to the parser.
struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("open", .open) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Option(help: .text(.theme, value: "NAME"), completion: .themes) var theme: String?
  @Flag(help: .text(.linear)) var linear = false

  func run() throws {
    var start = shared.start
    start.worker = who.worker
    start.theme = theme
    start.isLinear = linear
    try Session(start).openWorkbench()
  }
}
