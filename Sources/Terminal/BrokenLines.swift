import CNcurses
import Glibc

/// Ctrl-C and Ctrl-Z as the end of the line they break off.
///
/// A terminal in its usual mode throws away with Ctrl-C what was typed of the line, before the
/// program has seen any of it. Where the two keys end the line in place of giving a signal, nothing
/// that somebody typed is lost, and what was typed before and after them stays in order.
struct BrokenLines {
  private let descriptor: Int32
  private let before: termios
  /// The bytes that the two keys send.
  let cancel: UInt8
  let undo: UInt8

  /// Asks the terminal for it; nil where there is none, or where the keys mean nothing anyway.
  init?(on descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0, modes.c_lflag & tcflag_t(ISIG) != 0 else {
      return nil
    }
    self.descriptor = descriptor
    before = modes
    let keys = withUnsafeMutableBytes(of: &modes.c_cc) { bytes in
      let keys = (cancel: bytes[Int(VINTR)], undo: bytes[Int(VSUSP)])
      // A key that is 0 is off.
      bytes[Int(VINTR)] = 0
      bytes[Int(VSUSP)] = 0
      bytes[Int(VEOL)] = keys.cancel
      bytes[Int(VEOL2)] = keys.undo
      return keys
    }
    (cancel, undo) = keys
    guard cancel != 0, undo != 0 else { return nil }
    // No deinit runs at a trap or a signal, and the two keys would stay dead in the shell.
    if descriptor == STDIN_FILENO { _ = cnc_guard_lines() }
    guard tcsetattr(descriptor, TCSANOW, &modes) == 0 else {
      cnc_forget_lines()
      return nil
    }
  }

  /// What was typed of a line that nobody ended, which the system keeps back until somebody does.
  func openLine() -> [UInt8] {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0, modes.c_lflag & tcflag_t(ICANON) != 0 else {
      return []
    }
    var whole = modes
    modes.c_lflag &= ~tcflag_t(ICANON)
    withUnsafeMutableBytes(of: &modes.c_cc) { bytes in
      // Nothing is waited for.
      bytes[Int(VMIN)] = 0
      bytes[Int(VTIME)] = 0
    }
    guard tcsetattr(descriptor, TCSANOW, &modes) == 0 else { return [] }
    defer { tcsetattr(descriptor, TCSANOW, &whole) }
    return [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }

  /// Leaves the terminal as it was found, which every death of the program does as well.
  func restore() {
    var modes = before
    tcsetattr(descriptor, TCSADRAIN, &modes)
    if descriptor == STDIN_FILENO { cnc_forget_lines() }
  }
}
