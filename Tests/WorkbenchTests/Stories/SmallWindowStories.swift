import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A window that was dragged too small to work in, mostly by accident.
@Suite struct SmallWindowStories {
  @Test(arguments: Language.allCases)
  func `where one pane shows it says whose it is and how to get out`(language: Language) throws {
    var pilot = try Pilot(language, columns: 40, rows: 10)
    pilot.choose(client: "Ewa")
    for _ in 0..<2 {
      pilot.press(.tab)
      pilot.shows("Ewa Fikcyjna")
      #expect(pilot.lines[9].contains("Esc"), "\(pilot.text)")
    }
  }

  @Test(arguments: Language.allCases, [false, true])
  func `what a tiny window says fits it whole`(language: Language, isTyping: Bool) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    if isTyping { pilot.press("n", "a") }
    pilot.resize(columns: 20, rows: 5)
    let said = pilot.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(said.contains("40"), "\(pilot.text)")
    #expect(said.hasSuffix("."), "\(pilot.text)")
    pilot.resize(columns: 8, rows: 2)
    #expect(pilot.text.contains(isTyping ? "Ctrl-Q" : "q"), "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `a row with a choice says how it is changed, and how the form is left`(language: Language)
    throws
  {
    var pilot = try Pilot(language, columns: 40, rows: 10)
    pilot.choose(client: "Ewa")
    pilot.press("e")
    var isLong: Set<Bool> = []
    for _ in 0..<40 {
      guard case .form(let form)? = pilot.dialog?.body else { break }
      if form.isOnChoice {
        isLong.insert(form.longChoice != nil)
        #expect(
          pilot.lines[9].contains(language == .en ? "→ change" : "→ andere"), "\(pilot.text)")
        #expect(pilot.lines[9].contains("Esc "), "\(pilot.text)")
      }
      pilot.press(.tab)
    }
    #expect(isLong == [true, false])
  }

  @Test func `a key is not broken from what it does`() throws {
    var pilot = try Pilot(columns: 100, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ")
    for columns in 40...100 {
      pilot.resize(columns: columns, rows: 24)
      pilot.shows("u = undo")
    }
    pilot.resize(columns: 100, rows: 24)
    pilot.press("u")
    for columns in 40...100 {
      pilot.resize(columns: columns, rows: 24)
      pilot.shows("U = do it again")
    }
  }

  @Test func `nothing is typed into a form that cannot be seen`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("e")
    let before = pilot.dialog
    pilot.resize(columns: 30, rows: 5)
    pilot.press("x", " ", .enter, .tab, .function(2), .escape, .control("c"), .paste("text"))
    pilot.resize(columns: 100, rows: 30)
    #expect(pilot.dialog == before)
    #expect(!pilot.session.isFinished)
  }

  @Test func `nothing is ticked or chosen unseen`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let before = pilot.text
    let openedCase = pilot.openedCase
    pilot.resize(columns: 39, rows: 30)
    for key: Key in [" ", .down, "x", "n", "g", "a", "u"] { pilot.press(key) }
    pilot.resize(columns: 100, rows: 30)
    #expect(pilot.openedCase == openedCase)
    #expect(pilot.text == before)
  }

  @Test(arguments: [.control("q"), .function(10)] as [Key])
  func `in the middle of a text no letter leaves, and the text is there the next time`(
    key: Key
  ) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("asked R. for a date")
    pilot.resize(columns: 39, rows: 9)
    let said = pilot.lines.joined(separator: " ")
    #expect(said.contains("Keys are not taken now; what you typed is kept. Ctrl-Q quits."))
    pilot.type("questions")
    pilot.press(.paste("q"))
    #expect(!pilot.session.isFinished)
    #expect(pilot.lines.joined(separator: " ") == said)
    pilot.press(key)
    #expect(pilot.session.isFinished)
    var next = try pilot.restarted()
    next.resize(columns: 100, rows: 30)
    next.choose(client: "Ewa")
    next.press("n")
    next.shows("asked R. for a date")
  }

  @Test(arguments: Language.allCases)
  func `q leaves where no text is open, and the sentence promises nothing else`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("f")
    pilot.resize(columns: 39, rows: 9)
    let said = pilot.lines.joined(separator: " ")
    #expect(said.contains(language == .en ? "q quits." : "q stopt."), "\(said)")
    #expect(!said.contains("Ctrl"), "\(said)")
    pilot.press("q")
    #expect(pilot.session.isFinished)
  }

  @Test(arguments: ["/", "d", "?"] as [Key])
  func `a text that is no draft keeps q from leaving too`(key: Key) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    if key == "d" { pilot.choose(.U2) }
    pilot.press(key)
    pilot.resize(columns: 39, rows: 9)
    let said = pilot.lines.joined(separator: " ")
    #expect(said.contains("Keys are not taken now. Ctrl-Q quits."), "\(said)")
    pilot.press("q")
    #expect(!pilot.session.isFinished)
  }

  @Test func `who cannot leave because the disk is full reads why`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("text")
    pilot.resize(columns: 38, rows: 12)
    pilot.fillDisk()
    pilot.press(.control("q"))
    #expect(!pilot.session.isFinished)
    let said = pilot.lines.joined(separator: " ")
    #expect(said.contains("disk is full"), "\(said)")
  }
}
