/// The file of a theme, as it was found.
package struct ThemeFile: Hashable, Sendable {
  /// What is in the file.
  package enum Content: Hashable, Sendable {
    /// A theme of ours: a role on each line.
    case theme([UInt8])
    /// A base16 or base24 scheme in YAML.
    case scheme([UInt8])
    /// It could not be read, and why.
    case refused(ThemeProblem.Kind)
  }

  /// How problems name the file.
  package var path: String
  package var content: Content

  package init(path: String, _ content: Content) {
    self.path = path
    self.content = content
  }
}
