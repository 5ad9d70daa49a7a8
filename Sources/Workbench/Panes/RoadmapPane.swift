package import Casework

/// The six steps of the chosen client: which one is shown.
package struct RoadmapPane: Equatable, Sendable {
  /// The step whose checklist shows.
  package var step = Step.registration { didSet { beyond = 0 } }
  /// How many lines further than the chosen step needs what is seen was scrolled; below 0 upwards.
  var beyond = 0

  package init() {}

  /// Moves the choice by a number of steps, not beyond the ends.
  package mutating func move(by count: Int) {
    let wanted = max(1, min(step.rawValue + count, Step.allCases.count))
    step = Step(rawValue: wanted) ?? step
  }
}
