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

  /// Who stands in for a worker on a day: where a stand-in is away as well, whoever stands in for them.
  ///
  /// Source: our own proposal; see Guide, "Handing over".
  /// - Parameters:
  ///   - worker: Who may be away.
  ///   - day: The office's day.
  /// - Returns: The last one of whom somebody said so; nil where nobody stands in, where the last one is
  ///   away too, where they stand in for each other, and where the worker is there.
  package func standIn(for worker: WorkerID, on day: Day) -> WorkerID? {
    var known: Set<WorkerID> = [worker]
    var last = worker
    while let next = namedStandIn(for: last, on: day) {
      // Who stands in for each other would go round for ever.
      guard known.insert(next).inserted else { return nil }
      last = next
    }
    return last == worker || absence(of: last, in: day...day) != nil ? nil : last
  }

  /// Who stands in on a day with a case that has a stand-in of its own.
  ///
  /// - Parameters:
  ///   - named: The stand-in of the case.
  ///   - holder: Whose case it is; nil for nobody's.
  ///   - day: The office's day.
  /// - Returns: The stand-in of the case, else who stands in for them, else who stands in for whose it is;
  ///   nil where none of them is there. Never whose it is.
  package func standIn(
    ofCase named: WorkerID, of holder: WorkerID?, on day: Day
  ) -> WorkerID? {
    let isThere = absence(of: named, in: day...day) == nil
    if let own = isThere ? named : standIn(for: named, on: day), own != holder { return own }
    return holder.flatMap { standIn(for: $0, on: day) }
  }

  /// An absence as it is on one of its days: with who stands in that day, and the days on which they do.
  ///
  /// - Parameters:
  ///   - absence: The days that a worker is away.
  ///   - worker: Who is away.
  ///   - day: The office's day; one of the absence.
  /// - Returns: The absence with the last one of those who stand in for each other, and no longer than that
  ///   one does; all of it without anybody where nobody is there that day.
  package func absence(_ absence: Absence, of worker: WorkerID, asOf day: Day) -> Absence {
    var now = absence
    now.standIn = standIn(for: worker, on: day)
    guard now.standIn != nil else { return now }
    let others = absences.values
    // Only where somebody goes or comes back can it be somebody else.
    let lastDays: [Day] = others.flatMap { [$0.from - 1, $0.until] }
      .filter { absence.covers($0) && day <= $0 }
    let firstDays: [Day] = others.flatMap { [$0.from, $0.until + 1] }
      .filter { absence.covers($0) && $0 <= day }
    now.until =
      lastDays.sorted().first { standIn(for: worker, on: $0 + 1) != now.standIn } ?? absence.until
    now.from =
      firstDays.sorted().last { standIn(for: worker, on: $0 - 1) != now.standIn } ?? absence.from
    return now
  }

  private func namedStandIn(for worker: WorkerID, on day: Day) -> WorkerID? {
    absences(of: worker).first { $0.absence.covers(day) && $0.absence.standIn != nil }?
      .absence.standIn
  }
}
