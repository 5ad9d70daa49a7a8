import Casework
import Content
import Screen
import Testing
import Workbench

/// Who did what, and when, as the details tell it.
@Suite struct HistoryStories {
  private func details(of client: String, _ id: DoID? = nil) throws -> [String] {
    var pilot = try Pilot(rows: 60)
    pilot.choose(client: client)
    if let id { pilot.choose(id) }
    pilot.press(.enter)
    return pilot.lines.filter { $0.contains("History") || $0.contains("Note") || $0.contains(": ") }
  }

  @Test func `what came in with the caseload has the day and the author of the fact`() throws {
    let lines = try details(of: "Ewa", .U1)
    #expect(lines.contains { $0.contains("17 Nov  J. Fantasie: Ticked:") }, "\(lines)")
    #expect(!lines.contains { $0.contains("09:00") }, "\(lines)")
  }

  @Test func `a note that came in without a time shows none, nor an author that nobody knows`()
    throws
  {
    for client in ["Ewa", "Dewi", "Yosef"] {
      let lines = try details(of: client)
      #expect(!lines.contains { $0.contains("00:00") || $0.contains("  : ") }, "\(lines)")
      #expect(lines.contains { $0.contains("(imported)") }, "\(lines)")
    }
  }

  @Test func `what somebody does here has its time and name`() throws {
    var pilot = try Pilot(rows: 60)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ")
    pilot.shows("today 09:00  J. Fantasie: Ticked:")
  }

  @Test func `what was taken back is told as it was done`() throws {
    var pilot = try Pilot(rows: 60)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ", "u")
    pilot.shows("J. Fantasie: took back: Ticked:")
    #expect(!pilot.text.contains("took back: Opened again"))
  }

  @Test func `a change of hands tells from whom as well`() throws {
    var pilot = try Pilot(rows: 60)
    pilot.choose(client: "Ewa")
    pilot.press("o")
    pilot.goDown(toSpoken: "M. Verzinsel")
    pilot.press(.enter, "t")
    let lines = pilot.lines.filter { $0.contains("Verzinsel") }
    #expect(
      lines.contains { $0.contains("Handed over from J. Fantasie to M. Verzinsel") },
      "\(lines)")
  }
}
