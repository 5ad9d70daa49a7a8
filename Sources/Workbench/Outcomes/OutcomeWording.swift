package import Content
package import Outcomes
import Screen

// What an outcome file says, in words: the same parts for a terminal and for paper. Every figure says
// which one it is, and whoever is no analyst is shown nothing that `Disclosure` keeps back.

/// The figures of an outcome file in words.
package struct OutcomeWording {
  let study: OutcomeStudy
  private(set) var shown: Disclosure
  /// Whether it stands in the workbench, where a page is a key and not an option.
  var isInWorkbench = false
  /// Whether curves are drawn, beside the figures that they are drawn of.
  var drawsCurves = true
  let content: Content
  /// The name of the file, what it says of itself, and the columns that were not read.
  let file: String
  let remarks: [OutcomeRemark]
  let unread: [String]

  var words: Words { content.words }
  var numbers: OutcomeNumbers { OutcomeNumbers(words: words) }

  /// How wide the figures are where nothing else says so.
  package static let usualColumns = 78
  /// Groups are called small below this many, where an interval of a share is ten hundredths to both sides.
  private static let small = 100

  /// The wording of a study.
  ///
  /// - Parameters:
  ///   - study: What was calculated.
  ///   - file: The name of the file, without its folder.
  ///   - remarks: What the file says of itself.
  ///   - unread: The names of columns that were not read.
  ///   - isForAnalyst: Whether nothing is kept back.
  ///   - content: The language.
  package init(
    _ study: OutcomeStudy, file: String, remarks: [OutcomeRemark], unread: [String],
    isForAnalyst: Bool, content: Content
  ) {
    self.study = study
    self.file = file
    self.remarks = remarks
    self.unread = unread
    self.content = content
    shown = Disclosure(of: study, isForAnalyst: isForAnalyst)
  }

  /// The same with everything kept back that is for the analyst alone.
  var forOthers: OutcomeWording {
    var wording = self
    wording.shown = Disclosure(of: study, isForAnalyst: false)
    return wording
  }

  /// That what follows is for the analyst alone; nil where anybody may see it.
  var analystOnly: String? {
    guard Disclosure.holdsSmall(study) else { return nil }
    return words(
      isInWorkbench ? OutcomeWords.analystOnlyHere : .analystOnly, ["few": few])
  }

  /// The figures as lines of so many columns, for a terminal.
  package func lines(columns: Int = usualColumns) -> [String] {
    Wrapping.lines(title, columns: columns)
      + blocks(columns: columns).flatMap { block -> [String] in
        switch block {
        case .heading(let text):
          [""] + Wrapping.lines(text.uppercased(), columns: columns)
        case .paragraph(let text): Wrapping.lines(text, columns: columns)
        case .drawn(let lines): lines.map { Sanitiser.isolated(Sanitiser.visible($0)) }
        case .list(let texts):
          texts.flatMap { Wrapping.lines($0, columns: columns - 2).map { "  " + $0 } }
        case .entries, .emptyLines, .signatures: []
        }
      }
  }

  var title: String { words(OutcomeWords.title, ["file": file]) }

  /// The parts of a page, with what is drawn in so many columns.
  func blocks(columns: Int) -> [PrintPage.Block] {
    let parts: [[PrintPage.Block]] = [first, risks, pairs, all, curves(columns: columns)]
    return parts.flatMap { $0 }
  }

  var few: String { String(Disclosure.fewest) }

  // MARK: - What stands above all figures

  private var first: [PrintPage.Block] {
    var said: [String] = []
    if shown.isForAnalyst, let analystOnly { said.append(analystOnly) }
    if !shown.isForAnalyst, Disclosure.holdsSmall(study) {
      said.append(words(OutcomeWords.hidden, ["few": few]))
    }
    if !shown.hidesPeople {
      said.append(
        words(
          OutcomeWords.people,
          ["count": String(study.count), "cohorts": String(study.cohorts.count)]))
    }
    // One group has no other to differ from.
    said.append(words(study.cohorts.count == 1 ? OutcomeWords.oneGroup : .notRandomised))
    if let least = study.twoYears.map(\.count).filter({ $0 > 0 }).min(), least < Self.small {
      let isHidden = study.cohorts.indices.contains { shown.hidesCount(of: $0) }
      said.append(
        words(OutcomeWords.small, ["count": isHidden ? fewer : String(least)]))
    }
    said += OutcomeRemark.texts(of: remarks, in: content.language.rawValue).map {
      words(OutcomeWords.says, ["text": $0])
    }
    if !unread.isEmpty {
      said.append(words(OutcomeWords.unread, ["columns": unread.joined(by: ", ")]))
    }
    return said.map { .paragraph($0) }
  }

  private var fewer: String { words(OutcomeWords.fewer, ["count": few]) }

  /// A number of people; one that is too small is not told to others.
  private func count(_ number: Int) -> String {
    let isTold = shown.isForAnalyst || number == 0 || number >= Disclosure.fewest
    return isTold ? String(number) : fewer
  }

  // MARK: - Two years

  private var risks: [PrintPage.Block] {
    let head = [
      words(OutcomeWords.cohort), words(OutcomeWords.counted), words(OutcomeWords.events),
      words(OutcomeWords.risk), words(OutcomeWords.interval),
    ]
    let rows = study.cohorts.indices.map { index -> [String] in
      let counted = study.twoYears[index]
      let number = shown.hidesCount(of: index) ? fewer : String(counted.count)
      guard !shown.hides(index) else { return [name(index), number, hiddenCell] }
      guard let risk = counted.risk, let wilson = counted.wilson else {
        return [name(index), number, "0"]
      }
      return [
        name(index), number, String(counted.events), numbers.percent(risk),
        numbers.percent(wilson),
      ]
    }
    return [
      .heading(words(OutcomeWords.headRisk)),
      .paragraph(words(OutcomeWords.riskHow, ["days": String(TwoYears.days)])),
      .drawn(Self.table([head] + rows)),
    ] + leftOut.map { .paragraph($0) }
  }

  private var hiddenCell: String { words(OutcomeWords.curveHidden, ["few": few]) }

  /// Who is not counted, and who perhaps should not be.
  private var leftOut: [String] {
    let all = study.twoYears.reduce(TwoYears(), +)
    guard all.lost + all.tooRecent > 0 else { return [] }
    let hidesCount = study.cohorts.indices.contains { shown.hidesCount(of: $0) }
    func text(_ number: Int) -> String {
      hidesCount && number > 0 ? words(OutcomeWords.some) : count(number)
    }
    let presumed = all.presumed > 0 ? [words(OutcomeWords.presumed)] : []
    // Why somebody was followed for less than two years, only the days that were possible tell.
    let which: TextValues = ["which": text(all.unsaid)]
    if all.unsaid == all.lost + all.tooRecent {
      return [words(OutcomeWords.notCountedUnsaid, which)] + presumed
    }
    let notCounted = words(
      OutcomeWords.notCounted,
      ["recent": text(all.tooRecent), "lost": text(all.lost - all.unsaid)])
    let unsaid = all.unsaid > 0 ? [words(OutcomeWords.notCountedWhich, which)] : []
    return [notCounted] + unsaid + presumed
  }

  // MARK: - Words for cohorts

  /// The letter by which a cohort stands in what is drawn: its own, where all are called by one.
  func mark(_ index: Int) -> Character {
    if areLetters, let own = study.cohorts[index].name.first { return own }
    return Character(UnicodeScalar(UInt8(0x41 + index)))
  }

  /// Whether every cohort is called by a single letter.
  private var areLetters: Bool {
    study.cohorts.allSatisfy { cohort in
      let name = cohort.name.utf8
      return name.count == 1 && name.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
    }
  }

  /// A cohort with its letter; one that is called by that letter is not named twice.
  func name(_ index: Int) -> String {
    let (letter, name) = (String(mark(index)), study.cohorts[index].name)
    return name == letter
      ? letter : letter + " " + Wrapping.cut(name, columns: Self.longestName)
  }

  /// The most columns that the name of a cohort takes in a table.
  private static let longestName = 30

  /// Cells under each other: the first at the left, the last too, and figures between them at the right.
  static func table(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map(Sanitiser.visible) }
    let count = rows.map(\.count).max() ?? 0
    func isLast(_ column: Int, of row: [String]) -> Bool { column == row.count - 1 }
    let widths = (0..<count).map { column in
      rows.map { row in
        column < row.count && !isLast(column, of: row) ? TextWidth.columns(of: row[column]) : 0
      }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().reduce(into: " ") { line, next in
        let (column, cell) = next
        let room = isLast(column, of: row) ? 0 : widths[column] - TextWidth.columns(of: cell)
        let blanks = String(repeating: " ", count: max(0, room))
        line += column == 0 ? " " + cell + blanks : "  " + blanks + cell
      }
    }
  }
}
