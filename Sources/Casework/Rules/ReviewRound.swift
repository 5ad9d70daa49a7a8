/// That an escalation was gone through in a review round: what a list needs of it without its case.
package struct ReviewMark: Hashable, Sendable {
  package var escalation: EntryID
  package var round: EntryID
  /// When that was last done in the round, in seconds since 1970.
  package var at: Int
  package var by: WorkerID?
  /// Whether nothing was decided about it.
  package var isSkipped: Bool
  /// When that was first done in the round, in seconds since 1970.
  package var firstAt: Int
  /// Which one of the round it was, in the order in which that went over the board; nil where nobody kept it.
  package var place: Int?

  package init(
    escalation: EntryID, round: EntryID, at: Int, by: WorkerID? = nil, isSkipped: Bool = false,
    firstAt: Int? = nil, place: Int? = nil
  ) {
    self.firstAt = firstAt ?? at
    self.place = place
    self.escalation = escalation
    self.round = round
    self.at = at
    self.by = by
    self.isSkipped = isSkipped
  }
}

/// The name of a review round: the day on which it began, and which one of that day it is.
///
/// Nothing is stored of a round but this name, in every decision that was made in it, with which one of the round
/// that was about. Two leads who begin
/// on the same day before either has decided anything are in the same round.
package struct ReviewName: Hashable, Comparable, Sendable {
  private static let prefix = "review-"

  package var day: Day
  /// From 1.
  package var number: Int

  package init(_ day: Day, number: Int = 1) {
    self.day = day
    self.number = number
  }

  /// Nil for a name that no build like this one gives.
  package init?(_ id: EntryID) {
    guard id.text.hasPrefix(Self.prefix) else { return nil }
    let rest = id.text.dropFirst(Self.prefix.count)
    guard let day = Day(iso: String(rest.prefix(10))) else { return nil }
    let behind = rest.dropFirst(10)
    guard let number = behind.isEmpty ? 1 : Int(behind.dropFirst()), number > 0 else { return nil }
    self.init(day, number: number)
    // One round has one name only.
    guard self.id == id else { return nil }
  }

  package var id: EntryID {
    EntryID(Self.prefix + day.iso + (number > 1 ? "-\(number)" : ""))
  }

  package static func < (left: ReviewName, right: ReviewName) -> Bool {
    (left.day, left.number) < (right.day, right.number)
  }
}

/// A review round: the team goes through every open escalation and decides on each.
///
/// Which ones were gone through is read from the decisions, so that a round goes on after a crash, at
/// another terminal and in another order. Source: Guide, "Escalation object" (what a team lead reviews).
package struct ReviewRound: Hashable, Sendable {
  /// An escalation that was gone through.
  package struct Reviewed: Hashable, Sendable {
    package var client: CaseID
    package var mark: ReviewMark
  }

  package var name: ReviewName
  /// What was gone through, in the order in which the round went over the board; closed ones among them.
  package var reviewed: [Reviewed]
  /// What is open and was not gone through, in the order of the board.
  package var left: [BoardOrder.Row]

  /// Whether what was open during the round was not all gone through.
  ///
  /// What was raised after its last decision belongs to the next one.
  package var isStopped: Bool {
    guard let last = reviewed.map(\.mark.at).max() else { return !left.isEmpty }
    return left.contains { ($0.escalation.recordedAt ?? .min) <= last }
  }

  /// How many it is about.
  package var count: Int { reviewed.count + left.count }
  package var skipped: Int { reviewed.count { $0.mark.isSkipped } }

  /// Who last decided something in it, and when.
  package var last: ReviewMark? { reviewed.map(\.mark).max { $0.at < $1.at } }

  /// A round as the cases tell it.
  ///
  /// - Parameters:
  ///   - name: Which one.
  ///   - summaries: All cases.
  ///   - today: The office's calendar day, for the order of what is left.
  package init(
    _ name: ReviewName, of summaries: some Sequence<CaseSummary>, on today: Day
  ) {
    self.name = name
    let marked = summaries.flatMap { summary in
      summary.reviews.filter { $0.round == name.id }
        .map { Reviewed(client: summary.id, mark: $0) }
    }
    reviewed = marked.sorted { left, right in
      // What was decided once more stays where the round first came to it.
      (left.mark.place ?? -1, left.mark.firstAt, left.client, left.mark.escalation)
        < (right.mark.place ?? -1, right.mark.firstAt, right.client, right.mark.escalation)
    }
    left = BoardOrder.sorted(summaries, on: today).filter { row in
      !row.case.reviews.contains {
        $0.escalation == row.escalation.id && $0.round == name.id
      }
    }
  }

  /// The latest round in which something was decided; nil before the first.
  package static func last(
    of summaries: some Sequence<CaseSummary>, on today: Day
  ) -> ReviewRound? {
    summaries.flatMap { $0.reviews.compactMap { ReviewName($0.round) } }.max()
      .map { ReviewRound($0, of: summaries, on: today) }
  }

  /// The name of a new round.
  ///
  /// - Parameters:
  ///   - today: The office's calendar day.
  ///   - last: The latest round; nil before the first.
  /// - Returns: A name that comes after it, whatever a clock said.
  package static func next(on today: Day, after last: ReviewRound?) -> ReviewName {
    guard let last = last?.name, last.day >= today else { return ReviewName(today) }
    return ReviewName(last.day, number: last.number + 1)
  }
}

extension EscalationDecision {
  /// Whether it belongs to a round that is over, so that it is not undone but taken back with a reason.
  ///
  /// A meeting ends when everything was gone through and its list is left, and with its day at the latest:
  /// what was decided in it may have been printed and handed out. Source: our own proposal.
  ///
  /// - Parameters:
  ///   - moment: When somebody wants to undo it.
  ///   - latest: The latest round in which something was decided.
  ///   - isInMeeting: Whether that is over the list with which the round ends.
  /// - Returns: False for what was decided outside a round.
  package func isSettled(
    at moment: Moment, latest: ReviewRound?, isInMeeting: Bool = false
  ) -> Bool {
    guard let round = round.flatMap({ ReviewName($0) }) else { return false }
    if at.day < moment.day { return true }
    guard let latest else { return false }
    return round < latest.name || round == latest.name && !latest.isStopped && !isInMeeting
  }
}

extension Case {
  /// For each escalation that was gone through in a round: that it was, in the latest one.
  var reviewMarks: [ReviewMark] {
    guard !decisions.isEmpty else { return [] }
    return escalations.compactMap { id, escalation in
      let inRounds = escalation.decisions.compactMap { decision in
        decision.round.flatMap { ReviewName($0) }.map { (name: $0, decision: decision) }
      }
      guard let last = inRounds.map(\.name).max() else { return nil }
      let own = inRounds.filter { $0.name == last }.map(\.decision)
      return own.last.map { decision in
        ReviewMark(
          escalation: id, round: last.id, at: decision.at.secondsSince1970, by: decision.by,
          isSkipped: own.allSatisfy { $0.kind == .skipped },
          firstAt: own.first?.at.secondsSince1970, place: own.lazy.compactMap(\.place).first)
      }
    }
  }

  /// The changes of what is decided about an open escalation in a round, with who has it and when it is
  /// looked at again.
  ///
  /// - Parameters:
  ///   - decision: What is decided, with its round.
  ///   - again: When the team looks at it again; nil for no day.
  ///   - owner: Who has it from now on; nil for nobody.
  ///   - worker: Who leads the round.
  ///   - moment: When; its day is today.
  ///   - makeID: Gives a fresh identifier for an entry.
  /// - Returns: Changes for one save, so that decision, task and day are taken back together.
  /// - Throws: Why the rules do not let it be decided.
  package func changes(
    reviewing decision: EscalationDecision, again: Day?, owner: WorkerID?, by worker: WorkerID,
    at moment: Moment, makeID: () -> EntryID
  ) throws(EscalationRefusal) -> [Change] {
    guard let there = escalations[decision.escalation] else { throw .unknownEntry }
    guard there.isOpen else { throw .closedMeanwhile }
    var all = try changes(
      for: .decide(decision.escalation, decision), by: worker, at: moment, makeID: makeID)
    // What stands there filled in is no answer to which of two holds.
    if again != there.reviewOn {
      all += try changes(
        for: .review(decision.escalation, again), by: worker, at: moment, makeID: makeID)
    }
    if owner != there.owner {
      all += try changes(
        for: .own(decision.escalation, owner), by: worker, at: moment, makeID: makeID)
    }
    return all
  }

  /// What became of a decision.
  package enum DecisionResult: Hashable, Sendable {
    /// Nobody had to do anything.
    case noTask
    case open(CaseTask)
    case done(CaseTask, on: Day)
    /// It is in the bin, so nobody does it.
    case binned(CaseTask)
    /// A later decision took its place.
    case replaced(by: EscalationDecision)
  }

  /// What became of a decision: whether its task is done.
  package func result(of decision: EscalationDecision) -> DecisionResult {
    guard let task = decision.task.flatMap({ tasks[$0] }) else { return .noTask }
    if let on = task.doneOn { return .done(task, on: on) }
    guard let binned = task.binned else { return .open(task) }
    let later = decisions.values.first {
      $0.escalation == decision.escalation && $0.replaces && $0.at == binned
        && $0.task != decision.task
    }
    return later.map { .replaced(by: $0) } ?? .binned(task)
  }

  /// The decision that a task came from, with its escalation; nil for a task of another origin.
  package func origin(
    ofTask id: EntryID
  ) -> (decision: EscalationDecision, escalation: Escalation)? {
    guard let decision = decisions.values.first(where: { $0.task == id }),
      let escalation = escalations[decision.escalation]
    else { return nil }
    return (decision, escalation)
  }
}
