extension Case {
  /// Whether the definite answer is no: there is no place, so that nothing has to be done in time any
  /// more.
  ///
  /// Who arrived all the same has a place, whatever the answer was.
  ///
  /// Source: Guide, "The 28 do's", R3.
  package var isRefused: Bool { answer == false && dates[.arrival] == nil }

  /// Whether nobody said yes or no, whatever the day of the answer: who arrived has had a yes.
  ///
  /// Source: our own proposal; see Guide, "Kinds of do".
  package var lacksAnswer: Bool { answer == nil && dates[.arrival] == nil }

  /// The changes of a definite answer of no, with why.
  ///
  /// - Parameters:
  ///   - reason: Why there is no place.
  ///   - today: The office's day; it is the day of the answer, unless no was said before.
  /// - Returns: Changes for one save, without what they prove.
  package func changes(refusedBecause reason: String, on today: Day) -> [Change] {
    let on = answer == false ? dates[.definiteAnswer] ?? today : today
    return change(.date(.definiteAnswer), to: .day(on)) + change(.answer, to: .flag(false))
      + change(.text(.answerReason), to: .text(reason))
  }
}
