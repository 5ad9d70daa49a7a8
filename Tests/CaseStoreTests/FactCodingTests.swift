import CaseStore
import Casework
import Testing

@Suite struct FactCodingTests {
  private let files = MemoryFileSystem()
  private let tess = CaseID("k1")

  @Test(arguments: [false, true])
  func `every field comes back as it was, from a save and from a checkpoint`(sealed: Bool) throws {
    var store = try TestStore.make(on: files, sealed: sealed)
    let full = Samples.caseWithPlan(tess)
    for field in full.recordedFields {
      #expect(field.accepts(try #require(full[field])), "\(field)")
    }
    let committed = try store.commit(
      Save(
        .case(tess), by: TestStore.mila, at: TestStore.noon, reason: "overname",
        changes: full.recordedFields.map { Change($0, was: nil, now: full[$0]) }))
    #expect(committed.cases[tess] == full)
    var again = try TestStore.open(on: files, sealed: sealed, seed: 3)
    #expect(try again.read(tess) == full)
    let saved = try again.history(of: tess, limit: 1)
    #expect(saved.first?.changes == full.recordedFields.map { Change($0, was: nil, now: full[$0]) })
    #expect(saved.first?.reason == "overname")
    // Enough saves for a checkpoint and one more behind it.
    for count in 0..<33 {
      try again.save(tess, .note(EntryID("m\(count)")), now: full[.note(EntryID("n1"))])
    }
    var third = try TestStore.open(on: files, sealed: sealed, seed: 4)
    var expected = full
    for count in 0..<33 { expected.notes[EntryID("m\(count)")] = full.notes[EntryID("n1")] }
    #expect(try third.read(tess) == expected)
  }

  @Test(arguments: Samples.hostileTexts)
  func `any text comes back as it was`(text: String) throws {
    var store = try TestStore.make(on: files)
    try store.save(tess, .clientName, now: .text(text))
    try store.keepIndex()
    var again = try TestStore.open(on: files, seed: 3)
    #expect(Array(try again.read(tess).client.name.utf8) == Array(text.utf8))
    #expect(again.summary(of: tess)?.name == text)
  }

  @Test func `a value that this build cannot take for its field is kept for the build that can`()
    throws
  {
    var store = try TestStore.make(on: files)
    let path = "client.birthYear"
    let json = #"{"year":1980,"about":true}"#
    try store.save(tess, .unknown(path), now: .unknown(json))
    var again = try TestStore.open(on: files, seed: 3)
    #expect(try again.read(tess).unknown[path] == json)
    #expect(try again.read(tess).client.birthYear == nil)
    // Through a checkpoint as well.
    for count in 0..<33 { try again.save(tess, .doDue(.U2), now: .day(Day(number: count))) }
    var third = try TestStore.open(on: files, seed: 4)
    #expect(try third.read(tess).unknown[path] == json)
  }

  @Test func `every field of the team comes back as it was, from a save and from a checkpoint`()
    throws
  {
    var store = try TestStore.make(on: files)
    var full = Samples.fullTeam(store.team)
    for field in full.recordedFields {
      #expect(field.accepts(try #require(full[field])), "\(field)")
      #expect(Field(path: field.path) == field)
    }
    let before = store.team
    _ = try store.commit(
      Save(
        .team, by: TestStore.mila, at: TestStore.noon,
        changes: full.recordedFields.filter { before[$0] != full[$0] }.map {
          Change($0, was: before[$0], now: full[$0])
        }))
    #expect(try TestStore.open(on: files, seed: 3).team == full)
    for count in 0..<33 {
      let id = EntryID("w\(count)")
      full.housePlaces[id] = HousePlace(name: "kamer \(count)")
      _ = try store.commit(
        Save(
          .team, by: TestStore.mila, at: TestStore.noon,
          changes: [Change(.housePlace(id), was: nil, now: full[.housePlace(id)])]))
    }
    #expect(try TestStore.open(on: files, seed: 4).team == full)
  }
}

/// A case in which every field holds something.
enum Samples {
  static let hostileTexts = [
    "\u{1B}]0;titel\u{7}\u{9B}2J", "\u{202E}omgekeerd\u{2066}", "作业 👩‍⚕️ e\u{301}", "\"\\/\n\t\r\u{0}",
    String(repeating: "a\u{301}\u{302}", count: 4000), "{\"head\":{\"v\":1}}", "\u{FEFF}\u{200B}",
  ]

  /// A team in which every field holds something.
  static func fullTeam(_ team: Team) -> Team {
    let unread = Unread(["later": "[1]"])
    let day = Day(number: 20_500)
    let by = TestStore.mila
    var full = team
    var partner = Partner(name: "PI Verzonnen Oord", kindWord: "prison", unread: unread)
    partner.contact = "balie"
    partner.dutyLine = "06"
    partner.hours = "9-17"
    partner.waysOfWorking = "belt terug"
    partner.mayShare = "datums"
    partner.binned = TestStore.noon
    partner.binnedBy = by
    full.partners[EntryID("p1")] = partner
    full.printLanguage = "nl"
    full.absences[EntryID("v1")] = Absence(
      of: by, standIn: WorkerID("lisa"), from: day + 30, until: day + 34, by: by, unread: unread)
    full.absences[EntryID(by.text)] = Absence(
      standIn: WorkerID("lisa"), from: day, until: day + 14, by: by, unread: unread)
    full.partnerTalks[EntryID("p1")] = PartnerTalk(on: day, with: "Bram", by: by, unread: unread)
    var agreement = Agreement(
      about: .R3, partner: EntryID("p1"), text: "binnen een week",
      terms: [Term(.registration, days: 7), Term(.arrival, days: -14)], intervalDays: 7,
      signedOn: day, reviewOn: day + 365, endedOn: day + 700, by: by, unread: unread)
    agreement.binned = TestStore.noon
    agreement.binnedBy = by
    full.agreements[EntryID("a1")] = agreement
    var place = HousePlace(name: "kamer", freeFrom: day, note: "boven", unread: unread)
    place.binned = TestStore.noon
    place.binnedBy = by
    full.housePlaces[EntryID("h1")] = place
    full.standardInformation = ["vonnis", "risicotaxatie"]
    full.holidays = ["christmas"]
    for name in SignalTerms.Name.allCases { full.signalTerms[name.rawValue] = 5 }
    full.conflicts[EntryID("k1")] = Conflict(
      field: .partner(EntryID("p1")), value: .partner(partner), by: by, at: TestStore.noon)
    return full
  }

  /// A case in which every field holds something, also those that came after the sample of format 1.
  static func caseWithPlan(_ id: CaseID) -> Case {
    var full = fullCase(id)
    let unread = Unread(["later": #"{"a":[1,2.50,null]}"#])
    let day = Day(number: 20_500)
    let at = TestStore.noon
    let by = TestStore.mila
    var raised = Escalation(knownOn: day, severity: .acute, what: "weg", unread: unread)
    raised.knownClock = "02:10"
    raised.happenedOn = day - 1
    raised.happenedClock = "23:50"
    raised.isHouseRule = true
    raised.isEveryoneSafe = false
    raised.wasUnsafe = true
    raised.reportBy = day + 2
    raised.conditionWas = "Geen drank"
    raised.conditionEndedOn = day + 1
    raised.raisedAt = "do.U2.state"
    raised.recordedAt = at
    raised.recordedBy = by
    full.escalationRecords[EntryID("x2")] = raised
    var lifted = Condition(kindWord: "curfew", text: "om tien uur binnen", unread: unread)
    lifted.endedOn = day + 1
    full[.condition(ConditionID("V8"))] = .condition(lifted)
    for step in EscalationStep.allCases {
      var act = EscalationAct(on: day, by: by, at: at)
      act.clock = "03:00"
      act.whom = "T. Regenjas"
      act.how = "telefoon"
      act.text = "gezegd"
      act.notYet = "slaapt"
      act.lesson = "eerder bellen"
      act.correction = "andere dag"
      act.word = "closed_reported"
      act.until = day + 3
      act.isBack = true
      act.second = TestStore.bram
      act.isWithdrawn = true
      act.unread = unread
      if step == .outcome {
        var other = EscalationAct(on: day - 1, by: TestStore.bram, at: at)
        (other.whom, other.text, other.unread) = ("OM", "waarschuwing", unread)
        act.earlier = [other]
      }
      let fact: Fact =
        switch step {
        case .owner: .worker(by)
        case .review: .day(day)
        case .report, .told, .outcome, .timeOut, .closing: .escalationAct(act)
        }
      full.escalationSteps[EscalationStepKey(EntryID("x2"), step)] = fact
    }
    full.tasks[EntryID("t1")]?.doneBy = by
    full.decisions[EntryID("b1")] = EscalationDecision(
      EntryID("x2"), kindWord: "upscale", text: "bellen", backUp: "Bram", who: by, until: day,
      on: day, task: EntryID("t1"), round: EntryID("r1"), by: by, at: at, unread: unread)
    full.decisions[EntryID("b1")]?.place = 2
    full.decisions[EntryID("b1")]?.takenBack = "toch niet"
    full.decisions[EntryID("b1")]?.takenBackBy = TestStore.bram
    full.decisions[EntryID("b1")]?.takenBackAt = at
    for text in FreeText.allCases { full.texts[text] = "tekst \(text.rawValue)" }
    for (index, kind) in PlanLine.Kind.allCases.enumerated() {
      var line = PlanLine(
        kind, text: "regel \(index)", who: "Tess", whom: "Bram", how: "bellen",
        within: "24 uur", day: day, clientAgrees: index.isMultiple(of: 2), at: at, by: by)
      line.place = index
      line.binned = at
      line.binnedBy = by
      line.unread = unread
      full.lines[EntryID("l\(index)")] = line
    }
    for kind in Meeting.Kind.allCases {
      full.meetings[kind] = Meeting(
        on: day, how: "in de PI", present: "Tess, Bram", areAllThree: true, by: by,
        unread: unread)
    }
    full.attendees[EntryID("g1")] = Attendee(
      name: "Bram", roleWord: "supervisor", invitedOn: day, wasPresent: false, unread: unread)
    for party in Party.allCases {
      full.consents[party] = PartyConsent(
        agrees: false, on: day, words: "liever niet", by: by, texts: "a1 - b2", unread: unread)
    }
    for basic in BasicCondition.allCases {
      full.conditionSteps[basic] = ConditionStep(
        who: "gemeente", by: day, note: "belt terug", unread: unread)
    }
    var person = NetworkPerson(
      name: "Tante To", relation: "tante", contact: "06", say: "alles", unread: unread)
    person.binned = at
    person.binnedBy = by
    full.network[EntryID("w1")] = person
    full.questions[EntryID("q1")] = PartnerQuestion(
      text: "Mag dit?", to: EntryID("p1"), whom: "S. de Wit", askedOn: day, by: by,
      answer: "Ja.", answeredOn: day + 1, unread: unread)
    for kind in PartnerKind.allCases { full.partners[kind] = [EntryID("p1"), EntryID("p2")] }
    full.information[EntryID("i9")] = InformationItem(
      name: "risicotaxatie", state: .notAvailable, since: day, fallback: "navragen", owner: by,
      due: day + 3, unread: unread)
    for id in BottleneckID.allCases {
      full.rests[SignalRestKey(id, of: by)] = SignalRest(
        reason: "wacht op de gemeente", until: day, on: day - 7, by: by, unread: unread)
    }
    full.events[EntryID("e2")] = CaseEvent(
      kindWord: "partner_contact", on: day, text: "belde", with: EntryID("p1"), whom: "S. de Wit",
      by: by, unread: unread)
    var attendee = Attendee(name: "Tess", roleWord: "client", unread: unread)
    (attendee.binned, attendee.binnedBy) = (at, by)
    full[.attendee(EntryID("g2"))] = .attendee(attendee)
    var question = PartnerQuestion(text: "En dit?", askedOn: day, unread: unread)
    (question.binned, question.binnedBy) = (at, by)
    full[.question(EntryID("q2"))] = .question(question)
    var item = InformationItem(name: "vonnis", state: .asked, unread: unread)
    (item.binned, item.binnedBy) = (at, by)
    full[.information(EntryID("i8"))] = .information(item)
    full.handover = Handover(
      from: by, by: by, to: WorkerID("lisa"), on: day, acceptedOn: day + 1,
      acceptedBy: WorkerID("omar"), unread: unread)
    full.rests[SignalRestKey(.B7)] = SignalRest(reason: "r", until: day, on: day - 7, by: nil)
    for (index, fact) in ProvingFact.allCases.enumerated() {
      let id = DoID.allCases[index % DoID.allCases.count]
      full.doRecords[id]?.completions[0].provenBy = fact
    }
    return full
  }

  static func fullCase(_ id: CaseID) -> Case {
    let unread = Unread(["later": #"{"a":[1,2.50,null]}"#])
    let day = Day(number: 20_500)
    let at = TestStore.noon
    let by = TestStore.mila
    var full = Case(id: id)
    full.number = CaseNumber("MO-0099")
    full.client.name = "Тесс Пуддингбрук"
    full.client.sortName = "Puddingbroek, Tess"
    full.client.script = "Cyrl"
    full.client.birthYear = 1991
    full.client.languages = ["nl", "ar-MA"]
    full.client.needsInterpreter = true
    full.legalTitle = "voorwaardelijke straf"
    full.probationOrganisation = "Reclassering Zandgrond"
    full.supervisor = "T. Regenjas"
    full.counsellor = by
    full.standIn = TestStore.bram
    full.providers = ["Huis de Kei", "Kwartier Oost"]
    full.conditions[ConditionID("V1")] = Condition(
      kindWord: "curfew", text: "om tien uur binnen", unread: unread)
    for (index, basic) in BasicCondition.allCases.enumerated() {
      let states = BasicCondition.State.allCases
      full.basicConditions[basic] = states[index % states.count]
    }
    for (index, state) in InformationItem.State.allCases.enumerated() {
      full.information[EntryID("i\(index)")] = InformationItem(
        name: "vonnis \(index)", state: state, since: index == 0 ? nil : day, unread: unread)
    }
    full.isInformationComplete = false
    full.answer = true
    for (index, date) in CaseDate.allCases.enumerated() { full.dates[date] = day + index }
    for (index, id) in DoID.allCases.enumerated() {
      let states = DoRecord.State.allCases
      full.doRecords[id] = DoRecord(
        state: states[index % states.count],
        completions: [
          Completion(
            on: day, by: by, at: at, proof: "mail", provenBy: ProvingFact.allCases[index % 8],
            unread: unread), Completion(on: day + 1),
        ], reason: "reden", until: day + 30, by: by, at: at, unread: unread)
      full.doDues[id] = day + index
      full.doOwners[id] = TestStore.bram
    }
    full.notes[EntryID("n1")] = Note(text: "Belde.", by: by, at: at, about: .U2, unread: unread)
    full.notes[EntryID("n2")] = Note(text: "", by: nil, at: at)
    full.events[EntryID("e1")] = CaseEvent(
      kindWord: "arrival", on: day, text: "met tas", by: by, unread: unread)
    full.tasks[EntryID("t1")] = CaseTask(
      text: "sleutel", owner: by, due: day, clock: "14:30", doneOn: day, binned: at, unread: unread)
    full.escalationRecords[EntryID("x1")] = Escalation(
      statusWord: "closed_no_violation", knownOn: day, severity: .acute, what: "te laat",
      condition: ConditionID("V1"), isBreach: true, reportedOn: day, clientToldOn: day, owner: by,
      reviewOn: day, upscaling: "lead", backUp: "bed", closedOn: day, unread: unread)
    full.followUp.indicationWord = "requested"
    full.followUp.indicationRequestedOn = day
    full.followUp.placeWord = "asked"
    full.followUp.planB = "tante"
    full.conflicts[EntryID("c1")] = Conflict(
      field: .doState(.U1), value: .doRecord(DoRecord(state: .done)), by: by, at: at)
    full.conflicts[EntryID("c2")] = Conflict(field: .planB, value: nil, by: by, at: at)
    full.closing = Closing(on: day, reason: "verhuisd", by: by, unread: unread)
    full.unknown["weather.today"] = #"["sun",{"x":1e400}]"#
    return full
  }
}
