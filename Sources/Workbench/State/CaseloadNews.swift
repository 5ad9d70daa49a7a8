package import Casework

/// What lists need of cases, as far as it is not known yet.
package enum CaseloadNews: Equatable, Sendable {
  /// Of every case that there is.
  case all(CaseSummaries)
  /// Of some cases, new ones among them; of all others it is as it was, and none of them is gone.
  case some([CaseSummary])

  /// What it says of some cases.
  package func summaries(of ids: Set<CaseID>) -> [CaseSummary] {
    switch self {
    case .all(let summaries): ids.compactMap { summaries.summary(of: $0) }
    case .some(let summaries): summaries.filter { ids.contains($0.id) }
    }
  }
}
