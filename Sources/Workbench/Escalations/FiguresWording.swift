package import Casework
package import Content
import Screen

/// The figures of a team's escalations in words: bars and a calendar to look at, and a table for a
/// program that calculates.
package struct FiguresWording {
  let figures: EscalationFigures
  private let team: Team
  let content: Content
  var words: Words { content.words }

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

  /// Some lines below a heading; the first ones have none.
  struct Section: Equatable {
    var heading = ""
    var lines: [String]
  }

  /// A block of parts with its name, and the name of each.
  struct Block {
    var name: String
    var id: String
    var parts: [(name: String, id: String, count: EscalationFigures.Count)]
  }

  /// How wide the figures are where nothing else says so.
  package static let usualColumns = 78

  var blocks: [Block] {
    // Of so few every part would be about somebody.
    guard !figures.total.isFew else { return [] }
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
        parts: figures.byStay.map { (words($0.key.words), $0.key.id, $0.count) }),
      Block(
        name: words(FiguresWords.headWorker), id: "worker",
        parts: figures.byWorker.map { part in
          (
            part.key.map { team.shownName(of: $0) } ?? words(FiguresWords.nobody),
            part.key?.text ?? "", part.count
          )
        }),
    ].filter { !$0.parts.isEmpty || $0.id != "worker" }
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

  // MARK: To look at and to hear

  /// The figures as lines: bars and a calendar that fit into some columns.
  package func lines(columns: Int = usualColumns) -> [String] {
    sections(columns: columns).flatMap { section in
      (section.heading.isEmpty ? [] : [""] + Wrapping.lines(section.heading, columns: columns))
        + section.lines
    }
  }

  /// The figures below their headings, as lines of so many columns.
  func sections(columns: Int) -> [Section] {
    let parts = sections(bars: { bars($0, columns: columns) }, calendar: calendar(columns: columns))
    return parts.map { section in
      // What is drawn fits already, and must not be broken where it has many blanks.
      let lines = section.lines.flatMap { line in
        guard TextWidth.columns(of: line) > columns else { return [line] }
        guard line.hasPrefix("  ") else { return Wrapping.lines(line, columns: columns) }
        return Wrapping.lines(String(line.dropFirst(2)), columns: max(1, columns - 2)).map {
          "  " + $0
        }
      }
      return Section(heading: section.heading, lines: lines)
    }
  }

  /// The figures in sentences, without anything that is drawn.
  var spoken: [Section] {
    sections(
      bars: { block in
        block.parts.isEmpty
          ? [words(FiguresWords.withheld)]
          : block.parts.map {
            words(FiguresWords.part, ["name": $0.name, "count": text($0.count)])
          }
      }, calendar: spokenCalendar)
  }

  /// What stands above all headings: which days, how many, and what is not shown.
  var first: [String] {
    [
      period, words(FiguresWords.total, ["count": text(figures.total)]),
      words(FiguresWords.hidden, ["count": String(EscalationFigures.fewest)]),
    ]
  }

  private func sections(bars: (Block) -> [String], calendar: [String]) -> [Section] {
    let first = Section(lines: self.first)
    guard !figures.total.isFew else { return [first] }
    return [first] + blocks.map { Section(heading: $0.name, lines: bars($0)) } + [
      Section(
        heading: words(FiguresWords.headDurations),
        lines: figures.durations.map(line(of:)) + undated),
      Section(heading: words(FiguresWords.headInTime), lines: [inTime] + waiting),
      Section(
        heading: words(FiguresWords.headMonths),
        lines: figures.byMonth.isEmpty ? ["  " + words(FiguresWords.withheld)] : calendar),
    ]
  }

  /// Which days the figures are about.
  var period: String {
    words(
      FiguresWords.period,
      ["from": content.dates.long(figures.from), "through": content.dates.long(figures.through)])
  }

  /// A number by fives.
  func text(_ count: EscalationFigures.Count) -> String {
    count.isFew
      ? words(FiguresWords.few, ["count": String(EscalationFigures.fewest)])
      : words(FiguresWords.band, ["from": String(count.from), "through": String(count.through)])
  }

  // MARK: Bars

  /// The longest bar has so many signs, and where there is little room so many.
  private static let longestBar = 30
  private static let shortestBar = 10

  private func bars(_ block: Block, columns: Int) -> [String] {
    guard !block.parts.isEmpty else { return ["  " + words(FiguresWords.withheld)] }
    let names = block.parts.map { Sanitiser.visible($0.name) }
    let widest = names.map { TextWidth.columns(of: $0) }.max() ?? 0
    let most = block.parts.map(\.count.from).max() ?? 0
    let few = TextWidth.columns(of: text(EscalationFigures.Count(0)))
    let number =
      block.parts.filter { !$0.count.isFew }.map { TextWidth.columns(of: text($0.count)) }.max()
      ?? 0
    let beside = 2 + widest + 2
    // Where a name leaves no room the bar stands below it.
    let isBelow = beside + max(number + 2 + Self.shortestBar, few) > columns
    let start = isBelow ? 4 : beside
    let longest = max(1, min(Self.longestBar, columns - start - number - 2))
    return zip(block.parts, names).flatMap { part, name -> [String] in
      let figure = bar(part.count, behind: number, most: most, longest: longest)
      guard isBelow else {
        let gap = String(repeating: " ", count: widest - TextWidth.columns(of: name))
        return ["  " + name + gap + "  " + figure]
      }
      return Wrapping.lines(name, columns: max(1, columns - 2)).map { "  " + $0 }
        + ["    " + figure]
    }
  }

  private func bar(
    _ count: EscalationFigures.Count, behind width: Int, most: Int, longest: Int
  ) -> String {
    let text = text(count)
    guard !count.isFew else { return text }
    // A sign for each five, and where those do not fit fewer.
    let fives = count.from / EscalationFigures.fewest
    let fit = min(fives, max(1, count.from * longest / most))
    return text + String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)) + 2)
      + String(repeating: "#", count: most / EscalationFigures.fewest > longest ? fit : fives)
  }

  // MARK: How long, and how many in time

  private func line(of duration: EscalationFigures.Duration) -> String {
    // How long it took is known of those that got so far, so that the others are counted beside them.
    var values: TextValues = [
      "what": words(duration.wait.words), "count": text(duration.count),
      "waiting": text(duration.waiting),
    ]
    guard let median = duration.median else {
      return "  " + words(FiguresWords.durationFew, values)
    }
    values["median"] = within(median)
    guard let longest = duration.longest else {
      return "  " + words(FiguresWords.durationOpen, values)
    }
    values["longest"] = within(longest)
    return "  " + words(longest == 0 ? FiguresWords.durationSameDay : .duration, values)
  }

  /// A number of days within which something was done.
  private func within(_ days: Int) -> String {
    days == 0 ? words(FiguresWords.sameDay) : words(FiguresWords.within, count: days)
  }

  private var inTime: String {
    guard let percent = figures.inTime.percent else {
      return "  " + words(FiguresWords.inTimeFew)
    }
    return "  "
      + words(
        FiguresWords.inTime,
        [
          "from": String(percent.lowerBound), "through": String(percent.upperBound),
          "count": text(figures.inTime.breaches),
        ])
  }

  /// What was decided on a day that nobody knows.
  private var undated: [String] {
    guard !figures.undated.isFew else { return [] }
    return ["  " + words(FiguresWords.undated, ["count": text(figures.undated)])]
  }

  /// What is in no share because there is still time.
  private var waiting: [String] {
    guard !figures.notDue.isFew else { return [] }
    return ["  " + words(FiguresWords.notDue, ["count": text(figures.notDue)])]
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
}
