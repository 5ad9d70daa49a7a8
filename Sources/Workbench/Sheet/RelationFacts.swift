import Casework
import Content

// Whom the client trusts, found by what people call it wherever one is in the roadmap.
extension WorkbenchState {
  /// The steps whose sheets have the rows of relational care.
  private static let stepsOfRelation: [Step] = [.implementation, .afterContact]
  /// So much of a word is typed before it is taken for one.
  private static let shortestBeginning = 3

  /// Whether somebody who looks for a command means relational care during the stay.
  func meansRelation(_ text: String) -> Bool {
    let wanted = SortKey.key(for: text).split(separator: " ")
    let known = SortKey.key(for: words(SheetWords.relationWords)).split(separator: " ")
    guard !wanted.isEmpty else { return false }
    return wanted.allSatisfy { piece in
      piece.count >= Self.shortestBeginning && known.contains { $0.hasPrefix(piece) }
    }
  }

  /// Opens a sheet that has whom the client trusts, on that row: of the step that shows, else of the stay.
  mutating func openRelation() -> [Effect] {
    let isThere = Self.stepsOfRelation.contains(roadmap.step)
    let going = isThere ? [] : show(step: .implementation)
    return going + openFacts(at: .another(.line(.trusted)))
  }
}
