package import Content

/// What a person set for themselves: what `settings.json` in their configuration folder says.
package struct OwnSettings: Equatable, Sendable {
  /// The language of the screen; nil is that of the terminal.
  package var language: Language?
  /// The theme; nil is the one that follows the terminal, or that was chosen in the workbench.
  package var theme: String?
  /// Whether the mouse is used from the start on.
  package var mouse: Bool?
  /// Whether rows are large from the start on.
  package var largeRows: Bool?
  /// Other keys for some commands.
  package var keys = KeyMap.usual

  package init() {}
}

/// One thing that a person changes about their settings; nil takes it out of the file.
package enum SettingEdit: Hashable, Sendable {
  case language(Language?)
  case theme(String?)
  case mouse(Bool?)
  case largeRows(Bool?)
  case keys(Command, [Chord]?)
}

/// Settings as they were read, with the words for them.
package struct ReadSettings: Equatable, Sendable {
  package var settings: OwnSettings
  /// The content in the language that they ask for; nil where it stays as it is.
  package var content: Content?
  /// What is wrong with the file, as a sentence; nil when nothing is.
  package var problem: String?

  package init(_ settings: OwnSettings, content: Content? = nil, problem: String? = nil) {
    self.settings = settings
    self.content = content
    self.problem = problem
  }
}
