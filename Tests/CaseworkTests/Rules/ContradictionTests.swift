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

  @Test func `a talk of three after somebody left is asked about`() {
    #expect(
      pairs(of: sample([.left: 0], [.startTalk: 1])) == [[.meeting(.startTalk), .date(.left)]])
  }
}
