import ArgumentParser
import Content

/// `schakel themes`: the names that `--theme` takes.
struct ThemesCommand: WorkerCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("themes", .themes) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption

  func run(in session: Session) throws(CommandFailure) -> Ending {
    try Output.write(
      lines: Columns.lines(TeamThemes.allNames.map { [$0] }), in: session.words)
    return .done
  }
}
