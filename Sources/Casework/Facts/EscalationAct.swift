/// What is done with an escalation, one field each.
///
/// Source: Guide, "Escalation object".
package enum EscalationStep: String, CaseIterable, Comparable, Sendable {
  /// Who sees to it.
  case owner
  /// When the team looks at it again.
  case review
  /// That probation was told of the breach.
  case report
  /// That the client was told of the report, or why not yet.
  case told
  /// What probation or the prosecutor made of it.
  case outcome
  /// A short planned stay elsewhere.
  case timeOut = "time_out"
  /// How it was closed.
  case closing

  package static func < (left: EscalationStep, right: EscalationStep) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    switch self {
    case .owner: 0
    case .review: 1
    case .report: 2
    case .told: 3
    case .outcome: 4
    case .timeOut: 5
    case .closing: 6
    }
  }

  /// Whether it is never undone silently, and only corrected with a reason.
  package var isCorrectedOnly: Bool {
    switch self {
    case .report, .told, .closing: true
    case .owner, .review, .outcome, .timeOut: false
    }
  }
}

/// One step of one escalation.
package struct EscalationStepKey: Hashable, Comparable, Sendable {
  package var escalation: EntryID
  package var step: EscalationStep

  package init(_ escalation: EntryID, _ step: EscalationStep) {
    self.escalation = escalation
    self.step = step
  }

  /// The text that stands for it in a path, such as `report.7f3a`.
  package var path: String { "\(step.rawValue).\(escalation.text)" }

  /// The step that such a text names; nil for a step that this build does not know.
  package init?(path: String) {
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")),
      let step = EscalationStep(rawValue: String(path[..<dot]))
    else { return nil }
    self.init(EntryID(String(path[path.utf8.index(after: dot)...])), step)
  }

  package static func < (left: EscalationStepKey, right: EscalationStepKey) -> Bool {
    (left.escalation, left.step) < (right.escalation, right.step)
  }
}

/// Something that was done with an escalation: the same few members for all steps.
///
/// A report has all that was said, a time-out its planned return; which members a step asks says
/// `EscalationStep.parts`.
package struct EscalationAct: Hashable, Sendable {
  package var on: Day?
  /// The office's clock, as `14:30`; nil when nobody said.
  package var clock: String?
  /// To whom, or who holds the bed.
  package var whom: String?
  /// Through what, such as "by telephone".
  package var how: String?
  /// What was said, or what came of it.
  package var text: String?
  /// Why the client was not told yet.
  package var notYet: String?
  /// What is to be learned of it, when it is closed.
  package var lesson: String?
  /// Why an earlier version of it was put right.
  package var correction: String?
  /// A word of a closed list: how it was closed.
  package var word: String?
  /// The planned return.
  package var until: Day?
  /// Whether the client came back from a time-out.
  package var isBack: Bool
  /// The second pair of eyes.
  package var second: WorkerID?
  /// Whether it turned out not to have happened.
  package var isWithdrawn: Bool
  package var by: WorkerID?
  package var at: Moment
  /// The outcomes that stand beside this one, in the order in which they were told.
  package var earlier: [EscalationAct] = []
  package var unread: Unread

  package init(on: Day? = nil, by: WorkerID?, at: Moment) {
    self.on = on
    self.by = by
    self.at = at
    isBack = false
    isWithdrawn = false
    unread = Unread()
  }

  /// Whether it says the same as another, whoever wrote it and when.
  func agrees(with other: EscalationAct) -> Bool {
    var other = other
    other.by = by
    other.at = at
    return self == other
  }

  /// The outcomes that another one is told beside: this one, and those that it stands beside.
  package var withEarlier: [EscalationAct] {
    var alone = self
    alone.earlier = []
    return earlier + [alone]
  }

  /// Keeps the outcome that was told before beside this one, where this one is another's or of another day.
  ///
  /// Other words of the same one on the same day put that right. Source: Guide, "Escalations" (ours).
  ///
  /// - Parameter before: What stands there; nil for nothing.
  mutating func stand(beside before: EscalationAct?) {
    guard let before, earlier == before.earlier, text != before.text else { return }
    func differ(_ left: String?, _ right: String?) -> Bool {
      guard let left, let right else { return false }
      return SortKey.key(for: left) != SortKey.key(for: right)
    }
    let isOfOtherDay: Bool = if let on, let was = before.on { on != was } else { false }
    if isOfOtherDay || differ(whom, before.whom) { earlier = before.withEarlier }
  }
}

extension Escalation {
  /// What came of it, each as it was told, in the order of their days: that of probation beside that of the
  /// prosecutor.
  package var outcomes: [EscalationAct] {
    guard let outcome else { return [] }
    return outcome.withEarlier.enumerated().sorted { left, right in
      let (one, other) = (left.element.on?.number, right.element.on?.number)
      guard let one, let other, one != other else { return left.offset < right.offset }
      return one < other
    }.map(\.element)
  }
}

extension Escalation {
  /// The outcomes in the order in which they were told, by which one of them is put right.
  package var outcomesAsTold: [EscalationAct] { outcome?.withEarlier ?? [] }

  /// The act that puts one of the outcomes right, or withdraws it, and leaves the others.
  ///
  /// - Parameters:
  ///   - place: Which one, in the order in which they were told.
  ///   - better: What it says now; nil where it is withdrawn.
  ///   - why: Why; the rules refuse it without.
  /// - Returns: nil where there is no such outcome.
  package func outcome(
    at place: Int, being better: EscalationAct?, because why: String?
  ) -> EscalationAct? {
    var all = outcomesAsTold
    guard all.indices.contains(place) else { return nil }
    var gone = all.remove(at: place)
    if let better { all.insert(better, at: place) }
    guard var last = all.popLast() else {
      (gone.isWithdrawn, gone.correction) = (true, why)
      return gone
    }
    (last.earlier, last.correction) = (all, why)
    return last
  }
}

extension EscalationAct {
  /// The words with which an escalation is closed, in the order in which they are offered.
  package static let closingWords = [
    "closed_settled", "closed_reported", "closed_upscaled", "closed_no_violation",
    "closed_mistake",
  ]
}

/// What was decided about an escalation, on a day.
///
/// Decisions are only ever added; the last one holds.
package struct EscalationDecision: Hashable, Sendable {
  /// What can be decided; the raw values stand in the journal.
  package enum Kind: String, CaseIterable, Sendable {
    /// It was no breach of a condition.
    case noBreach = "no_breach"
    /// It is reported and nothing more.
    case reportOnly = "report_only"
    /// The next step of the ladder is taken.
    case upscale
    /// It goes on as it was decided before.
    case goOn = "go_on"
    /// Nothing was decided in a review round, and why.
    case skipped
  }

  package var escalation: EntryID
  /// A word of `Kind`, or a word that this build does not know and keeps.
  package var kindWord: String
  /// What is to be done, or why nothing was decided.
  package var text: String?
  package var backUp: String?
  /// Who does it, and by when.
  package var who: WorkerID?
  package var until: Day?
  package var on: Day
  /// The task of the case that it became; nil for one without.
  package var task: EntryID?
  /// The review round it was decided in; nil outside one.
  package var round: EntryID?
  /// Which one of its round it was about, in the order in which that went over the board; from 0.
  package var place: Int?
  package var by: WorkerID?
  /// Whether a team lead decided it.
  package var isByLead = false
  package var at: Moment
  /// Why it was taken back after its round; nil while it stands.
  package var takenBack: String?
  /// Who took it back, and when.
  package var takenBackBy: WorkerID?
  package var takenBackAt: Moment?
  package var unread: Unread

  package init(
    _ escalation: EntryID, kindWord: String, text: String? = nil, backUp: String? = nil,
    who: WorkerID? = nil, until: Day? = nil, on: Day, task: EntryID? = nil,
    round: EntryID? = nil, by: WorkerID?, at: Moment, unread: Unread = Unread()
  ) {
    self.escalation = escalation
    self.kindWord = kindWord
    self.text = text
    self.backUp = backUp
    self.who = who
    self.until = until
    self.on = on
    self.task = task
    self.round = round
    self.by = by
    self.at = at
    self.unread = unread
  }

  package var kind: Kind? { Kind(rawValue: kindWord) }

  /// Whether something was decided that stands: not only put off, and not taken back.
  package var stands: Bool { kind != .skipped && takenBack == nil }

  /// Whether it takes the place of what was decided before, with the tasks of that.
  package var replaces: Bool { stands && kind != .goOn }
}

extension EscalationAct {
  /// Whether it tells what another one tells, whoever wrote it down and when.
  func saysTheSame(as other: EscalationAct) -> Bool {
    var told = self
    (told.by, told.at, told.correction) = (other.by, other.at, other.correction)
    return told == other
  }
}

extension Case {
  /// The escalations of the case, each with what was done with it.
  package var escalations: SortedMap<EntryID, Escalation> {
    let hasRoles = lines.values.contains { $0.kind == .role && $0.within != nil }
    guard hasRoles || !escalationSteps.isEmpty || !decisions.isEmpty else {
      return escalationRecords
    }
    var all = escalationRecords
    if hasRoles {
      for (id, record) in escalationRecords {
        all[id]?.roles = reportTerms(for: record)
      }
    }
    for (key, fact) in escalationSteps {
      guard var escalation = all[key.escalation] else { continue }
      escalation.take(key.step, fact)
      all[key.escalation] = escalation
    }
    for decision in decisions.values.sorted(by: { $0.isBefore($1) }) {
      guard var escalation = all[decision.escalation] else { continue }
      escalation.decisions.append(decision)
      // Why something was put off is no decision, and what was taken back is none any more.
      if !decision.stands {
        all[decision.escalation] = escalation
        continue
      }
      escalation.upscaling = decision.text ?? escalation.upscaling
      escalation.backUp = decision.backUp ?? escalation.backUp
      all[decision.escalation] = escalation
    }
    return all
  }
}

extension EscalationDecision {
  fileprivate func isBefore(_ other: EscalationDecision) -> Bool {
    (at.secondsSince1970, on.number, text ?? "")
      < (other.at.secondsSince1970, other.on.number, other.text ?? "")
  }
}

extension Escalation {
  /// Lays what was done with it over what was recorded of it.
  fileprivate mutating func take(_ step: EscalationStep, _ fact: Fact) {
    let act = fact.escalationAct
    let isGone = act?.isWithdrawn ?? true
    switch step {
    case .owner: owner = fact.worker
    case .review: reviewOn = fact.day
    case .report:
      report = act
      reportedOn = isGone ? nil : act?.on
    case .told:
      told = act
      clientToldOn = isGone ? nil : act?.on
    case .outcome: outcome = isGone ? nil : act
    case .timeOut: timeOut = isGone ? nil : act
    case .closing:
      closing = isGone ? nil : act
      // What is or was acute stays open until a second person has looked at it.
      let isClosed = closing.map { !takesTwo || $0.second != nil } ?? false
      statusWord = isClosed ? closing?.word ?? "closed" : "open"
      closedOn = isClosed ? closing?.on : nil
    }
  }
}
