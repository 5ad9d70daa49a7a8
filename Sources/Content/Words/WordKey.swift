/// The names of the texts of one area of the program, such as the header.
///
/// A text is a case of an enum, so that a name that does not exist does not compile; a case without
/// a text fails the tests (see `AllWords`).
///
/// ```swift
/// package enum HeaderWords: String, WordKey {
///   case saved, clients
///   package static let area = "header"
/// }
/// ```
package protocol WordKey: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// The group of `words.json` that holds the texts.
  static var area: String { get }
}
