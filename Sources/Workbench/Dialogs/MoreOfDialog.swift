import Content
import Screen

// What the frame of a dialog says where not everything fits in it: which part shows, and of how much.
extension WorkbenchState {
  /// Which part of a dialog shows; empty where all of it does.
  func moreNote(of dialog: Dialog) -> String {
    if let preface = prefacePart(of: dialog) { return part(preface.rows, of: preface.of) }
    let room = dialogRoom(dialog).size
    switch dialog.body {
    case .menu(let menu):
      guard spaced(menu).rows(columns: room.columns) > room.rows else { return "" }
      return place(menu.position.place, of: menu.position.of)
    case .form(let form):
      guard form.isCut(in: room, dateReader) else { return "" }
      return place(form.position.place, of: form.position.of)
    case .help(let list):
      guard list.shown.count > commandRows(in: room.rows), let index = list.index else {
        return ""
      }
      return place(index + 1, of: list.shown.count)
    case .today(let list):
      return list.lines.count > room.rows ? place(list.place, of: list.count) : ""
    case .board(let list):
      guard let index = list.index else { return "" }
      return place(index + 1, of: list.rows.count)
    case .shift(let list):
      guard shiftLines(of: list, width: room.columns).count > room.rows, let index = list.index
      else { return "" }
      return place(index + 1, of: list.report.count)
    case .bin(let list):
      guard list.rows.count > binHeight(of: dialog), let index = list.index else { return "" }
      return place(index + 1, of: list.rows.count)
    case .confirm(let confirm):
      return confirm.seen(in: room).map { part($0.rows, of: $0.of) } ?? ""
    case .reading(let reading):
      let count = laidOut(readingLines(of: dialog), width: room.columns).count
      guard count > room.rows, room.rows > 0 else { return "" }
      let first = min(reading.top, count - room.rows)
      return part(first + 1...first + room.rows, of: count)
    case .note, .date: return ""
    }
  }

  private func place(_ index: Int, of count: Int) -> String {
    words(ChecklistWords.position, ["index": String(index), "count": String(count)])
  }

  /// Rows that show, with the keys that show others.
  func part(_ rows: ClosedRange<Int>, of count: Int) -> String {
    let names = KeyNames(words)
    let keys = [Key.pageUp, .pageDown].map(names.name(of:)).joined(by: " ")
    let shown =
      rows.count == 1 ? String(rows.lowerBound) : "\(rows.lowerBound)-\(rows.upperBound)"
    return keys + "  "
      + words(ChecklistWords.position, ["index": shown, "count": String(count)])
  }
}
