import CPlatform
import Glibc

/// Work that takes a while: a person sees how far it is, and can stop it.
///
/// Ctrl-C and the requests to end are looked at between two pieces of the work, so that what was begun can
/// be taken away before the program ends as it was asked to.
struct LongWork {
  private let signals: Int32
  private let sentence: (_ percent: String) -> String
  private let isShown = isatty(STDERR_FILENO) == 1
  private var shownPercent = -1
  private var width = 0
  /// The signal that asked to stop; 0 as long as none did.
  private(set) var stoppedBy: Int32 = 0

  /// - Parameter sentence: What is said on a terminal, with how many hundredths are done.
  init(_ sentence: @escaping (_ percent: String) -> String) {
    self.sentence = sentence
    signals = schakel_signals()
  }

  /// Says how far it is, where somebody sees it.
  ///
  /// - Returns: Whether to go on; false once somebody asked to stop.
  mutating func goesOn(_ done: Int, of total: Int) -> Bool {
    if signals >= 0, stoppedBy == 0 {
      let number = schakel_next_signal(signals)
      // Ctrl-Z: it goes on where it was.
      if number == SIGTSTP { raise(SIGSTOP) } else { stoppedBy = number }
    }
    guard stoppedBy == 0 else { return false }
    let percent = total > 0 ? done * 100 / total : 100
    if isShown, percent != shownPercent {
      shownPercent = percent
      let text = sentence(String(percent))
      put("\r" + text + blanks(behind: text))
      width = text.count
    }
    return true
  }

  /// Clears the line away, so that something else can be said.
  func clear() {
    if isShown, width > 0 { put("\r" + blanks(behind: "") + "\r") }
  }

  /// Ends it: the line is cleared away, and signals do again what they did.
  func end() {
    clear()
    if signals >= 0 { schakel_forget_signals(signals) }
  }

  /// Ends the program as the signal would have, once everything is cleared away.
  func die() { if stoppedBy != 0 { schakel_die(stoppedBy) } }

  private func blanks(behind text: String) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
