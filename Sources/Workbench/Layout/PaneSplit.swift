import Screen

/// How the room is shared between the panes, where a person wants it otherwise than it comes.
///
/// It holds what was wanted, in columns of a room of a width: in a wider or narrower one they have the
/// same share of it. What a window has no room for is bounded by `ScreenLayout` and not forgotten: in
/// a larger window it is so again.
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
  /// The columns of all panes together when that was wanted; nil when nobody knows any more.
  package private(set) var room: Int?
  /// Whether the focused pane has the room of all.
  package var isZoomed = false

  /// As the panes come.
  package init() {}

  init(clients: Int?, roadmap: Int?, room: Int?, isZoomed: Bool) {
    self.clients = clients
    self.roadmap = roadmap
    self.room = room
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
    keepShares(in: layout)
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

  /// The columns that something wanted comes to in a room.
  ///
  /// - Parameters:
  ///   - wanted: `clients` or `roadmap`.
  ///   - width: The columns of the room.
  /// - Returns: Its share of that room; as many as wanted where its room is not known.
  package func columns(of wanted: Int, in width: Int) -> Int {
    guard let room, room > 0 else { return wanted }
    return (wanted * width + room / 2) / room
  }

  /// Counts what was wanted in the columns of the room that the panes have now.
  private mutating func keepShares(in layout: ScreenLayout) {
    let shown = Pane.allCases.compactMap { layout.panes[$0] }
    guard let first = shown.first, let last = shown.last else { return }
    let width = last.right - first.x
    clients = clients.map { columns(of: $0, in: width) }
    roadmap = roadmap.map { columns(of: $0, in: width) }
    room = width
  }

  private mutating func set(_ pane: Pane, _ columns: Int) {
    switch pane {
    case .clients: clients = columns
    case .roadmap: roadmap = columns
    case .checklist: break
    }
  }
}
