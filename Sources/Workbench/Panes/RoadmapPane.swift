package import Casework

/// The six steps of the chosen client: which one is shown.
package struct RoadmapPane: Equatable, Sendable {
  /// The step whose checklist shows.
  package var step = Step.registration

  package init() {}

  /// Moves the choice by a number of steps, not beyond the ends.
  package mutating func move(by count: Int) {
    let wanted = max(1, min(step.rawValue + count, Step.allCases.count))
    step = Step(rawValue: wanted) ?? step
  }
}
