import CNcurses
import Glibc
package import Screen

/// The terminal that the person sits at: canvas out, keys in.
///
/// There is one in a process.
///
/// ncurses draws; it knows what every terminal needs and sends only what differs. Reading is our
/// own (`KeyDecoder`). The terminal is in raw mode without flow control, so Ctrl-C, Ctrl-Z, Ctrl-S
/// and Ctrl-Q are keys like others. One thing is asked of the terminal, the colour of its
/// background, after the first frame and without waiting; an answer is never taken for typing. A
/// frame is one write of ncurses; synchronized output would add bytes to it and nothing that can be
/// seen.
///
/// However the program ends, the terminal is given back (CNcurses.c): by `restore`, by `deinit`,
/// by `exit`, by a trap or by a signal. The signals that ask it to end become `Input.closed`. A stop
/// from outside gives it back for as long as it lasts; after it the next `readInput` reports the size,
/// so that everything is drawn again.
package struct CursesTerminal: ~Copyable {
  /// The most bytes that one `readInput` takes before the program gets a turn: 1 MiB.
  private static let mostBytes = 1 << 20

  /// How many bytes are read at once: a terminal has no more of them ready.
  private static let blockBytes = 4096

  /// About what a changed row costs beside its cells: going there, and the colours.
  private static let bytesAround = 20

  /// The size in cells, as it was reported last.
  package private(set) var size: Size
  /// The number of colours that a theme can use: 256, 16, 8, or 0 as with NO_COLOR.
  package let colours: Int
  /// The signs that are drawn.
  package let glyphs: GlyphSet
  /// What `poll` should watch for input.
  package let inputDescriptor: Int32 = STDIN_FILENO

  private let window: UnsafeMutablePointer<WINDOW>
  private let strings: ScreenStrings
  private var painter: CellPainter
  private var decoder = KeyDecoder()
  /// When the terminal was asked for its background.
  private var askedAt: ContinuousClock.Instant?
  private var shown: Canvas?
  private var shape: Canvas.CursorShape?
  /// Whether the terminal was asked to report the mouse; it is not before the first frame.
  private var isMouseUsed = false
  private var pace: LinePace
  /// Whether `readInput` told that the program was asked to end.
  private var toldOfRequest = false

  /// Takes the terminal on standard input and output.
  ///
  /// - Throws: `noTerminal`, `cannotDraw` or `unknown`; then the terminal is as it was.
  package init() throws(TerminalProblem) {
    let opened = try OpenedScreen.open()
    window = opened.window
    strings = opened.strings
    glyphs = opened.glyphs
    colours = opened.colours
    painter = CellPainter(glyphs: opened.glyphs)
    size = opened.size
    pace = LinePace(bitsPerSecond: Int(baudrate()))
    cnc_write(strings.begin + strings.steady)
  }

  deinit { cnc_leave() }

  /// Gives the terminal back.
  ///
  /// Nothing may be shown or read afterwards.
  package func restore() {
    // An answer that is still under way must not become typing at the shell.
    if let askedAt, background == nil, ContinuousClock.now - askedAt < .seconds(1) {
      _ = Self.hasInput(within: 100)
    }
    cnc_leave()
  }

  /// Ends the program as the signal would have that asked for it; returns when there was none.
  package func dieIfAsked() { cnc_die_if_asked() }

  // MARK: The background

  /// The colour of the terminal's background, once it told.
  package var background: RGB? { decoder.background }

  /// Asks for the colour of the background, where the terminal is known to understand the question.
  ///
  /// The answer comes with the input, or never.
  package mutating func askForBackground() {
    let isInTmux = Environment.value("TMUX") != nil
    let term = Environment.value("TERM") ?? ""
    guard askedAt == nil, BackgroundQuestion.isUnderstood(by: term, isInTmux: isInTmux) else {
      return
    }
    askedAt = .now
    cnc_write(BackgroundQuestion.text)
    pace.ask(at: cnc_milliseconds())
  }

  // MARK: Out

  /// Shows a canvas: draws what differs from the one before, and puts the cursor in its place.
  package mutating func show(_ canvas: Canvas, theme: ResolvedTheme) {
    if painter.use(theme) { shown = nil }
    let isSameSize = shown?.size == canvas.size
    if !isSameSize { _ = werase(window) }
    let rows = min(canvas.size.rows, size.rows)
    let columns = min(canvas.size.columns, size.columns)
    var bytes = 0
    for y in 0..<rows {
      let start = y * canvas.size.columns
      let row = canvas.cells[start..<start + columns]
      let old = isSameSize ? shown?.cells[start..<start + columns] : nil
      guard let changed = ChangedRange.of(row, comparedWith: old) else { continue }
      painter.draw(
        row[changed], x: changed.lowerBound - start, y: y, isErased: !isSameSize, on: window)
      bytes += changed.count * 2 + Self.bytesAround
    }
    shown = canvas
    placeCursor(canvas)
    pace.send(bytes, at: cnc_milliseconds())
  }

  /// For how many milliseconds a slow line is still busy with the frames that were shown; 0 on most.
  package var busyMilliseconds: Int { pace.busyMilliseconds(at: cnc_milliseconds()) }

  /// Draws the whole screen anew at the next `show`, whatever is on it now.
  package mutating func forgetScreen() {
    cnc_forget_screen()
    shown = nil
    shape = nil
  }

  private mutating func placeCursor(_ canvas: Canvas) {
    if shape != canvas.cursorShape {
      shape = canvas.cursorShape
      let sequence = strings.shape(isBar: canvas.cursorShape == .bar)
      if !sequence.isEmpty { cnc_write(sequence) }
    }
    let y = min(max(0, canvas.cursor.y), size.rows - 1)
    let x = min(max(0, canvas.cursor.x), size.columns - 1)
    _ = wmove(window, Int32(y), Int32(x))
    _ = wnoutrefresh(window)
    _ = doupdate()
  }

  /// Whether the terminal can report the mouse.
  package var hasMouse: Bool { !strings.mouseOn.isEmpty }

  /// Asks for reports of the mouse, or leaves the mouse to the terminal.
  ///
  /// Where the terminal knows of no mouse nothing is sent.
  package mutating func useMouse(_ isUsed: Bool) {
    guard isUsed != isMouseUsed else { return }
    isMouseUsed = isUsed
    cnc_write(isUsed ? strings.mouseOn : strings.mouseOff)
  }

  /// Hands a text to the terminal's clipboard; false where the terminal takes none.
  package mutating func copy(_ text: String) -> Bool {
    guard strings.hasClipboard else { return false }
    cnc_write(Clipboard.sequence(for: text))
    return true
  }

  // MARK: In

  /// What the terminal sent since the last call; empty when nothing did.
  ///
  /// Call it when `poll` says that there is input, or was interrupted. It does not wait, except
  /// inside a key or a paste of which only a part has arrived: 50 ms to tell Escape from other
  /// keys, at most a second for the rest of a paste.
  package mutating func readInput() -> [Input] {
    var inputs: [Input] = []
    var taken = 0
    var wait: Int32 = 0
    while taken < Self.mostBytes {
      guard Self.hasInput(within: wait) else {
        guard wait > 0 else { break }
        inputs += decoder.silence()
        break
      }
      guard let block = Self.readBlock() else {
        inputs.append(.closed)
        break
      }
      taken += block.count
      let knew = background != nil
      inputs += timed(decoder.read(block))
      if !knew, background != nil { pace.takeAnswer(at: cnc_milliseconds()) }
      wait = decoder.patienceMilliseconds ?? 0
      // That was all there is; what comes meanwhile wakes the loop again.
      if wait == 0, block.count < Self.blockBytes { break }
    }
    noticeSize(&inputs)
    // The window was closed, or the system ends: there is time to keep what is not kept yet.
    if cnc_end_request() != 0 {
      toldOfRequest = true
      inputs.append(.closed)
    }
    return inputs
  }

  /// Whether the program was asked to end, and `readInput` did not tell of it yet.
  package var isAskedToEnd: Bool { cnc_end_request() != 0 && !toldOfRequest }

  /// The same, with the time at which mouse events came: how fast clicks follow each other matters.
  private func timed(_ inputs: [Input]) -> [Input] {
    inputs.map { input in
      guard case .mouse(var event) = input else { return input }
      event.milliseconds = cnc_milliseconds()
      return .mouse(event)
    }
  }

  private mutating func noticeSize(_ inputs: inout [Input]) {
    let wasResized = cnc_was_resized()
    let current = ScreenSize.current()
    let wasResumed = cnc_was_resumed()
    guard current != size || wasResized || wasResumed else { return }
    size = current
    _ = resize_term(Int32(size.rows), Int32(size.columns))
    if wasResumed { cnc_write(strings.steady + (isMouseUsed ? strings.mouseOn : "")) }
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
    let block = [UInt8](unsafeUninitializedCapacity: blockBytes) { buffer, count in
      let result = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      failure = result < 0 ? errno : result == 0 ? EIO : 0
      count = max(0, result)
    }
    return failure == 0 || failure == EINTR || failure == EAGAIN ? block : nil
  }
}
