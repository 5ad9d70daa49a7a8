import Casework
import Content

// From what builds up to where somebody can do something about it.
extension WorkbenchState {
  /// Goes to where one acts on the bottleneck of the chosen row.
  mutating func goToRemedy() -> [Effect] {
    guard case .bottleneck(let id)? = checklist.selected else { return [] }
    return goToRemedy(against: id)
  }

  /// Goes to where one acts on a bottleneck of the opened case: on the first fact that shows it, and
  /// where nothing shows it to the first do that prevents it.
  mutating func goToRemedy(against id: BottleneckID) -> [Effect] {
    guard let value = opened?.case else { return [] }
    let place =
      signal(id)?.reasons.first?.place ?? content.guide.counters(id).first.map(SignalPlace.todo)
    switch place {
    case .todo(let item)?: return go(to: openCounter(item, against: id), of: value.id, against: id)
    case .escalations?: return goToUnowned(in: value, against: id)
    case .field(let field, let proven)?:
      let row = FormField.field(field)
      // Where nothing can be filled in, the do says what is to be done.
      if let step = sheetStep(of: field) {
        let kept = keepDraft()
        dialogs = []
        return kept + show(step: step) + openFacts(at: .field(field))
      }
      guard !isReadOnly, worker != nil, caseRows(for: value).contains(where: { $0.id == row })
      else { return go(to: proven, of: value.id, against: id) }
      let kept = keepDraft()
      dialogs = []
      return kept + openCaseForm(isNew: false, at: row)
    case nil: return []
    }
  }

  /// The do that stands for where one acts; where that is done already, the first one that is open and
  /// counters the same.
  private func openCounter(_ item: DoID, against id: BottleneckID) -> DoID {
    guard let roadmap = roadmapOfCase, roadmap[item].isSettled else { return item }
    let counters = content.guide.counters(id).filter { !roadmap[$0].isSettled }
    return counters.first { roadmap[$0].state != .missed } ?? counters.first ?? item
  }

  /// Goes to the escalation that nobody has taken on, the longest known first.
  private mutating func goToUnowned(in value: Case, against id: BottleneckID) -> [Effect] {
    let unowned = value.escalations.filter { $0.value.isOpen && $0.value.owner == nil }
    guard
      let first = unowned.min(by: { ($0.value.knownOn, $0.key) < ($1.value.knownOn, $1.key) })
    else { return [] }
    let effects = go(to: value.id, item: .escalation(first.key))
    message = .info(
      words(
        RemedyWords.wentToEscalation,
        ["what": first.value.what, "bottleneck": content.text.title(of: id)]))
    return effects
  }

  /// The step on whose sheet a field is that no form of the case has; nil for another.
  private func sheetStep(of field: Field) -> Step? {
    switch field {
    case .indication, .place: .followUp
    default: nil
    }
  }

  private mutating func go(
    to item: DoID, of client: CaseID, against id: BottleneckID
  ) -> [Effect] {
    let effects = go(to: client, item: .do(item))
    message = .info(
      words(
        RemedyWords.went,
        ["do": content.text.title(of: item), "bottleneck": content.text.title(of: id)]))
    return effects
  }

  /// Chooses the row of a bottleneck, in the step that shows where it stands there, else in the first
  /// one that has it.
  mutating func choose(_ id: BottleneckID) {
    let steps = content.guide.steps(of: id)
    if !steps.contains(roadmap.step), let step = steps.first { roadmap.step = step }
    checklist.selected = .bottleneck(id)
  }
}

extension DoStatus {
  /// Whether there is nothing to do about it any more.
  fileprivate var isSettled: Bool {
    switch state {
    case .done, .notApplicable, .exempt: due == nil
    case .open, .missed, .standing: false
    }
  }
}
