/// That a worker is away for some days, and who stands in for them.
///
/// It begins and ends by itself: nobody has to give a case away, or to give it back.
///
/// Source: our own proposal; see Guide, "Handing over".
package struct Absence: Hashable, Sendable {
  package var standIn: WorkerID
  /// The office's first and last day of it.
  package var from: Day
  package var until: Day
  package var by: WorkerID?
  package var unread: Unread

  package init(
    standIn: WorkerID, from: Day, until: Day, by: WorkerID? = nil, unread: Unread = Unread()
  ) {
    self.standIn = standIn
    self.from = from
    self.until = until
    self.by = by
    self.unread = unread
  }

  /// Whether a day is one of it.
  package func covers(_ day: Day) -> Bool { from <= day && day <= until }
}
