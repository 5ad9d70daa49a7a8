import CNcurses
import Glibc

/// A terminal in its usual mode that hands over every key of a line, and not the line once it is ended.
///
/// What the system keeps back until somebody presses Enter is lost when the program or the machine is
/// stopped at once, and Ctrl-C throws it away before the program has seen any of it. Here the program
/// has every key, so that what is typed can be kept; `LineEditor` does with them what the system did.
struct LineModes {
  private let descriptor: Int32
  private let before: termios
  private let during: termios
  /// The keys by which the terminal's owner edits and ends a line.
  let keys: LineEditor.Keys
  /// Whether what is typed shows: a program at the other end may show it itself.
  let echoes: Bool

  /// Asks the terminal for it; nil where there is none, or where it hands over every key already.
  init?(on descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0, modes.c_lflag & tcflag_t(ICANON) != 0 else {
      return nil
    }
    self.descriptor = descriptor
    before = modes
    echoes = modes.c_lflag & tcflag_t(ECHO) != 0
    keys = withUnsafeMutableBytes(of: &modes.c_cc) { bytes in
      // A key that is 0 is off.
      var keys = LineEditor.Keys()
      keys.cancel = bytes[Int(VINTR)]
      keys.undo = bytes[Int(VSUSP)]
      keys.end = bytes[Int(VEOF)]
      keys.erase = bytes[Int(VERASE)]
      keys.eraseWord = bytes[Int(VWERASE)]
      keys.eraseLine = bytes[Int(VKILL)]
      keys.showAgain = bytes[Int(VREPRINT)]
      // They are keys like others then, in order with what was typed before and after them.
      bytes[Int(VINTR)] = 0
      bytes[Int(VSUSP)] = 0
      bytes[Int(VMIN)] = 1
      bytes[Int(VTIME)] = 0
      return keys
    }
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    during = modes
    // No deinit runs at a trap or a signal, and the shell would show nothing of what is typed.
    if descriptor == STDIN_FILENO { _ = cnc_guard_lines() }
    guard tcsetattr(descriptor, TCSANOW, &modes) == 0 else {
      cnc_forget_lines()
      return nil
    }
  }

  /// Asks for it once more, where somebody else changed it: a shell does after it has stopped the
  /// program.
  func insist() {
    var now = termios()
    guard tcgetattr(descriptor, &now) == 0, now.c_lflag != during.c_lflag else { return }
    var modes = during
    tcsetattr(descriptor, TCSANOW, &modes)
  }

  /// Leaves the terminal as it was found, which every death of the program does as well.
  func restore() {
    var modes = before
    tcsetattr(descriptor, TCSADRAIN, &modes)
    if descriptor == STDIN_FILENO { cnc_forget_lines() }
  }
}
