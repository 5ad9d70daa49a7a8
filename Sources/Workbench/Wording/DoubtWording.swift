package import Casework
package import Content

// Days that contradict each other, as questions: nobody but a person knows which one is right.
extension ChangeWording {
  /// The dates and meetings of a case that contradict each other, each pair as a question.
  func questions(about value: Case) -> [String] {
    value.contradictions.map { pair in
      words(
        SheetWords.contradiction,
        [
          "first": name(of: pair.first, in: value), "second": name(of: pair.second, in: value),
          "firstDay": content.dates.long(pair.firstDay),
          "secondDay": content.dates.long(pair.secondDay),
        ])
    }
  }

  private func name(of field: Field, in value: Case) -> String {
    switch value[field] {
    case .attendee(let attendee)?:
      words(SheetWords.doubtInvited, ["name": attendee.name])
    case .line(let line)?: content.terms.planLine(line.kindWord)
    case .event(let event)?: content.terms.eventKind(event.kindWord)
    default: fieldName(field)
    }
  }

  /// The day of a date in words, with a question behind it where another day contradicts it.
  ///
  /// - Parameters:
  ///   - text: The day as it is said there.
  ///   - date: Which date it is.
  ///   - value: The case.
  /// - Returns: The day, and the question.
  func doubting(_ text: String, of date: CaseDate, in value: Case) -> String {
    value.isDoubtful(.date(date)) ? text + " · " + words(SheetWords.isThisRight) : text
  }
}

/// The questions about days that contradict each other, for whoever shows a case outside of the workbench.
package struct DoubtText {
  private let wording: ChangeWording

  package init(content: Content, team: Team) { wording = ChangeWording(content, team: team) }

  /// The dates and meetings of a case that contradict each other, each pair as a question.
  package func questions(about value: Case) -> [String] { wording.questions(about: value) }

  /// The day of a date in words, with a question behind it where another day contradicts it.
  ///
  /// - Parameters:
  ///   - text: The day as it is said there.
  ///   - date: Which date it is.
  ///   - value: The case.
  /// - Returns: The day, and the question.
  package func doubting(_ text: String, of date: CaseDate, in value: Case) -> String {
    wording.doubting(text, of: date, in: value)
  }
}
