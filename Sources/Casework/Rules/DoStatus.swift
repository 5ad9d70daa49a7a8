/// What the roadmap shows of one do on one day.
package struct DoStatus: Hashable, Sendable {
  /// Source: Guide, "Kinds of do, and the states they can have".
  package enum State: String, CaseIterable, Sendable {
    case open, done
    /// Its occasion has passed and it was not done: a fact to learn from, in no list of late ones.
    case missed
    /// It has no box of its own; its state comes from its occasions.
    case standing
    case notApplicable, exempt
  }

  /// Why the due day is what it is.
  package enum DueSource: Hashable, Sendable {
    /// Somebody agreed this day for this case.
    case agreed
    /// A default term or a standing agreement with a partner.
    case norm(Term)
    /// The day of registration, because a default term lies before it.
    case registered(Term)
    /// So many days after it was last done.
    case interval(days: Int)
    /// The joint consultation that is planned.
    case consultation
    /// A breach that probation has to hear of.
    case report
    /// A question to a partner that waits for its answer.
    case question
    /// The decision on the indication is to be there, and is not known.
    case indication
    /// Plan B comes up, because no place is confirmed.
    case planB
  }

  package var id: DoID
  package var state: State
  /// The day by which it is to be done (again); nil when nothing is due.
  ///
  /// A do that comes back is `done` until this day, and open from it.
  package var due: Day?
  package var dueSource: DueSource?
  /// The standing agreement that sets the due day; nil where the team's default does.
  package var agreement: EntryID?
  /// How many days late it is; 0 when it is not late.
  package var daysLate: Int
  /// The day it was last done, by whom, and what shows it.
  package var doneOn: Day?
  package var by: WorkerID?
  package var proof: String?
  package var provenBy: ProvingFact?
  /// Why it does not apply, is exempt, or was reopened.
  package var reason: String?
  /// The last day of an exemption; nil for one without an end, and for every other state.
  package var until: Day?
  /// Who is to do it, when somebody was named.
  package var owner: WorkerID?
  /// Every time it was done, oldest first.
  package var completions: [Completion]
  /// How often it is to be done, when that is fixed and more than once.
  package var occasions: Int?
  /// Open again after it was done, exempt or not applicable.
  package var isReopened: Bool

  /// What passed by it, where it was missed.
  package var missed: Missed?

  /// How a do came to be missed.
  package struct Missed: Hashable, Sendable {
    /// After what it can be done no more.
    package enum Passing: Hashable, Sendable {
      case arrival, intake
      /// The case or its care is over.
      case end
    }

    package var by: Passing
    /// The day on which that was.
    package var on: Day
    /// The day by which it was to be done, or done again; nil where nobody knew one.
    package var dueOn: Day?
  }

  package var isLate: Bool { daysLate > 0 }
}

extension DoStatus {
  /// The day it was last done, where somebody knows it; nil too where it only came out of a file that it is done.
  package var knownDoneOn: Day? {
    completions.last.map { $0.isDayKnown } == false ? nil : doneOn
  }
}
