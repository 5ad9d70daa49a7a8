package import Casework

/// What can be chosen in the checklist of a step.
package enum ChecklistItem: Hashable, Sendable {
  /// That the case was handed over, as long as the receiver did not accept it, or that they gave it back,
  /// as long as nobody said that they keep it.
  case handover
  case `do`(DoID)
  case task(EntryID)
  case bottleneck(BottleneckID)
  /// The contact after care, which stands in its own register.
  case contact
  /// An agreement of the team that is to be looked at again; in no checklist, only in what is due.
  case agreement(EntryID)
  /// An open escalation, or a closed one whose time-out goes on.
  case escalation(EntryID)
}

extension ChecklistItem {
  /// The do that it is; nil for anything else.
  var doID: DoID? { if case .do(let id) = self { id } else { nil } }
}

/// The checklist of a step: its do's, the case's own tasks, and what to watch out for.
package struct ChecklistPane: Equatable, Sendable {
  package var selected: ChecklistItem?
  package var scroll = ListScroll()
  /// Of the opened case; those of another step are hidden.
  package var marks = Marks<ChecklistItem>()

  package init() {}

  /// What a step of a case offers to choose from, in the order of the screen.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - value: The case.
  ///   - bottlenecks: What to watch out for in the step.
  ///   - today: The office's calendar day.
  /// - Returns: The open escalations in the order of the board, the do's, the tasks, the bottlenecks.
  package static func items(
    of step: Step, in value: Case, bottlenecks: [BottleneckID], on today: Day
  ) -> [ChecklistItem] {
    let tasks = value.tasks.filter { $0.value.binned == nil }
      .sorted { left, right in
        // Identifiers are made at random; they only decide between tasks that read the same.
        let (one, other) = (left.value, right.value)
        return (one.due ?? .distant, one.clock ?? "", one.text, left.key)
          < (other.due ?? .distant, other.clock ?? "", other.text, right.key)
      }
    return (value.openHandover == nil ? [] : [.handover])
      + (step == .escalation
        ? (value.openByUrgency(on: today) + value.awaitedReturns.map(\.escalation))
          .map(ChecklistItem.escalation) : [])
      + (step == .afterContact ? [.contact] : [])
      + DoID.all(of: step).map(ChecklistItem.do) + tasks.map { .task($0.key) }
      + bottlenecks.map(ChecklistItem.bottleneck)
  }

  /// Keeps the choice when it is still there, else takes the one next to where it was.
  package mutating func keep(to items: [ChecklistItem], before: [ChecklistItem] = []) {
    if let selected, items.contains(selected) { return }
    let index = selected.flatMap { before.firstIndex(of: $0) } ?? 0
    selected = items.isEmpty ? nil : items[min(index, items.count - 1)]
  }

  /// Moves the choice by a number of items, not beyond the ends.
  package mutating func move(by count: Int, in items: [ChecklistItem]) {
    guard !items.isEmpty else { return }
    let index = (selected.flatMap { items.firstIndex(of: $0) } ?? 0) + count
    selected = items[max(0, min(index, items.count - 1))]
  }
}

extension Case {
  /// The open escalations in the order of the board of a day.
  ///
  /// Source: Guide, "Escalation object", queue order.
  func openByUrgency(on today: Day) -> [EntryID] {
    // The order asks which are reported, and not by when: for that no day off counts.
    openEscalations(by: WorkCalendar()).sorted { $0.precedes($1, on: today) }.map(\.id)
  }
}

extension Day {
  /// Later than every day that a person can enter; for sorting what has no day last.
  static let distant = Day(number: .max)
}
