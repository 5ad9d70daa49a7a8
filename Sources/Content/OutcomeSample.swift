/// The published study as an outcome file, for whoever wants to see one or repeat its figures.
package enum OutcomeSample {
  /// The bytes of the file in a language.
  ///
  /// - Parameter language: That of its names, remarks and separators.
  /// - Returns: The file; empty only when it is not compiled in, which a test would notice.
  package static func bytes(in language: Language) -> [UInt8] {
    CompiledFile("\(language.rawValue)/outcomes.csv").map { Array($0.bytes) } ?? []
  }
}
