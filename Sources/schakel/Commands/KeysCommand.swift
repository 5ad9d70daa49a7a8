import ArgumentParser
import Content
import Screen
import Workbench

/// `schakel keys`: the command table with its keys.
struct KeysCommand: WorkerCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("keys", .keys) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption

  func run(in session: Session) throws(CommandFailure) -> Ending {
    let names = KeyNames(session.words)
    let rows = SettingsFile.atStart.settings.keys.rows.map { row in
      [
        row.chords.map(names.name(of:)).joined(separator: ", "),
        session.words(row.command),
      ]
    }
    try Output.write(lines: Columns.lines(rows), in: session.words)
    return .done
  }
}
