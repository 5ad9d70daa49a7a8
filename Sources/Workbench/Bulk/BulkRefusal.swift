package import Casework
import Content

/// Why nothing comes of one of several clients or rows.
package enum BulkRefusal: Hashable, Sendable {
  case rule(DoRefusal)
  /// It is not needed or not for now, and is opened again on its own row.
  case isExcused
  /// It is shown by a fact of the case, which is changed where the fact stands.
  case shownByFact
  /// It asks something of its own.
  case asksItself
  /// Only own tasks go to the bin; only do's are not needed.
  case notATask, notADo
}

extension BulkRefusal {
  /// The reason as a sentence for the person who wanted it.
  func sentence(in content: Content, about id: DoID?) -> String {
    switch self {
    case .rule(let refusal): refusal.sentence(in: content, about: id)
    case .isExcused: content.words(BulkWords.isExcused)
    case .shownByFact: content.words(MessageWords.shownByFact)
    case .asksItself: content.words(BulkWords.asksItself)
    case .notATask: content.words(MessageWords.cannotBin)
    case .notADo: content.words(MessageWords.notHere)
    }
  }
}
