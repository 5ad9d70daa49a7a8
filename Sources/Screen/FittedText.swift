/// A text cut to a width, in pieces that each go into cells of their own.
struct FittedText {
  struct Piece {
    var text: String
    var columns: Int
  }

  /// What says that a text goes on.
  static let ellipsis = Piece(text: "…", columns: 1)

  private(set) var pieces: [Piece] = []
  private(set) var columns = 0

  /// The most code points that are read for one column: a base with all its marks and its sign, and
  /// as many again that are dropped.
  ///
  /// A longer pile of marks counts as text that goes on.
  private static let codePointsPerColumn = 32

  /// Cuts a text to a width of at least 1.
  init(_ text: String, width: Int) {
    // A name of ten thousand characters costs no more than the cells that it is shown in.
    let read = Sanitiser.visible(text, limit: (width + 1) * Self.codePointsPerColumn)
    var isCut = read.isCut
    for character in read.text {
      let piece = Piece(text: String(character), columns: TextWidth.columns(of: character))
      guard columns + piece.columns <= width else {
        isCut = true
        break
      }
      add(piece)
    }
    if isCut {
      while columns > width - 1, let last = pieces.popLast() { columns -= last.columns }
      add(Self.ellipsis)
    }
    closeRightToLeft()
  }

  private mutating func add(_ piece: Piece) {
    pieces.append(piece)
    columns += piece.columns
  }

  /// Keeps right-to-left letters from pulling what stands behind them into their run.
  private mutating func closeRightToLeft() {
    guard pieces.contains(where: { Sanitiser.holdsRightToLeft($0.text) }) else { return }
    pieces[pieces.count - 1].text.unicodeScalars.append(Sanitiser.leftToRightMark)
  }
}
