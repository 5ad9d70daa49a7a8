import CPlatform
import Glibc

/// What a thread of its own does.
///
/// It holds the requests to end from its beginning: they are for the thread that everything else is done by.
package final class OtherThread: Sendable {
  private let work: @Sendable () -> Void

  package init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Starts the thread, for whoever waits for its end; nil where the system has none to give.
  func started() -> pthread_t? {
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

  /// Starts the thread, for whose end nobody waits; false where the system has none to give.
  package func start() -> Bool {
    guard let thread = started() else { return false }
    pthread_detach(thread)
    return true
  }
}
