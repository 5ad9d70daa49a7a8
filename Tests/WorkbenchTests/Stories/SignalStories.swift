import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The bottlenecks that build up: under what to watch out for, with the reason a key press away.
@Suite struct SignalStories {
  private func arrived(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 100, rows: 40)
    pilot.choose(client: "Jean")
    return pilot
  }

  @Test func `what builds up has a sign, and the details say why and since when`() throws {
    var pilot = try arrived()
    pilot.press("3", .end)
    while !pilot.lines[pilot.canvas.cursor.y].contains(" ! "), pilot.canvas.cursor.y > 3 {
      pilot.press(.up)
    }
    #expect(pilot.lines[pilot.canvas.cursor.y].contains(">  ! "), "\(pilot.text)")
    pilot.shows("Why now")
    pilot.shows("Signals")
    pilot.press(.enter)
    pilot.shows("A rule of our own")
  }

  @Test func `what becomes late shows, what is put right does not, and taken back it does again`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    func shown() -> Bool { pilot.session.state.signals.contains { $0.id == .B5 } }
    #expect(!shown())
    pilot.advance(seconds: 4 * 86_400)
    #expect(shown(), "\(pilot.text)")
    pilot.choose(.U2)
    pilot.press(" ")
    #expect(!shown(), "\(pilot.text)")
    pilot.press("u")
    #expect(shown())
  }

  @Test func `a colleague's doubt is for them and the lead alone`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let worry = CaseEvent(
      kindWord: "staff_worry", on: pilot.session.state.today, text: "", by: WorkerID("c2"))
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: Moment(Pilot.today, hour: 9, offsetSeconds: 3600),
        changes: [Change(.event(EntryID("w")), was: nil, now: .event(worry))]))
    pilot.lookAround()
    #expect(!pilot.session.state.signals.map(\.id).contains(.B7))
    var author = try pilot.restarted(as: "c2")
    author.press("f")
    author.type("e")
    author.press(.enter)
    author.choose(client: "Ewa")
    #expect(author.session.state.signals.map(\.id).contains(.B7))
  }
}
