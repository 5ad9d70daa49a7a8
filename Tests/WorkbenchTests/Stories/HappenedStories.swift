import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// An incident that happened before anybody knew of it.
@Suite struct HappenedStories {
  @Test(arguments: [Language.en, .nl])
  func `the day and time of the incident are one row, and the report says both`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "c1")
    pilot.press("E")
    pilot.type("Came home drunk")
    pilot.press(.tab, .character(" "))
    let client = try #require(pilot.openedCase?.id)
    for _ in 0..<5 { pilot.press(.tab) }
    pilot.type(language == .en ? "yesterday 23:15" : "gisteren 23:15")
    pilot.press(.function(2))
    let stored = try pilot.stored(client)
    let escalation = try #require(stored.escalations.values.first { $0.what == "Came home drunk" })
    #expect(escalation.happenedOn == Pilot.today - 1 && escalation.happenedClock == "23:15")
    #expect(escalation.knownOn == Pilot.today)
    pilot.press(.function(4))
    let row = try #require(
      pilot.session.state.clients.summaries.flatMap(\.escalations).first {
        $0.what == "Came home drunk"
      })
    // It is nine in the morning.
    #expect(pilot.session.state.age(of: row) == (language == .en ? "9h45" : "9u45"))
    pilot.press("/")
    pilot.type("drunk")
    pilot.press(.enter, "e")
    #expect(pilot.text.contains("23:15"), "\(pilot.text)")
    pilot.press(.escape, "p")
    let said = pilot.dialog?.preface.joined(separator: " ") ?? ""
    #expect(
      said.contains(language == .en ? "It happened on Sunday" : "Het gebeurde op zondag"), "\(said)"
    )
  }

  @Test(arguments: [
    ("At what time", "23:50 yesterday"), ("At what time", "yesterday 23:50"),
    ("Known since", "yesterday 23:50"),
  ])
  func `a day and a time that are typed in one row fill in both`(label: String, typed: String)
    throws
  {
    var pilot = try Pilot(worker: "c1")
    pilot.press("E")
    pilot.type("Came home drunk")
    pilot.press(.tab, .character(" "))
    pilot.tabToRow(label)
    pilot.type(typed)
    pilot.press(.function(2))
    let client = try #require(pilot.openedCase?.id)
    let escalation = try #require(
      try pilot.stored(client).escalations.values.first { $0.what == "Came home drunk" })
    #expect(escalation.knownOn == Pilot.today - 1 && escalation.knownClock == "23:50")
  }

  @Test func `after it was known it cannot have happened, and what is no day is asked again`()
    throws
  {
    var pilot = try Pilot(worker: "c1")
    pilot.press("E")
    pilot.type("Came home drunk")
    pilot.press(.tab, .character(" "))
    for _ in 0..<5 { pilot.press(.tab) }
    pilot.type("sometime")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("Problem: type a day, a time, or both"), "\(pilot.message)")
    pilot.press(.control("u"))
    pilot.type("tomorrow")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("Problem: it cannot have happened"), "\(pilot.message)")
    pilot.press(.control("u"), .function(2))
    let client = try #require(pilot.openedCase)
    #expect(client.escalations.values.first { $0.what == "Came home drunk" }?.happenedOn == nil)
  }

  @Test func `the age does not err by an hour when clocks were put back`() throws {
    // Summer time ended in the night before the 25th of October.
    let day = Day(iso: "2026-10-25") ?? Pilot.today
    var escalation = OpenEscalation(
      id: EntryID("x"), severity: .acute, what: "x", isBreach: true, knownOn: day - 1,
      knownClock: "22:00")
    escalation.recordedOffset = 7200
    let pilot = try Pilot(worker: "c1", today: day)
    #expect(pilot.session.state.age(of: escalation) == "12h00")
  }
}
