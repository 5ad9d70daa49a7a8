/// How somebody looks at the list of clients: which view, in which order, narrowed to what.
package struct ListSettings: Hashable, Sendable {
  package var view: CaseloadView
  package var order: ListOrder
  /// What names and numbers are narrowed to; empty when they are not.
  package var text: String

  package init(view: CaseloadView, order: ListOrder = .need, text: String = "") {
    self.view = view
    self.order = order
    self.text = text
  }

  /// The settings as a text that stays the same from build to build: `view=mine;order=name`.
  ///
  /// What is narrowed to is written with `%` before what would be read as an end.
  package var encoded: String {
    let find = text.isEmpty ? "" : ";find=" + Self.escaped(text)
    return "view=\(Self.escaped(view.code));order=\(order.rawValue)" + find
  }

  /// The settings that a text stands for.
  ///
  /// A part that is missing, or that this build does not know, is as the given settings have it.
  package init(encoded: String, else usual: ListSettings) {
    self = usual
    for part in encoded.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      let value = Self.plain(sides[1])
      switch sides[0] {
      case "view": view = CaseloadView(code: value) ?? usual.view
      case "order": order = ListOrder(rawValue: value) ?? usual.order
      case "find": text = value
      default: continue
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case ";": escaped += "%3B"
      case "=": escaped += "%3D"
      case "\n", "\r", "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func plain(_ text: Substring) -> String {
    let signs: [Substring: Unicode.Scalar] = ["25": "%", "3B": ";", "3D": "="]
    var plain = ""
    var rest = text[...]
    while let place = rest.firstIndex(of: "%") {
      plain += rest[..<place]
      rest = rest[rest.index(after: place)...]
      if let sign = signs[rest.prefix(2)] {
        plain.unicodeScalars.append(sign)
        rest = rest.dropFirst(2)
      } else {
        plain += "%"
      }
    }
    return plain + rest
  }
}
