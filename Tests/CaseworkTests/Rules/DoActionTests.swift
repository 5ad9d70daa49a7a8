import Casework
import Testing

@Suite struct DoActionTests {
  private func after(_ action: DoAction, on id: DoID, _ source: Case) throws(DoRefusal) -> Case {
    source.applying(
      try source.changes(for: action, on: id, by: worker, at: now, norms: guideNorms))
  }

  @Test func `a tick keeps the true day, who did it and what shows it`() throws {
    let ticked = try after(
      .tick(on: today - 3, proof: " verslag "), on: .U1, .sample([.arrival: -9]))
    let status = ticked.roadmap()[.U1]
    #expect(status.state == .done)
    #expect(status.doneOn == today - 3)
    #expect(status.by == worker)
    #expect(status.proof == "verslag")
  }

  @Test func `a missed do can still be ticked with the day it was done`() throws {
    let sample = Case.sample([.arrival: -3])
    #expect(sample.state(.I9) == .missed)
    #expect(try after(.tick(on: today - 20, proof: nil), on: .I9, sample).state(.I9) == .done)
  }

  @Test func `who excused a do stands with the excuse, and who did it with the tick`() throws {
    let done = try after(.tick(on: today - 3, proof: nil), on: .U1, .sample())
    let excused = done.applying(
      try done.changes(
        for: .notApplicable(reason: "Verhuisd"), on: .U1, by: WorkerID("c9"), at: now,
        norms: guideNorms))
    #expect(excused.roadmap()[.U1].by == WorkerID("c9"))
    #expect(excused.roadmap()[.U1].doneOn == today - 3)
    let exempt = done.applying(
      try done.changes(
        for: .exempt(reason: "Opname", until: nil), on: .U1, by: WorkerID("c9"), at: now,
        norms: guideNorms))
    #expect(exempt.roadmap()[.U1].by == WorkerID("c9"))
  }

  @Test func `opening a do opens it, whatever was done with it before`() throws {
    var sample = try after(.tick(on: today - 3, proof: nil), on: .U4, .sample())
    sample = try after(.notApplicable(reason: "Verhuisd"), on: .U4, sample)
    let opened = sample.applying(
      try sample.opening(.U4, reason: "Toch wel", by: worker, at: now, norms: guideNorms))
    #expect(opened.state(.U4) == .open)
    #expect(opened.doRecords[.U4]?.reason == "Toch wel")
    var often = Case.sample()
    for days in [2, 1, 0] { often = try after(.tick(on: today - days, proof: nil), on: .R2, often) }
    let again = often.applying(
      try often.opening(.R2, reason: nil, by: worker, at: now, norms: guideNorms))
    #expect(again.state(.R2) == .open)
    #expect(throws: DoRefusal.nothingToReopen) {
      try again.opening(.R2, reason: nil, by: worker, at: now, norms: guideNorms)
    }
  }

  @Test func `nothing can be done in the future`() {
    #expect(throws: DoRefusal.futureDay) {
      try after(.tick(on: today + 1, proof: nil), on: .U1, .sample())
    }
  }

  @Test(arguments: [DoID.U6, .E3])
  func `a standing do has no box`(id: DoID) {
    #expect(throws: DoRefusal.standingDo) {
      try after(.tick(on: today, proof: nil), on: id, .sample())
    }
    #expect(throws: DoRefusal.standingDo) { try after(.reopen(reason: nil), on: id, .sample()) }
    #expect(throws: DoRefusal.standingDo) { try after(.agree(due: today), on: id, .sample()) }
  }

  @Test func `nobody can be excused from reporting a breach`() {
    #expect(throws: DoRefusal.neverExempt) {
      try after(.exempt(reason: "Druk", until: nil), on: .E3, .sample())
    }
    #expect(throws: DoRefusal.neverExempt) {
      try after(.notApplicable(reason: "Druk"), on: .E3, .sample())
    }
  }

  @Test func `an excuse needs a reason, and an end that lies ahead`() throws {
    #expect(throws: DoRefusal.reasonMissing) {
      try after(.notApplicable(reason: " \n"), on: .U1, .sample())
    }
    #expect(throws: DoRefusal.untilPassed) {
      try after(.exempt(reason: "Opname", until: today - 1), on: .U1, .sample())
    }
    let excused = try after(.exempt(reason: "Opname", until: today), on: .U1, .sample())
    #expect(excused.state(.U1) == .exempt)
    #expect(excused.roadmap()[.U1].reason == "Opname")
  }

  @Test func `ticking the same do on the same day twice changes nothing`() throws {
    let once = try after(.tick(on: today, proof: nil), on: .U1, .sample())
    let again = try once.changes(
      for: .tick(on: today, proof: nil), on: .U1, by: WorkerID("c2"), at: now, norms: guideNorms)
    #expect(again.isEmpty)
  }

  @Test func `a new day on a do that is done once corrects the day`() throws {
    let once = try after(.tick(on: today, proof: "verslag"), on: .U1, .sample())
    let corrected = try after(.tick(on: today - 1, proof: nil), on: .U1, once)
    #expect(corrected.doRecords[.U1]?.completions.map(\.on) == [today - 1])
    #expect(corrected.doRecords[.U1]?.completions.first?.proof == "verslag")
  }

  @Test func `a do that comes back counts each time, and has kept the day agreed for it`() throws {
    let sample = Case.sample([.registration: -20]) {
      $0.setDone(.R2, -6)
      $0.doDues[.R2] = today + 1
    }
    let ticked = try after(.tick(on: today, proof: nil), on: .R2, sample)
    #expect(ticked.doRecords[.R2]?.completions.map(\.on) == [today - 6, today])
    #expect(ticked.doDues[.R2] == nil)
    #expect(ticked.due(.R2) == 14)
  }

  @Test func `an answer in this case stands beside the older agreement`() throws {
    let sample = Case.sample([.registration: -8]) { $0.setDone(.R3, -300) }
    let ticked = try after(.tick(on: today, proof: nil), on: .R3, sample)
    #expect(ticked.doRecords[.R3]?.completions.map(\.on) == [today - 300, today])
    #expect(ticked.due(.R3) == nil)
  }

  @Test func `reopening takes back the last time only`() throws {
    let sample = Case.sample([.expectedArrival: 20]) { $0.setDone(.I7, -14, -1) }
    let once = try after(.reopen(reason: "Verkeerde cliënt"), on: .I7, sample)
    #expect(once.doRecords[.I7]?.completions.map(\.on) == [today - 14])
    #expect(once.state(.I7) == .done)
    let twice = try after(.reopen(reason: nil), on: .I7, once)
    #expect(twice.state(.I7) == .open)
    #expect(twice.roadmap()[.I7].isReopened)
    #expect(throws: DoRefusal.nothingToReopen) { try after(.reopen(reason: nil), on: .I7, twice) }
  }

  @Test func `ending an excuse brings back what was done before it`() throws {
    let sample = Case.sample { $0.setDone(.U1, -2) }
    let excused = try after(.notApplicable(reason: "Dubbel"), on: .U1, sample)
    #expect(excused.state(.U1) == .notApplicable)
    #expect(try after(.reopen(reason: nil), on: .U1, excused).state(.U1) == .done)
  }

  @Test func `an agreed day and an owner can be set and emptied`() throws {
    let agreed = try after(.agree(due: today + 4), on: .U1, .sample())
    #expect(agreed.due(.U1) == 4)
    #expect(try after(.agree(due: nil), on: .U1, agreed).due(.U1) == nil)
    let owned = try after(.assign(WorkerID("c2")), on: .U1, .sample())
    #expect(owned.roadmap()[.U1].owner == WorkerID("c2"))
    #expect(
      try owned.changes(
        for: .assign(WorkerID("c2")), on: .U1, by: worker, at: now, norms: guideNorms
      ).isEmpty)
  }

  @Test func `a refusal can be asked for beforehand`() {
    func refusal(_ action: DoAction, _ id: DoID) -> DoRefusal? {
      Case.sample().refusal(of: action, on: id, at: now, norms: guideNorms)
    }
    #expect(refusal(.exempt(reason: "Druk", until: nil), .E3) == .neverExempt)
    #expect(refusal(.tick(on: today, proof: nil), .U6) == .standingDo)
    #expect(refusal(.tick(on: today, proof: nil), .U1) == nil)
  }

  @Test func `every action can be turned round`() throws {
    let sample = Case.sample([.registration: -20]) { $0.setDone(.R2, -6) }
    let changes = try sample.changes(
      for: .tick(on: today, proof: nil), on: .R2, by: worker, at: now, norms: guideNorms)
    let back = sample.applying(changes).applying(changes.reversed().map(\.inverse))
    #expect(back == sample)
  }
}
