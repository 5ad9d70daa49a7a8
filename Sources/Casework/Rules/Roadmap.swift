/// Where a case is on the roadmap on one day: the step, and the state of all 28 do's.
///
/// Derived from the facts of the case each time it is needed, never stored. Source: Guide, "The
/// roadmap".
package struct Roadmap: Hashable, Sendable {
  package let today: Day
  package let currentStep: Step
  /// The end of the title or of the stay, or the planned day of leaving in place of that, whichever comes first;
  /// nil when none is known.
  package let end: Day?
  private let statuses: [DoStatus]

  /// The roadmap on the office's calendar day, with the terms that hold where nothing else was
  /// agreed.
  package init(_ source: Case, norms: Norms, on today: Day) {
    let facts = CaseFacts(source, on: today)
    self.today = today
    currentStep = StepFacts(source, facts: facts).step(on: today)
    end = facts.foreseenEnd
    let partners = norms.standing.partnersAgreedWith(of: source)
    statuses = DoID.allCases.map { id in
      DoSchedule(id, of: source, facts: facts, norms: norms, partners: partners)
        .status(on: today, owner: source.doOwners[id])
    }
  }

  package subscript(_ id: DoID) -> DoStatus { statuses[id.order] }

  /// All 28, in the order of the guide.
  package var all: [DoStatus] { statuses }

  /// The do's of a step, in the order of the guide; none for the contact after care.
  package func dos(of step: Step) -> [DoStatus] { DoID.all(of: step).map { self[$0] } }

  /// How many do's of a step are done, of those that count: not the standing ones, nor what does
  /// not apply or is exempt.
  package func progress(of step: Step) -> (done: Int, total: Int) {
    var (done, total) = (0, 0)
    for id in DoID.all(of: step) {
      switch self[id].state {
      case .done:
        done += 1
        total += 1
      case .open, .missed: total += 1
      case .standing, .notApplicable, .exempt: break
      }
    }
    return (done, total)
  }

  /// What is late, the latest first.
  ///
  /// Never what was missed, and nothing once the case is closed.
  package var late: [DoStatus] {
    statuses.filter(\.isLate).sorted { ($1.daysLate, $0.id) < ($0.daysLate, $1.id) }
  }

  /// What is open, in the order of the guide.
  package var open: [DoStatus] { statuses.filter { $0.state == .open } }

  /// What is open, and what always holds and is due, such as the report of a breach.
  package var toDo: [DoStatus] {
    statuses.filter { $0.state == .open || ($0.state == .standing && $0.due != nil) }
  }

  /// What is to do, and what was done and comes again on a day.
  package var coming: [DoStatus] {
    statuses.filter { $0.state == .open || [.standing, .done].contains($0.state) && $0.due != nil }
  }

  /// What is due first, late ones included; of several on one day the first in the guide.
  package var nextDue: DoStatus? { Self.first(of: statuses) }

  /// The first day on which something of a step is due, late ones included.
  package func dueDay(of step: Step) -> Day? { Self.first(of: dos(of: step))?.due }

  private static func first(of statuses: [DoStatus]) -> DoStatus? {
    statuses.filter { $0.due != nil }
      .min { ($0.due ?? Day.always, $0.id) < ($1.due ?? Day.always, $1.id) }
  }
}
