import CNcurses
import Glibc
import Screen

/// The screen of ncurses, opened and guarded, and what was found out about it on the way.
struct OpenedScreen {
  let window: UnsafeMutablePointer<WINDOW>
  let strings: ScreenStrings
  let glyphs: GlyphSet
  let colours: Int
  let size: Size

  /// Opens the screen; when it cannot be used, the terminal is as it was.
  static func open() throws(TerminalProblem) -> OpenedScreen {
    let term = Environment.value("TERM") ?? ""
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    guard !["", "dumb", "unknown"].contains(term) else { throw .cannotDraw(term: term) }
    let glyphs = CharacterSet.settle()
    guard cnc_remember() else { throw .noTerminal }
    let size = ScreenSize.current()
    guard cnc_open(Int32(size.columns), Int32(size.rows)) != nil, let window = cnc_standard() else {
      cnc_leave()
      throw .unknown(term: term)
    }
    let strings = ScreenStrings(term: term)
    _ = raw()
    _ = noecho()
    _ = nonl()
    guard cnc_capability("cup") != nil, cnc_guard(strings.leave, strings.enter) else {
      _ = endwin()
      cnc_leave()
      throw .cannotDraw(term: term)
    }
    _ = curs_set(1)
    // ncurses would ask the system every few rows whether a key waits, and then leave the rest of the
    // frame to the next one. Keys that wait are drawn together anyway: the loop takes all of them.
    _ = typeahead(-1)
    // Until it has come back from a shell once, ncurses 6.4 takes its screen for unopened and writes
    // at every move of the cursor: over a hundred times for a frame, where now it is once or twice.
    // Before there are colours, or it would reset the palette of the person's terminal.
    _ = endwin()
    _ = doupdate()
    return OpenedScreen(
      window: window, strings: strings, glyphs: glyphs, colours: startColours(),
      size: size)
  }

  /// The number of colours to use: 256, 16, 8 or 0.
  ///
  /// NO_COLOR, set to anything, means 0.
  private static func startColours() -> Int {
    guard Environment.value("NO_COLOR") == nil, start_color() == OK else { return 0 }
    _ = use_default_colors()
    switch cnc_colours() {
    case 256...: return 256
    case 16...: return 16
    case 8...: return 8
    default: return 0
    }
  }
}
