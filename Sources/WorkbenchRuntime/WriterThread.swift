import CPlatform
package import CaseStore
import Glibc
import Synchronization

/// The one thread beside the run loop: it writes saves, so that the loop never waits for a disk or
/// a lock.
///
/// It has an instance of the store of its own, opened when the first job comes; the loop's instance
/// catches up by reading, as it does with the saves of other programs. Where the two begin with the same
/// (`CaseStore.openedAgain`), the first save costs little more than the next. Jobs and outcomes lie in two
/// queues behind one lock, and a byte in a pipe says that there is one.
package final class WriterThread: Sendable {
  private struct Queues {
    var jobs: [SaveJob] = []
    var outcomes: [SaveOutcome] = []
  }

  private let queues = Mutex(Queues())
  private let open: @Sendable () throws(StoreError) -> CaseStore
  private let jobBell: Bell
  private let outcomeBell: Bell

  /// - Parameter open: Opens the store, on the writer's own thread.
  /// - Throws: The system's error number when there is no pipe or no thread to be had.
  package init(
    open: @escaping @Sendable () throws(StoreError) -> CaseStore
  ) throws(SystemRefusal) {
    self.open = open
    jobBell = try Bell()
    outcomeBell = try Bell()
  }

  /// Starts the thread.
  ///
  /// It lives as long as the program.
  package func start() throws(SystemRefusal) {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let result = pthread_create(
      &thread, nil,
      { @Sendable context in
        guard let context else { return nil }
        Unmanaged<WriterThread>.fromOpaque(context).takeUnretainedValue().work()
        return nil
      }, context)
    guard result == 0 else { throw SystemRefusal(number: result) }
    pthread_detach(thread)
  }

  private func work() {
    // They are for the loop, which they have to wake.
    schakel_hold_requests()
    var store: CaseStore?
    while jobBell.wait() {
      while let job = queues.withLock({ $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }) {
        let outcome = run(job, on: &store)
        queues.withLock { $0.outcomes.append(outcome) }
        outcomeBell.ring()
      }
    }
  }

  private func run(_ job: SaveJob, on store: inout CaseStore?) -> SaveOutcome {
    do throws(StoreError) {
      var opened = try opened(store)
      // Let go of the only other copy, so that the store is changed in place.
      store = nil
      let outcome = job.run(on: &opened)
      store = opened
      return outcome
    } catch {
      return SaveOutcome(ticket: job.ticket, work: job.work, result: .failure(error))
    }
  }
}

extension WriterThread {
  private func opened(_ store: CaseStore?) throws(StoreError) -> CaseStore {
    if let store { return store }
    return try open()
  }
}

extension WriterThread: Saver {
  package func submit(_ job: SaveJob) {
    queues.withLock { $0.jobs.append(job) }
    jobBell.ring()
  }

  package func outcomes() -> [SaveOutcome] {
    outcomeBell.silence()
    return queues.withLock { queues in
      defer { queues.outcomes = [] }
      return queues.outcomes
    }
  }

  package var descriptor: Int32? { outcomeBell.readEnd }
}

/// The system would not give a pipe or a thread.
package struct SystemRefusal: Error, Hashable, Sendable {
  /// The system's error number.
  package var number: Int32
}

/// A pipe in which a byte means "look".
private struct Bell: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws(SystemRefusal) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemRefusal(number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // A full pipe has rung already, and a reader that finds it empty must not hang.
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  func ring() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Waits for a byte; false when none can come any more.
  func wait() -> Bool {
    var byte: UInt8 = 0
    while true {
      let count = read(readEnd, &byte, 1)
      if count == 1 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }

  /// Takes what is in the pipe, without waiting.
  func silence() {
    var ready = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 64)
    while poll(&ready, 1, 0) > 0, ready.revents & Int16(POLLIN) != 0 {
      guard read(readEnd, &buffer, buffer.count) == buffer.count else { return }
    }
  }
}
