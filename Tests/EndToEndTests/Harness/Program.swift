import CPty
import FoundationEssentials
import Glibc
import Testing

/// The real program on a real terminal, with somebody at its keyboard who looks at the screen.
///
/// Nothing here sleeps for a guessed time: `waitFor` looks again after every piece of output until
/// it sees what it waits for, and shows the whole screen when it never comes.
final class Program {
  private let pty: Pty
  private let terminal: VTerm
  /// The directory it runs in, kept at least as long as the program.
  let home: Scratch
  /// Everything the program wrote, from its first byte.
  private(set) var received: [UInt8] = []

  /// How long to wait before giving up: long, because machines that run tests are busy.
  static let patience = Duration.seconds(20)

  /// The program under test: the one built with the tests, or the one named by SCHAKEL_PROGRAM.
  static var built: String {
    if let named = ProcessInfo.processInfo.environment["SCHAKEL_PROGRAM"] { return named }
    return beside("schakel")
  }

  /// A program that was built with the tests.
  static func beside(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &path, path.count))
    let text = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(text[..<(text.lastIndex(of: "/") ?? text.endIndex)]) + "/" + name
  }

  private init(pty: Pty, terminal: VTerm, home: Scratch) {
    self.pty = pty
    self.terminal = terminal
    self.home = home
  }

  /// Starts a program in a directory that is also its home.
  ///
  /// The environment holds nothing of the machine's own, so that a test sees the same everywhere;
  /// `environment` adds to it, and an empty value takes a name away.
  static func start(
    _ arguments: [String], path: String = Program.built, in home: Scratch, columns: Int = 100,
    rows: Int = 30, environment: [String: String] = [:]
  ) throws -> Program {
    let terminal = try #require(VTerm(columns: columns, rows: rows))
    let pty = try Pty(
      path: path, arguments: arguments, environment: surroundings(home, environment),
      directory: home.path, columns: columns, rows: rows)
    return Program(pty: pty, terminal: terminal, home: home)
  }

  private static func surroundings(
    _ home: Scratch, _ changes: [String: String]
  ) -> [String: String] {
    var all = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "TZ": "Europe/Amsterdam",
    ]
    for (name, value) in changes { all[name] = value.isEmpty ? nil : value }
    return all
  }

  // MARK: At the keyboard

  /// Presses keys one after the other, reading along so that neither side waits for the other.
  func press(_ keys: Keys...) {
    for key in keys {
      var rest = key.bytes[...]
      let end = ContinuousClock.now + Program.patience
      while !rest.isEmpty, pty.ended() == nil, ContinuousClock.now < end {
        rest = rest.dropFirst(pty.write(rest))
        look(0)
        if !rest.isEmpty { pty.waitForRoom(50) }
      }
    }
  }

  /// Types without looking at what is drawn, as a terminal does that is slow or stuck.
  func typeBlindly(_ keys: Keys) { _ = pty.write(keys.bytes[...]) }

  func resize(columns: Int, rows: Int) throws {
    look(0)
    terminal.resize(columns: columns, rows: rows)
    try pty.resize(columns: columns, rows: rows)
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) { pty.send(signal: number) }

  /// Closes the window while the program runs in it.
  func closeWindow() { pty.closeWindow() }

  // MARK: What is seen

  /// The screen as text, blanks at line ends left out.
  var screen: String {
    look(0)
    return terminal.text
  }

  /// The terminal itself, for its cells, cursor, title and modes.
  var seen: VTerm {
    look(0)
    return terminal
  }

  /// Whether the terminal is as it was before the program: normal screen, cursor shown, mouse off,
  /// same settings of the device.
  var leftTerminalAsFound: Bool {
    look(50)
    return !terminal.showsAlternateScreen && terminal.showsCursor && !terminal.reportsMouse
      && pty.hasOriginalModes
  }

  var processID: Int32 { pty.processID }

  /// Waits until a text is on the screen.
  func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil("'\(text)' on the screen", sourceLocation: sourceLocation) {
      $0.text.contains(text)
    }
  }

  /// Waits until something holds of the screen; `what` is what the failure says was missing.
  func waitUntil(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ holds: (VTerm) -> Bool
  ) throws {
    let complaint = complaintWithout(what, holds)
    try #require(complaint == nil, "\(complaint ?? "")", sourceLocation: sourceLocation)
  }

  /// Waits like `waitUntil` and returns what there is to complain about, with the whole screen;
  /// nil when it was seen.
  func complaintWithout(_ what: String, _ holds: (VTerm) -> Bool) -> String? {
    let end = ContinuousClock.now + Program.patience
    while true {
      let isOver = pty.ended() != nil || ContinuousClock.now >= end
      look(isOver ? 50 : 0)
      if holds(terminal) { return nil }
      if isOver { return "never saw \(what).\n\(dump)" }
      look(100)
    }
  }

  /// Waits until the program has written nothing for a while: for what cannot be waited for by
  /// name, such as that a key changes nothing.
  func settle(_ quiet: Duration = .milliseconds(150)) {
    let end = ContinuousClock.now + Program.patience
    while look(Int32(quiet / .milliseconds(1))), ContinuousClock.now < end {}
  }

  /// Waits for the end of a program whose terminal takes nothing any more; nil when it goes on.
  func waitForEndBlindly() -> Int32? {
    let end = ContinuousClock.now + Program.patience
    while pty.ended() == nil, ContinuousClock.now < end { usleep(20_000) }
    return pty.ended()
  }

  /// Waits for the end of the program and returns its exit code, or 128 plus the signal.
  func waitForEnd(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32 {
    let end = ContinuousClock.now + Program.patience
    while ContinuousClock.now < end {
      if let status = pty.ended() {
        look(0)
        return status
      }
      look(20)
    }
    return try #require(pty.ended(), "still running.\n\(dump)", sourceLocation: sourceLocation)
  }

  /// Reads what there is and says whether there was any; waits for the first byte at most so long.
  @discardableResult
  private func look(_ milliseconds: Int32) -> Bool {
    let bytes = pty.read(waitingAtMost: milliseconds)
    guard !bytes.isEmpty else { return false }
    received += bytes
    let answer = terminal.feed(bytes)
    if !answer.isEmpty { _ = pty.write(answer[...]) }
    return true
  }

  /// The screen in a frame, with the cursor and the end of the program, for failures.
  private var dump: String {
    let rule = "+" + String(repeating: "-", count: terminal.columns) + "+"
    let rows = (0..<terminal.rows).map { "|" + terminal.row($0) }
    let place = terminal.cursor
    let ending = pty.ended().map { ", ended with \($0)" } ?? ""
    return ([rule] + rows + [rule, "cursor \(place.row):\(place.column)\(ending)"])
      .joined(separator: "\n")
  }
}

extension Program {
  /// What a command without a terminal printed on both outputs, and how it ended.
  struct Outcome {
    var output: String
    var status: Int32
  }

  /// Runs a command to its end, its input closed and its output not a terminal.
  static func run(
    _ arguments: [String], path: String = Program.built, in home: Scratch,
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    var readEnd: Int32 = -1
    var writeEnd: Int32 = -1
    try Pty.Failure.check(cpty_pipe(&readEnd, &writeEnd), "make a pipe")
    defer { close(readEnd) }
    var process: pid_t = 0
    let error = withStrings([path] + arguments) { arguments in
      withStrings(surroundings(home, environment).map { "\($0.key)=\($0.value)" }) {
        cpty_spawn_plain(writeEnd, path, arguments, $0, home.path, &process)
      }
    }
    close(writeEnd)
    try Pty.Failure.check(error, "start \(path)")

    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16_384)
    let end = ContinuousClock.now + patience
    var isOpen = true
    while isOpen, ContinuousClock.now < end {
      guard cpty_wait(readEnd, false, 100) != 0 else { continue }
      let count = read(readEnd, &piece, piece.count)
      isOpen = count > 0
      if isOpen { output += piece[..<count] }
    }
    var status: Int32 = -1
    while !cpty_has_ended(process, &status), ContinuousClock.now < end { usleep(1000) }
    let text = String(decoding: output, as: UTF8.self)
    if status < 0 {
      kill(process, SIGKILL)
      while !cpty_has_ended(process, &status) { usleep(1000) }
      try #require(Bool(false), "never ended; it wrote:\n\(text)", sourceLocation: sourceLocation)
    }
    return Outcome(output: text, status: status)
  }
}
