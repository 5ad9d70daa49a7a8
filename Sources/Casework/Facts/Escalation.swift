/// An incident that somebody recorded, and what was done with it.
///
/// Reporting a breach and scaling up are two things: the first must always happen, the second is
/// decided. What is recorded of the incident itself stands here; what people do with it stands in
/// fields of their own (`EscalationStep`, `EscalationDecision`), so that two who work on the same
/// escalation do not contradict each other. `Case.escalations` lays both together. Source: Guide,
/// "Escalation object".
package struct Escalation: Hashable, Sendable {
  /// How serious it is; the greater, the more urgent.
  package enum Severity: Int, CaseIterable, Comparable, Sendable {
    case minor = 1
    case serious, acute
    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// `open`, or how it was closed, such as `closed_no_violation`.
  ///
  /// Other words are kept.
  package var statusWord: String
  package var knownOn: Day
  /// The office's clock when it became known, as `02:10`; nil when nobody said.
  package var knownClock: String?
  /// When it happened, where that was before it was known; nil for as known.
  package var happenedOn: Day?
  /// The office's clock when it happened; nil when nobody said.
  package var happenedClock: String?
  package var severity: Severity
  /// Whether it was acute before somebody lowered its severity: that takes no pair of eyes away.
  package var wasAcute = false
  package var what: String
  /// The condition that was broken; nil for a house rule or when it is not known yet.
  package var condition: ConditionID?
  /// What the condition said when it was removed while this was open; nil as long as it holds.
  package var conditionWas: String?
  /// Since when it is no longer in force.
  package var conditionEndedOn: Day?
  /// Whether a judicial condition was broken, so that it must be reported.
  package var isBreach: Bool
  /// Whether it is known to be a house rule, which is no breach by itself.
  package var isHouseRule: Bool
  /// Whether everyone is safe now; nil when nobody said.
  package var isEveryoneSafe: Bool?
  /// Whether somebody said that not everyone is safe, before that was put right to not known.
  package var wasUnsafe = false
  /// By when it has to be reported as this case agreed; nil for the usual day.
  package var reportBy: Day?
  /// The office's clock on that day; nil for the whole day.
  package var reportByClock: String?
  /// Why what was recorded was last put right; nil where that took no reason.
  package var correction: String?
  /// The path of the field it was raised at, such as a do or an event; nil for the client.
  package var raisedAt: String?
  /// When and by whom it was recorded; nil where a file does not say.
  package var recordedAt: Moment?
  package var recordedBy: WorkerID?
  package var reportedOn: Day?
  package var clientToldOn: Day?
  package var owner: WorkerID?
  package var reviewOn: Day?
  package var upscaling: String?
  package var backUp: String?
  package var closedOn: Day?
  package var unread: Unread

  // What was done with it, out of fields of their own; see `Case.escalations`.
  package var report: EscalationAct?
  package var told: EscalationAct?
  package var outcome: EscalationAct?
  package var timeOut: EscalationAct?
  package var closing: EscalationAct?
  /// What the role sheet of the case says of reporting; see `Case.reportTerms(for:)`.
  package var roles: [ReportTerm] = []
  /// What was decided, the oldest first.
  package var decisions: [EscalationDecision] = []

  package init(
    statusWord: String = "open", knownOn: Day, severity: Severity, what: String,
    condition: ConditionID? = nil, isBreach: Bool = false, reportedOn: Day? = nil,
    clientToldOn: Day? = nil, owner: WorkerID? = nil, reviewOn: Day? = nil,
    upscaling: String? = nil, backUp: String? = nil, closedOn: Day? = nil,
    unread: Unread = Unread()
  ) {
    self.statusWord = statusWord
    self.knownOn = knownOn
    self.severity = severity
    self.what = what
    self.condition = condition
    self.isBreach = isBreach
    isHouseRule = false
    self.reportedOn = reportedOn
    self.clientToldOn = clientToldOn
    self.owner = owner
    self.reviewOn = reviewOn
    self.upscaling = upscaling
    self.backUp = backUp
    self.closedOn = closedOn
    self.unread = unread
  }

  package var isOpen: Bool { statusWord == "open" }
  /// Whether it was closed as something that was no breach, or that was recorded by mistake.
  package var isClosedAsNone: Bool {
    ["closed_no_violation", "closed_mistake"].contains(statusWord)
  }
  /// What was decided last; nil when nothing was.
  package var lastDecision: EscalationDecision? {
    decisions.last { $0.stands }
  }
  /// What was decided last about whether it is a breach, which "it goes on" leaves as it was.
  private var lastRuling: EscalationDecision? { decisions.last { $0.replaces } }
  /// Whether two people have to see that it is closed, or that it was no breach.
  package var takesTwo: Bool { severity == .acute || wasAcute }
  /// Whether one person alone decided that it was no breach, of something acute that probation has not heard
  /// of: it counts once a second person, or the team lead, decides so too.
  ///
  /// Source: Guide, "Escalations" (ours).
  package var noBreachAwaitsSecond: Bool {
    // A house rule is no breach by itself, so that nobody has to decide that.
    guard isOpen, takesTwo, reportedOn == nil, isBreach || !isHouseRule,
      lastRuling?.kind == .noBreach
    else { return false }
    let agreeing = agreeingOnNone
    return !agreeing.contains(where: \.isByLead) && Set(agreeing.map(\.by)).count < 2
  }
  /// Whether somebody decided last that it was no breach, alone or as one of two.
  ///
  /// - Parameter worker: Who; nobody did so where it is nil.
  /// - Returns: False for a decision that a later one took the place of.
  package func hasDecidedNoBreach(_ worker: WorkerID?) -> Bool {
    agreeingOnNone.contains { $0.by == worker }
  }
  /// The decisions that it was no breach which no other took the place of, the last one first.
  private var agreeingOnNone: some Collection<EscalationDecision> {
    decisions.reversed().filter(\.replaces).prefix { $0.kind == .noBreach }
  }
  /// Whether it was decided that no condition was broken, by as many people as that takes.
  package var isNoBreach: Bool { lastRuling?.kind == .noBreach && !noBreachAwaitsSecond }
  /// Whether a condition was broken, as far as it was decided by now.
  package var countsAsBreach: Bool { isBreach && !isNoBreach && !cameAfterCondition }
  /// Whether it is open and happened when the condition that it names was no longer in force: it is no breach of
  /// that one, and somebody has to say what it was.
  ///
  /// The day has no time: what was recorded of that very day before anybody said that the condition holds no more
  /// stays the breach that it was, and only what was recorded before has the day here. Source: ours.
  package var cameAfterCondition: Bool {
    guard isOpen, condition != nil, let conditionEndedOn else { return false }
    return (happenedOn ?? knownOn) > conditionEndedOn
  }
  /// Whether nobody knows yet if a condition was broken: none is named that was in force, and it is no house rule.
  package var isUnclear: Bool {
    guard isOpen, !isNoBreach else { return false }
    return isBreach ? cameAfterCondition : condition == nil && !isHouseRule
  }
  /// Whether somebody still has to say if a condition was broken, of something that probation has not
  /// heard of: until then it counts as long as a breach would.
  ///
  /// Source: Guide, "Escalation object", queue order; ours for what is not known yet.
  package var mustBeFoundOut: Bool { isUnclear && reportedOn == nil }
  /// Whether probation still has to hear of it.
  package var mustBeReported: Bool { isOpen && countsAsBreach && reportedOn == nil }
  /// Whether the client still has to hear that it was reported: a reason why not yet only says why they wait.
  ///
  /// Source: Guide, "Escalation object", and E3.
  package var mustBeTold: Bool { isOpen && reportedOn != nil && clientToldOn == nil }
  /// Whether somebody has to see that everyone is safe: it was said that not everyone is, or was of something
  /// acute, and nobody has said since then that everyone is.
  ///
  /// Source: Guide, "Escalations" (ours).
  package var mustBeMadeSafe: Bool {
    isEveryoneSafe == false || isEveryoneSafe == nil && wasUnsafe && severity == .acute
  }
  /// Whether it was closed by one person and waits for the eyes of a second one.
  package var awaitsSecond: Bool {
    closing.map { !$0.isWithdrawn && $0.second == nil } ?? false && isOpen
  }
  /// The first day on which somebody has to look at it again: the review that was agreed, or the
  /// return from a time-out.
  package var lookAgainOn: Day? {
    Day.earliest(reviewOn, returnOn)
  }
  /// When the client is to come back from a time-out; nil where none runs.
  package var returnOn: Day? {
    timeOut.flatMap { $0.isWithdrawn || $0.isBack ? nil : $0.until }
  }
}
