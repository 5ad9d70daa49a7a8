/// What fills the `{name}` places of a text.
///
/// A handful at most, so a list: `["day": "Fri 13 Nov"]`.
package struct TextValues: ExpressibleByDictionaryLiteral, Hashable, Sendable {
  private struct Element: Hashable, Sendable {
    var name: String
    var text: String
  }

  private var elements: [Element] = []

  package init(dictionaryLiteral elements: (String, String)...) {
    self.elements.reserveCapacity(elements.count)
    for (name, text) in elements { self.elements.append(Element(name: name, text: text)) }
  }

  package var isEmpty: Bool { elements.isEmpty }

  /// The text for a place; nil when there is none.
  package subscript(name: String) -> String? {
    get { elements.first { $0.name == name }?.text }
    set {
      elements.removeAll { $0.name == name }
      if let newValue { elements.append(Element(name: name, text: newValue)) }
    }
  }
}
