/// Why the text of a comma-separated file cannot be read on.
package struct CSVError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// Not text in UTF-8.
    case notUTF8
    /// A quotation mark in the middle of a field, or something behind the one that closes it.
    case strayQuote
    /// A field that begins with a quotation mark and never ends.
    case unclosedQuote
    /// A field longer than any that belongs there.
    case tooLong
  }

  /// The line, from 1; of a field over several lines the first one.
  package var line: Int
  package var kind: Kind

  package init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }
}
