import CPty
import Glibc

/// A pseudo terminal with a program on it.
///
/// The far end stays open here as well: the settings that the program left behind can then be
/// compared with those it found, and the last bytes it wrote are not lost when it ends.
final class Pty {
  private var nearEnd: Int32 = -1
  private var farEnd: Int32 = -1
  private let process: pid_t
  private var endedWith: Int32?
  private let modesAtStart: Modes

  /// The settings of a terminal device, comparable.
  struct Modes: Equatable {
    var flags: [UInt32]
    var characters: [UInt8]
  }

  /// Starts a program on a terminal of a size, with exactly this environment.
  ///
  /// - Throws: `Failure` with the errno of the call that failed.
  init(
    path: String, arguments: [String], environment: [String: String], directory: String,
    columns: Int, rows: Int
  ) throws {
    try Failure.check(cpty_open(Int32(columns), Int32(rows), &nearEnd, &farEnd), "open a terminal")
    modesAtStart = Self.modes(of: farEnd)
    var started: pid_t = 0
    let end = farEnd
    let error = withStrings([path] + arguments) { arguments in
      withStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        cpty_spawn(end, path, arguments, environment, directory, &started)
      }
    }
    process = started
    if error != 0 {
      close(nearEnd)
      close(farEnd)
    }
    try Failure.check(error, "start \(path)")
  }

  deinit {
    if ended() == nil {
      kill(process, SIGKILL)
      while ended() == nil { usleep(1000) }
    }
    if nearEnd >= 0 { close(nearEnd) }
    if farEnd >= 0 { close(farEnd) }
  }

  /// The process on the terminal.
  var processID: Int32 { process }

  /// Whether the device has the same settings as before the program started.
  var hasOriginalModes: Bool { Self.modes(of: farEnd) == modesAtStart }

  /// The exit code, or 128 plus the signal, once the program has ended; nil while it runs.
  func ended() -> Int32? {
    if let endedWith { return endedWith }
    var status: Int32 = 0
    if cpty_has_ended(process, &status) { endedWith = status }
    return endedWith
  }

  /// What the program has written since the last call; waits at most `milliseconds` for the first
  /// byte of it.
  func read(waitingAtMost milliseconds: Int32) -> [UInt8] {
    guard nearEnd >= 0, cpty_wait(nearEnd, false, milliseconds) & 1 != 0 else { return [] }
    var found: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(nearEnd, &piece, piece.count)
      guard count > 0 else { return found }
      found += piece[..<count]
      // A program that never stops writing must not keep the caller here.
      if found.count > 1 << 20 { return found }
    }
  }

  /// Types bytes, as far as the terminal takes them now, and returns how many it took.
  func write(_ bytes: ArraySlice<UInt8>) -> Int {
    guard nearEnd >= 0 else { return bytes.count }
    let count = bytes.withUnsafeBytes { Glibc.write(nearEnd, $0.baseAddress, $0.count) }
    return max(0, count)
  }

  /// Waits until the terminal takes or gives bytes, at most `milliseconds`.
  func waitForRoom(_ milliseconds: Int32) {
    guard nearEnd >= 0 else { return }
    _ = cpty_wait(nearEnd, true, milliseconds)
  }

  func resize(columns: Int, rows: Int) throws {
    try Failure.check(cpty_resize(nearEnd, Int32(columns), Int32(rows)), "resize")
  }

  func send(signal: Int32) { kill(process, signal) }

  /// Closes the window the program runs in: it gets SIGHUP and nobody reads its output any more.
  func closeWindow() {
    if farEnd >= 0 { close(farEnd) }
    if nearEnd >= 0 { close(nearEnd) }
    nearEnd = -1
    farEnd = -1
  }

  private static func modes(of descriptor: Int32) -> Modes {
    var raw = cpty_modes()
    guard cpty_get_modes(descriptor, &raw) == 0 else { return Modes(flags: [], characters: []) }
    return Modes(
      flags: [raw.input, raw.output, raw.control, raw.local],
      characters: withUnsafeBytes(of: raw.characters) { Array($0) })
  }

  /// A call of the operating system that failed.
  struct Failure: Error, CustomStringConvertible {
    var description: String

    static func check(_ error: Int32, _ what: String) throws {
      guard error != 0 else { return }
      throw Failure(description: "could not \(what): \(String(cString: strerror(error)))")
    }
  }
}

/// Lends strings as a list that ends with a null pointer, as starting a program wants it.
func withStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
) rethrows -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return try body(copies + [nil])
}
