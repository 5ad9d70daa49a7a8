/// Something of a case that lies in the bin: it does not count, and can be put back.
///
/// Nothing leaves the records of a case by it.
package struct BinnedThing: Hashable, Sendable {
  /// What of a case can lie in the bin.
  package enum Item: Hashable, Comparable, Sendable {
    case task(EntryID)
  }

  package var item: Item
  /// What it says.
  package var text: String
  /// The office's clock for an appointment, as `14:30`; nil for anything else.
  package var clock: String?
  /// When it was put there.
  package var at: Moment
  /// Who put it there; nil where that was not recorded.
  package var by: WorkerID?
  /// What takes it out again, seen from how it is now.
  package var wayBack: [Change]
}

extension Case {
  /// What lies in the bin, the newest first.
  package var bin: [BinnedThing] {
    tasks.compactMap { id, task -> BinnedThing? in
      guard let at = task.binned else { return nil }
      return BinnedThing(
        item: .task(id), text: task.text, clock: task.clock, at: at, by: task.binnedBy,
        wayBack: [Change(.task(id), was: .task(task), now: .task(task.outOfBin))])
    }.sorted { left, right in
      let (first, second) = (left.at.secondsSince1970, right.at.secondsSince1970)
      return first == second ? left.item < right.item : first > second
    }
  }
}

extension CaseTask {
  /// The same task, not in the bin.
  package var outOfBin: CaseTask {
    var task = self
    task.binned = nil
    task.binnedBy = nil
    return task
  }

  /// Whether two tasks say the same: in the bin is in the bin, whoever put them there and when.
  func agrees(with other: CaseTask) -> Bool {
    (binned == nil) == (other.binned == nil) && outOfBin == other.outOfBin
  }
}
