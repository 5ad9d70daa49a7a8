package import Casework
import Screen

/// The timeline of a case: everything that was said, happened, was agreed or changed, in one list.
///
/// It lies over the panes and leaves them as they are. Older saves are read as one comes to them, so
/// that a case with twenty thousand of them opens as fast as one with ten.
package struct Timeline: Equatable, Sendable {
  package let caseID: CaseID
  /// What is read of the saves, the newest first.
  package private(set) var saves: [HistoryEntry] = []
  /// Whether there are saves that are not read.
  package private(set) var hasOlder = true
  /// Whether saves could not be read, so that nothing more comes by itself.
  package private(set) var isStuck = false
  /// Whether the case was saved since the saves were read, or nothing was read yet.
  var wantsNews = true
  /// Whether somebody wants to go as far back as there is.
  var wantsAll = false
  /// Whether the cursor goes along with what is read, to the end.
  private var goesToEnd = false

  package var filter = TimelineFilter.all
  /// What an entry must say; nil when nothing is looked for.
  package var find: TextField?
  /// Whether keys go into what is looked for.
  package var isTyping = false
  /// Whether the oldest stands first.
  package var isTurned = false

  /// Every entry, the newest first.
  private(set) var entries: [TimelineEntry] = []
  /// The entries that show, in the order of the screen: places in `entries`.
  private(set) var shown: [Int] = []
  /// The entry with the cursor.
  package var chosen: TimelineEntry.ID?
  /// The first entry on the screen: a place in `shown`.
  var top = 0
  /// How many of its rows lie above the screen, so that what one reads stays on its row.
  var skip = 0
  /// How many entries came in above the screen while one read below.
  private(set) var newAbove = 0
  /// Whether the case or the day is another than the one the entries were made of.
  var isStale = true
  /// What lay over the panes before: it comes back when the timeline is closed.
  var covered: [Dialog] = []
  /// What was looked at for `find`, as it is compared.
  var searched: [TimelineEntry.ID: String] = [:]

  init(of id: CaseID) { caseID = id }

  /// The entry at a place of the screen's order.
  func entry(at place: Int) -> TimelineEntry { entries[shown[place]] }

  /// The place of the cursor in the screen's order.
  package var chosenPlace: Int? {
    chosen.flatMap { chosen in shown.firstIndex { entries[$0].id == chosen } }
  }

  package var chosenEntry: TimelineEntry? { chosenPlace.map(entry) }

  /// How many entries show.
  package var count: Int { shown.count }

  /// Whether what shows may be less than there is.
  var isPartial: Bool { hasOlder && filter.needsSaves }

  /// A save that is read, by its number.
  func save(_ sequence: Int?) -> HistoryEntry? {
    guard let sequence else { return nil }
    // They stand in the order of their numbers, the newest first.
    var low = 0
    var high = saves.count
    while low < high {
      let middle = (low + high) / 2
      if saves[middle].sequence > sequence { low = middle + 1 } else { high = middle }
    }
    return low < saves.count && saves[low].sequence == sequence ? saves[low] : nil
  }

  /// How many of the entries that show are still to come.
  var comingCount: Int { shown.count { entries[$0].isComing } }

  /// Whether an entry is among those that show.
  func shows(_ id: TimelineEntry.ID) -> Bool { shown.contains { entries[$0].id == id } }

  // MARK: What is read

  /// Takes in saves that were read.
  mutating func take(_ page: TimelinePage) {
    if !page.saves.isEmpty || page.place != .above { isStale = true }
    switch page.place {
    case .instead:
      // Nobody has seen more yet than what stands in the case.
      if saves.isEmpty { chosen = nil }
      saves = page.saves
      hasOlder = page.hasOlder
      isStuck = false
      searched = [:]
    case .above:
      // An undo among them says something else of an older save.
      if !page.saves.isEmpty { searched = [:] }
      saves = page.saves + saves
    case .below:
      saves += page.saves
      hasOlder = page.hasOlder
    case .none: isStuck = true
    }
  }

  /// Has everything read, where the end of the list is further back than what is read.
  mutating func goToEnd() {
    _ = move(by: shown.count)
    goesToEnd = isPartial && !isTurned
    wantsAll = wantsAll || goesToEnd
  }

  /// Makes the entries anew; the cursor stays on its entry, and that on its row of the screen.
  ///
  /// - Parameters:
  ///   - value: The case as it is now.
  ///   - today: Splits what was from what is to come.
  ///   - text: What an entry says, as it is compared with what is looked for.
  mutating func rebuild(
    of value: Case, today: Day, text: (TimelineEntry, HistoryEntry?) -> String
  ) {
    isStale = false
    let before = place()
    entries = TimelineBuilder.entries(of: value, saves: saves, today: today)
    narrow(text: text)
    restore(before)
    if goesToEnd { chosen = shown.last.map { entries[$0].id } }
    if !hasOlder { (wantsAll, goesToEnd) = (false, false) }
  }

  /// Chooses what shows, by kind and by what is looked for.
  mutating func narrow(text: (TimelineEntry, HistoryEntry?) -> String) {
    let horizon = isPartial ? saves.last.map { $0.at.secondsSince1970 + $0.at.offsetSeconds } : nil
    let wanted = (find?.text ?? "").split(separator: " ").map { SortKey.key(for: String($0)) }
    var places: [Int] = []
    for (index, entry) in entries.enumerated() {
      guard filter.takes(entry.kinds) else { continue }
      // Between older ones there is more that is not read: they would not stand where they belong.
      if let horizon, entry.order < horizon { break }
      if !wanted.isEmpty {
        let text = searched[entry.id] ?? SortKey.key(for: text(entry, save(entry.save)))
        searched[entry.id] = text
        guard wanted.allSatisfy({ text.contains($0) }) else { continue }
      }
      places.append(index)
    }
    shown = isTurned ? places.reversed() : places
  }

  // MARK: The place on the screen

  /// Where the screen stands, by entries and not by numbers.
  private struct Place {
    var chosen: TimelineEntry.ID?
    var chosenOrder: Int?
    var top: TimelineEntry.ID?
    var place: Int
  }

  private func place() -> Place {
    Place(
      chosen: chosen, chosenOrder: chosenEntry?.order,
      top: shown.indices.contains(top) ? entry(at: top).id : nil, place: top)
  }

  private mutating func restore(_ before: Place) {
    if let id = before.top, let index = shown.firstIndex(where: { entries[$0].id == id }) {
      let isNews = before.chosen != nil && !isTurned
      newAbove = isNews ? min(index, newAbove + max(0, index - before.place)) : 0
      top = index
    } else {
      top = max(0, min(before.place, shown.count - 1))
    }
    if chosenPlace == nil { chosen = nearest(to: before.chosenOrder)?.id }
  }

  /// The entry next to a time; the newest that is past when there is no time.
  private func nearest(to order: Int?) -> TimelineEntry? {
    let all = shown.map { entries[$0] }
    guard let order else {
      return (isTurned ? all.last { !$0.isComing } : all.first { !$0.isComing }) ?? all.first
    }
    return all.min { abs($0.order - order) < abs($1.order - order) }
  }

  /// Chooses an entry after what shows was narrowed or turned; the one that had the cursor when it is
  /// still there.
  mutating func keepChoice(near order: Int?) {
    if chosenPlace == nil { chosen = nearest(to: order)?.id }
    goesToEnd = false
    (top, skip) = (0, 0)
    newAbove = 0
  }

  /// Forgets what came in above when it shows.
  mutating func noticeWhatShows() { newAbove = min(newAbove, top) }

  /// Puts the cursor on the entry at a place among those that show.
  mutating func choose(place: Int) {
    guard shown.indices.contains(place) else { return }
    goesToEnd = false
    chosen = entry(at: place).id
  }

  /// Moves the cursor by a number of entries, not beyond the ends.
  ///
  /// - Returns: Whether it moved.
  mutating func move(by count: Int) -> Bool {
    guard !shown.isEmpty else { return false }
    goesToEnd = false
    let before = chosen
    let place = max(0, min((chosenPlace ?? 0) + count, shown.count - 1))
    chosen = entry(at: place).id
    return chosen != before
  }
}
