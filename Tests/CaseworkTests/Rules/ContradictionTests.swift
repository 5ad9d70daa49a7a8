import Casework
import Testing

/// Days that cannot both be right, and are asked about.
@Suite struct ContradictionTests {
  private let day = Day(number: 20_500)

  private func sample(
    _ dates: [CaseDate: Int] = [:], _ meetings: [Meeting.Kind: Int] = [:]
  ) -> Case {
    var value = Case(id: CaseID("c"))
    for (date, days) in dates { value.dates[date] = day + days }
    for (kind, days) in meetings { value.meetings[kind] = Meeting(on: day + days) }
    return value
  }

  private func pairs(of value: Case) -> [[Field]] {
    value.contradictions.map { [$0.first, $0.second] }
  }

  @Test(arguments: [CaseDate.lastJointConsultation, .nextJointConsultation])
  func `a consultation before the registration is asked about`(date: CaseDate) {
    #expect(
      pairs(of: sample([.registration: 0, date: -1])) == [[.date(.registration), .date(date)]])
    #expect(pairs(of: sample([.registration: 0, date: 0])).isEmpty)
    #expect(pairs(of: sample([date: -1])).isEmpty)
  }

  @Test(arguments: [CaseDate.registration, .intake])
  func `an expected arrival before what comes first is asked about, until who comes is there`(
    date: CaseDate
  ) {
    #expect(
      pairs(of: sample([date: 0, .expectedArrival: -1])) == [
        [.date(date), .date(.expectedArrival)]
      ])
    #expect(pairs(of: sample([date: 0, .expectedArrival: 0])).isEmpty)
    #expect(pairs(of: sample([date: -3, .expectedArrival: -4, .arrival: 0])).isEmpty)
  }

  @Test(arguments: Meeting.Kind.allCases)
  func `a meeting before the registration is asked about`(kind: Meeting.Kind) {
    #expect(
      pairs(of: sample([.registration: 0], [kind: -1]))
        == [[.date(.registration), .meeting(kind)]])
    #expect(pairs(of: sample([.registration: 0], [kind: 0])).isEmpty)
  }

  /// Source: Guide, "The 28 do's", I8.
  @Test
  func `a first visit inside after the expected arrival is asked about, until who comes is there`()
  {
    #expect(
      pairs(of: sample([.expectedArrival: 0], [.inside: 3]))
        == [[.meeting(.inside), .date(.expectedArrival)]])
    #expect(pairs(of: sample([.expectedArrival: 0, .arrival: 5], [.inside: 3])).isEmpty)
  }

  @Test func `a first visit inside after the arrival is asked about, from the day after it`() {
    #expect(pairs(of: sample([.arrival: 0], [.inside: 0])).isEmpty)
    #expect(
      pairs(of: sample([.arrival: 0], [.inside: 1])) == [[.meeting(.inside), .date(.arrival)]])
  }

  /// Source: Guide, "Kinds of do, and the states they can have": missed is not wrong.
  @Test func `who met counsellor or shelter after the arrival was late, and nothing is asked`() {
    #expect(pairs(of: sample([.arrival: 0], [.counsellor: 3, .shelter: 3, .startTalk: 3])).isEmpty)
  }

  @Test func `leaving after both ends is asked about, and after one of them not`() {
    let left = Field.date(.left)
    #expect(
      pairs(of: sample([.endOfTitle: -9, .endOfStay: -5, .left: 0]))
        == [[left, .date(.endOfStay)]])
    #expect(
      pairs(of: sample([.endOfTitle: -3, .endOfStay: -5, .left: 0]))
        == [[left, .date(.endOfTitle)]])
    #expect(pairs(of: sample([.endOfTitle: -9, .endOfStay: 0, .left: 0])).isEmpty)
    #expect(pairs(of: sample([.endOfTitle: -9, .left: 0])).isEmpty)
  }

  @Test func `a plan B that comes up after the end is asked about, until a place is certain`() {
    var value = sample([.endOfTitle: 10, .endOfStay: 30])
    value.followUp.planBOn = day + 31
    #expect(pairs(of: value) == [[.planBDay, .date(.endOfStay)]])
    value.followUp.placeWord = "confirmed"
    #expect(pairs(of: value).isEmpty)
    value.followUp.placeWord = "lost"
    value.followUp.planBOn = day + 30
    #expect(pairs(of: value).isEmpty)
  }

  @Test func `a talk of three after somebody left is asked about`() {
    #expect(
      pairs(of: sample([.left: 0], [.startTalk: 1])) == [[.meeting(.startTalk), .date(.left)]])
  }
}

/// What stands in lists contradicts the days of the case as well.
@Suite struct ContradictionOfEntriesTests {
  private let day = Day(number: 20_500)

  private func value() -> Case {
    var value = Case(id: CaseID("c"))
    value.dates[.registration] = day
    value.dates[.intake] = day + 20
    return value
  }

  private func seconds(of value: Case) -> [Field] { value.contradictions.map(\.second) }

  @Test func `an invitation after the intake or before the registration is asked about`() {
    var value = value()
    let id = EntryID("a")
    value.attendees[id] = Attendee(
      name: "S. Verzonnen", roleWord: "supervisor", invitedOn: day + 21)
    #expect(value.contradictions.map(\.first) == [.attendee(id)])
    value.attendees[id]?.invitedOn = day - 1
    #expect(seconds(of: value) == [.attendee(id)])
    value.attendees[id]?.invitedOn = day + 20
    #expect(value.contradictions.isEmpty)
    value.attendees[id]?.invitedOn = nil
    #expect(value.contradictions.isEmpty)
  }

  @Test(arguments: [PlanLine.Kind.goal, .intention, .informed])
  func `a line that was said or handed out before the registration is asked about`(
    kind: PlanLine.Kind
  ) {
    var value = value()
    let id = EntryID("l")
    value.lines[id] = PlanLine(kind, text: "x", day: day - 1, at: Moment(day, hour: 9))
    #expect(seconds(of: value) == [.line(id)])
    value.lines[id]?.binned = Moment(day, hour: 9)
    #expect(value.contradictions.isEmpty)
  }

  @Test func `a line with a day by which it is to be done contradicts nothing`() {
    var value = value()
    value.lines[EntryID("l")] = PlanLine(
      .feedback, text: "x", day: day - 1, at: Moment(day, hour: 9))
    #expect(value.contradictions.isEmpty)
  }

  @Test func `an update, a consultation and a consent before the registration are asked about`() {
    var value = value()
    value.doRecords[.R2] = DoRecord(
      state: .done, completions: [Completion(on: day - 1, at: Moment(day, hour: 9))])
    #expect(seconds(of: value) == [.doState(.R2)])
    // A standing agreement with a partner, out of a file, is older than the case.
    value.doRecords[.R2] = DoRecord(state: .done, completions: [Completion(on: day - 300)])
    #expect(value.contradictions.isEmpty)
    value.doRecords[.R2] = nil
    value.events[EntryID("e")] = CaseEvent(
      kindWord: "joint_consultation", on: day - 1, text: "", by: nil)
    #expect(seconds(of: value) == [.event(EntryID("e"))])
    value.events[EntryID("e")]?.kindWord = "contact"
    #expect(value.contradictions.isEmpty)
    value.consents[.client] = PartyConsent(agrees: true, on: day - 1)
    #expect(seconds(of: value) == [.consent(.client)])
  }
}
