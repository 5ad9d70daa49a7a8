import CNcurses
import Glibc
import Screen

/// The screen, entered and guarded.
struct OpenedScreen {
  let capabilities: Capabilities
  let glyphs: GlyphSet

  /// Enters the screen; when it cannot be used, the terminal is as it was.
  static func open() throws(TerminalProblem) -> OpenedScreen {
    let term = Environment.value("TERM") ?? ""
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    guard !["", "dumb", "unknown"].contains(term) else { throw .cannotDraw(term: term) }
    // NO_COLOR counts as soon as it is set to anything.
    let capabilities = try Capabilities(
      term: term, usesColour: Environment.value("NO_COLOR") == nil)
    guard cnc_remember() else { throw .noTerminal }
    guard cnc_guard(capabilities.leave, capabilities.enter) else {
      cnc_leave()
      throw .cannotDraw(term: term)
    }
    return OpenedScreen(capabilities: capabilities, glyphs: CharacterSet.glyphs())
  }
}
