import Casework

/// The exchange format: whole cases as the fields that are recorded of them, each under its path.
///
/// It is described in `ExchangeFormat.md`, with a schema beside it.
enum ExchangeFormat {
  static let name = "schakel-exchange"
  /// A program that knows less than this does not read a file.
  static let version = 1

  /// What a file says of the team.
  enum TeamPart {
    /// Comes in wherever nobody has that identifier yet.
    case entry
    /// Sets terms for every case, and so comes in only where there is none yet.
    case setting
  }

  /// Which part of a team a field is; nil for one that no file says.
  static func part(of field: Field) -> TeamPart? {
    switch field {
    case .member, .partner, .partnerTalk: .entry
    case .agreement, .standardInformation, .signalTerm, .holidays: .setting
    default: nil
    }
  }

  /// Whether a field of a case stands in a file.
  ///
  /// The contact after care is a register of its own and stays there, also what an old case kept of it.
  static func isOfCase(_ field: Field) -> Bool {
    switch field {
    case .contact, .teamName, .member, .absence, .savedView, .partner, .partnerTalk, .agreement,
      .housePlace, .standardInformation, .signalTerm, .holidays, .printLanguage:
      false
    case .unknown(let path):
      !["contact.", "team.", "sketch.after_contact"].contains { path.hasPrefix($0) }
    default: true
    }
  }
}
