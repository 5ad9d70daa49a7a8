/// One text of a file of wording, as it stands there.
enum WordingText: Hashable, Sendable {
  case text(String)
  /// A text that depends on a number: the first for exactly one, the second for every other.
  case counted(one: String, other: String)
  /// Several words for one meaning, or words in a fixed order such as the months.
  case list([String])

  /// The text for a number; a list has none.
  func string(count: Int?) -> String? {
    switch self {
    case .text(let text): text
    case .counted(let one, let other): count == 1 ? one : other
    case .list: nil
    }
  }

  var all: [String] {
    switch self {
    case .text(let text): [text]
    case .counted(let one, let other): [one, other]
    case .list(let texts): texts
    }
  }

  /// The names between braces.
  var placeholders: Set<String> { Set(all.flatMap(Placeholders.names)) }

  /// Whether another text can stand in for this one.
  func isSameShape(as other: WordingText) -> Bool {
    switch (self, other) {
    case (.text, .text), (.counted, .counted), (.list, .list): true
    case (.text, _), (.counted, _), (.list, _): false
    }
  }
}
