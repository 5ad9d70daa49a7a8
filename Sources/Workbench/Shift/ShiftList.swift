import Casework
import Screen

/// What happened since a moment, as a list to read: client by client, with a cursor on one entry.
package struct ShiftList: Equatable, Sendable {
  /// A place in it: a client, and one of the entries there.
  struct Cursor: Equatable, Sendable {
    var client: CaseID
    var entry: String
  }

  package private(set) var report: ShiftReport
  /// Whether everything since then was read.
  package private(set) var isComplete = false
  /// How many clients were looked at.
  package private(set) var looked = 0
  private var cursor: Cursor?
  var scroll = ListScroll()

  init(since: Int) { report = ShiftReport(since: since) }

  /// The entries in the order of the list, each with the place of its client.
  private var places: [(part: Int, entry: Int)] {
    report.allParts.indices.flatMap { part in
      report.allParts[part].entries.indices.map { (part, $0) }
    }
  }

  /// The place of the cursor among all entries; nil while there is none.
  var index: Int? {
    let places = places
    guard !places.isEmpty else { return nil }
    guard let cursor else { return 0 }
    return places.firstIndex { place in
      let part = report.allParts[place.part]
      return part.client == cursor.client && part.entries[place.entry].id == cursor.entry
    } ?? 0
  }

  /// The client and the entry that are chosen; nil while there is none.
  package var chosen: (part: ShiftReport.Part, entry: ShiftReport.Entry)? {
    index.map { index in
      let place = places[index]
      return (report.allParts[place.part], report.allParts[place.part].entries[place.entry])
    }
  }

  /// Takes in what was read; the cursor stays where it is.
  mutating func take(
    _ parts: [ShiftReport.Part], unread: [CaseID], isComplete: Bool
  ) {
    looked += parts.count
    for part in parts { report.take(part, of: part.client) }
    for client in unread { report.take(unread: client) }
    self.isComplete = isComplete || self.isComplete
  }

  /// Takes in what builds up with clients of whom nothing was saved.
  mutating func take(begun parts: [ShiftReport.Part]) { report.take(begun: parts) }

  /// Moves the cursor by a number of entries.
  mutating func move(by count: Int) {
    let places = places
    guard let index else { return }
    let place = places[max(0, min(index + count, places.count - 1))]
    let part = report.allParts[place.part]
    cursor = Cursor(client: part.client, entry: part.entries[place.entry].id)
  }

  /// Chooses an entry by its place among all.
  mutating func choose(_ place: Int) {
    guard places.indices.contains(place) else { return }
    move(by: place - (index ?? 0))
  }

  /// Takes in the open escalations as they are now.
  mutating func take(escalations part: ShiftReport.Part?) { report.escalations = part }

  private var outcomeOfChosen: Outcome {
    guard let chosen else { return .stay }
    return .go(chosen.entry.about?.client ?? chosen.part.client, chosen.entry.about?.escalation)
  }

  /// What a key in the list leads to.
  enum Outcome: Equatable, Sendable {
    case stay, close
    case go(CaseID, EntryID?)
    /// To whoever the chosen entry names.
    case partner
    case earlier, later, day, print, ignored
  }

  /// Takes a key; `page` is how many entries a page has.
  mutating func press(_ key: Key, page: Int) -> Outcome {
    switch key {
    case .escape, .backspace, .left, .character("q"): return .close
    case .enter, .right: return outcomeOfChosen
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -max(1, page - 1))
    case .pageDown: move(by: max(1, page - 1))
    case .home: move(by: -1_000_000)
    case .end: move(by: 1_000_000)
    case .character("-"): return .earlier
    case .character("+"), .character("="): return .later
    case .character("d"): return .day
    case .character("P"): return .print
    case .character("p"): return .partner
    default: return .ignored
    }
    return .stay
  }
}
