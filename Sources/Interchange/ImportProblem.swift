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
  }

  /// The number of the case; nil when the problem is in no case or the case has none.
  package var number: CaseNumber?
  /// Where it stands in the file, such as `cases[3].events[0].kind`; empty for the file as a whole.
  package var path: String
  package var kind: Kind

  package init(number: CaseNumber? = nil, path: String, kind: Kind) {
    self.number = number
    self.path = path
    self.kind = kind
  }

  /// Whether the file as a whole is refused for it: nothing is half imported.
  package var refusesFile: Bool {
    switch kind {
    case .notJSON, .notThisFormat, .missing, .wrongType, .outOfRange, .duplicate: true
    case .unknownWord, .unknownField: false
    }
  }
}
