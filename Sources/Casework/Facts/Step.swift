/// The five steps of the roadmap and the contact that stays after them.
///
/// Source: Guide, "The roadmap"; step six: Duurzame Verbinding.
package enum Step: Int, CaseIterable, Comparable, Sendable {
  case registration = 1
  case intake, implementation, escalation, followUp, afterContact

  package static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }

  /// The word for the step in files and in `--json`.
  package var word: String {
    switch self {
    case .registration: "registration"
    case .intake: "intake"
    case .implementation: "implementation"
    case .escalation: "escalation"
    case .followUp: "followup"
    case .afterContact: "aftercontact"
    }
  }

  package init?(word: String) {
    guard let step = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = step
  }
}
