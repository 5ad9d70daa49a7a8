/// The days over which a team looks back at its escalations; both the first and the last count.
package struct FiguresPeriod: Hashable, Sendable {
  package let from: Day
  package let through: Day

  /// A period; nil where it would end before it begins.
  package init?(from: Day, through: Day) {
    guard from <= through else { return nil }
    self.from = from
    self.through = through
  }

  /// A period that one need not count out.
  package enum Preset: String, CaseIterable, Hashable, Sendable {
    /// So many days up to today: what is looked at where nobody says anything else is a year.
    case year, quarter, month
    /// From the first of January of this year until today, and the whole year before.
    case thisYear = "this-year"
    case lastYear = "last-year"
  }

  /// The period of a preset.
  package init(_ preset: Preset, on today: Day) {
    let year = today.date.year
    func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
      Day(year: year, month: month, day: day) ?? today
    }
    switch preset {
    case .year: self.init(days: 365, through: today)
    case .quarter: self.init(days: 91, through: today)
    case .month: self.init(days: 28, through: today)
    case .thisYear: self.init(day(year, 1, 1), today)
    case .lastYear: self.init(day(year - 1, 1, 1), day(year - 1, 12, 31))
    }
  }

  private init(_ from: Day, _ through: Day) {
    self.from = from
    self.through = through
  }

  private init(days: Int, through: Day) { self.init(through - (days - 1), through) }
}
