import Content
import Glibc
import Terminal
import Workbench
import WorkbenchRuntime

/// What is wrong with a theme, in words.
struct ThemeSentences {
  private let words: Words

  init(_ words: Words) { self.words = words }

  /// A line as programs read it: file, line, what.
  func line(_ problem: ThemeProblem) -> String {
    words(
      problem.line > 0 ? ThemeFaultWords.line : .lineOfFile,
      ["file": problem.file, "line": String(problem.line), "what": what(problem.kind)])
  }

  /// A sentence for a person, which begins with the name of the file: a whole path says less in the
  /// room of one line.
  func sentence(_ problem: ThemeProblem) -> String {
    words(
      problem.line > 0 ? ThemeFaultWords.atLine : .inFile,
      [
        "file": Self.name(of: problem.file), "line": String(problem.line),
        "what": what(problem.kind),
      ])
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// The same where the file is named beside it.
  func besideFile(_ problem: ThemeProblem) -> String {
    let what = what(problem.kind)
    guard problem.line > 0 else { return what }
    return words(ThemeFaultWords.lineOnly, ["line": String(problem.line), "what": what])
  }

  /// What is wrong, without its file and line.
  func what(_ kind: ThemeProblem.Kind) -> String {
    switch kind {
    case .missing: words(ThemeFaultWords.missing)
    case .notAllowed: words(ThemeFaultWords.notAllowed)
    case .folder: words(ThemeFaultWords.folder)
    case .special: words(ThemeFaultWords.special)
    case .empty: words(ThemeFaultWords.empty)
    case .tooLarge:
      words(ThemeFaultWords.tooLarge, ["kilobytes": String(ThemeFile.largest >> 10)])
    case .unreadable(let number):
      words(ThemeFaultWords.unreadable, ["error": SystemError(number: number).name(in: words)])
    case .unknownEnding: words(ThemeFaultWords.unknownEnding)
    case .notText: words(ThemeFaultWords.notText)
    case .noEquals: words(ThemeFaultWords.noEquals)
    case .unknownRole(let word): say(.unknownRole, word)
    case .unknownWord(let word): say(.unknownWord, word)
    case .misplacedColour(let word): say(.misplacedColour, word)
    case .colourWithoutColour(let word): say(.colourWithoutColour, word)
    case .givenTwice(let word): say(.givenTwice, word)
    case .misplacedBase(let word): say(.misplacedBase, word)
    case .noFewColours(let word): say(.noFewColours, word)
    case .roleLeftOut(let word): say(.roleLeftOut, word)
    case .lowContrast(let word, let contrast, let least):
      words(
        ThemeFaultWords.lowContrast,
        ["word": word, "contrast": Self.tenths(contrast), "least": Self.tenths(least)])
    case .notYAML: words(ThemeFaultWords.notYAML)
    case .noScheme: words(ThemeFaultWords.noScheme)
    case .unknownSystem(let word): say(.unknownSystem, word)
    case .missingColour(let word): say(.missingColour, word)
    case .unknownColour(let key, ""): say(.noColour, key)
    case .unknownColour(let key, let word):
      words(ThemeFaultWords.unknownColour, ["key": key, "word": Self.short(word)])
    case .wrongKind(let word): say(.wrongKind, word)
    case .alias: words(ThemeFaultWords.alias)
    case .severalDocuments: words(ThemeFaultWords.severalDocuments)
    }
  }

  private func say(_ key: ThemeFaultWords, _ word: String) -> String {
    words(key, ["word": Self.short(word)])
  }

  /// A word of a theme is short; of anything longer the beginning says enough.
  private static func short(_ word: String) -> String {
    word.count > 30 ? word.prefix(30) + "…" : word
  }

  /// A number of tenths as a decimal, with a point: contrasts are written so everywhere.
  private static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
}
