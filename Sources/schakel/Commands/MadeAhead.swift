import CPlatform
import CaseStore
import Glibc
import Synchronization

/// Makes one element after the other on a thread of its own, a few before somebody asks for them.
///
/// They come in the order in which they are made. Whoever stops asking leaves the thread waiting, for the
/// program to end. Where the system has no thread to give, each is made when it is asked for.
final class MadeAhead<Source: Sendable, Element: Sendable>: Sendable {
  /// So many are made before somebody asks for the first of them.
  private static var most: Int { 256 }

  private let source: Mutex<Source>
  private let make: @Sendable (inout Source) -> Element?
  /// What was made, and nil behind the last.
  private let made = Mutex<[Element?]>([])
  private let room = Tally(most)
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

/// A number that one thread adds to and another takes from, waiting while there is nothing.
///
/// An eventfd, and not a pipe: a pipe tells the scheduler that whoever writes goes to sleep now, which lets
/// the one that is woken wait for the processor of a thread that goes on.
private final class Tally: Sendable {
  private let descriptor: Int32

  /// - Parameter count: What it begins with.
  init(_ count: Int = 0) {
    descriptor = eventfd(UInt32(count), Int32(EFD_CLOEXEC) | Int32(EFD_SEMAPHORE))
  }

  deinit {
    if isOpen { close(descriptor) }
  }

  /// Whether the system gave it.
  var isOpen: Bool { descriptor >= 0 }

  // A signal for the program may come while it waits.
  func add() {
    while eventfd_write(descriptor, 1) < 0, errno == EINTR {}
  }

  func take() {
    var one: eventfd_t = 0
    while eventfd_read(descriptor, &one) < 0, errno == EINTR {}
  }
}
