/// What a key sends in the mode that full-screen programs switch the keyboard to.
struct Keys: ExpressibleByStringLiteral {
  var bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(stringLiteral text: String) { self.init(text) }

  static let enter = Keys("\r")
  static let escape = Keys("\u{1B}")
  static let space = Keys(" ")
  static let tab = Keys("\t")
  static let backspace = Keys("\u{7F}")
  static let up = Keys("\u{1B}OA")
  static let down = Keys("\u{1B}OB")
  static let right = Keys("\u{1B}OC")
  static let left = Keys("\u{1B}OD")
  static let pageUp = Keys("\u{1B}[5~")
  static let pageDown = Keys("\u{1B}[6~")
  static let f2 = Keys("\u{1B}OQ")
  static let f4 = Keys("\u{1B}OS")

  /// A letter from `a` to `z` with Ctrl.
  static func control(_ letter: Character) -> Keys {
    Keys(letter.asciiValue.map { String(UnicodeScalar($0 & 0x1F)) } ?? "")
  }

  /// Text as a terminal sends it when it is pasted and the program asked to be told.
  static func paste(_ text: String) -> Keys { Keys("\u{1B}[200~\(text)\u{1B}[201~") }
}
