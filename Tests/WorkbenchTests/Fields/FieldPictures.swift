import Casework
import Screen
import Workbench

/// What a field draws, as rows of text, on a canvas of its own.
func picture(_ columns: Int, _ rows: Int, _ draw: (inout Canvas, Rect) -> Void) -> [String] {
  canvas(columns, rows, draw).lines
}

/// A canvas on which a field has drawn over the whole size.
func canvas(_ columns: Int, _ rows: Int, _ draw: (inout Canvas, Rect) -> Void) -> Canvas {
  var canvas = Canvas(size: Size(columns: columns, rows: rows))
  draw(&canvas, Rect(x: 0, y: 0, width: columns, height: rows))
  return canvas
}

/// One key for each character of a text.
func keys(_ text: String) -> [Key] { text.map { .character($0) } }

/// A reader that knows days as `2026-11-23` and three words, on Monday 23 November 2026.
let plainDates = DateReader(
  today: someMonday,
  read: { text in
    switch text.filter({ $0 != " " }) {
    case "": .empty
    case "tomorrow": .day(someMonday + 1)
    case "monday": .ambiguous([someMonday, someMonday + 7])
    default: Day(iso: text).map { .day($0) } ?? .notUnderstood
    }
  },
  write: { $0.iso },
  show: { $0.iso },
  line: { reading in
    switch reading {
    case .empty: "type a day"
    case .day(let day): "is \(day.iso)"
    case .ambiguous(let days): days.map(\.iso).joined(separator: " or ")
    case .notUnderstood: "not a day"
    }
  })

let someMonday = Day(number: 20_780)

/// A generator whose numbers follow from a seed, so that a failure can be seen again.
struct SeededKeys: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Characters that have given fields trouble: wide, joined, half a flag, marks without a base,
  /// right to left, invisible, and controls.
  private static let characters: [Character] = [
    "a", "B", " ", "7", "é", "e\u{301}", "\u{301}", "作", "👩‍⚕️", "🇳", "🇱", "🇳🇱", "\u{200D}", "ש", "م",
    "\u{202E}", "\u{1B}", "\t", "\n", "\r", "\r\n", "각", "ᄀ", "ᅡ", "न", "्", "\u{FEFF}",
  ]

  private static let others: [Key] = [
    .enter, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
    .pageUp, .pageDown, .shiftUp, .shiftDown, .altUp, .altDown, .function(2), .escape,
    .control("a"), .control("b"), .control("d"), .control("e"), .control("f"), .control("h"),
    .control("k"), .control("n"), .control("p"), .control("s"), .control("u"), .control("w"),
    .control("y"), .control("x"),
  ]

  /// A key: a character half of the time, now and then a paste.
  mutating func key() -> Key {
    switch Int.random(in: 0..<20, using: &self) {
    case 0: .paste(String((0..<Int.random(in: 0...60, using: &self)).map { _ in character() }))
    case 1..<11: .character(character())
    default: Self.others.randomElement(using: &self) ?? .enter
    }
  }

  /// Text as it might stand in a store.
  mutating func text() -> String {
    String((0..<Int.random(in: 0...40, using: &self)).map { _ in character() })
  }

  private mutating func character() -> Character {
    Self.characters.randomElement(using: &self) ?? "a"
  }
}
