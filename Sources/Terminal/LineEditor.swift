import Screen

/// A line while somebody types it, key by key, as a terminal in its usual mode lets one do it.
///
/// It shows what is typed behind the prompt and takes it back with blanks: never more than a line feed,
/// a backspace and a blank, because nothing may be sent here that only a screen understands.
package struct LineEditor: Sendable {
  /// The keys that do something, as the bytes they send; 0 for none.
  package struct Keys: Hashable, Sendable {
    /// Leaves the question.
    package var cancel: UInt8 = 0x03
    var undo: UInt8 = 0x1A
    var end: UInt8 = 0x04
    var erase: UInt8 = 0x7F
    var eraseWord: UInt8 = 0x17
    var eraseLine: UInt8 = 0x15
    var showAgain: UInt8 = 0x12

    /// The keys as they mostly are.
    package init() {}
  }

  /// What a key came to.
  package enum Outcome: Hashable, Sendable {
    /// The line goes on; what is to be written, so that the screen shows it.
    case typing(shows: [UInt8])
    /// The line is ended, broken off or taken back.
    case line, cancel, undo
    /// Somebody ends the input, in an empty line or behind what was typed.
    case end
  }

  /// Where one is in what the arrows and the like send, which means nothing in a line.
  private enum Sequence { case none, escape, control }

  private let keys: Keys
  /// What was typed so far.
  package private(set) var bytes: [UInt8] = []
  private var sequence = Sequence.none

  /// An empty line.
  package init(_ keys: Keys = Keys()) { self.keys = keys }

  /// What was typed so far, as text.
  package var text: String { TypedBytes.text(bytes) }

  /// Takes the line, and begins an empty one.
  package mutating func takeLine() -> String {
    defer { bytes = [] }
    return text
  }

  /// Follows one byte of what was typed.
  package mutating func take(_ byte: UInt8) -> Outcome {
    if sequence != .none {
      if isInside(byte) { return .typing(shows: []) }
      sequence = .none
    }
    switch byte {
    case 0x0A, 0x0D: return .line
    case 0: return .typing(shows: [])
    case keys.cancel: return .cancel
    case keys.undo: return .undo
    case keys.end: return .end
    case keys.erase, 0x08, 0x7F: return .typing(shows: erase(1))
    case keys.eraseWord: return .typing(shows: erase(wordLength))
    case keys.eraseLine: return .typing(shows: erase(text.count))
    case keys.showAgain: return .typing(shows: [0x0A] + bytes)
    case 0x1B:
      sequence = .escape
      return .typing(shows: [])
    case 0x09: return add(0x20)
    case 0x01...0x1F: return .typing(shows: [])
    default: return add(byte)
    }
  }

  private mutating func add(_ byte: UInt8) -> Outcome {
    guard bytes.count < KeyDecoder.mostPastedBytes else { return .typing(shows: []) }
    bytes.append(byte)
    return .typing(shows: [byte])
  }

  /// Whether a byte belongs to what an arrow sends: `Escape [ A`, `Escape [ 3 ~` or `Escape O A`.
  private mutating func isInside(_ byte: UInt8) -> Bool {
    switch (sequence, byte) {
    case (.escape, UInt8(ascii: "[")), (.escape, UInt8(ascii: "O")):
      sequence = .control
      return true
    case (.control, 0x20...0x3F): return true
    case (.control, 0x40...0x7E):
      sequence = .none
      return true
    default: return false
    }
  }

  /// How many characters the last word has, with the blanks behind it.
  private var wordLength: Int {
    let typed = text.reversed()
    let blanks = typed.prefix { $0 == " " }.count
    return blanks + typed.dropFirst(blanks).prefix { $0 != " " }.count
  }

  /// Takes characters out at the end, and gives what makes them go from the screen.
  private mutating func erase(_ count: Int) -> [UInt8] {
    let typed = text
    let gone = typed.suffix(count)
    guard !gone.isEmpty else { return [] }
    bytes = Array(typed.dropLast(gone.count).utf8)
    let columns = gone.reduce(0) { $0 + TextWidth.columns(of: String($1)) }
    return [[UInt8]](repeating: [0x08, 0x20, 0x08], count: columns).flatMap { $0 }
  }
}
