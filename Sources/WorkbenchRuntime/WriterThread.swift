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
/// queues behind one lock, and a bell says that there is one.
package final class WriterThread: Sendable {
  private struct Queues {
    var jobs: [SaveJob] = []
    /// Where there is one, the bell was rung for it as well.
    var outcomes: [SaveOutcome] = []
    var isRunning = false
  }

  private let queues = Mutex(Queues())
  private let open: @Sendable () throws(StoreError) -> CaseStore
  private let jobBell: Bell
  private let outcomeBell: Bell

  /// - Parameter open: Opens the store, on the writer's own thread.
  /// - Throws: The system's error number when there is no bell to be had.
  package init(
    open: @escaping @Sendable () throws(StoreError) -> CaseStore
  ) throws(SystemRefusal) {
    self.open = open
    jobBell = try Bell()
    outcomeBell = try Bell()
  }

  /// Starts the thread when it does not run yet, and says whether it runs.
  ///
  /// It lives as long as the program.
  private func start() -> Bool {
    queues.withLock { queues in
      guard !queues.isRunning else { return true }
      queues.isRunning = OtherThread { [self] in work() }.start()
      return queues.isRunning
    }
  }

  private func work() {
    var store: CaseStore?
    while jobBell.wait() {
      while let job = queues.withLock({ $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }) {
        finish(run(job, on: &store))
      }
    }
  }

  private func finish(_ outcome: SaveOutcome) {
    queues.withLock { queues in
      queues.outcomes.append(outcome)
      outcomeBell.ring()
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
  package func getReady() { _ = start() }

  package func submit(_ job: SaveJob) {
    guard start() else {
      // Waiting for the disk is better than not to save.
      var store: CaseStore?
      return finish(run(job, on: &store))
    }
    queues.withLock { $0.jobs.append(job) }
    jobBell.ring()
    // Where one processor has to do for both, the writer goes first, to where it waits for the disk, and
    // the frame is drawn meanwhile.
    sched_yield()
  }

  package func outcomes() -> [SaveOutcome] {
    queues.withLock { queues in
      guard !queues.outcomes.isEmpty else { return [] }
      outcomeBell.wait()
      defer { queues.outcomes = [] }
      return queues.outcomes
    }
  }

  package var descriptor: Int32? { outcomeBell.descriptor }
}

/// The system would not give a bell.
package struct SystemRefusal: Error, Hashable, Sendable {
  /// The system's error number.
  package var number: Int32
}

/// Becomes readable when it was rung, and silent by waiting for it.
///
/// Not a pipe: the system takes a thread that wrote to a pipe for one that goes to sleep, and keeps who is
/// woken waiting for its processor while the loop draws a frame.
private struct Bell: Sendable {
  let descriptor: Int32

  init() throws(SystemRefusal) {
    descriptor = eventfd(0, Int32(EFD_CLOEXEC))
    guard descriptor >= 0 else { throw SystemRefusal(number: errno) }
  }

  func ring() { _ = eventfd_write(descriptor, 1) }

  /// Waits until it was rung since the last time; false when that cannot be any more.
  @discardableResult func wait() -> Bool {
    var count: eventfd_t = 0
    while true {
      if eventfd_read(descriptor, &count) == 0 { return true }
      if errno != EINTR { return false }
    }
  }
}
