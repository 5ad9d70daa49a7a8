import Casework

/// When a worker was at work: what decides that a day begins, and since when things are new to them.
struct WorkShift: Equatable, Sendable {
  /// A pause of so many seconds ends one time at work and begins the next.
  static let pause = 6 * 3600

  /// When the worker last pressed a key, in seconds since 1970; nil when that is not known.
  var lastActive: Int?
  /// When the worker was last at work before this time, in seconds since 1970.
  var since: Int?

  /// Takes in that the worker does something.
  mutating func act(at now: Int) {
    if let lastActive, now - lastActive >= Self.pause { since = lastActive }
    lastActive = max(now, lastActive ?? now)
  }
}

extension WorkbenchState {
  /// Takes over when the worker was at work before, and begins a new day in what is due.
  mutating func begin(shiftAfter place: SessionPlace) -> [Effect] {
    shift = WorkShift(lastActive: place.lastActive, since: place.since)
    guard let left = place.lastActive,
      Moment(secondsSince1970: left, offsetSeconds: now.offsetSeconds).day < today
    else { return [] }
    todayVisit.firstOfDay = place
    // With many clients the first frame comes before that.
    return clients.summaries.count > Self.mostBeforeFirstFrame ? [] : openFirstToday()
  }

  /// Begins the first day of a worker who was never here.
  package mutating func beginFirstDay() -> [Effect] {
    todayVisit.firstOfDay = SessionPlace()
    return clients.summaries.count > Self.mostBeforeFirstFrame ? [] : openFirstToday()
  }

  /// Opens what is due as the first screen of a day, once.
  mutating func openFirstToday() -> [Effect] {
    guard let place = todayVisit.firstOfDay else { return [] }
    todayVisit.firstOfDay = nil
    guard dialogs.isEmpty, !isShared, timeline == nil, todayList(firstTodayScope).count > 0
    else { return [] }
    let effects = openToday()
    todayVisit.before = place
    return effects
  }

  /// With more clients than these nothing is gathered before the first frame.
  private static let mostBeforeFirstFrame = 2000
}
