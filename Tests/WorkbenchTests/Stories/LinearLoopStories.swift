import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The loop of linear mode: what comes in while somebody types.
@Suite struct LinearLoopStories {
  private struct Clock: WorkbenchClock {
    func now() -> Moment { Moment(Pilot.today, hour: 9, offsetSeconds: 3600) }
  }

  @Test func `a line that was begun before a question came back is no answer to it`() throws {
    let pilot = try Pilot()
    var session = pilot.session
    var partner = ScriptedPartner([
      .type("ewa"), .type("n"), .type("Half a sentence"),
      .wait { pilot.writer.isSlow = true }, .type("."),
      .wait {
        pilot.fillDisk()
        pilot.writer.isSlow = false
      },
      .type("quit"),
    ])
    LinearLoop.run(&session, with: &partner, clock: Clock())
    #expect(
      partner.said.contains(
        "This was typed before that was said, so nothing was done with it: quit"),
      "\(partner.said.joined(separator: "\n"))")
    guard case .note(let area)? = session.state.dialogs.last?.body else {
      Issue.record("the note did not come back")
      return
    }
    #expect(area.text == "Half a sentence")
    #expect(partner.said.last?.hasPrefix("One text could not be kept") == true)
  }

  private func run(_ steps: ScriptedPartner.Step...) throws -> (WorkbenchState, [String]) {
    var session = try Pilot().session
    var partner = ScriptedPartner(steps)
    LinearLoop.run(&session, with: &partner, clock: Clock())
    return (session.state, partner.said)
  }

  @Test func `the half line that Ctrl-C breaks off is kept with the note`() throws {
    let (_, said) = try run(
      .type("ewa"), .type("n"), .type("First line"), .cancel("half typ"), .type("n"), .type(".?"))
    #expect(said.contains("Not saved yet; what you typed waits here until you come back."))
    let back = try #require(said.lastIndex(of: "What you typed so far:"))
    #expect(said[(back + 1)...].prefix(2) == ["First line", "half typ"])
  }

  @Test func `half an answer is kept only where nothing stood`() throws {
    var (state, said) = try run(.type("a"), .cancel("Noor Verz"), .type("a"))
    #expect(said.contains("Question 1 of 38. Name: Noor Verz."), "\(said)")
    (state, said) = try run(.type("ewa"), .type("e"), .cancel("Ewa Fik"), .type("e"))
    #expect(said.contains("Not kept: Ewa Fik"), "\(said)")
    #expect(!said.contains { $0.hasPrefix("Not saved yet") })
    #expect(said.contains("Question 1 of 38. Name: Ewa Fikcyjna."), "\(said)")
    (state, said) = try run(.type("ewa"), .type("3"), .type("d"), .cancel("fr"))
    #expect(said.contains("Not kept: fr") && state.dialogs.isEmpty)
  }

  @Test func `Ctrl-Z in a half line takes back that and nothing else`() throws {
    let (state, said) = try run(
      .type("ewa"), .type("3"), .type("tick"), .undo("note ab"), .type("n"), .type("One line"),
      .undo("and a ha"), .type("."))
    #expect(said.contains("Not kept: note ab") && said.contains("Not kept: and a ha"))
    #expect(state.opened?.case.doRecords[.U2]?.state == .done)
    #expect(state.opened?.case.notes.values.contains { $0.text == "One line" } == true)
  }

  @Test func `a command that was typed in half is never carried out`() throws {
    let steps: [ScriptedPartner.Step] = [.stop("tick 2"), .half("tick 2"), .cancel("tick 2")]
    for step in steps {
      let (state, said) = try run(.type("ewa"), .type("3"), step)
      #expect(state.opened?.case.doRecords[.U2] == nil, "\(said)")
      #expect(said.contains("Not done: tick 2"), "\(said)")
    }
    let (_, said) = try run(.type("ewa"), .type("3"), .type("o 2"), .stop("1"), .type("back"))
    #expect(said.contains("Not done: 1") && said.contains("Ctrl-D again leaves."), "\(said)")
  }

  @Test func `Ctrl-D ends half a line of a note, and what follows stands on its own`() throws {
    let (state, said) = try run(
      .type("ewa"), .type("n"), .stop("half a line"), .type("second"), .type("."))
    #expect(said.contains("Written down: half a line"), "\(said)")
    #expect(said.contains("Ctrl-D again leaves."))
    #expect(state.opened?.case.notes.values.contains { $0.text == "half a line\nsecond" } == true)
  }

  @Test func `half an answer that is kept at Ctrl-D is said`() throws {
    let (_, said) = try run(.type("a"), .stop("Noor Verz"))
    #expect(said.contains("Question 1 of 38. Name: Noor Verz."), "\(said)")
  }
}
