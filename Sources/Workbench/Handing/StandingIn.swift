package import Casework
package import Content
import Screen

// Who stands in while somebody is away: what is asked, and what is shown of it.
extension WorkbenchState {
  /// Whose clients the worker looks after today; nil while nobody works here.
  var ownCaseload: Caseload? { worker.map { Caseload(of: $0, in: team, on: today) } }

  /// Shows who stands in when; where nobody is away it asks at once.
  mutating func openAbsences() -> [Effect] {
    guard worker != nil else { return [] }
    return team.absences.values.contains { $0.until >= today }
      ? openPage(.absences) : openTeamPlace(.newAbsence)
  }

  // MARK: What is shown

  /// For whom and until when a case is in the worker's list, behind what is to be done; empty for one
  /// that is theirs.
  func standingIn(for summary: CaseSummary) -> String {
    forWhom(summary.counsellor, summary.standIn, giver: summary.handover?.giver)
      .map { " (" + $0 + ")" } ?? ""
  }

  /// For whom and until when a case is in the worker's list; nil for one that is theirs.
  func forWhom(_ row: CaseRow) -> String? {
    forWhom(row.counsellor, row.standIn, giver: row.handover?.giver)
  }

  private func forWhom(
    _ counsellor: WorkerID?, _ standIn: WorkerID?, giver: WorkerID?
  ) -> String? {
    clients.caseload?.standsIn(counsellor: counsellor, standIn: standIn, giver: giver).map {
      StandInText(content: content, team: team).forWhom($0.worker, until: $0.until, today: today)
    }
  }

  /// A worker by name; of one who is away today with until when, and who stands in today: for a stand-in
  /// who is away as well, whoever stands in for them.
  func nameWithAbsence(_ worker: WorkerID) -> String {
    awayName(worker, team.standIn(for: worker, on: today))
  }

  /// The stand-in of a case by name; of one who is away today with who stands in with that case.
  func standInName(_ standIn: WorkerID, of value: Case) -> String {
    awayName(
      standIn, team.standIn(ofCase: standIn, of: value.holder, on: today))
  }

  private func awayName(_ worker: WorkerID, _ standIn: WorkerID?) -> String {
    let name = team.shownName(of: worker)
    guard let absence = team.absence(of: worker, in: today...today) else { return name }
    return words(
      StandInWords.awayUntil,
      [
        "worker": name, "day": content.dates.short(absence.until, today: today),
        "standIn": standIn.map(team.shownName) ?? words(StandInWords.nobodyYet),
      ])
  }

  /// Who stands in for a counsellor, today or some day soon; nil when nobody does.
  func awayLine(of counsellor: WorkerID?) -> String? {
    counsellor.flatMap { StandInText(content: content, team: team).next(of: $0, from: today) }
  }
}

/// Who is away, and who stands in.
package struct StandInText {
  let content: Content
  let team: Team

  package init(content: Content, team: Team) {
    self.content = content
    self.team = team
  }

  /// Who stands in for a worker and how long, on a day or soon after it; nil where nobody does.
  package func next(of worker: WorkerID, from today: Day) -> String? {
    team.absences(of: worker).first { $0.absence.until >= today }.map {
      line(of: worker, $0.absence, from: today)
    }
  }

  /// Who stands in for a worker during an absence, on a day of it or on its first one after that.
  ///
  /// Where the stand-in is away as well, it is whoever stands in for them.
  func line(of worker: WorkerID, _ absence: Absence, from today: Day) -> String {
    ChangeWording(content, team: team).absence(
      worker, team.absence(absence, of: worker, asOf: max(today, absence.from)))
  }

  func forWhom(_ worker: WorkerID, until: Day, today: Day) -> String {
    content.words(
      StandInWords.forWhom,
      ["worker": team.shownName(of: worker), "day": content.dates.short(until, today: today)])
  }
}

extension ChangeWording {
  /// Who stands in for somebody, and how long; that nobody does any more where there is none.
  func absence(_ worker: WorkerID?, _ absence: Absence?) -> String {
    let name = worker.map(team.shownName) ?? ""
    guard let absence else { return words(StandInWords.nobody, ["worker": name]) }
    let days: TextValues = [
      "worker": name, "standIn": absence.standIn.map(team.shownName) ?? "",
      "from": day(absence.from), "until": day(absence.until),
    ]
    return words(absence.standIn == nil ? StandInWords.awayAlone : .standsIn, days)
  }
}

extension ChangeWording {
  /// That somebody is away, and for whom nobody is there any more then.
  func awayNow(_ worker: WorkerID?, _ absence: Absence?) -> String {
    let said = self.absence(worker, absence)
    guard !isTakenBack, let worker, let absence, absence.standIn == nil else { return said }
    let others = team.absences.filter { $0.value.standIn == worker && $0.value.overlaps(absence) }
      .map { team.shownName(of: $0.value.worker(at: $0.key)) }
    guard !others.isEmpty else { return said }
    return said + " "
      + words(
        StandInWords.aloneToo,
        ["worker": team.shownName(of: worker), "others": others.joined(by: ", ")])
  }
}

extension PrintMaker {
  /// Whose clients a worker looks after today.
  package func caseload(of worker: WorkerID) -> Caseload {
    Caseload(of: worker, in: team, on: today)
  }

  /// What of a case falls in the coming seven days, with for whom it is done where that is somebody
  /// who is away.
  ///
  /// Of a client of somebody else it is what the worker does for them. What is due for a client who was handed
  /// over is on the pages of both, as in what is due, and says so until the receiver, who is asked that, accepts it.
  ///
  /// - Parameters:
  ///   - value: The case.
  ///   - others: The names of the caseload, which a task may hold as well.
  ///   - hasNames: Whether the client's name stands there.
  ///   - caseload: Whose week it is; nil for the team's.
  /// - Returns: Nothing for a case that is closed.
  package func weekItems(
    of value: Case, among others: NameWords, hasNames: Bool, in caseload: Caseload?
  ) -> [WeekItem] {
    let reader = caseload?.worker
    let items = weekItems(of: value, among: others, hasNames: hasNames, for: reader)
    if let handover = value.pendingHandover, reader == nil || reader == handover.to {
      let asks = handoverItem(handover, of: value, hasNames: hasNames, for: reader)
      return [asks] + items
    }
    if let handover = value.pendingHandover, reader == handover.giver {
      return [handoverItem(handover, of: value, hasNames: hasNames, for: nil)] + items
    }
    if let caseload, !caseload.has(value) { return items.filter { $0.owner == caseload.worker } }
    guard
      let absent = caseload?.standsIn(
        counsellor: value.counsellor, standIn: value.standIn, giver: value.pendingHandover?.giver)
    else { return items }
    let text = StandInText(content: content, team: team)
      .forWhom(absent.worker, until: absent.until, today: today)
    let asks = value.pendingHandover.map {
      handoverItem($0, of: value, hasNames: hasNames, for: nil)
    }
    return ([asks].compactMap { $0 } + items).map { item in
      var item = item
      item.what += " (" + text + ")"
      return item
    }
  }
}
