import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The letters that move: they do so on every screen, and not only in the panes.
@Suite struct MovingKeyStories {
  /// Keys of the table that move, and the key of every list that does the same.
  private static let pairs: [(keys: [Key], arrow: Key)] = [
    (["j"], .down), (["k"], .up), (["G"], .end), (["g", "g"], .home),
    ([.control("d")], .pageDown), ([.control("u")], .pageUp),
  ]

  @Test(arguments: Scene.allCases, Language.allCases)
  func `where nothing is typed the letters that move do what the arrows do`(
    scene: Scene, language: Language
  ) throws {
    var pilot = try Pilot(language)
    try scene.open(in: &pilot)
    guard !pilot.takesLetters else { return }
    for (keys, arrow) in Self.pairs where !pilot.names(keys[0]) {
      for before in [[], [.down], [.end]] as [[Key]] {
        var lettered = pilot.session.state
        var arrowed = pilot.session.state
        for key in before + keys { _ = lettered.update(.input(.key(key))) }
        for key in before + [arrow] { _ = arrowed.update(.input(.key(key))) }
        #expect(
          lettered.draw().lines == arrowed.draw().lines, "\(keys) in \(scene), \(language)")
      }
    }
  }

  @Test(arguments: [
    Scene.today, .shift, .contacts, .contactCard, .facts, .partnerCard, .teamSettings, .agreements,
    .absences, .board, .ownKeys, .timeline,
  ])
  func `G goes to the last row, k to the one above, j back, and g g to the first`(
    scene: Scene
  ) throws {
    var pilot = try Pilot()
    try scene.open(in: &pilot)
    pilot.press(.home)
    let first = pilot.spoken
    pilot.press(.end)
    let last = pilot.spoken
    // What has one row has nowhere to go.
    guard last != first else { return }
    pilot.press(.up)
    let above = pilot.spoken
    pilot.press(.home, "G")
    #expect(pilot.spoken == last, "\(pilot.text)")
    pilot.press("k")
    #expect(pilot.spoken == above, "\(pilot.text)")
    pilot.press("j")
    #expect(pilot.spoken == last, "\(pilot.text)")
    pilot.press("g", "g")
    #expect(pilot.spoken == first, "\(pilot.text)")
  }

  @Test func `a key that somebody chose moves in a sheet as in the panes`() throws {
    var pilot = try Pilot(columns: 120, rows: 40)
    var settings = OwnSettings()
    settings.keys = try KeyMap([
      KeyBinding(.last, [Chord(keys: ["Q"])]), KeyBinding(.first, [Chord(keys: ["Z", "Z"])]),
    ])
    pilot.handle(.settings(ReadSettings(settings), isOwn: false))
    pilot.press(",", .home)
    let first = pilot.spoken
    pilot.press("Q")
    let last = pilot.spoken
    #expect(last != first)
    pilot.press("Z")
    #expect(pilot.message.contains("waits for the next key"), "\(pilot.message)")
    pilot.press("Z")
    #expect(pilot.spoken == first)
    // The keys of every list stay.
    pilot.press(.end)
    #expect(pilot.spoken == last)
  }

  @Test func `a key that begins others can be let go, and what does not move behind it says so`()
    throws
  {
    var pilot = try Pilot()
    pilot.press(",", "g")
    #expect(pilot.message.hasPrefix("g … waits for the next key."))
    pilot.press(.escape)
    #expect(pilot.dialog != nil && pilot.message.isEmpty)
    pilot.press("g", "t")
    #expect(pilot.message == "g t works when this box is closed. Esc closes it.")
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
  }

  @Test(
    arguments: ["?", ".", .function(1)] as [Key],
    [Scene.contactStory, .bin, .shift, .messages, .teamSettings, .partnerCard, .facts, .contacts])
  func `what can be done is listed in the story of a contact and in every other list`(
    key: Key, scene: Scene
  ) throws {
    var pilot = try Pilot()
    try scene.open(in: &pilot)
    pilot.press(key)
    #expect(pilot.dialog?.purpose == .sheetMenu, "\(pilot.text)")
    guard scene == .contactStory else { return }
    pilot.press("c")
    #expect(pilot.dialog?.purpose.kind == .contactForm, "\(pilot.text)")
  }

  @Test
  func `j is the letter of somebody in a list of names, and text where one looks for something`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("o", .end)
    let last = pilot.spoken
    pilot.press("j")
    #expect(pilot.spoken.contains("J. Fantasie") && pilot.spoken != last, "\(pilot.spoken)")
    pilot.press(.escape, "g", "k", "/", "j")
    pilot.shows("Find: j")
  }
}

extension Pilot {
  /// Whether a letter is text on this screen, or the rest of a chord.
  fileprivate var takesLetters: Bool {
    let state = session.state
    return dialog?.isTyping == true || state.find.isTyping || state.find.awaitsLetter
      || state.timeline?.isTyping == true || !state.prefix.isEmpty
  }

  /// Whether a key is the letter of an entry, which goes before moving; a question has no first and last row.
  fileprivate func names(_ key: Key) -> Bool {
    guard case .character(let letter) = key else { return false }
    func begins(_ label: String) -> Bool { label.lowercased().hasPrefix(letter.lowercased()) }
    switch dialog?.body {
    case .menu(let menu)?:
      return !isSheet && menu.entries.contains { begins($0.label) }
    case .confirm(let confirm)?:
      return "gG".contains(letter) || confirm.buttons.contains { begins($0.label) }
    default: return false
    }
  }

  private var isSheet: Bool {
    switch dialog?.purpose {
    case .facts?, .team?, .contacts?, .contact?: true
    default: false
    }
  }
}
