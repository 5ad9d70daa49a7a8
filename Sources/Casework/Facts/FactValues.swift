// The value inside a fact of a known kind, or nil when the fact is of another kind.
extension Fact {
  package var text: String? { if case .text(let value) = self { value } else { nil } }
  package var number: Int? { if case .number(let value) = self { value } else { nil } }
  package var flag: Bool? { if case .flag(let value) = self { value } else { nil } }
  package var day: Day? { if case .day(let value) = self { value } else { nil } }
  package var list: [String]? { if case .list(let value) = self { value } else { nil } }
  package var word: String? { if case .word(let value) = self { value } else { nil } }
  package var worker: WorkerID? { if case .worker(let value) = self { value } else { nil } }
  package var doRecord: DoRecord? { if case .doRecord(let value) = self { value } else { nil } }
  package var condition: Condition? { if case .condition(let value) = self { value } else { nil } }
  package var note: Note? { if case .note(let value) = self { value } else { nil } }
  package var event: CaseEvent? { if case .event(let value) = self { value } else { nil } }
  package var task: CaseTask? { if case .task(let value) = self { value } else { nil } }
  package var information: InformationItem? {
    if case .information(let value) = self { value } else { nil }
  }
  package var escalation: Escalation? {
    if case .escalation(let value) = self { value } else { nil }
  }
  package var contactPlan: ContactPlan? {
    if case .contactPlan(let value) = self { value } else { nil }
  }
  package var contactMoment: ContactMoment? {
    if case .contactMoment(let value) = self { value } else { nil }
  }
  package var closing: Closing? { if case .closing(let value) = self { value } else { nil } }
  package var conflict: Conflict? { if case .conflict(let value) = self { value } else { nil } }
  package var savedView: SavedView? {
    if case .savedView(let value) = self { value } else { nil }
  }
  package var member: Worker? { if case .member(let value) = self { value } else { nil } }
  package var unknownText: String? { if case .unknown(let value) = self { value } else { nil } }
}
