/// How many terminal cells text takes.
package enum TextWidth {
  /// The columns of a text: the sum over its grapheme clusters.
  package static func columns(of text: String) -> Int { text.count }
}
