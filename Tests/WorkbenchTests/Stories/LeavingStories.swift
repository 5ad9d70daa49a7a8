import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A client leaves: what is still missing is said and stands in nobody's way.
///
/// Guide, "The 28 do's", V1 to V4.
@Suite struct LeavingStories {
  @Test func `who left hears what is still missing, and nothing is in the way`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("5", "g", "f")
    let rows = pilot.text
    #expect(!rows.contains("Still missing of the leaving"))
    try pilot.changeDays([(.left, 0)])
    pilot.press(.escape, "g", "f")
    pilot.shows("Still missing of the leaving")
    pilot.press(.escape)
    pilot.shows("still to be asked")
  }

  @Test func `an escalation that is open at the leaving is among what is missing, and said once`()
    throws
  {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    func missing(_ pilot: Pilot) -> String { pilot.dialog?.preface.joined(separator: " ") ?? "" }
    let id = EntryID("night")
    var escalation = Escalation(
      knownOn: Pilot.today - 2, severity: .serious, what: "Came in drunk", isBreach: true)
    try pilot.changeCase([Change(.escalation(id), was: nil, now: .escalation(escalation))])
    try pilot.changeDays([(.left, 0)])
    pilot.press("5", "g", "f")
    #expect(missing(pilot).contains("Not reported to probation: Came in drunk"))
    #expect(!missing(pilot).contains("Open escalation"), "\(missing(pilot))")
    pilot.press(.escape)
    let before = escalation
    escalation.reportedOn = Pilot.today
    try pilot.changeCase([
      Change(.escalation(id), was: .escalation(before), now: .escalation(escalation))
    ])
    pilot.press("g", "f")
    #expect(missing(pilot).contains("Open escalation: Came in drunk"), "\(missing(pilot))")
    // Nothing of it is in the way: the day stands.
    #expect(pilot.openedCase?.dates[.left] == Pilot.today)
  }

  @Test(arguments: Language.allCases)
  func `the sheet of the leaving asks for the day on which the relation was closed`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    try pilot.changeDays([(.left, 0), (.endOfTitle, 30)])
    pilot.press("5", "g", "f")
    let open = pilot.content.words(ClosingWords.relationOpen)
    func missing(_ pilot: Pilot) -> String { pilot.dialog?.preface.joined(separator: " ") ?? "" }
    // The relation is not to be closed before the title is over.
    #expect(!missing(pilot).contains(open), "\(missing(pilot))")
    pilot.press(.escape)
    try pilot.changeDays([(.endOfTitle, 0)])
    pilot.press("g", "f")
    #expect(missing(pilot).contains(open), "\(missing(pilot))")
    pilot.goToRow(pilot.content.terms.name(of: CaseDate.formalRelationshipClosed))
    pilot.press(.enter)
    pilot.type("23-11")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.dates[.formalRelationshipClosed] == Pilot.today, "\(pilot.text)")
    #expect(!missing(pilot).contains(open), "\(missing(pilot))")
    let value = try #require(pilot.openedCase)
    let roadmap = Roadmap(value, norms: pilot.content.guide.norms, on: Pilot.today)
    #expect(roadmap.currentStep == .afterContact)
  }

  @Test(arguments: Language.allCases)
  func `Today says that not all is known of a leaving, until it is`(language: Language) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let ewa = try #require(pilot.openedCase)
    let name = ClientName.shown(ewa.client.name, sortName: ewa.client.sortName)
    let said = pilot.content.words(TodayWords.leavingOpen, ["names": name], count: 1)
    // What stands above what is due.
    func above(_ pilot: inout Pilot) -> [String] {
      pilot.press("g", "t")
      let preface = pilot.dialog?.preface ?? []
      pilot.press(.escape)
      return preface
    }
    // A leaving that is planned lacks nothing yet.
    try pilot.changeDays([(.left, 3)])
    let planned = above(&pilot)
    #expect(!planned.contains(said), "\(planned)")
    try pilot.changeDays([(.left, -1)])
    let left = above(&pilot)
    #expect(left.contains(said), "\(left)")
    // It is there after a restart, and only for whose client it is.
    var again = try pilot.restarted()
    let restarted = above(&again)
    #expect(restarted.contains(said), "\(restarted)")
    var lead = try pilot.colleague("tl1")
    let ofLead = above(&lead)
    #expect(!ofLead.contains(said), "\(ofLead)")
    let told = PlanLine(.informed, text: "the landlord", at: pilot.session.state.now)
    let texts = [FreeText.leftFor, .leftBecause, .networkTold]
    var changes = texts.map { Change(.text($0), was: nil, now: .text("invented")) }
    changes.append(Change(.place, was: ewa[.place], now: .word("confirmed")))
    changes.append(Change(.line(EntryID("told")), was: nil, now: .line(told)))
    try pilot.changeCase(changes)
    let known = above(&pilot)
    #expect(!known.contains(said), "\(known)")
  }
}
