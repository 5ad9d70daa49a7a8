/// A bottleneck that the facts of a case show.
///
/// It says what is building up around a person, and never how risky somebody is: there is no score,
/// and no order among clients. Source: Guide, "The nine bottlenecks".
package struct Signal: Hashable, Sendable {
  package let id: BottleneckID
  /// Since when the facts show it; nil when nobody can tell.
  package let since: Day?
  /// Everything that shows it, at least one.
  package let reasons: [SignalReason]
  /// Whose doubts show it, nil for what is nobody's own; each once.
  let authors: [WorkerID?]
  /// Why and how long it rests; nil when it does not, or not all of it.
  package let rest: SignalRest?
}

/// Who looks at a case and its signals.
///
/// A worker's doubt (B7) is for themselves and the team lead; it is in no export and no report.
/// `Seen.swift` says what follows for what a case shows. Source: Guide, "The nine bottlenecks".
package struct SignalViewer: Hashable, Sendable {
  package var worker: WorkerID?
  package var isTeamLead: Bool

  package init(_ worker: WorkerID?, in team: Team) {
    self.init(worker: worker, isTeamLead: worker.flatMap { team.members[$0]?.role } == .teamLead)
  }

  init(worker: WorkerID?, isTeamLead: Bool) {
    self.worker = worker
    self.isTeamLead = isTeamLead
  }

  /// Whether a bottleneck may be shown, where `author` is whose doubt shows it; nil for what is
  /// nobody's own.
  func maySee(_ id: BottleneckID, of author: WorkerID?) -> Bool {
    id != .B7 || isTeamLead || (author != nil && author == worker)
  }
}

/// One fact that shows a bottleneck.
///
/// The number of days follows from it and from the day.
///
/// Source: Guide, "Default signal rules".
package enum SignalReason: Hashable, Sendable {
  /// B1: so many days lay between registration and arrival.
  case shortNotice(days: Int)
  /// B1: nobody knows yet whether the client can come.
  case noAnswer(arrival: Day)
  /// B2: which things of the standard information have not come, or are not to be had without
  /// anybody having said what is done instead; empty when nobody said which. It is needed before the
  /// intake or the arrival.
  case informationAwaited([String], before: Anchor, on: Day)
  /// B2: which things of the team's list nobody asked for.
  case informationNotAsked([String], before: Anchor, on: Day)
  /// B3: missing, or nobody knows.
  case conditionsOpen([BasicCondition], unknown: [BasicCondition] = [], arrival: Day)
  /// B4: what the client has not met: the counsellor (I9), the shelter (I10).
  case notMet([DoID], arrival: Day)
  /// B4: what happened in the first weeks; a word of `CaseEvent.Kind`.
  case earlyEvent(CaseEvent.Kind, on: Day)
  /// B5: a do that says who does what is still open: I5 or U2.
  case undivided(DoID, arrival: Day)
  /// B5: so many open escalations have no owner, the first since a day.
  case nobodyHasIt(escalations: Int, since: Day)
  /// B6: nobody knows who supervises, since the client was registered or arrived; nil where neither is
  /// known.
  case noSupervisor(since: Day?)
  /// B6: the last joint consultation; nil when there was none.
  case noConsultation(last: Day?, arrival: Day)
  /// B7: somebody said that they were unsure, and has consulted nobody since.
  case unsure(on: Day)
  /// B8: no indication, so close to the end; how far it is in the recorded word, and the day by which
  /// the decision is to be there.
  case noIndication(end: Day, stands: String? = nil, decision: Day? = nil)
  /// B9: no confirmed place, so close to the end; how far it is in the recorded word.
  case noPlace(end: Day, stands: String? = nil)

  /// The bottleneck that it shows.
  package var id: BottleneckID {
    switch self {
    case .shortNotice, .noAnswer: .B1
    case .informationAwaited, .informationNotAsked: .B2
    case .conditionsOpen: .B3
    case .notMet, .earlyEvent: .B4
    case .undivided, .nobodyHasIt: .B5
    case .noSupervisor, .noConsultation: .B6
    case .unsure: .B7
    case .noIndication: .B8
    case .noPlace: .B9
    }
  }

  /// Whether it says nothing any more once the client left: it is about a stay that is over.
  ///
  /// How somebody left, an escalation that nobody has and a colleague's doubt go on to matter. Source: ours.
  var endsAtLeaving: Bool {
    switch self {
    case .earlyEvent, .nobodyHasIt, .unsure: false
    case .shortNotice, .noAnswer, .informationAwaited, .informationNotAsked, .conditionsOpen,
      .notMet, .undivided, .noSupervisor, .noConsultation, .noIndication, .noPlace:
      true
    }
  }
}

/// The days on which a fact shows a bottleneck: from `from` to the day before `until`.
///
/// It is the same on any day, so that a list can be kept and shown without reading the cases; see
/// `CaseSummary` and `SignalSpans`. Nil means without a beginning or an end.
package struct SignalSpan: Hashable, Sendable {
  package var id: BottleneckID
  package var from: Day?
  package var until: Day?
  /// Whose doubt it is; nil for what is nobody's own.
  package var author: WorkerID?
  /// The day on which it shows again; nil when it was not put to rest.
  package var restsUntil: Day?

  package init(
    id: BottleneckID, from: Day? = nil, until: Day? = nil, author: WorkerID? = nil,
    restsUntil: Day? = nil
  ) {
    self.id = id
    self.from = from
    self.until = until
    self.author = author
    self.restsUntil = restsUntil
  }
}

extension SignalSpan {
  /// Whether it was put to rest until after a day.
  func rests(on today: Day) -> Bool { restsUntil.map { today < $0 } ?? false }
}
