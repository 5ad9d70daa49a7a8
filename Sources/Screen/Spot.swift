/// What a place on the screen stands for when somebody points at it.
///
/// Whoever draws a thing says with `Canvas.spot` what it is, so that a click finds what is seen, at
/// every size, and what is covered cannot be clicked. Screens that are only shown keep no spots.
package struct Spot: Hashable, Sendable {
  /// What is there; parts and rows are numbers, which only who draws and who follows the click know.
  package enum Meaning: Hashable, Sendable {
    /// As good as pressing these keys, one after the other.
    case keys([Key])
    /// A part of the screen, such as a pane, where nothing else is.
    case part(Int)
    case row(Int, part: Int)
    /// The box on a row, which is flipped.
    case box(Int, part: Int)
    /// The place of the mark on a row, which is set or taken away.
    case mark(Int, part: Int)
    /// The border between a part and the one at its right.
    case border(Int)
    /// A line or more to type in, and where it stands; a form has several.
    case field(Int, Rect)
    /// Something that does nothing and covers what is below it.
    case nothing
  }

  package var rect: Rect
  package var meaning: Meaning

  package init(_ rect: Rect, _ meaning: Meaning) {
    self.rect = rect
    self.meaning = meaning
  }
}

extension Canvas {
  /// Says what a rectangle that was drawn stands for; over what was said of it before.
  package mutating func spot(_ rect: Rect, _ meaning: Spot.Meaning) {
    guard spots != nil, !rect.isEmpty else { return }
    spots?.append(Spot(rect, meaning))
  }

  /// Forgets what stands above a row, because something lies over all of it now.
  package mutating func forgetSpots(above row: Int) {
    guard spots != nil else { return }
    spots?.removeAll { $0.rect.y < row }
  }

  /// What lies at a cell; nil where nobody said what is there, or no spots are kept.
  package func spot(at point: Point) -> Spot? {
    spots?.last { $0.rect.contains(point) }
  }
}

extension Rect {
  /// Whether a cell lies inside.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }
}
