import Screen

/// The numbers by which spots name the parts of the screen: panes have their raw values.
enum MousePart {
  /// Whatever lies over the panes and has the keys.
  static let dialog = 100
  /// The entries of the timeline, which lies over the panes as well.
  static let timeline = 101
  /// The details of the chosen row.
  static let details = 103
  /// The kinds of entries above the timeline.
  static let timelineFilters = 102
}

extension Spot.Meaning {
  /// The part of the screen that it belongs to; nil for what belongs to none.
  var part: Int? {
    switch self {
    case .part(let part), .row(_, let part), .box(_, let part), .mark(_, let part),
      .border(let part):
      part
    case .field: MousePart.dialog
    case .keys, .nothing: nil
    }
  }
}
