/// An open task or appointment of a case that has a day.
package struct TaskDue: Hashable, Sendable {
  package var id: EntryID
  package var day: Day
  /// The office's clock for an appointment, as `14:30`; nil for a task.
  package var clock: String?
  package var text: String
  /// Who does it; nil when nobody in particular does.
  package var owner: WorkerID?

  /// A task as it stands in a list.
  package init(id: EntryID, day: Day, clock: String?, text: String, owner: WorkerID? = nil) {
    self.id = id
    self.day = day
    self.clock = clock
    self.text = text
    self.owner = owner
  }

  /// The open tasks of a case that have a day, the first one first.
  static func all(of source: Case) -> [TaskDue] {
    source.tasks.compactMap { id, task in
      guard task.binned == nil, task.doneOn == nil, let day = task.due else { return nil }
      return TaskDue(
        id: id, day: day, clock: task.clock, text: task.text, owner: task.owner)
    }.sorted { ($0.day, $0.clock ?? "", $0.id) < ($1.day, $1.clock ?? "", $1.id) }
  }
}

/// Who does a do of a case, where somebody said so.
package struct DoOwner: Hashable, Sendable {
  package var id: DoID
  package var worker: WorkerID

  package init(id: DoID, worker: WorkerID) {
    self.id = id
    self.worker = worker
  }
}
