// What the parties agreed to, and whether it still says the same.
//
// Source: Guide, "What shapes everything": X4 and X5; that an answer keeps to its text is ours.

extension Case {
  /// What the parties answer to: what it should come to, how to get there and what is needed.
  package static let agreedTexts: [FreeText] = [.intendedResult, .route, .means]

  /// A mark of each of these texts as it stands now; nil while none is written.
  package var markOfAgreedTexts: String? {
    let marks = Self.agreedTexts.map { mark(of: $0) }
    return marks.allSatisfy { $0 == Self.noText } ? nil : marks.joined(separator: " ")
  }

  /// Whether a party answered to texts of which one says something else by now.
  ///
  /// What was written down since is no other text; where no mark was kept nobody can tell.
  ///
  /// - Parameter consent: What the party said.
  /// - Returns: Whether they are to be asked again.
  package func isOfEarlierText(_ consent: PartyConsent) -> Bool {
    guard let marks = consent.texts?.split(separator: " "), marks.count == Self.agreedTexts.count
    else { return false }
    return zip(marks, Self.agreedTexts).contains { before, text in
      before != Self.noText && before != mark(of: text)
    }
  }

  /// What stands for a text that nobody wrote.
  private static let noText = "-"

  /// A short number for the words of a text, whatever the blanks between them.
  private func mark(of text: FreeText) -> String {
    let words = (texts[text] ?? "").split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return Self.noText }
    // FNV-1a: the same in every process, which the hash of the language is not.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in words.joined(separator: " ").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
