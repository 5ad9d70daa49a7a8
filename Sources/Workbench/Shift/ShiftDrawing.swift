import Casework
import Content
import Screen

// How what happened since the last time looks: a heading for each client, and below it who did what.
extension WorkbenchState {
  /// One line of it.
  struct ShiftLine: Equatable {
    var text: String
    var role: Role
    var indent: Int
    /// The entry it belongs to, among all; nil for a heading.
    var entry: Int?
  }

  /// The most lines of one entry.
  private static var mostLinesOfEntry: Int { 4 }

  /// Everything the list shows, line by line.
  func shiftLines(of list: ShiftList, width: Int) -> [ShiftLine] {
    var lines: [ShiftLine] = []
    var entry = 0
    for part in list.report.allParts {
      if hasLargeRows, !lines.isEmpty { lines.append(ShiftLine(text: "", role: .dim, indent: 0)) }
      lines.append(ShiftLine(text: heading(of: part), role: .heading, indent: 1))
      for told in part.entries {
        let role = told.isSignal ? Role.escalated : .text
        var texts = Wrapping.lines(sentence(of: told), columns: max(8, width - 5))
        if texts.count > Self.mostLinesOfEntry {
          texts = Array(texts.prefix(Self.mostLinesOfEntry))
          texts[Self.mostLinesOfEntry - 1] += "…"
        }
        for (place, text) in texts.enumerated() {
          lines.append(ShiftLine(text: text, role: role, indent: place == 0 ? 2 : 4, entry: entry))
        }
        entry += 1
      }
      if let note = part.note {
        lines += Wrapping.lines(note, columns: max(8, width - 2)).map {
          ShiftLine(text: $0, role: .dim, indent: 2)
        }
      }
    }
    return lines + shiftEnd(of: list)
  }

  /// What stands below the last client: that more is read, or that nothing happened.
  private func shiftEnd(of list: ShiftList) -> [ShiftLine] {
    var lines: [ShiftLine] = []
    if !list.isComplete {
      lines.append(ShiftLine(text: words(ShiftWords.reading), role: .dim, indent: 2))
    } else if list.report.parts.isEmpty {
      lines.append(ShiftLine(text: words(ShiftWords.nothing), role: .dim, indent: 2))
    }
    let unread = list.report.unread.count
    if unread > 0 {
      lines.append(
        ShiftLine(text: words(ShiftWords.unread, count: unread), role: .problem, indent: 2))
    }
    return lines
  }

  private func heading(of part: ShiftReport.Part) -> String {
    let more = part.left == 0 ? "" : " " + words(ShiftWords.earlier, count: part.left)
    return "-- " + part.name + more + " --"
  }

  /// An entry as one line: when, who, what.
  func sentence(of entry: ShiftReport.Entry) -> String {
    let day = content.dates.short(entry.day, today: today)
    let when = [day, entry.clock].compactMap { $0 }.joined(by: " ")
    return [when, entry.who].filter { !$0.isEmpty }.joined(by: "  ") + ": " + entry.text
  }

  /// Draws the list and gives the place of the cursor.
  func draw(_ list: ShiftList, on canvas: inout Canvas, in rect: Rect) -> Point {
    var cursor = Point(x: rect.x, y: rect.y)
    let lines = shiftLines(of: list, width: rect.width)
    var isPlaced = false
    for (offset, line) in lines.dropFirst(list.scroll.top).prefix(rect.height).enumerated() {
      let row = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      canvas.write(
        line.text, x: row.x + line.indent, y: row.y, width: row.width - line.indent,
        style: Style(line.role))
      guard let entry = line.entry else { continue }
      canvas.spot(row, .row(entry, part: MousePart.dialog))
      guard entry == list.index else { continue }
      if !isPlaced {
        canvas.write(">", x: row.x, y: row.y, width: 1)
        cursor = Point(x: row.x, y: row.y)
        isPlaced = true
      }
      canvas.mark(row, as: .focused)
    }
    return cursor
  }

  /// What the sentence that says where one is says of the list.
  func spoken(_ list: ShiftList, in title: String) -> String {
    guard let chosen = list.chosen, let index = list.index else {
      return words(SpokenWords.dialog, ["dialog": title])
    }
    return words(
      SpokenWords.choice,
      [
        "dialog": title, "choice": chosen.part.name + ", " + sentence(of: chosen.entry),
        "index": String(index + 1), "count": String(list.report.count),
      ])
  }
}
