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
      if let made = imported(row) { result.cases.append(made) }
      if rows.isMultiple(of: 64), !goesOn(reader.bytesRead, bytes.count) {
        result.isStopped = true
        return
      }
    }
    if rows == 0 { refuse(.emptyTable, line: header.line) }
  }

  private mutating func read(_ header: CSVReader.Row) {
    headers = header.fields
    var unnamed: [Int] = []
    for (place, name) in header.fields.enumerated() {
      guard let column = CaseloadColumn(named: name) else {
        unnamed.append(place)
        continue
      }
      if columns.updateValue(place, forKey: column) != nil {
        refuse(.columnTwice(String(name.prefix(40))), line: header.line)
      }
    }
    let hasWholeName = columns[.name] != nil
    for place in unnamed {
      let name = header.fields[place]
      let column = CaseloadColumn(named: name, isLoose: true)
      if let column, columns[column] == nil, !(column.isPartOfName && hasWholeName) {
        columns[column] = place
      } else if let name = name.nilIfBlank {
        // Nobody asked for what stands there, and it may be private: nothing of it is kept.
        result.problems.append(
          ImportProblem(
            path: "", kind: .ignoredColumn(String(name.prefix(40))), line: header.line))
      }
    }
    if columns[.number] == nil { refuse(.numberColumnMissing, line: header.line) }
    if columns[.name] == nil, columns[.number] != nil {
      refuse(.nameColumnMissing, line: header.line)
    }
  }

  // MARK: - One row

  /// The case of a row; nil where something in it cannot be, of which everything is named at once.
  private mutating func imported(_ row: CSVReader.Row) -> ImportedCase? {
    var faults: [ImportProblem.RowFault] = []
    if row.fields.count != headers.count {
      faults = [.fields(found: row.fields.count, wanted: headers.count)]
    } else if let made = made(of: row, &faults) {
      return made
    }
    result.problems += faults.map {
      ImportProblem(number: nil, path: "", kind: .leftOut($0), line: row.line)
    }
    return nil
  }

  /// The case of a row that has its fields, with what cannot be in it.
  private mutating func made(
    of row: CSVReader.Row, _ faults: inout [ImportProblem.RowFault]
  ) -> ImportedCase? {
    let number = faults.take { () throws(ImportProblem.RowFault) in try self.number(of: row) }
    // The identifier is the store's to give; the changes do not hold it.
    var made = Case(id: CaseID(""))
    if let number { made.number = number }
    if let name = faults.take({ () throws(ImportProblem.RowFault) in try self.name(of: row) }) {
      made.client.name = name
    }
    let sortName = faults.take { () throws(ImportProblem.RowFault) in
      try text(.sortName, of: row)
    }
    made.client.sortName = sortName ?? ""
    made.client.birthYear = faults.take { () throws(ImportProblem.RowFault) in
      try year(of: row)
    }
    let languages = faults.take { () throws(ImportProblem.RowFault) in
      try self.languages(of: row)
    }
    made.client.languages = languages ?? []
    made.client.needsInterpreter = faults.take { () throws(ImportProblem.RowFault) in
      try yesOrNo(.interpreter, of: row)
    }
    made.legalTitle = faults.take { () throws(ImportProblem.RowFault) in
      try text(.legalTitle, of: row)
    }
    made.probationOrganisation = faults.take { () throws(ImportProblem.RowFault) in
      try text(.organisation, of: row)
    }
    made.supervisor = faults.take { () throws(ImportProblem.RowFault) in
      try text(.supervisor, of: row)
    }
    made.counsellor = faults.take { () throws(ImportProblem.RowFault) in
      try member(.counsellor, of: row)
    }
    made.standIn = faults.take { () throws(ImportProblem.RowFault) in
      try member(.standIn, of: row)
    }
    for column in CaseloadColumn.allCases {
      guard let date = column.date else { continue }
      made.dates[date] = faults.take { () throws(ImportProblem.RowFault) in
        try day(column, of: row)
      }
    }
    if made.dates[.definiteAnswer] != nil { made.answer = true }
    let note = faults.take { () throws(ImportProblem.RowFault) in try self.note(of: row) }
    guard faults.isEmpty, let number else { return nil }
    if let note {
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

  private func number(of row: CSVReader.Row) throws(ImportProblem.RowFault) -> CaseNumber {
    guard let text = try text(.number, of: row) else { throw .numberMissing }
    let number = CaseNumber(text)
    guard !seen.contains(number.key) else { throw .numberTwice }
    return number
  }

  /// The name of the client: whole, or made of its parts.
  private func name(of row: CSVReader.Row) throws(ImportProblem.RowFault) -> String {
    guard let name = try text(.name, of: row) else { throw .nameMissing }
    let given = try text(.givenName, of: row)
    let infix = try text(.infix, of: row)
    return [given, infix, name].compactMap { $0 }.joined(separator: " ")
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
    // Of a day of birth the year is kept, and no more.
    guard let year = Int(text) ?? Self.day(text)?.date.year,
      (Day.acceptedYears.lowerBound...moment.day.date.year).contains(year)
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

extension [ImportProblem.RowFault] {
  /// What is read; nil where nothing stands, and where it cannot be, which then is one more fault.
  fileprivate mutating func take<Value>(
    _ read: () throws(ImportProblem.RowFault) -> Value?
  ) -> Value? {
    do throws(ImportProblem.RowFault) {
      return try read()
    } catch {
      append(error)
      return nil
    }
  }
}
