import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What somebody sets for themselves: it is in the sheet of settings, and holds at once.
@Suite struct OwnSettingsStories {
  /// Gives a command other keys, from the panes and back.
  private func rebind(_ command: String, to keys: String, in pilot: inout Pilot) {
    pilot.press(",")
    pilot.openRow("Keys")
    pilot.goToRow(command)
    pilot.press(.enter, .control("u"))
    pilot.type(keys + "\n")
  }

  @Test func `another key works at once, and footer, help and messages name it`() throws {
    var pilot = try Pilot(columns: 120, rows: 40)
    pilot.choose(client: "Ewa")
    rebind("Undo what I did last", to: "T <C-t>", in: &pilot)
    #expect(pilot.message == "Kept in your settings.")
    #expect(pilot.row.contains("T, Ctrl-T") || pilot.text.contains("T, Ctrl-T"), "\(pilot.text)")
    pilot.press(.escape, .escape)
    pilot.shows("T undo")
    pilot.choose(.U2)
    pilot.press(" ")
    pilot.shows("T = undo")
    pilot.press("u")
    #expect(pilot.message.hasPrefix("u does nothing here."), "\(pilot.message)")
    #expect(pilot.state(of: .U2) == .done)
    pilot.press("T")
    #expect(pilot.state(of: .U2) == .open)
    pilot.press("?")
    pilot.shows("T  Ctrl-T")
  }

  @Test func `a key that another command has is refused, and both are named`() throws {
    var pilot = try Pilot(columns: 120, rows: 40)
    rebind("Undo what I did last", to: "t", in: &pilot)
    #expect(
      pilot.message.hasPrefix("Problem: t would mean both “Undo what I did last” and “Timeline"),
      "\(pilot.message)")
    #expect(pilot.settings.settings.keys == .usual)
    pilot.press(.control("u"))
    pilot.type("g\n")
    #expect(pilot.message.hasPrefix("Problem: g would mean both"), "\(pilot.message)")
    pilot.press(.control("u"))
    pilot.type("<Foo>\n")
    #expect(pilot.message.hasPrefix("Problem: <Foo> is no key"), "\(pilot.message)")
    pilot.press(.control("u"), .enter)
    #expect(pilot.message.hasPrefix("Problem: a command needs a key"), "\(pilot.message)")
  }

  @Test func `Delete gives a command its usual keys again`() throws {
    var pilot = try Pilot(columns: 120, rows: 40)
    rebind("Timeline", to: "T", in: &pilot)
    #expect(pilot.settings.settings.keys.bindings.map(\.command) == [.timeline])
    pilot.goToRow("Timeline")
    pilot.press(.delete)
    #expect(pilot.settings.settings.keys == .usual)
    #expect(pilot.row.hasSuffix("t"), "\(pilot.row)")
  }

  @Test func `keys of menus and forms cannot be given away`() throws {
    var pilot = try Pilot(columns: 120, rows: 60)
    pilot.press(",")
    pilot.goToRow("Keys")
    pilot.press(.enter, .home)
    pilot.hides("Go in, or show everything")
    #expect(throws: KeyConflict.stays(.open)) {
      _ = try KeyMap([KeyBinding(.open, [Chord(keys: ["y"])])])
    }
  }

  @Test func `another language holds at once, and for the sheet that is open`() throws {
    var pilot = try Pilot(columns: 120, rows: 40)
    pilot.press(",")
    pilot.goToRow("Language")
    #expect(pilot.row.hasSuffix("as the terminal"))
    pilot.press(.enter, .enter)
    #expect(pilot.settings.settings.language == Language.allCases[1])
    pilot.shows("ALLEEN VOOR JOU")
    #expect(pilot.message == "Bewaard in je instellingen.")
    pilot.press(.delete)
    pilot.shows("FOR YOU ALONE")
  }

  @Test func `large rows and the mouse follow their settings at once`() throws {
    var pilot = try Pilot(columns: 120, rows: 40)
    pilot.press(",")
    pilot.goToRow("Large rows")
    pilot.press(" ")
    #expect(pilot.session.state.hasLargeRows && pilot.row.hasSuffix("on"))
    pilot.goToRow("Mouse")
    pilot.press(" ")
    #expect(!pilot.session.state.mouse.isUsed && pilot.row.hasSuffix("off"))
    pilot.press(.delete)
    #expect(pilot.session.state.mouse.isUsed)
  }

  @Test func `a theme that is chosen from the settings is written there`() throws {
    var pilot = try Pilot(columns: 120, rows: 40)
    pilot.press(",")
    pilot.goToRow("Colours")
    pilot.press(.enter, .down, .enter)
    #expect(pilot.settings.settings.theme == "mono" && pilot.session.state.theme == "mono")
  }

  @Test func `what changed in the file holds, and what is wrong there is said`() throws {
    var pilot = try Pilot(columns: 120, rows: 40)
    var settings = OwnSettings()
    settings.keys = try KeyMap([KeyBinding(.quit, [Chord(keys: ["Q"])])])
    pilot.handle(.settings(ReadSettings(settings), isOwn: false))
    #expect(pilot.message == "Your settings changed, and hold now.")
    pilot.shows("Q quit")
    pilot.handle(.settings(ReadSettings(settings, problem: "settings.json: x."), isOwn: false))
    #expect(pilot.message == "settings.json: x." && pilot.text.contains("Q quit"))
  }

  @Test(arguments: Language.allCases)
  func `every key that a text names is that of the command it is for`(language: Language) throws {
    let words = Contents.of(language).words
    let names = KeyNames(words)
    var count = 0
    for area in AllWords.areas {
      for place in words.keyPlaces(inArea: area.area) {
        let command = try #require(Command(rawValue: place.command), "\(place)")
        let row = try #require(KeyMap.usual.row(of: command))
        let keys = row.chords.map { names.name(of: $0) }
        let bare = keys.map { $0.filter { $0 != " " } }
        #expect(
          keys.contains(place.key) || bare.contains(place.key), "\(area.area) \(place.text)")
        count += 1
      }
    }
    #expect(count > 40)
  }
}
