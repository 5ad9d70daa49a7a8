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
/// Small is a layout, not an error. From 80 by 20 the three panes stand side by side; below that
/// one pane shows at a time with a path above it; below 40 by 10 a sentence asks for more room.
package struct ScreenLayout: Hashable, Sendable {
  /// How much there is room for.
  package enum Form: Hashable, Sendable {
    /// Three panes and a box with details.
    case wide
    /// Three panes and one line of details.
    case standard
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
  package init(size: Size, focus: Pane, hasBanner: Bool = false) {
    self.size = size
    let form = Self.form(for: size)
    self.form = form
    let width = size.columns
    header = Rect(x: 0, y: 0, width: width, height: min(1, size.rows))
    footer = Rect(x: 0, y: size.rows - 1, width: width, height: 1)
    message = Rect(x: 0, y: size.rows - 2, width: width, height: 1)
    let top = hasBanner && form != .tooSmall ? 2 : 1
    switch form {
    case .wide, .standard: placePanes(from: top)
    case .narrow: placeOnePane(focus, from: top)
    case .tooSmall: break
    }
  }

  /// The form that a size has room for.
  package static func form(for size: Size) -> Form {
    if size.columns < 40 || size.rows < 10 { return .tooSmall }
    if size.columns < 80 || size.rows < 20 { return .narrow }
    return size.rows < 28 ? .standard : .wide
  }

  private mutating func placePanes(from top: Int) {
    let spokenRow = size.rows - 3
    spoken = Rect(x: 0, y: spokenRow, width: size.columns, height: 1)
    let detailHeight = form == .wide ? min(12, 8 + max(0, size.rows - 30) / 4) : 1
    let detailTop = spokenRow - detailHeight
    detail = Rect(x: 0, y: detailTop, width: size.columns, height: detailHeight)
    let height = detailTop - top
    // The checklist holds whole sentences and gets what the two lists can spare.
    let clients = min(46, max(26, size.columns * 31 / 100))
    let roadmap = min(46, max(24, size.columns * 31 / 100))
    let checklist = size.columns - clients - roadmap
    panes[.clients] = Rect(x: 0, y: top, width: clients, height: height)
    panes[.roadmap] = Rect(x: clients, y: top, width: roadmap, height: height)
    panes[.checklist] = Rect(x: clients + roadmap, y: top, width: checklist, height: height)
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
