package import Outcomes

// The format stands in `OutcomeFormat.md`. A file with one row that cannot be counted gives no figures:
// which rows are missing is what makes a figure wrong.

/// A pseudonymised outcome file: to which cohort somebody belongs, how long they were followed, and
/// whether there was an event.
///
/// It is kept apart from case files: it is read, counted and let go of.
package struct OutcomeFile: Sendable {
  /// The largest file that is read, in bytes.
  package static let largest = 16 << 20
  /// More rows than this are no outcomes of shelters.
  package static let mostRows = 1_000_000
  /// So many cohorts can be told apart; a column with more holds something else.
  package static let mostCohorts = 12
  /// A hundred years.
  package static let mostDays = 36_525
  static let longestName = 60
  private static let mostRemarks = 20
  private static let longestRemark = 500

  /// The cohorts, in the order in which the file first names them.
  package private(set) var cohorts: [Cohort] = []
  /// What the file says about itself, in lines that begin with `#`.
  package private(set) var remarks: [OutcomeRemark] = []
  /// The names of columns that are not read.
  package private(set) var unread: [String] = []
  /// What is wrong with it; then nothing of it is to be counted.
  package private(set) var problems: [OutcomeProblem] = []

  /// Reads a file.
  ///
  /// - Parameter bytes: The whole file, in UTF-8.
  package init(_ bytes: [UInt8]) {
    var reader = Self.reader(of: bytes)
    do throws(CSVError) {
      try read(&reader)
    } catch {
      problems.append(OutcomeProblem(line: error.line, .unreadable(error.kind)))
    }
    if !problems.isEmpty { cohorts = [] }
  }

  /// A reader that knows the separator, which the remarks before the first row do not tell.
  private static func reader(of bytes: [UInt8]) -> CSVReader {
    let lines = bytes.split(maxSplits: 100) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let header = lines.first { line in
      !line.starts(with: "#".utf8) && !line.starts(with: "\"#".utf8)
        && !line.starts(with: "\u{FEFF}#".utf8) && !line.starts(with: "\u{FEFF}\"#".utf8)
        && !line.starts(with: "sep=".utf8) && !line.starts(with: "\u{FEFF}sep=".utf8)
        && line.contains { $0 > 0x20 }
    }
    return CSVReader(bytes, separator: CSVReader(Array(header ?? [])).separator)
  }

  private mutating func read(_ reader: inout CSVReader) throws(CSVError) {
    guard let header = try readRemarks(&reader) else {
      problems.append(OutcomeProblem(line: 0, .empty))
      return
    }
    guard let columns = columns(of: header) else { return }
    var places: [String: Int] = [:]
    var count = 0
    while let row = try reader.next() {
      // A row of nothing but separators is what a spreadsheet leaves of a row that was emptied.
      if row.fields.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { continue }
      count += 1
      guard count <= Self.mostRows else {
        problems.append(OutcomeProblem(line: row.line, .tooManyRows(Self.mostRows)))
        return
      }
      do throws(OutcomeProblem) {
        let read = try columns.read(row, fields: header.fields.count)
        if let place = places[read.cohort] {
          cohorts[place].people.append(read.person)
        } else if cohorts.count == Self.mostCohorts {
          problems.append(OutcomeProblem(line: row.line, .tooManyCohorts(Self.mostCohorts)))
          return
        } else {
          places[read.cohort] = cohorts.count
          cohorts.append(Cohort(name: read.cohort, people: [read.person]))
        }
      } catch {
        problems.append(error)
      }
    }
    if count == 0 { problems.append(OutcomeProblem(line: 0, .empty)) }
  }

  /// Takes the remarks above the first row.
  ///
  /// - Returns: The first row; nil without one.
  private mutating func readRemarks(_ reader: inout CSVReader) throws(CSVError) -> CSVReader.Row? {
    while true {
      if let remark = try reader.nextRemark() {
        add(remark: remark)
        continue
      }
      // What a spreadsheet makes of a remark with separators in it.
      let row = try reader.next()
      guard let row, let first = row.fields.first else { return row }
      // What a spreadsheet is told of separators; they are found without it.
      if first == "sep=" { continue }
      guard first.first == "#" else { return row }
      add(remark: first)
    }
  }

  private mutating func add(remark: String) {
    let start = remark.drop { $0 == "#" || $0.isWhitespace }
    // A spreadsheet fills a short row up with separators.
    let text = String(start.reversed().drop { ";,".contains($0) || $0.isWhitespace }.reversed())
    guard remarks.count < Self.mostRemarks, !text.isEmpty else { return }
    let (language, said) = Self.language(of: text)
    guard !said.isEmpty else { return }
    remarks.append(OutcomeRemark(String(said.prefix(Self.longestRemark)), language: language))
  }

  /// A remark without the language that stands before it in brackets: `[nl] Van het WODC`.
  private static func language(of text: String) -> (language: String?, text: String) {
    let code = text.dropFirst().prefix { ("a"..."z").contains($0) }
    let rest = text.dropFirst(1 + code.count)
    guard text.first == "[", code.count == 2, rest.first == "]" else { return (nil, text) }
    return (String(code), String(rest.dropFirst().drop(while: \.isWhitespace)))
  }

  private mutating func columns(of header: CSVReader.Row) -> OutcomeColumns? {
    var found: [OutcomeProblem.Column: Int] = [:]
    for (place, name) in header.fields.enumerated() {
      guard let column = OutcomeColumns.column(named: name) else {
        if name.contains(where: { !$0.isWhitespace }) {
          unread.append(String(name.prefix(Self.longestName)))
        }
        continue
      }
      if found.updateValue(place, forKey: column) != nil {
        problems.append(OutcomeProblem(line: header.line, .columnTwice(column)))
      }
    }
    for column in OutcomeProblem.Column.allCases where column != .possible {
      if found[column] == nil {
        problems.append(OutcomeProblem(line: header.line, .columnMissing(column)))
      }
    }
    guard problems.isEmpty, let cohort = found[.cohort], let days = found[.days],
      let event = found[.event]
    else { return nil }
    return OutcomeColumns(cohort: cohort, days: days, event: event, possible: found[.possible])
  }
}
