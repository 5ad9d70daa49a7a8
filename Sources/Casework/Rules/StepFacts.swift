/// The facts that decide on which step a case is.
package struct StepFacts: Hashable, Sendable {
  /// From when there is a definite yes.
  package var yesFrom: Day?
  package var arrivedFrom: Day?
  /// The end of the title or of the stay, whichever comes first.
  package var end: Day?
  /// The day of leaving, where no end of the stay is known: until then it counts as that.
  package var leaving: Day?
  package var hasOpenEscalation: Bool
  /// From when the formal relation is closed.
  package var relationClosedFrom: Day?
  /// From when it is certain that there is no place.
  package var refusedFrom: Day?

  /// How many days before the end follow-up care becomes the work.
  package static let followUpDays = 112

  package init(
    yesFrom: Day?, arrivedFrom: Day?, end: Day?, hasOpenEscalation: Bool, relationClosedFrom: Day?,
    refusedFrom: Day? = nil
  ) {
    self.yesFrom = yesFrom
    self.arrivedFrom = arrivedFrom
    self.end = end
    self.hasOpenEscalation = hasOpenEscalation
    self.relationClosedFrom = relationClosedFrom
    self.refusedFrom = refusedFrom
  }

  init(_ source: Case, facts: CaseFacts) {
    // A definite answer with a day and nothing else is a yes: a no ends the registration.
    yesFrom = source.answer == false ? nil : facts.answeredFrom
    arrivedFrom = facts.arrivedFrom
    end = facts.end
    leaving = source.dates[.endOfStay] == nil ? facts.leftOn : nil
    hasOpenEscalation = source.escalations.values.contains { $0.isOpen }
    relationClosedFrom = source.dates[.formalRelationshipClosed]
    refusedFrom = source.isRefused ? facts.answeredFrom : nil
  }

  /// The step on a day: the first that holds, from the last one back.
  ///
  /// Source: Guide, "Default signal rules", current step.
  package func step(on today: Day) -> Step {
    if let relationClosedFrom, relationClosedFrom <= today { return .afterContact }
    if let arrivedFrom, arrivedFrom <= today {
      let planned = leaving.flatMap { $0 > today ? $0 : nil }
      if let end = Day.earliest(self.end, planned), end - today <= Self.followUpDays {
        return .followUp
      }
      return hasOpenEscalation ? .escalation : .implementation
    }
    if let yesFrom, yesFrom <= today { return .intake }
    return .registration
  }
}
