import Casework
import Testing

/// What can be done with an escalation, and in which order the board shows them.
///
/// Source: Guide, "Escalation object", and E3.
@Suite struct EscalationTests {
  private static let today = Day(iso: "2026-11-26") ?? Day(number: 0)
  private let now = Moment(today, hour: 10, offsetSeconds: 3600)
  private let jeanne = WorkerID("jeanne")
  private let bas = WorkerID("bas")

  private func raised(
    _ severity: Escalation.Severity = .serious, breach: Bool = true, known: Int = 0
  ) throws -> (Case, EntryID) {
    var value = Case(id: CaseID("k1"))
    value.conditions[ConditionID("V3")] = Condition(kindWord: "substance", text: "Geen drank")
    let new = Escalation(
      knownOn: Self.today + known, severity: severity, what: "Dronken binnen",
      condition: breach ? ConditionID("V3") : nil, isBreach: breach)
    try act(.record(new), on: &value)
    let id = try #require(value.escalations.keys.first)
    return (value, id)
  }

  private func act(
    _ action: EscalationAction, on value: inout Case, by worker: WorkerID? = nil
  ) throws {
    var count = value.recordedFields.count
    let changes = try value.changes(for: action, by: worker ?? jeanne, at: now) {
      count += 1
      return EntryID("i\(count)")
    }
    value = value.applying(changes)
  }

  private func report(on day: Day = today, to whom: String? = "T. Regenjas") -> EscalationAct {
    var act = EscalationAct(on: day, by: nil, at: now)
    act.whom = whom
    return act
  }

  private func closing(_ lesson: String? = "Eerder bellen") -> EscalationAct {
    var act = EscalationAct(on: Self.today, by: nil, at: now)
    act.word = "closed_reported"
    act.text = "Extra controle"
    act.lesson = lesson
    return act
  }

  private func refuses(
    _ refusal: EscalationRefusal, _ action: EscalationAction, on value: Case,
    by worker: WorkerID? = nil
  ) {
    #expect(throws: refusal) {
      try value.changes(for: action, by: worker ?? jeanne, at: now) { EntryID("x") }
    }
  }

  @Test(arguments: Escalation.Severity.allCases)
  func `what is acute stays to be made safe where no became not known`(
    severity: Escalation.Severity
  ) throws {
    var (value, id) = try raised(severity)
    #expect(value.escalations[id]?.mustBeMadeSafe == false)
    let answers: [(Bool?, Bool)] = [
      (false, true), (nil, severity == .acute), (nil, severity == .acute), (true, false),
      (nil, false),
    ]
    for (safe, isToDo) in answers {
      var better = try #require(value.escalationRecords[id])
      better.isEveryoneSafe = safe
      try act(.describe(id, better), on: &value)
      #expect(value.escalations[id]?.mustBeMadeSafe == isToDo, "\(String(describing: safe))")
      #expect(value.openEscalations(by: WorkCalendar()).first?.mustBeMadeSafe == isToDo)
    }
  }

  @Test func `a breach has to be reported at once when it is acute, else on the next working day`()
    throws
  {
    let calendar = WorkCalendar()
    let (acute, _) = try raised(.acute)
    #expect(acute.openEscalations(by: calendar).first?.reportDue == Self.today)
    // The 27th is a Friday: what is known on it is due on Monday.
    let (friday, id) = try raised(.minor, known: 0)
    #expect(friday.openEscalations(by: calendar).first?.reportDue == Self.today + 1)
    var agreed = friday
    agreed.escalationRecords[id]?.reportBy = Self.today + 5
    #expect(agreed.openEscalations(by: calendar).first?.reportDue == Self.today + 5)
    // What may be one has the same day, until somebody says that it is a house rule.
    var (open, rule) = try raised(.acute, breach: false)
    #expect(open.openEscalations(by: calendar).first?.reportDue == Self.today)
    open.escalationRecords[rule]?.isHouseRule = true
    #expect(open.openEscalations(by: calendar).first?.reportDue == nil)
  }

  @Test func `who closed it stays so beside the second, and what is put right is signed anew`()
    throws
  {
    var (value, id) = try raised(.acute)
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .closing, closing()), on: &value)
    var second = try #require(value.escalations[id]?.closing)
    second.second = bas
    try act(.act(id, .closing, second), on: &value, by: bas)
    #expect(value.escalations[id]?.isOpen == false)
    #expect(value.escalations[id]?.closing?.by == jeanne)
    #expect(value.escalations[id]?.closing?.second == bas)
    // One alone cannot give a signed closing other words.
    var other = try #require(value.escalations[id]?.closing)
    other.text = "Iets heel anders"
    other.correction = "tikfout"
    try act(.act(id, .closing, other), on: &value)
    #expect(value.escalations[id]?.awaitsSecond == true)
  }

  @Test func `a second who changes a word says why, has closed it anew and does not sign that`()
    throws
  {
    var (value, id) = try raised(.acute)
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .closing, closing()), on: &value)
    var other = try #require(value.escalations[id]?.closing)
    (other.text, other.second) = ("Iets anders", bas)
    // What waits is not replaced without a word, by whomever.
    refuses(.closingWaits, .act(id, .closing, other), on: value)
    #expect(throws: EscalationRefusal.closingWaits) {
      try act(.act(id, .closing, other), on: &value, by: bas)
    }
    other.correction = "De afspraak was anders"
    try act(.act(id, .closing, other), on: &value, by: bas)
    #expect(value.escalations[id]?.awaitsSecond == true)
    #expect(value.escalations[id]?.closing?.by == bas)
    // The other one signs that, and the reason stays.
    var second = try #require(value.escalations[id]?.closing)
    (second.second, second.correction) = (jeanne, nil)
    try act(.act(id, .closing, second), on: &value)
    #expect(value.escalations[id]?.isOpen == false)
    #expect(value.escalations[id]?.closing?.correction == "De afspraak was anders")
  }

  @Test func `put right to another condition it has that one's words`() throws {
    var (value, id) = try raised()
    value.conditions[ConditionID("V1")] = Condition(kindWord: "curfew", text: "Om tien uur binnen")
    value = value.applying(value.changes(removing: ConditionID("V3"), on: Self.today))
    var other = try #require(value.escalationRecords[id])
    other.condition = ConditionID("V1")
    try act(.describe(id, other), on: &value)
    #expect(value.escalations[id]?.conditionWas == nil)
    #expect(value.openEscalations(by: WorkCalendar()).first?.conditionText == "Om tien uur binnen")
  }

  @Test func `when no relation is left nothing has to be reported to probation`() throws {
    var value = Case(id: CaseID("k2"))
    value.dates[.formalRelationshipClosed] = Self.today - 30
    try act(
      .record(Escalation(knownOn: Self.today, severity: .serious, what: "Belde in paniek")),
      on: &value)
    let one = try #require(value.escalations.values.first)
    #expect(!one.mustBeReported && !one.isUnclear)
    // What somebody named stays named.
    var named = Escalation(
      knownOn: Self.today, severity: .minor, what: "Nam contact op", condition: ConditionID("V2"),
      isBreach: true)
    named.isHouseRule = false
    value.escalationRecords = SortedMap([])
    try act(.record(named), on: &value)
    let second = try #require(value.escalations.values.first)
    #expect(second.condition == ConditionID("V2") && !second.mustBeReported && !second.isUnclear)
    // What happened while somebody supervised may be a breach, although it is known only now.
    for (day, isUnclear) in [(Self.today - 31, true), (Self.today - 30, false)] {
      var earlier = Escalation(knownOn: Self.today, severity: .serious, what: "Was dronken")
      earlier.happenedOn = day
      value.escalationRecords = SortedMap([])
      try act(.record(earlier), on: &value)
      let one = try #require(value.escalations.values.first)
      #expect(one.isUnclear == isUnclear && one.mustBeFoundOut == isUnclear)
    }
  }

  @Test func `while a closing stands its severity does not decide anew who has to look`() throws {
    var (value, id) = try raised(.acute)
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .closing, closing()), on: &value)
    var lighter = try #require(value.escalationRecords[id])
    lighter.severity = .serious
    refuses(.closingStands, .describe(id, lighter), on: value)
    lighter.severity = .acute
    lighter.what = "Dronken binnen, om 23:15"
    lighter.correction = "tijd klopte niet"
    try act(.describe(id, lighter), on: &value)
    #expect(value.escalations[id]?.what == "Dronken binnen, om 23:15")
  }

  @Test func `a breach that was not reported becomes none by a decision alone`() throws {
    var (value, id) = try raised()
    var rule = try #require(value.escalationRecords[id])
    (rule.condition, rule.isBreach, rule.isHouseRule) = (nil, false, true)
    refuses(.decideNoBreach, .describe(id, rule), on: value)
    try act(.act(id, .report, report()), on: &value)
    refuses(.correctionMissing, .describe(id, rule), on: value)
    rule.correction = "was de huisregel"
    try act(.describe(id, rule), on: &value)
    #expect(value.escalations[id]?.isHouseRule == true)
    #expect(value.escalations[id]?.correction == "was de huisregel")
  }

  @Test func `what probation heard is put right with a reason, and what nobody knew is filled in`()
    throws
  {
    var (value, id) = try raised()
    var later = try #require(value.escalationRecords[id])
    // Before the report its words are one's own to change.
    later.what = "Dronken binnen, tegen elf"
    try act(.describe(id, later), on: &value)
    try act(.act(id, .report, report()), on: &value)
    later.isEveryoneSafe = true
    later.knownClock = "00:05"
    try act(.describe(id, later), on: &value)
    later.knownClock = "00:06"
    refuses(.correctionMissing, .describe(id, later), on: value)
    later.correction = " "
    refuses(.correctionMissing, .describe(id, later), on: value)
  }

  @Test func `nothing becomes less late by being known later, without a reason`() throws {
    var (value, id) = try raised(known: -9)
    var later = try #require(value.escalationRecords[id])
    later.knownOn = Self.today
    refuses(.correctionMissing, .describe(id, later), on: value)
    later.knownOn = Self.today - 12
    try act(.describe(id, later), on: &value)
    later.knownOn = Self.today - 10
    later.correction = "in het rapport stond de tiende"
    try act(.describe(id, later), on: &value)
    #expect(value.escalations[id]?.knownOn == Self.today - 10)
  }

  @Test func `that it was no breach takes a word of why`() throws {
    var (value, id) = try raised()
    var decision = EscalationDecision(id, kindWord: "no_breach", on: Self.today, by: nil, at: now)
    refuses(.textMissing, .decide(id, decision), on: value)
    decision.text = "de toets was vals"
    try act(.decide(id, decision), on: &value)
    #expect(value.escalations[id]?.isNoBreach == true)
  }

  @Test func `something acute is to be reported at once, whatever was agreed for others`() throws {
    var (value, id) = try raised(.acute)
    value.escalationRecords[id]?.reportBy = Self.today + 7
    #expect(value.openEscalations(by: WorkCalendar()).first?.reportDue == Self.today)
  }

  @Test func `a closing that waits for a second person is taken back with one's own reason`() throws
  {
    var (value, id) = try raised(.acute)
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .closing, closing()), on: &value)
    var back = try #require(value.escalations[id]?.closing)
    (back.isWithdrawn, back.correction) = (true, nil)
    refuses(.correctionMissing, .act(id, .closing, back), on: value)
  }

  @Test
  func `something acute does not become less, and no day of a report later, without a reason`()
    throws
  {
    var (value, id) = try raised(.acute)
    var lighter = try #require(value.escalationRecords[id])
    lighter.severity = .serious
    refuses(.correctionMissing, .describe(id, lighter), on: value)
    lighter.severity = .acute
    lighter.reportBy = Self.today + 4
    refuses(.correctionMissing, .describe(id, lighter), on: value)
    lighter.correction = "afgesproken met de reclassering"
    try act(.describe(id, lighter), on: &value)
    // Once said, the reason stays with it, and the next change takes its own.
    lighter.correction = nil
    lighter.reportBy = Self.today + 9
    refuses(.correctionMissing, .describe(id, lighter), on: value)
    lighter.reportBy = Self.today + 2
    try act(.describe(id, lighter), on: &value)
    #expect(value.escalations[id]?.correction == "afgesproken met de reclassering")
  }

  @Test
  func `what is closed gets no owner, decision or day any more, and nothing is withdrawn twice`()
    throws
  {
    var (value, id) = try raised()
    var withdrawn = report()
    (withdrawn.isWithdrawn, withdrawn.correction) = (true, "niet gebeld")
    refuses(.nothingToWithdraw, .act(id, .report, withdrawn), on: value)
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .report, withdrawn), on: &value)
    refuses(.nothingToWithdraw, .act(id, .report, withdrawn), on: value)
    #expect(value.escalations[id]?.standingAct(of: .report) == nil)
    // Made again it is a report like any other, and needs no reason.
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .closing, closing()), on: &value)
    refuses(.closedMeanwhile, .own(id, bas), on: value)
    refuses(.closedMeanwhile, .review(id, Self.today + 3), on: value)
    let decision = EscalationDecision(
      id, kindWord: "report_only", on: Self.today, by: jeanne, at: now)
    refuses(.closedMeanwhile, .decide(id, decision), on: value)
  }

  @Test func `a time-out may begin tomorrow, and saying the same again changes nothing`() throws {
    var (value, id) = try raised()
    var out = EscalationAct(on: Self.today + 1, by: nil, at: now)
    out.until = Self.today + 4
    try act(.act(id, .timeOut, out), on: &value)
    #expect(value.escalations[id]?.timeOut?.on == Self.today + 1)
    let again = try value.changes(for: .act(id, .timeOut, out), by: bas, at: now) { EntryID("x") }
    #expect(again.isEmpty)
  }

  @Test func `a lifted condition keeps its words, also with what is closed, and its number`() throws
  {
    var (value, id) = try raised()
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .closing, closing()), on: &value)
    value = value.applying(value.changes(removing: ConditionID("V3"), on: Self.today))
    #expect(value.conditions.isEmpty)
    #expect(value.escalations[id]?.conditionWas == "Geen drank")
    #expect(value.freeConditionID == ConditionID("V4"))
  }

  @Test func `a report needs a day that is not before it was known, and to whom`() throws {
    var (value, id) = try raised()
    refuses(.whomMissing, .act(id, .report, report(to: " ")), on: value)
    refuses(.beforeKnown, .act(id, .report, report(on: Self.today - 1)), on: value)
    refuses(.futureDay, .act(id, .report, report(on: Self.today + 1)), on: value)
    try act(.act(id, .report, report()), on: &value)
    #expect(value.escalations[id]?.reportedOn == Self.today)
    #expect(value.escalations[id]?.mustBeReported == false)
  }

  @Test func `nothing is reported, told or decided before it was known, not by a minute`() throws {
    var (value, id) = try raised()
    value.escalationRecords[id]?.knownClock = "09:30"
    var early = report()
    early.clock = "09:29"
    refuses(.clockBeforeKnown, .act(id, .report, early), on: value)
    refuses(.clockBeforeKnown, .act(id, .told, early), on: value)
    refuses(.beforeKnown, .act(id, .told, report(on: Self.today - 1)), on: value)
    let decision = EscalationDecision(
      id, kindWord: "report_only", on: Self.today - 1, by: nil, at: now)
    refuses(.beforeKnown, .decide(id, decision), on: value)
    early.clock = "09:30"
    try act(.act(id, .report, early), on: &value)
    #expect(value.escalations[id]?.report?.clock == "09:30")
  }

  @Test func `a condition that is lifted leaves its words with what is open on it`() throws {
    var (value, id) = try raised()
    let changes = value.changes(removing: ConditionID("V3"), on: Self.today)
    #expect(changes.count == 2)
    value = value.applying(changes)
    #expect(value.conditions.isEmpty)
    #expect(value.escalations[id]?.conditionWas == "Geen drank")
    #expect(value.escalations[id]?.conditionEndedOn == Self.today)
    #expect(value.openEscalations(by: WorkCalendar()).first?.conditionText == "Geen drank")
    #expect(value.changes(removing: ConditionID("V3"), on: Self.today).isEmpty)
  }

  @Test func `a report is put right with a reason only, and may turn out not to have been`() throws
  {
    var (value, id) = try raised()
    try act(.act(id, .report, report()), on: &value)
    refuses(.correctionMissing, .act(id, .report, report(to: "Iemand anders")), on: value)
    var other = report(to: "Iemand anders")
    other.correction = "Verkeerde naam"
    try act(.act(id, .report, other), on: &value)
    #expect(value.escalations[id]?.report?.whom == "Iemand anders")
    other.isWithdrawn = true
    other.correction = "Er nam niemand op"
    try act(.act(id, .report, other), on: &value)
    #expect(value.escalations[id]?.mustBeReported == true)
  }

  @Test func `an outcome of another, or of another day, stands beside the one before`() throws {
    var (value, id) = try raised(known: -2)
    func outcome(_ text: String, of whom: String, on day: Day) -> EscalationAct {
      var act = value.escalations[id]?.outcome ?? EscalationAct(by: nil, at: now)
      (act.on, act.whom, act.text) = (day, whom, text)
      return act
    }
    let today = Self.today
    try act(.act(id, .outcome, outcome("Gewaarschuwd", of: "Reclassering", on: today)), on: &value)
    // The same one in better words.
    let better = outcome("Officieel gewaarschuwd", of: "reclassering", on: today)
    try act(.act(id, .outcome, better), on: &value)
    #expect(value.escalations[id]?.outcomes.map(\.text) == ["Officieel gewaarschuwd"])
    try act(.act(id, .outcome, outcome("Voorgeleid", of: "OM", on: today)), on: &value, by: bas)
    let all = try #require(value.escalations[id]?.outcomes)
    #expect(all.map(\.text) == ["Officieel gewaarschuwd", "Voorgeleid"])
    #expect(all.map(\.whom) == ["reclassering", "OM"] && all.map(\.by) == [jeanne, bas])
    let same = outcome("Voorgeleid", of: "OM", on: today)
    let none = try value.changes(for: .act(id, .outcome, same), by: bas, at: now) { EntryID("x") }
    #expect(none.isEmpty)
    // One that comes in later stands on its day.
    try act(.act(id, .outcome, outcome("Gebeld", of: "OM", on: today - 1)), on: &value)
    #expect(
      value.escalations[id]?.outcomes.map(\.text)
        == ["Gebeld", "Officieel gewaarschuwd", "Voorgeleid"])
  }

  @Test func `an outcome is put right or withdrawn with a reason, and the others stay`() throws {
    var (value, id) = try raised(known: -2)
    func there() throws -> Escalation { try #require(value.escalations[id]) }
    for (whom, text) in [("Reclassering", "Gewaarschuwd"), ("OM", "Voorgeleid"), ("Ex", "Fout")] {
      var new = EscalationAct(on: Self.today, by: nil, at: now)
      (new.whom, new.text) = (whom, text)
      new.earlier = try there().outcomesAsTold
      try act(.act(id, .outcome, new), on: &value)
    }
    let silent = try #require(try there().outcome(at: 2, being: nil, because: nil))
    refuses(.correctionMissing, .act(id, .outcome, silent), on: value)
    let gone = try #require(try there().outcome(at: 2, being: nil, because: "Verkeerde bron"))
    try act(.act(id, .outcome, gone), on: &value)
    #expect(try there().outcomes.map(\.text) == ["Gewaarschuwd", "Voorgeleid"])
    var better = try #require(try there().outcomesAsTold.first)
    (better.on, better.whom) = (Self.today - 1, "3RO")
    let right = try #require(try there().outcome(at: 0, being: better, because: "Van wie"))
    try act(.act(id, .outcome, right), on: &value)
    #expect(try there().outcomes.map(\.whom) == ["3RO", "OM"])
    for _ in 0..<2 {
      let none = try #require(try there().outcome(at: 0, being: nil, because: "Niet van ons"))
      try act(.act(id, .outcome, none), on: &value)
    }
    #expect(try there().outcome == nil && there().outcomes.isEmpty)
  }

  @Test func `why the client was not told yet is asked, and the day fills in without a reason`()
    throws
  {
    var (value, id) = try raised()
    var notYet = EscalationAct(by: nil, at: now)
    refuses(.notYetMissing, .act(id, .told, notYet), on: value)
    notYet.notYet = "Slaapt zijn roes uit"
    try act(.act(id, .told, notYet), on: &value)
    #expect(value.escalations[id]?.clientToldOn == nil)
    try act(.act(id, .told, EscalationAct(on: Self.today, by: nil, at: now)), on: &value)
    #expect(value.escalations[id]?.clientToldOn == Self.today)
    var again = EscalationAct(on: Self.today, by: nil, at: now)
    again.clock = "09:00"
    refuses(.correctionMissing, .act(id, .told, again), on: value)
  }

  @Test
  func `a decision that it was no breach ends the duty to report, and a later one brings it back`()
    throws
  {
    var (value, id) = try raised()
    var none = EscalationDecision(id, kindWord: "no_breach", on: Self.today, by: nil, at: now)
    none.text = "de toets was vals"
    try act(.decide(id, none), on: &value)
    #expect(value.escalations[id]?.mustBeReported == false)
    #expect(value.openEscalations(by: WorkCalendar()).first?.isBreach == false)
    let only = EscalationDecision(id, kindWord: "report_only", on: Self.today, by: nil, at: now)
    try act(.decide(id, only), on: &value)
    #expect(value.escalations[id]?.decisions.count == 2)
    #expect(value.escalations[id]?.mustBeReported == true)
  }

  @Test func `what is decided for somebody becomes a task, and scaling up says what is done`()
    throws
  {
    var (value, id) = try raised()
    var up = EscalationDecision(id, kindWord: "upscale", on: Self.today, by: nil, at: now)
    refuses(.textMissing, .decide(id, up), on: value)
    up.text = "Twee controles per week"
    up.who = bas
    up.until = Self.today + 7
    try act(.decide(id, up), on: &value)
    let task = try #require(value.tasks.values.first)
    #expect(task.text == "Twee controles per week" && task.owner == bas)
    #expect(task.due == Self.today + 7)
    #expect(value.escalations[id]?.lastDecision?.task == value.tasks.keys.first)
    #expect(value.escalations[id]?.upscaling == "Twee controles per week")
  }

  @Test func `a breach is not closed before it was reported, and closing says what was learned`()
    throws
  {
    var (value, id) = try raised()
    refuses(.notReported, .act(id, .closing, closing()), on: value)
    try act(.act(id, .report, report()), on: &value)
    refuses(.lessonMissing, .act(id, .closing, closing(nil)), on: value)
    try act(.act(id, .closing, closing()), on: &value)
    #expect(value.escalations[id]?.isOpen == false)
    #expect(value.escalations[id]?.statusWord == "closed_reported")
    #expect(value.openEscalations(by: WorkCalendar()).isEmpty)
    refuses(.correctionMissing, .act(id, .closing, closing("Anders")), on: value)
    // While it is closed nobody would see that it is not reported.
    for step in [EscalationStep.report, .told] {
      var gone = report()
      gone.isWithdrawn = true
      gone.correction = "Toch niet gebeld"
      refuses(.closedFirst, .act(id, step, gone), on: value)
    }
    var back = closing()
    back.isWithdrawn = true
    back.correction = "Er kwam nog een melding"
    try act(.act(id, .closing, back), on: &value)
    #expect(value.escalations[id]?.isOpen == true)
  }

  @Test func `an acute one is closed by two people`() throws {
    var (value, id) = try raised(.acute)
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .closing, closing()), on: &value)
    #expect(value.escalations[id]?.isOpen == true)
    #expect(value.escalations[id]?.awaitsSecond == true)
    // Who closed it cannot be the second one.
    refuses(.secondIsSame, .act(id, .closing, closing()), on: value)
    var second = closing()
    second.second = bas
    try act(.act(id, .closing, second), on: &value, by: bas)
    #expect(value.escalations[id]?.isOpen == false)
    #expect(value.escalations[id]?.awaitsSecond == false)
  }

  @Test
  func `owner and review are fields of their own, and what a file says of them can be emptied`()
    throws
  {
    var (value, id) = try raised()
    value.escalationRecords[id]?.owner = bas
    value.escalationRecords[id]?.reviewOn = Self.today
    #expect(value.escalations[id]?.owner == bas)
    try act(.own(id, jeanne), on: &value)
    #expect(value.escalations[id]?.owner == jeanne)
    #expect(value.escalationRecords[id]?.owner == bas)
    try act(.own(id, nil), on: &value)
    #expect(value.escalations[id]?.owner == nil)
    try act(.review(id, nil), on: &value)
    #expect(value.escalations[id]?.reviewOn == nil)
  }

  @Test func `the return from a time-out is looked at like a review, until the client is back`()
    throws
  {
    var (value, id) = try raised()
    var away = EscalationAct(on: Self.today, by: nil, at: now)
    refuses(.returnMissing, .act(id, .timeOut, away), on: value)
    away.until = Self.today + 3
    try act(.act(id, .timeOut, away), on: &value)
    try act(.review(id, Self.today + 10), on: &value)
    #expect(value.escalations[id]?.lookAgainOn == Self.today + 3)
    away.isBack = true
    try act(.act(id, .timeOut, away), on: &value)
    #expect(value.escalations[id]?.lookAgainOn == Self.today + 10)
  }

  @Test
  func
    `the board begins with what was not reported, then nobody's, then passed, each by weight and age`()
  {
    func open(
      _ id: String, _ severity: Escalation.Severity, known: Int, reported: Bool = true,
      owner: WorkerID? = WorkerID("bas"), review: Int? = nil
    ) -> OpenEscalation {
      OpenEscalation(
        id: EntryID(id), severity: severity, what: id, isBreach: true,
        knownOn: Self.today + known, reportedOn: reported ? Self.today : nil, owner: owner,
        review: review.map { Self.today + $0 })
    }
    let mixed = [
      open("handled minor, old", .minor, known: -61), open("handled serious", .serious, known: -5),
      open("passed", .serious, known: -34, review: -2),
      open("nobody", .minor, known: -3, owner: nil),
      open("unreported serious", .serious, known: -9, reported: false, owner: nil),
      open("unreported acute", .acute, known: 0, reported: false),
      open("handled acute", .acute, known: -2, review: 0),
      open("handled serious, older", .serious, known: -6),
    ]
    let order = mixed.sorted { $0.precedes($1, on: Self.today) }.map(\.what)
    #expect(
      order == [
        "unreported acute", "unreported serious", "nobody", "passed", "handled acute",
        "handled serious, older", "handled serious", "handled minor, old",
      ])
  }

  @Test func `of two known on one day the earlier clock comes first`() {
    let early = OpenEscalation(
      id: EntryID("b"), severity: .acute, what: "", isBreach: true, knownOn: Self.today,
      knownClock: "02:10")
    let late = OpenEscalation(
      id: EntryID("a"), severity: .acute, what: "", isBreach: true, knownOn: Self.today,
      knownClock: "11:00")
    #expect(early.precedes(late, on: Self.today) && !late.precedes(early, on: Self.today))
  }
}
