import CNcurses

/// What the terminal can do and how it is told, from the terminfo entry of TERM.
package struct Capabilities {
  /// Written to come to the screen and back to it after a stop: pastes arrive as pastes, and the
  /// cursor of the Linux console, which always blinks, becomes a steady block.
  let enter: String
  /// Written on every way out.
  ///
  /// It clears first: not every terminal has a second screen, and some keep what was on it, so
  /// nothing about clients may be left there.
  let leave: String
  let clear: String
  let clearToEnd: String
  /// Puts the terminal back to plain text.
  let plain: String
  /// The number of colours to use: 256, 16, 8 or 0.
  package let colours: Int
  /// Whether the last cell of the screen can be drawn without scrolling it.
  package let hasLastCell: Bool
  private let hasShapes: Bool
  private let move: String
  private let isUsualMove: Bool
  /// The attributes that the terminal cannot show together with a colour.
  private let withoutColour: Look.Attributes

  /// Looks a kind of terminal up.
  ///
  /// - Parameters:
  ///   - term: Its name, as in TERM.
  ///   - usesColour: False leaves colours alone that the terminal has.
  /// - Throws: `unknown`, or `cannotDraw` when its cursor cannot be put anywhere.
  package init(term: String, usesColour: Bool) throws(TerminalProblem) {
    guard cnc_load(term) else { throw .unknown(term: term) }
    guard let move = Self.text("cup"), let clear = Self.text("clear") else {
      throw .cannotDraw(term: term)
    }
    self.move = move
    self.clear = clear
    isUsualMove = move == "\u{1B}[%i%p1%d;%p2%dH"
    plain = Self.text("sgr0") ?? ""
    clearToEnd = Self.text("el") ?? ""
    hasShapes = Self.text("Ss") != nil
    hasLastCell = !cnc_flag("am") || cnc_flag("xenl")
    colours = usesColour ? Self.usableColours() : 0
    let steady = term.hasPrefix("linux") ? "\u{1B}[?17;0;64c" : ""
    let shown = Self.text("cnorm") ?? ""
    enter = (Self.text("smcup") ?? "") + shown + "\u{1B}[?2004h" + steady
    leave =
      "\u{1B}[?2004l" + plain + clear + (Self.text("rmcup") ?? "")
      + (hasShapes ? "\u{1B}[0 q" : "") + shown
    let unfit = max(0, cnc_number("ncv"))
    withoutColour = [
      unfit & 2 != 0 ? .underline : [], unfit & 4 != 0 ? .reverse : [],
      unfit & 16 != 0 ? .dim : [], unfit & 32 != 0 ? .bold : [],
    ]
  }

  /// Puts the cursor on a cell, counted from 0.
  func move(toColumn x: Int, row y: Int) -> String {
    // Nearly every terminal; the general way costs ten times as much.
    if isUsualMove { return "\u{1B}[\(y + 1);\(x + 1)H" }
    return cnc_filled(move, Int32(y), Int32(x)).map { String(cString: $0) } ?? ""
  }

  /// Makes the cursor a steady bar or block; empty where that is not safe.
  func shape(isBar: Bool) -> String {
    guard hasShapes else { return "" }
    return isBar ? "\u{1B}[6 q" : "\u{1B}[2 q"
  }

  /// Changes from plain text to a look.
  func start(_ look: Look) -> String {
    let isColoured = colours > 0 && (look.foreground != nil || look.background != nil)
    let attributes = isColoured ? look.attributes.subtracting(withoutColour) : look.attributes
    var text = ""
    if attributes.contains(.bold) { text += Self.text("bold") ?? "" }
    if attributes.contains(.dim) { text += Self.text("dim") ?? "" }
    if attributes.contains(.underline) { text += Self.text("smul") ?? "" }
    if attributes.contains(.reverse) { text += Self.text("rev") ?? Self.text("smso") ?? "" }
    guard isColoured else { return text }
    if let colour = look.foreground { text += Self.filled("setaf", Int32(colour)) }
    if let colour = look.background { text += Self.filled("setab", Int32(colour)) }
    return text
  }

  private static func usableColours() -> Int {
    guard text("setaf") != nil, text("setab") != nil else { return 0 }
    switch cnc_number("colors") {
    case 256...: return 256
    case 16...: return 16
    case 8...: return 8
    default: return 0
    }
  }

  private static func filled(_ name: String, _ number: Int32) -> String {
    guard let capability = text(name), let filled = cnc_filled(capability, number, 0) else {
      return ""
    }
    return String(cString: filled)
  }

  /// A capability without the waits that a printing terminal needed (`$<5>`).
  private static func text(_ name: String) -> String? {
    guard let pointer = cnc_capability(name) else { return nil }
    let whole = String(cString: pointer)
    guard whole.utf8.contains(UInt8(ascii: "$")) else { return whole }
    var text = ""
    var isWait = false
    let scalars = Array(whole.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "$", index + 1 < scalars.count, scalars[index + 1] == "<" { isWait = true }
      if !isWait { text.unicodeScalars.append(scalar) }
      if scalar == ">" { isWait = false }
    }
    return text
  }
}
