import Casework
import Content

// When members of the team are away, and who stands in: a sheet with a row for each time.
extension WorkbenchState {
  /// The rows of the sheet: one's own, or everybody's for a team lead, and below that those of others
  /// to be read.
  var absenceSheet: [SheetEntry] {
    let ahead = team.absences.filter { $0.value.until >= today }
      .map { (id: $0.key, absence: $0.value) }
      .sorted { ($0.absence.from, $0.id) < ($1.absence.from, $1.id) }
    func line(_ id: EntryID, _ absence: Absence) -> String {
      changeWording.absence(absence.worker(at: id), absence)
    }
    let own = ahead.filter { mayChange($0.absence, $0.id) }
    let others = ahead.filter { !mayChange($0.absence, $0.id) }
    let conflicts = conflictEntries { if case .absence = $0 { true } else { false } }
    return conflicts
      + own.map { SheetEntry(.team(.absence($0.id)), line($0.id, $0.absence)) }
      + [SheetEntry(.team(.newAbsence), words(StandInWords.add))]
      + (others.isEmpty ? [] : [SheetEntry(heading: words(StandInWords.headOthers))])
      + others.map { SheetEntry(heading: line($0.id, $0.absence)) }
  }

  /// Whether the worker may say who stands in: for themselves, and a team lead for anybody.
  private func mayChange(_ absence: Absence, _ id: EntryID) -> Bool {
    isTeamLead || absence.worker(at: id) == worker
  }

  /// The rows of the form: who stands in where somebody does, from when and until when; for a team lead also for whom.
  func absenceRows(_ id: EntryID?) -> [FormRow<FormField>] {
    let absence = id.flatMap { team.absences[$0] }
    let who = id.flatMap { absence?.worker(at: $0) } ?? worker
    let whose =
      isTeamLead && absence == nil
      ? [workerRow(.field(.counsellor), words(StandInWords.who), who)] : []
    return whose + [
      workerRow(.field(.standIn), words(FieldWords.standIn), absence?.standIn),
      .date(.day, words(StandInWords.from), (absence?.from ?? today).iso),
      .date(.until, words(StandInWords.until), absence?.until.iso ?? ""),
    ]
  }

  /// What cannot be taken of it; nil when all can.
  func problem(ofAbsence id: EntryID?, in values: FactValues) -> (String, FormField)? {
    guard let now = absence(id, from: values, over: nil) else {
      if id != nil, said(values[.field(.standIn)]) == nil { return nil }
      return (words(StandInWords.needsDay), .until)
    }
    let who = now.who ?? id.flatMap { team.absences[$0]?.worker(at: $0) }
    if let standIn = now.standIn, standIn == who {
      return (words(StandInWords.notOneself), .field(.standIn))
    }
    if now.until < now.from || now.until < today { return (words(StandInWords.needsDay), .until) }
    // Who stand in for each other while all are away leave nobody, two or more of them.
    if let standIn = now.standIn, let who,
      leads(from: standIn, to: who, in: now.from...now.until, past: [standIn])
    {
      return (
        words(StandInWords.eachOther, ["worker": team.shownName(of: standIn)]), .field(.standIn)
      )
    }
    let other = who.flatMap { who in
      team.absences(of: who).first { $0.id != id && $0.absence.overlaps(now) }
    }
    return other.map { other in
      (
        words(
          StandInWords.overlaps, ["what": changeWording.absence(who, other.absence).withoutFullStop]
        ),
        .day
      )
    }
  }

  /// Whether somebody is the stand-in of who is away, or stands in for one of theirs, on one of some days.
  ///
  /// - Parameters:
  ///   - worker: Who is away and has a stand-in.
  ///   - last: Who may be the last of those.
  ///   - days: The office's days.
  ///   - known: Who was asked about before.
  /// - Returns: False where somebody in between is there.
  private func leads(
    from worker: WorkerID, to last: WorkerID, in days: ClosedRange<Day>, past known: Set<WorkerID>
  ) -> Bool {
    team.absences(of: worker).contains { found in
      let first = max(days.lowerBound, found.absence.from)
      let end = min(days.upperBound, found.absence.until)
      guard let next = found.absence.standIn, first <= end else { return false }
      if next == last { return true }
      return !known.contains(next)
        && leads(from: next, to: last, in: first...end, past: known.union([next]))
    }
  }

  /// What the rows of the form say; nil where there is no last day, or where the stand-in was taken away.
  ///
  /// That nobody stands in yet is an answer where nobody did before.
  private func absence(
    _ id: EntryID?, from values: FactValues, over there: Absence?
  ) -> Absence? {
    let standIn = said(values[.field(.standIn)]).map { WorkerID($0) }
    let before = id.flatMap { team.absences[$0]?.standIn }
    guard let until = day(values[.until]), standIn != nil || before == nil else { return nil }
    var absence =
      there ?? Absence(of: nil, standIn: standIn, from: today, until: until, by: worker)
    if id == nil {
      absence.who = said(values[.field(.counsellor)]).map { WorkerID($0) } ?? worker
    }
    absence.standIn = standIn
    absence.from = day(values[.day]) ?? today
    absence.until = until
    return absence
  }

  /// The changes of it; where the stand-in was taken away nobody is away any more.
  mutating func absenceChanges(
    _ id: EntryID?, from values: FactValues, seen: FactValues
  ) -> [Change] {
    guard let id else {
      return absence(nil, from: values, over: nil).map {
        [Change(.absence(makeEntryID()), was: nil, now: .absence($0))]
      } ?? []
    }
    guard let there = team.absences[id] else { return [] }
    let was = absence(id, from: seen, over: there) ?? there
    var now = absence(id, from: values, over: there)
    if now == was { return [] }
    now?.by = worker
    return [Change(.absence(id), was: .absence(was), now: now.map(Fact.absence))]
  }

  /// Lets nobody stand in any more.
  mutating func takeAwayAbsence(_ id: EntryID) -> [Effect] {
    guard let was = team.absences[id] else { return [] }
    return saveTeam([Change(.absence(id), was: .absence(was), now: nil)])
  }
}
