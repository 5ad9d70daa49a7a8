/// What fills the `{name}` places of a text.
///
/// A handful at most, so a list: `["day": "Fri 13 Nov"]`.
package struct TextValues: ExpressibleByDictionaryLiteral, Sendable {
  /// Names and texts, kept as they came: dozens are made for every frame.
  private var elements: [(String, String)]

  package init(dictionaryLiteral elements: (String, String)...) { self.elements = elements }

  package var isEmpty: Bool { elements.isEmpty }

  /// The text for a place; nil when there is none.
  package subscript(name: String) -> String? {
    get { elements.first { $0.0 == name }?.1 }
    set {
      elements.removeAll { $0.0 == name }
      if let newValue { elements.append((name, newValue)) }
    }
  }
}

extension TextValues: Hashable {
  package static func == (left: TextValues, right: TextValues) -> Bool {
    left.elements.elementsEqual(right.elements) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for (name, text) in elements {
      hasher.combine(name)
      hasher.combine(text)
    }
  }
}
