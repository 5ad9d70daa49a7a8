import ArgumentParser
import Content

/// `schakel paths`: where everything is, and whether it is there.
struct PathsCommand: WorkerCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("paths", .paths) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption

  func run(in session: Session) throws(CommandFailure) -> Ending {
    let words = session.words
    let places: [(CommandLabelWords, String?)] = [
      (.store, session.storePath), (.configuration, Surroundings.configuration),
      (.settings, SettingsFile.own?.path), (.content, Surroundings.contentFolder),
      (.themes, Surroundings.themesFolder),
      (.pages, Surroundings.pagesFolder),
    ]
    let rows = places.map { label, path in
      let isThere = path.map(PlainFile.exists) ?? false
      return [
        words(label), words(isThere ? CommandLabelWords.isThere : CommandLabelWords.isMissing),
        path ?? "",
      ]
    }
    try Output.write(lines: Columns.lines(rows), in: words)
    return .done
  }
}
