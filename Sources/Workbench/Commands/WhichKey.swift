import Content
import Screen

// The box that says what may follow a key such as g.
//
// It comes up when somebody hesitates, as a pause in typing tells, so that it does not flicker for
// who knows what they want, and a reader of the screen is not read a list at every g.

/// Whether the box shows that says what may follow.
struct WhichKey: Equatable, Sendable {
  var isShown = false
}

extension WorkbenchState {
  /// Whether something is to happen when no key comes for a moment.
  package var waitsForPause: Bool { !prefix.isEmpty && !whichKey.isShown }

  /// What may follow the keys that were pressed, in the order of the table: each next key, with the
  /// command that it leads to.
  func following(_ keys: [Key]) -> [(key: String, command: Command, chord: Chord)] {
    let names = KeyNames(words)
    return CommandTable.rows.filter { $0.panes.contains(focus) }.flatMap { row in
      row.chords.filter { chord in
        chord.keys.count > keys.count && Array(chord.keys.prefix(keys.count)) == keys
      }.map { (names.name(of: $0.keys[keys.count]), row.command, $0) }
    }
  }

  /// The same as a sentence.
  func followingWords(_ keys: [Key]) -> String {
    following(keys).map { $0.key + " " + words($0.command) }.joined(by: ", ")
  }

  /// What is said of keys of which the first ones are the beginning of something, and all together
  /// are nothing.
  func answer(toUnknownAfter keys: [Key]) -> String {
    let names = KeyNames(words)
    let first = Array(keys.dropLast())
    let list =
      layout.form == .narrow
      ? following(first).map(\.key).joined(by: ", ") : followingWords(first)
    return words(
      WhichKeyWords.unknown,
      [
        "keys": names.name(of: Chord(keys: keys)), "first": names.name(of: Chord(keys: first)),
        "list": list,
      ])
  }

  /// What the sentence that says where one is says while the box shows.
  var spokenFollowing: String {
    words(
      WhichKeyWords.spoken,
      ["first": KeyNames(words).name(of: Chord(keys: prefix)), "list": followingWords(prefix)])
  }

  /// Shows what may follow, when somebody hesitates; that says more than the message did.
  mutating func showWhichKey() {
    guard waitsForPause else { return }
    whichKey.isShown = true
    message = nil
  }

  // MARK: Drawing

  /// Draws the box: at the bottom, or below the header where it would lie over the focused row.
  func drawWhichKey(on canvas: inout Canvas) {
    guard whichKey.isShown, !prefix.isEmpty else { return }
    let entries = following(prefix)
    let top = layout.header.bottom
    let bottom = layout.spoken?.y ?? layout.message.y
    let isFramed = layout.form != .narrow
    // In a low narrow window there is no room beside the focused row for names that can be read.
    let beside = max(canvas.cursor.y - top, bottom - canvas.cursor.y - 1)
    let table = FollowingTable(
      entries.map { (key: $0.key, name: words($0.command), chord: $0.chord) },
      width: size.columns - (isFramed ? 2 : 0),
      most: max(1, isFramed ? beside - 2 : beside > 7 ? beside - 1 : bottom - top - 2))
    let height = min(bottom - top, table.rows + (isFramed ? 2 : 1))
    var box = Rect(x: 0, y: bottom - height, width: size.columns, height: height)
    if canvas.cursor.y >= box.y { box.y = top }
    canvas.fill(box)
    canvas.spot(box, .nothing)
    let title = words(
      WhichKeyWords.title, ["first": KeyNames(words).name(of: Chord(keys: prefix))])
    if isFramed {
      canvas.box(box, title: title, note: "", isFocused: true)
      table.draw(on: &canvas, in: box.inset(columns: 1, rows: 1))
    } else {
      canvas.write(title, x: 0, y: box.y, width: box.width, style: Style(.titleFocused))
      table.draw(
        on: &canvas, in: Rect(x: 0, y: box.y + 1, width: box.width, height: box.height - 1))
    }
    // Where there is no room beside the focused row the cursor goes to what lies over it.
    if canvas.cursor.y >= box.y, canvas.cursor.y < box.bottom {
      canvas.cursor = Point(x: isFramed ? 2 : 1, y: isFramed ? box.y + 1 : box.y)
    }
  }
}

/// Keys with what they lead to, in as many columns as show every name, and more where that would take
/// too many rows.
private struct FollowingTable {
  private let entries: [(key: String, name: String, chord: Chord)]
  private let columns: Int
  let rows: Int

  init(_ entries: [(key: String, name: String, chord: Chord)], width: Int, most: Int) {
    self.entries = entries
    let widest =
      entries.map { entry in
        TextWidth.columns(of: entry.key) + TextWidth.columns(of: entry.name) + 4
      }.max() ?? 1
    let needed = (entries.count + most - 1) / most
    let columns = max(1, min(entries.count, max(needed, min(3, width / widest))))
    self.columns = columns
    rows = (entries.count + columns - 1) / columns
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let width = rect.width / columns
    for (index, entry) in entries.enumerated() {
      let (x, y) = (rect.x + 1 + index / rows * width, rect.y + index % rows)
      guard y < rect.bottom else { continue }
      let used = canvas.write(entry.key, x: x, y: y, width: width - 1, style: Style(.key))
      let named = canvas.write(entry.name, x: x + used + 1, y: y, width: width - used - 3)
      canvas.spot(
        Rect(x: x, y: y, width: used + 1 + named, height: 1), .keys(entry.chord.keys))
    }
  }
}
