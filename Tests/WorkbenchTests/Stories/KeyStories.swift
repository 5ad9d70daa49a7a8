import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Keys that people press out of habit.
@Suite struct KeyStories {
  @Test func `dd opens the day and types a letter there, which does no harm`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let before = pilot.openedCase
    pilot.press("d", "d")
    pilot.shows("When: Agree who is responsible for what")
    pilot.press(.escape)
    #expect(pilot.openedCase == before)
  }

  @Test(arguments: Array("bwZRHLBCFIMNAJKQTWX7890") as [Character])
  func `a key without a meaning says what to press`(key: Character) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let before = pilot.openedCase
    pilot.press(.character(key))
    #expect(pilot.message.hasPrefix("\(key) does nothing here."))
    #expect(!pilot.message.contains("every key"), "\(pilot.message)")
    #expect(pilot.openedCase == before && pilot.dialog == nil)
  }

  @Test func `A means the client in the list, and the task in the checklist`() throws {
    var pilot = try Pilot()
    pilot.press("A")
    #expect(pilot.message == "A does nothing here. a: New client.")
    pilot.press("3", "A")
    #expect(pilot.message == "A does nothing here. a: Own task or appointment.")
  }

  @Test(arguments: ["d", "x"] as [Character])
  func `a key of the checklist says in the list where it works`(key: Character) throws {
    var pilot = try Pilot()
    pilot.press(.character(key))
    #expect(pilot.message.contains("in the checklist (1 to 6)."))
  }

  @Test(arguments: [(80, 24), (40, 10)], [Language.en, .nl])
  func `a long message is shown whole`(size: (Int, Int), language: Language) throws {
    var pilot = try Pilot(language, columns: size.0, rows: size.1)
    pilot.choose(client: "Ewa")
    for key in [.delete, .paste("x")] as [Key] {
      pilot.press(key)
      let shown = pilot.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(pilot.message.count > size.0 || size.0 > 40)
      #expect(shown.contains(pilot.message), "\(pilot.text)")
    }
  }

  @Test func `a long message does not hide the row that has the focus`() throws {
    var pilot = try Pilot(columns: 40, rows: 10)
    pilot.press(.end, .delete)
    let name = try #require(pilot.session.state.clients.selectedRow?.sortName.prefix(4))
    #expect(pilot.lines[pilot.canvas.cursor.y].contains(name))
  }

  @Test func `help finds from the list of clients what works in the checklist only`() throws {
    var pilot = try Pilot(.nl)
    pilot.press("?")
    pilot.type("vinken")
    pilot.shows("in de checklist (1 t/m 6)")
    let before = pilot.openedCase
    pilot.press(.enter)
    #expect(pilot.openedCase == before)
    #expect(pilot.message.contains("in de checklist"))
  }

  @Test func `in the box about a do its keys act on that do`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(.enter, " ")
    #expect(pilot.state(of: .U2) == .done)
    #expect(pilot.dialog?.purpose == .details(.do(.U2)))
    pilot.press(" ", "n")
    pilot.type("asked R. for a date")
    pilot.press(.function(2))
    pilot.shows("asked R. for a date")
    #expect(pilot.dialog?.purpose == .details(.do(.U2)))
    pilot.press("d")
    #expect(pilot.dialog?.purpose == .due(.U2))
    pilot.press(.escape, "o")
    #expect(pilot.dialog?.purpose == .owner(.U2))
    pilot.press(.escape, "x")
    #expect(pilot.dialog?.purpose == .notNeeded(.U2))
    pilot.press(.escape, "4")
    #expect(pilot.message.contains("works when this box is closed"))
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
  }

  @Test func `the box about a task closes when the task goes to the bin`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    for _ in 0..<20 {
      if case .task = pilot.session.state.checklist.selected { break }
      pilot.press(.down)
    }
    pilot.press(.enter, .delete)
    #expect(pilot.dialog == nil)
    #expect(pilot.message.hasPrefix("In the bin: "))
  }

  @Test func `Alt with a letter leaves a note open, and in the lists only says so`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("one two")
    pilot.press(.alt("b"))
    pilot.type("and ")
    #expect(pilot.dialog?.draftText(pilot.session.state.dateReader) == "one and two")
    pilot.press(.alt("x"))
    #expect(pilot.dialog != nil && pilot.message.hasPrefix("Alt-x does nothing"))
    pilot.press(.escape)
    let before = pilot.openedCase
    pilot.press(.alt("a"))
    #expect(pilot.dialog == nil && pilot.openedCase == before)
    #expect(pilot.message.hasPrefix("Alt-a does nothing here."))
  }

  @Test func `colon w and colon q are understood`() throws {
    var pilot = try Pilot()
    pilot.type(":w\n")
    #expect(pilot.message == "Everything is saved; you changed nothing yet.")
    pilot.type(":q\n")
    #expect(pilot.session.isFinished)
  }

  @Test func `Ctrl-C says how to quit and Ctrl-S that all is saved`() throws {
    var pilot = try Pilot()
    pilot.press(.control("c"))
    #expect(pilot.message == "Everything is saved. q quits, from the lists.")
    #expect(!pilot.session.isFinished)
    pilot.press(.control("s"))
    #expect(pilot.message == "Everything is saved; you changed nothing yet.")
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ", .control("s"))
    #expect(pilot.message == "Everything is already saved, 09:00.")
    pilot.press("q")
    #expect(pilot.session.isFinished)
  }

  @Test func `the first g waits, Esc stops, the second goes to the top`() throws {
    var pilot = try Pilot()
    pilot.press(.end, "g")
    #expect(pilot.message.hasPrefix("g … waits"))
    pilot.press(.escape)
    #expect(pilot.session.state.clients.selectedIndex == 12)
    pilot.press("g", "g")
    #expect(pilot.session.state.clients.selectedIndex == 0)
  }

  @Test func `Esc goes back pane by pane and never quits`() throws {
    var pilot = try Pilot()
    pilot.press("3", .enter, .escape, .escape, .escape, .escape, .escape)
    #expect(pilot.session.state.focus == .clients)
    #expect(!pilot.session.isFinished)
  }

  @Test func `help finds a command by its name and runs it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("?")
    pilot.type("write a note\n")
    pilot.shows("Note: Ewa Fikcyjna")
  }
}
