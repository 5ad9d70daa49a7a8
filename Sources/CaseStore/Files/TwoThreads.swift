import CPlatform
import Glibc
import Synchronization

/// Two parts of one work, done at once.
///
/// Nothing is shared but what neither changes, and both are done when the call comes back, so that nobody
/// else can tell that there was a second thread.
enum TwoThreads {
  /// What two works give; the second is done by a thread of its own, or after the first where the system has
  /// none to give.
  static func both<First, Second: Sendable>(
    _ first: () -> First, and second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let found = Found<Second>()
    let thread = OtherThread { found.set(second()) }.started()
    let answer = first()
    // Once the thread has ended, what it gave is there.
    if let thread { pthread_join(thread, nil) }
    return (answer, found.get() ?? second())
  }
}

/// What a thread found, for the one that waits for it.
private final class Found<Answer: Sendable>: Sendable {
  private let answer = Mutex<Answer?>(nil)

  func set(_ answer: Answer) { self.answer.withLock { $0 = answer } }

  func get() -> Answer? { answer.withLock { $0 } }
}

/// What a thread of its own does.
private final class OtherThread: Sendable {
  private let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Starts the thread; nil where the system has none to give.
  func started() -> pthread_t? {
    // The requests to end are for the thread that everything else is done by.
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &before)
    schakel_hold_requests()
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let result = pthread_create(
      &thread, nil,
      { @Sendable context in
        guard let context else { return nil }
        Unmanaged<OtherThread>.fromOpaque(context).takeRetainedValue().work()
        return nil
      }, context.toOpaque())
    guard result == 0 else {
      context.release()
      return nil
    }
    return thread
  }
}
