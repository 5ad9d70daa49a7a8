import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What depends on who works here, and how people of the team are called.
@Suite struct WorkerStories {
  @Test func `a team lead begins with everyone's clients`() throws {
    var lead = try Pilot(worker: "tl1")
    lead.shows("Everyone (f) 21 of 21")
    lead.press("f", .enter)
    let counsellor = try Pilot()
    counsellor.shows("My caseload (f) 13 of 21")
  }

  @Test func `a team lead who is chosen from the list begins with everyone's clients`() throws {
    var pilot = try Pilot()
    pilot = try pilot.restarted(as: nil)
    pilot.press("R", .enter)
    pilot.shows("Everyone (f) 21 of 21")
  }

  @Test func `two members with one name are told apart by their identifiers`() throws {
    var pilot = try Pilot()
    let twin = Worker(name: "j. fantasie", roleWord: Worker.Role.counsellor.rawValue)
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: Moment(Pilot.today),
        changes: [Change(.member(WorkerID("c9")), was: nil, now: .member(twin))]))
    pilot = try pilot.restarted()
    pilot.shows("J. Fantasie (c1)")
    pilot.choose(client: "Ewa")
    pilot.press("o")
    pilot.shows("J. Fantasie (c1)")
    pilot.shows("j. fantasie (c9)")
    pilot.hides("M. Verzinsel (c2)")
  }
}
