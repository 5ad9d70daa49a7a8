package import Content
import Glibc
package import Interchange
import Screen
import Workbench

/// What is said of an outcome file that cannot be counted: one sentence for each fault.
package struct OutcomeSentences {
  private let words: Words
  private let file: String

  /// More than this many sentences nobody reads.
  private static let mostSentences = 20
  /// More of a field than this is not repeated.
  private static let longestText = 30

  /// Sentences about a file as it was named; `-` is standard input.
  package init(_ words: Words, file: String) {
    self.words = words
    self.file = file == "-" ? words(CommandImportWords.standardInput) : file
  }

  /// Why the file could not be read.
  package func sentence(for refusal: FileRefusal) -> String {
    switch refusal {
    case .missing: words(OutcomeFileWords.missingFile, ["file": file])
    case .notAllowed: words(OutcomeFileWords.notAllowed, ["file": file])
    case .folder: words(OutcomeFileWords.folder, ["file": file])
    case .special: words(OutcomeFileWords.special, ["file": file])
    case .tooLarge:
      words(
        OutcomeFileWords.tooLarge,
        ["file": file, "megabytes": String(OutcomeFile.largest >> 20)])
    case .system(let number):
      words(
        OutcomeFileWords.unreadable,
        ["file": file, "error": SystemError(number: number).name(in: words)])
    }
  }

  /// A sentence for each fault, and how many more there are.
  package func list(_ problems: [OutcomeProblem]) -> [String] {
    let sentences = problems.prefix(Self.mostSentences).map(sentence(for:))
    let rest = problems.count - sentences.count
    return sentences + (rest > 0 ? [words(OutcomeFileWords.moreProblems, count: rest)] : [])
  }

  private func sentence(for problem: OutcomeProblem) -> String {
    words(
      problem.line > 0 ? OutcomeFileWords.atLine : .atFile,
      ["file": file, "line": String(problem.line), "what": what(problem.kind)])
  }

  private func what(_ kind: OutcomeProblem.Kind) -> String {
    switch kind {
    case .unreadable(.notUTF8): words(OutcomeFileWords.notUTF8)
    case .unreadable(.strayQuote): words(OutcomeFileWords.strayQuote)
    case .unreadable(.unclosedQuote): words(OutcomeFileWords.unclosedQuote)
    case .unreadable(.tooLong): words(OutcomeFileWords.tooLong)
    case .empty: words(OutcomeFileWords.empty)
    case .columnMissing(let column):
      words(OutcomeFileWords.columnMissing, ["column": name(of: column)])
    case .columnTwice(let column):
      words(OutcomeFileWords.columnTwice, ["column": name(of: column)])
    case .fields(let found, let wanted):
      words(OutcomeFileWords.fields, ["found": String(found), "wanted": String(wanted)])
    case .cohortMissing: words(OutcomeFileWords.cohortMissing)
    case .cohortTooLong: words(OutcomeFileWords.cohortTooLong)
    case .tooManyCohorts(let count):
      words(OutcomeFileWords.tooManyCohorts, ["count": String(count)])
    case .notDays(let column, let text):
      words(OutcomeFileWords.notDays, ["text": cut(text), "column": name(of: column)])
    case .tooManyDays(let column, let text):
      words(OutcomeFileWords.tooManyDays, ["text": cut(text), "column": name(of: column)])
    case .notEvent(let text):
      words(OutcomeFileWords.notEvent, ["text": cut(text), "column": name(of: .event)])
    case .longerThanPossible(let days, let possible):
      words(
        OutcomeFileWords.longerThanPossible,
        ["days": String(days), "possible": String(possible)])
    case .tooManyRows(let count): words(OutcomeFileWords.tooManyRows, ["count": String(count)])
    }
  }

  /// One sentence about the first fault, and how many more there are; nil without a fault.
  func brief(_ problems: [OutcomeProblem]) -> String? {
    problems.first.map { first in
      let rest = problems.count - 1
      return [
        sentence(for: first), rest > 0 ? words(OutcomeFileWords.moreProblems, count: rest) : "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func cut(_ text: String) -> String { Wrapping.cut(text, columns: Self.longestText) }

  private func name(of column: OutcomeProblem.Column) -> String {
    switch column {
    case .cohort: words(OutcomeFileWords.columnCohort)
    case .days: words(OutcomeFileWords.columnDays)
    case .event: words(OutcomeFileWords.columnEvent)
    case .possible: words(OutcomeFileWords.columnPossible)
    }
  }
}
