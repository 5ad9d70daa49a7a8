import CNcurses
package import Screen

/// How large the screen is.
package enum ScreenSize {
  /// The largest screen that is drawn; the rest of a larger one stays blank.
  package static let largest = Size(columns: 1000, rows: 500)

  /// The size that the kernel knows, at least one cell; 80 by 24 when it knows none.
  static func current() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cnc_size(&columns, &rows) else { return Size(columns: 80, rows: 24) }
    return Size(columns: min(Int(columns), largest.columns), rows: min(Int(rows), largest.rows))
  }
}
