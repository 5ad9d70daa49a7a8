package import Casework

/// Reads a caseload list: a table as a spreadsheet saves it, one case to a row.
///
/// The format is described in `CaseloadFormat.md`. A row in which something cannot be right is left out and
/// named; a file that cannot be read as a table brings in nothing.
package struct CaseloadImport {
  /// More rows than this are no caseload.
  package static let mostRows = 200_000

  private let worker: WorkerID
  private let moment: Moment
  private let team: Team
  private var result = ImportResult()
  private var columns: [CaseloadColumn: Int] = [:]
  private var headers: [String] = []
  private var seen: Set<String> = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - moment: When it is imported.
  ///   - worker: Who imports it.
  ///   - team: Who works here: counsellors are found among its members, by name or identifier.
  ///   - goesOn: Asked now and then; false stops it, and nothing comes in.
  /// - Returns: What the file brings in, with everything that is wrong with it.
  package static func read(
    _ bytes: [UInt8], at moment: Moment, by worker: WorkerID, of team: Team,
    while goesOn: (_ done: Int, _ of: Int) -> Bool
  ) -> ImportResult {
    var reading = CaseloadImport(worker: worker, moment: moment, team: team)
    do throws(CSVError) {
      try reading.read(bytes, while: goesOn)
    } catch {
      reading.refuse(.notTable(error.kind), line: error.line)
    }
    if reading.result.isRefused || reading.result.isStopped { reading.result.cases = [] }
    return reading.result
  }

  private init(worker: WorkerID, moment: Moment, team: Team) {
    self.worker = worker
    self.moment = moment
    self.team = team
  }

  private mutating func refuse(_ kind: ImportProblem.Kind, line: Int) {
    result.problems.append(ImportProblem(path: "", kind: kind, line: line))
  }

  private mutating func read(
    _ bytes: [UInt8], while goesOn: (Int, Int) -> Bool
  ) throws(CSVError) {
    var reader = try CSVReader.ofSheet(bytes, longestField: CaseloadColumn.note.longest)
    guard let header = try reader.next() else { return refuse(.emptyTable, line: 1) }
    read(header)
    guard !result.isRefused else { return }
    var rows = 0
    while let row = try reader.next() {
      // What a spreadsheet leaves of a row that was emptied.
      if row.fields.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { continue }
      rows += 1
      guard rows <= Self.mostRows else {
        return refuse(.tooManyRows(Self.mostRows), line: row.line)
      }
      do throws(ImportProblem.RowFault) {
        result.cases.append(try imported(row))
      } catch {
        result.problems.append(
          ImportProblem(number: nil, path: "", kind: .leftOut(error), line: row.line))
      }
      if rows.isMultiple(of: 64), !goesOn(reader.bytesRead, bytes.count) {
        result.isStopped = true
        return
      }
    }
    if rows == 0 { refuse(.emptyTable, line: header.line) }
  }

  private mutating func read(_ header: CSVReader.Row) {
    headers = header.fields
    for (place, name) in header.fields.enumerated() {
      guard let column = CaseloadColumn(named: name) else {
        if let name = name.nilIfBlank {
          // Nobody asked for what stands there, and it may be private: nothing of it is kept.
          result.problems.append(
            ImportProblem(
              path: "", kind: .ignoredColumn(String(name.prefix(40))), line: header.line))
        }
        continue
      }
      if columns.updateValue(place, forKey: column) != nil {
        refuse(.columnTwice(String(name.prefix(40))), line: header.line)
      }
    }
    if columns[.number] == nil { refuse(.numberColumnMissing, line: header.line) }
    if columns[.name] == nil, columns[.number] != nil {
      refuse(.nameColumnMissing, line: header.line)
    }
  }

  // MARK: - One row

  private mutating func imported(
    _ row: CSVReader.Row
  ) throws(ImportProblem.RowFault) -> ImportedCase {
    guard row.fields.count == headers.count else {
      throw .fields(found: row.fields.count, wanted: headers.count)
    }
    guard let text = try text(.number, of: row) else { throw .numberMissing }
    let number = CaseNumber(text)
    guard !seen.contains(number.key) else { throw .numberTwice }
    guard let name = try self.text(.name, of: row) else { throw .nameMissing }
    // The identifier is the store's to give; the changes do not hold it.
    var made = Case(id: CaseID(""))
    made.number = number
    made.client.name = name
    made.client.sortName = try self.text(.sortName, of: row) ?? ""
    made.client.birthYear = try year(of: row)
    made.client.languages = try languages(of: row)
    made.client.needsInterpreter = try yesOrNo(.interpreter, of: row)
    made.legalTitle = try self.text(.legalTitle, of: row)
    made.probationOrganisation = try self.text(.organisation, of: row)
    made.supervisor = try self.text(.supervisor, of: row)
    made.counsellor = try member(.counsellor, of: row)
    made.standIn = try member(.standIn, of: row)
    for column in CaseloadColumn.allCases {
      guard let date = column.date else { continue }
      made.dates[date] = try day(column, of: row)
    }
    if made.dates[.definiteAnswer] != nil { made.answer = true }
    if let note = try note(of: row) {
      let id = EntryID(StableHash.hex("\(number.key)\u{0}note\u{0}list"))
      made.notes[id] = Note(text: note, by: worker, at: moment)
    }
    // Only now, so that a row that is left out does not keep a good one with its number out.
    seen.insert(number.key)
    // Who imports a file did nothing of what it tells.
    made = made.applying(made.provenCompletions(by: nil, at: moment))
    return ImportedCase(
      number: number, changes: made.recordedFields.map { Change($0, was: nil, now: made[$0]) },
      line: row.line)
  }

  /// What the first row calls a column.
  private func header(_ column: CaseloadColumn) -> String {
    columns[column].map { String(headers[$0].prefix(40)) } ?? ""
  }

  /// The cell as it stands; nil where there is no such column.
  private func cell(
    _ column: CaseloadColumn, of row: CSVReader.Row
  ) throws(ImportProblem.RowFault) -> String? {
    guard let place = columns[column] else { return nil }
    let cell = row.fields[place]
    guard cell.utf8.count <= column.longest else {
      throw .tooLong(column: header(column), most: column.longest)
    }
    return cell
  }

  /// A text of one line; nil where nothing stands.
  ///
  /// Line breaks and tabs become blanks. What else drives a screen and shows nothing has no place in it.
  private func text(
    _ column: CaseloadColumn, of row: CSVReader.Row
  ) throws(ImportProblem.RowFault) -> String? {
    guard let cell = try cell(column, of: row) else { return nil }
    let line = String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    try refuseControls(in: line, column)
    return line.nilIfBlank
  }

  private func note(of row: CSVReader.Row) throws(ImportProblem.RowFault) -> String? {
    guard let cell = try cell(.note, of: row) else { return nil }
    let lines = cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\n")
    try refuseControls(in: lines.filter { $0 != "\n" && $0 != "\t" }, .note)
    return lines.nilIfBlank
  }

  private func refuseControls(
    in text: String, _ column: CaseloadColumn
  ) throws(ImportProblem.RowFault) {
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw .control(column: header(column))
    }
  }

  private func year(of row: CSVReader.Row) throws(ImportProblem.RowFault) -> Int? {
    guard let text = try text(.birthYear, of: row) else { return nil }
    guard let year = Int(text), (Day.acceptedYears.lowerBound...moment.day.date.year).contains(year)
    else { throw .notYear(column: header(.birthYear)) }
    return year
  }

  private func languages(of row: CSVReader.Row) throws(ImportProblem.RowFault) -> [String] {
    guard let text = try text(.languages, of: row) else { return [] }
    return text.split { $0 == "," || $0 == ";" || $0 == "/" || $0 == "+" }
      .compactMap { String($0).nilIfBlank }
  }

  private static let yes: Set<String> = ["1", "yes", "ja", "true", "waar", "x", "y", "j"]
  private static let no: Set<String> = ["0", "no", "nee", "false", "onwaar", "n"]

  private func yesOrNo(
    _ column: CaseloadColumn, of row: CSVReader.Row
  ) throws(ImportProblem.RowFault) -> Bool? {
    guard let word = try text(column, of: row)?.lowercased() else { return nil }
    if Self.yes.contains(word) { return true }
    if Self.no.contains(word) { return false }
    throw .notYesOrNo(column: header(column))
  }

  private func member(
    _ column: CaseloadColumn, of row: CSVReader.Row
  ) throws(ImportProblem.RowFault) -> WorkerID? {
    guard let text = try text(column, of: row) else { return nil }
    if team.members[WorkerID(text)] != nil { return WorkerID(text) }
    let key = SortKey.key(for: text)
    let found = team.members.elements.filter { SortKey.key(for: $0.value.name) == key }
    guard !key.isEmpty, found.count == 1 else { throw .unknownWorker(column: header(column)) }
    return found[0].key
  }

  private func day(
    _ column: CaseloadColumn, of row: CSVReader.Row
  ) throws(ImportProblem.RowFault) -> Day? {
    guard let text = try text(column, of: row) else { return nil }
    guard let day = Self.day(text) else { throw .notDay(column: header(column)) }
    return day
  }

  /// A day as `2026-11-23`, `23-11-2026`, `23/11/2026` or `23.11.2026`; nil for anything else.
  ///
  /// A midnight behind it, which some programs add, counts for nothing. The day comes before the month,
  /// never the other way round.
  static func day(_ text: String) -> Day? {
    var parts = text.split { $0 == " " || $0 == "T" }
    if parts.count == 2, !parts[1].contains(where: { $0.isNumber && $0 != "0" }) {
      parts.removeLast()
    }
    guard parts.count == 1 else { return nil }
    if let day = Day(iso: parts[0]) { return day }
    for separator in ["-", "/", "."] {
      let numbers = parts[0].split(
        separator: Character(separator), omittingEmptySubsequences: false)
      guard numbers.count == 3, (1...2).contains(numbers[0].utf8.count),
        (1...2).contains(numbers[1].utf8.count), numbers[2].utf8.count == 4,
        numbers.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        let day = Int(numbers[0]), let month = Int(numbers[1]), let year = Int(numbers[2])
      else { continue }
      return Day(year: year, month: month, day: day)
    }
    return nil
  }
}
