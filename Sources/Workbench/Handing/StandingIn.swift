package import Casework
import Content
import Screen

// Who stands in while somebody is away: what is asked, and what is shown of it.
extension WorkbenchState {
  /// Whose clients the worker looks after today; nil while nobody works here.
  var ownCaseload: Caseload? { worker.map { Caseload(of: $0, in: team, on: today) } }

  private var isLead: Bool { worker.flatMap { team.members[$0]?.role } == .teamLead }

  /// Asks who stands in, from when and until when; a team lead says for whom as well.
  mutating func openAbsence() -> [Effect] {
    guard let worker else { return [] }
    let absence = team.absences[worker].flatMap { $0.until < today ? nil : $0 }
    var rows: [FormRow<FormField>] = []
    if isLead { rows.append(workerRow(.field(.counsellor), words(StandInWords.who), worker)) }
    rows += [
      workerRow(.field(.standIn), words(FieldWords.standIn), absence?.standIn),
      .date(.day, words(StandInWords.from), (absence?.from ?? today).iso),
      .date(.until, words(StandInWords.until), absence?.until.iso ?? ""),
    ]
    let now = absence.map { [words(StandInWords.now, ["what": away(worker, $0)])] } ?? []
    return present(
      .absence, words(StandInWords.title), .form(Form(rows)),
      preface: now + [words(StandInWords.how)])
  }

  /// Takes what was chosen in that form; without a stand-in nobody stands in any more.
  mutating func submitAbsence(
    _ values: [FormField: Form<FormField>.Value]
  ) -> [Effect] {
    guard let worker else { return [] }
    func chosen(_ field: Field) -> WorkerID? {
      if case .choice(let text)? = values[.field(field)] { WorkerID(text) } else { nil }
    }
    func day(_ row: FormField) -> Day? {
      if case .day(let day)? = values[row] { day } else { nil }
    }
    let who = isLead ? chosen(.counsellor) ?? worker : worker
    let was = team.absences[who]
    guard let standIn = chosen(.standIn) else {
      dialogs.removeLast()
      let change = Change(.absence(who), was: was.map(Fact.absence), now: nil)
      return saveTeam(was == nil ? [] : [change])
    }
    guard standIn != who else {
      refuse(words(StandInWords.notOneself), at: .field(.standIn))
      return []
    }
    let from = day(.day) ?? today
    guard let until = day(.until), until >= from, until >= today else {
      refuse(words(StandInWords.needsDay), at: .until)
      return []
    }
    let absence = Absence(standIn: standIn, from: from, until: until, by: worker)
    let change = Change(.absence(who), was: was.map(Fact.absence), now: .absence(absence))
    dialogs.removeLast()
    let isSame = was.map { $0.standIn == standIn && $0.from == from && $0.until == until }
    return saveTeam(isSame == true ? [] : [change])
  }

  // MARK: What is shown

  /// For whom and until when a case is in the worker's list, behind what is to be done; empty for one
  /// that is theirs.
  func standingIn(for summary: CaseSummary) -> String {
    forWhom(summary.counsellor, summary.standIn).map { " (" + $0 + ")" } ?? ""
  }

  /// For whom and until when a case is in the worker's list; nil for one that is theirs.
  func forWhom(_ counsellor: WorkerID?, _ standIn: WorkerID?) -> String? {
    clients.caseload?.standsIn(counsellor: counsellor, standIn: standIn).map {
      StandInText(content: content, team: team).forWhom($0.worker, until: $0.until, today: today)
    }
  }

  /// Who stands in for a counsellor, today or some day soon; nil when nobody does.
  func awayLine(of counsellor: WorkerID?) -> String? {
    guard let counsellor, let absence = team.absences[counsellor], absence.until >= today else {
      return nil
    }
    return away(counsellor, absence)
  }

  private func away(_ worker: WorkerID, _ absence: Absence) -> String {
    changeWording.absence(worker, absence)
  }
}

/// That a case is somebody else's, who is away.
struct StandInText {
  let content: Content
  let team: Team

  func forWhom(_ worker: WorkerID, until: Day, today: Day) -> String {
    content.words(
      StandInWords.forWhom,
      ["worker": team.shownName(of: worker), "day": content.dates.short(until, today: today)])
  }
}

extension ChangeWording {
  /// Who stands in for somebody, and how long; that nobody does any more where there is none.
  func absence(_ worker: WorkerID, _ absence: Absence?) -> String {
    let name = team.shownName(of: worker)
    guard let absence else { return words(StandInWords.nobody, ["worker": name]) }
    return words(
      StandInWords.standsIn,
      [
        "worker": name, "standIn": team.shownName(of: absence.standIn),
        "from": day(absence.from), "until": day(absence.until),
      ])
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
  /// - Parameters:
  ///   - value: The case.
  ///   - hasNames: Whether the client's name stands there.
  ///   - caseload: Whose week it is; nil for the team's.
  /// - Returns: Nothing for a case that is closed.
  package func weekItems(
    of value: Case, hasNames: Bool, in caseload: Caseload?
  ) -> [WeekItem] {
    let items = weekItems(of: value, hasNames: hasNames)
    guard
      let absent = caseload?.standsIn(counsellor: value.counsellor, standIn: value.standIn)
    else { return items }
    let text = StandInText(content: content, team: team)
      .forWhom(absent.worker, until: absent.until, today: today)
    return items.map { item in
      var item = item
      item.what += " (" + text + ")"
      return item
    }
  }
}
