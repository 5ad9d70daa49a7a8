import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Running a command by what it is called, without knowing its key.
@Suite struct PaletteStories {
  private func list(in pilot: Pilot) throws -> CommandList {
    guard case .help(let list)? = pilot.dialog?.body else {
      Issue.record("no list of commands:\n\(pilot.text)")
      return CommandList(.palette, [])
    }
    return list
  }

  private func names(_ pilot: Pilot) throws -> [String] { try list(in: pilot).shown.map(\.name) }

  @Test(arguments: [.function(9), ":", .control("p")] as [Key])
  func `each of its keys opens the palette, and Esc closes it`(key: Key) throws {
    var pilot = try Pilot()
    pilot.press(key)
    #expect(pilot.dialog?.purpose == .palette)
    pilot.press(.escape)
    #expect(pilot.dialog == nil && !pilot.session.isFinished)
  }

  @Test func `words in any order find a command, and Enter runs it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.type(":note wri")
    #expect(try names(pilot).first == "Write a note")
    pilot.press(.enter)
    pilot.shows("Note: Ewa Fikcyjna")
  }

  @Test func `accents and capitals count for nothing`() throws {
    var pilot = try Pilot(.nl)
    pilot.type(":NIEUWE CLIENT")
    #expect(try names(pilot).first == "Nieuwe cliënt")
  }

  @Test(arguments: Language.allCases)
  func `the day on which the relation was closed is found by that word`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.type(language == .en ? ":relation" : ":relatie")
    #expect(try list(in: pilot).shown.compactMap(\.command).contains(.facts), "\(pilot.text)")
  }

  @Test func `each command stands there with its key`() throws {
    var pilot = try Pilot()
    pilot.press(.function(9))
    let shown = try list(in: pilot).shown
    #expect(Set(shown.compactMap(\.command)) == Set(Command.allCases).subtracting([.palette]))
    for entry in shown { #expect(!entry.keys.isEmpty, "\(entry.name)") }
  }

  @Test func `Enter on arrival runs nothing`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(.function(9), .enter)
    #expect(pilot.dialog?.purpose == .palette)
    #expect(pilot.state(of: .U2) == .open)
  }

  @Test func `what was run last comes first`() throws {
    var pilot = try Pilot()
    pilot.type(":last\n:look again\n")
    pilot.press(.function(9))
    #expect(
      try list(in: pilot).shown.prefix(2).map(\.command) == [.reload, .last])
  }

  @Test func `a command that cannot be used says why, in the list and when it is run`() throws {
    var pilot = try Pilot()
    pilot.type(":tick")
    pilot.shows("Tick or untick · in the checklist")
    pilot.press(.enter)
    #expect(pilot.message == "Tick or untick: in the checklist (1 to 6).")
    #expect(pilot.dialog?.purpose == .palette)
  }

  @Test(arguments: [
    ("w", Command.saveIsAutomatic), ("q", .quit), ("wq", .quit), ("q!", .quit), ("e", .edit),
    ("help", .help), ("h", .help), ("u", .undo), ("U", .redo), ("3", .step3), ("d", .dueDate),
  ])
  func `what people type behind a colon out of habit stands first`(
    text: String, command: Command
  ) throws {
    var pilot = try Pilot()
    pilot.type(":" + text)
    #expect(try list(in: pilot).chosen?.command == command)
  }

  @Test(arguments: ["7", "0", "42"])
  func `a step that there is not is said to be none`(text: String) throws {
    var pilot = try Pilot()
    pilot.type(":\(text)")
    pilot.shows("There are six steps: 1 to 6.")
    pilot.press(.enter)
    #expect(pilot.message.contains("There are six steps"))
  }

  @Test(arguments: ["nepnaam sanne", "nepn", "mo-0103", "0103"])
  func `a client is gone to by name or number`(text: String) throws {
    var pilot = try Pilot()
    pilot.press("3")
    pilot.type(":" + text)
    let chosen = try list(in: pilot).chosen
    #expect(chosen?.command == nil && chosen?.name.hasPrefix("Go to ") == true)
    pilot.press(.enter)
    #expect(pilot.session.state.focus == .clients)
    #expect(pilot.openedCase?.id == pilot.session.state.clients.selected)
  }

  @Test func `a client of a colleague joins the list when one goes there`() throws {
    var pilot = try Pilot()
    let mine = Set(pilot.session.state.clients.rows.map(\.id))
    let other = try #require(
      pilot.session.state.clients.summaries.first { !mine.contains($0.id) && $0.closedOn == nil })
    pilot.type(":\(other.sortName)\n")
    #expect(pilot.session.state.clients.selected == other.id)
    #expect(pilot.openedCase?.id == other.id)
  }

  @Test(arguments: [
    (Language.en, "trust", Command.facts), (.en, "relational care", .facts),
    (.en, "moment of attention", .facts), (.en, "lasting connection", .contacts),
    (.nl, "vertrouwen", .facts), (.nl, "relationele zorg", .contacts),
    (.nl, "duurzame verbinding", .contacts), (.nl, "moment van aandacht", .facts),
  ])
  func `words of contact after care and what prepares it lead to where they are recorded`(
    language: Language, text: String, command: Command
  ) throws {
    var pilot = try Pilot(language)
    pilot.type(":" + text)
    #expect(try list(in: pilot).shown.contains { $0.command == command }, "\(pilot.text)")
  }

  @Test(arguments: [(Language.en, "away"), (.nl, "weg"), (.nl, "afwezig")])
  func `whoever will be away sees the key for it at once`(language: Language, text: String) throws {
    var pilot = try Pilot(language)
    pilot.type(":" + text)
    pilot.shows(language == .en ? "Stand-in for days off" : "Vervanger bij afwezigheid")
    pilot.shows("g h")
  }

  @Test func `nothing found is said, and Enter then says it again`() throws {
    var pilot = try Pilot()
    pilot.type(":xyzzy")
    pilot.shows("Nothing found. Take a few letters away.")
    pilot.press(.enter)
    #expect(pilot.message == "Nothing found. Take a few letters away.")
  }
}
