import CaseStore

/// Identifiers that nobody else makes.
enum RandomText {
  /// Twelve random bytes as 24 hexadecimal digits.
  static func make() -> String {
    SystemRandom.bytes(12).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
