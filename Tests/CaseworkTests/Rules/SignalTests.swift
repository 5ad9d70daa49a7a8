import Casework
import Testing

/// Source: Guide, "Default signal rules".
@Suite struct SignalTests {
  /// A case with nothing wrong with it: arrived or expected, supervised, with a floor under its feet.
  private func sound(_ dates: [CaseDate: Int], _ change: (inout Case) -> Void = { _ in }) -> Case {
    .sample(dates) { made in
      made.supervisor = "B. Bedacht"
      for basic in BasicCondition.allCases { made.basicConditions[basic] = .inOrder }
      for id in [DoID.I5, .I9, .I10, .U2] { made.doRecords[id] = DoRecord(state: .done) }
      made.dates[.nextJointConsultation] = today + 5000
      change(&made)
    }
  }

  private func ids(_ source: Case, in days: Int = 0) -> [BottleneckID] {
    source.signals(on: today + days).map(\.id)
  }

  private func shows(_ id: BottleneckID, _ source: Case, _ days: ClosedRange<Int>) {
    #expect(!ids(source, in: days.lowerBound - 1).contains(id), "the day before")
    #expect(ids(source, in: days.lowerBound).contains(id), "the first day")
    #expect(ids(source, in: days.upperBound).contains(id), "the last day")
    #expect(!ids(source, in: days.upperBound + 1).contains(id), "the day after")
  }

  private func since(_ id: BottleneckID, _ source: Case, in days: Int) -> Int? {
    source.signals(on: today + days).first { $0.id == id }?.since.map { $0 - today }
  }

  @Test func `a case of which everything is known and in order shows nothing`() {
    #expect(ids(sound([.registration: -40, .definiteAnswer: -30, .expectedArrival: 40])).isEmpty)
    #expect(ids(sound([.registration: -300, .arrival: -200])).isEmpty)
  }

  @Test func `B1: fewer than 28 days between registration and arrival`() {
    let short = sound([.registration: 0, .definiteAnswer: 0, .expectedArrival: 27])
    #expect(ids(short) == [.B1])
    #expect(short.signals(on: today).first?.reasons == [.shortNotice(days: 27)])
    #expect(ids(sound([.registration: 0, .definiteAnswer: 0, .expectedArrival: 28])) == [])
    shows(.B1, sound([.registration: 0, .definiteAnswer: 0, .arrival: 20]), 0...19)
  }

  @Test func `B1: no answer 14 days before the arrival`() {
    shows(.B1, sound([.registration: -90, .expectedArrival: 30, .definiteAnswer: 25]), 16...24)
    #expect(since(.B1, sound([.registration: -90, .expectedArrival: 30]), in: 40) == 16)
  }

  @Test func `B1: who was told no is not registered too late any more`() {
    let no = sound([.registration: 0, .expectedArrival: 10, .definiteAnswer: 0]) {
      $0.answer = false
    }
    #expect(ids(no) == [])
  }

  @Test func `B2: information that has not come 14 days before intake or arrival`() {
    let lacking = sound([.registration: -90, .definiteAnswer: -80, .intake: 20]) {
      $0.information[EntryID("a")] = InformationItem(name: "indicatie", state: .asked)
      $0.information[EntryID("b")] = InformationItem(name: "zorgplan", state: .received)
    }
    #expect(!ids(lacking, in: 5).contains(.B2))
    #expect(ids(lacking, in: 6) == [.B2])
    #expect(
      lacking.signals(on: today + 30).first?.reasons
        == [.informationAwaited(["indicatie"], before: .intake, on: today + 20)])
    let noticed = sound([.registration: -90, .definiteAnswer: -80, .expectedArrival: 20]) {
      $0.information[EntryID("a")] = InformationItem(
        name: "indicatie", state: .missing, since: today + 9)
    }
    #expect(since(.B2, noticed, in: 10) == 9)
  }

  @Test func `B2: what is not to be had, until somebody says what is done without it`() {
    var without = sound([.registration: -90, .definiteAnswer: -80, .intake: 2]) {
      $0.information[EntryID("a")] = InformationItem(name: "indicatie", state: .notAvailable)
    }
    #expect(ids(without) == [.B2])
    without.information[EntryID("a")] = InformationItem(
      name: "indicatie", state: .notAvailable, fallback: "bellen", owner: worker, due: today)
    #expect(ids(without) == [])
    without.information[EntryID("a")] = InformationItem(name: "indicatie", state: .notAvailable)
    without.setDone(.R5, -300)
    #expect(ids(without) == [.B2], "an agreement from before is no plan for this item")
    without.setDone(.R5, -3)
    #expect(ids(without) == [])
  }

  @Test func `B2: what the team wants of everybody and nobody asked for, until the arrival`() {
    var terms = SignalTerms()
    terms.wantedInformation = ["Indicatiebesluit", "Risicotaxatie"]
    func reasons(_ source: Case, in days: Int = 0) -> [SignalReason] {
      source.signals(terms: terms, on: today + days).filter { $0.id == .B2 }.flatMap(\.reasons)
    }
    var source = sound([.registration: -90, .definiteAnswer: -80, .intake: 20, .arrival: 40]) {
      $0.information[EntryID("a")] = InformationItem(name: "Indicatiebesluit", state: .received)
    }
    #expect(reasons(source, in: 5).isEmpty)
    #expect(
      reasons(source, in: 6)
        == [.informationNotAsked(["Risicotaxatie"], before: .intake, on: today + 20)])
    #expect(!reasons(source, in: 39).isEmpty)
    #expect(reasons(source, in: 40).isEmpty)
    source.information[EntryID("b")] = InformationItem(name: "Risicotaxatie", state: .asked)
    #expect(
      reasons(source, in: 6)
        == [.informationAwaited(["Risicotaxatie"], before: .intake, on: today + 20)])
    source.information[EntryID("b")] = nil
    source.isInformationComplete = true
    #expect(reasons(source, in: 6).isEmpty)
    source.isInformationComplete = nil
    source.setDone(.R4, -300)
    #expect(!reasons(source, in: 6).isEmpty)
    source.setDone(.R4, -3)
    #expect(reasons(source, in: 6).isEmpty, "somebody said that the list was gone through")
  }

  @Test(arguments: BasicCondition.allCases, [BasicCondition.State.missing, .unknown])
  func `B3: income, housing or day activity not there 28 days before the arrival`(
    basic: BasicCondition, state: BasicCondition.State
  ) {
    let open = sound([.registration: -90, .definiteAnswer: -80, .expectedArrival: 30]) {
      $0.basicConditions[basic] = state
    }
    #expect(!ids(open, in: 1).contains(.B3))
    let isBasis = [.income, .housing, .dayActivity].contains(basic)
    #expect(ids(open, in: 2) == (isBasis ? [.B3] : []))
    #expect(ids(open, in: 300).contains(.B3) == isBasis)
  }

  @Test func `B3: what nobody has asked after is unknown, and what is requested is under way`() {
    let unasked = sound([.registration: -90, .definiteAnswer: -80, .expectedArrival: 20]) {
      $0.basicConditions[.income] = nil
      $0.basicConditions[.housing] = .requested
    }
    #expect(
      unasked.signals(on: today).map(\.reasons)
        == [[.conditionsOpen([], unknown: [.income], arrival: today + 20)]])
  }

  @Test func `B4: counsellor or shelter not met 14 days before the arrival`() {
    let unmet = sound([.registration: -90, .definiteAnswer: -80, .arrival: 20]) {
      $0.doRecords[.I10] = nil
    }
    shows(.B4, unmet, 6...19)
    #expect(
      unmet.signals(on: today + 6).first?.reasons == [.notMet([.I10], arrival: today + 20)])
    let exempt = sound([.registration: -90, .definiteAnswer: -80, .expectedArrival: 20]) {
      $0.doRecords[.I9] = DoRecord(state: .exempt, reason: "is hier al eens geweest")
    }
    #expect(ids(exempt, in: 10) == [])
  }

  @Test(arguments: [CaseEvent.Kind.noShow, .relapse, .left])
  func `B4: somebody stays away, relapses or leaves in the first 42 days`(kind: CaseEvent.Kind) {
    func early(_ day: Int) -> Case {
      sound([.registration: -90, .definiteAnswer: -80, .arrival: 0]) {
        $0.events[EntryID("a")] = CaseEvent(
          kindWord: kind.rawValue, on: today + day, text: "", by: nil)
      }
    }
    shows(.B4, early(7), 7...42)
    // What happens at the end of them is not gone the day after.
    shows(.B4, early(28), 28...42)
    shows(.B4, early(42), 42...55)
    #expect(ids(early(43), in: 43) == [])
    #expect(ids(early(-1), in: 1) == [])
  }

  @Test(arguments: [
    ("", false), ("planned, a flat of their own", false), ("Eenzijdig vertrokken", true),
    ("is zelf vertrokken", true), ("walked out on Friday", true), ("niet weggelopen", false),
  ])
  func `B4: a day of leaving shows something only where somebody walked away`(
    reason: String, isShown: Bool
  ) {
    let left = sound([.registration: -90, .definiteAnswer: -80, .arrival: 0, .left: 10]) {
      $0.texts[.leftBecause] = reason
    }
    #expect(ids(left, in: 10).contains(.B4) == isShown)
    let movedOn = sound([.registration: -90, .definiteAnswer: -80, .arrival: 0, .left: 10]) {
      $0.log(.departure, 10)
    }
    #expect(!ids(movedOn, in: 10).contains(.B4))
  }

  @Test func `B5: after the arrival nobody agreed who acts, or who does what`() {
    let open = sound([.registration: -90, .definiteAnswer: -80, .arrival: 0]) {
      $0.doRecords[.U2] = nil
    }
    #expect(!ids(open, in: 14).contains(.B5))
    #expect(ids(open, in: 15) == [.B5])
    let unwritten = sound([.registration: -90, .definiteAnswer: -80, .arrival: 3]) {
      $0.doRecords[.I5] = DoRecord(state: .exempt, until: today + 9)
    }
    #expect(!ids(unwritten, in: 9).contains(.B5))
    #expect(ids(unwritten, in: 10) == [.B5])
  }

  @Test func `B5: an open escalation that nobody has`() {
    let unowned = sound([.registration: -90, .arrival: -60]) { $0.escalate(.minor, known: 2) }
    #expect(!ids(unowned, in: 1).contains(.B5))
    #expect(
      unowned.signals(on: today + 2).map(\.reasons)
        == [[.nobodyHasIt(escalations: 1, since: today + 2)]])
  }

  @Test func `B6: nobody knows who supervises`() {
    let alone = sound([.registration: -9, .definiteAnswer: 0, .expectedArrival: 90]) {
      $0.supervisor = " "
    }
    #expect(alone.signals(on: today).map(\.reasons) == [[.noSupervisor(since: today + -9)]])
    #expect(since(.B6, alone, in: 0) == -9)
  }

  @Test func `B6: no consultation for more than 60 days and none planned`() {
    let silent = sound([.registration: -300, .arrival: -200, .lastJointConsultation: 0]) {
      $0.dates[.nextJointConsultation] = nil
    }
    #expect(!ids(silent, in: 60).contains(.B6))
    #expect(ids(silent, in: 61) == [.B6])
    let planned = sound([.registration: -300, .arrival: -200, .nextJointConsultation: 4]) {
      $0.dates[.nextJointConsultation] = today + 4
    }
    #expect(!ids(planned, in: 4).contains(.B6))
    #expect(
      planned.signals(on: today + 5).map(\.reasons)
        == [[.noConsultation(last: nil, arrival: today + -200)]])
  }

  @Test func `B7: a doubt after which nobody was consulted, for 30 days`() {
    func unsure(consulted day: Int?) -> Case {
      sound([.registration: -300, .arrival: -200]) {
        $0.events[EntryID("a")] = CaseEvent(
          kindWord: "staff_worry", on: today, text: "", by: WorkerID("c1"))
        if let day {
          $0.events[EntryID("b")] = CaseEvent(
            kindWord: "joint_consultation", on: today + day, text: "", by: nil)
        }
      }
    }
    shows(.B7, unsure(consulted: nil), 0...30)
    shows(.B7, unsure(consulted: 8), 0...7)
    shows(.B7, unsure(consulted: -1), 0...30)
    #expect(!ids(unsure(consulted: 0), in: 0).contains(.B7))
  }

  @Test(arguments: [0, 3])
  func `B7: an answer from probation and a call to a partner are consulting somebody`(day: Int) {
    func unsure(_ after: (inout Case) -> Void) -> Case {
      sound([.registration: -300, .arrival: -200]) {
        $0.events[EntryID("a")] = CaseEvent(
          kindWord: "staff_worry", on: today, text: "", by: WorkerID("c1"))
        after(&$0)
      }
    }
    func asked(_ asked: Int, answered: Int?) -> Case {
      unsure {
        $0.questions[EntryID("q")] = PartnerQuestion(
          text: "Wat nu?", askedOn: today + asked, answer: answered == nil ? nil : "Bel mij",
          answeredOn: answered.map { today + $0 })
      }
    }
    let called = unsure {
      $0.events[EntryID("b")] = CaseEvent(
        kindWord: "partner_contact", on: today + day, text: "", by: nil)
    }
    for answered in [called, asked(0, answered: day)] {
      #expect(ids(answered, in: day + 1).contains(.B7) == false)
      #expect(day == 0 || ids(answered, in: day - 1).contains(.B7))
    }
    // Asked is not answered, and what was asked before is no answer to it.
    #expect(ids(asked(0, answered: nil), in: 5).contains(.B7))
    #expect(ids(asked(-4, answered: day), in: 5).contains(.B7))
  }

  @Test func `B7: only probation answers a doubt, and only what was asked after it`() {
    let (prison, probation) = (EntryID("pi"), EntryID("rn"))
    var team = Team()
    team.partners[prison] = Partner(name: "PI Verzonnen", kindWord: "prison")
    team.partners[probation] = Partner(name: "Reclassering Verzonnen", kindWord: "probation")
    let terms = guideNorms.agreed(by: team).signals
    func at(_ minute: Int) -> Moment { Moment(today, hour: 9, minute: minute) }
    func doubts(_ minutes: [Int], _ change: (inout Case) -> Void) -> Int {
      let source = sound([.registration: -300, .arrival: -200]) {
        for minute in minutes {
          $0.events[EntryID("w\(minute)")] = CaseEvent(
            kindWord: "staff_worry", on: today, text: "", by: WorkerID("c\(minute)"),
            at: at(minute))
        }
        change(&$0)
      }
      return source.signals(terms: terms, on: today).first { $0.id == .B7 }?.reasons.count ?? 0
    }
    func asked(_ card: EntryID?, _ minute: Int) -> (inout Case) -> Void {
      { value in
        value.questions[EntryID("q")] = PartnerQuestion(
          text: "Wat nu?", to: card, askedOn: today, at: at(minute), answer: "Bel mij",
          answeredOn: today)
      }
    }
    #expect(doubts([10], asked(prison, 20)) == 1)
    #expect(doubts([10], asked(probation, 20)) == 0)
    #expect(doubts([10], asked(nil, 20)) == 0)
    #expect(doubts([10], asked(probation, 5)) == 1, "asked before")
    #expect(doubts([10, 22], asked(probation, 20)) == 1, "the later doubt shows the same day")
    func talk(_ kind: String, _ card: EntryID?, _ minute: Int) -> (inout Case) -> Void {
      { value in
        value.events[EntryID("t")] = CaseEvent(
          kindWord: kind, on: today, text: "", with: card, by: nil, at: at(minute))
      }
    }
    #expect(doubts([10], talk("partner_contact", prison, 20)) == 1)
    #expect(doubts([10], talk("partner_contact", probation, 20)) == 0)
    #expect(doubts([10, 22], talk("joint_consultation", nil, 20)) == 1)
  }

  @Test(arguments: [nil, "none", "requested", "refused", "granted", "not_needed"])
  func `B8: no indication 84 days before the end`(word: String?) {
    let ending = sound([.registration: -300, .arrival: -200, .endOfStay: 90]) {
      $0.followUp.indicationWord = word
      $0.followUp.placeWord = "confirmed"
    }
    let isSettled = word == "granted" || word == "not_needed"
    #expect(!ids(ending, in: 5).contains(.B8))
    #expect(ids(ending, in: 6) == (isSettled ? [] : [.B8]))
  }

  @Test(arguments: [nil, "none", "asked", "confirmed"])
  func `B9: no confirmed place 56 days before the end`(word: String?) {
    let ending = sound([.registration: -300, .arrival: -200, .endOfTitle: 60]) {
      $0.followUp.indicationWord = "granted"
      $0.followUp.placeWord = word
    }
    #expect(!ids(ending, in: 3).contains(.B9))
    #expect(ids(ending, in: 4) == (word == "confirmed" ? [] : [.B9]))
  }

  @Test func `B8 and B9: a planned day of leaving is the end where no other is known`() {
    let leaving = sound([.registration: -90, .definiteAnswer: -80, .arrival: -60, .left: 40])
    #expect(ids(leaving) == [.B8, .B9])
    #expect(ids(leaving, in: 39) == [.B8, .B9])
    #expect(ids(leaving, in: 40) == [])
  }

  @Test func `who is not here yet shows nothing about the end of the stay`() {
    let coming = sound([
      .registration: -90, .definiteAnswer: -80, .expectedArrival: 3, .endOfStay: 9,
    ])
    #expect(ids(coming) == [])
  }

  @Test func `from the day of leaving only what is not about the stay goes on`() {
    var left = Case.sample([.registration: -30, .arrival: -20, .endOfStay: 9])
    let before = ids(left)
    #expect(before.contains(.B3) && before.contains(.B5) && before.contains(.B6))
    left.dates[.left] = today
    #expect(ids(left) == [])
    #expect(ids(left, in: -1).contains(.B6))
    left.log(.left, 0)
    left.log(.staffWorry, 0)
    left.escalate(.minor, known: 0)
    #expect(ids(left) == [.B4, .B5, .B7])
  }

  @Test func `contact after care and closed cases show nothing`() {
    var over = Case.sample([.registration: -300, .arrival: -200, .endOfStay: 9])
    #expect(ids(over).count > 3)
    over.dates[.formalRelationshipClosed] = today + 1
    #expect(ids(over).count > 3)
    #expect(ids(over, in: 1) == [])
    over.dates[.formalRelationshipClosed] = nil
    over.closing = Closing(on: today, reason: "", by: nil)
    #expect(ids(over) == [])
  }

  @Test
  func `a case of which nothing is known shows that nobody is known to supervise, and no more`() {
    #expect(ids(.sample()) == [.B6])
    #expect(since(.B6, .sample(), in: 0) == nil)
  }
}
