import Casework
import Content
import Screen

// Where the timeline stands, and how it looks.
extension WorkbenchState {
  /// The room of the timeline: all of what the panes and the details have.
  var timelineRect: Rect {
    let top = layout.header.bottom + (bannerText == nil ? 0 : 1)
    let bottom = layout.spoken?.y ?? layout.message.y
    return Rect(x: 0, y: top, width: size.columns, height: bottom - top)
  }

  /// The room inside, below the title.
  private var timelineInner: Rect {
    let rect = timelineRect
    return layout.form == .narrow
      ? Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
      : rect.inset(columns: 1, rows: 1)
  }

  /// The rows of the list, below the line with the kinds and the one to look for something.
  func timelineListRect(of timeline: Timeline) -> Rect {
    let inner = timelineInner
    let above = (timeline.find == nil ? 1 : 2) + trajectoryRows
    return Rect(
      x: inner.x, y: inner.y + above - trajectoryRows, width: inner.width,
      height: inner.height - above)
  }

  /// How many rows of the timeline the picture of the trajectory takes, with the row that says what its
  /// signs are; none where the list needs them.
  private var trajectoryRows: Int { timelineInner.height >= 14 && trajectory != nil ? 2 : 0 }

  /// Draws the picture of the trajectory below the kinds.
  private func drawTrajectory(on canvas: inout Canvas, in inner: Rect) {
    guard trajectoryRows > 0, let trajectory else { return }
    let y = inner.bottom - trajectoryRows
    let left = timeLeft(trajectory)
    let width = inner.width - TextWidth.columns(of: left) - 4
    let signs = trajectory.signs(columns: width)
    canvas.write(signs, x: inner.x + 1, y: y, width: width)
    canvas.write(left, x: inner.x + width + 3, y: y, width: inner.right - inner.x - width - 3)
    canvas.write(
      legend(trajectory, of: signs, columns: inner.width - 2), x: inner.x + 1, y: y + 1,
      width: inner.width - 2, style: Style(.dim))
  }

  /// How entries are laid out in the room there is.
  func timelineLines(of timeline: Timeline) -> TimelineLines? {
    let rect = timelineListRect(of: timeline)
    return timelineWording.map {
      TimelineLines(
        width: rect.width, most: max(2, min(4, rect.height / 4)), gap: rowPitch - 1,
        wording: $0)
    }
  }

  /// Draws the timeline over the panes.
  func drawTimeline(_ timeline: Timeline, on canvas: inout Canvas) {
    let inner = frame(
      timelineRect, title: timelineTitle, note: timelineNote(timeline), isFocused: true,
      on: &canvas)
    drawFilters(of: timeline, on: &canvas, in: inner)
    drawTrajectory(on: &canvas, in: inner)
    let list = timelineListRect(of: timeline)
    canvas.cursor = Point(x: list.x, y: list.y)
    if timeline.count == 0 {
      let key: TimelineWords = timeline.find == nil ? .nothing : .nothingFound
      _ = drawParagraph(
        timeline.isPartial ? earlierText(timeline) : words(key), on: &canvas, in: list)
    } else {
      drawEntries(of: timeline, on: &canvas, in: list)
    }
    drawFind(of: timeline, on: &canvas, in: inner)
  }

  var timelineTitle: String {
    words(TimelineWords.title, ["client": opened.map { shortName(of: $0.case) } ?? ""])
  }

  private func timelineNote(_ timeline: Timeline) -> String {
    guard let place = timeline.chosenPlace else { return "" }
    let key: TimelineWords = timeline.isPartial ? .positionPartial : .position
    let position = words(
      key, ["index": String(place + 1), "count": String(timeline.count)])
    guard timeline.newAbove > 0 else { return position }
    return words(TimelineWords.newAbove, count: timeline.newAbove) + " · " + position
  }

  // MARK: Above the list

  private func drawFilters(of timeline: Timeline, on canvas: inout Canvas, in rect: Rect) {
    let filters = shownFilters(around: timeline.filter, columns: rect.width)
    var x = rect.x
    if filters.first != TimelineFilter.allCases.first {
      x += canvas.write("…", x: x, y: rect.y, width: 1, style: Style(.dim))
    }
    for filter in filters {
      let isCurrent = filter == timeline.filter
      let text = isCurrent ? "[" + name(of: filter) + "]" : " " + name(of: filter) + " "
      let width = canvas.write(
        text, x: x, y: rect.y, width: rect.right - x,
        style: Style(isCurrent ? .titleFocused : .dim))
      if let index = TimelineFilter.allCases.firstIndex(of: filter) {
        canvas.spot(
          Rect(x: x, y: rect.y, width: width, height: 1),
          .row(index, part: MousePart.timelineFilters))
      }
      x += width
    }
    if filters.last != TimelineFilter.allCases.last {
      x += canvas.write("…", x: x, y: rect.y, width: 1, style: Style(.dim))
    }
    let order = words(timeline.isTurned ? TimelineWords.oldestFirst : .newestFirst)
    let orderWidth = TextWidth.columns(of: order)
    guard x + orderWidth + 2 <= rect.right else { return }
    let place = Rect(x: rect.right - 1 - orderWidth, y: rect.y, width: orderWidth, height: 1)
    canvas.write(order, x: place.x, y: place.y, width: place.width, style: Style(.dim))
    // While one types, the key that it names is a letter.
    if !timeline.isTyping { canvas.spot(place, .keys([.character("S")])) }
  }

  /// The kinds that fit beside each other: from the first one on, or so far on that the chosen one
  /// shows, with those beside it.
  private func shownFilters(
    around chosen: TimelineFilter, columns: Int
  ) -> ArraySlice<TimelineFilter> {
    let all = TimelineFilter.allCases
    let index = all.firstIndex(of: chosen) ?? 0
    func fits(_ range: Range<Int>) -> Bool {
      let signs = (range.lowerBound > 0 ? 1 : 0) + (range.upperBound < all.count ? 1 : 0)
      let names = all[range].reduce(0) { $0 + TextWidth.columns(of: name(of: $1)) + 2 }
      return names + signs <= columns
    }
    // The one after it shows what Tab does, or at the end the one before it.
    let last = min(index + 2, all.count)
    let first = (0..<index).first { fits($0..<last) } ?? (0...index).first { fits($0..<index + 1) }
    let start = first ?? index
    let end = (index + 1...all.count).last { fits(start..<$0) } ?? index + 1
    return all[start..<end]
  }

  /// What a kind of entries is called.
  func name(of filter: TimelineFilter) -> String {
    switch filter {
    case .all: words(TimelineWords.all)
    case .notes: words(TimelineWords.notes)
    case .events: words(TimelineWords.events)
    case .agreements: words(TimelineWords.agreements)
    case .changes: words(TimelineWords.changes)
    }
  }

  private func drawFind(of timeline: Timeline, on canvas: inout Canvas, in rect: Rect) {
    guard let find = timeline.find else { return }
    let y = rect.y + 1
    let label = words(TimelineWords.find) + " "
    let used = canvas.write(
      label, x: rect.x + 1, y: y, width: rect.width - 1, style: Style(.label))
    let found = words(TimelineWords.found, count: timeline.count)
    let right = TextWidth.columns(of: found) + 2
    let start = rect.x + 1 + used
    let field = Rect(x: start, y: y, width: max(4, rect.right - start - right), height: 1)
    if timeline.isTyping {
      canvas.cursor = find.draw(on: &canvas, in: field, isFocused: true)
      canvas.cursorShape = .bar
    } else {
      canvas.write(find.text, x: field.x, y: y, width: field.width)
    }
    canvas.write(
      found, x: field.right, y: y, width: rect.right - field.right - 1, style: Style(.dim),
      alignment: .trailing)
  }

  // MARK: The list

  private func drawEntries(of timeline: Timeline, on canvas: inout Canvas, in rect: Rect) {
    guard let lines = timelineLines(of: timeline) else { return }
    let coming = timeline.comingCount
    var y = rect.y - timeline.skip
    if timeline.isTurned, timeline.isPartial, timeline.top == 0 {
      drawEarlier(timeline, on: &canvas, in: rect, y: y)
      y += 1
    }
    var before: TimelineEntry?
    var place = timeline.top
    while place < timeline.count, y < rect.bottom {
      let entry = timeline.entry(at: place)
      if before.map({ !$0.sharesHead(with: entry) }) ?? true {
        if y >= rect.y {
          canvas.write(
            lines.head(of: entry, coming), x: rect.x + 1, y: y, width: rect.width - 1,
            style: Style(.heading))
        }
        y += 1
      }
      let isChosen = entry.id == timeline.chosen
      for (index, line) in lines.lines(of: entry, timeline.save(entry.save)).enumerated()
      where y < rect.bottom {
        if y >= rect.y {
          let row = Rect(x: rect.x, y: y, width: rect.width, height: 1)
          draw(line, on: &canvas, in: row)
          canvas.spot(row, .row(place, part: MousePart.timeline))
          if isChosen { mark(row, isFirst: index == 0, on: &canvas) }
        }
        y += 1
      }
      y += lines.gap
      before = entry
      place += 1
    }
    if place == timeline.count, y < rect.bottom, timeline.isPartial, !timeline.isTurned {
      drawEarlier(timeline, on: &canvas, in: rect, y: y)
    }
  }

  private func draw(_ line: TimelineLines.Line, on canvas: inout Canvas, in row: Rect) {
    canvas.write(line.when, x: row.x + 2, y: row.y, width: 13, style: Style(.label))
    canvas.write(line.who, x: row.x + 15, y: row.y, width: 17, style: Style(.dim))
    canvas.write(
      line.text, x: row.x + line.indent, y: row.y, width: row.width - line.indent,
      style: Style(line.role))
  }

  private func mark(_ row: Rect, isFirst: Bool, on canvas: inout Canvas) {
    if isFirst {
      canvas.write(">", x: row.x, y: row.y, width: 1)
      canvas.cursor = Point(x: row.x, y: row.y)
    }
    canvas.mark(row, as: .focused)
  }

  private func drawEarlier(
    _ timeline: Timeline, on canvas: inout Canvas, in rect: Rect, y: Int
  ) {
    guard y >= rect.y else { return }
    canvas.write(
      earlierText(timeline), x: rect.x + 2, y: y, width: rect.width - 2, style: Style(.dim))
  }

  private func earlierText(_ timeline: Timeline) -> String {
    words(timeline.isStuck ? TimelineWords.earlierStuck : .earlier)
  }
}
