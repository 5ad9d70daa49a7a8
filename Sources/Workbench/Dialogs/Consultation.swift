import Casework
import Content
import Screen

// The next joint consultation: when it is, and whether the one that was planned took place.
//
// Source: Guide, "The 28 do's", U5: a date must always lie ahead.
extension WorkbenchState {
  /// Asks when the next joint consultation is; where the day of one is there, first what became of it.
  mutating func openConsultation() -> [Effect] {
    consultationToAsk.map { askOfConsultation(on: $0) } ?? openConsultationDay()
  }

  /// The day, today or over, of a planned consultation of which nobody has said whether it took place.
  var consultationToAsk: Day? { opened?.case.consultationToAsk(on: today + 1) }

  /// Asks whether a joint consultation took place.
  mutating func askOfConsultation(on day: Day) -> [Effect] {
    present(
      .consultationHeld,
      words(DialogWords.consultationHeld, ["day": content.dates.long(day)]),
      .menu(
        Menu([
          SheetEntry(.consultationHeld, words(DialogWords.consultationYes)),
          SheetEntry(.consultationFailed, words(DialogWords.consultationNo)),
          SheetEntry(.consultationMoved, words(DialogWords.consultationMoved)),
        ])), preface: [opened.map { shortName(of: $0.case) } ?? ""])
  }

  /// Records what became of the consultation that was planned.
  mutating func answerOfConsultation(_ choice: DialogChoice, _ dialog: Dialog) -> [Effect] {
    guard let value = dialog.basis, let planned = value.plannedConsultation else { return [] }
    switch choice {
    case .consultationHeld:
      return act(.logEvent(.jointConsultation, on: planned, text: ""), from: dialog)
    case .consultationFailed:
      let change = Change(.date(.nextJointConsultation), was: .day(planned), now: nil)
      return save(
        withProofs([change], of: value),
        saying: words(
          SheetWords.consultationFailed, ["day": content.dates.long(planned)]), from: dialog)
    case .consultationMoved: return openConsultationDay()
    default: return []
    }
  }

  private mutating func openConsultationDay() -> [Effect] {
    let planned = opened?.case.plannedConsultation.flatMap { $0 > today ? $0 : nil }
    return present(
      .consultation, words(DialogWords.consultation),
      .date(DateField(planned.map { $0.iso } ?? "")),
      preface: [opened.map { shortName(of: $0.case) } ?? ""])
  }

  /// Sets the next joint consultation.
  ///
  /// What was planned before was asked about already: nothing counts as held that nobody said was.
  mutating func planConsultation(on day: Day?, _ dialog: Dialog) -> [Effect] {
    guard let value = dialog.basis else { return [] }
    let planned = value.dates[.nextJointConsultation]
    guard planned != day else { return save([], from: dialog) }
    let change = Change(
      .date(.nextJointConsultation), was: planned.map(Fact.day), now: day.map(Fact.day))
    // The day is what was filled in; that the do is done follows from it.
    let said = day == nil ? nil : changeMessage.sentence(for: change)
    let effects = save(withProofs([change], of: value), saying: said, from: dialog)
    sayConsultationOver(after: [change])
    return effects
  }

  private func withProofs(_ changes: [Change], of value: Case) -> [Change] {
    value.withProofs(changes, by: worker, at: now, wanting: team.standardInformation)
  }

  /// What an entry of a joint consultation comes to.
  mutating func holding(_ event: CaseEvent, as id: EntryID, in value: Case) -> [Change] {
    var source = self
    let changes = value.changes(holding: event, as: id, makeID: { source.makeEntryID() })
    self = source
    return changes
  }

  /// Asks when the next joint consultation is, after one that was held, where none lies ahead.
  mutating func sayNoneAhead(after changes: [Change]) {
    guard changes.contains(where: { $0.field == .date(.lastJointConsultation) && $0.now != nil }),
      let value = opened?.case, value.plannedConsultation == nil,
      roadmapOfCase?[.U5].state == .open, var said = message, said.kind == .info
    else { return }
    said.text += " " + nextAsked
    message = said
  }

  /// The question when the next one is, with the key that sets it.
  private var nextAsked: String {
    let names = KeyNames(words)
    if dialogs.contains(where: \.isSheet) {
      return words(
        SheetWords.askNext,
        [
          "key": names.name(of: .enter),
          "row": changeWording.fieldName(.date(.nextJointConsultation)),
        ])
    }
    guard !linear.isOn, let chord = keyMap.row(of: .flip)?.chords.first else {
      return words(SheetWords.askNextSaid)
    }
    return words(
      SheetWords.askNext,
      ["key": names.name(of: chord), "row": content.text.title(of: .U5)])
  }

  /// Asks of a day that is over already whether the consultation took place.
  mutating func sayConsultationOver(after changes: [Change]) {
    guard changes.contains(where: { $0.field == .date(.nextJointConsultation) && $0.now != nil }),
      opened?.case.consultationToAsk(on: today) != nil, var said = message, said.kind == .info
    else { return }
    said.text += " " + words(SheetWords.askConsultation)
    message = said
  }
}
