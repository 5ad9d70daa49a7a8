import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What holds on every screen and dialog, at every size, in both languages.
@Suite struct EveryScreenTests {
  /// Every form of the screen, the smallest and the largest of each.
  private static let sizes = [
    (200, 50), (140, 40), (100, 30), (80, 24), (79, 24), (70, 24), (61, 20), (60, 20), (40, 10),
  ]
  /// Sizes next to where one form becomes another, or with room for a sentence only, or for less.
  private static let otherSizes = [
    (141, 20), (80, 28), (80, 20), (61, 13), (40, 12), (39, 30), (39, 9), (20, 5), (12, 3), (1, 1),
  ]

  @Test(arguments: Scene.allCases, Language.allCases)
  func `at every size it is whole, can be read, answered and left`(
    scene: Scene, language: Language
  ) throws {
    var pilot = try Pilot(language)
    try scene.open(in: &pilot)
    // The window is resized while it is open.
    for (columns, rows) in Self.sizes {
      pilot.resize(columns: columns, rows: rows)
      expectSound(pilot, "\(scene) in \(language) at \(columns) by \(rows)")
      let faults = ScreenCheck(pilot.session.state).faults
      #expect(faults == [], "\(scene) at \(columns) by \(rows)\n\(pilot.text)")
    }
    for (columns, rows) in Self.otherSizes {
      pilot.resize(columns: columns, rows: rows)
      expectSound(pilot, "\(scene) in \(language) at \(columns) by \(rows)")
    }
  }

  @Test(arguments: Scene.allCases, Language.allCases)
  func `below that a sentence says so, and the key that it names leaves`(
    scene: Scene, language: Language
  ) throws {
    var pilot = try Pilot(language)
    try scene.open(in: &pilot)
    let names = KeyNames(pilot.content.words)
    let ways: [Key] = ["q", .control("q")]
    for (columns, rows) in [(39, 9), (20, 5)] {
      pilot.resize(columns: columns, rows: rows)
      let said = pilot.text.split { " \n".contains($0) }
      let way = ways.first { key in said.contains { $0 == names.name(of: Chord(keys: [key])) } }
      let key = try #require(way, "\(scene) at \(columns) by \(rows)\n\(pilot.text)")
      #expect(!pilot.text.contains("…"), "\(pilot.text)")
      var state = pilot.session.state
      let effects = state.update(.input(.key(key)))
      // Text that the disk refused is not left unasked.
      #expect(effects.contains(.quit) || state.message != nil, "\(scene): \(key) does not leave")
    }
  }

  @Test(arguments: Scene.allCases, Language.allCases)
  func `every hint of the footer does what it says, by its key and by a click`(
    scene: Scene, language: Language
  ) throws {
    var pilot = try Pilot(language)
    try scene.open(in: &pilot)
    let sizes = language == .en ? [(100, 30), (40, 10)] : [(140, 40), (70, 24), (40, 10)]
    for (columns, rows) in sizes {
      pilot.resize(columns: columns, rows: rows)
      let hints = pilot.footerPlaces
      #expect(!hints.isEmpty, "\(scene) at \(columns) by \(rows) names no key")
      let keys = hints.map(\.key)
      #expect(
        !pilot.showsList || keys.contains("?") && (keys.contains("q") || keys.contains("Esc")),
        "\(scene): \(keys)")
      let before = pilot.canvas
      for (index, hint) in hints.enumerated() {
        let key = try #require(pilot.key(named: hint.key), "no key is called \(hint.key)")
        var keyed = pilot.session.state
        let effects = keyed.update(.input(.key(key)))
        let drawn = keyed.draw()
        let isDeaf = effects.isEmpty && drawn == before
        #expect(!isDeaf, "\(hint.key) does nothing in \(scene) at \(columns) by \(rows)")
        guard pilot.session.state.mouse.isUsed else { continue }
        // On the key, on the blank behind it, or on the word.
        let x = hint.x + [0, hint.key.count, hint.key.count + 2][index % 3]
        var clicked = pilot.session.state
        let place = Point(x: x, y: rows - 1)
        #expect(clicked.update(.input(.mouse(MouseEvent(.press(.left), at: place)))) == [])
        let release = MouseEvent(.release, at: place)
        let isSame = clicked.update(.input(.mouse(release))) == effects && clicked.draw() == drawn
        #expect(isSame, "a click on \(hint.key) in \(scene) at \(columns) by \(rows)")
      }
    }
  }
}

extension Pilot {
  /// Whether the keys go to a list, and not to a dialog, a field or the rest of a chord.
  fileprivate var showsList: Bool {
    let state = session.state
    let isTyping = state.find.isTyping || state.timeline?.isTyping == true
    return state.dialogs.isEmpty && !isTyping && state.prefix.isEmpty && !state.find.awaitsLetter
  }

  /// The keys that the footer names, and where each begins.
  var footerPlaces: [(key: String, x: Int)] {
    let canvas = canvas
    var places: [(key: String, x: Int)] = []
    var wasKey = false
    for x in 0..<canvas.size.columns {
      let cell = canvas[x, canvas.size.rows - 1]
      let isKey = cell.style.role == .key
      if isKey, wasKey { places[places.count - 1].key += cell.text }
      if isKey, !wasKey { places.append((cell.text, x)) }
      wasKey = isKey
    }
    return places
  }

  /// The key that is called so.
  func key(named name: String) -> Key? {
    let names = KeyNames(content.words)
    let known =
      CommandTable.rows.flatMap(\.chords).flatMap(\.keys) + [
        .function(2), .function(8), .enter, .escape, .left, "/", "S",
      ]
    return known.first { names.name(of: $0) == name }
  }
}

/// Checks what holds of every canvas.
func expectSound(
  _ pilot: Pilot, _ place: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let canvas = pilot.canvas
  let state = pilot.session.state
  let size = state.size
  func check(_ holds: Bool, _ what: String) {
    if !holds {
      Issue.record("\(place): \(what)\n\(pilot.text)", sourceLocation: sourceLocation)
    }
  }
  check(canvas.size == size, "the canvas has another size")
  let lines = canvas.lines
  check(lines.count == size.rows, "there are \(lines.count) rows")
  for line in lines {
    let width = TextWidth.columns(of: line)
    if width > size.columns { check(false, "a row takes \(width) columns") }
    let isHarmless = line.unicodeScalars.allSatisfy { !$0.isControl }
    check(isHarmless, "a control character stands in a row")
  }
  let cursor = canvas.cursor
  check(canvas.contains(cursor.x, cursor.y), "the cursor is at \(cursor)")
  guard state.layout.form != .tooSmall else { return }
  let cell = canvas[cursor.x, cursor.y]
  switch state.dialogs.last?.body {
  case nil where state.find.isTyping:
    check(canvas.cursorShape == .bar, "the cursor is no bar where one types")
  case nil where state.timeline?.isTyping == true:
    check(canvas.cursorShape == .bar, "the cursor is no bar where one types")
  case nil where state.timeline != nil:
    check(cell.style.row == .focused, "the cursor is not on the chosen entry")
    check(cell.text == ">", "the cursor is not on the mark")
  case nil:
    guard state.clients.selected != nil || state.focus != .clients else { return }
    let isEmpty = state.focus == .checklist && state.checklist.selected == nil
    check(isEmpty || cell.style.row == .focused, "the cursor is not on the focused row")
    check(isEmpty || cell.text == ">", "the cursor is not on the mark")
  case .menu?, .today?, .board?:
    check(cell.style.row == .focused, "the cursor is not on the chosen entry")
  case .note?, .date?, .form?, .help?:
    check(canvas.cursorShape == .bar, "the cursor is no bar where one types")
  case .bin(let list)?:
    check(
      list.rows.isEmpty || cell.style.row == .focused, "the cursor is not on the chosen entry")
  case .shift(let list)?:
    check(
      list.report.parts.isEmpty || cell.style.row == .focused,
      "the cursor is not on the chosen entry")
  case .reading?, .confirm?: break
  }
}

extension Unicode.Scalar {
  /// Whether it could drive a terminal: a control character, or one that turns text around.
  fileprivate var isControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202D, 0x2066...0x2068: true
    default: false
    }
  }
}
