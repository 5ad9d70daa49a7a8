import CNcurses
import Glibc
package import Screen

/// The terminal that the person sits at: canvas out, keys in.
///
/// There is one in a process.
///
/// Of ncurses only its knowledge of terminals is used (`Capabilities`). What changed is found and
/// written here, because the canvas is a whole screen already: a frame is one write, where ncurses
/// makes one for each move of the cursor, and no width depends on the locale of the machine. Bytes
/// are read by `KeyDecoder`. The terminal is in raw mode without flow control, so Ctrl-C, Ctrl-Z,
/// Ctrl-S and Ctrl-Q are keys like others. Nothing is asked of the terminal, so no answer can
/// arrive late and be taken for typing, and nothing delays the first frame.
///
/// However the program ends, the terminal is given back (CNcurses.c): by `restore`, by `deinit`,
/// by `exit`, by a trap or by a signal. A stop from outside gives it back for as long as it lasts;
/// after it the next `readInput` reports the size, so that everything is drawn again.
package struct CursesTerminal: ~Copyable {
  /// The most bytes that one `readInput` takes before the program gets a turn: 1 MiB.
  private static let mostBytes = 1 << 20

  /// The size in cells, as it was reported last.
  package private(set) var size: Size
  /// The number of colours that a theme can use: 256, 16, 8, or 0 as with NO_COLOR.
  package let colours: Int
  /// The signs that are drawn.
  package let glyphs: GlyphSet
  /// What `poll` should watch for input.
  package let inputDescriptor: Int32 = STDIN_FILENO

  private var writer: FrameWriter
  private var decoder = KeyDecoder()
  /// What is on the screen; nil when that is not certain.
  private var shown: Canvas?

  /// Takes the terminal on standard input and output.
  ///
  /// - Throws: `noTerminal`, `cannotDraw` or `unknown`; then the terminal is as it was.
  package init() throws(TerminalProblem) {
    let opened = try OpenedScreen.open()
    glyphs = opened.glyphs
    colours = opened.capabilities.colours
    writer = FrameWriter(capabilities: opened.capabilities, glyphs: opened.glyphs)
    size = ScreenSize.current()
  }

  deinit { cnc_leave() }

  /// Gives the terminal back.
  ///
  /// Nothing may be shown or read afterwards.
  package func restore() { cnc_leave() }

  // MARK: Out

  /// Shows a canvas: draws what differs from the one before, and puts the cursor in its place.
  package mutating func show(_ canvas: Canvas, theme: ResolvedTheme) {
    guard let bytes = writer.frame(canvas, after: shown, on: size, theme: theme) else { return }
    bytes.withUnsafeBytes { cnc_write($0.baseAddress, $0.count) }
    shown = canvas
  }

  /// Draws the whole screen anew at the next `show`, whatever is on it now.
  package mutating func forgetScreen() { shown = nil }

  // MARK: In

  /// What the terminal sent since the last call; empty when nothing did.
  ///
  /// Call it when `poll` says that there is input, or was interrupted. It does not wait, except
  /// inside a key or a paste of which only a part has arrived: 25 ms to tell Escape from other
  /// keys, at most a second for the rest of a paste.
  package mutating func readInput() -> [Input] {
    var inputs: [Input] = []
    var taken = 0
    var wait: Int32 = 0
    while taken < Self.mostBytes {
      guard Self.hasInput(within: wait) else {
        guard wait > 0 else { break }
        inputs += decoder.silence().map(Input.key)
        break
      }
      guard let block = Self.readBlock() else {
        inputs.append(.closed)
        break
      }
      taken += block.count
      inputs += decoder.read(block).map(Input.key)
      wait = decoder.patienceMilliseconds ?? 0
    }
    noticeSize(&inputs)
    return inputs
  }

  private mutating func noticeSize(_ inputs: inout [Input]) {
    let current = ScreenSize.current()
    let wasResumed = cnc_was_resumed()
    guard current != size || wasResumed else { return }
    size = current
    forgetScreen()
    inputs.append(.resized(size))
  }

  private static func hasInput(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }

  /// A block of what was sent; empty after an interruption, nil when the terminal is gone.
  private static func readBlock() -> [UInt8]? {
    var failure: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      let result = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      failure = result < 0 ? errno : result == 0 ? EIO : 0
      count = max(0, result)
    }
    return failure == 0 || failure == EINTR || failure == EAGAIN ? block : nil
  }
}
