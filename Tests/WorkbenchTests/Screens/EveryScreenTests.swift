import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What holds on every screen and dialog, at every size, in both languages.
@Suite struct EveryScreenTests {
  private static let sizes = [
    (200, 60), (141, 20), (140, 40), (100, 30), (80, 28), (80, 24), (80, 20), (79, 24), (61, 20),
    (60, 20), (61, 13),
    (40, 12), (40, 10), (39, 30), (39, 9), (12, 3), (1, 1),
  ]

  @Test(arguments: Scene.allCases, Language.allCases)
  func `every size has its rows, its widths and its cursor`(
    scene: Scene, language: Language
  ) throws {
    var pilot = try Pilot(language)
    try scene.open(in: &pilot)
    // The window is resized while the dialog is open.
    for (columns, rows) in Self.sizes {
      pilot.resize(columns: columns, rows: rows)
      expectSound(pilot, "\(scene) in \(language) at \(columns) by \(rows)")
    }
  }

  @Test(arguments: Scene.allCases, Language.allCases)
  func `every key that the footer names does something`(scene: Scene, language: Language) throws {
    var pilot = try Pilot(language)
    try scene.open(in: &pilot)
    for (columns, rows) in [(100, 30), (80, 24), (60, 20), (40, 10)] {
      pilot.resize(columns: columns, rows: rows)
      let keys = pilot.footerKeys
      #expect(!keys.isEmpty, "\(scene) at \(columns) by \(rows) names no key")
      let state = pilot.session.state
      let isTyping = state.find.isTyping || state.timeline?.isTyping == true
      let isList = state.dialogs.isEmpty && !isTyping && scene != .whichKey
      #expect(
        !isList || keys.contains("?") && (keys.contains("q") || keys.contains("Esc")),
        "\(scene): \(keys)")
      for name in keys {
        guard let key = pilot.key(named: name) else {
          Issue.record("no key is called \(name)")
          continue
        }
        var state = pilot.session.state
        let before = state.draw()
        let effects = state.update(.input(.key(key)))
        let isDeaf = effects.isEmpty && state.draw() == before
        #expect(!isDeaf, "\(name) does nothing in \(scene) at \(columns) by \(rows)")
      }
    }
  }
}

extension Pilot {
  /// The names of the keys in the footer: what stands there in the style of a key.
  var footerKeys: [String] {
    let canvas = canvas
    var names: [String] = []
    var name = ""
    for x in 0..<canvas.size.columns {
      let cell = canvas[x, canvas.size.rows - 1]
      if cell.style.role == .key {
        name += cell.text
      } else if !name.isEmpty {
        names.append(name)
        name = ""
      }
    }
    return names
  }

  /// The key that is called so.
  func key(named name: String) -> Key? {
    let names = KeyNames(content.words)
    let known =
      CommandTable.rows.flatMap(\.chords).flatMap(\.keys) + [
        .function(2), .enter, .escape, .left, "/", "S",
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
  check(canvas.lines.count == size.rows, "there are \(canvas.lines.count) rows")
  for line in canvas.lines {
    let width = TextWidth.columns(of: line)
    if width > size.columns { check(false, "a row takes \(width) columns") }
  }
  for cell in canvas.cells where cell.text.unicodeScalars.contains(where: { $0.isControl }) {
    check(false, "a control character stands in a cell")
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
  case .menu?, .today?: check(cell.style.row == .focused, "the cursor is not on the chosen entry")
  case .note?, .date?, .form?, .help?:
    check(canvas.cursorShape == .bar, "the cursor is no bar where one types")
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
