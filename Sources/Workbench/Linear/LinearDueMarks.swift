import Casework
import Content

// Marked rows of what is due, in lines: several get somebody else with one question.
extension WorkbenchState {
  /// Marks a row of what is due, or takes its mark away, and says how many are marked.
  mutating func markDue(_ row: TodayList.RowID) {
    guard !row.item.isBottleneck, row.item != .handover, !row.item.isAgreement else {
      linear.said.append(words(MessageWords.bottleneckHasNoBox))
      return
    }
    if let place = linear.dueMarks.firstIndex(of: row) {
      linear.dueMarks.remove(at: place)
    } else {
      linear.dueMarks.append(row)
    }
    linear.said.append(words(MarkedWords.dueMarked, count: linear.dueMarks.count))
  }

  /// Asks who does the marked rows of what is due; the question names each of them.
  mutating func handDueMarks() -> [Effect] {
    let ids = linear.dueMarks
    linear.dueMarks = []
    let lists = TodayList.Scope.allCases.map { todayList($0).dues(ids) }
    let marked = lists.max { $0.count < $1.count } ?? []
    return beginHandover(of: marked)
  }
}

extension TodayList {
  /// The rows with some identifiers.
  fileprivate func dues(_ ids: [RowID]) -> [Due] {
    lines.compactMap { line in
      if case .due(let due) = line, ids.contains(due.id) { due } else { nil }
    }
  }
}
