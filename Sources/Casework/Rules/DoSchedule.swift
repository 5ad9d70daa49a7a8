/// The days on which a do asks for attention: from `from` to the day before `until` it is to be
/// done by `day`.
///
/// Nil means without a beginning or an end.
package struct DueSpan: Hashable, Sendable {
  package let id: DoID
  private let ownDay: PackedDay
  private let ownFrom: PackedDay
  private let ownUntil: PackedDay

  package var day: Day { ownDay.day ?? .always }
  package var from: Day? { ownFrom.day }
  package var until: Day? { ownUntil.day }

  package init(id: DoID, day: Day, from: Day? = nil, until: Day? = nil) {
    self.id = id
    ownDay = PackedDay(day)
    ownFrom = PackedDay(from)
    ownUntil = PackedDay(until)
  }

  /// Whether the due day counts on a day.
  package func holds(on today: Day) -> Bool {
    if let from, today < from { return false }
    if let until, today >= until { return false }
    return true
  }
}

/// What the facts of a case say of one do, whatever the day.
///
/// `Roadmap` and `CaseSummary` are both made of these, so that a list and a case can never say
/// different things.
struct DoSchedule {
  let id: DoID
  let record: DoRecord?
  var isNotApplicable = false
  var isStanding = false
  /// Done at least once, so that it rests until it is due again.
  var isDone = false
  /// From when a fact shows that it was done, though nobody recorded it.
  var shownFrom: Day?
  /// The day shown as done when only a fact shows it.
  var shownOn: Day?
  /// Whether it was done for an earlier case alone, and the arrival lies before the registration: what that day ends
  /// was never done in this case.
  var isOnlyEarlier = false
  /// From when its occasion has passed.
  var missedFrom: Day?
  /// From when the case is closed or its care over, so that nothing comes back any more.
  var closedFrom: Day?
  var span: DueSpan?
  var dueSource: DoStatus.DueSource?
  /// The standing agreement that sets the due day; nil where the default does.
  var agreement: EntryID?
  var occasions: Int?

  /// Exempt on a day: the last day counts.
  private func isExempt(on today: Day) -> Bool {
    guard let record, record.state == .exempt, !Self.neverExempt.contains(id) else { return false }
    return record.until.map { today <= $0 } ?? true
  }

  /// A breach is always reported; nobody can be excused from it.
  ///
  /// Source: Guide, "Kinds of do".
  static let neverExempt: Set<DoID> = [.E3]

  /// Looked at twice where there is time for it, and done where it was looked at once.
  ///
  /// Source: Guide, "Kinds of do".
  static let doneByOnce: Set<DoID> = [.I7]

  func state(on today: Day) -> DoStatus.State {
    if isNotApplicable { return .notApplicable }
    if isExempt(on: today) { return .exempt }
    if isStanding { return .standing }
    if isOnlyEarlier, let missedFrom, today >= missedFrom { return .missed }
    if isDone || (shownFrom.map { $0 <= today } ?? false) {
      guard let span, span.holds(on: today) else {
        return wasDueAgain(on: today) ? .missed : .done
      }
      // A day that somebody agreed says that it is to be done again: it is not done until then.
      return today >= span.day || dueSource == .agreed ? .open : .done
    }
    if let missedFrom, today >= missedFrom { return .missed }
    return .open
  }

  /// Whether it was due another time when its occasion passed or the case was closed.
  ///
  /// A box that is ticked would say that the last time was the last.
  private func wasDueAgain(on today: Day) -> Bool {
    guard let span, let until = span.until, today >= until, span.day <= until else { return false }
    if until == closedFrom { return true }
    guard until == missedFrom, !Self.doneByOnce.contains(id), (span.from ?? span.day) < until else {
      return false
    }
    // What a fact shows of a later day was done after all.
    return isDone || (shownFrom.map { $0 < until } ?? false)
  }

  func status(on today: Day, owner: WorkerID?) -> DoStatus {
    let state = state(on: today)
    let due = span.flatMap { $0.holds(on: today) ? $0.day : nil }
    let isShown = isDone || (shownFrom.map { $0 <= today } ?? false)
    let completions = record?.completions ?? []
    let isExcuse = state == .notApplicable || state == .exempt
    // A do that two providers make needless was excused by nobody.
    let excusedBy = record?.state == .notApplicable || record?.state == .exempt ? record?.by : nil
    let last = isShown || isExcuse ? completions.max { $0.on < $1.on } : nil
    var status = DoStatus(
      id: id, state: state, due: due, dueSource: due == nil ? nil : dueSource,
      agreement: due == nil ? nil : agreement,
      daysLate: due.map { max(0, today - $0) } ?? 0,
      doneOn: last?.on ?? (isShown ? shownOn : nil), by: isExcuse ? excusedBy : last?.by,
      proof: last?.proof,
      provenBy: last?.provenBy, reason: record?.reason,
      until: state == .exempt ? record?.until : nil, owner: owner, completions: completions,
      occasions: occasions, isReopened: state == .open && (record?.isReopened ?? false))
    status.missed = state == .missed ? missed : nil
    return status
  }

  /// What passed by the do: the arrival, the intake, or the end of the case.
  private var missed: DoStatus.Missed? {
    guard let passed = missedFrom ?? closedFrom else { return nil }
    if let closedFrom, span?.until == closedFrom, missedFrom.map({ closedFrom < $0 }) ?? true {
      return DoStatus.Missed(by: .end, on: closedFrom, dueOn: span?.day)
    }
    // The intake is on the day before it has passed.
    let isIntake = id == .I1 || id == .I6
    return DoStatus.Missed(
      by: missedFrom == nil ? .end : isIntake ? .intake : .arrival,
      on: missedFrom != nil && isIntake ? passed - 1 : passed, dueOn: span?.day)
  }
}
