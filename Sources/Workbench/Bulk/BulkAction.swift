package import Casework

/// Something that is done with several clients in one go.
///
/// What a team does with several at once. Closing is not among it: that is decided for one person at
/// a time.
package enum BulkAction: Hashable, Sendable {
  case counsellor(WorkerID?)
  case standIn(WorkerID?)
  /// Something with one and the same do of each.
  case onDo(DoID, DoAction)
  /// A note, a task or an event, the same with each.
  case record(CaseAction)
}

/// What an action comes to for each of several clients, by the same rules as for one.
package struct BulkPlan: Equatable, Sendable {
  /// What is changed of one case.
  package struct Part: Equatable, Sendable {
    package var subject: Case
    package var changes: [Change]
  }

  /// Why nothing is changed of one case.
  package struct Refused: Equatable, Sendable {
    package var subject: Case
    package var reason: BulkRefusal
  }

  package private(set) var parts: [Part] = []
  /// Cases of which it is so already.
  package private(set) var alreadySo: [Case] = []
  package private(set) var refused: [Refused] = []

  /// Works an action out.
  ///
  /// - Parameters:
  ///   - action: What is to be done.
  ///   - cases: The cases as the person saw them, in the order in which they are named.
  ///   - worker: Who does it.
  ///   - moment: When.
  ///   - norms: The norms of the team.
  ///   - makeID: Gives a fresh identifier for an entry.
  package init(
    _ action: BulkAction, with cases: [Case], by worker: WorkerID, at moment: Moment,
    norms: Norms, makeID: () -> EntryID
  ) {
    for value in cases {
      if case .onDo(let id, .tick) = action {
        let state = Roadmap(value, norms: norms, on: moment.day)[id].state
        // A day that is known is not corrected by the way; what comes back counts again.
        if state == .done, !norms[id].comesBack {
          alreadySo.append(value)
          continue
        }
        if [.notApplicable, .exempt].contains(state) {
          refused.append(Refused(subject: value, reason: .isExcused))
          continue
        }
      }
      do throws(DoRefusal) {
        let changes = try value.changes(
          for: action, by: worker, at: moment, norms: norms, makeID: makeID)
        if changes.isEmpty {
          alreadySo.append(value)
        } else {
          parts.append(Part(subject: value, changes: changes))
        }
      } catch {
        refused.append(Refused(subject: value, reason: .rule(error)))
      }
    }
  }
}

extension Norm {
  /// Whether a do with this norm is done more than once.
  fileprivate var comesBack: Bool { intervalDays != nil || occasions.count > 1 }
}

extension Case {
  fileprivate func changes(
    for action: BulkAction, by worker: WorkerID, at moment: Moment, norms: Norms,
    makeID: () -> EntryID
  ) throws(DoRefusal) -> [Change] {
    switch action {
    case .counsellor(let chosen):
      return changes(handingTo: chosen, by: worker, on: moment.day)
    case .standIn(let chosen): return change(.standIn, to: chosen)
    case .onDo(let id, let action):
      return try changes(for: action, on: id, by: worker, at: moment, norms: norms)
    case .record(let action):
      return try changes(for: action, by: worker, at: moment, makeID: makeID)
    }
  }

  private func change(_ field: Field, to worker: WorkerID?) -> [Change] {
    let now = worker.map(Fact.worker)
    return self[field] == now ? [] : [Change(field, was: self[field], now: now)]
  }
}
