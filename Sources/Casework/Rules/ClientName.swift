/// What a client is called on the screen.
///
/// A name in Latin letters is shown as the person writes it, marks and all. Of a name in another
/// script the Latin form is shown, so that every colleague can read it; sorting goes by the Latin
/// form always.
package enum ClientName {
  /// The name that lists and titles show.
  ///
  /// - Parameters:
  ///   - name: The name as the person writes it, in any script.
  ///   - sortName: Its Latin form; empty when nobody entered one.
  /// - Returns: One of them; empty when there is none.
  package static func shown(_ name: String, sortName: String) -> String {
    if sortName.isEmpty { return name }
    return !name.isEmpty && isLatin(name) ? name : sortName
  }

  /// Whether every letter of a text is Latin.
  package static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.isASCII || !$0.properties.isAlphabetic || isLatin($0) }
  }

  private static func isLatin(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x80...0x2FF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2071, 0x207F, 0x2C60...0x2C7F,
      0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFF21...0xFF5A:
      true
    default: letter.properties.generalCategory == .nonspacingMark
    }
  }

  /// The Latin form that goes with a changed name.
  ///
  /// One that only repeated the name, perhaps without its marks, follows it. One that somebody wrote
  /// otherwise stays, and so does that of a name which is now in another script.
  ///
  /// - Parameters:
  ///   - client: The client before the change.
  ///   - name: The name after it.
  /// - Returns: The new Latin form; nil when it stays as it is.
  package static func sortName(of client: Client, after name: String) -> String? {
    guard !client.sortName.isEmpty, !name.isEmpty, isLatin(name),
      SortKey.key(for: client.sortName) == SortKey.key(for: client.name)
    else { return nil }
    return name
  }
}
