import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Names that were made to break a screen, on every screen.
@Suite struct HostileNameStories {
  private static let names = [
    "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m", String(repeating: "Langnaam", count: 1250),
    String(repeating: "\u{301}", count: 300), "دريم بيلد خيالي", "\u{202E}nesel\u{2066}",
    "👩‍⚕️👨‍👩‍👧‍👦🇳🇱各", "\t\r\n\u{0}", "\u{200B}\u{FEFF}\u{2028}", "e\u{301}\u{302}\u{303}각가",
  ]

  @Test(arguments: names.indices)
  func `no name drives the terminal or breaks a row`(index: Int) throws {
    var pilot = try Pilot(index % 2 == 0 ? .en : .nl)
    pilot.choose(client: "Ewa")
    try rename(to: Self.names[index], in: &pilot)
    for scene in Scene.allCases where scene.isOfDemo {
      var copy = pilot
      try scene.pressKeys(in: &copy)
      for (columns, rows) in [(100, 30), (60, 20), (40, 10)] {
        copy.resize(columns: columns, rows: rows)
        expectSound(copy, "\(scene) with name \(index) at \(columns) by \(rows)")
      }
    }
  }

  /// Gives the chosen client, a note, a task and the supervisor a text, as an import could.
  private func rename(to name: String, in pilot: inout Pilot) throws {
    let value = try #require(pilot.openedCase)
    let worker = WorkerID("c1")
    let at = pilot.session.state.now
    try pilot.save(
      Save(
        .case(value.id), by: worker, at: at,
        changes: [
          Change(.clientName, was: value[.clientName], now: .text(name)),
          Change(.sortName, was: value[.sortName], now: .text(name)),
          Change(.supervisor, was: value[.supervisor], now: .text(name)),
          Change(.number, was: value[.number], now: .text(name)),
          Change(
            .note(EntryID("hostile")), was: nil,
            now: .note(Note(text: name, by: worker, at: at, about: .U2))),
          Change(
            .task(EntryID("hostile")), was: nil,
            now: .task(CaseTask(text: name, owner: worker, due: Pilot.today))),
        ]))
    pilot.lookAround()
  }
}
