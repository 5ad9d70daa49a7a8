/// A day, or none, in four bytes.
///
/// Lists keep spans of days of a hundred thousand cases; sixteen bytes for each end of a span would be
/// most of what they need. A day beyond what fits, which no calendar has, counts as the farthest.
struct PackedDay: Hashable, Sendable {
  private var number: Int32

  private static let none = Int32.min

  init(_ day: Day?) {
    number = day.map { max(Int32(clamping: $0.number), Self.none + 1) } ?? Self.none
  }

  var day: Day? {
    switch number {
    case Self.none: nil
    case Self.none + 1: Day(number: .min)
    case .max: Day(number: .max)
    default: Day(number: Int(number))
    }
  }
}
