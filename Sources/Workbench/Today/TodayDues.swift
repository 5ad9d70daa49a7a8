import Casework
import Content

// What the list of today holds.
extension WorkbenchState {
  /// What is due, for the worker or for everybody.
  func todayList(_ scope: TodayList.Scope) -> TodayList {
    let caseload = ownCaseload
    var gathering = TodayGathering()
    for (index, summary) in clients.summaries.enumerated() where summary.closedOn == nil {
      let summary = asShown(summary)
      guard scope != .mine || isOwn(summary, caseload) else { continue }
      gather(summary, at: index, scope, caseload, into: &gathering)
    }
    gathering.sort(clients.summaries)
    // What comes after that nobody plans by, and it buries the rest.
    let horizon = today + Self.daysAhead
    let ahead = gathering.dues.prefix { $0.day <= horizon }
    let isCut = !ahead.isEmpty && ahead.count < gathering.dues.count
    if isCut { gathering.dues = Array(ahead) }
    let shown = gathering.dues.prefix(TodayList.most)
    let reviews = reviewDues
    let dues = reviews + shown.map { due($0, scope, isOnlyOwn: gathering.hasOneCounsellor) }
    let hasOthers = shown.contains { $0.owner != nil && $0.owner != worker }
    return TodayList(
      dues, scope: scope, heads: scope == .perWorker ? heads(of: gathering) : [],
      count: reviews.count + gathering.dues.count,
      hasMoreAfter: isCut, showsWhose: scope == .everyone || (scope == .mine && hasOthers),
      isSpaced: hasLargeRows, today: today)
  }

  /// How far the list looks ahead, where there is anything so soon.
  private static let daysAhead = 8 * 7

  /// A summary with what is on its way to the disk.
  func asShown(_ summary: CaseSummary) -> CaseSummary {
    guard !saving.pending.isEmpty, let value = opened?.case, value.id == summary.id,
      saving.pending.contains(where: { !$0.changes(of: value.id).isEmpty })
    else { return summary }
    return CaseSummary(value, norms: norms)
  }

  /// Whether something of it may be the worker's: a client of theirs, or something they do for one of
  /// somebody else.
  private func isOwn(_ summary: CaseSummary, _ caseload: Caseload?) -> Bool {
    guard let worker else { return true }
    return caseload?.has(summary) ?? true || summary.has(owner: worker)
      || summary.returned?.by == worker
      || isTeamLead && summary.escalations.contains { $0.awaitsSecond && $0.closedBy != worker }
  }

  private func gather(
    _ summary: CaseSummary, at index: Int, _ scope: TodayList.Scope, _ caseload: Caseload?,
    into gathering: inout TodayGathering
  ) {
    let isCaseload = caseload?.has(summary) ?? true
    func add(
      _ item: ChecklistItem, _ day: Day, owner: WorkerID?, clock: String? = nil,
      since: Day? = nil, toReport: Escalation.Severity? = nil, isReturned: Bool = false,
      turn: TodayList.Turn = .itself
    ) {
      // What somebody does for a client of somebody else is theirs, and nothing more of that client.
      guard scope != .mine || isCaseload || (owner != nil && owner == worker) else { return }
      gathering.note(summary.holder)
      gathering.dues.append(
        TodayGathering.Found(
          day: day, client: index, item: item, owner: owner, clock: clock, since: since,
          toReport: toReport, isReturned: isReturned, turn: turn))
    }
    if let handover = summary.handover,
      caseload?.accepts(handover) ?? false
        || handover.isOverdue(on: today, after: norms.signals.handover)
    {
      add(.handover, handover.on, owner: handover.to)
    }
    // Who is away finds nothing; who stands in for them does.
    if let returned = summary.returned,
      [returned.giver, returned.by].contains(worker) || caseload?.absent[returned.giver] != nil
    {
      add(.handover, returned.declinedOn ?? returned.on, owner: worker, isReturned: true)
    }
    // That a breach has to be reported is said once, by the escalation itself.
    for span in summary.dues
    where span.holds(on: today) && (span.id != .E3 || summary.owner(of: .E3) != nil) {
      add(.do(span.id), span.day, owner: summary.owner(of: span.id))
    }
    // What is there on its day comes before what is to be done that day.
    if summary.intakeOn == today {
      add(.do(.I1), today, owner: nil, clock: "", turn: .appointment)
    }
    if summary.consultationOn == today {
      add(.do(.U5), today, owner: nil, clock: "", turn: .appointment)
    }
    for task in summary.tasks {
      add(.task(task.id), task.day, owner: task.owner, clock: task.clock)
    }
    for escalation in summary.escalations {
      // Neither waits for a day that was agreed: it is asked for today, until it is done.
      if escalation.mustBeMadeSafe {
        add(.escalation(escalation.id), today, owner: escalation.owner, clock: "", turn: .safety)
      }
      if escalation.mustBeTold {
        add(.escalation(escalation.id), today, owner: escalation.owner, turn: .telling)
      }
      if escalation.reportedOn == nil, let due = escalation.reportDue {
        // In the night after it became known it is not late yet.
        let day = escalation.daysLate(on: today, at: now.clock) == 0 ? max(due, today) : due
        add(
          .escalation(escalation.id), day, owner: escalation.owner, toReport: escalation.severity)
      } else if let day = escalation.reviewOn {
        add(.escalation(escalation.id), day, owner: escalation.owner)
      }
      // A bed is kept until that day, whatever else is to be done with it.
      if let day = escalation.returnOn {
        add(.escalation(escalation.id), day, owner: escalation.owner, turn: .timeOut)
      }
      // Anybody but who closed it; the lead is there for all.
      if escalation.awaitsSecond, let day = escalation.closedOn, escalation.closedBy != worker {
        add(
          .escalation(escalation.id), day, owner: isTeamLead ? worker : escalation.owner,
          turn: .secondLook)
      }
    }
    for awaited in summary.returns {
      add(.escalation(awaited.escalation), awaited.day, owner: awaited.owner, turn: .timeOut)
    }
    for signal in summary.signals.since(on: today, for: clients.viewer) {
      add(.bottleneck(signal.id), today, owner: nil, since: signal.since)
    }
  }

  // MARK: Rows

  private func due(
    _ found: TodayGathering.Found, _ scope: TodayList.Scope, isOnlyOwn: Bool
  ) -> TodayList.Due {
    let summary = asShown(clients.summaries[found.client])
    let name = ClientName.shown(summary.name, sortName: summary.sortName)
    return TodayList.Due(
      client: summary.id,
      name: name.isEmpty ? words(ClientsWords.unnamed, ["number": summary.number.text]) : name,
      item: found.item, turn: found.turn, whose: whose(found, summary, scope, isOnlyOwn: isOnlyOwn),
      worker: team.holder(found.owner ?? summary.holder, on: today),
      what: what(found, of: summary) + handing(found, summary) + standingIn(for: summary),
      short: found.turn == .itself ? short(found.item, of: summary) : nil,
      day: found.day, since: found.since, isToReport: found.toReport != nil,
      isReturned: found.isReturned,
      handedFrom: summary.handover.flatMap { $0.to == worker ? $0.giver : nil },
      place: TodayList.Place(
        isToReport: found.toReport != nil, day: found.placeDay, isSignal: found.item.isBottleneck,
        clock: found.sortedClock,
        name: summary.sortKey))
  }

  private func shownName(ofDoer worker: WorkerID?) -> String {
    team.holder(worker, on: today).map(team.shownName) ?? words(TodayWords.nobody)
  }

  /// Who does it, by name; nil where that goes without saying.
  private func whose(
    _ found: TodayGathering.Found, _ summary: CaseSummary, _ scope: TodayList.Scope,
    isOnlyOwn: Bool
  ) -> String? {
    // Of a handover the row itself names who it waits for.
    if scope == .perWorker || found.item == .handover { return nil }
    if let owner = found.owner, owner != worker || scope == .everyone {
      return shownName(ofDoer: owner)
    }
    if isOnlyOwn || (scope == .mine && summary.holder == worker) { return nil }
    return shownName(ofDoer: summary.holder)
  }

  /// That the client was handed over and is not accepted yet, behind what is to be done; empty elsewhere.
  private func handing(_ found: TodayGathering.Found, _ summary: CaseSummary) -> String {
    // The row of the handover says it itself.
    guard found.item != .handover, let handover = summary.handover else { return "" }
    if handover.to == worker { return handing(from: handover.giver) }
    return " (" + words(HandedWords.dueWaiting, ["worker": name(of: handover.to)]) + ")"
  }

  /// The same for who is to accept the client.
  func handing(from giver: WorkerID) -> String {
    " (" + words(HandedWords.dueToYou, ["worker": name(of: giver)]) + ")"
  }

  /// What is to be done; an appointment with its time.
  private func what(_ found: TodayGathering.Found, of summary: CaseSummary) -> String {
    switch found.item {
    case .do(let id) where found.turn == .appointment:
      content.terms.name(of: id == .U5 ? CaseDate.nextJointConsultation : .intake)
    case .do(let id): content.title(of: id, planB: summary.planB)
    case .task(let id):
      summary.tasks.first { $0.id == id }.map { task in
        (task.clock.map { $0 + " " } ?? "") + task.text
      } ?? ""
    case .bottleneck(let id): watchOut(for: id)
    case .handover:
      (summary.handover ?? summary.returned).map(handedDue) ?? words(HandedWords.title)
    case .escalation(let id):
      what(
        found.turn, with: summary.escalations.first { $0.id == id },
        or: summary.returns.first { $0.escalation == id })
    case .contact, .agreement: ""
    }
  }

  /// The same where there is no room for it; nil where there is no shorter way.
  private func short(_ item: ChecklistItem, of summary: CaseSummary) -> String? {
    switch item {
    case .bottleneck(let id): words(TodayWords.watchOutShort, ["what": content.text.title(of: id)])
    case .handover: (summary.handover ?? summary.returned).flatMap(handedShort)
    case .escalation(let id):
      summary.escalations.first { $0.id == id }.flatMap { escalation in
        escalation.reportedOn == nil && escalation.reportDue != nil
          ? words(
            escalation.isUnclear ? TodayWords.findOutShort : .reportShort,
            [
              "severity": content.terms.name(of: escalation.severity),
              "what": escalation.what.withoutFullStop,
            ]) : nil
      }
    case .do, .task, .contact, .agreement: nil
    }
  }

  /// What is to be done with an escalation, open or closed.
  private func what(
    _ turn: TodayList.Turn, with open: OpenEscalation?, or closed: AwaitedReturn?
  ) -> String {
    let text: TextValues = ["what": (open?.what ?? closed?.what ?? "").withoutFullStop]
    switch turn {
    case .itself: return open.map(lookAgain) ?? ""
    case .timeOut: return words(TodayWords.returns, text)
    case .secondLook: return words(TodayWords.secondLook, text)
    case .safety: return words(TodayWords.makeSafe, text)
    case .telling: return words(TodayWords.tell, text)
    case .appointment: return ""
    }
  }

  /// What is to be done with an escalation: to report it, or what was agreed for a day.
  private func lookAgain(at escalation: OpenEscalation) -> String {
    if escalation.reportedOn == nil, escalation.reportDue != nil {
      return words(
        escalation.isUnclear ? TodayWords.findOut : .report,
        [
          "severity": content.terms.name(of: escalation.severity),
          "what": escalation.what.withoutFullStop,
        ])
    }
    return words(TodayWords.lookAgain, ["what": escalation.what.withoutFullStop])
  }

  /// Who has something of it, by name: this is no order of persons.
  ///
  /// What nobody has comes first.
  private func heads(of gathering: TodayGathering) -> [TodayList.Head] {
    var counts: [WorkerID?: (all: Int, late: Int)] = [:]
    for found in gathering.dues {
      let recorded = found.owner ?? clients.summaries[found.client].holder
      let worker = team.holder(recorded, on: today)
      counts[worker, default: (0, 0)].all += 1
      if found.day < today, found.item != .handover { counts[worker, default: (0, 0)].late += 1 }
    }
    return counts.map { worker, count in
      TodayList.Head(
        worker: worker, name: worker.map(nameWithAbsence) ?? words(TodayWords.nobody),
        count: count.all, late: count.late)
    }.sorted { left, right in
      if left.worker == nil || right.worker == nil { return right.worker != nil }
      return (left.name, left.worker?.text ?? "") < (right.name, right.worker?.text ?? "")
    }
  }
}

/// What is found to be due, before it is put into words.
struct TodayGathering {
  /// One thing that is due, with the place of its client among the summaries.
  struct Found {
    var day: Day
    var client: Int
    var item: ChecklistItem
    var owner: WorkerID?
    var clock: String?
    var since: Day?
    /// How heavy a breach is that probation does not know of yet; nil for anything else.
    var toReport: Escalation.Severity?
    /// Whether it is a handover that the receiver gave back.
    var isReturned = false
    /// What of an escalation it is about.
    var turn = TodayList.Turn.itself

    /// What has an hour stands before what has none.
    var sortedClock: String {
      toReport.map { String(Escalation.Severity.allCases.count - $0.rawValue) } ?? clock ?? "~"
    }

    /// The day by which it stands in the list: what is to be reported stands before everything, by
    /// how heavy it is, and then what was handed over.
    var placeDay: Day { toReport != nil || item == .handover ? Day(number: .min) : day }
  }

  var dues: [Found] = []
  private var counsellors: Set<WorkerID?> = []

  /// Whether all of it is with clients of one worker.
  var hasOneCounsellor: Bool { counsellors.count < 2 }

  mutating func note(_ counsellor: WorkerID?) {
    if counsellors.count < 2 { counsellors.insert(counsellor) }
  }

  /// Puts it in order: by day, what is to be done before what builds up, by the clock, by name.
  mutating func sort(_ summaries: CaseSummaries) {
    dues.sort { left, right in
      if (left.toReport == nil) != (right.toReport == nil) { return left.toReport != nil }
      if left.placeDay != right.placeDay { return left.placeDay < right.placeDay }
      if left.item.isBottleneck != right.item.isBottleneck { return right.item.isBottleneck }
      if left.sortedClock != right.sortedClock { return left.sortedClock < right.sortedClock }
      return (summaries[left.client].sortKey, left.client)
        < (summaries[right.client].sortKey, right.client)
    }
  }
}
