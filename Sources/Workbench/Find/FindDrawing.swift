import Casework
import Content
import Screen

// What shows of finding: the field above the list, the ways below it, and what is said of both.
extension WorkbenchState {
  /// Draws the field in the first row of the list, with the cursor on its caret, and gives the room
  /// below it.
  func drawFind(on canvas: inout Canvas, in rect: Rect, cursor: inout Point) -> Rect {
    guard let field = find.field else {
      guard let searchText else { return rect }
      canvas.write(
        searchText, x: rect.x + 1, y: rect.y, width: rect.width - 1, style: Style(.label))
      return Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    }
    let count = clients.filter == nil ? "" : foundText
    let label = words(FindWords.label) + " "
    let labelWidth = canvas.write(
      label, x: rect.x + 1, y: rect.y, width: rect.width - 1, style: Style(.label))
    let countWidth = TextWidth.columns(of: count)
    let fieldX = rect.x + 1 + labelWidth
    canvas.write(
      count, x: rect.x, y: rect.y, width: rect.width, style: Style(.dim), alignment: .trailing)
    let line = Rect(
      x: fieldX, y: rect.y,
      width: rect.right - fieldX - (countWidth == 0 ? 0 : countWidth + 1), height: 1)
    canvas.spot(line, .field(0, line))
    cursor = field.draw(on: &canvas, in: line, isFocused: dialogs.isEmpty)
    return Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
  }

  /// How many of the view were found.
  var foundText: String {
    words(
      ClientsWords.position,
      ["index": String(clients.rows.count), "count": String(clients.belongingCount)])
  }

  /// That nobody is written as one looks for, and who shows is heard alike; nil where that is not so.
  var nearText: String? {
    guard clients.isNear else { return nil }
    return words(FindWords.near, ["what": clients.filter?.text ?? ""])
  }

  /// The title of the list, with what it is narrowed to.
  var clientsTitle: String {
    guard let filter = clients.filter, !find.isTyping else {
      // The usual order explains itself by its heads.
      guard clients.order != .need else { return words(ClientsWords.title) }
      return words(ViewWords.titleOrdered, ["order": words(clients.order.titleWords)])
    }
    let order = clients.order == .need ? "" : " · " + words(clients.order.titleWords)
    let what: TextValues = ["what": filter.text + order]
    switch filter {
    case .names: return words(clients.isNear ? FindWords.titleNear : .titleNames, what)
    case .notes: return words(FindWords.titleNotes, what)
    }
  }

  /// What the list says when nobody was found; nil when it is empty for another reason.
  var nobodyFoundText: String? {
    guard let filter = clients.filter else { return nil }
    if find.search != nil { return words(FindWords.notesLooking) }
    if case .notes = filter { return words(FindWords.notesNone, ["what": filter.text]) }
    let isElsewhere = clients.ways.contains { if case .notes = $0 { false } else { true } }
    return words(
      isElsewhere ? FindWords.nobodyHere : .nobody, ["what": filter.text])
  }

  func draw(_ way: FindWay, on canvas: inout Canvas, in row: Rect) {
    let isChosen = way == clients.chosenWay
    canvas.write(isChosen ? ">" : " ", x: row.x, y: row.y, width: 1)
    canvas.write(text(of: way), x: row.x + 2, y: row.y, width: row.width - 2, style: Style(.hint))
  }

  /// What a way to look further is called.
  func text(of way: FindWay) -> String {
    let isAll = clients.rows.isEmpty
    switch way {
    case .everyone(let count):
      return words(isAll ? FindWords.wayEveryone : .wayMoreEveryone, count: count)
    case .closed(let count): return words(FindWords.wayClosed, count: count)
    case .notes(let count): return words(FindWords.wayNotes, count: count)
    }
  }

  /// What is said while the field is open.
  var spokenFind: String {
    if let way = clients.chosenWay {
      return words(FindWords.spokenWay, ["found": foundText, "way": text(of: way)])
    }
    guard let row = clients.selectedRow else {
      return words(FindWords.spokenNobody, ["found": foundText])
    }
    return words(FindWords.spoken, ["found": foundText, "client": listName(of: row)])
  }

  /// The keys that matter while the field is open.
  var findHints: [FooterHint] {
    let enter: FindWords =
      clients.chosenWay != nil
      ? .hintGo : clients.filter == nil || clients.rows.isEmpty ? .hintClose : .hintKeep
    let move = hint(Chord(.down), words(FindWords.hintMove))
    return [hint(Chord(.enter), words(enter))]
      + (clients.rows.count + clients.ways.count > 1 ? [move] : [])
      + (clients.filter == nil ? [] : [hint(Chord(.function(3)), words(FindWords.hintNotes))])
      + [hint(Chord(.escape), words(FindWords.hintLeave))]
  }

  /// The way back to the whole list; nil where there is none to go.
  var filterHint: FooterHint? {
    if find.search != nil { return hint(Chord(.escape), words(FindWords.hintStop)) }
    guard clients.filter != nil, focus == .clients else { return nil }
    return hint(Chord(.escape), words(FindWords.hintAll))
  }
}
