/// Whose clients a worker looks after on a day: their own, and those of whom they stand in for.
package struct Caseload: Hashable, Sendable {
  package let worker: WorkerID
  /// Who is away that day, with this worker as their stand-in, and until when.
  package let absent: SortedMap<WorkerID, Day>

  /// The caseload of a worker on the office's calendar day.
  package init(of worker: WorkerID, in team: Team, on day: Day) {
    self.worker = worker
    var absent = SortedMap<WorkerID, Day>()
    for (id, absence) in team.absences where absence.standIn == worker && absence.covers(day) {
      let who = absence.worker(at: id)
      guard who != worker else { continue }
      absent[who] = max(absent[who] ?? absence.until, absence.until)
    }
    self.absent = absent
  }

  /// Whether a case is in it.
  package func has(_ summary: CaseSummary) -> Bool {
    summary.isCaseload(of: worker) || isStandIn(for: summary.counsellor)
  }

  /// Whether a case is in it.
  package func has(_ row: CaseRow) -> Bool {
    row.counsellor == worker || row.standIn == worker || row.handover?.giver == worker
      || isStandIn(for: row.counsellor)
  }

  /// Whether a case is in it.
  package func has(_ value: Case) -> Bool {
    [value.counsellor, value.standIn, value.pendingHandover?.giver].contains(worker)
      || isStandIn(for: value.counsellor)
  }

  private func isStandIn(for counsellor: WorkerID?) -> Bool {
    counsellor.map { absent[$0] != nil } ?? false
  }

  /// For whom a case of another counsellor is in it, and until when; nil for one that is in it anyway.
  package func standsIn(
    counsellor: WorkerID?, standIn: WorkerID?
  ) -> (worker: WorkerID, until: Day)? {
    guard let counsellor, standIn != worker, let until = absent[counsellor] else { return nil }
    return (counsellor, until)
  }
}
