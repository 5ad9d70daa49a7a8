import Casework
import Content
import Screen

// Whose case it is that a contact and that case are to know of each other: a number is mistyped soon, and then somebody
// else's case would tell of this person. So it is said before the yes, and nothing is saved until it was.
extension WorkbenchState {
  /// The case whose number stands in the form of a link; nil where no case has it.
  ///
  /// The figures alone are enough where one case alone has them: its client is named before anything is saved.
  func caseToLink(_ values: FactValues) -> CaseSummary? {
    guard let typed = said(values[.contact(.number)]) else { return nil }
    let key = CaseNumber(typed).key
    if let found = clients.summaries.first(where: { $0.number.key == key }) { return found }
    let meant = clients.summaries.filter { $0.number.ends(inFigures: typed) }
    return meant.count == 1 ? meant.first : nil
  }

  /// Says above the form of a link whose case the number is that stands in it by now.
  mutating func followLink(at index: Int) {
    guard dialogs.indices.contains(index), case .contactFact(.newLink) = dialogs[index].purpose,
      case .form(let form) = dialogs[index].body
    else { return }
    let found = caseToLink(form.values(dateReader))
    dialogs[index].preface = found.map { [whose($0, .linkWhose)] } ?? []
    // On a small screen, and in lines, nobody sees it there.
    if size.rows >= 18, !linear.isOn { dialogs[index].linkShown = found?.id }
  }

  /// Says whose case a link is with before it is saved, to who has not seen it yet.
  ///
  /// - Returns: Nothing to do, where it was said now; nil where it was seen, or the number is that of no case.
  mutating func showCaseToLink(_ values: FactValues, _ dialog: Dialog) -> [Effect]? {
    guard let index = dialogs.indices.last, let found = caseToLink(values),
      case .flag(true)? = values[.contact(.agrees)], dialog.linkShown != found.id
    else { return nil }
    dialogs[index].linkShown = found.id
    refuse(whose(found, .linkAsk), at: .contact(.agrees))
    return []
  }

  /// Lets a case and a contact not know of each other any more, and says which case that is.
  mutating func unlink(_ value: CaseID, from id: ContactID) -> [Effect] {
    let effects = act(.unlink(value), on: id)
    if !effects.isEmpty, let number = clients.summaries.summary(of: value)?.number.text {
      message = .info(words(ContactWords.unlinkedSaid, ["number": number]), canUndo: true)
    }
    return effects
  }

  /// A case by its number and by the name that every counsellor can read out.
  func whose(_ summary: CaseSummary, _ text: ContactWords) -> String {
    words(
      text,
      [
        "number": summary.number.text,
        "client": ClientName.shown(summary.name, sortName: summary.sortName),
      ])
  }
}
