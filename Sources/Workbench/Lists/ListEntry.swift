import Casework

/// What is kept of every client of a list: where they stand in it, and what the list counts of them.
///
/// A list of a hundred thousand keeps two dozen bytes of each; rows are made of those who are looked at (`RowMaker`).
struct ListEntry: Equatable, Sendable {
  /// What the list as a whole asks about its clients.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Somebody who looks at the list may see a signal.
    static let hasSignals = Traits(rawValue: 1)
    /// They were handed over and are not accepted yet.
    static let hasHandover = Traits(rawValue: 2)
    /// They were handed to who works here.
    static let isHanded = Traits(rawValue: 4)
    static let isRefused = Traits(rawValue: 8)
  }

  /// By what they are put in their place; names decide among equal ones.
  let order: Int
  /// The place among the summaries.
  let source: Int32
  private let due: Int32
  private let reach: Int32
  let group: CaseRow.Group
  let step: Step
  let traits: Traits

  /// The day on which something is due of which the row shows the day.
  var dueDay: Day? { Self.day(due) }
  /// By when to get in touch again, for a client in contact after care.
  var reachOutDay: Day? { Self.day(reach) }

  /// - Parameters:
  ///   - standing: What is so of them on the day.
  ///   - source: Their place among the summaries.
  ///   - order: By what the list puts them in their place.
  ///   - reachOut: By when to get in touch again; nil but for a client in contact after care.
  ///   - basis: What the list is made for.
  init(
    _ standing: RowStanding, at source: Int, order: Int, reachOut: Day?, in basis: ListBasis
  ) {
    self.order = order
    self.source = Int32(source)
    // Of a client in contact after care only what is late is shown.
    let isShown =
      standing.group != .inContactAfter || standing.firstDue.map { $0 < basis.today } == true
    due = Self.number(isShown ? standing.firstDue : nil)
    reach = Self.number(reachOut)
    group = standing.group
    step = standing.step
    var traits: Traits = []
    if standing.signals.count(for: basis.viewer) > 0 { traits.insert(.hasSignals) }
    if standing.handover != nil { traits.insert(.hasHandover) }
    if basis.isHanded(standing) { traits.insert(.isHanded) }
    if standing.isRefused { traits.insert(.isRefused) }
    self.traits = traits
  }

  /// Whether it stands where another one of the same client, who is called the same, stood.
  func stands(like other: ListEntry) -> Bool {
    order == other.order && group == other.group && step == other.step
      && traits.contains(.isHanded) == other.traits.contains(.isHanded)
  }

  private static let noDay = Int32.max

  private static func number(_ day: Day?) -> Int32 {
    // A day that is so far away is as wide as one a little nearer.
    day.map { Int32(clamping: min($0.number, Int(noDay) - 1)) } ?? noDay
  }

  private static func day(_ number: Int32) -> Day? {
    number == noDay ? nil : Day(number: Int(number))
  }
}
