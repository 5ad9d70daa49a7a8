package import Casework

/// How the value of a field is written as JSON and read again: the form that it has in a journal, which the
/// store knows and hands over.
package struct FactCoding: Sendable {
  /// The JSON text of a value.
  package let text: @Sendable (Fact) -> String
  /// The value that a JSON text is for a field; nil when the field holds no such thing.
  package let fact: @Sendable (String, Field) -> Fact?

  package init(
    text: @escaping @Sendable (Fact) -> String,
    fact: @escaping @Sendable (String, Field) -> Fact?
  ) {
    self.text = text
    self.fact = fact
  }
}
