import Casework
import Content

/// A review round while somebody goes through it here.
///
/// What was gone through is not kept here: it is read from the decisions, so that a colleague's count as
/// well and one that is taken back does not.
struct ReviewVisit: Equatable, Sendable {
  /// What comes next as soon as the store has answered.
  enum Wait: Equatable, Sendable { case nothing, forCase, forSaves }

  let name: ReviewName
  /// Which of all that is open it goes through.
  let filter: BoardList.Filter
  /// What those are narrowed to.
  let sought: String
  /// What it is about, in the order in which it is gone through: what was decided already, what is
  /// open in the order of the board, and what was raised meanwhile.
  private(set) var order: [BoardList.Row]
  /// How many were gone through that are closed by now: they count, and nobody goes back to them.
  let closedBefore: Int
  /// The one whose case is waited for.
  var current: BoardList.RowID?
  var wait = Wait.nothing
  /// Whose cases cannot be read: they are passed over.
  var unread: Set<BoardList.RowID> = []
  /// What was said already: that it was closed, or decided by somebody else.
  var told: Set<BoardList.RowID> = []
  /// How many characters answered nothing on a row of answers, up to the key before.
  var strayLetters = 0
  /// The decisions of the round, once it ended.
  var page: PrintPage?

  init(
    _ name: ReviewName, _ order: [BoardList.Row], closedBefore: Int,
    filter: BoardList.Filter = .all, sought: String = ""
  ) {
    self.name = name
    self.filter = filter
    self.sought = sought
    self.order = order
    self.closedBefore = closedBefore
  }

  /// How many it is about.
  var count: Int { closedBefore + order.count }

  func index(of id: BoardList.RowID) -> Int? { order.firstIndex { $0.id == id } }

  /// Brings what is open by now in: what is new comes last.
  ///
  /// - Returns: What is new.
  mutating func take(_ open: [BoardList.Row]) -> [BoardList.Row] {
    let known = Set(order.map(\.id))
    let new = open.filter { !known.contains($0.id) }
    for row in open {
      if let index = index(of: row.id) { order[index] = row }
    }
    order += new
    return new
  }
}
