/// Which part of a list is seen through a box.
enum ListWindow {
  /// The first row to draw so that a row is seen, with rows around it where there are any.
  ///
  /// Only the row decides, so that the same state gives the same picture at any size.
  static func first(showing row: Int, of count: Int, rows: Int) -> Int {
    max(0, min(row - rows / 2, count - rows))
  }
}
