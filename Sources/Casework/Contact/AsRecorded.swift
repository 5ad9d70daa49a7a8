extension Array {
  /// These by day, the first first, and of one day by when they were recorded.
  ///
  /// What does not tell when it was recorded keeps its place among the others of its day; what was recorded in the same
  /// second keeps the order in which it stands here.
  ///
  /// - Parameters:
  ///   - day: The day that something is of.
  ///   - moment: When it was recorded; nil where that is not known.
  /// - Returns: The same things in order.
  package func asRecorded(
    on day: (Element) -> Day, at moment: (Element) -> Moment?
  ) -> [Element] {
    let byDay = enumerated().sorted { left, right in
      let days = (day(left.element), day(right.element))
      return days.0 == days.1 ? left.offset < right.offset : days.0 < days.1
    }
    var ordered = byDay.map { $0.element }
    var start = 0
    while start < ordered.count {
      let first = day(ordered[start])
      let end = ordered[start...].firstIndex { day($0) != first } ?? ordered.count
      let places = (start..<end).filter { moment(ordered[$0]) != nil }
      let timed = places.map {
        (place: $0, at: moment(ordered[$0])?.secondsSince1970 ?? 0, item: ordered[$0])
      }
      let inTime = timed.sorted { ($0.at, $0.place) < ($1.at, $1.place) }
      for (place, next) in zip(places, inTime) { ordered[place] = next.item }
      start = end
    }
    return ordered
  }
}
