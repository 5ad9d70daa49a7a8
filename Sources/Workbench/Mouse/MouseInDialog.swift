import Content
import Screen

// The mouse while a dialog is open: only what is inside it can be clicked.
extension WorkbenchState {
  /// Follows a press on something in the dialog on top, or beside it.
  mutating func pressInDialog(_ found: Spot.Meaning?, at point: Point) -> [Effect] {
    guard let index = dialogs.indices.last else { return [] }
    switch found {
    case .row(let row, _)?: return press(row, inDialog: index)
    case .field(let field, let rect)?: return press(field, rect, at: point, inDialog: index)
    case .part?, .box?, .mark?, .border?, .keys?, .nothing?: return []
    case nil: return pressOutside(dialogs[index])
    }
  }

  /// Closes what there is only to look at; what something may have been typed in only says how it is
  /// closed.
  private mutating func pressOutside(_ dialog: Dialog) -> [Effect] {
    if dialog.closesOnPressOutside { return closeDialog() }
    guard dialog.purpose != .chooseWorker else { return [] }
    message = .info(words(dialog.draftKey == nil ? MouseWords.escapeCloses : .escapeKeeps))
    return []
  }

  private mutating func press(_ row: Int, inDialog index: Int) -> [Effect] {
    message = nil
    switch dialogs[index].body {
    case .menu(let menu) where dialogs[index].purpose == .chooseWorker:
      return pressWorker(row, in: menu, at: index)
    case .menu(var menu):
      dialogs[index].leavesOnEscape = false
      let outcome = menu.press(entry: row)
      dialogs[index].body = .menu(menu)
      return follow(outcome, of: .enter)
    case .confirm(var confirm):
      let outcome = confirm.press(button: row)
      dialogs[index].body = .confirm(confirm)
      return follow(outcome, of: .enter)
    case .help(var list):
      let before = list.chosen
      list.choose(row)
      dialogs[index].body = .help(list)
      // Help is for reading and the palette for running.
      if list.kind == .palette { return pressInDialog(.enter) }
      return pressAgain(isSame: list.chosen == before, at: index)
    case .form(var form):
      _ = press(in: &form, at: index) { $0.press(row: row, at: nil, $1) }
      dialogs[index].body = .form(form)
      return []
    case .today(var list):
      let before = list.chosen
      list.choose(line: row)
      dialogs[index].body = .today(list)
      return pressAgain(isSame: list.chosen == before, at: index)
    case .bin(var list):
      list.choose(row)
      dialogs[index].body = .bin(list)
      return []
    case .board(var list):
      let before = list.chosen?.id
      list.choose(row)
      list.lookAtChosen()
      dialogs[index].body = .board(list)
      let isSame = before == list.chosen?.id
      return openChosenOfBoard() + pressAgain(isSame: isSame, at: index)
    case .shift(var list):
      let before = list.index
      list.choose(row)
      dialogs[index].body = .shift(list)
      return pressAgain(isSame: list.index == before, at: index)
    case .note, .date, .reading: return []
    }
  }

  /// Goes to a row that was clicked before, however long ago: a tired hand is slow.
  private mutating func pressAgain(isSame: Bool, at index: Int) -> [Effect] {
    if isSame, dialogs[index].wasClicked { return pressInDialog(.enter) }
    dialogs[index].wasClicked = true
    return []
  }

  /// Lets a press do something in a form whose lines stay where they are under the pointer.
  private func press<ID, Outcome>(
    in form: inout Form<ID>, at index: Int, _ act: (inout Form<ID>, DateReader) -> Outcome
  ) -> Outcome {
    let (room, reader) = (dialogRoom(dialogs[index]), dateReader)
    let first = form.firstLine(in: room, reader)
    let outcome = act(&form, reader)
    form.stay(at: first, in: room, reader)
    return outcome
  }

  /// Chooses who works here; only who is chosen already is signed in, because a slip would be somebody
  /// else's name on everything.
  private mutating func pressWorker(
    _ row: Int, in menu: Menu<DialogChoice>, at index: Int
  ) -> [Effect] {
    dialogs[index].leavesOnEscape = false
    guard menu.entries.indices.contains(row) else { return [] }
    if menu.position.place == row + 1, dialogs[index].wasClicked { return pressInDialog(.enter) }
    var menu = menu
    menu.choose(entry: row)
    dialogs[index].body = .menu(menu)
    dialogs[index].wasClicked = true
    message = .info(
      words(MouseWords.chosenWorkerAgain, ["worker": menu.entries[row].label]))
    return []
  }

  /// Follows the second press of a double click on a row of the dialog on top.
  mutating func openInDialog(_ row: Int) -> [Effect] {
    switch dialogs.last?.body {
    case .help?, .today?, .bin?, .shift?, .board?: return pressInDialog(.enter)
    case .menu? where dialogs.last?.purpose == .chooseWorker: return pressInDialog(.enter)
    case .note?, .date?, .form?, .menu?, .reading?, .confirm?, nil: return []
    }
  }

  /// Puts the caret where somebody pointed at in a field.
  private mutating func press(
    _ field: Int, _ rect: Rect, at point: Point, inDialog index: Int
  ) -> [Effect] {
    let place = Point(x: point.x - rect.x, y: point.y - rect.y)
    message = nil
    switch dialogs[index].body {
    case .note(var area):
      area.putCaret(at: place, in: rect.size)
      dialogs[index].body = .note(area)
    case .date(var date):
      date.putCaret(atColumn: place.x, width: rect.width, dateReader)
      dialogs[index].body = .date(date)
      dialogs[index].isFresh = false
    case .help(var list):
      list.putCaret(atColumn: place.x, width: rect.width)
      dialogs[index].body = .help(list)
    case .form(var form):
      let before = form
      let wantsList = press(in: &form, at: index) {
        $0.press(row: field, at: (place.x, rect.width), $1)
      }
      dialogs[index].body = .form(form)
      followWish(at: index, from: before)
      if wantsList { return openList(of: form) }
    case .menu, .reading, .confirm, .today, .bin, .shift, .board: break
    }
    return []
  }

  /// Turns the wheel over the dialog on top; it never changes what is typed.
  mutating func turnWheelInDialog(_ notch: Int) {
    guard let index = dialogs.indices.last else { return }
    let key: Key = notch < 0 ? .up : .down
    switch dialogs[index].body {
    case .note(var area):
      for _ in 0..<Self.wheelRows { _ = area.press(key, in: dialogRoom(dialogs[index]).size) }
      dialogs[index].body = .note(area)
    case .menu(var menu):
      menu = spaced(menu)
      menu.scroll(by: notch * Self.wheelRows, in: dialogRoom(dialogs[index]).size)
      dialogs[index].body = .menu(menu)
    case .form(var form):
      form.scroll(by: notch * Self.wheelRows, in: dialogRoom(dialogs[index]), dateReader)
      dialogs[index].body = .form(form)
    case .help(var list):
      list.scroll(
        by: notch * Self.wheelRows,
        height: commandRows(in: dialogRoom(dialogs[index]).height))
      dialogs[index].body = .help(list)
    case .reading(var reading):
      let room = dialogRoom(dialogs[index])
      let count = laidOut(readingLines(of: dialogs[index]), width: room.width).count
      for _ in 0..<Self.wheelRows { _ = reading.press(key, count: count, height: room.height) }
      dialogs[index].body = .reading(reading)
    case .confirm(var confirm):
      _ = confirm.press(
        notch < 0 ? .pageUp : .pageDown, in: dialogRoom(dialogs[index]).size)
      dialogs[index].body = .confirm(confirm)
    case .today(var list):
      list.scroll(by: notch * Self.wheelRows, height: dialogRoom(dialogs[index]).height)
      dialogs[index].body = .today(list)
    case .shift: _ = pressInDialog(notch < 0 ? .up : .down)
    case .board(var list):
      list.scroll(
        by: notch * Self.wheelRows, height: boardLines(of: list, in: dialogs[index]))
      dialogs[index].body = .board(list)
    case .bin(var list):
      list.scroll(by: notch * Self.wheelRows, height: binHeight(of: dialogs[index]))
      dialogs[index].body = .bin(list)
    case .date: break
    }
  }
}

extension Dialog {
  /// Whether a press beside it closes it: nothing is typed in it, and it asks nothing that has to be
  /// answered.
  var closesOnPressOutside: Bool {
    switch body {
    case .menu: purpose != .chooseWorker
    case .help, .reading, .today, .bin, .shift, .board: true
    case .note, .date, .form, .confirm: false
    }
  }
}
