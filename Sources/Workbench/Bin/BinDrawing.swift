import Casework
import Content
import Screen

// How the bin looks: the client, what it was, who put it there where there is room, and when.
extension WorkbenchState {
  /// How many rows show the bin whole.
  func wantedRows(of list: BinList) -> Int {
    // With fewer rows there would be no room for what stands above them.
    max(4, list.rows.count * rowPitch + (binProgress(of: list) == nil ? 0 : 1))
  }

  /// Draws the bin and gives the place of the cursor.
  func draw(_ list: BinList, on canvas: inout Canvas, in rect: Rect) -> Point {
    var cursor = Point(x: rect.x, y: rect.y)
    for (offset, row) in list.rows.dropFirst(list.scroll.top).prefix(rowsThatFit(in: rect.height))
      .enumerated()
    {
      let line = Rect(x: rect.x, y: rect.y + offset * rowPitch, width: rect.width, height: 1)
      draw(row, on: &canvas, in: line)
      canvas.spot(line, .row(list.scroll.top + offset, part: MousePart.dialog))
      guard list.scroll.top + offset == list.index else { continue }
      cursor = Point(x: line.x, y: line.y)
    }
    if let row = list.chosen {
      let line = Rect(x: rect.x, y: cursor.y, width: rect.width, height: 1)
      let area = showWhole(row, in: line, of: rect, on: &canvas)
      cursor.y = area.y
      canvas.write(">", x: area.x, y: area.y, width: 1)
      canvas.mark(area, as: .focused)
    }
    let end = (list.rows.count - list.scroll.top) * rowPitch
    if end < rect.height, let progress = binProgress(of: list) {
      canvas.write(
        progress, x: rect.x + 2, y: rect.y + max(0, end), width: rect.width - 2,
        style: Style(.dim))
    }
    return cursor
  }

  /// The columns of the names in a list of a width, and of when something came there.
  func binNameWidth(in width: Int) -> Int { min(20, max(9, width / 4)) }
  func binWhenWidth(in width: Int) -> Int { width < 50 ? 7 : 10 }

  private func draw(_ row: BinList.Row, on canvas: inout Canvas, in rect: Rect) {
    let style = Style(row.isBack ? .disabled : .text)
    let nameWidth = binNameWidth(in: rect.width)
    let whenWidth = binWhenWidth(in: rect.width)
    let whoWidth = rect.width < 64 ? 0 : 14
    canvas.write(
      FittedName.fit(row.name, columns: nameWidth), x: rect.x + 2, y: rect.y, width: nameWidth,
      style: style)
    canvas.write(
      when(of: row, isShort: rect.width < 50), x: rect.right - whenWidth, y: rect.y,
      width: whenWidth, style: Style(row.isBack ? .disabled : .dim), alignment: .trailing)
    var end = rect.right - whenWidth - 2
    if whoWidth > 0 {
      canvas.write(
        name(of: row.thing.by), x: end - whoWidth, y: rect.y, width: whoWidth,
        style: Style(row.isBack ? .disabled : .dim))
      end -= whoWidth + 2
    }
    let x = rect.x + 2 + nameWidth + 2
    canvas.write(row.what, x: x, y: rect.y, width: end - x, style: style)
  }

  /// When something was put there, or that it is back.
  private func when(of row: BinList.Row, isShort: Bool) -> String {
    if row.isBack { return words(BinWords.isBack) }
    let day = row.thing.at.day
    return isShort
      ? content.dates.shortest(day, today: today) : content.dates.short(day, today: today)
  }

  /// How far reading has got, or that nothing is there; nil when all of it shows.
  private func binProgress(of list: BinList) -> String? {
    if list.done < list.total {
      return words(
        BinWords.reading, ["done": String(list.done), "total": String(list.total)])
    }
    return list.rows.isEmpty && list.isComplete ? words(BinWords.isEmpty) : nil
  }

  /// What the sentence that says where one is says of the bin.
  func spoken(_ list: BinList, in title: String) -> String {
    guard let row = list.chosen, let index = list.index else {
      return words(SpokenWords.dialog, ["dialog": title])
    }
    let choice = [
      row.name, row.what, row.isBack ? "" : name(of: row.thing.by), when(of: row, isShort: false),
    ]
    return words(
      SpokenWords.choice,
      [
        "dialog": title, "choice": choice.filter { !$0.isEmpty }.joined(by: ", "),
        "index": String(index + 1), "count": String(list.rows.count),
      ])
  }

  // MARK: In lines

  /// Says what is in the bin; a number puts one back.
  mutating func sayBin(_ list: BinList) {
    linear.targets = list.rows.map { .binned($0) }
    linear.hasRead = true
    var lines = [sentence(words(BinWords.title)), words(BinWords.nothingErased)]
    lines += list.rows.enumerated().map { numbered($0.offset + 1, line(of: $0.element)) }
    if !list.rows.isEmpty { lines.append(words(LinearAnswerWords.numberPutsBack)) }
    if list.rows.isEmpty { lines = list.isStopped ? [] : [words(BinWords.isEmpty)] }
    if list.done < list.total { lines.append(words(BinWords.olderToo)) }
    say(list: lines)
  }

  private func line(of row: BinList.Row) -> String {
    let who = name(of: row.thing.by)
    let values: TextValues = [
      "client": row.name, "what": row.what, "worker": who,
      "day": content.dates.short(row.thing.at.day, today: today),
    ]
    return words(who.isEmpty ? BinWords.lineOfNobody : .line, values)
  }
}
