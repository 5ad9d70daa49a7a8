import Casework
import Synchronization

/// Makes the rows of a list for whoever looks at them, and keeps those of the last screens.
///
/// Of a list of a hundred thousand a screen shows thirty, and every frame asks for the same ones several times.
/// Nothing of what rows are made of changes here: where it does, the list gets another maker (`ClientsPane.rebuild`).
/// So all copies of a state may share one, a row is what it was until the list is arranged again, and two makers of
/// the same are the same whatever they keep.
final class RowMaker: Sendable {
  let summaries: CaseSummaries
  let basis: ListBasis
  /// Rows that were made, by the place of the client among the summaries.
  private let kept: Mutex<[Int32: CaseRow]>

  /// How many rows are kept at most: some screens, and all that is said of a list in lines.
  static let mostKept = 512

  init(_ summaries: CaseSummaries, for basis: ListBasis) {
    self.summaries = summaries
    self.basis = basis
    kept = Mutex([:])
  }

  /// One that keeps the rows of an earlier one, but of those who changed.
  init(
    _ summaries: CaseSummaries, for basis: ListBasis, after earlier: RowMaker, but changed: Set<Int>
  ) {
    self.summaries = summaries
    self.basis = basis
    let known = earlier.kept.withLock { $0 }
    kept = Mutex(known.filter { !changed.contains(Int($0.key)) })
  }

  /// How many rows are kept now.
  var keptCount: Int { kept.withLock { $0.count } }

  /// The row of a client by their place among the summaries.
  func row(at place: Int32) -> CaseRow {
    if let known = kept.withLock({ $0[place] }) { return known }
    let row = basis.row(of: summaries.passing(Int(place)))
    kept.withLock { kept in
      if kept.count >= Self.mostKept { kept.removeAll(keepingCapacity: true) }
      kept[place] = row
    }
    return row
  }

  /// Who is at a place; no row is made for it.
  func id(at place: Int32) -> CaseID {
    kept.withLock { $0[place]?.id } ?? summaries.id(at: Int(place))
  }

  /// What somebody is called; no row is made for it.
  func names(at place: Int32) -> CaseSummary.Names {
    summaries.passing(Int(place)).source.names
  }

  /// Whether one client stands before another whose number in the order of the list is the same.
  func isNamedBefore(_ left: Int32, _ right: Int32) -> Bool {
    let (left, right) = (summaries.passing(Int(left)), summaries.passing(Int(right)))
    let (leftName, rightName) = (left.source.nameOrder, right.source.nameOrder)
    return leftName == rightName ? left.id < right.id : leftName < rightName
  }
}

extension RowMaker: Equatable {
  static func == (left: RowMaker, right: RowMaker) -> Bool {
    left === right || left.basis == right.basis && left.summaries == right.summaries
  }
}
