import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Finding somebody: the list narrows while one types, and is as before after Esc.
@Suite struct FindStories {
  private func names(_ pilot: Pilot) -> [String] {
    pilot.session.state.clients.rows.map(\.sortName)
  }

  @Test func `the list narrows with every letter and says how many are left`() throws {
    var pilot = try Pilot()
    let all = names(pilot).count
    pilot.press("/")
    #expect(names(pilot).count == all)
    pilot.type("fi")
    let some = names(pilot)
    pilot.shows("\(some.count) of \(all)")
    #expect(some.count > 1 && some.count < all)
    pilot.type("kc")
    #expect(names(pilot) == ["Ewa Fikcyjna"])
    pilot.shows("Find: fikc")
    pilot.shows("1 of \(all)")
    pilot.press(.backspace, .backspace)
    #expect(names(pilot) == some)
  }

  @Test func `words in any order, part of a word, and marks or none find the same`() throws {
    var pilot = try Pilot()
    for text in ["fikc ewa", "Fikcyjna, Ewa", "EWA F", "éwa fïk", "cyjna"] {
      pilot.press("/")
      pilot.type(text)
      #expect(names(pilot) == ["Ewa Fikcyjna"], "\(text)")
      pilot.press(.escape)
    }
  }

  @Test func `a number is found with and without its zeros`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let number = try #require(pilot.session.state.clients.selectedRow?.number.text)
    let digits = String(number.reversed().prefix { $0.isNumber }.reversed())
    let bare = String(digits.drop { $0 == "0" })
    for text in [number, digits, bare, "000" + bare] {
      pilot.press("/")
      pilot.type(text)
      #expect(names(pilot).contains("Ewa Fikcyjna"), "\(text)")
      pilot.press(.escape)
    }
  }

  @Test func `escape leaves the list as it was with the same client chosen`() throws {
    var pilot = try Pilot(columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    let before = pilot.text
    pilot.press("/")
    pilot.type("sanne")
    #expect(pilot.openedCase?.client.sortName == "Sanne Nepnaam")
    pilot.press(.escape)
    #expect(pilot.text == before)
    #expect(pilot.openedCase?.client.sortName == "Ewa Fikcyjna")
  }

  @Test func `escape goes back to the pane where the finding began`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    let before = pilot.text
    pilot.press(.function(3))
    pilot.type("san")
    pilot.press(.escape)
    #expect(pilot.text == before)
  }

  @Test func `enter keeps the list narrowed until escape`() throws {
    var pilot = try Pilot()
    let all = names(pilot).count
    pilot.press("/")
    pilot.type("fikc")
    pilot.press(.enter)
    pilot.shows("CLIENTS: FIKC")
    #expect(pilot.message == "1 of \(all). Esc shows everybody again.")
    pilot.press(.enter)
    #expect(pilot.session.state.focus == .roadmap)
    pilot.press(.escape)
    #expect(names(pilot) == ["Ewa Fikcyjna"])
    pilot.press(.escape)
    #expect(names(pilot).count == all)
    #expect(pilot.openedCase?.client.sortName == "Ewa Fikcyjna")
    pilot.hides("CLIENTS: ")
  }

  @Test func `the field opens again with what was looked for`() throws {
    var pilot = try Pilot()
    pilot.press("/")
    pilot.type("fikc")
    pilot.press(.enter, "/")
    pilot.shows("Find: fikc")
    // A letter begins anew; whoever moves or takes something away goes on with it.
    pilot.type("sanne")
    #expect(names(pilot) == ["Sanne Nepnaam"])
    pilot.press(.enter, "/", .backspace)
    pilot.shows("Find: sann")
    pilot.type("e n")
    #expect(names(pilot) == ["Sanne Nepnaam"])
  }

  @Test func `a name is found however its marks are spelled out or left out`() throws {
    var pilot = try Pilot()
    for (name, typed) in [
      ("Jörg Vals-Verzinsel", ["joerg", "jorg", "valsverz", "vals-v"]),
      ("Siobhán O’Brien", ["obrien", "o'brien", "brien"]),
      ("Bjørn Åkesson", ["bjoern", "aakesson"]),
    ] {
      pilot.press("a")
      pilot.type(name)
      pilot.press(.function(2))
      for text in typed {
        pilot.press("/")
        pilot.type(text)
        #expect(names(pilot) == [name], "\(text)")
        pilot.press(.escape)
      }
    }
  }

  @Test func `what is typed into the field is never a command`() throws {
    var pilot = try Pilot()
    let id = try #require(pilot.openedCase?.id)
    let before = try pilot.stored(id)
    pilot.press("/")
    pilot.type("q?u Ox")
    pilot.press(.delete, .backspace, "D", .delete, .backspace, .insert)
    #expect(pilot.session.state.dialogs.isEmpty)
    #expect(!pilot.session.isFinished)
    pilot.press(.escape)
    #expect(try pilot.stored(id) == before)
  }

  @Test func `a paste is text`() throws {
    var pilot = try Pilot()
    pilot.press("/", .paste("Fikcyjna,\tEwa\n"))
    #expect(names(pilot) == ["Ewa Fikcyjna"])
    #expect(pilot.session.state.find.isTyping)
  }

  @Test func `the cursor is where the next letter appears`() throws {
    for (columns, rows) in [(100, 30), (80, 24), (60, 20), (40, 10)] {
      var pilot = try Pilot(columns: columns, rows: rows)
      pilot.press("/")
      pilot.type("ew")
      let canvas = pilot.canvas
      #expect(canvas.cursorShape == .bar)
      let line = pilot.lines[canvas.cursor.y]
      #expect(line.contains("Find: ew"), "\(columns)x\(rows)\n\(pilot.text)")
    }
  }

  @Test func `the arrows choose among those who are found`() throws {
    var pilot = try Pilot()
    pilot.press("/")
    pilot.type("fi")
    let found = names(pilot)
    pilot.press(.down)
    #expect(pilot.openedCase?.client.sortName == found[1])
    pilot.type("kc")
    #expect(pilot.openedCase?.client.sortName == "Ewa Fikcyjna")
  }

  @Test func `a client of somebody else is one key away`() throws {
    var pilot = try Pilot()
    let mine = Set(names(pilot))
    let everyone = pilot.session.state.clients.summaries.filter { $0.closedOn == nil }
    let other = try #require(
      everyone.first { !mine.contains($0.sortName) && $0.sortName.count > 5 })
    pilot.press("/")
    pilot.type(other.sortName)
    #expect(names(pilot).isEmpty)
    pilot.shows("Nobody here is called")
    pilot.shows("1 among everyone's")
    pilot.press(.enter)
    #expect(names(pilot) == [other.sortName])
    #expect(pilot.openedCase?.id == other.id)
    pilot.shows("Everyone (f)")
  }

  @Test func `who is found here and elsewhere is both said`() throws {
    var pilot = try Pilot()
    pilot.press("/")
    pilot.type("a")
    pilot.press(.up)
    #expect(pilot.spoken.contains("Enter:"), "\(pilot.text)")
    for _ in pilot.session.state.clients.ways { pilot.press(.up) }
    #expect(pilot.session.state.clients.chosenWay == nil)
  }

  @Test func `nobody of that name is said in a sentence with the way out`() throws {
    for language in Language.allCases {
      for (columns, rows) in [(100, 30), (80, 24), (60, 20), (40, 10)] {
        var pilot = try Pilot(language, columns: columns, rows: rows)
        pilot.press("/")
        pilot.type("zzxq")
        #expect(pilot.openedCase == nil)
        #expect(pilot.text.contains("zzxq”"), "\(pilot.text)")
        #expect(pilot.text.contains("Esc"), "\(pilot.text)")
        pilot.press(.escape)
        #expect(pilot.openedCase != nil)
      }
    }
  }

  @Test func `a colleague's save leaves the list narrowed`() throws {
    var pilot = try Pilot()
    var colleague = try pilot.colleague("c2")
    pilot.press("/")
    pilot.type("fikc")
    pilot.press(.enter)
    colleague.press("f", .down, .enter)
    colleague.choose(client: "Ewa")
    colleague.press("n")
    colleague.type("gebeld")
    colleague.press(.function(2))
    pilot.lookAround()
    #expect(names(pilot) == ["Ewa Fikcyjna"])
    pilot.press("/", .control("u"))
    pilot.type("sanne")
    #expect(names(pilot) == ["Sanne Nepnaam"])
  }
}
