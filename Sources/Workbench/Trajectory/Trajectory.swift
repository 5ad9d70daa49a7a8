import Casework

/// The way of a case through time as one row of signs: what was, today, what is to come, and so how much
/// is left.
///
/// A sign stands in the column of its day. Where several fall in one column the one that matters most
/// stands there; nothing is moved, so that distances stay true.
struct Trajectory: Hashable {
  /// What a sign stands for, the more important later.
  enum Mark: Int, CaseIterable, Comparable, Hashable {
    case due, consultation, incident, registration, intake, arrival, end, today

    static func < (left: Mark, right: Mark) -> Bool { left.rawValue < right.rawValue }
  }

  /// The first and the last day; where no end is known, the last is the last day on which anything is known to
  /// happen or is due.
  let start: Day
  let end: Day
  /// The day on which the title or the stay ended or is to end; nil while that is not known.
  let lastDay: Day?
  /// Whether the last day is the end of the title or the stay.
  let hasEnd: Bool
  let today: Day
  private let arrival: Day?
  private let marks: [(day: Day, mark: Mark)]

  /// The trajectory of a case; nil while no day of it is known.
  ///
  /// - Parameters:
  ///   - value: The case.
  ///   - dues: The days on which something is due, late or to come.
  ///   - today: Where it stands.
  init?(_ value: Case, dues: [Day], today: Day) {
    let dates = value.dates
    let begins = [
      dates[.registration], dates[.intake], dates[.arrival], dates[.expectedArrival],
    ].compactMap(\.self)
    guard let first = begins.min() else { return nil }
    let ends = [dates[.endOfTitle], dates[.endOfStay]].compactMap(\.self).min()
    let last = dates[.left] ?? ends
    var marks: [(day: Day, mark: Mark)] = []
    func add(_ date: CaseDate, _ mark: Mark) {
      if let day = dates[date] { marks.append((day, mark)) }
    }
    add(.registration, .registration)
    add(.intake, .intake)
    add(dates[.arrival] == nil ? .expectedArrival : .arrival, .arrival)
    add(.lastJointConsultation, .consultation)
    add(.nextJointConsultation, .consultation)
    for event in value.events.values {
      switch event.kind {
      case .incident?, .relapse?: marks.append((event.on, .incident))
      case .jointConsultation?: marks.append((event.on, .consultation))
      default: break
      }
    }
    marks += value.escalations.values.map { ($0.knownOn, .incident) }
    // What is late stays due on its day.
    marks += dues.map { ($0, .due) }
    if let last { marks.append((last, .end)) }
    start = min(first, today)
    // Without an end what lies ahead is drawn as far as it is known.
    end = max(last ?? marks.map(\.day).max() ?? today, today)
    lastDay = last
    hasEnd = last != nil
    arrival = dates[.arrival] ?? dates[.expectedArrival]
    self.today = today
    self.marks = marks + [(today, .today)]
  }

  /// How many days are left, and how many there are from the arrival on; nil without an end to come.
  var left: (days: Int, of: Int)? {
    guard hasEnd, end > today else { return nil }
    return (end - today, end - (arrival ?? start))
  }

  /// What stands on it, in the order of time, each kind once.
  var kinds: [Mark] {
    Mark.allCases.filter { mark in mark != .today && marks.contains { $0.mark == mark } }
      .sorted { firstDay(of: $0) < firstDay(of: $1) }
  }

  private func firstDay(of mark: Mark) -> Day {
    var first: Day?
    for (day, found) in marks where found == mark { first = min(first ?? day, day) }
    return first ?? end
  }

  /// The signs in so many columns: before the arrival `.`, since then `=`, to come `-`.
  func signs(columns: Int) -> String {
    guard columns > 1 else { return "" }
    let span = max(1, end - start)
    func column(of day: Day) -> Int {
      (max(0, min(day - start, span)) * (columns - 1) + span / 2) / span
    }
    let now = column(of: today)
    let arrived = arrival.map(column(of:)) ?? columns
    var signs = (0..<columns).map { place -> Character in
      place > now ? "-" : place >= arrived ? "=" : "."
    }
    for mark in marks.sorted(by: { $0.mark < $1.mark }) where mark.day >= start {
      signs[column(of: mark.day)] = mark.mark.sign
    }
    // What the legend names and a heavier sign covers stands in the next free column before it, and never
    // before what came earlier.
    for mark in kinds where !signs.contains(mark.sign) {
      guard let day = marks.filter({ $0.mark == mark && $0.day >= start }).map(\.day).max()
      else { continue }
      for place in signs[...column(of: day)].indices.reversed() {
        if Self.ground.contains(signs[place]) {
          signs[place] = mark.sign
          break
        }
        if marks.contains(where: { $0.day < day && column(of: $0.day) == place }) { break }
      }
    }
    return String(signs)
  }

  /// Where nothing stands on the line.
  private static let ground: Set<Character> = [".", "=", "-"]

  static func == (left: Trajectory, right: Trajectory) -> Bool {
    left.signs(columns: 400) == right.signs(columns: 400) && left.end == right.end
  }

  func hash(into hasher: inout Hasher) { hasher.combine(signs(columns: 400)) }
}

extension Trajectory.Mark {
  /// The sign of it; the numbers are those of the steps that begin there.
  var sign: Character {
    switch self {
    case .due: "+"
    case .consultation: "o"
    case .incident: "!"
    case .registration: "1"
    case .intake: "2"
    case .arrival: "3"
    case .end: "]"
    case .today: ">"
    }
  }
}
