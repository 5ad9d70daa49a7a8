/// What decides on one day where a client stands in a list, and what a list counts of everybody in it.
///
/// It is a part of what their row says, and is had without the rest of it: a list of a hundred thousand is put in
/// order by it, and makes the rows of those who are looked at.
package struct RowStanding: Hashable, Sendable {
  package var group: CaseRow.Group
  package var step: Step
  /// The day of what is due first: a do, a task, or an escalation that waits.
  package var firstDue: Day?
  package var arrivedFrom: Day?
  package var hasOpenEscalation: Bool
  package var hasConflict: Bool
  /// Whether the definite answer was no.
  package var isRefused: Bool
  /// The bottlenecks that the facts show today, whoever may see them.
  package var signals: DaySignals
  /// That it was handed to its counsellor, who did not accept it yet.
  package var handover: Handover?

  init(_ facts: CaseSummary.RowFacts, closedOn: Day?, on today: Day) {
    step = facts.stepFacts.step(on: today)
    firstDue = FirstDue(facts, on: today).day
    group = CaseRow.Group(
      step: step, isClosed: closedOn.map { $0 <= today } ?? false, nextDue: firstDue, today: today)
    arrivedFrom = facts.stepFacts.arrivedFrom
    hasOpenEscalation = facts.stepFacts.hasOpenEscalation
    hasConflict = facts.hasConflict
    isRefused = facts.stepFacts.refusedFrom.map { $0 <= today } ?? false
    signals = facts.signals.showing(on: today)
    handover = facts.handover
  }
}

/// What is due first with a client on one day: of all that there is, at most one has a day.
struct FirstDue {
  /// The do that is due first, whether or not something else goes before it.
  private(set) var next: DueSpan?
  /// The day of the first task, where it goes before every do.
  private(set) var task: Day?
  /// The day on which somebody is to look, where that goes before both.
  private(set) var look: Day?
  /// The last day for finding out whether something was a breach, where that goes before everything.
  private(set) var findOut: Day?

  var day: Day? { findOut ?? look ?? task ?? next?.day }

  init(_ facts: CaseSummary.RowFacts, on today: Day) {
    for due in facts.dues where due.holds(on: today) {
      if next.map({ due.day < $0.day }) ?? true { next = due }
    }
    // What the client needs first counts, whoever made it up: a task of an earlier day goes before a do.
    if let day = facts.task, next.map({ day < $0.day }) ?? true { task = day }
    let first = Day.earliest(next?.day, task)
    // As long as somebody is not safe no day puts off that somebody looks, and of one day that comes first.
    let isUnsafe = facts.mustBeMadeSafe
    let looks = isUnsafe ? Day.earliest(facts.look, today) : facts.look
    // Whether it is a breach stands before everything else of that day, as a report does.
    if let day = facts.findOut,
      Day.earliest(first, looks).map({
        day < $0 || day == $0 && next?.id != .E3 && !isUnsafe
      }) ?? true
    {
      findOut = day
    } else if let day = looks, first.map({ day < $0 || isUnsafe && day == $0 }) ?? true {
      look = day
    }
  }
}
