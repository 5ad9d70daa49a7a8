import Dispatch
import Glibc
import Synchronization
import Testing

/// Threads that tests wait on for other processes.
///
/// The concurrency runtime has one thread for each processor, and most of the time of a journey is
/// waiting for a screen. On those threads two journeys would keep everything else from running; here
/// several wait at the same time, and what needs a processor gets it.
final class WaitingThreads: TaskExecutor {
  static let shared = WaitingThreads(count: 6)

  private let jobs = Mutex<[UnownedJob]>([])
  private let arrived = DispatchSemaphore(value: 0)

  private init(count: Int) {
    for _ in 0..<count {
      var thread = pthread_t()
      let own = Unmanaged.passRetained(self)
      let error = pthread_create(
        &thread, nil,
        { own in
          guard let own else { return nil }
          Unmanaged<WaitingThreads>.fromOpaque(own).takeUnretainedValue().work()
        }, own.toOpaque())
      precondition(error == 0, "no thread to wait on")
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    arrived.signal()
  }

  private func work() -> Never {
    while true {
      arrived.wait()
      let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      job?.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

/// Makes the tests of a suite wait on `WaitingThreads`.
struct WaitingTrait: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  @concurrent func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
  }
}

extension Trait where Self == WaitingTrait {
  /// For suites whose tests wait for other processes.
  static var waits: Self { Self() }
}
