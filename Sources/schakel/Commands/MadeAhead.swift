import CaseStore
import Glibc
import Synchronization

/// Makes one element after the other on a thread of its own, a few before somebody asks for them.
///
/// They come in the order in which they are made. Whoever stops asking leaves the thread waiting, for the
/// program to end. Where the system has no thread to give, each is made when it is asked for.
final class MadeAhead<Source: Sendable, Element: Sendable>: Sendable {
  /// So many are made before somebody asks for the first of them.
  private static var most: Int { 64 }

  private let source: Mutex<Source>
  private let make: @Sendable (inout Source) -> Element?
  /// What was made, and nil behind the last.
  private let made = Mutex<[Element?]>([])
  private let room = Tally()
  private let waiting = Tally()
  private let hasThread = Atomic(false)

  /// - Parameters:
  ///   - source: What they are made out of.
  ///   - make: Makes the next element; nil when there is none.
  init(from source: Source, _ make: @escaping @Sendable (inout Source) -> Element?) {
    self.source = Mutex(source)
    self.make = make
  }

  /// Starts the thread, if there is one to be had.
  func start() {
    guard room.isOpen, waiting.isOpen else { return }
    for _ in 0..<Self.most { room.add() }
    let isStarted = OtherThread { self.work() }.start()
    hasThread.store(isStarted, ordering: .relaxed)
  }

  /// The next element; nil when there is none.
  func next() -> Element? {
    guard hasThread.load(ordering: .relaxed) else { return source.withLock { make(&$0) } }
    waiting.take()
    let element = made.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    room.add()
    return element
  }

  private func work() {
    var isMore = true
    while isMore {
      let element = source.withLock { make(&$0) }
      isMore = element != nil
      room.take()
      made.withLock { $0.append(element) }
      waiting.add()
    }
  }
}

/// A number that one thread adds to and another takes from, waiting while there is nothing: bytes in a pipe.
private final class Tally: Sendable {
  private let readEnd: Int32
  private let writeEnd: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    guard isOpen else { return }
    close(readEnd)
    close(writeEnd)
  }

  /// Whether the system gave the pipe.
  var isOpen: Bool { readEnd >= 0 }

  func add() {
    var byte: UInt8 = 1
    // A signal for the program may come while it waits.
    while write(writeEnd, &byte, 1) < 0, errno == EINTR {}
  }

  func take() {
    var byte: UInt8 = 0
    while read(readEnd, &byte, 1) < 0, errno == EINTR {}
  }
}
