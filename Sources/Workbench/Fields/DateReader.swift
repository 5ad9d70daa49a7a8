package import Casework

/// How days are read and written in the worker's language.
///
/// A field of dates does not know any language: the dialog hands it this, made of the content.
package struct DateReader: Sendable {
  /// What a text that was typed into a date field means.
  package enum Reading: Hashable, Sendable {
    case empty
    case day(Day)
    /// The text can be meant in several ways.
    case ambiguous([Day])
    case notUnderstood
  }

  /// The day that Up and Down count from in an empty field.
  package let today: Day
  /// Reads what was typed.
  package let read: @Sendable (String) -> Reading
  /// Writes a day as drafts keep it: `read` gives the same day again, on whatever day it is read
  /// and in every language.
  package let write: @Sendable (Day) -> String
  /// Writes a day in the words of the language, as people read it; `read` gives the same day again.
  package let show: @Sendable (Day) -> String
  /// The line below the field: the day in full, the readings to choose from, or what to type.
  package let line: @Sendable (Reading) -> String

  package init(
    today: Day, read: @escaping @Sendable (String) -> Reading,
    write: @escaping @Sendable (Day) -> String, show: @escaping @Sendable (Day) -> String,
    line: @escaping @Sendable (Reading) -> String
  ) {
    self.today = today
    self.read = read
    self.write = write
    self.show = show
    self.line = line
  }
}
