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
