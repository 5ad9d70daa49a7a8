import Screen

/// How the room is shared between the panes, where a person wants it otherwise than it comes.
///
/// It holds what was wanted, in columns. What a window has no room for is bounded by `ScreenLayout`
/// and not forgotten: in a larger window it is so again.
package struct PaneSplit: Hashable, Sendable {
  /// The border between two panes that stand side by side, named by the one at its left.
  package typealias Border = Pane

  /// The fewest columns of a pane.
  package static let fewestColumns = 20

  /// The columns that were wanted for the clients and for the roadmap; nil for as many as they get
  /// by themselves.
  ///
  /// The checklist has what they leave.
  package private(set) var clients: Int?
  package private(set) var roadmap: Int?
  /// Whether the focused pane has the room of all.
  package var isZoomed = false

  /// As the panes come.
  package init() {}

  init(clients: Int?, roadmap: Int?, isZoomed: Bool) {
    self.clients = clients
    self.roadmap = roadmap
    self.isZoomed = isZoomed
  }

  /// Whether anything is otherwise than it comes.
  package var isChanged: Bool { self != PaneSplit() }

  /// Puts the border at the right of a pane before a column, at the cost of the pane behind it.
  ///
  /// - Parameters:
  ///   - border: The pane at its left.
  ///   - column: The first column of the pane at its right; bounded so that both keep
  ///     `fewestColumns`.
  ///   - layout: What the person sees.
  package mutating func move(_ border: Border, to column: Int, in layout: ScreenLayout) {
    guard let next = Pane(rawValue: border.rawValue + 1), let left = layout.panes[border],
      let right = layout.panes[next]
    else { return }
    let first = left.x + Self.fewestColumns
    let last = right.right - Self.fewestColumns
    guard first <= last else { return }
    let place = max(first, min(column, last))
    set(border, place - left.x)
    set(next, right.right - place)
  }

  /// Makes a pane wider, or narrower by a negative number of columns.
  package mutating func widen(_ pane: Pane, by columns: Int, in layout: ScreenLayout) {
    guard let rect = layout.panes[pane] else { return }
    if let next = Pane(rawValue: pane.rawValue + 1), layout.panes[next] != nil {
      move(pane, to: rect.right + columns, in: layout)
    } else if let before = Pane(rawValue: pane.rawValue - 1), layout.panes[before] != nil {
      move(before, to: rect.x - columns, in: layout)
    }
  }

  private mutating func set(_ pane: Pane, _ columns: Int) {
    switch pane {
    case .clients: clients = columns
    case .roadmap: roadmap = columns
    case .checklist: break
    }
  }
}
