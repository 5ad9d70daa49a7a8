extension Case {
  /// The changes that remove a condition.
  ///
  /// What was recorded on it keeps its words, closed or open, with since when they hold no more: it was
  /// broken while it held, and
  /// the report has to say what. Source: ours; the court may lift a condition meanwhile.
  ///
  /// - Parameters:
  ///   - id: The condition.
  ///   - day: The office's calendar day.
  ///   - words: What it says, with its kind; nil for its own words alone.
  /// - Returns: Changes for one save; none where there is no such condition.
  package func changes(
    removing id: ConditionID, on day: Day, saying words: String? = nil
  ) -> [Change] {
    guard let condition = conditions[id] else { return [] }
    let broken = escalations.filter { $0.value.condition == id }.map(\.key)
    return [Change(.condition(id), was: .condition(condition), now: nil)]
      + broken.compactMap { escalation in
        guard let record = escalationRecords[escalation] else { return nil }
        var kept = record
        kept.conditionWas = words ?? condition.text
        kept.conditionEndedOn = day
        return Change(.escalation(escalation), was: .escalation(record), now: .escalation(kept))
      }
  }
}
