import Casework
import Content
import Screen

// Keys while the timeline is open and nothing lies over it.
extension WorkbenchState {
  /// Gives a key to the timeline.
  mutating func pressInTimeline(_ key: Key) -> [Effect] {
    if timeline?.isTyping == true { return typeInTimeline(key) }
    if case .paste = key {
      message = .info(words(MessageWords.pasteNowhere))
      return []
    }
    if prefix.isEmpty, pressOwnKey(key) { return [] }
    let keys = prefix + [key]
    prefix = []
    switch keyMap.meaning(of: keys, in: focus) {
    case .command(let command):
      message = nil
      return performInTimeline(command)
    case .beginning:
      if key == .escape { return [] }
      prefix = keys
      message = .info(
        words(MessageWords.prefixWaits, ["keys": KeyNames(words).name(of: Chord(keys: keys))]))
      return []
    case .nothing:
      message = keys.last == .escape ? nil : .info(answer(toUnused: keys))
      return []
    }
  }

  /// Follows a key that means something of its own here.
  private mutating func pressOwnKey(_ key: Key) -> Bool {
    switch key {
    case .character("/"), .function(3): beginFindInTimeline()
    case .tab: turnTimelineFilter(by: 1)
    case .backTab: turnTimelineFilter(by: -1)
    case .character("S"): turnTimeline()
    case .enter: openTimelineEntry()
    case .escape, .backspace: backInTimeline()
    case .left, .character("h"), .character("q"): closeTimeline()
    case .delete, .character("D"): sayWhatStays()
    default: return false
    }
    return true
  }

  /// Does what a command means here; what acts on a row below refuses to.
  private mutating func performInTimeline(_ command: Command) -> [Effect] {
    switch command {
    case .up: moveInTimeline(by: -1)
    case .down: moveInTimeline(by: 1)
    case .pageUp: moveInTimeline(by: -timelinePage)
    case .pageDown: moveInTimeline(by: timelinePage)
    case .first: moveInTimeline(by: -1_000_000)
    case .last:
      timeline?.goToEnd()
      scrollTimeline()
    case .timeline: closeTimeline()
    case .views: return chooseTimelineFilter()
    case .partner: return openPartner(of: timeline?.chosenEntry)
    // Help has the keys of the place first, and runs them.
    case .actions: return perform(.help)
    default: return perform(command)
    }
    return []
  }

  /// Follows a key while something to look for is being typed.
  private mutating func typeInTimeline(_ key: Key) -> [Effect] {
    message = nil
    switch key {
    case .escape:
      timeline?.find = nil
      timeline?.isTyping = false
      narrowTimeline()
    case .enter, .tab, .backTab:
      timeline?.isTyping = false
      if timeline?.find?.isEmpty == true { timeline?.find = nil }
      scrollTimeline()
    case .up: moveInTimeline(by: -1)
    case .down: moveInTimeline(by: 1)
    case .pageUp: moveInTimeline(by: -timelinePage)
    case .pageDown: moveInTimeline(by: timelinePage)
    case .control("q"), .function(10): return quit()
    case .control("l"): return [.redraw]
    case .control("c"): sayHowToQuit()
    default:
      switch timeline?.find?.press(key) {
      case .edited?, .shortened?: narrowTimeline()
      default: break
      }
    }
    return []
  }

  // MARK: Moving

  private var timelinePage: Int {
    timeline.map { max(1, timelineListRect(of: $0).height / 2) } ?? 1
  }

  mutating func moveInTimeline(by count: Int) {
    if timeline?.move(by: count) == true { scrollTimeline() }
  }

  /// Scrolls as little as needed to show the chosen entry.
  mutating func scrollTimeline() {
    guard var timeline, let lines = timelineLines(of: timeline) else { return }
    let shown = timeline
    timeline.scroll(height: timelineListRect(of: timeline).height) { lines.rows(of: shown, at: $0) }
    self.timeline = timeline
  }

  // MARK: What shows

  private mutating func beginFindInTimeline() {
    message = nil
    if timeline?.find == nil { timeline?.find = TextField() }
    timeline?.isTyping = true
    scrollTimeline()
  }

  private mutating func turnTimelineFilter(by count: Int) {
    guard let filter = timeline?.filter.turned(by: count) else { return }
    show(filter)
  }

  /// Narrows the timeline to a kind of entries.
  mutating func show(_ filter: TimelineFilter) {
    timeline?.filter = filter
    narrowTimeline()
    message = .info(
      words(
        TimelineWords.filterShown, ["kind": name(of: filter)], count: timeline?.count ?? 0))
  }

  private mutating func turnTimeline() {
    guard var timeline else { return }
    timeline.isTurned.toggle()
    // The oldest cannot stand first before it is read.
    timeline.wantsAll = timeline.isTurned && timeline.hasOlder
    self.timeline = timeline
    narrowTimeline()
    message = .info(words(timeline.isTurned ? TimelineWords.oldestFirst : .newestFirst))
  }

  /// Chooses anew what shows.
  mutating func narrowTimeline() {
    guard var timeline, let wording = timelineWording else { return }
    let order = timeline.chosenEntry?.order
    timeline.narrow { Self.searchText(of: $0, $1, wording) }
    timeline.keepChoice(near: order)
    self.timeline = timeline
    scrollTimeline()
  }

  private mutating func chooseTimelineFilter() -> [Effect] {
    let entries = TimelineFilter.allCases.map { filter in
      Menu<DialogChoice>.Entry(
        .timelineFilter(filter), name(of: filter), isCurrent: filter == timeline?.filter,
        isHarmless: true)
    }
    return present(
      .timelineFilter, words(TimelineWords.filterTitle), .menu(Menu(entries)))
  }

  // MARK: Going back

  /// Takes away what narrows the list, and then the list.
  private mutating func backInTimeline() {
    guard let timeline else { return }
    message = nil
    if timeline.find != nil {
      self.timeline?.find = nil
    } else if timeline.filter != .all {
      self.timeline?.filter = .all
    } else {
      return closeTimeline()
    }
    narrowTimeline()
    if self.timeline?.filter == .all { message = .info(words(TimelineWords.allShown)) }
  }

  /// Says why nothing that stands here can be thrown away.
  private mutating func sayWhatStays() {
    guard let entry = timeline?.chosenEntry else { return }
    if case .note = entry.id {
      message = .info(words(TimelineWords.notesStay))
    } else {
      message = .info(words(TimelineWords.recordedStays))
    }
  }
}

extension Command {
  /// Whether it can be used while a timeline lies over the panes: it acts on the case as a whole, or
  /// on nothing that the timeline hides.
  var worksOverTimeline: Bool {
    Self.overTimeline.contains(self)
  }

  private static let overTimeline: [Command] = [
    .timeline, .palette, .note, .log, .escalate, .undo, .redo, .nextClient, .previousClient, .help,
    .reload,
    .partner, .redraw, .saveIsAutomatic, .cancel, .quit, .print, .about, .colours,
  ]
}
