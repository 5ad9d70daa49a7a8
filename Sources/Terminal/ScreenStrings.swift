import CNcurses
import Glibc

/// What is written to enter and to leave the screen, made from what the terminal can do.
struct ScreenStrings {
  /// Written behind what ncurses writes at the start: pastes arrive as pastes.
  let begin: String
  /// Back to the screen after a stop.
  let enter: String
  /// Off the screen, on every way out.
  ///
  /// It clears first: not every terminal has a second screen, and some keep what was on it, so
  /// nothing about clients may be left there.
  let leave: String
  /// Asks for reports of buttons, the wheel and drags, and of places beyond column 223; empty where
  /// the terminal knows of no mouse.
  let mouseOn: String
  /// Leaves the mouse to the terminal again.
  let mouseOff: String
  /// Whether the terminal takes text for its clipboard.
  let hasClipboard: Bool
  /// Whether the cursor's shape can be chosen.
  let hasShapes: Bool
  /// A steady block on the Linux console, whose own cursor always blinks; empty elsewhere.
  let steady: String

  /// Asks for the capabilities of the terminal that was opened.
  init(term: String) {
    let pasteOn = "\u{1B}[?2004h"
    let pasteOff = "\u{1B}[?2004l"
    hasShapes = Self.capability("Ss") != nil
    hasClipboard = Clipboard.isThere(term: term, capability: Self.capability("Ms"))
    steady = term.hasPrefix("linux") ? "\u{1B}[?17;0;64c" : ""
    let hasMouse = Self.capability("kmous") != nil
    mouseOn = hasMouse ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : ""
    mouseOff = hasMouse ? "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l" : ""
    begin = pasteOn
    enter = (Self.capability("smcup") ?? "") + pasteOn
    leave =
      mouseOff + pasteOff + (Self.capability("sgr0") ?? "") + (Self.capability("clear") ?? "")
      + (Self.capability("rmcup") ?? "") + (hasShapes ? "\u{1B}[0 q" : "")
      + (Self.capability("cnorm") ?? "")
  }

  /// The sequence that makes the cursor a steady bar or block; empty where that is not safe.
  func shape(isBar: Bool) -> String {
    guard hasShapes else { return "" }
    return isBar ? "\u{1B}[6 q" : "\u{1B}[2 q"
  }

  /// A capability without the waits that a printing terminal needed (`$<5>`).
  private static func capability(_ name: String) -> String? {
    guard let pointer = cnc_capability(name) else { return nil }
    // Hardly any has one, and the first frame waits for this.
    if strstr(pointer, "$<") == nil { return String(cString: pointer) }
    var text = ""
    var isWait = false
    let whole = Array(String(cString: pointer).unicodeScalars)
    for (index, scalar) in whole.enumerated() {
      if scalar == "$", index + 1 < whole.count, whole[index + 1] == "<" { isWait = true }
      if !isWait { text.unicodeScalars.append(scalar) }
      if scalar == ">" { isWait = false }
    }
    return text
  }
}
