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

  /// The most bytes of a file that is taken for a theme: 256 KiB.
  package static let largest = 256 << 10

  /// How problems name the file.
  package var path: String
  package var content: Content

  package init(path: String, _ content: Content) {
    self.path = path
    self.content = content
  }
}
