/// Whose clients a worker looks after on a day: their own, and those of whom they stand in for.
package struct Caseload: Hashable, Sendable {
  package let worker: WorkerID
  /// Who is away that day, with this worker as their stand-in, and until when.
  ///
  /// Where a stand-in is away as well, whoever stands in for them has those clients too, until the first
  /// of them is back. Who is in between keeps them, as who is away keeps their own: so nobody falls out
  /// where the last one is away too, or where two stand in for each other.
  ///
  /// Source: our own proposal; see Guide, "Handing over".
  package let absent: SortedMap<WorkerID, Day>

  /// The caseload of a worker on the office's calendar day.
  package init(of worker: WorkerID, in team: Team, on day: Day) {
    self.worker = worker
    let away = team.absences.filter { $0.value.covers(day) }
    var absent = SortedMap<WorkerID, Day>()
    // A day only ever becomes a later one, so this ends, whoever stands in for whom.
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (id, absence) in away {
        let who = absence.worker(at: id)
        guard who != worker, let standIn = absence.standIn else { continue }
        let isOwn = standIn == worker
        guard let untilThen = isOwn ? absence.until : absent[standIn] else { continue }
        let until = min(untilThen, absence.until)
        if let known = absent[who], known >= until { continue }
        absent[who] = until
        isGrowing = true
      }
    }
    self.absent = absent
  }

  /// Whether a case is in it.
  ///
  /// As long as a handover is not accepted it is with the giver too, and so with who stands in for them.
  package func has(_ summary: CaseSummary) -> Bool { has(summary.source.belonging) }

  /// Whether a case is in it.
  package func has(_ belonging: CaseSummary.Belonging) -> Bool {
    belonging.isCaseload(of: worker) || isStandIn(for: belonging.counsellor)
      || isStandIn(for: belonging.giver)
  }

  /// Whether a case is in it.
  package func has(_ row: CaseRow) -> Bool {
    row.counsellor == worker || row.standIn == worker || row.handover?.giver == worker
      || isStandIn(for: row.counsellor) || isStandIn(for: row.handover?.giver)
  }

  /// Whether a case is in it.
  package func has(_ value: Case) -> Bool {
    [value.counsellor, value.standIn, value.pendingHandover?.giver].contains(worker)
      || isStandIn(for: value.counsellor) || isStandIn(for: value.pendingHandover?.giver)
  }

  /// Whether the worker answers for somebody: for themselves, and for whom they stand in.
  package func answers(for other: WorkerID) -> Bool {
    other == worker || absent[other] != nil
  }

  /// Whether the worker may accept a handover: one to themselves, and one to whom they stand in for, unless they
  /// gave it.
  ///
  /// Source: our own proposal; see Guide, "Handing over".
  package func accepts(_ handover: Handover) -> Bool {
    if handover.to == worker { return true }
    return absent[handover.to] != nil && ![handover.giver, handover.by].contains(worker)
  }

  /// Whether the worker is to hear what becomes of a handover: who handed it over, whose case it was, and who
  /// stands in for them.
  ///
  /// Source: our own proposal; see Guide, "Handing over".
  package func awaits(_ handover: Handover) -> Bool {
    handover.by == worker || answers(for: handover.giver)
  }

  private func isStandIn(for counsellor: WorkerID?) -> Bool {
    counsellor.map { absent[$0] != nil } ?? false
  }

  /// For whom a case of somebody else is in it, and until when; nil for one that is in it anyway.
  ///
  /// - Parameters:
  ///   - counsellor: Who has it, or is to accept it.
  ///   - standIn: Who stands in for this case alone.
  ///   - giver: Who has it until a handover is accepted; nil where none waits.
  /// - Returns: Who gave it, where that is whom the worker stands in for, else the counsellor.
  package func standsIn(
    counsellor: WorkerID?, standIn: WorkerID?, giver: WorkerID? = nil
  ) -> (worker: WorkerID, until: Day)? {
    guard ![counsellor, standIn, giver].contains(worker) else { return nil }
    for case let other? in [giver, counsellor] {
      if let until = absent[other] { return (other, until) }
    }
    return nil
  }
}
