import Glibc
import Synchronization

/// Makes one element after the other on a thread of its own, a few before somebody asks for them.
///
/// They come in the order in which they are made. Whoever stops asking leaves the thread waiting, for the
/// program to end.
final class MadeAhead<Element: Sendable>: Sendable {
  /// So many are made before somebody asks for the first of them.
  private static var most: UInt32 { 256 }

  private let make: Mutex<() -> Element?>
  /// What was made, and nil behind the last.
  private let made = Mutex<[Element?]>([])
  private let room: Counter
  private let waiting: Counter
  private let hasThread: Bool

  /// - Parameter make: Makes the next element; nil when there is none.
  init(_ make: sending @escaping () -> Element?) {
    self.make = Mutex(make)
    room = Counter(Self.most)
    waiting = Counter(0)
    let start = Start()
    hasThread = start.thread()
    start.owner.withLock { $0 = self }
    if hasThread { start.begin.add() }
  }

  /// The next element; nil when there is none.
  func next() -> Element? {
    // Where the system has no thread to give, it is made when it is asked for.
    guard hasThread else { return make.withLock { $0() } }
    waiting.take()
    let element = made.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    room.add()
    return element
  }

  private func work() {
    var isMore = true
    while isMore {
      let element = make.withLock { $0() }
      isMore = element != nil
      room.take()
      made.withLock { $0.append(element) }
      waiting.add()
    }
  }

  /// What the thread is started with: it waits until there is something for it to do.
  private final class Start: Sendable {
    let owner = Mutex<MadeAhead?>(nil)
    let begin = Counter(0)

    /// Starts the thread; false where the system has none to give.
    func thread() -> Bool {
      var thread = pthread_t()
      let context = Unmanaged.passRetained(self)
      let result = pthread_create(
        &thread, nil,
        { @Sendable context in
          guard let context else { return nil }
          let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
          start.begin.take()
          start.owner.withLock { $0 }?.work()
          return nil
        }, context.toOpaque())
      guard result == 0 else {
        context.release()
        return false
      }
      pthread_detach(thread)
      return true
    }
  }
}

/// A number that one thread adds to and another takes from, waiting while there is nothing.
private final class Counter: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init(_ count: UInt32) { sem_init(semaphore, 0, count) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func add() { sem_post(semaphore) }

  func take() {
    // A signal for the program may come while it waits.
    while sem_wait(semaphore) != 0 {}
  }
}
