package import Screen

/// Canvases one after the other, the same for the same seed: what a terminal is shown and what a
/// test then expects to see there.
package struct CanvasSamples {
  package let size: Size
  private var state: UInt64
  private var last: Canvas

  private static let texts = [
    "Osei, K.", "作家 Li", "Ünsal, Ö.", "👩‍⚕️ zorg", "שם", "e\u{301}e\u{301}", "🇳🇱", " ", "          ",
    "x", "\u{1B}[31m", "late", "──┐│└", "\u{202E}abc", "ł ß đ ñ",
  ]

  package init(seed: UInt64, size: Size) {
    self.size = size
    state = seed
    last = Canvas(size: size)
  }

  /// The next canvas: the one before with a few more texts on it, or one from a blank.
  package mutating func next() -> Canvas {
    var canvas = below(4) == 0 ? Canvas(size: size) : last
    for _ in 0..<below(7) {
      canvas.write(
        Self.texts[below(Self.texts.count)], x: below(size.columns), y: below(size.rows),
        width: 1 + below(size.columns), style: Style(Role.allCases[below(Role.count)]))
    }
    let row = below(size.rows)
    canvas.mark(Rect(x: 0, y: row, width: size.columns, height: 1), as: .focused)
    canvas.cursor = Point(x: below(size.columns), y: row)
    last = canvas
    return canvas
  }

  /// A number from 0 to below `limit` (splitmix64).
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
