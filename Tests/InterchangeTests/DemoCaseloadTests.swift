import Casework
import Content
import Interchange
import Testing

@Suite struct DemoCaseloadTests {
  private func demo(_ language: Language = .nl, on day: Day = today) -> ImportResult {
    DemoCaseload.make(
      at: Moment(day, hour: 9, offsetSeconds: 3600), by: importer, language: language)
  }

  private func rows(on day: Day = today) -> [CaseRow] {
    CaseloadOrder.sorted(
      demo(on: day).allMade.map { CaseSummary($0, norms: norms).row(on: day) })
  }

  @Test(arguments: Language.allCases)
  func `nothing in the demo is unknown or wrong`(language: Language) {
    let result = demo(language)
    #expect(result.problems.isEmpty)
    #expect((18...24).contains(result.cases.count))
    #expect(result.members.count == 5)
    #expect(result.teamName?.isEmpty == false)
  }

  @Test(arguments: Language.allCases)
  func `the team has a list of information, and every state of an item can be seen`(
    language: Language
  ) {
    let demo = demo(language)
    let wanted = demo.teamFacts.first { $0.field == .standardInformation }
    guard case .list(let list)? = wanted?.now else {
      Issue.record("no list")
      return
    }
    let items = demo.allMade.flatMap(\.information.values)
    #expect(Set(items.map(\.state)) == Set(InformationItem.State.allCases))
    #expect(items.contains { $0.state == .notAvailable && $0.isPlannedFor })
    #expect(items.allSatisfy { list.contains($0.name) })
  }

  @Test func `every case is on the step it says`() {
    let expected = [
      "registration", "registration", "intake", "intake", "implementation", "implementation",
      "implementation", "escalation", "escalation", "followup", "followup", "aftercontact",
      "registration", "intake", "implementation", "implementation", "escalation", "followup",
      "registration", "intake", "aftercontact", "aftercontact",
    ]
    let steps = demo().allMade.map { Roadmap($0, norms: norms, on: today).currentStep.word }
    #expect(steps == expected)
  }

  @Test func `the first counsellor has a full caseload over all groups`() {
    let own = rows().filter { $0.counsellor == WorkerID("c1") }
    #expect(own.count == 12)
    let groups = Dictionary(grouping: own, by: \.group).mapValues(\.count)
    #expect((groups[.late] ?? 0) >= 3)
    #expect((groups[.thisWeek] ?? 0) >= 3)
    #expect((groups[.later] ?? 0) >= 2)
    #expect(groups[.inContactAfter] == 1)
    #expect(own.contains { $0.nextDue?.day == today })
    #expect(own.contains { $0.needsReport })
  }

  @Test func `every group and every state can be seen`() {
    #expect(Set(rows().map(\.group)) == Set(CaseRow.Group.allCases))
    let states = demo().allMade.flatMap { Roadmap($0, norms: norms, on: today).all.map(\.state) }
    #expect(Set(states) == Set(DoStatus.State.allCases))
  }

  @Test func `the demo moves with today`() {
    func shape(_ day: Day) -> [[String]] {
      rows(on: day).map {
        [$0.number.text, $0.step.word, "\($0.group)"]
          + $0.late.map(\.rawValue).filter { $0 != "E3" }
      }.sorted { $0[0] < $1[0] }
    }
    // A breach is due by the next working day, so only whole weeks give the same picture.
    #expect(shape(today) == shape(today + 70))
    #expect(shape(today) == shape(today + 700))
  }

  @Test func `nobody of the demo is in the sketches, and every name sorts in Latin letters`() {
    let demo = demo().allMade
    let others = Set(read(sketches).allMade.map(\.client.name))
    #expect(demo.allSatisfy { !others.contains($0.client.name) })
    #expect(demo.allSatisfy { $0.client.sortName.utf8.allSatisfy { $0 < 128 } })
    #expect(Set(demo.map(\.number)).count == demo.count)
  }

  @Test(arguments: Language.allCases)
  func `every text is there in both languages`(language: Language) {
    let texts = demo(language).allMade.map { $0.events.values.map(\.text).sorted() }
    let others = demo(language == .nl ? .en : .nl).allMade.map {
      $0.events.values.map(\.text).sorted()
    }
    for (mine, theirs) in zip(texts, others) where !mine.isEmpty { #expect(mine != theirs) }
  }
}
