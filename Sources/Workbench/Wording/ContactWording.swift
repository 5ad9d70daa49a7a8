import Casework
import Content

// What changed of a contact after care, in words.
extension ChangeWording {
  /// What a change of a contact did.
  func contact(_ field: ContactField, _ change: Change) -> String {
    switch field {
    case .moment: words(change.now == nil ? ChangeWords.momentTaken : .momentAdded)
    case .name, .reach, .plan, .sharedWith, .cases, .stay, .ending, .reopening, .handedOver,
      .destruction, .earlierPlan, .earlierEnding, .date, .reflection:
      words(
        change.now == nil ? ContactWords.cleared : .noted, ["what": name(of: field)])
    }
  }

  /// What a field of a contact is called.
  func name(of field: ContactField) -> String {
    switch field {
    case .name: words(ContactWords.partName)
    case .reach: words(ContactWords.partReach)
    case .plan: words(FieldWords.contactPlan)
    case .sharedWith: words(ContactWords.partAllowed)
    case .cases: words(ContactWords.formLink)
    case .stay: words(FieldWords.number)
    case .ending: words(ContactWords.formEnding)
    case .reopening: words(ContactWords.formReopen)
    case .handedOver: words(ContactWords.formHandOver)
    case .earlierPlan, .earlierEnding: words(ContactWords.earlier)
    case .destruction: words(ContactWords.destruction)
    case .moment: words(ContactWords.formMoment)
    case .date: words(ContactWords.formDate)
    case .reflection: words(ContactWords.formReflection)
    }
  }

  private func initiative(of moment: ContactMoment) -> String {
    switch moment.initiatorWord {
    case "client": words(ContactWords.lineTheirs)
    case "organisation": words(ContactWords.lineOurs)
    default: content.terms.initiator(moment.initiatorWord)
    }
  }

  /// A moment in words: by which way, by whom, what about, how it was, what comes next.
  func moment(_ moment: ContactMoment) -> String {
    [
      moment.channel.map(content.terms.channel),
      initiative(of: moment),
      moment.isReached ? nil : words(ChecklistWords.notReached),
      moment.meaning, moment.mood.map { words(ContactWords.storyMood, ["mood": $0]) },
      moment.next.map { words(ContactWords.storyNext, ["next": $0]) },
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(by: " · ")
  }
}
