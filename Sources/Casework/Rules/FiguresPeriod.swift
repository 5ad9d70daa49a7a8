/// The months over which a team looks back at its escalations: a year that is over, the last four quarters that
/// are, or a quarter as far as its months are over.
///
/// Two periods differ by a month or more, so that no day and nothing that was recorded last can be told by
/// taking one from another. Source: ours.
package struct FiguresPeriod: Hashable, Sendable {
  /// Which months those are.
  package enum Kind: Hashable, Sendable {
    case fourQuarters
    case year(Int)
    /// A quarter of a year, 1 to 4.
    case quarter(Int, Int)
  }

  package let kind: Kind
  package let from: Day
  /// The last day that counts.
  package let through: Day
  /// Whether all of its months are over.
  package let isOver: Bool

  /// A period; nil where none of its months is over, for a year that is not over, and for what is no quarter.
  ///
  /// - Parameters:
  ///   - kind: Which one.
  ///   - today: The office's calendar day.
  package init?(_ kind: Kind, on today: Day) {
    let first: Day?
    let months: Int
    switch kind {
    case .fourQuarters:
      let (year, month, _) = today.date
      (first, months) = (Day(year: year - 1, month: (month + 2) / 3 * 3 - 2, day: 1), 12)
    case .year(let year): (first, months) = (Day(year: year, month: 1, day: 1), 12)
    case .quarter(let year, let quarter):
      guard (1...4).contains(quarter) else { return nil }
      (first, months) = (Day(year: year, month: quarter * 3 - 2, day: 1), 3)
    }
    guard let first else { return nil }
    // A day in the month after the last one.
    let last = (first + months * 31).beginningOfMonth - 1
    let lastOver = today.beginningOfMonth - 1
    guard first <= lastOver, months == 3 || last <= lastOver else { return nil }
    self.kind = kind
    from = first
    through = min(last, lastOver)
    isOver = last <= lastOver
  }

  /// A period that is named from today.
  package enum Preset: String, CaseIterable, Hashable, Sendable {
    case fourQuarters = "four-quarters"
    case thisQuarter = "this-quarter"
    case lastQuarter = "last-quarter"
    case lastYear = "last-year"

    fileprivate func kind(on today: Day) -> Kind {
      let (year, month, _) = today.date
      let quarter = (month + 2) / 3
      return switch self {
      case .fourQuarters: .fourQuarters
      case .thisQuarter: .quarter(year, quarter)
      case .lastQuarter: quarter == 1 ? .quarter(year - 1, 4) : .quarter(year, quarter - 1)
      case .lastYear: .year(year - 1)
      }
    }
  }

  /// A period by its name, such as `2025`, `2026-Q3` or the word of a preset; nil for what is none.
  ///
  /// - Parameters:
  ///   - name: Capitals and small letters alike.
  ///   - today: The office's calendar day.
  package init?(named name: String, on today: Day) {
    let name = name.lowercased()
    if let preset = Preset(rawValue: name) {
      self.init(preset.kind(on: today), on: today)
      return
    }
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = Int(first) else { return nil }
    switch parts.count {
    case 1: self.init(.year(year), on: today)
    case 2 where parts[1].count == 2 && parts[1].first == "q":
      guard let quarter = Int(parts[1].dropFirst()) else { return nil }
      self.init(.quarter(year, quarter), on: today)
    default: return nil
    }
  }

  /// Whether a name means a month, or a year that still runs: neither is a period, for beside the quarters and the
  /// months of the calendar it would leave a small number no choice.
  ///
  /// Five months of fewer than five each, in a year so far of twenty or more, would each be four.
  ///
  /// - Parameters:
  ///   - name: What somebody typed.
  ///   - today: The office's calendar day.
  /// - Returns: False for a period, and for what means nothing.
  package static func isTooNear(_ name: String, on today: Day) -> Bool {
    let name = name.lowercased()
    if ["this-year", "this-month", "last-month"].contains(name) { return true }
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = Int(first) else { return false }
    switch parts.count {
    case 1: return year == today.date.year
    case 2: return parts[1].count == 2 && Int(parts[1]).map { (1...12).contains($0) } ?? false
    default: return false
    }
  }

  /// The name by which a shell knows it.
  package var name: String {
    switch kind {
    case .fourQuarters: Preset.fourQuarters.rawValue
    case .year(let year): String(year)
    case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
    }
  }

  /// The periods that one can choose from; the first is looked at where nobody says anything else.
  ///
  /// - Parameter today: The office's calendar day.
  /// - Returns: The last four quarters, then each quarter and each year, the latest first.
  package static func all(on today: Day) -> [FiguresPeriod] {
    let (year, month, _) = today.date
    let last = year * 4 + (month + 2) / 3 - 1
    let quarters = (0..<9).map { back in Kind.quarter((last - back) / 4, (last - back) % 4 + 1) }
    let years = (1...3).map { Kind.year(year - $0) }
    let periods = ([.fourQuarters] + quarters + years).compactMap { FiguresPeriod($0, on: today) }
    // In the first quarter the last four are the year that is over.
    return periods.filter { one in
      one == periods[0] || (one.from, one.through) != (periods[0].from, periods[0].through)
    }
  }
}
