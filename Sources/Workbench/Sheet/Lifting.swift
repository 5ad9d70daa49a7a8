import Casework
import Content

// A condition that is lifted: since when, and what was recorded on it.
//
// Source: Guide, "Escalations" (ours).
extension WorkbenchState {
  /// What stands above the form that asks since when a condition is no longer in force.
  func liftedPreface(_ id: ConditionID, in value: Case) -> [String] {
    guard let condition = value.conditions[id] ?? value.liftedConditions[id] else { return [] }
    return [
      shown(id.text + " " + content.terms.text(of: condition), about: value),
      words(EscalationWords.liftHow),
    ]
  }

  /// The changes that lift a condition; what was recorded on it keeps its words.
  func liftingChanges(_ id: ConditionID, since day: Day, in value: Case) -> [Change] {
    let condition = value.conditions[id] ?? value.liftedConditions[id]
    return value.changes(
      removing: id, on: day, saying: condition.map { content.terms.wordsKept(of: $0) })
  }

  /// Says that something open happened when its condition no longer held: it is no breach of that one.
  mutating func sayLifted(after changes: [Change]) {
    let lifted = changes.compactMap(\.lifted)
    guard !lifted.isEmpty, let value = opened?.case, var said = message, said.kind == .info
    else { return }
    let late = value.escalations.values.filter { escalation in
      escalation.isOpen && escalation.condition.map { lifted.contains($0) } == true
        && value.cameAfterLifting(escalation)
    }
    guard !late.isEmpty else { return }
    said.text += " " + words(EscalationWords.liftedBefore, count: late.count)
    message = said
  }

  /// Asks since when the conditions do not hold that the form of a case took away, one after the other.
  mutating func askSinceWhen(after changes: [Change]) -> [Effect] {
    changes.compactMap(\.lifted).reversed().flatMap { openFact(.lifted($0)) }
  }
}

extension Change {
  /// The condition that it lifts; nil for every other change.
  fileprivate var lifted: ConditionID? {
    guard case .condition(let id) = field, now?.condition?.endedOn != nil else { return nil }
    return id
  }
}
