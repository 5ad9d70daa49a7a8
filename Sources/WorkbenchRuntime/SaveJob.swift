package import CaseStore
package import Casework
import Workbench

/// Something that has to be written, with the ticket that the workbench knows it by.
package struct SaveJob: Sendable {
  /// What has to be written.
  package enum Work: Sendable {
    case commit(Save)
    /// Saves of several cases: all of them or none.
    case commitGroup([Save])
    /// With what an undo was said to reach past something that stands, and whether it is pressed over the
    /// list with which a review round ends.
    case undo(WorkerID, Moment, reaching: Int?, isInMeeting: Bool)
    case redo(WorkerID, Moment)
    /// Unfinished text; it has no ticket of its own.
    case keepDraft(Draft, inPlaceOf: Draft?)
    case dropDraft(Draft, taken: Draft?)
    /// Drops a draft whose text turned out to be saved.
    case dropSavedDraft(Draft)
    /// Keeps where a worker is, for the next start.
    case keepPlace(String, of: WorkerID)
    /// Moves a draft that cannot be read out of the way, by the name of its file.
    case setAsideDraft(String)
  }

  package var ticket: Int
  package var work: Work
}

/// What became of a job.
package struct SaveOutcome: Sendable {
  package var ticket: Int
  package var work: SaveJob.Work
  /// Nil when there was nothing to undo or redo.
  package var result: Result<Committed?, StoreError>
  /// Where a draft that was set aside is now, within the store.
  package var setAside: String?
}

extension SaveJob {
  /// Does the job on a store, and waits until it is on the disk.
  package func run(on store: inout CaseStore) -> SaveOutcome {
    let result: Result<Committed?, StoreError>
    var setAside: String?
    do {
      switch work {
      case .commit(let save): result = .success(try store.commit(save))
      case .commitGroup(let saves): result = .success(try store.commit(group: saves))
      case .undo(let worker, let moment, let sequence, let isInMeeting):
        result = .success(
          try store.undo(
            by: worker, at: moment, reaching: sequence, isInMeeting: isInMeeting))
      case .redo(let worker, let moment):
        result = .success(try store.redo(by: worker, at: moment))
      case .keepDraft(let draft, let taken):
        try store.keepDraft(draft, inPlaceOf: taken)
        result = .success(nil)
      case .dropDraft(let draft, let taken):
        try store.dropDraft(draft, andTaken: taken)
        result = .success(nil)
      case .dropSavedDraft(let draft):
        try store.dropSavedDraft(draft)
        result = .success(nil)
      case .keepPlace(let place, let worker):
        try store.keepPlace(place, of: worker)
        result = .success(nil)
      case .setAsideDraft(let name):
        setAside = try store.setAsideDraft(name)
        result = .success(nil)
      }
    } catch {
      result = .failure(error)
    }
    return SaveOutcome(ticket: ticket, work: work, result: result, setAside: setAside)
  }
}

/// Writes jobs one after the other, away from whoever hands them in.
package protocol Saver {
  /// Does beforehand what the first job would have to wait for.
  mutating func getReady()
  /// Hands in a job. Nobody waits for a disk or a lock, where there is somebody else to do it.
  mutating func submit(_ job: SaveJob)
  /// The outcomes since the last call, in the order in which the jobs came in.
  mutating func outcomes() -> [SaveOutcome]
  /// Becomes readable when there is an outcome; nil when outcomes are there at once.
  var descriptor: Int32? { get }
}

extension Saver {
  package mutating func getReady() {}
}

/// Writes at once, on the thread that asks: for the commands of the shell and for tests.
package struct InlineSaver: Saver {
  private var store: CaseStore
  private var done: [SaveOutcome] = []

  package init(store: CaseStore) { self.store = store }

  package mutating func submit(_ job: SaveJob) { done.append(job.run(on: &store)) }

  package mutating func outcomes() -> [SaveOutcome] {
    defer { done = [] }
    return done
  }

  package var descriptor: Int32? { nil }
}
