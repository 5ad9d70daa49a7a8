// The terminal's clipboard, which works over ssh as well: the terminal itself puts there what it is
// handed (OSC 52).

/// Hands text to the clipboard of the terminal.
package enum Clipboard {
  /// Terminals that take it and whose description in terminfo does not say so.
  private static let knownKinds = ["alacritty", "foot", "ghostty", "contour", "wezterm", "xterm"]

  /// Whether a terminal takes copies, by its name and by what its description says.
  ///
  /// Others may write on the screen what they do not understand, so they are sent nothing.
  package static func isThere(term: String, capability: String?) -> Bool {
    capability != nil || knownKinds.contains(where: term.hasPrefix)
  }

  /// What the terminal is sent.
  package static func sequence(for text: String) -> String { "\u{1B}]52;c;\(base64(text))\u{07}" }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  private static func base64(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var written = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        written.append(
          place > group.count ? "=" : digits[bits >> (18 - 6 * place) & 0x3F])
      }
    }
    return written
  }
}
