/// What an outcome file says about itself, in one language or in whichever it happens to be.
package struct OutcomeRemark: Hashable, Sendable {
  /// The language that the file says it is in, such as `nl`; nil where it says none.
  package var language: String?
  package var text: String

  package init(_ text: String, language: String? = nil) {
    self.text = text
    self.language = language
  }

  /// The remarks that a reader is shown: those in their language, and those of which none is told.
  ///
  /// Where a file has none in the language of the reader, the first language that it has stands in for it:
  /// nothing that it says gets lost.
  ///
  /// - Parameters:
  ///   - remarks: All of the file.
  ///   - language: That of the reader, such as `nl`.
  /// - Returns: Their texts, in the order of the file.
  package static func texts(of remarks: [OutcomeRemark], in language: String) -> [String] {
    let told = remarks.compactMap(\.language)
    let shown = told.contains(language) ? language : told.first
    return remarks.filter { $0.language == nil || $0.language == shown }.map(\.text)
  }
}
