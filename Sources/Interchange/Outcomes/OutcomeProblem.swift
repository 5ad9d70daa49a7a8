/// What keeps an outcome file from being counted: where, and why.
package struct OutcomeProblem: Hashable, Sendable {
  /// The columns of an outcome file.
  package enum Column: String, CaseIterable, Hashable, Sendable {
    case cohort, days, event, possible
  }

  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    case unreadable(CSVError.Kind)
    /// No row at all, or none below the header.
    case empty
    /// The first row names no column of this kind.
    case columnMissing(Column)
    /// The first row names two columns of this kind.
    case columnTwice(Column)
    /// Another number of fields than the first row has.
    case fields(found: Int, wanted: Int)
    case cohortMissing
    case cohortTooLong
    /// More cohorts than anybody compares.
    case tooManyCohorts(Int)
    /// No whole number of days.
    case notDays(Column, String)
    /// More days than a life has.
    case tooManyDays(Column, String)
    /// Neither yes nor no.
    case notEvent(String)
    /// Followed for longer than was possible.
    case longerThanPossible(days: Int, possible: Int)
    case tooManyRows(Int)
  }

  /// The line of the file, from 1; 0 for the whole file.
  package var line: Int
  package var kind: Kind

  package init(line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }
}
