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
  /// What makes every key come in as it is typed; nil where no person types.
  private let modes: LineModes?
  /// The line that a person is typing.
  private var editor: LineEditor
  /// Whether somebody was asked and has not ended a line since: what is typed ahead shows when it is its
  /// turn, and not among what is said meanwhile.
  private var isAsked = false
  /// What came in while something else was looked at.
  private var waiting: [Heard] = []
  /// Bytes of a line that is not whole yet, where no person types.
  private var partial: [UInt8] = []
  private var hasEnded = false
  /// The signal that ends the program once everything is kept; nil while there was none.
  private var deadly: Int32?
  /// The requests to end that came, and whether one of them came again.
  private var requests: Set<Int32> = []
  private var wasAskedAgain = false
  /// How often Ctrl-C or Ctrl-D was pressed since somebody asked.
  private var stops = 0

  /// What a person did.
  package enum Heard: Equatable, Sendable {
    case line(String)
    /// Ctrl-C and Ctrl-Z, with what was typed of the line they broke off.
    case cancel(String)
    case undo(String)
    /// What was typed of a line that nobody will end.
    case half(String)
    /// Ctrl-D behind what was typed of a line, which ends there; nothing else ends.
    case stop(String)
    case closed
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
    modes = isTerminal ? LineModes(on: input) : nil
    editor = LineEditor(modes?.keys ?? LineEditor.Keys())
  }

  /// Leaves the terminal as it was found; what is typed from then on is for somebody else.
  package func restore() { modes?.restore() }

  /// Whether linear mode is the only way here: somebody types, and nothing can be drawn.
  package static var isNeeded: Bool {
    isatty(STDIN_FILENO) == 1
      && ["", "dumb", "unknown"].contains(Environment.value("TERM") ?? "")
  }

  package var inputDescriptor: Int32 { input }

  /// How wide a line can be; nil where that does not matter, as in a file.
  ///
  /// One column stays free, because some terminals begin a line of their own in the last one.
  private var columns: Int? {
    let columns = Int(schakel_columns(output))
    return columns > 1 ? columns - 1 : nil
  }

  /// Whether a person may be in the middle of a line.
  package var isInteractive: Bool { isTerminal }

  /// Writes lines; on a terminal they are broken at words where its width ends.
  ///
  /// - Returns: Whether there is still somebody to read them.
  package func say(_ lines: [String]) -> Bool {
    guard !lines.isEmpty else { return true }
    var shown = lines.map(drawn)
    if let columns { shown = shown.flatMap { Wrapping.lines($0, columns: columns) } }
    return write(shown.map { $0 + "\n" }.joined())
  }

  /// What a person has typed of a line that is not ended.
  package var halfLine: String { modes == nil ? "" : editor.text }

  /// Writes the word in front of what a person types, and what they typed already while nobody asked;
  /// nothing where no person does.
  package mutating func ask(_ prompt: String) {
    guard isTerminal else { return }
    modes?.insist()
    isAsked = true
    _ = write(drawn(prompt) + " ")
    if modes?.echoes == true { _ = write(editor.bytes) }
  }

  /// What came in since the last call, without waiting for more than is there.
  package mutating func readInput() -> [Heard] {
    gather()
    defer { waiting = [] }
    if deadly != nil, !hasEnded {
      takeRest()
      end()
    }
    return waiting + (hasEnded ? [.closed] : [])
  }

  /// Whether somebody asks for an end of what takes long; everything else is heard afterwards.
  package mutating func isInterrupted() -> Bool {
    gather()
    if let first = waiting.firstIndex(of: .cancel("")) {
      waiting.remove(at: first)
      return true
    }
    return deadly != nil
      || waiting.contains { if case .cancel = $0 { true } else { false } }
  }

  /// Whether somebody wants the end without waiting for anything: the same request to end came again.
  ///
  /// - Parameter isLeaving: Whether the program only waits for the disk. Then Ctrl-C and Ctrl-D mean the
  ///   same, when they were pressed since the last call.
  /// - Returns: Whether the program is to end now.
  package mutating func insistsOnEnd(isLeaving: Bool) -> Bool {
    gather(isLeaving: isLeaving)
    defer { stops = 0 }
    guard isLeaving, stops > 0 else { return wasAskedAgain }
    deadly = deadly ?? SIGINT
    return true
  }

  /// Ends the program as the signal would have that asked for it; returns when there was none.
  package func dieIfAsked() {
    guard let deadly else { return }
    schakel_die(deadly)
  }

  // MARK: - Reading

  private mutating func gather(isLeaving: Bool = false) {
    takeSignals()
    takeLines(afterEnd: isLeaving && isTerminal)
  }

  private mutating func takeSignals() {
    guard let signalDescriptor else { return }
    while true {
      let number = schakel_next_signal(signalDescriptor)
      guard number != 0 else { return }
      switch number {
      case SIGINT: breakOff(Heard.cancel)
      case SIGTSTP: breakOff(Heard.undo)
      default:
        if deadly == nil { endOpenLine() }
        deadly = number
        if !requests.insert(number).inserted { wasAskedAgain = true }
      }
    }
  }

  /// Ends a line that is not whole; the cursor still stands in it.
  private mutating func breakOff(_ end: (String) -> Heard) {
    endOpenLine()
    let broken = end(takeHalf())
    if case .cancel = broken { stops += 1 }
    waiting.append(broken)
  }

  /// Begins a new line where the cursor still stands behind what was asked.
  private func endOpenLine() {
    if isTerminal { _ = write("\n") }
  }

  /// Takes in what there is to read, of a terminal a line of it.
  ///
  /// - Parameter isAfterEnd: Whether to look further after the end, which a person can ask for again.
  /// - Returns: Whether there was something.
  @discardableResult
  private mutating func takeLines(afterEnd isAfterEnd: Bool = false) -> Bool {
    var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    var piece = [UInt8](repeating: 0, count: 16_384)
    guard !hasEnded || isAfterEnd, poll(&ready, 1, 0) > 0 else { return false }
    let count = read(input, &piece, piece.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return false }
    guard count > 0 else {
      endOpenLine()
      // Of a window that is gone the end comes again and again, and nobody asks for it.
      if ready.revents & Int16(POLLHUP) == 0 { stops += 1 }
      // The last line of a file is one without an end as well; a person's is not.
      if count == 0, !partial.isEmpty, !isTerminal { waiting.append(.line(takePartial())) }
      end()
      return false
    }
    take(piece[..<count])
    return true
  }

  /// Takes in everything that was typed before a request to end, to the last letter.
  private mutating func takeRest() {
    guard isTerminal else { return }
    var pieces = 0
    // A terminal keeps back less than this; what comes faster than it is read ends nowhere.
    while pieces < 4096, takeLines() { pieces += 1 }
  }

  /// Takes nothing more in; what was typed before counts, whatever ended it.
  private mutating func end() {
    hasEnded = true
    let half = takeHalf()
    if !half.isEmpty { waiting.append(.half(half)) }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    guard modes == nil else { return type(bytes) }
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      keep(rest[..<end])
      waiting.append(.line(takePartial()))
      rest = rest[(end + 1)...]
    }
    keep(rest)
  }

  /// Takes in keys of a person, and shows them.
  private mutating func type(_ bytes: ArraySlice<UInt8>) {
    var shown: [UInt8] = []
    for byte in bytes {
      switch editor.take(byte) {
      case .typing(let shows): if showsKeys { shown += shows }
      case .line:
        if showsKeys { shown.append(0x0A) }
        isAsked = false
        waiting.append(.line(editor.takeLine()))
      case .cancel, .undo, .end:
        _ = write(shown)
        shown = []
        breakOff(at: byte)
        isAsked = false
      }
    }
    _ = write(shown)
  }

  private var showsKeys: Bool { isAsked && modes?.echoes == true }

  /// Follows a key that ends a line without saying that it is to be followed.
  private mutating func breakOff(at key: UInt8) {
    switch key {
    case modes?.keys.cancel: breakOff(Heard.cancel)
    case modes?.keys.undo: breakOff(Heard.undo)
    default:
      guard editor.bytes.isEmpty else { return breakOff(Heard.stop) }
      if !hasEnded { endOpenLine() }
      stops += 1
      end()
    }
  }

  private mutating func takeHalf() -> String {
    modes == nil ? takePartial() : editor.takeLine()
  }

  private mutating func takePartial() -> String {
    defer { partial = [] }
    return text(of: partial[...])
  }

  /// Keeps bytes of a line that is not whole yet, as many as of a paste.
  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    partial += bytes.prefix(KeyDecoder.mostPastedBytes - partial.count)
  }

  private func text(of bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    return TypedBytes.text(line)
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

  private func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  private func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
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
