import Casework
import Content
import Testing
import Workbench

/// What a handover says of the escalations of a case.
@Suite struct HandoverEscalationTests {
  private let today = Pilot.today
  private let counsellor = WorkerID("c1")
  private var now: Moment { Moment(today, hour: 14, minute: 2, offsetSeconds: 3600) }

  private func text(_ value: Case, _ language: Language = .en) -> String {
    let content = Contents.of(language)
    var team = Team()
    team.members[counsellor] = Worker(name: "Sanne de Wit", roleWord: "counsellor")
    let maker = PrintMaker(
      content: content, team: team, norms: content.guide.norms.agreed(by: team), now: now,
      printer: counsellor, isUnprotected: true)
    return maker.handover(value).text.replacing("\n  ", with: " ")
  }

  private func acute() -> Escalation {
    var open = Escalation(
      knownOn: today - 2, severity: .acute, what: "Mes op de kamer",
      condition: ConditionID("V1"), isBreach: true)
    open.isEveryoneSafe = false
    return open
  }

  private var bare: Case {
    var value = Case(id: CaseID("x"))
    value.client.name = "Ewa Verzonnen"
    return value
  }

  @Test func `of an open one it says how serious it is, and what is not done yet`() {
    var value = bare
    value.escalationRecords[EntryID("e")] = acute()
    let text = text(value)
    for part in [
      "NOT SAFE: Mes op de kamer; acute; NOT REPORTED", "Client told: not yet",
      "nobody has taken it on",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(!text.contains("Decided:"), "\(text)")
    let dutch = self.text(value, .nl)
    #expect(dutch.contains("NIET VEILIG: Mes op de kamer; acuut; NIET GEMELD"), "\(dutch)")
  }

  @Test func `of an open one it says what was done, and who does what was decided by when`() {
    var value = bare
    let id = EntryID("e")
    value.escalationRecords[id] = acute()
    var report = EscalationAct(on: today - 2, by: counsellor, at: now)
    (report.clock, report.whom) = ("02:20", "T. Regenjas")
    let told = EscalationAct(on: today - 1, by: counsellor, at: now)
    value[.escalationStep(EscalationStepKey(id, .report))] = .escalationAct(report)
    value[.escalationStep(EscalationStepKey(id, .told))] = .escalationAct(told)
    value[.decision(EntryID("d"))] = .decision(
      EscalationDecision(
        id, kindWord: EscalationDecision.Kind.upscale.rawValue, text: "Kamer doorzoeken",
        who: counsellor, until: today + 3, on: today - 1, by: counsellor, at: now))
    let text = text(value)
    let until = Contents.of(.en).dates.long(today + 3)
    for part in ["02:20 · to T. Regenjas", "Kamer doorzoeken · Sanne de Wit", until] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(!text.contains("Client told: not yet") && !text.contains("NOT REPORTED"), "\(text)")
  }

  @Test(arguments: [(30, true), (31, false)])
  func `one that was closed in the last thirty days is told with how it ended`(
    days: Int, isTold: Bool
  ) {
    var value = bare
    let id = EntryID("e")
    var closed = Escalation(knownOn: today - 60, severity: .serious, what: "Te laat binnen")
    closed.isHouseRule = true
    value.escalationRecords[id] = closed
    var closing = EscalationAct(on: today - days, by: counsellor, at: now)
    (closing.word, closing.text) = ("closed_settled", "Afspraak gemaakt")
    value[.escalationStep(EscalationStepKey(id, .closing))] = .escalationAct(closing)
    let text = text(value)
    #expect(text.contains("WHAT HAPPENED LAST") == isTold, "\(text)")
    let line = "Escalation closed: Te laat binnen; serious; closed: settled; Afspraak gemaakt"
    #expect(text.contains(line) == isTold, "\(text)")
    #expect(!text.contains("OPEN ESCALATIONS"), "\(text)")
  }
}
