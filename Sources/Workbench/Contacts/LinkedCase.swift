import Casework
import Content
import Screen

// Whose case it is that a contact and that case are to know of each other: a number is mistyped soon, and then somebody
// else's case would tell of this person. So it is said before the yes, and nothing is saved until it was.
extension WorkbenchState {
  /// The case whose number stands in the form of a link; nil where no case has it.
  private func caseToLink(_ values: FactValues) -> CaseSummary? {
    let number = said(values[.contact(.number)]).map { CaseNumber($0).key }
    return clients.summaries.first { $0.number.key == number }
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

  private func whose(_ summary: CaseSummary, _ text: ContactWords) -> String {
    words(
      text,
      [
        "number": summary.number.text,
        "client": ClientName.shown(summary.name, sortName: summary.sortName),
      ])
  }
}
