import CPlatform
import Glibc
package import Screen

/// Lines in and lines out, without a screen: a terminal in its usual mode, a pipe or a file.
///
/// Never an escape sequence: not even the end of a line is more than a line feed. Where the locale
/// has no UTF-8, letters lose their marks as they do on a screen.
package struct PlainTerminal {
  private let input: Int32
  private let output: Int32
  /// Becomes readable when a signal came; nil when the system would not give one.
  package let signalDescriptor: Int32?
  private let glyphs: GlyphSet
  private let isTerminal: Bool
  /// Bytes of a line that is not whole yet.
  private var partial: [UInt8] = []
  private var hasEnded = false
  /// The signal that ends the program once everything is kept; nil while there was none.
  private var deadly: Int32?

  /// What a person did.
  package enum Heard: Equatable, Sendable {
    case line(String)
    case cancel, undo, closed
  }

  /// The standard input and output of the program.
  ///
  /// Ctrl-C, Ctrl-Z and requests to end become things that are heard; call this before there are
  /// other threads.
  package init() {
    self.init(input: STDIN_FILENO, output: STDOUT_FILENO, signals: schakel_signals())
  }

  /// Other ends, and no signals: for tests.
  package init(input: Int32, output: Int32, glyphs: GlyphSet? = nil) {
    self.init(input: input, output: output, signals: -1, glyphs: glyphs)
  }

  private init(input: Int32, output: Int32, signals: Int32, glyphs: GlyphSet? = nil) {
    self.input = input
    self.output = output
    signalDescriptor = signals < 0 ? nil : signals
    self.glyphs = glyphs ?? CharacterSet.settle()
    isTerminal = isatty(input) == 1
  }

  /// Whether linear mode is the only way here: somebody types, and nothing can be drawn.
  package static var isNeeded: Bool {
    isatty(STDIN_FILENO) == 1
      && ["", "dumb", "unknown"].contains(Environment.value("TERM") ?? "")
  }

  package var inputDescriptor: Int32 { input }

  /// Whether a person may be in the middle of a line.
  package var isInteractive: Bool { isTerminal }

  /// Writes lines.
  ///
  /// - Returns: Whether there is still somebody to read them.
  package func say(_ lines: [String]) -> Bool {
    lines.isEmpty || write(lines.map { drawn($0) + "\n" }.joined())
  }

  /// Writes the word in front of what a person types; nothing where no person does.
  package func ask(_ prompt: String) {
    if isTerminal { _ = write(drawn(prompt) + " ") }
  }

  /// What came in since the last call, without waiting for more than is there.
  package mutating func readInput() -> [Heard] {
    var heard = takeSignals()
    guard deadly == nil else { return [.closed] }
    for line in takeLines() { heard.append(.line(line)) }
    if hasEnded { heard.append(.closed) }
    return heard
  }

  /// Ends the program as the signal would have that asked for it; returns when there was none.
  package func dieIfAsked() {
    guard let deadly else { return }
    schakel_die(deadly)
  }

  // MARK: - Reading

  private mutating func takeSignals() -> [Heard] {
    guard let signalDescriptor else { return [] }
    var heard: [Heard] = []
    while true {
      let number = schakel_next_signal(signalDescriptor)
      guard number != 0 else { return heard }
      switch number {
      case SIGINT, SIGTSTP:
        // The terminal has thrown away what was typed of the line, and left the cursor in it.
        if isTerminal { _ = write("\n") }
        heard.append(number == SIGINT ? .cancel : .undo)
      default: deadly = number
      }
    }
  }

  private mutating func takeLines() -> [String] {
    var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    var piece = [UInt8](repeating: 0, count: 16_384)
    guard !hasEnded, poll(&ready, 1, 0) > 0 else { return [] }
    let count = read(input, &piece, piece.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else {
      hasEnded = true
      // A last line without an end is one all the same.
      defer { partial = [] }
      return count == 0 && !partial.isEmpty ? [text(of: partial[...])] : []
    }
    let parts = piece[..<count].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var lines: [String] = []
    for part in parts.dropLast() {
      keep(part)
      lines.append(text(of: partial[...]))
      partial = []
    }
    parts.last.map { keep($0) }
    return lines
  }

  /// Keeps bytes of a line that is not whole yet, as many as of a paste.
  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    partial += bytes.prefix(KeyDecoder.mostPastedBytes - partial.count)
  }

  private func text(of bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    return String(decoding: line, as: UTF8.self)
  }

  // MARK: - Writing

  /// A line in the signs that the other end understands.
  private func drawn(_ line: String) -> String {
    guard glyphs == .ascii, !Sanitiser.isPlain(line) else { return line }
    return line.map { character in
      character == "…"
        ? "..." : glyphs.drawn(String(character), columns: TextWidth.columns(of: String(character)))
    }.joined()
  }

  private func write(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
