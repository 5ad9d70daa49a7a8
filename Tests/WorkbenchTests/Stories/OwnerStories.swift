import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Who does something, by the names that colleagues have for each other.
@Suite struct OwnerStories {
  private func name(of worker: String, in pilot: Pilot) -> String {
    pilot.session.state.name(of: WorkerID(worker))
  }

  /// What the box of details says, as one line.
  private func details(in pilot: Pilot) -> String {
    pilot.lines.map { String($0.suffix(44)) }.joined()
      .split { $0 == " " || $0 == "│" }.joined(separator: " ")
  }

  @Test func `whose name is typed gets it, in a list and in the row of a form`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("o")
    pilot.type("M. Verzinsel\n")
    #expect(pilot.openedCase?.doOwners[.U2] == WorkerID("c2"), "\(pilot.message)")
    pilot.press("e")
    for _ in 0..<40 where !pilot.spoken.contains(pilot.content.words(FieldWords.standIn)) {
      pilot.press(.tab)
    }
    pilot.type("T. Droombeeld")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.standIn == WorkerID("c4"), "\(pilot.text)")
  }

  @Test func `a colleague's clients are shown by the name that is typed`() throws {
    var pilot = try Pilot()
    pilot.press("f")
    let row = pilot.content.words(ViewWords.ofColleagues)
    pilot.goDown(toSpoken: row)
    pilot.press(.enter)
    pilot.type("Droombeeld\n")
    #expect(pilot.dialog == nil)
    #expect(pilot.session.state.clients.view == .caseload(of: WorkerID("c4")), "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `a new counsellor is told by name, in the message and in the history`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 160, rows: 50)
    pilot.choose(client: "Ewa")
    let name = name(of: "c2", in: pilot)
    pilot.press("o", .home)
    pilot.goDown(toSpoken: name)
    pilot.press(.enter)
    #expect(pilot.openedCase?.counsellor == WorkerID("c2"))
    let wanted =
      language == .nl
      ? "Overgedragen aan \(name), wacht tot die het aanneemt."
      : "Handed over to \(name), waiting until they accept it."
    #expect(pilot.message == wanted)
    pilot.press(.left)
    #expect(pilot.message.isEmpty)
    let told =
      language == .nl
      ? "Begeleider is nu \(name) (was J. Fantasie)"
      : "Counsellor is now \(name) (was J. Fantasie)"
    #expect(details(in: pilot).contains(told))
  }

  @Test(arguments: Language.allCases)
  func `who takes something on is told so, and colleagues read the name`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 160, rows: 50)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("o", .home)
    let other = name(of: "c3", in: pilot)
    pilot.goDown(toSpoken: other)
    pilot.press(.enter)
    let title = pilot.content.text.title(of: .U2)
    let verb = language == .nl ? "pakt dit op" : "does this"
    #expect(pilot.message == "\(other) \(verb): \(title).")
    pilot.press("O")
    let you = language == .nl ? "Jij pakt dit op" : "You do this"
    #expect(pilot.message == "\(you): \(title).")
    pilot.press(.up, .down)
    #expect(details(in: pilot).contains("09:00 J. Fantasie: J. Fantasie \(verb): \(title)."))
    #expect(!details(in: pilot).contains(you))
  }

  @Test func `a task that somebody else gets is told by name`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Call the baker\n\n\n")
    pilot.goDown(toSpoken: "Call the baker")
    pilot.press("o", .home)
    let other = name(of: "c2", in: pilot)
    pilot.goDown(toSpoken: other)
    pilot.press(.enter)
    #expect(pilot.message == "\(other) does this: Call the baker.")
    pilot.press("O")
    #expect(pilot.message == "You do this: Call the baker.")
  }
}
