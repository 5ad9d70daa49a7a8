package import Casework
package import Content
import Screen

/// The figures of a team's escalations in words: bars and a calendar to look at, and a table for a
/// program that calculates.
package struct FiguresWording {
  private let figures: EscalationFigures
  private let team: Team
  private let content: Content
  private var words: Words { content.words }

  /// The wording of figures.
  ///
  /// - Parameters:
  ///   - figures: What was counted.
  ///   - team: Who works there.
  ///   - content: The language.
  package init(_ figures: EscalationFigures, team: Team, content: Content) {
    self.figures = figures
    self.team = team
    self.content = content
  }

  /// The longest bar has so many signs.
  private static let longestBar = 30

  /// A block of parts with its name, and the name of each.
  private struct Block {
    var name: String
    var id: String
    var parts: [(name: String, id: String, count: EscalationFigures.Count)]
  }

  private var blocks: [Block] {
    // Of so few every part would be about somebody.
    guard figures.total != .few else { return [] }
    return [
      Block(
        name: words(FiguresWords.headSeverity), id: "severity",
        parts: figures.bySeverity.map {
          (content.terms.name(of: $0.key), String($0.key.rawValue), $0.count)
        }),
      Block(
        name: words(FiguresWords.headCause), id: "condition",
        parts: figures.byCause.map { (name(of: $0.key), id(of: $0.key), $0.count) }),
      Block(
        name: words(FiguresWords.headStep), id: "step",
        parts: figures.byStep.map {
          (content.text[$0.key].title, String($0.key.rawValue), $0.count)
        }),
      Block(
        name: words(FiguresWords.headStay), id: "stay",
        parts: figures.byStay.map { (words($0.key.words), String($0.key.rawValue), $0.count) }),
      Block(
        name: words(FiguresWords.headWorker), id: "worker",
        parts: figures.byWorker.map { part in
          (
            part.key.map { team.shownName(of: $0) } ?? words(FiguresWords.nobody),
            part.key?.text ?? "", part.count
          )
        }),
    ]
  }

  private func name(of cause: EscalationFigures.Cause) -> String {
    switch cause {
    case .condition(let word): content.terms.conditionKind(word)
    case .houseRule: words(FiguresWords.causeHouseRule)
    case .unknown: words(FiguresWords.causeUnknown)
    }
  }

  /// The word of a cause in a table.
  private func id(of cause: EscalationFigures.Cause) -> String {
    switch cause {
    case .condition(let word): word
    case .houseRule: "house_rule"
    case .unknown: ""
    }
  }

  private func text(_ count: EscalationFigures.Count) -> String {
    switch count {
    case .exactly(let number): String(number)
    case .few: words(FiguresWords.few, ["count": String(EscalationFigures.fewest)])
    }
  }

  // MARK: To look at

  /// The figures as lines.
  package var lines: [String] {
    var lines = [
      words(
        FiguresWords.period,
        ["from": content.dates.long(figures.from), "through": content.dates.long(figures.through)]),
      words(FiguresWords.total, ["count": text(figures.total)]),
    ]
    guard figures.total != .exactly(0) else { return lines + ["", words(FiguresWords.none)] }
    lines.append(words(FiguresWords.hidden, ["count": String(EscalationFigures.fewest)]))
    guard figures.total != .few else { return lines }
    for block in blocks where !block.parts.isEmpty {
      lines += ["", block.name] + bars(block)
    }
    lines += ["", words(FiguresWords.headDurations)] + figures.durations.map(line(of:))
    lines += ["", words(FiguresWords.headInTime), inTime]
    lines += ["", words(FiguresWords.headDays)] + calendar
    return lines
  }

  private func bars(_ block: Block) -> [String] {
    let widest = block.parts.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    let most =
      block.parts.map { part in
        if case .exactly(let number) = part.count { number } else { 0 }
      }.max() ?? 0
    return block.parts.map { part in
      let gap = String(repeating: " ", count: widest - TextWidth.columns(of: part.name))
      var line = "  " + part.name + gap + "  "
      switch part.count {
      case .few: line += text(part.count)
      case .exactly(let number):
        let length = most == 0 ? 0 : (number * Self.longestBar + most - 1) / most
        let digits = String(number)
        line += String(repeating: " ", count: max(0, 4 - digits.count)) + digits + "  "
        line += String(repeating: "#", count: min(length, max(1, number)))
      }
      return line
    }
  }

  private func line(of duration: EscalationFigures.Duration) -> String {
    let name = words(duration.wait.words)
    guard let median = duration.median, let longest = duration.longest else {
      return "  " + words(FiguresWords.durationFew, ["what": name])
    }
    return "  "
      + words(
        FiguresWords.duration,
        ["what": name, "median": number(median), "longest": String(longest)])
  }

  private var inTime: String {
    guard let percent = figures.inTime.percent else {
      return "  " + words(FiguresWords.inTimeFew)
    }
    return "  "
      + words(
        FiguresWords.inTime,
        ["percent": String(percent), "count": text(figures.inTime.breaches)])
  }

  private func number(_ value: Double) -> String {
    let whole = Int(value)
    return Double(whole) == value
      ? String(whole) : words(FiguresWords.half, ["whole": String(whole)])
  }

  /// One line for each week, Monday first: which days had any, and which many.
  private var calendar: [String] {
    let counts = Dictionary(uniqueKeysWithValues: figures.days.map { ($0.key, $0.count) })
    var monday = figures.from - figures.from.weekday.rawValue
    var lines: [String] = [
      "  " + words(FiguresWords.daysHow, ["count": String(EscalationFigures.fewest)])
    ]
    while monday <= figures.through {
      let signs = (0..<7).map { offset -> String in
        let day = monday + offset
        guard (figures.from...figures.through).contains(day) else { return " " }
        switch counts[day] {
        case nil: return "."
        case .few?: return "o"
        case .exactly?: return "O"
        }
      }
      // A quiet week says nothing.
      if signs.contains(where: { $0 == "o" || $0 == "O" }) {
        lines.append("  " + content.dates.long(monday) + "  " + signs.joined(by: " "))
      }
      monday = monday + 7
    }
    return lines
  }

  // MARK: To calculate with

  /// The figures as comma-separated values, a line for each; fewer than the fewest stay empty.
  package var csv: String {
    var rows = [["figure", "part", "count", "median_days", "longest_days", "percent"]]
    func cell(_ count: EscalationFigures.Count) -> String {
      if case .exactly(let number) = count { String(number) } else { "" }
    }
    rows.append(["total", "", cell(figures.total), "", "", ""])
    for block in blocks {
      for part in block.parts { rows.append([block.id, part.id, cell(part.count), "", "", ""]) }
    }
    for duration in figures.total == .few ? [] : figures.durations {
      rows.append([
        "days_to", duration.wait.id, cell(duration.count),
        duration.median.map { $0.rounded() == $0 ? String(Int($0)) : String($0) } ?? "",
        duration.longest.map { String($0) } ?? "", "",
      ])
    }
    if figures.total != .few {
      rows.append([
        "reported_in_time", "", cell(figures.inTime.breaches), "", "",
        figures.inTime.percent.map { String($0) } ?? "",
      ])
    }
    return rows.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\r\n")
      + "\r\n"
  }

  /// A cell that no program takes for a formula.
  private static func quoted(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

extension EscalationFigures.Stay {
  fileprivate var words: FiguresWords {
    switch self {
    case .beforeArrival: .beforeArrival
    case .firstTwoWeeks: .firstTwoWeeks
    case .firstFourWeeks: .firstFourWeeks
    case .firstTwelveWeeks: .firstTwelveWeeks
    case .firstHalfYear: .firstHalfYear
    case .later: .later
    }
  }
}

extension EscalationFigures.Wait {
  fileprivate var words: FiguresWords {
    switch self {
    case .report: .waitReport
    case .told: .waitTold
    case .decision: .waitDecision
    case .closing: .waitClosing
    }
  }

  /// The word of it in a table.
  fileprivate var id: String {
    switch self {
    case .report: "report"
    case .told: "told"
    case .decision: "decision"
    case .closing: "closing"
    }
  }
}
