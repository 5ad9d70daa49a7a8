import Casework
import Content

// What the list says when there is nobody in it.
extension WorkbenchState {
  /// Why nobody shows, and what can be done about it; nothing that would be refused.
  var emptyListText: String {
    switch clients.view {
    case .mine: clients.summaries.isEmpty ? noClientsYet : nobodyOfMine
    case .everyone: noClientsYet
    case .closed: words(ClientsWords.emptyClosed)
    case .late, .dueThisWeek, .escalations, .contactAfter, .withoutCounsellor, .conflicts,
      .signals, .step, .caseload:
      words(ViewWords.emptyView)
    }
  }

  private var noClientsYet: String {
    if isReadOnly { return words(EmptyListWords.everyoneReadOnly) }
    if worker == nil, team.members.isEmpty { return words(EmptyListWords.everyoneNobody) }
    return words(ClientsWords.emptyEveryone)
  }

  private var nobodyOfMine: String {
    isReadOnly ? words(EmptyListWords.mineReadOnly) : words(ClientsWords.emptyMine)
  }
}
