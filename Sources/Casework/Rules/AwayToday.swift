extension Team {
  /// When a worker is away on a day of some days; nil when they are there on all of them.
  ///
  /// - Parameters:
  ///   - worker: Who may be away.
  ///   - days: The office's days.
  /// - Returns: The absence that covers one of them.
  package func absence(of worker: WorkerID, in days: ClosedRange<Day>) -> Absence? {
    absences(of: worker).map(\.absence).first { absence in
      absence.from <= days.upperBound && days.lowerBound <= absence.until
    }
  }
}
