import Screen

// A page as plain text for a printer: 78 columns, sheets of paper divided by a form feed.
extension PrintPage {
  /// How wide the text is, and how many lines a sheet of paper has.
  static let columns = 78
  static let linesOfSheet = 62

  /// The page as text that ends in a line break; everything is made harmless.
  package var text: String {
    let sheets = self.sheets
    let numbered = sheets.enumerated().map { index, lines in
      (lines + [""] + foot(of: index + 1, of: sheets.count)).joined(separator: "\n") + "\n"
    }
    return numbered.joined(separator: "\u{0C}")
  }

  /// How many sheets of paper the text fills.
  var sheetCount: Int { sheets.count }

  private func foot(of sheet: Int, of count: Int) -> [String] {
    let numbers =
      count > 1
      ? [
        // A loose sheet says whose it is.
        numbering.replacing("{page}", with: String(sheet))
          .replacing("{pages}", with: String(count)) + " · " + title
      ] : []
    return [String(repeating: "-", count: Self.columns)]
      + (foot + numbers).flatMap { Wrapping.lines($0, columns: Self.columns) }
  }

  /// The lines of every sheet; a heading stays with what follows it.
  private var sheets: [[String]] {
    var sheets: [[String]] = []
    var sheet = head
    let room = Self.linesOfSheet - foot(of: 1, of: 2).count - 1
    for var group in groups {
      let moves =
        sheet.count + (group.count < room ? group.count : Self.leastTogether) > room
      if moves, !sheet.isEmpty {
        sheets.append(sheet)
        sheet = []
        while group.first == "" { group.removeFirst() }
      }
      for line in group {
        if sheet.count >= room {
          sheets.append(sheet)
          sheet = []
        }
        sheet.append(line)
      }
    }
    return sheets + [sheet]
  }

  /// Of a part that fills more than a sheet so many lines stand with its heading.
  private static let leastTogether = 6

  private var head: [String] {
    Wrapping.lines(title, columns: Self.columns)
      + [String(repeating: "=", count: Self.columns)]
      + lead.flatMap { Wrapping.lines($0, columns: Self.columns) }
  }

  /// Lines that stay together: a heading and what stands first below it, and each thing after that.
  private var groups: [[String]] {
    var groups: [[String]] = []
    var heading: [String] = []
    for block in blocks {
      var parts = Self.lines(of: block)
      if case .heading = block {
        heading += parts.first ?? []
        continue
      }
      if !parts.isEmpty { parts[0] = heading + parts[0] }
      heading = []
      if case .signatures = block, let before = groups.popLast() {
        groups.append(before + parts.joined())
        continue
      }
      groups += parts
    }
    return heading.isEmpty ? groups : groups + [heading]
  }

  /// The lines of each part of a block that stays whole.
  private static func lines(of block: Block) -> [[String]] {
    switch block {
    case .heading(let text):
      return [[""] + Wrapping.lines(text.uppercased(), columns: columns)]
    case .paragraph(let text): return [Wrapping.lines(text, columns: columns)]
    case .list(let texts): return texts.map { hanging("- ", $0) }
    // A curve or a table that is cut through says nothing.
    case .drawn(let texts): return texts.isEmpty ? [] : [texts.map { Sanitiser.visible($0) }]
    case .entries(let entries): return lines(of: entries)
    case .emptyLines(let count):
      return [(0..<count).flatMap { _ in ["", String(repeating: "_", count: columns)] }]
    case .signatures(let names, let day):
      // All on one sheet of paper: who signs sees who else does.
      return [
        names.flatMap { name in
          let label = Wrapping.lines(name, columns: 38).joined(separator: " ")
          return [
            "", "",
            label + " " + rule(40 - TextWidth.columns(of: label)) + " "
              + Sanitiser.visible(day) + " " + rule(12),
          ]
        }
      ]
    }
  }

  private static func rule(_ columns: Int) -> String {
    String(repeating: "_", count: max(8, columns))
  }

  private static let widestLabel = 28

  private static func lines(of entries: [Entry]) -> [[String]] {
    let widths = entries.map { TextWidth.columns(of: Sanitiser.visible($0.label)) }
    let width = min(widestLabel, widths.max() ?? 0) + 2
    return entries.map { entry in
      let label = Sanitiser.visible(entry.label)
      let taken = TextWidth.columns(of: label)
      let start = label + String(repeating: " ", count: max(2, width - taken))
      guard let text = entry.text else {
        return ["", start + rule(columns - TextWidth.columns(of: start))]
      }
      return hanging(start, text)
    }
  }

  /// A text behind something else on its first line, its other lines below each other.
  private static func hanging(_ start: String, _ text: String) -> [String] {
    let taken = TextWidth.columns(of: start)
    let indent = String(repeating: " ", count: taken)
    return Wrapping.lines(text, columns: columns - taken).enumerated().map { index, line in
      (index == 0 ? start : line.isEmpty ? "" : indent) + line
    }
  }
}
