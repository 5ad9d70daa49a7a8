import Casework
import Content
import Screen

// Finding an escalation on the board: by the number of its case, by initials, by words of what happened.
extension WorkbenchState {
  /// The most characters that one looks for.
  private static let longestSought = 80

  /// Opens the field, with what the board is narrowed to already.
  mutating func openBoardField(in list: BoardList) -> [Effect] {
    guard let index = dialogs.indices.last else { return [] }
    var list = list
    list.field = TextField(list.sought, limit: Self.longestSought)
    show(&list, at: index)
    return []
  }

  /// Follows a key while the field is open.
  mutating func typeOnBoard(_ key: Key, in list: BoardList, at index: Int) -> [Effect] {
    var list = list
    switch key {
    case .up, .down, .pageUp, .pageDown:
      _ = list.press(key, page: boardLines(of: list, in: dialogs[index]))
      show(&list, at: index)
      return openChosenOfBoard()
    case .escape:
      list.field = nil
      return narrowBoard(to: "", in: list, at: index)
    default: break
    }
    guard var field = list.field else { return [] }
    switch field.press(key) {
    case .edited, .shortened:
      list.field = field
      return narrowBoard(to: field.text, in: list, at: index)
    case .submitted, .next, .previous:
      list.field = nil
      return narrowBoard(to: list.sought, in: list, at: index)
    case .ignored: sayUnused(key, .unusedInField)
    case .moved, .cancelled, .refused: list.field = field
    }
    dialogs[index].body = .board(list)
    return []
  }

  /// Shows of the board only the rows in which all words of a text stand.
  mutating func narrowBoard(to text: String, in before: BoardList, at index: Int) -> [Effect] {
    var list = boardList(before.filter, sought: text)
    list.keep(to: before, marking: [])
    list.sought = text
    dialogs[index].title = title(of: list)
    show(&list, at: index)
    return openChosenOfBoard()
  }

  /// By what rows were found, as it may be shown: what stays on a board that others see is no name.
  func foundBy(_ sought: String) -> String {
    mayShow(sought: sought)
      ? words(BoardWords.sought, ["text": sought]) : words(BoardWords.soughtName)
  }

  /// Whether what somebody looked for may stay on the screen: no word of it begins a name.
  func mayShow(sought: String) -> Bool {
    guard hidesNames, !boardShowsNames else { return true }
    return !sought.split { !$0.isLetter }.contains { word in
      word.count > 1 && boardVisit.names.begins(with: SortKey.key(for: String(word)))
    }
  }

  /// What the board is narrowed to, in words.
  func narrowed(_ filter: BoardList.Filter, _ sought: String) -> String {
    let found = sought.isEmpty ? nil : foundBy(sought)
    return [filter == .all && found != nil ? nil : name(of: filter), found].compactMap { $0 }
      .joined(by: " · ")
  }

  /// Draws the field in place of the names of the columns, and gives the place of its caret.
  func drawBoardField(
    _ field: TextField, found: Int, on canvas: inout Canvas, in rect: Rect
  ) -> Point {
    let label = words(FindWords.label) + " "
    let used = canvas.write(
      label, x: rect.x, y: rect.y, width: rect.width, style: Style(.label))
    let count = words(
      ClientsWords.position,
      ["index": String(found), "count": String(clients.openEscalations.team)])
    let width = TextWidth.columns(of: count)
    canvas.write(
      count, x: rect.x, y: rect.y, width: rect.width, style: Style(.dim), alignment: .trailing)
    return field.draw(
      on: &canvas,
      in: Rect(
        x: rect.x + used, y: rect.y, width: max(1, rect.width - used - width - 1), height: 1),
      isFocused: true)
  }
}
