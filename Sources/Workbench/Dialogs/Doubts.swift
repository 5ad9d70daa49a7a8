import Casework
import Content

// What is taken as it was typed, and said with a question where it may be a slip or does not count.
extension WorkbenchState {
  /// Asks about days that contradict each other since something was saved; they are kept as they are.
  ///
  /// - Parameter before: The case before it was saved.
  mutating func sayDoubts(since before: Case) {
    guard let value = opened?.case, value.id == before.id else { return }
    let known = Set(before.contradictions)
    let new = value.contradictions.indices.filter { !known.contains(value.contradictions[$0]) }
    guard let first = new.first else { return }
    add(questions(about: value)[first])
    if new.count > 1 { add(words(DoubtWords.more, count: new.count - 1)) }
  }

  /// Says how many open do's are due on another day because the end of the title or of the stay was moved.
  ///
  /// - Parameters:
  ///   - changes: What was saved.
  ///   - before: The case before that.
  mutating func sayMoved(by changes: [Change], since before: Case) {
    guard let value = opened?.case, value.id == before.id,
      changes.contains(where: { $0.movesEnd })
    else { return }
    let was = Roadmap(before, norms: norms, on: today)
    let moved = Roadmap(value, norms: norms, on: today).open.count { status in
      guard let due = status.due, let earlier = was[status.id].due else { return false }
      return due != earlier
    }
    if moved > 0 { add(words(DoubtWords.movedAlong, count: moved)) }
  }

  /// Says of what happened that its day is still to come.
  mutating func sayWhenAhead(_ changes: [Change]) {
    for case .date(let date) in changes.map(\.field) where date.isOfThePast {
      guard let day = changes.last(where: { $0.field == .date(date) })?.now?.day, day > today
      else { continue }
      add(
        words(
          DoubtWords.takenAhead,
          ["field": content.terms.name(of: date), "day": content.dates.long(day)]))
    }
  }

  /// Says of a day that was agreed for something that is not needed that it does not count now.
  mutating func sayWhenExcused(_ id: DoID) {
    if isExcused(id) { add(words(DoubtWords.dueWaits)) }
  }

  /// Whether a do is not needed now.
  func isExcused(_ id: DoID) -> Bool {
    switch roadmapOfCase?[id].state {
    case .notApplicable?, .exempt?: true
    case .open?, .missed?, .done?, .standing?, nil: false
    }
  }

  /// Says of who gets a case that they are away, so that nobody waits in vain for them to accept it.
  mutating func sayAway(_ receiver: WorkerID) {
    guard receiver != worker, let absence = team.absence(of: receiver, in: today...today) else {
      return
    }
    add(
      words(
        StandInWords.isAway,
        [
          "worker": team.shownName(of: receiver),
          "day": content.dates.short(absence.until, today: today),
        ]))
  }

  /// Adds a sentence to what is said of a save.
  private mutating func add(_ sentence: String) {
    guard var said = message, said.kind == .info else { return }
    said.text += " " + sentence
    message = said
  }
}

extension Change {
  /// Whether it gives the end of the title or of the stay another day.
  fileprivate var movesEnd: Bool {
    guard field == .date(.endOfTitle) || field == .date(.endOfStay) else { return false }
    return was != nil && now != nil && was != now
  }
}
