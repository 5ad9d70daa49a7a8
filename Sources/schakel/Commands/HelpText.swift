import ArgumentParser
import Content

extension ArgumentHelp {
  /// The help of an option out of the content, with the word that stands for its value.
  static func text(_ key: CommandHelpWords, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Wording.words(key), valueName: value)
  }
}

extension CommandConfiguration {
  /// A command with its summary, and with more below its usage.
  init(
    _ name: String, _ summary: CommandHelpWords, more: CommandHelpWords? = nil,
    lines: [String] = []
  ) {
    self.init(
      commandName: name, abstract: Wording.words(summary),
      discussion: ([more.map { Wording.words($0) } ?? ""] + [lines.joined(separator: "\n")])
        .filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }
}

extension CompletionKind {
  /// The themes that there are when somebody asks, their own among them.
  static var themes: CompletionKind {
    .shellCommand("schakel themes 2>/dev/null | cut -d ' ' -f 1")
  }
}
