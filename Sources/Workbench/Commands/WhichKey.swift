import Content
import Screen

// The box that says what may follow a key such as g.
//
// It comes up when somebody hesitates, as a pause in typing tells, so that it does not flicker for
// who knows what they want, and a reader of the screen is not read a list at every g.

/// Whether the box shows that says what may follow.
struct WhichKey: Equatable, Sendable {
  var isShown = false
  /// Which page of it shows, where there are several.
  var page = 0
}

extension WorkbenchState {
  /// Whether something is to happen when no key comes for a moment.
  package var waitsForPause: Bool {
    !prefix.isEmpty && !whichKey.isShown || showsNamesForMoment
  }

  /// What may follow the keys that were pressed, in the order of the table: each next key, with the
  /// command that it leads to.
  func following(_ keys: [Key]) -> [(key: String, command: Command, chord: Chord)] {
    let names = KeyNames(words)
    return keyMap.rows.filter { $0.panes.contains(focus) }.flatMap { row in
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
    guard !prefix.isEmpty, !whichKey.isShown else { return }
    whichKey.isShown = true
    message = nil
  }

  // MARK: Drawing

  /// The box, its title and what is in it.
  private func whichKeyBox(cursor: Point) -> (box: Rect, table: FollowingTable) {
    let top = layout.header.bottom
    let bottom = layout.spoken?.y ?? layout.message.y
    let frame = hasFrame ? 2 : 1
    // In a low narrow window there is no room beside the focused row for names that can be read.
    let beside = max(cursor.y - top, bottom - cursor.y - 1)
    let room = hasFrame || beside > 4 ? beside : bottom - top
    let table = FollowingTable(
      following(prefix).map { (key: $0.key, name: words($0.command), chord: $0.chord) },
      width: size.columns - (hasFrame ? 2 : 0), most: max(1, room - frame))
    let height = min(bottom - top, table.rows + frame)
    var box = Rect(x: 0, y: bottom - height, width: size.columns, height: height)
    if cursor.y >= box.y { box.y = top }
    return (box, table)
  }

  private var hasFrame: Bool { layout.form != .narrow }

  /// Goes to another page of the box, where there are several; says whether the key means that.
  mutating func turnWhichKey(_ key: Key) -> Bool {
    guard whichKey.isShown, !prefix.isEmpty, key == .pageUp || key == .pageDown else {
      return false
    }
    var canvas = Canvas(size: size)
    let wasShown = whichKey.isShown
    whichKey.isShown = false
    draw(on: &canvas)
    whichKey.isShown = wasShown
    let count = whichKeyBox(cursor: canvas.cursor).table.pageCount
    guard count > 1 else { return false }
    whichKey.page = max(0, min(whichKey.page + (key == .pageUp ? -1 : 1), count - 1))
    return true
  }

  /// Draws the box: at the bottom, or below the header where it would lie over the focused row.
  func drawWhichKey(on canvas: inout Canvas) {
    guard whichKey.isShown, !prefix.isEmpty else { return }
    let (box, table) = whichKeyBox(cursor: canvas.cursor)
    let page = min(whichKey.page, table.pageCount - 1)
    canvas.fill(box)
    canvas.spot(box, .nothing)
    let first = KeyNames(words).name(of: Chord(keys: prefix))
    let title = words(
      table.pageCount > 1 && !hasFrame ? WhichKeyWords.titleShort : .title, ["first": first])
    let note =
      table.pageCount > 1 ? part(table.shown(onPage: page), of: following(prefix).count) : ""
    if hasFrame {
      canvas.box(box, title: title, note: note, isFocused: true)
      table.draw(page: page, on: &canvas, in: box.inset(columns: 1, rows: 1))
    } else {
      canvas.write(
        note, x: 0, y: box.y, width: box.width, style: Style(.dim), alignment: .trailing)
      canvas.write(
        title, x: 0, y: box.y, width: box.width - TextWidth.columns(of: note) - 1,
        style: Style(.titleFocused))
      table.draw(
        page: page, on: &canvas,
        in: Rect(x: 0, y: box.y + 1, width: box.width, height: box.height - 1))
    }
    // Where there is no room beside the focused row the cursor goes to what lies over it.
    if canvas.cursor.y >= box.y, canvas.cursor.y < box.bottom {
      canvas.cursor = Point(x: hasFrame ? 2 : 1, y: hasFrame ? box.y + 1 : box.y)
    }
  }
}
