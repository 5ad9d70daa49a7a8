import Casework
import Content
import Screen
import Testing
import Workbench

/// Pages for paper, as values and as text.
@Suite struct PrintPageTests {
  let today = Pilot.today
  let lead = WorkerID("t1")
  let counsellor = WorkerID("c1")

  func maker(_ language: Language = .en, _ team: Team? = nil) -> PrintMaker {
    let content = Contents.of(language)
    let team = team ?? self.team
    return PrintMaker(
      content: content, team: team, norms: content.guide.norms.agreed(by: team),
      now: Moment(today, hour: 14, minute: 2, offsetSeconds: 3600), printer: counsellor,
      isUnprotected: true)
  }

  var team: Team {
    var team = Team()
    team.members[counsellor] = Worker(name: "Sanne de Wit", roleWord: "counsellor")
    team.members[lead] = Worker(name: "Lena Verzonnen", roleWord: "team_lead")
    team.partners[EntryID("p1")] = Partner(name: "Fictiereclassering", kindWord: "probation")
    team.partners[EntryID("p2")] = Partner(name: "Bedachte Gemeente", kindWord: "municipality")
    return team
  }

  func moment(_ minute: Int) -> Moment { Moment(today, hour: 9, minute: minute) }

  var full: Case {
    var value = Case(id: CaseID("x"))
    value.number = CaseNumber("MO-9001")
    value.client.name = "Ewa Verzonnen"
    value.counsellor = counsellor
    value.supervisor = "Tom Bedacht"
    value.probationOrganisation = "Fictiereclassering"
    value.texts[.intendedResult] = "Een eigen plek"
    value.lines[EntryID("g")] = PlanLine(
      .goal, text: "Ik wil <rust>", who: "Ewa", clientAgrees: true, at: moment(1))
    value.lines[EntryID("r")] = PlanLine(
      .role, text: "Meldplicht gemist", who: "Sanne", whom: "Tom", how: "bellen",
      within: "1 dag", at: moment(2))
    value.lines[EntryID("b")] = PlanLine(.backUp, text: "Achterwacht Noord", at: moment(3))
    value.basicConditions[.income] = .missing
    value.basicConditions[.debts] = .unknown
    value.dates[.registration] = today - 60
    value.dates[.expectedArrival] = today + 5
    value.partners[.municipality] = [EntryID("p2")]
    value.events[EntryID("w")] = CaseEvent(
      kindWord: "staff_worry", on: today - 1, text: "Ik durf dit niet alleen", by: counsellor)
    value.questions[EntryID("q1")] = PartnerQuestion(
      text: "Mag het gebied anders?", to: EntryID("p1"), askedOn: today - 3, answer: "Ja")
    value.questions[EntryID("q2")] = PartnerQuestion(
      text: "Wanneer de uitkering?", to: EntryID("p2"), askedOn: today - 2)
    return value
  }

  @Test(arguments: Language.allCases)
  func `a sheet of a case without facts is lines to fill in, and never says none`(
    language: Language
  ) {
    var bare = Case(id: CaseID("x"))
    bare.client.name = "Ewa Verzonnen"
    let text = maker(language).sheet(bare).text
    #expect(text.contains("____"))
    for word in ["nil", "none", "geen", "unknown", "onbekend", "Optional"] {
      #expect(!text.lowercased().contains(word), "\(word)")
    }
  }

  @Test func `a goal has its quotation marks once, who said it, and when the copy was given`() {
    var value = full
    let goal = PlanLine(
      .goal, text: "\"Ik wil mijn dochter zien\"", who: "Marit", day: today, at: moment(5))
    value[.line(EntryID("g9"))] = .line(goal)
    let text = maker().sheet(value).text.replacing("\n  ", with: " ")
    #expect(text.contains("“Ik wil mijn dochter zien”; said by Marit; copy given on "), "\(text)")
  }

  @Test func `what the client rejects or somebody else set is not among the client's own words`() {
    var value = full
    value[.line(EntryID("g8"))] = .line(
      PlanLine(
        .goal, text: "Nuchter blijven", who: "begeleider", clientAgrees: false, at: moment(5)))
    value[.line(EntryID("g9"))] = .line(
      PlanLine(.goal, text: "Op tijd zijn", who: "Sanne", clientAgrees: true, at: moment(6)))
    for page in [maker().sheet(value), maker().handover(value)] {
      let text = page.text
      let own = text.ranges(of: "in the client's own words".uppercased()).first
      let others = text.ranges(of: "goals that others set".uppercased()).first
      let end = others.map(\.lowerBound) ?? text.endIndex
      let words = own.map { text[$0.upperBound..<max($0.upperBound, end)] } ?? ""
      #expect(own != nil && others != nil, "\(text)")
      #expect(words.contains("Ik wil <rust>"), "\(text)")
      #expect(!words.contains("Nuchter") && !words.contains("Op tijd"), "\(text)")
      #expect(text.contains("Nuchter blijven") && text.contains("Op tijd zijn"))
    }
  }

  @Test(arguments: Language.allCases)
  func `a sheet that does not fit two pages says so, and leaves nothing out`(language: Language) {
    var value = full
    let said = language == .en ? "longer than the 2 pages" : "langer dan de 2 pagina's"
    #expect(!maker(language).sheet(value).text.contains(said))
    for number in 0..<120 {
      value.lines[EntryID("x-\(number)")] = PlanLine(
        .responsibility, text: "Taak \(number)", who: "Sanne", at: moment(number % 60))
    }
    let text = maker(language).sheet(value).text.replacing(#/\s+/#) { _ in " " }
    #expect(text.contains(said), "\(text)")
    #expect(text.contains("Taak 0;") && text.contains("Taak 119;"))
  }

  @Test func `where two answers stand open the sheet says so with the fact, and with who agreed`() {
    var value = full
    value.consents[.client] = PartyConsent(agrees: true, on: today, words: nil)
    func conflict(_ field: Field, _ fact: Fact) -> Conflict {
      Conflict(field: field, value: fact, by: lead, at: moment(5))
    }
    let before = maker().sheet(value).text
    #expect(!before.contains("not chosen yet"))
    value.conflicts[EntryID("k1")] = conflict(.text(.intendedResult), .text("Terug naar huis"))
    value.conflicts[EntryID("k2")] = conflict(.basicCondition(.income), .word("in_order"))
    let text = maker().sheet(value).text.replacing(#/\s+/#) { _ in " " }
    #expect(text.contains("Een eigen plek; two answers, not chosen yet"), "\(text)")
    #expect(
      text.contains("Client agrees yes, Monday 23 November 2026; two answers, not chosen yet"),
      "\(text)")
    #expect(text.contains("income missing; two answers, not chosen yet"), "\(text)")
    #expect(text.contains("Terug naar huis"))
  }

  @Test func `who of the network agreed has a place to sign`() {
    var value = full
    #expect(!maker().sheet(value).text.contains("Own network: Zus Verzonnen _"))
    value.network[EntryID("n")] = NetworkPerson(name: "Zus Verzonnen", relation: "zus")
    value.consents[.network] = PartyConsent(agrees: true, on: today, words: nil)
    #expect(maker().sheet(value).text.contains("Own network: Zus Verzonnen _"))
    value.consents[.network] = PartyConsent(agrees: false, on: today, words: nil)
    #expect(!maker().sheet(value).text.contains("Own network: Zus Verzonnen _"))
  }

  @Test func `the sheet has what was agreed, by whom, and places to sign`() {
    let page = maker().sheet(full)
    for part in [
      "Een eigen plek", "“Ik wil <rust>”; said by Ewa; client agrees",
      "Meldplicht gemist; Who acts: Sanne; To whom: Tom; Within what time: 1 dag; How: bellen",
      "Achterwacht Noord", "Sanne de Wit", "Probation: Tom Bedacht",
    ] {
      #expect(page.text.replacing("\n  ", with: " ").contains(part), "\(part)\n\(page.text)")
    }
    let debts = page.text.split(separator: "\n").first { $0.hasPrefix("debts") }
    #expect(debts?.contains("____") == true, "what nobody asked is a line to fill in")
    #expect(page.text.contains("Printed by Sanne de Wit on Monday 23 November 2026 at 14:02."))
    #expect(page.text.contains("invented clients only"))
  }

  @Test func `the sheet is at most two sheets of paper of 78 columns`() {
    let text = maker(.nl).sheet(full).text
    let sheets = text.split(separator: "\u{0C}")
    #expect(sheets.count == 2)
    for sheet in sheets {
      let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 64)
      #expect(lines.allSatisfy { TextWidth.columns(of: String($0)) <= 78 })
    }
    #expect(text.contains("Pagina 2 van 2"))
  }

  @Test(arguments: Language.allCases)
  func `a sheet of a case of which little is known still fits two sheets of paper`(
    language: Language
  ) {
    var value = Case(id: CaseID("y"))
    value.client.name = "Bo Bedacht"
    #expect(maker(language).sheet(value).text.split(separator: "\u{0C}").count == 2)
    for index in 1...4 {
      value.conditions[ConditionID("V\(index)")] = Condition(
        kindWord: "report", text: "Zich melden bij de reclassering")
    }
    #expect(maker(language).sheet(value).text.split(separator: "\u{0C}").count == 2)
  }

  @Test func `nobody's doubt is on any page, whoever prints`() {
    let maker = maker()
    let pages = [
      maker.sheet(full), maker.handover(full), maker.partnerPage(full, for: EntryID("p1")),
      maker.week(maker.weekItems(of: full, hasNames: true), of: counsellor),
    ]
    for page in pages {
      #expect(!page.text.contains("durf") && !page.html.contains("durf"))
      #expect(!page.text.contains(Contents.english.text.title(of: BottleneckID.B7)))
    }
  }

  @Test func `without an agreement a partner gets the least, and it says so`() {
    let text = maker().partnerPage(full, for: EntryID("p1")).text
    #expect(text.contains("We have not agreed with you yet"))
    #expect(text.contains("Ewa Verzonnen") && text.contains("Mag het gebied anders?"))
    for private_ in ["Een eigen plek", "rust", "Meldplicht", "uitkering", "income", "arrive"] {
      #expect(!text.contains(private_), "\(private_)")
    }
  }

  @Test(arguments: Language.allCases)
  func `what a card says may be shared stands on the page, which then contradicts it nowhere`(
    language: Language
  ) {
    var team = team
    team.partners[EntryID("p1")]?.mayShare = "breaches and days"
    let text = maker(language, team).partnerPage(full, for: EntryID("p1")).text
    #expect(text.contains("breaches and days"))
    #expect(!text.contains("not agreed") && !text.contains("nog niet afgesproken"))
    #expect(text.contains(language == .en ? "with you" : "met u"))
  }

  @Test
  func `the sheet has the conditions that the client signs for, and the title they come from`() {
    var value = full
    value.legalTitle = "Voorwaardelijke invrijheidstelling"
    value.dates[.endOfTitle] = today + 200
    value.conditions[ConditionID("V1")] = Condition(kindWord: "report", text: "Meldplicht")
    let text = maker().sheet(value).text
    #expect(text.contains("V1           Meldplicht"), "\(text)")
    #expect(text.contains("conditional release"), "\(text)")
    #expect(text.contains("Title ends"), "\(text)")
  }

  @Test func `the handover counts no days to a decision that was taken`() {
    var value = full
    value.followUp.indicationDecisionOn = today - 777
    for (word, isLate) in [("requested", true), ("refused", false)] {
      value.followUp.indicationWord = word
      let text = maker().handover(value).text.replacing("\n  ", with: " ")
      #expect(text.contains("777 days late") == isLate, "\(word)\n\(text)")
    }
  }

  @Test func `the handover tells what happened, what was asked and what rests`() {
    var value = full
    value.partners[.probation] = [EntryID("p1")]
    value.events[EntryID("e")] = CaseEvent(
      kindWord: "indication_refused", on: today - 6, text: "Te weinig uren", by: counsellor)
    let key = SignalRestKey(.B3, of: nil)
    value.rests[key] = SignalRest(
      reason: "De gemeente belt vrijdag", until: today + 9, on: today, by: counsellor)
    let text = maker().handover(value).text.replacing("\n  ", with: " ")
    for part in [
      "Een eigen plek", "Te weinig uren", "Mag het gebied anders?", "answer: Ja",
      "Wanneer de uitkering?",
      "De gemeente belt vrijdag",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(!text.contains("durf"))
  }

  @Test func `a caseload that came out of a file is one thing that happened`() {
    func imported(_ number: Int, _ changes: [Change] = []) -> ShiftFinding {
      var value = Case(id: CaseID("x\(number)"))
      value.number = CaseNumber("MO-910\(number)")
      value.client.name = "Ewa Verzonnen"
      var saves = [
        HistoryEntry(
          by: lead, at: moment(1), reason: nil, changes: [], isUndo: false, isImported: true,
          sequence: number * 2)
      ]
      if !changes.isEmpty {
        saves.append(
          HistoryEntry(
            by: lead, at: moment(2), reason: nil, changes: changes, isUndo: false,
            sequence: number * 2 + 1))
      }
      return ShiftFinding(value: value, saves: saves)
    }
    func page(_ findings: [ShiftFinding]) -> String {
      maker().shift(
        findings, [], items: [], since: moment(0), hasNames: false, unread: 0
      ).text
    }
    let changes = [Change(.supervisor, was: nil, now: .text("Tom Bedacht"))]
    let many = page([imported(1), imported(2, changes), imported(3)])
    #expect(many.contains("2 CLIENTS CAME OUT OF A FILE"), "\(many)")
    #expect(many.split(separator: "\n").count { $0.contains("came out of a file") } == 1)
    #expect(many.contains("Tom Bedacht"))
    let one = page([imported(1)])
    #expect(one.contains("came out of a file") && !one.contains("CAME OUT"), "\(one)")
  }

  @Test func `of the basic conditions a municipality reads those that it works on`() {
    var team = team
    for (id, partner) in [("a1", "p1"), ("a2", "p2")] {
      team.agreements[EntryID(id)] = Agreement(
        about: .I7, partner: EntryID(partner), signedOn: today - 100)
    }
    let maker = maker(.en, team)
    let terms = Contents.of(.en).terms
    func read(_ partner: String) -> [BasicCondition] {
      let text = maker.partnerPage(full, for: EntryID(partner)).text
      return BasicCondition.allCases.filter { basic in
        text.split(separator: "\n").contains { $0.hasPrefix(terms.name(of: basic) + " ") }
      }
    }
    #expect(read("p1") == BasicCondition.allCases)
    #expect(read("p2") == [.identity, .income, .housing])
  }

  @Test func `everybody signs on one sheet of paper, and every sheet says whose it is`() {
    for count in 0..<24 {
      var value = full
      for index in 0..<count {
        value.lines[EntryID("s\(index)")] = PlanLine(
          .support, text: "Hulp \(index)", at: moment(3))
      }
      let sheets = maker().sheet(value).text.split(separator: "\u{0C}")
      #expect(sheets.count { $0.contains("SIGNED") || $0.contains("Day ___") } == 1)
      #expect(sheets.allSatisfy { $0.contains("Ewa Verzonnen") })
    }
  }

  @Test func `who stands in for a counsellor who is away is the one to call`() {
    var team = team
    team.absences[EntryID("v1")] = Absence(
      of: counsellor, standIn: lead, from: today - 1, until: today + 5, by: lead)
    let maker = maker(.en, team)
    for page in [maker.sheet(full), maker.partnerPage(full, for: EntryID("p1"))] {
      #expect(page.text.contains("Lena Verzonnen stands in"))
    }
  }

  @Test func `a page says what it may lack, and one about nobody names no case`() {
    let page = maker(.en).sheet(full)
    #expect(maker(.en).page(page, lacking: []) == page)
    let numbers = [CaseNumber("MO-0107"), CaseNumber("MO-0109")]
    let named = maker(.en).page(page, lacking: numbers).text
    #expect(named.contains("Not all of 2 cases could be read") && named.contains("MO-0109"))
    let silent = maker(.en).page(page, lacking: numbers, saysWhich: false).text
    #expect(silent.contains("Not all of 2 cases could be read") && !silent.contains("MO-0109"))
  }

  @Test func `the team's week says who is away in it, and who stands in`() {
    var team = team
    team.absences[EntryID("v1")] = Absence(
      of: counsellor, standIn: lead, from: today + 3, until: today + 9, by: lead)
    #expect(maker(.en, team).week([], of: nil).text.contains("Lena Verzonnen stands in"))
    #expect(maker(.en, team).week([], of: counsellor).text.contains("Lena Verzonnen stands in"))
    #expect(!maker(.en, team).week([], of: lead).text.contains("stands in"))
    team.absences[EntryID("v1")]?.from = today + 7
    #expect(!maker(.en, team).week([], of: nil).text.contains("stands in"))
  }

  @Test
  func `until it is accepted the sheets name who hands over, and not the receiver as counsellor`() {
    var value = full
    value.counsellor = lead
    value.handover = Handover(from: counsellor, by: counsellor, to: lead, on: today - 1)
    let handover = maker().handover(value).text
    #expect(handover.contains("Handed over by  Sanne de Wit"), "\(handover)")
    for text in [handover, maker().sheet(value).text] {
      let counsellors = text.split(separator: "\n").filter { $0.hasPrefix("Counsellor ") }
      #expect(counsellors.count == 1 && counsellors[0].hasSuffix("Sanne de Wit"), "\(text)")
      #expect(text.contains("Lena Verzonnen, on "), "\(text)")
      #expect(text.contains("not accepted yet"), "\(text)")
    }
    // A lead handed it over for somebody: both are named, and each is who they are.
    value.handover = Handover(
      from: WorkerID("c2"), by: counsellor, to: lead, on: today - 1)
    let forSomebody = maker().handover(value).text
    #expect(forSomebody.contains("Handed over by  Sanne de Wit"), "\(forSomebody)")
    #expect(value.holder == WorkerID("c2"))
    value.handover?.acceptedOn = today
    #expect(value.holder == lead)
    #expect(maker().sheet(value).text.contains("Shelter: Lena Verzonnen"))
    #expect(!maker().handover(value).text.contains("not accepted yet"))
    #expect(!maker().handover(full).text.contains("Handed over by"))
  }

  @Test
  func `the sheet of three says that it is beyond the guide, how long it holds, and what to watch`()
  {
    var value = full
    value.dates[.endOfTitle] = today + 100
    let text = maker().sheet(value).text
    for part in [
      "beyond the guide", "WHAT WE WATCH FOR, AND HOW LONG THIS HOLDS",
      "What we watch for together",
      "We look at it again on",
      "as long as supervision lasts: until",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(maker().sheet(value).text.split(separator: "\u{0C}").count <= 2)
  }

  @Test func `a heading never stands at the foot of a sheet without what it is about`() {
    for length in 1...40 {
      var page = PrintPage(title: "T", language: "en")
      page.blocks = [
        .heading("First"), .list((0..<length).map { "line \($0)" }),
        .heading("Second"),
        .list([(0..<200).map { _ in "long words of one thing" }.joined(separator: " ")]),
      ]
      for sheet in page.text.split(separator: "\u{0C}") {
        let lines = sheet.split(separator: "\n").prefix { !$0.hasPrefix("-----") }
        #expect(lines.last != "SECOND" && lines.last != "FIRST", "\(length)")
      }
    }
    let html = maker().sheet(full).html
    #expect(html.contains("<section>") && html.contains("section { break-inside: avoid; }"))
  }

  @Test func `the handover says what is open, what builds up, and whom to call`() {
    var value = full
    value.tasks[EntryID("t")] = CaseTask(
      text: "Bel de huisarts", owner: counsellor, due: today + 2, clock: "10:30")
    value.tasks[EntryID("b")] = CaseTask(text: "Weg ermee", owner: nil, binned: moment(1))
    value.network[EntryID("n")] = NetworkPerson(name: "Zus Verzonnen", relation: "zus")
    let text = maker().handover(value).text
    for part in [
      "Bel de huisarts", "10:30", "Zus Verzonnen; zus", "STILL TO DO", "WHAT BUILDS UP",
      "Names stand here in full: keep it in the team.",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(!text.contains("Weg ermee"))
  }

  @Test func `who takes over reads how to get there, what that needs, and who agrees`() {
    var value = full
    value.texts[.route] = "Eerst de studio"
    value.texts[.means] = "Een telefoon"
    value.consents[.client] = PartyConsent(agrees: true, on: today, words: nil)
    value.consents[.probation] = PartyConsent(agrees: false, on: today, words: "Te vroeg")
    let text = maker().handover(value).text.replacing("\n  ", with: " ")
    for part in [
      "How to get there: Eerst de studio", "What that needs: Een telefoon",
      "Probation agrees: no, Monday 23 November 2026; Te vroeg",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(text.contains("Client agrees: yes, Monday 23 November 2026"), "\(text)")
    #expect(!text.contains("Shelter agrees"), "\(text)")
  }

  @Test func `the handover leaves out nothing that is open: without a day, later, of a later step`()
  {
    var value = full
    value.answer = true
    value.dates[.definiteAnswer] = today - 2
    value.dates[.expectedArrival] = today + 90
    value.information[EntryID("i")] = InformationItem(name: "vonnis", state: .missing)
    value.information[EntryID("n")] = InformationItem(name: "delictanalyse", state: .notAvailable)
    let roadmap = Roadmap(value, norms: Contents.of(.en).guide.norms.agreed(by: team), on: today)
    #expect(roadmap.currentStep == .intake && roadmap[.R5].due == nil)
    let text = maker().handover(value).text.replacing("\n  ", with: " ")
    let titles = Contents.of(.en).text
    for status in roadmap.toDo where status.due != nil || status.id.step <= .intake {
      #expect(text.contains(titles.title(of: status.id)), "\(status.id)\n\(text)")
    }
    #expect(text.contains(titles.title(of: .R5) + "; no day"), "\(text)")
    #expect(text.contains("delictanalyse: not to be had"), "\(text)")
    #expect(text.contains("Due after ") && text.contains("of later steps"), "\(text)")
  }

  @Test func `every part of the handover is there when there is something for it`() {
    var value = full
    value.client.languages = ["nl"]
    value.client.needsInterpreter = true
    value.legalTitle = "tbs_conditional"
    value.standIn = lead
    value.conditions[ConditionID("V3")] = Condition(kindWord: "alcohol", text: "Geen drank")
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today - 1, severity: .serious, what: "Kwam niet thuis", isBreach: true)
    value.escalationRecords[EntryID("c")] = Escalation(
      statusWord: "closed_no_violation", knownOn: today - 9, severity: .minor, what: "Al voorbij")
    for (place, text) in ["eerste", "tweede", "derde", "vierde"].enumerated() {
      value.notes[EntryID("n\(place)")] = Note(
        text: text + "\nregel", by: counsellor, at: moment(place))
    }
    value.conflicts[EntryID("k")] = Conflict(
      field: .standIn, value: .worker(counsellor), by: lead, at: moment(5))
    value.lines[EntryID("z")] = PlanLine(
      .responsibility, text: "Wie belt", who: "Sanne", at: moment(4))
    let page = maker().handover(value)
    let text = page.text
    for part in [
      "Lena Verzonnen", "interpreter", "V3 Geen drank", "Kwam niet thuis", "Wie belt",
      "Achterwacht Noord", "Tom Bedacht", "Bedachte Gemeente", "vierde regel", "tweede regel",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    // Three notes, the newest first; what is closed is no concern of who comes next.
    #expect(!text.contains("eerste") && !text.contains("Al voorbij"))
    let heads = page.blocks.compactMap { if case .heading(let text) = $0 { text } else { nil } }
    let words = Contents.of(.en).words
    let wanted: [HandoverWords] = [
      .escalations, .signals, .dos, .deadlines, .agreements, .notes, .questions,
      .calls,
    ]
    let first = [words(SheetPageWords.people), words(SheetPageWords.goals)]
    #expect(heads == first + wanted.map { words($0) }, "\(heads)")
  }

  @Test func `a breach that nobody reported is on the week, by name where names are asked for`() {
    var value = full
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today - 1, severity: .serious, what: "Kwam niet thuis", isBreach: true)
    let maker = maker()
    let title = Contents.of(.en).text.title(of: .E3)
    let without = maker.week(maker.weekItems(of: full, hasNames: false), of: nil).text
    let text = maker.week(maker.weekItems(of: value, hasNames: false), of: nil).text
    #expect(!without.contains(title) && text.contains("E.V. MO-9001: " + title), "\(text)")
    // What happened is for the case, and not for a list that lies about.
    #expect(!text.contains("Kwam niet thuis") && !text.contains("Ewa"))
    let named = maker.week(maker.weekItems(of: value, hasNames: true), of: nil).text
    #expect(named.contains("Ewa Verzonnen MO-9001: " + title), "\(named)")
    // Of the team's week each line says who does it.
    #expect(named.contains("(Sanne de Wit)"))
  }

  @Test func `a week has the days on which an escalation is looked at and somebody comes back`() {
    var value = full
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: today - 5, severity: .serious, what: "Weg geweest", isBreach: true)
    value.escalationRecords[EntryID("e")]?.reportedOn = today - 5
    value.escalationRecords[EntryID("e")]?.reviewOn = today + 1
    value.escalationRecords[EntryID("u")] = Escalation(
      knownOn: today - 5, severity: .minor, what: "Ruzie in de gang")
    let text = maker(.en).week(maker(.en).weekItems(of: value, hasNames: false), of: nil).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Look again at: Weg geweest"), "\(text)")
    #expect(text.contains("Breach or not? Find out, minor: Ruzie in de gang"), "\(text)")
  }

  @Test func `a week has what was late, seven days, and initials unless names are asked for`() {
    var value = full
    value.tasks[EntryID("t")] = CaseTask(text: "Bel", owner: nil, due: today, clock: "10:30")
    value.tasks[EntryID("l")] = CaseTask(text: "Later", owner: nil, due: today + 7)
    value.tasks[EntryID("o")] = CaseTask(text: "Eerder", owner: nil, due: today - 1)
    let maker = maker()
    let text = maker.week(maker.weekItems(of: value, hasNames: false), of: counsellor).text
    #expect(text.contains("10:30  E.V. MO-9001: Bel"))
    #expect(text.contains("Eerder") && !text.contains("Later") && !text.contains("Ewa"))
    #expect(text.contains("SUNDAY 29 NOVEMBER 2026") && !text.contains("30 NOVEMBER"))
    // What was, and what somebody only has to have recorded, is no work of the week.
    value.dates[.registration] = today
    value.dates[.definiteAnswer] = today
    value.dates[.lastJointConsultation] = today
    value.dates[.nextJointConsultation] = today + 1
    let dated = maker.week(maker.weekItems(of: value, hasNames: false), of: counsellor).text
    for date in [CaseDate.registration, .definiteAnswer, .lastJointConsultation] {
      #expect(!dated.contains("E.V. MO-9001: " + Contents.of(.en).terms.name(of: date) + "\n"))
    }
    #expect(dated.contains(Contents.of(.en).terms.name(of: .nextJointConsultation)))
    let named = maker.week(maker.weekItems(of: value, hasNames: true), of: nil).text
    #expect(named.contains("Ewa Verzonnen MO-9001: Bel"))
  }

  @Test func `text in a record drives neither a browser nor a printer`() {
    var value = full
    value.client.name = "<script>x</script>\u{1B}[2J"
    value.texts[.intendedResult] = "\"a\" & 'b'\n<b>c\u{0C}"
    let page = maker().sheet(value)
    #expect(!page.html.contains("<script") && !page.html.contains("<b>"))
    #expect(
      page.html.contains("&lt;script&gt;") && page.html.contains("&quot;a&quot; &amp; &#39;b"))
    #expect(!page.html.contains("\u{1B}") && !page.html.contains("\u{0C}"))
    #expect(!page.text.contains("\u{1B}"))
    #expect(page.text.split(separator: "\u{0C}").count <= 3)
  }
}
