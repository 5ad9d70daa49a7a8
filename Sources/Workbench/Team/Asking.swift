import Casework
import Content
import Screen

// A question to a partner and its answer, each in a key, a text and Enter: with who and when, for the
// client that is chosen. That somebody spoke with the partner is saved with
// the answer.
//
// Source: Guide, "What shapes everything": X3.
extension WorkbenchState {
  /// Asks what is to be asked of the partner that is named where one is; of several it asks whom.
  mutating func openAsk() -> [Effect] {
    if let id = agreedPartner { return openFact(.asked(id)) }
    let cards = partnersNamed
    if cards.count == 1, let card = cards.first { return openFact(.asked(card)) }
    let named = cards.isEmpty ? partnersByName : cards
    guard !named.isEmpty else { return openFact(.another(.question)) }
    let entries =
      named.map { SheetEntry(.partnerFact(.asked($0)), team.partners[$0]?.name ?? "") }
      + [SheetEntry(.partnerFact(.another(.question)), words(PartnerWords.somebodyElse))]
    return present(.choosePartner, words(PartnerWords.choose), .menu(Menu(entries)))
  }

  /// The questions of the chosen client that wait for their answer, the oldest first.
  var waitingQuestions: [(id: EntryID, question: PartnerQuestion)] {
    guard let value = opened?.case else { return [] }
    // What another partner was asked waits on their card.
    let others = norms.signals.otherPartners
    return value.questions.filter { _, question in
      value.isOpen(question) && !(question.to.map(others.contains) ?? false)
    }
    .map { (id: $0.key, question: $0.value) }
    .sorted { ($0.question.askedOn, $0.id) < ($1.question.askedOn, $1.id) }
  }

  /// Asks for the answer to the question that waits; of several it asks to which.
  mutating func openAnswers() -> [Effect] {
    let waiting = waitingQuestions
    if waiting.count == 1 { return openFact(.answered(waiting[0].id)) }
    guard let value = opened?.case, !waiting.isEmpty else { return [] }
    let entries = waiting.map { id, _ in
      SheetEntry(
        .partnerFact(.answered(id)),
        changeWording.shown(value, at: .question(id), today: today).value)
    }
    return present(.choosePartner, words(PartnerWords.whichQuestion), .menu(Menu(entries)))
  }

  /// The rows of the form of a question, or of its answer.
  func askingRows(_ place: FactPlace, in value: Case) -> [FormRow<FormField>] {
    switch place {
    case .asked: [.text(.text, words(FieldWords.question), limit: Self.longestQuestion)]
    case .answered(let id):
      [
        .text(
          .part(.answer), words(SheetWords.partAnswer), value.questions[id]?.answer ?? "",
          limit: Self.longestQuestion)
      ]
    case .field, .another, .standard, .refused, .declined, .lifted, .escalation: []
    }
  }

  private static var longestQuestion: Int { 2000 }

  /// What the form of a question, or of its answer, comes to.
  mutating func askingChanges(
    _ place: FactPlace, from values: FactValues, seen: FactValues, in value: Case
  ) -> [Change] {
    switch place {
    case .asked(let partner):
      guard let text = said(values[.text]) else { return [] }
      let question = PartnerQuestion(
        text: text, to: partner, whom: team.partners[partner]?.name, askedOn: today, at: now,
        by: worker)
      return [Change(.question(makeEntryID()), was: nil, now: .question(question))]
    case .answered(let id):
      guard let there = value.questions[id] else { return [] }
      var (was, now) = (there, there)
      was.answer = said(seen[.part(.answer)])
      if was.answer == nil { was.answeredOn = nil }
      now.answer = said(values[.part(.answer)])
      now.answeredOn = now.answer == nil ? nil : there.answeredOn ?? today
      return was == now
        ? [] : [Change(.question(id), was: .question(was), now: .question(now))]
    case .field, .another, .standard, .refused, .declined, .lifted, .escalation: return []
    }
  }

  /// Saves changes of a case and of the team in one go: both or neither, and taken back together.
  mutating func save(
    _ changes: [Change], of id: CaseID, with talk: Change, saying text: String?,
    from dialog: Dialog
  ) -> [Effect] {
    guard let worker, !changes.isEmpty else {
      return save(changes, of: id, saying: text, from: dialog)
    }
    let saves = [
      Save(.case(id), by: worker, at: now, changes: changes, drafts: dialog.draftIDs),
      Save(.team, by: worker, at: now, changes: [talk]),
    ]
    let ticket = saving.start(saves: saves, targets: [], dialog: dialog)
    if opened?.case.id == id, let value = opened?.case {
      let before = checklistItems
      opened?.case = value.applying(changes)
      checklist.keep(to: checklistItems, before: before)
    }
    show([talk])
    if let value = opened?.case, value.id == id { refreshFacts(value) }
    message = .info(said(text, of: changes, with: id), canUndo: true)
    return [.commitGroup(ticket: ticket, saves)]
  }
}
