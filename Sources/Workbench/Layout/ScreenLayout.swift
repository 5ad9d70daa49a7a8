package import Screen

/// The three panes, from left to right.
package enum Pane: Int, CaseIterable, Sendable {
  case clients, roadmap, checklist
}

/// Where the panes stand; nil for one that does not show.
///
/// A frame asks for it dozens of times, so it is no dictionary.
package struct PaneRects: Hashable, Sendable {
  private var clients: Rect?
  private var roadmap: Rect?
  private var checklist: Rect?

  /// The place of a pane.
  package fileprivate(set) subscript(pane: Pane) -> Rect? {
    get {
      switch pane {
      case .clients: clients
      case .roadmap: roadmap
      case .checklist: checklist
      }
    }
    set {
      switch pane {
      case .clients: clients = newValue
      case .roadmap: roadmap = newValue
      case .checklist: checklist = newValue
      }
    }
  }
}

/// Where everything stands on a screen of a size: a pure function of the size and the focus.
///
/// Small is a layout, not an error. From 80 by 20 the three panes stand side by side, and on more than
/// 140 columns the details stand beside them. From 61 columns there is room for the focused pane and
/// its neighbour; below that one pane shows at a time with a path above it; below 40 by 10 a sentence
/// asks for more room.
package struct ScreenLayout: Hashable, Sendable {
  /// How much there is room for.
  package enum Form: Hashable, Sendable {
    /// Three panes, and a box with details below or beside them.
    case wide
    /// Three panes and one line of details.
    case standard
    /// Two panes and one line of details.
    case pair
    /// One pane at a time.
    case narrow
    /// Too small to work in.
    case tooSmall
  }

  package let form: Form
  package let size: Size
  package private(set) var header: Rect
  /// Where the path line goes when one pane shows at a time.
  package private(set) var path: Rect?
  package private(set) var panes = PaneRects()
  /// The box, or the line, that tells more of the chosen row.
  package private(set) var detail: Rect?
  package private(set) var spoken: Rect?
  package private(set) var message: Rect
  package private(set) var footer: Rect

  /// - Parameters:
  ///   - size: The terminal's size.
  ///   - focus: The pane that shows when there is room for one.
  ///   - hasBanner: Whether a warning takes the row below the header.
  ///   - split: How the person wants the room shared between the panes.
  package init(
    size: Size, focus: Pane, hasBanner: Bool = false, split: PaneSplit = PaneSplit()
  ) {
    self.size = size
    let form = Self.form(for: size)
    self.form = form
    let width = size.columns
    header = Rect(x: 0, y: 0, width: width, height: min(1, size.rows))
    footer = Rect(x: 0, y: size.rows - 1, width: width, height: 1)
    message = Rect(x: 0, y: size.rows - 2, width: width, height: 1)
    let top = hasBanner && form != .tooSmall ? 2 : 1
    switch form {
    case .wide, .standard, .pair: placePanes(from: top, focus: focus, split)
    case .narrow: placeOnePane(focus, from: top)
    case .tooSmall: break
    }
  }

  /// The two columns of frame between a pane and the one at its right, without the corners; nil where
  /// no pane stands at its right.
  package func border(of pane: Pane) -> Rect? {
    guard form != .narrow, let rect = panes[pane], let next = Pane(rawValue: pane.rawValue + 1),
      panes[next] != nil
    else { return nil }
    return Rect(x: rect.right - 1, y: rect.y + 1, width: 2, height: rect.height - 2)
  }

  /// The form that a size has room for.
  package static func form(for size: Size) -> Form {
    if size.columns < 40 || size.rows < 10 { return .tooSmall }
    if size.columns <= 60 || size.rows < 20 { return .narrow }
    if size.columns < 80 { return .pair }
    return size.rows < 28 && !hasFourthColumn(size) ? .standard : .wide
  }

  private static func hasFourthColumn(_ size: Size) -> Bool { size.columns > 140 }

  private mutating func placePanes(from top: Int, focus: Pane, _ split: PaneSplit) {
    let bottom = size.rows - 3
    spoken = Rect(x: 0, y: bottom, width: size.columns, height: 1)
    if Self.hasFourthColumn(size) {
      let width = size.columns * 28 / 100
      let left = size.columns - width
      detail = Rect(x: left, y: top, width: width, height: bottom - top)
      placeColumns(Rect(x: 0, y: top, width: left, height: bottom - top), focus: focus, split)
    } else {
      let height = form == .wide ? min(12, 8 + max(0, size.rows - 30) / 4) : 1
      let detailTop = bottom - height
      detail = Rect(x: 0, y: detailTop, width: size.columns, height: height)
      placeColumns(
        Rect(x: 0, y: top, width: size.columns, height: detailTop - top), focus: focus,
        split)
    }
  }

  /// The panes side by side: all three, or the focused one and the next.
  private mutating func placeColumns(_ room: Rect, focus: Pane, _ split: PaneSplit) {
    if split.isZoomed {
      panes[focus] = room
      return
    }
    let (clients, roadmap) = widths(in: room.width, split)
    let columns: [(pane: Pane, width: Int)] =
      if form != .pair {
        [
          (.clients, clients), (.roadmap, roadmap), (.checklist, room.width - clients - roadmap),
        ]
      } else if focus == .clients {
        [(.clients, room.width - roadmap), (.roadmap, roadmap)]
      } else {
        [(.roadmap, roadmap), (.checklist, room.width - roadmap)]
      }
    var x = room.x
    for (pane, width) in columns {
      panes[pane] = Rect(x: x, y: room.y, width: width, height: room.height)
      x += width
    }
  }

  /// The columns of the clients and of the roadmap; the checklist holds whole sentences and gets
  /// what these two can spare.
  private func widths(in width: Int, _ split: PaneSplit) -> (clients: Int, roadmap: Int) {
    let fewest = PaneSplit.fewestColumns
    let clients =
      split.clients.map { split.columns(of: $0, in: width) } ?? min(46, max(26, width * 31 / 100))
    let roadmap =
      split.roadmap.map { split.columns(of: $0, in: width) } ?? min(46, max(24, width * 31 / 100))
    let bounded = max(fewest, min(clients, width - 2 * fewest))
    // Of a pair the roadmap is always one, and has no third beside it.
    let others = form == .pair ? fewest : bounded + fewest
    return (bounded, max(fewest, min(roadmap, width - others)))
  }

  private mutating func placeOnePane(_ pane: Pane, from top: Int) {
    // With few rows the path goes first, then the spoken line; the footer stays.
    var firstRow = top
    var lastRow = size.rows - 2
    if size.rows >= 14 {
      path = Rect(x: 0, y: firstRow, width: size.columns, height: 1)
      firstRow += 1
    }
    if size.rows >= 12 {
      lastRow -= 1
      spoken = Rect(x: 0, y: lastRow, width: size.columns, height: 1)
    }
    panes[pane] = Rect(x: 0, y: firstRow, width: size.columns, height: lastRow - firstRow)
  }
}
