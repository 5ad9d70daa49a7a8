import Casework
import Content

// Two who decide the same escalation at the same moment.
extension WorkbenchState {
  /// Asks whether a decision is to be saved beside one that somebody saved since the form came up.
  ///
  /// The same key once more saves it.
  ///
  /// - Parameters:
  ///   - id: The escalation.
  ///   - dialog: The form.
  /// - Returns: Whether it was asked, so that nothing is saved now.
  mutating func asksAboutDecision(on id: EntryID, since dialog: Dialog) -> Bool {
    guard let index = dialogs.lastIndex(where: { $0.id == dialog.id }),
      let value = opened?.case, value.id == dialog.caseID,
      let first = dialog.decisionsBefore
    else { return false }
    let all = Set(value.decisions.filter { $0.value.escalation == id }.map(\.key))
    let new = all.subtracting(first)
    guard
      let last = new.compactMap({ value.decisions[$0] }).max(by: {
        $0.at.secondsSince1970 < $1.at.secondsSince1970
      }),
      last.stands
    else { return false }
    dialogs[index].decisionsBefore = all
    let said = words(
      EscalationWords.decidedJustNow,
      [
        "worker": name(of: last.by), "time": last.at.clock,
        "what": escalationWording(value).brief(last),
      ])
    refuse(shown(said, about: value), at: .kind)
    return true
  }
}
