import CaseStore
import Casework
import Synchronization
import WorkbenchRuntime

/// What the tests know and decide of the writing: how fast it is, and what was said to be saved.
final class Writer: Sendable {
  /// A save that the store confirmed.
  struct Confirmed: Hashable, Sendable {
    var sequence: Int
    var cases: Set<CaseID>
    var changes: [Change]
  }

  private struct Facts {
    var isSlow = false
    var confirmed: [Confirmed] = []
  }

  private let facts = Mutex(Facts())

  /// While it is slow, jobs wait.
  var isSlow: Bool {
    get { facts.withLock { $0.isSlow } }
    set { facts.withLock { $0.isSlow = newValue } }
  }

  var confirmed: [Confirmed] { facts.withLock { $0.confirmed } }

  func note(_ outcome: SaveOutcome) {
    guard case .success(let committed?) = outcome.result, let sequence = committed.sequence else {
      return
    }
    let saved = Confirmed(
      sequence: sequence, cases: Set(committed.cases.keys), changes: committed.merge.changes)
    facts.withLock { $0.confirmed.append(saved) }
  }
}

/// Writes with the real store, when its writer is let.
struct WatchedSaver: Saver {
  private var inner: InlineSaver
  private let writer: Writer
  private var waiting: [SaveJob] = []

  init(_ inner: InlineSaver, _ writer: Writer) {
    self.inner = inner
    self.writer = writer
  }

  mutating func submit(_ job: SaveJob) {
    waiting.append(job)
    write()
  }

  private mutating func write() {
    guard !writer.isSlow else { return }
    for job in waiting { inner.submit(job) }
    waiting = []
  }

  mutating func outcomes() -> [SaveOutcome] {
    write()
    let outcomes = inner.outcomes()
    for outcome in outcomes { writer.note(outcome) }
    return outcomes
  }

  var descriptor: Int32? { nil }
}
