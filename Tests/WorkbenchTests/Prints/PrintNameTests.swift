import Casework
import Content
import Screen
import Testing
import Workbench

// Whose names stand on a page that lies about or is read out, and whose work it tells of.
extension PrintPageTests {
  @Test func `what probation is told of one client names no other`() {
    var value = full
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today, severity: .serious, what: "Ewa Verzonnen sloeg Zoltán Kitalált.",
      isBreach: true)
    value.decisions[EntryID("d")] = EscalationDecision(
      EntryID("e"), kindWord: "upscale", text: "Zoltán en Ewa uit elkaar", on: today, by: lead,
      at: moment(5))
    var other = Case(id: CaseID("z"))
    other.client.name = "Zoltán Kitalált"
    // Another one with the same first name.
    var same = Case(id: CaseID("s"))
    same.client.name = "Ewa Bedacht"
    let names = NameWords(of: [value, other, same])
    let text = maker().report(value, about: EntryID("e"), among: names).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Ewa Verzonnen sloeg Z. K."), "\(text)")
    #expect(text.contains("Z. en Ewa uit elkaar"), "\(text)")
    #expect(!text.contains("Kitalált") && !text.contains("K.."), "\(text)")
    #expect(text.contains("Other clients stand here as initials."), "\(text)")
  }

  @Test func `a report that says a former name says that the client was called so`() {
    var value = full
    value.client.birthYear = 1990
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today, severity: .serious, what: "Verzonnen kwam dronken binnen", isBreach: true)
    func text(_ language: Language = .en) -> String {
      maker(language).report(value, about: EntryID("e")).text
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    value[.clientName] = .text("Ewa Tuinkers")
    let called = "Ewa Tuinkers, born 1990, formerly Ewa Verzonnen"
    #expect(text().contains("Report to probation: " + called), "\(text())")
    #expect(text().contains("It is about \(called)."), "\(text())")
    #expect(
      text(.nl).contains("Ewa Tuinkers, geboren in 1990, voorheen Ewa Verzonnen"), "\(text(.nl))")
    // What nobody says there is nobody's business.
    value.escalationRecords[EntryID("e")]?.what = "Ewa kwam dronken binnen"
    #expect(!text().contains("Verzonnen,") && !text().contains("formerly"), "\(text())")
  }

  @Test(arguments: [
    ("Hij werkt bij een boer, zegt de boer", false), ("Boer blijven wil hij", false),
    ("Jan riep, en een Boerin zag het", false), ("de Boer kwam dronken binnen", true),
    ("Jan de Boer kwam dronken binnen", true),
  ])
  func `an ordinary word tells no former name to probation`(what: String, isSaid: Bool) {
    var value = full
    value.client.name = "Jan de Boer"
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today, severity: .serious, what: what, isBreach: true)
    value[.clientName] = .text("Jan Tuinkers")
    let text = maker(.nl).report(value, about: EntryID("e")).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("voorheen Jan de Boer") == isSaid, "\(text)")
    #expect(text.contains("voorheen") == isSaid, "\(text)")
  }

  @Test func `nobody is taken for another client whose name theirs begins with`() {
    var others = [Case(id: CaseID("z")), Case(id: CaseID("s")), Case(id: CaseID("t"))]
    others[0].client.name = "Marie Khayalan"
    others[1].client.name = "Hassan Nepnaam"
    others[2].client.name = "Han Tuinkers"
    let names = NameWords(of: others)
    func text(_ value: Case, _ team: Team, _ what: String) -> String {
      var value = value
      value.escalationRecords[EntryID("e")] = Escalation(
        knownOn: today, severity: .serious, what: what, isBreach: true)
      return maker(.en, team).report(value, about: EntryID("e"), among: names).text
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var own = full
    own.client.name = "Marieke Verzonnen"
    var supervised = full
    supervised.supervisor = "Marieke Bedacht"
    var colleagues = team
    colleagues.members[lead]?.name = "Marieke Verzonnen"
    // Whoever is known to nobody here is none of them either.
    let kept = "Marieke belde, Hassani zag het"
    for said in [
      text(own, team, kept), text(supervised, team, kept), text(full, colleagues, kept),
      text(full, team, kept),
    ] {
      #expect(said.contains(kept) && !said.contains("as initials"), "\(said)")
    }
    supervised.supervisor = "Hans Bedacht"
    let some = text(supervised, team, "Marieke riep Hans, Hassan pakte Maries jas, Marie niet")
    #expect(some.contains("Marieke riep Hans, H. pakte M. jas, M. niet"), "\(some)")
    #expect(some.contains("Other clients stand here as initials."), "\(some)")
  }

  @Test func `a name in full is one however it is written, also in what was said`() {
    var value = full
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today, severity: .serious, what: "hit dewi khayalan in the kitchen",
      isBreach: true)
    var act = EscalationAct(on: today, by: lead, at: moment(5))
    act.text = "Dewi Khayalan saw it"
    value[.escalationStep(EscalationStepKey(EntryID("e"), .report))] = .escalationAct(act)
    var other = Case(id: CaseID("z"))
    other.client.name = "Dewi Khayalan"
    func text(_ name: String = "Dewi Khayalan") -> String {
      other.client.name = name
      return maker(.en).report(value, about: EntryID("e"), among: NameWords(of: [other])).text
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(text().contains("hit D. K. in the kitchen"), "\(text())")
    #expect(text().contains("D. K. saw it") && !text().lowercased().contains("khayalan"))
    value.escalationRecords[EntryID("e")]?.what =
      "jan de boer belde, boer,  jan ook. De boer was boos."
    #expect(text("Jan de Boer").contains("J. de B. belde, B., J. ook. De boer was boos."))
    value.supervisor = "T. Bedacht"
    value.escalationRecords[EntryID("e")]?.what = "marc bedacht stond er; bel Bedacht"
    #expect(text("Marc Bedacht").contains("M. B. stond er; bel Bedacht"))
  }

  @Test func `a first name of another client is hidden from probation in small letters as well`() {
    var value = full
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today, severity: .serious,
      what: "sloeg amina bij dewi's deur, jean-pierre en may zagen het; will hij niet, ewa wel",
      isBreach: true)
    var others = (0..<5).map { Case(id: CaseID("o\($0)")) }
    let names = [
      "Amina Nepnaam", "Dewi Khayalan", "Jean-Pierre Fictif",
      "May Verzinsel", "Will Bos",
    ]
    for (index, name) in names.enumerated() { others[index].client.name = name }
    let text = maker().report(
      value, about: EntryID("e"), among: NameWords(of: others).sparing(Contents.english.words)
    ).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("sloeg A. bij D.'s deur, J.-P. en may zagen het"), "\(text)")
    // The own client is called as they are, and an ordinary word is a word.
    #expect(text.contains("will hij niet, ewa wel"), "\(text)")
  }

  @Test func `a statement to probation keeps its words, and whoever supervises their name`() {
    var value = full
    value.supervisor = "D. Zogenaamd"
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today, severity: .acute,
      what: "Een verzonnen verhaal, zei een lange man. Vraag Zogenaamd.",
      isBreach: true)
    value.escalationRecords[EntryID("e")]?.reportBy = today + 2
    var others = [Case(id: CaseID("z")), Case(id: CaseID("s")), Case(id: CaseID("t"))]
    others[0].client.name = "Piet de Lange"
    others[1].client.name = "Dora Zogenaamd"
    others[2].client.name = "Sanne Verzonnen"
    let text = maker().report(value, about: EntryID("e"), among: NameWords(of: others)).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains("Een verzonnen verhaal, zei een lange man. Vraag Zogenaamd."), "\(text)")
    #expect(!text.contains("as initials"), "\(text)")
    // What is acute does not wait for the day that was agreed.
    #expect(text.contains("NOT REPORTED: at once · acute goes before an agreed day"), "\(text)")
  }

  @Test func `where no duty line is recorded that is said, and whether the office is closed`() {
    var team = self.team
    team.partners[EntryID("p1")]?.contact = "T. Uitgedacht, 030 000 00 33"
    team.partners[EntryID("p1")]?.hours = "werkdagen 9.00 tot 12.00"
    var value = full
    value.partners[.probation] = [EntryID("p1")]
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today, severity: .serious, what: "Kwam niet thuis", isBreach: true)
    func text(_ team: Team) -> String {
      maker(.en, team).report(value, about: EntryID("e")).text
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let told = text(team)
    #expect(told.contains("030 000 00 33, werkdagen 9.00 tot 12.00 (CLOSED NOW)"), "\(told)")
    #expect(told.contains("(CLOSED NOW), no duty line recorded; ask for Tom Bedacht"), "\(told)")
    team.partners[EntryID("p1")]?.dutyLine = "0900 123"
    #expect(!text(team).contains("no duty line"), "\(text(team))")
  }

  @Test func `a week has what somebody does for a client of somebody else, and says whose it is`() {
    var value = full
    value.tasks[EntryID("t")] = CaseTask(text: "Bel de rechter", owner: lead, due: today)
    value.tasks[EntryID("o")] = CaseTask(text: "Bel", owner: nil, due: today)
    let maker = maker()
    func week(of worker: WorkerID) -> String {
      maker.week(
        maker.weekItems(
          of: value, among: NameWords(), hasNames: false, in: maker.caseload(of: worker)),
        of: worker
      ).text
    }
    let counsellors = week(of: counsellor)
    #expect(counsellors.contains("Bel de rechter (Lena Verzonnen)\n"), "\(counsellors)")
    #expect(counsellors.contains("MO-9001: Bel\n"), "\(counsellors)")
    let leads = week(of: lead)
    #expect(leads.contains("MO-9001: Bel de rechter\n"), "\(leads)")
    #expect(!leads.contains("MO-9001: Bel\n"), "\(leads)")
  }

  @Test func `a week has a waiting handover with who gave it, and asks the receiver`() {
    var value = full
    value.tasks[EntryID("o")] = CaseTask(text: "Bel", owner: nil, due: today)
    value.handover = Handover(from: counsellor, by: counsellor, to: lead, on: today - 2)
    value.counsellor = lead
    let maker = maker()
    func week(of worker: WorkerID?) -> String {
      maker.week(
        maker.weekItems(
          of: value, among: NameWords(), hasNames: false, in: worker.map(maker.caseload)),
        of: worker
      ).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let givers = week(of: counsellor)
    #expect(
      givers.contains("MO-9001: Bel (handed over to Lena Verzonnen, not yet accepted)"),
      "\(givers)")
    let receivers = week(of: lead)
    #expect(receivers.contains("MO-9001: Handed to you by Sanne de Wit"), "\(receivers)")
    #expect(
      receivers.contains("MO-9001: Bel (from Sanne de Wit, not yet accepted)"), "\(receivers)")
    let teams = week(of: nil)
    #expect(teams.contains("MO-9001: Waiting for Lena Verzonnen since"), "\(teams)")
    #expect(teams.contains("MO-9001: Bel (handed over to Lena Verzonnen"), "\(teams)")
  }

  @Test func `a task on a page that lies about names no client, unless names are asked for`() {
    var value = full
    value.tasks[EntryID("t")] = CaseTask(
      text: "Verzonnen belt Zoltán Kitalált", owner: counsellor, due: today)
    var other = Case(id: CaseID("z"))
    other.client.name = "Zoltán Kitalált"
    let maker = maker()
    let items = maker.weekItems(of: value, among: NameWords(of: [other]), hasNames: false)
    let since = Moment(today, hour: 6, minute: 0, offsetSeconds: 3600)
    let pages = [
      maker.week(items, of: nil),
      maker.shift([], [], items: items, since: since, hasNames: false, unread: 0),
    ]
    for text in pages.flatMap({ [$0.text, $0.html] }) {
      #expect(text.contains("E.V. MO-9001: V. belt Z. K."), "\(text)")
      #expect(!text.contains("Verzonnen belt") && !text.contains("Zolt"), "\(text)")
    }
    let named = maker.weekItems(of: value, hasNames: true)
    #expect(maker.week(named, of: nil).text.contains("belt Zoltán Kitalált"))
  }
}
