package import Casework

/// What a person who typed a date meant.
package enum DateReading: Hashable, Sendable {
  /// Nothing was typed.
  case empty
  case day(Day)
  /// It can be read in more than one way; the readings in the order of the calendar.
  case ambiguous([Day])
  case notUnderstood
}

/// Which way a date without a year, or a weekday, looks: a due day lies ahead, the day on which
/// something was done lies back.
package enum DateLeaning: Hashable, Sendable {
  /// A weekday ahead; a date without a year in the year that brings it nearest to today.
  case nearest
  case ahead, back
}

extension Dates {
  /// Reads a date in the words of any language: `tomorrow`, `vr`, `+3d`, `over 2 weken`,
  /// `23-11`, `nov 23`, `end of month`, `2026-11-23`.
  ///
  /// Numbers are day and month, as in the Netherlands; only when that is no date are they read as
  /// month and day. With a slash between them, as in `3/4`, both orders are common and it is asked.
  /// Years are 1900 to 2199.
  ///
  /// `leaning` says which way a text looks that does not say it itself.
  package func read(
    _ text: String, today: Day, leaning: DateLeaning = .nearest
  ) -> DateReading {
    DateReader(vocabulary: typed.vocabulary, today: today, leaning: leaning).read(text)
  }
}
