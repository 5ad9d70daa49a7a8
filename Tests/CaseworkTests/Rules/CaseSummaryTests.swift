import Casework
import Testing

@Suite struct CaseSummaryTests {
  @Test func `a list says the same as the case on any day`() {
    for seed in 1...600 {
      var random = Seeded(state: UInt64(seed))
      let sample = randomCase(&random)
      let summary = CaseSummary(sample, norms: guideNorms)
      for _ in 0..<6 {
        let day = today + Int.random(in: -220...260, using: &random)
        let roadmap = Roadmap(sample, norms: guideNorms, on: day)
        let row = summary.row(on: day)
        #expect(row.step == roadmap.currentStep, "seed \(seed), \(day.iso)")
        #expect(row.late == roadmap.late.map(\.id), "seed \(seed), \(day.iso)")
        let standing = summary.standing(summary.source.belonging, on: day)
        #expect(standing.firstDue == row.firstDue && standing.group == row.group, "seed \(seed)")
        #expect(
          CaseloadOrder.place(of: standing, reachOutDue: nil) == CaseloadOrder.place(of: row))
        let next = roadmap.nextDue.flatMap { status in
          status.due.map { NextDue(id: status.id, day: $0) }
        }
        #expect(row.nextDue == next, "seed \(seed), \(day.iso)")
        #expect(
          row.group != .late || !row.late.isEmpty || row.findOutDue.map { $0 < day } == true,
          "seed \(seed)")
      }
    }
  }

  @Test func `what is due is open, resting or standing, never missed or excused`() {
    for seed in 1...300 {
      var random = Seeded(state: UInt64(seed))
      let sample = randomCase(&random)
      let day = today + Int.random(in: -100...100, using: &random)
      for status in Roadmap(sample, norms: guideNorms, on: day).all {
        switch status.state {
        case .missed, .notApplicable, .exempt: #expect(status.due == nil, "seed \(seed)")
        case .done: #expect(status.due.map { $0 > day } ?? true, "seed \(seed)")
        case .open, .standing: break
        }
        #expect(status.isLate == (status.due.map { $0 < day } ?? false), "seed \(seed)")
      }
    }
  }

  @Test func `open tasks with a day are kept with it, the first one first`() {
    let sample = Case.sample {
      $0.tasks[EntryID("a")] = CaseTask(text: "Later", owner: nil, due: today + 3)
      $0.tasks[EntryID("b")] = CaseTask(text: "Today", owner: nil, due: today, clock: "14:30")
      $0.tasks[EntryID("c")] = CaseTask(text: "Some day", owner: nil)
      $0.tasks[EntryID("d")] = CaseTask(text: "Done", owner: nil, due: today, doneOn: today)
    }
    let tasks = CaseSummary(sample, norms: guideNorms).tasks
    #expect(tasks.map(\.text) == ["Today", "Later"])
    #expect(tasks.first?.clock == "14:30")
  }

  @Test func `groups follow the first due day`() {
    func group(_ days: Int) -> CaseRow.Group {
      CaseSummary(.sample([.arrival: days - 7]), norms: guideNorms).row(on: today).group
    }
    #expect(group(-1) == .late)
    #expect(group(0) == .late)  // I5 and E2 were due on arrival.
    let calm = Case.sample([.arrival: -1]) {
      for id in DoID.allCases where id != .U1 { $0.setDone(id, -1) }
    }
    func calmGroup(_ days: Int) -> CaseRow.Group {
      CaseSummary(calm, norms: guideNorms).row(on: today + 6 + days).group
    }
    #expect(calmGroup(1) == .late)
    #expect(calmGroup(0) == .thisWeek)
    #expect(CaseSummary(calm, norms: guideNorms).row(on: today - 1).group == .thisWeek)
    #expect(CaseSummary(calm, norms: guideNorms).row(on: today - 2).group == .later)
    #expect(CaseSummary(.sample(), norms: guideNorms).row(on: today).group == .nothingDue)
  }

  @Test func `what nobody has found out yet is due with the client as its report would be`() {
    func row(
      _ severity: Escalation.Severity, known: Int, _ change: (inout Escalation) -> Void = { _ in }
    ) -> CaseRow {
      let sample = Case.sample {
        var escalation = Escalation(knownOn: today + known, severity: severity, what: "Weg")
        change(&escalation)
        $0.escalationRecords[EntryID("e")] = escalation
      }
      return CaseSummary(sample, norms: guideNorms).row(on: today)
    }
    let acute = row(.acute, known: -3)
    #expect(acute.group == .late && acute.firstDue == today - 3 && acute.findOutDue == today - 3)
    let fresh = row(.acute, known: 0)
    #expect(fresh.group == .thisWeek && fresh.firstDue == today)
    // What is known to be none, and what probation heard of, is nothing to find out.
    #expect(row(.acute, known: -3) { $0.isHouseRule = true }.findOutDue == nil)
    #expect(row(.acute, known: -3) { $0.reportedOn = today }.findOutDue == nil)
    #expect(row(.acute, known: -3) { $0.isBreach = true }.findOutDue == nil)
  }

  @Test func `as long as somebody is not safe today is a day on which somebody looks`() {
    func row(safe: Bool, review: Int) -> CaseRow {
      let sample = Case.sample {
        var escalation = Escalation(
          knownOn: today - 30, severity: .acute, what: "Mes", reviewOn: today + review)
        escalation.isHouseRule = true
        escalation.isEveryoneSafe = safe
        $0.escalationRecords[EntryID("e")] = escalation
      }
      return CaseSummary(sample, norms: guideNorms).row(on: today)
    }
    let danger = row(safe: false, review: 20)
    #expect(danger.group == .thisWeek && danger.firstDue == today && danger.mustBeMadeSafe)
    let calm = row(safe: true, review: 20)
    #expect(calm.group == .later && calm.firstDue == today + 20 && !calm.mustBeMadeSafe)
    let late = row(safe: false, review: -1)
    #expect(late.group == .late && late.firstDue == today - 1)
  }

  @Test func `a closed case stands in its own group, whatever its step`() {
    var sample = Case.sample([.arrival: -30])
    sample.closing = Closing(on: today, reason: "Verhuisd", by: worker)
    let summary = CaseSummary(sample, norms: guideNorms)
    #expect(summary.row(on: today).group == .closed)
    #expect(summary.row(on: today - 1).group == .late)
  }

  @Test func `within a group the first due stands first, then the Latin name, then the number`() {
    func row(_ number: String, _ name: String, _ day: Int?) -> CaseRow {
      CaseRow(
        id: CaseID(number), number: CaseNumber(number), name: name, sortName: name,
        sortKey: SortKey.key(for: name), counsellor: nil, standIn: nil, step: .intake,
        nextDue: day.map { NextDue(id: .U1, day: today + $0) }, late: [],
        group: CaseRow.Group(
          step: .intake, isClosed: false, nextDue: day.map { today + $0 }, today: today),
        hasOpenEscalation: false, needsReport: false, hasConflict: false, reachOutDue: nil)
    }
    let rows = [
      row("7", "Zed", nil), row("6", "Omer", 3), row("5", "Ömer", 3), row("4", "nora", 3),
      row("3", "Abel", 8), row("2", "Zed", -1), row("1", "Zed", -2), row("8", "Abel", 7),
    ]
    #expect(
      CaseloadOrder.sorted(rows).map(\.number.text) == ["1", "2", "4", "5", "6", "8", "3", "7"])
  }

  @Test(arguments: [
    ("Ömer Düşsel", "omer dussel"), ("Łucja Wymyślona", "lucja wymyslona"),
    ("İbrahim Hayalî", "ibrahim hayali"), ("Nguyễn Tưởng", "nguyen tuong"),
    ("Størmø Æbelø", "stormo aebelo"), ("陈虚构", "陈虚构"), ("", ""),
  ])
  func `names are sorted without marks and capitals`(name: String, key: String) {
    #expect(SortKey.key(for: name) == key)
  }

  @Test func `a caseload holds what a worker counsels or stands in for`() {
    let summary = CaseSummary(
      .sample {
        $0.counsellor = WorkerID("c1")
        $0.standIn = WorkerID("c2")
      }, norms: guideNorms)
    #expect(summary.isCaseload(of: WorkerID("c1")))
    #expect(summary.isCaseload(of: WorkerID("c2")))
    #expect(!summary.isCaseload(of: WorkerID("c3")))
  }
}

extension CaseSummaryTests {
  @Test func `a summary says who does what, for whoever's client it is`() {
    let sample = Case.sample {
      $0.doOwners[.U2] = WorkerID("c2")
      $0.tasks[EntryID("t")] = CaseTask(text: "Bellen", owner: WorkerID("c3"), due: today)
    }
    let summary = CaseSummary(sample, norms: guideNorms)
    #expect(summary.owner(of: .U2) == WorkerID("c2") && summary.owner(of: .U3) == nil)
    #expect(summary.tasks.map(\.owner) == [WorkerID("c3")])
    #expect(summary.has(owner: WorkerID("c2")) && summary.has(owner: WorkerID("c3")))
    #expect(!summary.has(owner: WorkerID("c4")))
  }
}
