import Casework
import Screen

// The details of the chosen row: there may be more of them than there is room for.

/// How far the details of something are scrolled; another row begins at its beginning.
struct DetailsLook: Equatable, Sendable {
  var client: CaseID?
  var item: ChecklistItem?
  var top = 0
}

extension WorkbenchState {
  /// The first line of the details that shows.
  var topOfDetails: Int {
    guard let look = mouse.details, look.isOf(lookAtDetails) else { return 0 }
    return look.top
  }

  /// Turns the wheel over the details.
  mutating func scrollDetails(by rows: Int) {
    guard let rect = layout.detail, rect.height > 2 else { return }
    let inner = rect.inset(columns: 1, rows: 1)
    let count = laidOut(detailLines(), width: inner.width).count
    var look = lookAtDetails
    look.top = max(0, min(topOfDetails + rows, count - inner.height))
    mouse.details = look
  }

  /// A click on the details of a row shows all of them.
  mutating func pressOnDetails() -> [Effect] {
    focus == .checklist && checklist.selected != nil ? perform(.open) : []
  }

  private var lookAtDetails: DetailsLook {
    DetailsLook(
      client: opened?.case.id, item: focus == .checklist ? checklist.selected : nil)
  }
}

extension DetailsLook {
  fileprivate func isOf(_ other: DetailsLook) -> Bool {
    client == other.client && item == other.item
  }
}
