/// That a worker is away for some days, and who stands in for them, where somebody does.
///
/// It begins and ends by itself: nobody has to give a case away, or to give it back.
///
/// Source: our own proposal; see Guide, "Handing over".
package struct Absence: Hashable, Sendable {
  /// Who is away; nil where the identifier of the entry says it, as in older stores.
  package var who: WorkerID?
  /// Who stands in; nil where nobody does yet.
  package var standIn: WorkerID?
  /// The office's first and last day of it.
  package var from: Day
  package var until: Day
  package var by: WorkerID?
  package var unread: Unread

  package init(
    of who: WorkerID? = nil, standIn: WorkerID?, from: Day, until: Day, by: WorkerID? = nil,
    unread: Unread = Unread()
  ) {
    self.who = who
    self.standIn = standIn
    self.from = from
    self.until = until
    self.by = by
    self.unread = unread
  }

  /// Whether a day is one of it.
  package func covers(_ day: Day) -> Bool { from <= day && day <= until }

  /// Whether a day of it is one of another's.
  package func overlaps(_ other: Absence) -> Bool { from <= other.until && other.from <= until }

  /// Who is away, by an entry of the team.
  ///
  /// - Parameter id: The identifier of the entry.
  /// - Returns: Who the entry names, else whom its identifier means.
  package func worker(at id: EntryID) -> WorkerID { who ?? WorkerID(id.text) }
}

extension Team {
  /// When a worker is away, the first time first.
  package func absences(of worker: WorkerID) -> [(id: EntryID, absence: Absence)] {
    absences.filter { $0.value.worker(at: $0.key) == worker }
      .map { (id: $0.key, absence: $0.value) }
      .sorted { ($0.absence.from, $0.id) < ($1.absence.from, $1.id) }
  }
}
