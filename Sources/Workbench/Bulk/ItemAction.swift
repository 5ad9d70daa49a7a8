package import Casework

/// Something that is done with several rows of one checklist in one go.
package enum ItemAction: Hashable, Sendable {
  case tick, reopen
  /// Do's that are not needed, or from which somebody is exempt for a while; see `DoAction`.
  case excuse(DoAction)
  case due(Day?)
  case owner(WorkerID?)
  case bin
}

/// What an action comes to for several rows of a checklist: the changes of one save.
struct ItemPlan: Equatable {
  private(set) var changes: [Change] = []
  /// The rows of which something changes.
  private(set) var done: [ChecklistItem] = []
  private(set) var alreadySo: [ChecklistItem] = []
  private(set) var refused: [(item: ChecklistItem, reason: BulkRefusal)] = []

  static func == (left: ItemPlan, right: ItemPlan) -> Bool {
    left.changes == right.changes && left.done == right.done
  }

  /// Works an action out, row after row: a row sees what the one before it made.
  ///
  /// - Parameters:
  ///   - action: What is to be done.
  ///   - items: The rows.
  ///   - value: The case as the person saw it.
  ///   - worker: Who does it.
  ///   - moment: When.
  ///   - norms: The norms of the team.
  init(
    _ action: ItemAction, on items: [ChecklistItem], of value: Case, by worker: WorkerID,
    at moment: Moment, norms: Norms
  ) {
    let status = Roadmap(value, norms: norms, on: moment.day)
    var value = value
    for item in items {
      if action == .tick, case .do(let id) = item {
        if status[id].state == .done {
          alreadySo.append(item)
          continue
        }
        if [.notApplicable, .exempt].contains(status[id].state) {
          refused.append((item, .isExcused))
          continue
        }
      }
      if action == .reopen, case .do(let id) = item,
        value.staysDone(id, by: worker, at: moment, norms: norms)
      {
        refused.append((item, .shownByFact))
        continue
      }
      do throws(DoRefusal) {
        if let reason = value.reason(against: action, on: item) {
          refused.append((item, reason))
          continue
        }
        let own = try value.changes(for: action, on: item, by: worker, at: moment, norms: norms)
        if own.isEmpty { alreadySo.append(item) } else { done.append(item) }
        changes += own
        value = value.applying(own)
      } catch {
        refused.append((item, .rule(error)))
      }
    }
  }
}

extension Case {
  /// Why an action is nothing for a row, before the rules are asked.
  fileprivate func reason(
    against action: ItemAction, on item: ChecklistItem
  ) -> BulkRefusal? {
    switch (action, item) {
    case (.excuse, .task): .notADo
    case (.bin, .do): .notATask
    case (.tick, .do(.R3)) where dates[.definiteAnswer] == nil || lacksAnswer: .asksItself
    case (.tick, .do(.U5)), (.due, .do(.U5)): .asksItself
    case (.reopen, .do(let id)) where [nil, .open].contains(doRecords[id]?.state): .shownByFact
    default: nil
    }
  }

  fileprivate func changes(
    for action: ItemAction, on item: ChecklistItem, by worker: WorkerID, at moment: Moment,
    norms: Norms
  ) throws(DoRefusal) -> [Change] {
    switch item {
    case .do(let id):
      guard let action = action.onDo(at: moment.day) else { return [] }
      return try changes(for: action, on: id, by: worker, at: moment, norms: norms)
    case .task(let id): return try changes(for: action, on: id, by: worker, at: moment)
    case .bottleneck, .contact, .handover, .escalation, .agreement: return []
    }
  }

  private func changes(
    for action: ItemAction, on id: EntryID, by worker: WorkerID, at moment: Moment
  ) throws(DoRefusal) -> [Change] {
    func record(_ action: CaseAction) throws(DoRefusal) -> [Change] {
      try changes(for: action, by: worker, at: moment, makeID: { id })
    }
    guard let was = tasks[id] else { throw .unknownEntry }
    var task = was
    switch action {
    case .tick: return was.doneOn == nil ? try record(.tickTask(id, on: moment.day)) : []
    case .reopen: return try record(.reopenTask(id))
    case .bin: return try record(.binTask(id))
    case .due(let day): task.due = day
    case .owner(let owner): task.owner = owner
    case .excuse: return []
    }
    return task == was ? [] : [Change(.task(id), was: .task(was), now: .task(task))]
  }
}

extension ItemAction {
  /// What it is for a do; nil for what is done with tasks only.
  fileprivate func onDo(at day: Day) -> DoAction? {
    switch self {
    case .tick: .tick(on: day, proof: nil)
    case .reopen: .reopen(reason: nil)
    case .excuse(let action): action
    case .due(let day): .agree(due: day)
    case .owner(let worker): .assign(worker)
    case .bin: nil
    }
  }
}
