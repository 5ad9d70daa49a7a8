import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What takes long in linear mode, and an end of that.
@Suite struct LinearWaitingStories {
  private struct Clock: WorkbenchClock {
    func now() -> Moment { Moment(Pilot.today, hour: 9, offsetSeconds: 3600) }
  }

  private func run(
    _ pilot: Pilot, _ steps: ScriptedPartner.Step...
  ) -> (session: WorkbenchSession<WatchedSaver>, said: [String]) {
    var session = pilot.session
    var partner = ScriptedPartner(steps)
    LinearLoop.run(&session, with: &partner, clock: Clock())
    return (session, partner.said)
  }

  @Test func `who leaves while a save hangs hears that, and can end without it`() throws {
    let pilot = try Pilot()
    let (session, said) = run(
      pilot, .type("ewa"), .type("3"), .wait { pilot.writer.isSlow = true }, .type("tick"),
      .type("q"), .insist)
    #expect(session.isGivenUp)
    let told = try #require(
      said.firstIndex(of: "What you did last is still being saved. Schakel closes after that."),
      "\(said)")
    #expect(
      said[(told + 1)...] == [
        "Ctrl-C ends it at once, saved or not.",
        "Problem: the disk did not confirm what you did last. It may be lost: look at the case"
          + " before you repeat it.",
      ])
  }

  @Test func `when the input ends while a save hangs it can be ended as well`() throws {
    let pilot = try Pilot()
    let (session, said) = run(
      pilot, .type("ewa"), .type("3"), .wait { pilot.writer.isSlow = true }, .type("tick"), .insist)
    #expect(session.isGivenUp)
    #expect(said.last?.hasPrefix("Problem: the disk did not confirm what you did last.") == true)
    #expect(!said.contains { $0.contains("Goodbye") })
  }

  @Test func `text that may be lost is said to be text`() throws {
    let pilot = try Pilot()
    let (_, said) = run(
      pilot, .type("ewa"), .wait { pilot.writer.isSlow = true }, .type("n"), .type("Half a note"),
      .insist)
    #expect(
      said.suffix(2) == [
        "Ctrl-C ends it at once, saved or not.",
        "Problem: the disk did not confirm your unfinished text, so it may be lost.",
      ], "\(said)")
  }

  @Test func `Ctrl-C while a save takes long ends nothing as long as nobody leaves`() throws {
    let pilot = try Pilot()
    let (session, said) = run(
      pilot, .type("ewa"), .type("3"), .wait { pilot.writer.isSlow = true }, .type("tick"),
      .interrupt, .wait { pilot.writer.isSlow = false }, .type("q"))
    #expect(!session.isGivenUp)
    #expect(said.last == "Everything is saved. Goodbye.", "\(said)")
  }

  /// Forty clients, each with a note and with a task in the bin.
  private func many() throws -> Pilot {
    let pilot = try Pilot(worker: "lead1")
    for place in 0..<40 {
      let at = Moment(
        secondsSince1970: pilot.session.state.now.secondsSince1970 - 60 * place,
        offsetSeconds: 3600)
      let task = CaseTask(
        text: "Task \(place)", owner: nil, binned: at, binnedBy: WorkerID("c1"))
      try pilot.save(
        Save(
          .case(CaseID("invented\(place)")), by: WorkerID("c1"), at: at,
          changes: [Change(.task(EntryID("t\(place)")), was: nil, now: .task(task))]))
    }
    return pilot
  }

  @Test func `Ctrl-C stops reading the bin, says so, and says what was read`() throws {
    let (_, said) = run(try many(), .type("bin"), .interrupt, .type("more"), .type("q"))
    #expect(said.contains("Stopped after 32 of 40 clients."), "\(said)")
    #expect(said.contains { $0.hasPrefix("1. ") && $0.contains("Task 0.") })
    #expect(said.contains { $0.hasPrefix("32. ") && $0.contains("Task 31.") })
    #expect(said.contains("There is more that is older; on a screen the bin shows it."))
  }

  @Test func `Ctrl-C stops looking through the notes and says so`() throws {
    let (_, said) = run(
      try many(), .type("f"), .type("2"), .type("notes xylofoon"), .interrupt, .type("q"))
    #expect(said.contains { $0.hasPrefix("Stopped after 16 of ") }, "\(said)")
  }
}
