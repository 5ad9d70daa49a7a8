/// One cell of the screen: what is drawn in it and what that means.
///
/// A cell holds what a cell of ncurses holds, a character and up to four marks on it, as plain
/// numbers. A whole screen is then one block of memory without references, in which every byte says
/// something: it is compared and copied as bytes.
package struct Cell: Hashable, Sendable {
  /// The code points, in order, and 0 behind the last.
  ///
  /// All 0 for every cell of a wide cluster but its first.
  package private(set) var codePoints: (UInt32, UInt32, UInt32, UInt32, UInt32)
  package var style: Style
  /// Fills the cell up: what nobody writes could differ between two cells that are the same.
  private let filling: UInt16 = 0

  /// A cell for one cluster.
  ///
  /// - Parameters:
  ///   - text: One grapheme cluster. Of a joined emoji the part that is drawn is kept, of a pile of
  ///     marks the first three and the last. Empty for a cell that goes on with the one at its left.
  ///   - style: What it means.
  package init(_ text: String = " ", _ style: Style = .text) {
    self.init(codePoint: 0, style)
    let scalars = text.unicodeScalars
    if let only = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      codePoints.0 = only.value
      return
    }
    var place = 0
    for scalar in TextWidth.drawnPart(of: text) {
      set(scalar.value, at: place)
      place += 1
    }
  }

  /// A cell for one code point that is a cluster by itself; 0 for a cell that goes on with the one
  /// at its left.
  init(codePoint: UInt32, _ style: Style) {
    codePoints = (codePoint, 0, 0, 0, 0)
    self.style = style
  }

  /// Whether the cell belongs to the cluster at its left.
  package var isContinuation: Bool { codePoints.0 == 0 }

  /// Whether it is a blank, whatever its style.
  package var isBlank: Bool { codePoints.0 == 0x20 && codePoints.1 == 0 }

  /// The cluster; empty for every cell of a wide one but its first.
  package var text: String {
    var text = String.UnicodeScalarView()
    for value in [codePoints.0, codePoints.1, codePoints.2, codePoints.3, codePoints.4] {
      guard value != 0, let scalar = Unicode.Scalar(value) else { break }
      text.append(scalar)
    }
    return String(text)
  }

  package static func == (left: Cell, right: Cell) -> Bool {
    left.codePoints == right.codePoints && left.style == right.style
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(codePoints.0)
    hasher.combine(codePoints.1)
    hasher.combine(style)
  }

  private mutating func set(_ value: UInt32, at place: Int) {
    switch place {
    case 0: codePoints.0 = value
    case 1: codePoints.1 = value
    case 2: codePoints.2 = value
    case 3: codePoints.3 = value
    default: codePoints.4 = value
    }
  }
}
