import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Finding a key in help by what one calls it.
@Suite struct HelpStories {
  private func help(in pilot: Pilot) -> CommandList? {
    if case .help(let help)? = pilot.dialog?.body { help } else { nil }
  }

  @Test(arguments: [
    (Language.nl, "heropenen", Command.state), (.nl, "verwijderen", .bin), (.nl, "zoeken", .find),
    (.nl, "opslaan", .saveIsAutomatic), (.nl, "vrijstellen", .notNeeded),
    (.nl, "reden", .notNeeded),
    (.nl, "bezoek", .log), (.nl, "bellen", .log), (.nl, "aankomst", .log),
    (.nl, "begeleider", .owner), (.nl, "vervanger", .edit), (.nl, "ongedaan", .undo),
    (.nl, "log", .log), (.nl, "conflict", .state), (.nl, "concept", .note),
    (.en, "reopen", .state), (.en, "remove", .bin), (.en, "save", .saveIsAutomatic),
    (.en, "exempt", .notNeeded), (.en, "reason", .notNeeded), (.en, "visit", .log),
    (.en, "call", .log), (.en, "arrival", .log), (.en, "stand-in", .edit),
    (.en, "counsellor", .owner), (.en, "undo", .undo), (.en, "conflict", .state),
    (.en, "draft", .note),
  ])
  func `a command is found by what people call it`(
    language: Language, word: String, command: Command
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("3", "?")
    pilot.type(word)
    let help = try #require(self.help(in: pilot))
    #expect(help.shown.compactMap(\.command).contains(command))
    #expect(help.shown.count <= 8, "\(help.shown.map(\.name))")
  }

  @Test(arguments: Pane.allCases)
  func `the keys that only this place has come first, and moving after what one does`(
    pane: Pane
  ) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    while pilot.session.state.focus != pane { pilot.press(.tab) }
    pilot.press("?")
    let help = try #require(self.help(in: pilot))
    let order = help.entries.compactMap(\.command)
    let first: Command =
      switch pane {
      case .clients: .addClient
      case .roadmap: .add
      case .checklist: .flip
      }
    #expect(order.first == first)
    let (note, up) = (order.firstIndex(of: .note), order.firstIndex(of: .up))
    #expect(note ?? 99 < up ?? 0)
    #expect(Set(order) == Set(Command.allCases))
  }

  @Test func `Enter right after opening the help runs nothing`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("?", .enter)
    #expect(pilot.state(of: .U2) == .open)
    #expect(pilot.dialog != nil)
    // It chose the first row, which the next one runs.
    pilot.press(.enter)
    #expect(pilot.dialog == nil)
  }

  @Test func `words to look for belong to commands that there are`() {
    let words = Content.load(.en).content.words
    let commands = Set(Command.allCases.map(\.rawValue))
    #expect(commands.isSuperset(of: words.names(inArea: SearchWords.area)))
  }
}
