import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// How much time is left of a trajectory, at a glance.
@Suite struct TrajectoryStories {
  @Test func `the roadmap shows the way through time, and says how much is left`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.shows("370 days left of 381")
    let row = try #require(pilot.lines.first { $0.contains("3>") })
    #expect(row.contains("]"), "\(row)")
    #expect(row.contains("---"), "\(row)")
  }

  @Test func `the timeline has it as well, with what its signs are`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("t")
    pilot.shows("370 days left of 381")
    pilot.shows("> today")
    pilot.shows("] end of title or stay")
  }

  @Test(arguments: Language.allCases)
  func `what is late is drawn on its day, and the legend ends with the end`(language: Language)
    throws
  {
    var pilot = try Pilot(language, columns: 80, rows: 24)
    pilot.choose(client: "Dewi")
    let late = try #require(pilot.session.state.roadmapOfCase?.late.compactMap(\.due).min())
    #expect(Pilot.today - late >= 10)
    pilot.press("t")
    let line = try #require(pilot.lines.first { $0.contains("===") || $0.contains("---") })
    let past = line.prefix { $0 != ">" }
    #expect(past.contains("+"), "\(pilot.text)")
    let legend = try #require(
      pilot.lines.first { $0.contains(language == .en ? "3 arrival" : "3 aankomst") })
    #expect(legend.contains(language == .en ? "] end" : "] einde"), "\(legend)")
    #expect(!legend.contains("…"), "\(legend)")
  }

  @Test func `what was and what is to come changes sides when the days go by`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    func parts() -> (gone: Int, left: Int) {
      let below = pilot.lines.firstIndex { $0.contains("left of 381") } ?? 1
      let row = pilot.lines[below - 1].drop { $0 != "│" }.dropFirst()
      let picture = row.drop { !"123.=".contains($0) }.prefix { $0 != "]" }
      let now = picture.firstIndex(of: ">") ?? picture.startIndex
      return (picture[..<now].count, picture[now...].count)
    }
    let before = parts()
    pilot.advance(seconds: 190 * 86_400)
    let after = parts()
    #expect(after.gone > before.gone && after.left < before.left, "\(before) \(after)")
    pilot.shows("180 days left of 381")
  }

  @Test func `a case without an end says so, and one without any day shows nothing`() throws {
    var pilot = try Pilot()
    pilot.press("a")
    pilot.type("Noor Verzonnendame")
    pilot.press(.function(2))
    pilot.shows("end not known")
  }

  @Test func `where no end is known, what lies ahead is drawn all the same`() throws {
    var pilot = try Pilot()
    pilot.press("a")
    pilot.type("Noor Verzonnendame")
    pilot.press(.function(2))
    try pilot.changeDays([(.registration, -1), (.intake, 7), (.expectedArrival, 12)])
    pilot.shows("end not known")
    let below = try #require(pilot.lines.firstIndex { $0.contains("end not known") })
    let ahead = pilot.lines[below - 1].drop { $0 != ">" }
    let intake = try #require(ahead.firstIndex(of: "2"), "\(pilot.text)")
    let arrival = try #require(ahead.firstIndex(of: "3"), "\(pilot.text)")
    #expect(intake < arrival)
    #expect(!ahead.contains("]"))
  }

  @Test(arguments: Language.allCases)
  func `of who left what was planned for the stay is said to have been planned`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 120, rows: 44)
    pilot.choose(client: "Ewa")
    try pilot.changeDays([
      (.left, -1), (.nextJointConsultation, 9), (.endOfStay, 60), (.endOfTitle, 80),
    ])
    let content = pilot.content
    func short(_ days: Int) -> String {
      content.dates.short(Pilot.today + days, today: Pilot.today)
    }
    pilot.shows(content.words(RoadmapWords.wasPlanned, ["day": short(9)]))
    let title = try #require(
      pilot.lines.first { $0.contains(content.words(RoadmapWords.titleEnd)) }, "\(pilot.text)")
    #expect(title.contains(short(80)), "\(pilot.text)")
    pilot.press("t")
    for date in [CaseDate.nextJointConsultation, .endOfStay] {
      pilot.shows(
        content.words(TimelineWords.plannedBefore, ["what": content.terms.name(of: date)]))
    }
    pilot.hides(
      content.words(
        TimelineWords.plannedBefore, ["what": content.terms.name(of: CaseDate.endOfTitle)]))
    pilot.press(.escape, "i")
    #expect(
      pilot.text.contains(
        content.words(
          TimelineWords.plannedBefore, ["what": content.dates.long(Pilot.today + 9)])),
      "\(pilot.text)")
  }

  @Test func `a stay that was to end after the client had left is nothing that happened`() throws {
    var pilot = try Pilot(columns: 120, rows: 44)
    pilot.choose(client: "Ewa")
    let ends = pilot.content.terms.name(of: CaseDate.endOfStay)
    try pilot.changeDays([(.left, -17), (.endOfStay, -17)])
    pilot.press("t", .tab, .tab)
    pilot.shows(ends)
    pilot.press(.escape, .escape)
    try pilot.changeDays([(.left, -40)])
    pilot.press("t", .tab, .tab)
    pilot.hides(ends)
  }

  @Test func `in lines it is one sentence, and no signs`() throws {
    var talk = try Conversation()
    talk.type("ewa", "details")
    #expect(!talk.text.contains("---"), "\(talk.text)")
  }
}
