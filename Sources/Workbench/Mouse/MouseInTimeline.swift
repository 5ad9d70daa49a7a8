import Content
import Screen

// The mouse while the timeline lies over the panes.
extension WorkbenchState {
  /// Follows a press on something in the timeline.
  mutating func pressOnTimeline(_ found: Spot.Meaning?, at point: Point) -> [Effect] {
    message = nil
    switch found {
    case .row(let place, MousePart.timeline)?:
      timeline?.isTyping = false
      timeline?.choose(place: place)
      scrollTimeline()
    case .row(let index, MousePart.timelineFilters)?: show(TimelineFilter.allCases[index])
    case .field(_, let rect)?:
      timeline?.find?.putCaret(atColumn: point.x - rect.x, width: rect.width)
    case .row?, .box?, .mark?, .border?, .part?, .keys?, .nothing?, nil: break
    }
    return []
  }

  /// Turns the wheel over the timeline by a notch: the choice goes along where it would get out of
  /// sight, so that the cursor is always on the entry that the next key is about.
  mutating func turnWheelInTimeline(_ notch: Int) {
    guard var timeline, !timeline.isTyping, let lines = timelineLines(of: timeline) else { return }
    let shown = timeline
    timeline.scroll(
      by: notch * Self.wheelRows, height: timelineListRect(of: timeline).height
    ) { lines.rows(of: shown, at: $0) }
    self.timeline = timeline
  }
}
