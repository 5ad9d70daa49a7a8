import ArgumentParser
import Content
import StrictJSON
import Terminal

/// `schakel themes`: the names that `--theme` takes, or what is wrong with files of themes.
struct ThemesCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("themes", .themes, more: .themesMore)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(help: .text(.themesFiles, value: "FILE"), completion: .file()) var files: [String] = []
  @Flag(help: .text(.json)) var json = false

  func run(in session: Session) throws(CommandFailure) -> Ending {
    if !files.isEmpty { return try check(in: session) }
    let themes = ListedTheme.all(session.words)
    if json {
      var writer = JSONWriter(indent: 2)
      writer.array { writer in themes.forEach { $0.write(to: &writer) } }
      try Output.write(writer.text + "\n", in: session.words)
    } else {
      try Output.write(
        lines: Columns.lines(themes.map { $0.row(session.words) }), in: session.words)
    }
    return .done
  }

  /// What is wrong with the files, for people or for programs.
  private func check(in session: Session) throws(CommandFailure) -> Ending {
    let checked = files.map { (file: $0, problems: ThemeCheck.problems(of: $0)) }
    if json {
      var writer = JSONWriter(indent: 2)
      let sentences = ThemeSentences(session.words)
      writer.array { writer in
        for (file, problems) in checked { sentences.write(problems, of: file, to: &writer) }
      }
      try Output.write(writer.text + "\n", in: session.words)
    } else {
      for (file, problems) in checked { try say(problems, of: file, in: session) }
    }
    return checked.allSatisfy { $0.problems.isEmpty } ? .done : .attention
  }

  /// One line for each fault; a file without any is all right.
  private func say(
    _ problems: [ThemeProblem], of file: String, in session: Session
  ) throws(CommandFailure) {
    let sentences = ThemeSentences(session.words)
    let lines = problems.map { [sentences.line($0)] }
    let fine = [[session.words(ThemeWords.allRight, ["file": file])]]
    try Output.write(lines: Columns.lines(lines.isEmpty ? fine : lines), in: session.words)
  }
}

extension ThemeSentences {
  /// The faults of a file as an object: `file`, and `faults` with the `line` (null for the whole
  /// file) and `what` is wrong.
  fileprivate func write(
    _ problems: [ThemeProblem], of file: String, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("file", file)
      writer.name("faults")
      writer.array { writer in
        for problem in problems {
          writer.object { writer in
            writer.member("line", orNull: problem.line > 0 ? problem.line : nil)
            writer.member("what", what(problem.kind))
          }
        }
      }
    }
  }
}
