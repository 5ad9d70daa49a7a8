/// What people tell of a case in their own words, one text for each question.
///
/// A text that nobody wrote is not known, which is something else than a text that says "none".
///
/// Source: Guide, "What shapes everything" and "The 28 do's", R1, R3 and I4.
package enum FreeText: String, CaseIterable, Comparable, Sendable {
  /// How the client was registered: by telephone, by form, in person.
  case registrationChannel
  /// Who registered the client.
  case registeredBy
  /// Why the definite answer is what it is.
  case answerReason
  /// The result that everybody works towards (X4).
  case intendedResult
  /// How to get there (X5).
  case route
  /// What is needed for that (X5).
  case means
  /// What is known of house, room and from when, for this client.
  case placeInHouse
  /// Which place it is that comes after the stay.
  case placeAfterwards
  /// Where the client went.
  case leftFor
  /// Why the client left.
  case leftBecause
  /// Who told the client's own network of the leaving, and when.
  case networkTold

  package static func < (left: FreeText, right: FreeText) -> Bool {
    left.rawValue < right.rawValue
  }
}
