extension Case {
  /// The changes that say since when a condition is no longer in force.
  ///
  /// What was recorded on it keeps its words, closed or open, with since when they hold no more: it was
  /// broken while it held, and
  /// the report has to say what. Source: ours; the court may lift a condition meanwhile.
  ///
  /// - Parameters:
  ///   - id: The condition; one that was lifted before gets another day.
  ///   - day: Since when it is no longer in force.
  ///   - words: What it says, with its kind; nil for its own words alone.
  /// - Returns: Changes for one save; none where there is no such condition, or it is so already.
  package func changes(
    removing id: ConditionID, on day: Day, saying words: String? = nil
  ) -> [Change] {
    guard let condition = conditions[id] ?? liftedConditions[id], condition.endedOn != day else {
      return []
    }
    var lifted = condition
    lifted.endedOn = day
    let broken = escalations.filter { $0.value.condition == id }.map(\.key)
    return [Change(.condition(id), was: .condition(condition), now: .condition(lifted))]
      + broken.compactMap { escalation in
        guard let record = escalationRecords[escalation] else { return nil }
        var kept = record
        kept.conditionWas = record.conditionWas ?? words ?? condition.text
        kept.conditionEndedOn = day
        return Change(.escalation(escalation), was: .escalation(record), now: .escalation(kept))
      }
  }

  /// Whether the condition that an escalation names was lifted before it happened, so that it cannot have
  /// been broken.
  ///
  /// No longer in force since a day means that it did not hold on that day either. What was recorded of that day
  /// before anybody said so stays what it was. Source: ours.
  ///
  /// - Parameter escalation: What happened, or is to be recorded.
  /// - Returns: False for what happened before that day.
  package func cameAfterLifting(_ escalation: Escalation) -> Bool {
    guard let ended = escalation.condition.flatMap({ liftedConditions[$0]?.endedOn }) else {
      return false
    }
    let day = escalation.happenedOn ?? escalation.knownOn
    return escalation.conditionEndedOn == nil ? day >= ended : day > ended
  }
}

extension Change {
  /// Whether it says of an escalation only since when its condition is no longer in force, with the words that the
  /// condition had.
  package var isOfLifting: Bool {
    guard case .escalation = field, let was = was?.escalation, var new = now?.escalation else {
      return false
    }
    (new.conditionWas, new.conditionEndedOn) = (was.conditionWas, was.conditionEndedOn)
    return new == was
  }
}
