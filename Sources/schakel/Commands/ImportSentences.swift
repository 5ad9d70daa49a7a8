import Casework
import Content
import Glibc
import Interchange
import StrictJSON

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
        ["file": file, "error": String(cString: strerror(number))])
    }
  }

  /// One sentence for each problem, those that refuse the file first.
  func list(_ problems: [ImportProblem]) -> [String] {
    let refusing = problems.filter(\.refusesFile)
    let shown = refusing.isEmpty ? problems : refusing
    let sentences = shown.prefix(Self.mostSentences).map(sentence(for:))
    let rest = shown.count - sentences.count
    return sentences + (rest > 0 ? [words(CommandImportWords.moreProblems, count: rest)] : [])
  }

  private func sentence(for problem: ImportProblem) -> String {
    var values: TextValues = [
      "file": file, "path": problem.path, "case": problem.number?.text ?? "", "line": "",
      "column": "", "word": "",
    ]
    let what: CommandImportWords
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
    }
    let place: CommandImportWords = problem.number == nil ? .atPath : .atCase
    return words(place, values) + " " + words(what, values)
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
    let reported = result.problems.count
    if reported > 0 { lines.append(words(CommandImportWords.reported, count: reported)) }
    return lines
  }
}
