import Casework
import Content
import Screen

// The line of keys below everything.
extension WorkbenchState {
  /// The keys that can be used now, the most needed first, as many as fit.
  func drawFooter(on canvas: inout Canvas, in rect: Rect) {
    var x = rect.x + 1
    for hint in footerHints {
      let needed =
        TextWidth.columns(of: hint.key) + 1 + TextWidth.columns(of: hint.words)
      guard x + needed < rect.right else { break }
      canvas.spot(Rect(x: x, y: rect.y, width: needed, height: 1), .keys(hint.chord.keys))
      x += canvas.write(hint.key, x: x, y: rect.y, width: needed, style: Style(.key))
      x += 1
      x += canvas.write(hint.words, x: x, y: rect.y, width: needed, style: Style(.hint))
      x += 2
    }
  }

  /// The keys of the footer with their words: of the dialog on top, else of the focused pane.
  var footerHints: [FooterHint] {
    if let dialog = dialogs.last {
      // While a name is typed letters are no keys of the list.
      if dialog.purpose == .contacts, contactFinding.field != nil {
        return fitting(
          [hint(Chord(.enter), words(DialogHintWords.keepFound))],
          always: [hint(Chord(.escape), words(DialogHintWords.everyone))])
      }
      let hints = usableHints(of: dialog, onSmallScreen: size.columns < 60).filter {
        // Who does not lead a round is not shown its key.
        ($0.1 != .scroll || canScroll(dialog)) && ($0.1 != .boardRound || leads == nil)
      }
      .map { hint(Chord($0.0), words($0.1)) }
      // The way out is always there.
      return fitting(rowHints(in: dialog) + hints.dropLast(), always: hints.suffix(1))
    }
    if find.isTyping { return fitting(Array(findHints.dropLast()), always: findHints.suffix(1)) }
    // While a letter or the rest of a chord is waited for, other keys mean something else than they
    // say.
    if !prefix.isEmpty || find.awaitsLetter {
      return [hint(Chord(.escape), words(DialogHintWords.close))]
    }
    if let timeline { return hints(of: timeline) }
    var rows: [(rank: Int, words: HintWords, row: CommandRow)] = []
    for row in keyMap.rows where row.panes.contains(focus) {
      guard let hint = row.hint else { continue }
      rows.append((rank(hint.rank, of: row), hint.words, row))
    }
    rows.sort { $0.rank < $1.rank }
    // Help and quit are always there: the room for them is taken first.
    var always = [filterHint ?? marksHint].compactMap { $0 }
    var others: [FooterHint] = []
    // Nobody asks for what the whole line would have no room for.
    var room = size.columns
    for (rank, words, row) in rows where rank < 10 || room > 0 {
      guard refusal(of: row.command) == nil else { continue }
      let hint = hint(row.chords[0], hintText(words, of: row))
      if rank < 10 {
        always.append(hint)
      } else {
        others.append(hint)
        room -= hint.width
      }
    }
    guard hidesWayBack else { return fitting(others, always: always) }
    // The pane before does not show, so that the way back to it has to be named.
    let back = marksHint == nil ? [hint(Chord(.escape), words(HintWords.back))] : []
    return fitting(others, always: back + (size.columns < 60 ? always.dropLast() : always))
  }

  /// How early a hint is shown in the row with the cursor: on the one that leads to the contact, going there comes first.
  private func rank(_ usual: Int, of row: CommandRow) -> Int {
    guard row.command == .open, focus == .checklist, checklist.selected == .contact else {
      return usual
    }
    return 10
  }

  /// Whether Esc goes to a pane that does not show, or shows those that a large one covers.
  private var hidesWayBack: Bool {
    if coversOtherPanes { return true }
    return [.narrow, .pair].contains(layout.form) && focus != .clients
  }

  /// As many hints as there is room for beside those that are always there.
  func fitting(_ hints: [FooterHint], always: [FooterHint]) -> [FooterHint] {
    // The blanks behind the last one need no room.
    var room = size.columns - always.reduce(0) { $0 + $1.width }
    let shown = hints.prefix { hint in
      room -= hint.width
      return room >= 0
    }
    return shown + always
  }

  /// The keys that act on the row that a box of details is about.
  private func rowHints(in dialog: Dialog) -> [FooterHint] {
    if case .timelineEntry(let id) = dialog.purpose { return entryHints(of: id) }
    guard case .details = dialog.purpose else { return [] }
    return [Command.flip, .dueDate, .note, .owner].compactMap { command in
      guard let row = keyMap.row(of: command), let text = row.hint,
        refusal(of: command) == nil
      else { return nil }
      return hint(row.chords[0], words(hintOnRow(of: command) ?? text.words))
    }
  }

  /// Whether a dialog holds more text to read than fits in it.
  private func canScroll(_ dialog: Dialog) -> Bool {
    let room = dialogRoom(dialog)
    if case .confirm(let confirm) = dialog.body { return confirm.seen(in: room.size) != nil }
    guard case .reading = dialog.body else { return false }
    return laidOut(readingLines(of: dialog), width: room.width).count > room.height
  }

  /// A hint with the name of its keys.
  func hint(_ chord: Chord, _ text: String) -> FooterHint {
    FooterHint(chord: chord, key: KeyNames(words).name(of: chord), words: text)
  }
}
