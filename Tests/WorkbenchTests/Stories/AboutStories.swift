import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Reading everything about a client without a mouse.
@Suite struct AboutStories {
  @Test(
    arguments: zip(
      [(100, 30), (80, 24), (60, 20), (40, 10)], [Key.down, .pageDown, .down, .pageDown]))
  func `i shows all of what the box below the panes begins with, at every size`(
    size: (Int, Int), key: Key
  ) throws {
    var pilot = try Pilot(columns: size.0, rows: size.1)
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("the zebra crossing")
    pilot.press(.function(2), "i")
    #expect(pilot.dialog?.purpose == .about)
    var seen = ""
    // All of it is more than the box begins with: what presses, the days, what is in order, whom to call.
    var last = ""
    while pilot.text != last {
      last = pilot.text
      seen += last
      pilot.press(key)
    }
    for part in [
      "zebra", "1990", "Polish", "V1", "J. Fantasie", "Ticked", "7/9", "Still to do",
      "The days of", "What has to", "Whom to call", "WHAT HAPPENED",
    ] {
      #expect(seen.contains(part), "\(part)\n\(pilot.text)")
    }
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
  }

  @Test func `what the box has no room for is one key away, and the box says which`() throws {
    var pilot = try Pilot(columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.press("i")
    pilot.shows("Details: Ewa Fikcyjna")
    pilot.press(.escape)
    pilot.resize(columns: 100, rows: 30)
    pilot.shows("more below: i")
  }

  @Test func `the dot in a timeline shows what its keys are`() throws {
    var pilot = try Pilot()
    pilot.press("t", ".")
    #expect(pilot.dialog?.purpose == .help)
  }

  @Test func `in the order of names the surname comes first, as it is sorted`() throws {
    var pilot = try Pilot(columns: 200, rows: 40)
    pilot.press("S", .down, .enter)
    let names = pilot.session.state.clients.rows.map { SurnameFirst.of($0.sortName) }
    #expect(names == names.sorted { SortKey.key(for: $0) < SortKey.key(for: $1) })
    pilot.shows("Fikcyjna, Ewa")
    pilot.press("'", "v")
    #expect(pilot.session.state.clients.selectedRow?.sortName == "Hendrik Verzonnen")
  }

  @Test(arguments: [
    ("Anna van der Fantasie", "Fantasie, Anna van der"), ("Plato", "Plato"),
    ("Noor Bedacht (Organisatie X)", "Bedacht, Noor (Organisatie X)"),
    ("Al-Wahmi, Amina", "Al-Wahmi, Amina"), ("", ""),
  ])
  func `a name is turned as a card index has it`(name: String, turned: String) {
    #expect(SurnameFirst.of(name) == turned)
  }
}
