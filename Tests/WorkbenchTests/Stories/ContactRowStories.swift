import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The row of step 6, which leads to the register and has no box.
@Suite struct ContactRowStories {
  private func pilotInStepSix() throws -> Pilot {
    var pilot = try Pilot()
    pilot.choose(client: "Jean")
    pilot.press("6")
    #expect(pilot.session.state.checklist.selected == .contact)
    return pilot
  }

  @Test func `a list without clients says so once, and not in the message too`() throws {
    var pilot = try Pilot()
    pilot.press("f", .home, .down, .down, .enter)
    for _ in 0..<20 where !pilot.session.state.clients.rows.isEmpty {
      pilot.press("s", .end, .enter, .down)
      pilot.press("f", .home, .down, .down, .enter)
    }
    pilot.shows("No case has been closed.")
    #expect(pilot.message.isEmpty, "\(pilot.message)")
  }

  @Test func `6 leads to the contact, also from a task of one's own`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Yosef")
    let id = try #require(pilot.openedCase).id
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .task(EntryID("own")), was: nil,
            now: .task(CaseTask(text: "bring the key back", owner: nil, due: Pilot.today)))
        ]))
    pilot.lookAround()
    pilot.press("6", .end)
    #expect(pilot.session.state.checklist.selected == .task(EntryID("own")), "\(pilot.text)")
    pilot.press("6", .enter)
    let contact = try pilot.yosef().id
    #expect(pilot.dialog?.purpose == .contact(contact), "\(pilot.text)")
  }

  @Test func `in contact after care a row says how late a task of one's own is`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Yosef")
    let task = CaseTask(text: "bring the key back", owner: nil, due: Pilot.today - 17)
    try pilot.changeCase([Change(.task(EntryID("own")), was: nil, now: .task(task))])
    let late = pilot.content.dates.days(17)
    // Another client is chosen, so that the checklist beside the list does not say it.
    pilot.press(.up)
    let rows = pilot.lines.filter { $0.contains("Dimyoni") }
    #expect(rows.contains { $0.contains(late) }, "\(pilot.text)")
  }

  @Test(arguments: [" ", "x", "d", "O", .delete] as [Key])
  func `a key that needs a box says that there is none`(key: Key) throws {
    var pilot = try pilotInStepSix()
    let before = pilot.openedCase
    pilot.press(key)
    #expect(pilot.message.hasPrefix("Contact after care"), "\(pilot.message)")
    #expect(pilot.dialog == nil && pilot.openedCase == before)
  }

  @Test func `its footer promises nothing that needs a box`() throws {
    let pilot = try pilotInStepSix()
    let footer = pilot.lines.last ?? ""
    #expect(!footer.contains("Space") && !footer.contains("x not needed"), "\(footer)")
    #expect(!footer.contains("d date") && footer.contains("n note"), "\(footer)")
  }
}
