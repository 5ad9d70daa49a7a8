package import Casework
package import StrictJSON

/// Something in a file that could not be taken as it stands: where, and what.
package struct ImportProblem: Hashable, Sendable {
  /// What can be wrong with a file that comes from elsewhere.
  package enum Kind: Hashable, Sendable {
    /// The text is no JSON, or no JSON that says one thing only.
    case notJSON(JSONError)
    /// It is JSON, but not of this format.
    case notThisFormat
    case missing
    case wrongType
    /// A number or a day that cannot be.
    case outOfRange
    /// The same thing stands here a second time.
    case duplicate
    /// A word that this format does not have; it is kept as it is.
    case unknownWord(String)
    /// A member that this format does not have; its value is kept as it is.
    case unknownField
    /// A member that nothing is kept of.
    case ignoredField
    /// A newer program wrote it.
    case newerFormat
    /// It is no table, or none that can be read.
    case notTable(CSVError.Kind)
    /// No row, or none below the first.
    case emptyTable
    case tooManyRows(Int)
    /// The first row names no column with the number of the case, or none with the name.
    case numberColumnMissing, nameColumnMissing
    /// Two columns mean the same.
    case columnTwice(String)
    /// A column that is not read.
    case ignoredColumn(String)
    /// One row or case that is not brought in.
    case leftOut(RowFault)
  }

  /// Why a row of a table, or a case of a file, does not come in.
  ///
  /// A column is named as its file names it; what stands in a cell is not repeated.
  package enum RowFault: Error, Hashable, Sendable {
    /// Another number of fields than the first row has.
    case fields(found: Int, wanted: Int)
    case numberMissing, nameMissing
    /// The number stands further up already.
    case numberTwice
    case notDay(column: String)
    case notYear(column: String)
    case notYesOrNo(column: String)
    /// Nobody of the team is called so, or more than one is.
    case unknownWorker(column: String)
    /// A character that drives a screen.
    case control(column: String)
    case tooLong(column: String, most: Int)
    /// A value that its field does not hold.
    case wrongValue
    /// A field that no case has.
    case wrongField
  }

  /// The number of the case; nil when the problem is in no case or the case has none.
  package var number: CaseNumber?
  /// Where it stands in the file, such as `cases[3].events[0].kind`; empty for the file as a whole.
  package var path: String
  package var kind: Kind
  /// The line of a table, from 1; nil for other files.
  package var line: Int?

  package init(number: CaseNumber? = nil, path: String, kind: Kind, line: Int? = nil) {
    self.line = line
    self.number = number
    self.path = path
    self.kind = kind
  }

  /// Whether the file as a whole is refused for it: nothing is half imported.
  package var refusesFile: Bool {
    switch kind {
    case .notJSON, .notThisFormat, .missing, .wrongType, .outOfRange, .duplicate, .newerFormat,
      .notTable, .emptyTable, .tooManyRows, .numberColumnMissing, .nameColumnMissing, .columnTwice:
      true
    case .unknownWord, .unknownField, .ignoredField, .ignoredColumn, .leftOut: false
    }
  }

  /// Whether it is about something that nobody knows, and that is kept all the same.
  package var keepsUnknown: Bool {
    switch kind {
    case .unknownWord, .unknownField: true
    default: false
    }
  }

  /// Whether it is about which columns a table has, so that it helps to know which there may be.
  package var isOfColumns: Bool {
    switch kind {
    case .ignoredColumn, .numberColumnMissing, .nameColumnMissing: true
    default: false
    }
  }

  /// Whether it keeps one row or case out.
  package var leavesOut: Bool { if case .leftOut = kind { true } else { false } }
}
