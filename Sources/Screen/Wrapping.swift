/// Breaks text into lines.
package enum Wrapping {
  /// The lines of a text broken at blanks, each at most `columns` wide; a word that is longer is
  /// broken where it must.
  ///
  /// Line feeds break too. Empty text gives one empty line.
  package static func lines(_ text: String, columns: Int) -> [String] { [text] }
}
