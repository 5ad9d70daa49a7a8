import Casework
import Content

/// The clients that colleagues changed, the last one last.
struct News: Equatable, Sendable {
  private(set) var clients: [CaseID] = []

  /// Notes what colleagues changed just now.
  mutating func note(_ changed: Set<CaseID>) {
    clients.removeAll(where: changed.contains)
    clients += changed.sorted()
  }
}

extension WorkbenchState {
  /// Goes to the client that a colleague changed last, and whom this worker has not seen since; first
  /// to those of the list, then to others.
  mutating func goToNewest() -> [Effect] {
    let unseen = news.clients.filter(clients.changedElsewhere.contains)
    guard let newest = unseen.last(where: clients.shows) ?? unseen.last else {
      message = .info(words(NewsWords.nothing))
      return []
    }
    let others = unseen.count - 1
    let effects = go(to: newest)
    message = .info(
      others == 0 ? words(NewsWords.last) : words(NewsWords.more, count: others))
    return effects
  }
}
