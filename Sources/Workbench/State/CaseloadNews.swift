package import Casework

/// What lists need of cases, as far as it is not known yet.
package enum CaseloadNews: Equatable, Sendable {
  /// Of every case that there is.
  case all([CaseSummary])
  /// Of some cases, new ones among them; of all others it is as it was, and none of them is gone.
  case some([CaseSummary])

  /// What it says of cases.
  package var summaries: [CaseSummary] {
    switch self {
    case .all(let summaries), .some(let summaries): summaries
    }
  }
}
