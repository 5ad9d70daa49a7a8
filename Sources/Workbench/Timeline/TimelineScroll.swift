/// How many rows an entry of a timeline takes.
struct TimelineRows {
  /// What stands above its head, such as that older entries are being read.
  var lead = 0
  /// The head, when it is not the first on the screen; the first always has one.
  var head: Int
  var body: Int
  /// What stands below it.
  var tail = 0

  func all(isFirst: Bool) -> Int { lead + (isFirst ? 1 : head) + body + tail }
  /// The rows in front of its own first one.
  func before(isFirst: Bool) -> Int { lead + (isFirst ? 1 : head) }
}

// Which part of the list shows. Entries take as many rows as they need, so that rows are counted from
// the first entry on the screen, and never from the beginning of the list.
extension Timeline {
  /// Scrolls as little as needed to show the entry with the cursor.
  ///
  /// - Parameters:
  ///   - height: The rows of the list.
  ///   - rows: What the entry at a place takes.
  mutating func scroll(height: Int, rows: (Int) -> TimelineRows) {
    guard let place = chosenPlace else {
      (top, skip) = (0, 0)
      return
    }
    let isAbove = place < top || place == top && rows(place).before(isFirst: true) < skip
    if isAbove { (top, skip) = (place, 0) }
    // As much above the entry as there is room for, but no more than showed before.
    var first = place
    var used = rows(place).all(isFirst: true)
    while first > top {
      let more = used + added(above: first, rows)
      guard more <= height + (first - 1 == top ? skip : 0) else { break }
      used = more
      first -= 1
    }
    if first > top { (top, skip) = (first, 0) }
    noticeWhatShows()
  }

  /// The row of the screen on which the entry with the cursor begins; nil when it does not show.
  func rowOfChosen(rows: (Int) -> TimelineRows) -> Int? {
    guard let place = chosenPlace, place >= top else { return nil }
    var row = -skip
    for above in top..<place { row += rows(above).all(isFirst: above == top) }
    return row + rows(place).before(isFirst: place == top)
  }

  /// Scrolls so that the entry with the cursor begins on a row of the screen, as far as that can be.
  mutating func scroll(chosenTo row: Int, rows: (Int) -> TimelineRows) {
    guard let place = chosenPlace else { return }
    var first = place
    var there = rows(place).before(isFirst: true)
    while there < row, first > 0 {
      there += added(above: first, rows)
      first -= 1
    }
    (top, skip) = (first, max(0, there - row))
    noticeWhatShows()
  }

  /// How many rows come in when the entry above becomes the first on the screen.
  private func added(above first: Int, _ rows: (Int) -> TimelineRows) -> Int {
    let old = rows(first)
    return rows(first - 1).all(isFirst: true) + old.all(isFirst: false) - old.all(isFirst: true)
  }
}
