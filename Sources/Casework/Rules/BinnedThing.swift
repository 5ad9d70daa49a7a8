/// Something of a case that lies in the bin: it does not count, and can be put back.
///
/// Nothing leaves the records of a case by it.
package struct BinnedThing: Hashable, Sendable {
  /// What of a case can lie in the bin.
  package enum Item: Hashable, Comparable, Sendable {
    case task(EntryID)
    /// A goal, a step of the ladder or any other line of what was agreed.
    case line(EntryID)
    /// Somebody of the client's network.
    case network(EntryID)
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
    (binnedTasks + binnedLines + binnedNetwork).sorted { left, right in
      let (first, second) = (left.at.secondsSince1970, right.at.secondsSince1970)
      return first == second ? left.item < right.item : first > second
    }
  }

  private var binnedTasks: [BinnedThing] {
    tasks.compactMap { id, task -> BinnedThing? in
      guard let at = task.binned else { return nil }
      return BinnedThing(
        item: .task(id), text: task.text, clock: task.clock, at: at, by: task.binnedBy,
        wayBack: [Change(.task(id), was: .task(task), now: .task(task.outOfBin))])
    }
  }

  private var binnedLines: [BinnedThing] {
    lines.compactMap { id, line -> BinnedThing? in
      guard let at = line.binned else { return nil }
      var back = line
      back.binned = nil
      back.binnedBy = nil
      return BinnedThing(
        item: .line(id), text: line.text, at: at, by: line.binnedBy,
        wayBack: [Change(.line(id), was: .line(line), now: .line(back))])
    }
  }

  private var binnedNetwork: [BinnedThing] {
    network.compactMap { id, person -> BinnedThing? in
      guard let at = person.binned else { return nil }
      var back = person
      back.binned = nil
      back.binnedBy = nil
      return BinnedThing(
        item: .network(id), text: person.name, at: at, by: person.binnedBy,
        wayBack: [Change(.network(id), was: .networkPerson(person), now: .networkPerson(back))])
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
