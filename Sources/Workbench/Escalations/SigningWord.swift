package import Casework

// A form shows what is signed before anybody signs it. A shell shows it with a word, and takes the signature of
// whoever names that word: it stands for these words and for no others.
extension Escalation {
  /// The word that stands for how it was closed, as long as that waits for a second person; nil where nothing waits.
  ///
  /// Once somebody puts the closing right it is another word, so that nobody signs what they did not see.
  /// Source: ours.
  package var signingWord: String? {
    guard awaitsSecond, let closing else { return nil }
    // FNV-1a: the same in every process, which the hash of the language is not.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let said = [
      closing.on?.iso, closing.word, closing.text, closing.lesson, closing.correction,
      closing.by?.text,
    ]
    for text in said {
      for byte in (text ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // Where one ends and the next begins: no text holds this byte.
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    let digits = String((hash ^ (hash >> 32)) & 0xFFFF, radix: 16)
    return String(repeating: "0", count: Self.signingWordLength - digits.count) + digits
  }

  private static let signingWordLength = 4
}
