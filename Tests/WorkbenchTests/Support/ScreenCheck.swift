import Content
import Screen
import Workbench
import WorkbenchRuntime

/// What is wrong with a screen that holds at every size; `EveryScreenTests` says what it looks at.
struct ScreenCheck {
  private let state: WorkbenchState
  private let canvas: Canvas
  private let lines: [String]
  private(set) var faults: [String] = []

  init(_ state: WorkbenchState) {
    self.state = state
    canvas = state.drawWithSpots()
    lines = canvas.lines
    checkCharacters()
    checkCuts()
    checkWayOut()
    checkLanguage()
    guard let dialog = state.dialogs.last else { return }
    checkTitle(of: dialog)
    switch dialog.body {
    case .confirm(let confirm): check(confirm)
    case .menu(let menu): check(menu)
    case .help, .today, .bin, .board: checkChosenRow()
    case .note, .date, .form, .reading, .shift: break
    }
  }

  private mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { faults.append(fault()) }
  }

  // MARK: Every screen

  /// A wide character has all its cells, and no cell is left of half of one.
  private mutating func checkCharacters() {
    for y in 0..<canvas.size.rows {
      var x = 0
      while x < canvas.size.columns {
        let cell = canvas[x, y]
        // Latin letters, which are nearly all there is, have a column each.
        if cell.codePoints.1 == 0, (0x20..<0x300).contains(cell.codePoints.0) {
          x += 1
          continue
        }
        expect(!cell.isContinuation, "half a character at \(x), \(y)")
        // The mark that closes right-to-left text takes no cell.
        let columns = max(1, TextWidth.columns(of: cell.text.filter { $0 != "\u{200E}" }))
        for next in 1..<max(1, columns) {
          expect(
            x + next < canvas.size.columns && canvas[x + next, y].isContinuation,
            "a character of \(columns) columns is cut at \(x), \(y)")
        }
        x += columns
      }
    }
  }

  /// Days, signs of lateness and hints are whole.
  private mutating func checkCuts() {
    for (y, line) in lines.enumerated() where line.contains("…") {
      for x in 1..<canvas.size.columns where canvas[x, y].text == "…" {
        let before = canvas[x - 1, y]
        expect(![.today, .late, .key].contains(before.style.role), "a day is cut in row \(y)")
        expect(y < canvas.size.rows - 1 || before.style.role != .hint, "a hint is cut")
      }
    }
  }

  /// A way out is named in the last row.
  private mutating func checkWayOut() {
    let names = KeyNames(state.words)
    let ways = [names.name(of: Chord(keys: [.escape])), names.name(of: Chord(keys: ["q"]))]
    let footer = lines.last ?? ""
    expect(
      ways.contains { footer.hasPrefix(" \($0) ") || footer.contains("  \($0) ") },
      "no way out is named")
  }

  /// On the largest and the smallest screens, which between them show every text.
  private mutating func checkLanguage() {
    guard state.size.columns > 140 || state.size.columns < 60 else { return }
    let foreign = ForeignWords.found(in: state.content.language, on: lines)
    expect(foreign.isEmpty, "words of another language: \(foreign)")
  }

  // MARK: Dialogs

  /// The place of the dialog on top.
  private var frame: Rect {
    let parts = canvas.spots?.filter { if case .part(100) = $0.meaning { true } else { false } }
    return parts?.last?.rect ?? Rect(x: 0, y: 0, width: 0, height: 0)
  }

  /// What is written in a part of a row.
  private func text(x: Int, to end: Int, y: Int) -> String {
    var text = (x..<end).map { canvas[$0, y].text }.joined()
    text.unicodeScalars.removeAll { $0 == "\u{200E}" }
    return text
  }

  private mutating func checkTitle(of dialog: Dialog) {
    let frame = frame
    let room = frame.width - 8
    let shown = text(x: frame.x, to: frame.right, y: frame.y)
    // A message that needs many rows may lie over the title for as long as it is there.
    guard state.message == nil || shown.contains("═") else { return }
    let beginning = dialog.title.prefix(max(1, min(16, room / 2)))
    expect(shown.contains(beginning), "the title “\(dialog.title)” is not there")
  }

  /// Every answer is whole, the focused one is marked, and every word of the question can be read.
  private mutating func check(_ confirm: Confirm<DialogChoice>) {
    for (index, button) in confirm.buttons.enumerated() {
      let mark = button == confirm.focused ? ">" : " "
      expect(
        lines.contains { line in
          line.contains("\(mark) [ \(button.label) ]") || line.contains("\(mark) \(button.label)")
        },
        "button \(index) is not whole: \(button.label)")
    }
    expect(squeezed(rows).contains(squeezed([confirm.question[0]])), "the question is not whole")
    let pages = squeezed(pages)
    for line in confirm.question {
      // Where room is short names stand behind each other, with the dot between them.
      let text = line.hasPrefix("· ") ? String(line.dropFirst(2)) : line
      expect(pages.contains(squeezed([text])), "it cannot be read: \(line)")
    }
  }

  /// The rows inside the dialog.
  private var rows: [String] {
    (frame.y + 1..<max(frame.y + 1, frame.bottom - 1)).map {
      text(x: frame.x + 1, to: frame.right - 1, y: $0)
    }
  }

  /// The rows of a question: those in sight, and those that come into sight with PgDn.
  private var pages: [String] {
    var state = state
    var rows: [String] = []
    var last: [String] = []
    for _ in 0..<60 {
      state.message = nil
      var page = ScreenCheck(rowsOf: state).question
      if page == last { break }
      // What is asked stays above what goes by, and is read once.
      if !last.isEmpty { page = withoutWhatIsAsked(page) }
      // What is in sight twice is read once.
      let overlap = (0...page.count).last { rows.suffix($0).elementsEqual(page.prefix($0)) } ?? 0
      rows += page.dropFirst(overlap)
      last = ScreenCheck(rowsOf: state).question
      _ = state.update(.input(.key(.pageDown)))
    }
    return rows
  }

  /// The rows of a page below what is asked, where that stays in sight.
  private func withoutWhatIsAsked(_ page: [String]) -> [String] {
    guard case .confirm(let confirm)? = state.dialogs.last?.body else { return page }
    let asked = squeezed([confirm.question[0]])
    let head = page.indices.first { squeezed(Array(page[...$0])) == asked }
    return head.map { Array(page[($0 + 1)...]) } ?? page
  }

  /// The rows above the answers.
  private var question: [String] {
    guard case .confirm(let confirm)? = state.dialogs.last?.body else { return [] }
    return rows.prefix { !$0.contains("> \(confirm.focused.label)") && !$0.contains("[ ") }
      .map { row in row.filter { $0 != "…" } }
  }

  private init(rowsOf state: WorkbenchState) {
    self.state = state
    canvas = state.drawWithSpots()
    lines = []
  }

  /// Text without blanks and without the sign that it goes on.
  private func squeezed(_ rows: [String]) -> String {
    rows.joined().filter { $0 != " " && $0 != "…" }
  }

  /// What can be chosen now is read whole, and is marked.
  private mutating func check(_ menu: Menu<DialogChoice>) {
    checkChosenRow()
    guard let focused = menu.focused else { return }
    expect(squeezed(rows).contains(squeezed([focused.label])), "not whole: \(focused.label)")
  }

  /// The chosen row is in sight, and has its mark.
  private mutating func checkChosenRow() {
    let frame = frame
    let chosen = (frame.y..<frame.bottom).filter { y in
      (frame.x..<frame.right).contains { canvas[$0, y].style.row == .focused }
    }
    if case .help(let list)? = state.dialogs.last?.body, list.chosen == nil { return }
    guard let y = chosen.first else {
      expect(false, "the chosen row is not in sight")
      return
    }
    expect(text(x: frame.x, to: frame.right, y: y).contains(">"), "the chosen row has no mark")
  }
}
