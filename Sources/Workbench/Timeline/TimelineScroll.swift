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

// What the wheel does.
extension Timeline {
  /// Moves what shows by a number of rows, not beyond the ends; the cursor goes along when its entry
  /// would get out of sight.
  ///
  /// - Parameters:
  ///   - count: Rows, below 0 upwards.
  ///   - height: The rows of the list.
  ///   - rows: What the entry at a place takes.
  mutating func scroll(by count: Int, height: Int, rows: (Int) -> TimelineRows) {
    guard self.count > 0 else { return }
    skip += count
    goUp(rows)
    goDown(rows)
    let missing = height - rowsBelow(atMost: height, rows)
    if missing > 0 {
      skip -= missing
      goUp(rows)
    }
    skip = max(0, skip)
    keepCursorInSight(height: height, rows)
    noticeWhatShows()
  }

  /// Begins with an entry further up, as far as rows are asked for above the first.
  private mutating func goUp(_ rows: (Int) -> TimelineRows) {
    while skip < 0, top > 0 {
      skip += added(above: top, rows)
      top -= 1
    }
    skip = max(0, skip)
  }

  /// Begins with an entry further down, as far as the first lies above the screen whole.
  private mutating func goDown(_ rows: (Int) -> TimelineRows) {
    while top + 1 < count, skip >= rows(top).all(isFirst: true) {
      skip -= added(above: top + 1, rows)
      top += 1
    }
    skip = max(0, skip)
  }

  /// How many rows there are from the first on the screen on.
  private func rowsBelow(atMost height: Int, _ rows: (Int) -> TimelineRows) -> Int {
    var below = -skip
    var place = top
    while place < count, below < height {
      below += rows(place).all(isFirst: place == top)
      place += 1
    }
    return below
  }

  private mutating func keepCursorInSight(height: Int, _ rows: (Int) -> TimelineRows) {
    var seen: [Int] = []
    var row = -skip
    var place = top
    while place < count, row < height {
      let first = row + rows(place).before(isFirst: place == top)
      if first >= 0, first < height { seen.append(place) }
      row += rows(place).all(isFirst: place == top)
      place += 1
    }
    guard let first = seen.first, let last = seen.last, let chosen = chosenPlace else { return }
    if !(first...last).contains(chosen) { choose(place: max(first, min(chosen, last))) }
  }
}
