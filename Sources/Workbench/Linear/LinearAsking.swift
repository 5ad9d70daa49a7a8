import Casework
import Content

// A command with all that it needs on one line, and one that is asked back because a slip of the
// finger is enough for it.
extension WorkbenchState {
  // MARK: A day behind the row

  /// Follows a line such as "date 10 fri": the day of a row, or without a number of the chosen one; nil
  /// when the line is nothing of the kind.
  mutating func obeyWithDay(_ text: String) -> [Effect]? {
    guard let (name, rest) = parted(text),
      meaning(of: name, keyAnywhere: true) == .command(.dueDate)
    else {
      return nil
    }
    // "3 11" may be a row and a day of this month, or a day: that is for nobody to guess.
    if let (first, day) = parted(rest), let number = Int(first), isDay(day) {
      let isClear = !isDay(rest) || day.contains(where: \.isLetter)
      return isClear ? obey(.dueDate, at: number, day: day) : nil
    }
    return isDay(rest) ? obey(.dueDate, at: nil, day: rest) : nil
  }

  private mutating func obey(_ command: Command, at number: Int?, day: String) -> [Effect] {
    linear.dayBehind = day
    let effects = obey(command, at: number)
    // The case of the row may have to be read before.
    guard linear.errand == nil else { return effects }
    return effects + answerDayBehind()
  }

  /// Answers the question for a day with the one that was typed with the command.
  mutating func answerDayBehind() -> [Effect] {
    guard let day = linear.dayBehind else { return [] }
    linear.dayBehind = nil
    guard case .date? = dialogs.last?.body else { return [] }
    // Which of several days is meant is asked below the question that it answers.
    if case .ambiguous = dateReader.read(day) { tellQuestion() }
    return answer(day)
  }

  private func isDay(_ text: String) -> Bool {
    switch dateReader.read(text) {
    case .day, .ambiguous: true
    case .notUnderstood, .empty: false
    }
  }

  private func parted(_ text: String) -> (first: String, rest: String)? {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    let rest = trimmed(String(text[blank...]))
    return rest.isEmpty ? nil : (String(text[..<blank]), rest)
  }

  // MARK: Taking a client over

  /// Whether it is asked first if somebody means to take clients over.
  ///
  /// It is one letter, the capital of the one that only asks. What was handed to them waits for just
  /// that.
  var asksBeforeTaking: Bool {
    guard focus != .checklist, !linear.meansToTake else { return false }
    let marked = focusedMarks.count
    // With marks the question with their names comes anyway.
    if marked > 0 { return marked < BulkTargets.askedFrom(for: .counsellor(worker)) }
    guard let value = opened?.case else { return false }
    return value.counsellor != worker && !awaitsAcceptance && !acceptsForAbsent
  }

  /// Asks whether somebody means to become the counsellor.
  mutating func askToTake() -> [Effect] {
    if let refusal = refusal(of: .takeIt) {
      message = .info(refusal)
      return []
    }
    linear.guess = LinearGuess(command: .takeIt)
    let marked = clients.rows.ids(among: clients.marks.ids)
    let isOfMarked = focus == .clients && !marked.isEmpty
    let whom =
      isOfMarked ? firstNames(of: names(of: marked)) : opened.map { shortName(of: $0.case) } ?? ""
    linear.lastSaid = words(LinearAnswerWords.askTake, ["clients": whom])
    return []
  }
}
