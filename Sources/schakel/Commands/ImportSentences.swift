import Casework
import Content
import Glibc
import Interchange
import Screen
import StrictJSON
import Workbench
import WorkbenchRuntime

/// What an import has to say, about the file and about what came of it.
struct ImportSentences {
  private let words: Words
  private let file: String

  /// More than this many sentences nobody reads.
  private static let mostSentences = 20

  /// Sentences about a file as it was named; `-` is standard input.
  init(_ words: Words, file: String) {
    self.words = words
    self.file = file == "-" ? words(CommandImportWords.standardInput) : file
  }

  /// Why the file could not be read.
  func sentence(for refusal: PlainFile.Refusal) -> String {
    switch refusal {
    case .missing: words(CommandImportWords.missingFile, ["file": file])
    case .notAllowed: words(CommandImportWords.notAllowed, ["file": file])
    case .folder: words(CommandImportWords.folder, ["file": file])
    case .special: words(CommandImportWords.special, ["file": file])
    case .tooLarge:
      words(
        CommandImportWords.tooLarge,
        ["file": file, "megabytes": String(JSONLimits.file.bytes >> 20)])
    case .system(let number):
      words(
        CommandImportWords.unreadable,
        ["file": file, "error": SystemError(number: number).name(in: words)])
    }
  }

  /// One sentence for each problem, those that refuse the file first.
  func list(_ problems: [ImportProblem]) -> [String] {
    let refusing = problems.filter(\.refusesFile)
    let shown = refusing.isEmpty ? problems : refusing
    let sentences = shown.prefix(Self.mostSentences).map(sentence(for:))
    let rest = shown.count - sentences.count
    return sentences + (rest > 0 ? [words(CommandImportWords.moreProblems, count: rest)] : [])
      + (shown.contains(where: \.isOfColumns) ? [words(CommandImportWords.knownColumns)] : [])
  }

  private func sentence(for problem: ImportProblem) -> String {
    var values: TextValues = [
      "file": file, "path": problem.path, "case": problem.number?.text ?? "", "line": "",
      "column": "", "word": "",
    ]
    let what: CommandImportWords
    if let line = problem.line { values["line"] = String(line) }
    switch problem.kind {
    case .notJSON(let error):
      values["line"] = String(error.line)
      values["column"] = String(error.column)
      what = Self.key(for: error.kind)
      return words(CommandImportWords.atLine, values) + " " + words(what, values)
    case .notThisFormat: return words(CommandImportWords.notThisFormat, values)
    case .missing: what = .missingValue
    case .wrongType: what = .wrongType
    case .outOfRange: what = .outOfRange
    case .duplicate: what = .duplicateValue
    case .unknownWord(let word):
      what = .unknownWord
      // A word of the list is short; anything longer is not repeated.
      values["word"] = String(word.prefix(30))
    case .unknownField: what = .unknownField
    case .ignoredField: what = .ignoredField
    case .newerFormat: return words(CommandImportWords.newerFormat, values)
    case .notTable(.notUTF8): return otherEncoding
    case .notTable(let kind):
      return words(CommandImportWords.atRow, values) + " " + words(Self.key(for: kind), values)
    case .emptyTable: return words(CommandImportWords.emptyTable, values)
    case .tooManyRows(let most):
      values["most"] = String(most)
      return words(CommandImportWords.tooManyRows, values)
    case .numberColumnMissing: return words(CommandImportWords.numberColumnMissing, values)
    case .nameColumnMissing: return words(CommandImportWords.nameColumnMissing, values)
    case .columnTwice(let column):
      values["column"] = column
      return words(CommandImportWords.columnTwice, values)
    case .ignoredColumn(let column):
      values["column"] = column
      return words(CommandImportWords.ignoredColumn, values)
    case .leftOut(let fault):
      let reason = sentence(for: fault)
      if problem.line != nil { return words(CommandImportWords.atRow, values) + " " + reason }
      let place: CommandImportWords = problem.number == nil ? .atPath : .atCase
      return words(place, values) + " " + reason
    }
    let place: CommandImportWords = problem.number == nil ? .atPath : .atCase
    return words(place, values) + " " + words(what, values)
  }

  /// What is wrong with a row of a table, or with a case.
  private func sentence(for fault: ImportProblem.RowFault) -> String {
    switch fault {
    case .fields(let found, let wanted):
      words(CommandImportWords.rowFields, ["found": String(found), "wanted": String(wanted)])
    case .numberMissing: words(CommandImportWords.rowNumberMissing)
    case .nameMissing: words(CommandImportWords.rowNameMissing)
    case .numberTwice: words(CommandImportWords.rowNumberTwice)
    case .notDay(let column): words(CommandImportWords.rowNotDay, ["column": column])
    case .notYear(let column): words(CommandImportWords.rowNotYear, ["column": column])
    case .notYesOrNo(let column): words(CommandImportWords.rowNotYesOrNo, ["column": column])
    case .unknownWorker(let column):
      words(CommandImportWords.rowUnknownWorker, ["column": column])
    case .control(let column): words(CommandImportWords.rowControl, ["column": column])
    case .tooLong(let column, let most):
      words(CommandImportWords.rowTooLong, ["column": column, "most": String(most)])
    case .wrongValue: words(CommandImportWords.rowWrongValue)
    case .wrongField: words(CommandImportWords.rowWrongField)
    }
  }

  /// That a file is a spreadsheet and no table, and what to do.
  var spreadsheet: String { words(CommandImportWords.spreadsheet, ["file": file]) }
  /// That a file is not in UTF-8, and what to do.
  var otherEncoding: String { words(CommandImportWords.otherEncoding, ["file": file]) }

  /// What would become of each row or case, in the order of the file as far as it has lines.
  func rows(_ result: ImportResult) -> [String] {
    var rows: [(line: Int, text: String)] = []
    func add(_ key: CommandImportWords, _ number: CaseNumber, _ line: Int?) {
      let text = words(key, ["case": number.text])
      rows.append((line ?? 0, line.map { place($0) + " " + text } ?? text))
    }
    for imported in result.cases { add(.rowNew, imported.number, imported.line) }
    for (index, number) in result.known.enumerated() {
      add(.rowKnown, number, result.knownLines[index])
    }
    for problem in result.problems {
      guard case .leftOut(let fault) = problem.kind else { continue }
      let number = problem.number.map { $0.text + ": " } ?? ""
      let before = problem.line.map { place($0) } ?? problem.path + ":"
      rows.append((problem.line ?? 0, before + " " + number + sentence(for: fault)))
    }
    return rows.sorted { $0.line < $1.line }
      .map { Sanitiser.isolated(Sanitiser.visible($0.text)) }
  }

  private func place(_ line: Int) -> String {
    words(CommandImportWords.rowLine, ["line": String(line)])
  }

  private static func key(for kind: CSVError.Kind) -> CommandImportWords {
    switch kind {
    case .notUTF8: .otherEncoding
    case .strayQuote: .strayQuote
    case .unclosedQuote: .unclosedQuote
    case .tooLong: .longField
    }
  }

  private static func key(for kind: JSONError.Kind) -> CommandImportWords {
    switch kind {
    case .tooLarge: .jsonTooLarge
    case .byteOrderMark: .byteOrderMark
    case .invalidUTF8: .invalidUTF8
    case .unexpectedEnd: .unexpectedEnd
    case .unexpectedByte: .unexpectedByte
    case .trailingBytes: .trailingBytes
    case .tooDeep: .tooDeep
    case .duplicateName: .duplicateName
    case .controlCharacter: .controlCharacter
    case .invalidEscape, .loneSurrogate: .invalidEscape
    case .invalidNumber, .numberOutOfRange: .invalidNumber
    case .unexpectedKind, .unacceptableValue, .missingMember: .unexpectedByte
    }
  }

  /// What came in, or would come in.
  func summary(_ result: ImportResult, newMembers: Int, isDryRun: Bool) -> [String] {
    var lines = [
      words(
        isDryRun ? CommandImportWords.wouldAdd : CommandImportWords.added,
        count: result.cases.count)
    ]
    if newMembers > 0 { lines.append(words(CommandImportWords.members, count: newMembers)) }
    if !result.known.isEmpty {
      lines.append(words(CommandImportWords.known, count: result.known.count))
    }
    let leftOut = result.leftOut
    if leftOut > 0 { lines.append(words(CommandImportWords.leftOut, count: leftOut)) }
    let reported = result.problems.count(where: \.keepsUnknown)
    if reported > 0 { lines.append(words(CommandImportWords.reported, count: reported)) }
    return lines
  }
}
