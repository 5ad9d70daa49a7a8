import Casework
import Content
import Screen

// The trajectory in words: how much time is left, and what the signs stand for.
extension WorkbenchState {
  /// The trajectory of the opened case; nil while no day of it is known.
  var trajectory: Trajectory? {
    guard let value = opened?.case, value.closing == nil else { return nil }
    return Trajectory(
      value, dues: roadmapOfCase?.open.compactMap(\.due) ?? [], today: today)
  }

  /// How much time is left, in one sentence.
  func timeLeft(_ trajectory: Trajectory) -> String {
    guard trajectory.hasEnd else { return words(TrajectoryWords.noEnd) }
    guard let left = trajectory.left else {
      let day = trajectory.lastDay ?? trajectory.end
      return words(TrajectoryWords.over, ["day": content.dates.short(day, today: today)])
    }
    return words(
      TrajectoryWords.left, ["total": String(max(left.days, left.of))], count: left.days)
  }

  /// What the signs of a trajectory stand for, those that are on it.
  ///
  /// They are told in short where there is no room for all.
  ///
  /// - Parameters:
  ///   - trajectory: The way through time.
  ///   - signs: It as it is drawn: what something heavier covers is not named.
  ///   - columns: How much room there is.
  /// - Returns: One row.
  func legend(_ trajectory: Trajectory, of signs: String, columns: Int) -> String {
    let kinds = trajectory.kinds.filter { signs.contains($0.sign) }
    func text(_ marks: [Trajectory.Mark], isShort: Bool) -> String {
      marks.map { mark in
        let word = isShort && mark == .end ? TrajectoryWords.endShort : mark.words
        return String(mark.sign) + " " + words(word)
      }.joined(by: "  ")
    }
    let shortest = text(kinds.filter { $0 != .registration }, isShort: true)
    let ways = [
      text([.today] + kinds, isShort: false), text([.today] + kinds, isShort: true),
      text(kinds, isShort: true), shortest,
    ]
    return ways.first { TextWidth.columns(of: $0) <= columns } ?? shortest
  }
}

extension Trajectory.Mark {
  fileprivate var words: TrajectoryWords {
    switch self {
    case .due: .due
    case .consultation: .consultation
    case .incident: .incident
    case .registration: .registration
    case .intake: .intake
    case .arrival: .arrival
    case .end: .end
    case .today: .today
    }
  }
}
