import Screen

/// Keys with what they lead to, whole: in as many columns as there is room for, a long name on
/// several rows, and in pages where there are more than fit.
struct FollowingTable {
  /// One key with its name, broken to the width of its column.
  private struct Entry {
    let key: String
    let lines: [String]
    let chord: Chord
  }

  /// The columns of each page, with their entries.
  private let pages: [[[Entry]]]
  private let columnWidth: Int
  /// How many rows a page takes.
  let rows: Int

  var pageCount: Int { pages.count }

  /// A column that is narrower would break names into single words.
  private static let narrowest = 24

  /// Lays out keys with their names.
  ///
  /// - Parameters:
  ///   - entries: Them, in order.
  ///   - width: The columns that there are.
  ///   - most: The rows that there are, at least 1.
  init(_ entries: [(key: String, name: String, chord: Chord)], width: Int, most: Int) {
    let widest =
      entries.map { TextWidth.columns(of: $0.key) + TextWidth.columns(of: $0.name) + 4 }.max() ?? 1
    let unbroken = max(1, min(3, width / widest))
    let broken = max(unbroken, min(3, width / Self.narrowest))
    for columns in unbroken...broken {
      let laidOut = Self.laidOut(entries, width: width / columns)
      guard let height = Self.height(of: laidOut, columns: columns, most: most) else { continue }
      pages = [Self.filled(laidOut, height: height)]
      columnWidth = width / columns
      rows = height
      return
    }
    let laidOut = Self.laidOut(entries, width: width / unbroken)
    let filled = Self.filled(laidOut, height: most)
    pages = stride(from: 0, to: filled.count, by: unbroken).map {
      Array(filled[$0..<min($0 + unbroken, filled.count)])
    }
    columnWidth = width / unbroken
    rows = most
  }

  private static func laidOut(
    _ entries: [(key: String, name: String, chord: Chord)], width: Int
  ) -> [Entry] {
    entries.map { entry in
      let room = width - TextWidth.columns(of: entry.key) - 3
      return Entry(
        key: entry.key, lines: Wrapping.lines(entry.name, columns: max(1, room)),
        chord: entry.chord)
    }
  }

  /// The fewest rows in which the entries stand in so many columns; nil where it takes too many.
  private static func height(of entries: [Entry], columns: Int, most: Int) -> Int? {
    let tallest = entries.map(\.lines.count).max() ?? 1
    guard tallest <= most else { return nil }
    return (tallest...most).first { filled(entries, height: $0).count <= columns }
  }

  /// The entries in columns of a height; none goes on in the next.
  private static func filled(_ entries: [Entry], height: Int) -> [[Entry]] {
    var columns: [[Entry]] = []
    var used = height
    for entry in entries {
      if used + entry.lines.count > height {
        columns.append([])
        used = 0
      }
      columns[columns.count - 1].append(entry)
      used += entry.lines.count
    }
    return columns
  }

  /// Which entries a page shows, from 1.
  func shown(onPage page: Int) -> ClosedRange<Int> {
    let before = pages[..<page].reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    return before + 1...before + pages[page].reduce(0) { $0 + $1.count }
  }

  /// Draws a page.
  func draw(page: Int, on canvas: inout Canvas, in rect: Rect) {
    for (index, column) in pages[page].enumerated() {
      let x = rect.x + 1 + index * columnWidth
      var y = rect.y
      for entry in column {
        draw(entry, on: &canvas, x: x, y: y)
        y += entry.lines.count
      }
    }
  }

  private func draw(_ entry: Entry, on canvas: inout Canvas, x: Int, y: Int) {
    let used = canvas.write(entry.key, x: x, y: y, width: columnWidth - 1, style: Style(.key))
    for (offset, line) in entry.lines.enumerated() {
      let named = canvas.write(
        line, x: x + used + 1, y: y + offset, width: columnWidth - used - 1)
      canvas.spot(
        Rect(x: x, y: y + offset, width: used + 1 + named, height: 1), .keys(entry.chord.keys))
    }
  }
}
