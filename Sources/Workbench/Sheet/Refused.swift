import Casework
import Content
import Screen

// A definite answer of no: why, what it stops, and the way to close the case.
//
// Source: Guide, "The 28 do's", R3.
extension WorkbenchState {
  /// Asks whether the case is closed, now that there is no place.
  mutating func offerClosing() -> [Effect] {
    guard let value = opened?.case, value.isRefused, value.closing == nil else { return [] }
    return present(
      .caseState, words(DialogWords.caseState, ["client": shortName(of: value)]),
      .menu(
        Menu([
          SheetEntry(.closeCase, words(DialogWords.closeCase)),
          SheetEntry(.stay, words(RefusedWords.leaveOpen)),
        ])), preface: [words(RefusedWords.noDays)])
  }

  /// Says what no has changed, where that was said on a sheet.
  mutating func sayRefused(after changes: [Change]) {
    guard changes.contains(where: { $0.field == .answer && $0.now == .flag(false) }),
      opened?.case.isRefused == true, var said = message, said.kind == .info
    else { return }
    said.text += " " + words(RefusedWords.noDays)
    if opened?.case.texts[.answerReason]?.nilIfBlank == nil {
      said.text += " " + words(SheetWords.lacksReason)
    }
    message = said
  }

  /// What the box of details says of the definite answer: that there is a place, which one and why, or
  /// that there is none; nil where nobody said.
  func answerLine(of value: Case) -> DetailLine? {
    if let refused = refusedLine(of: value) { return refused }
    let place = value.texts[.placeInHouse]?.nilIfBlank
    guard value.answer == true || place != nil else { return nil }
    let known = [
      value.answer == true ? words(ChangeWords.thereIsAPlace) : nil,
      value.dates[.definiteAnswer].map { content.dates.long($0) }, place,
      value.texts[.answerReason]?.nilIfBlank,
    ]
    return DetailLine(
      label: words(DetailWords.answer), text: known.compactMap { $0 }.joined(by: "; "), role: .text)
  }

  private func refusedLine(of value: Case) -> DetailLine? {
    guard value.isRefused else { return nil }
    let day = value.dates[.definiteAnswer].map { content.dates.long($0) }
    let reason = value.texts[.answerReason]
    let parts = [day, reason].compactMap { $0 }.filter { !$0.isEmpty }
    return DetailLine(
      label: words(RefusedWords.title),
      text: parts.isEmpty ? words(FormWords.unknown) : parts.joined(by: ": "), role: .question)
  }
}
