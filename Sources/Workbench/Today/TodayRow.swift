package import Casework

// What a list of what is due is made of.
extension TodayList {
  /// When something is due.
  package enum Group: Int, CaseIterable, Sendable {
    /// A breach that probation does not know of yet stands first, whatever its day.
    ///
    /// Then comes what was handed over and is not accepted, what was given back, and the agreements that a team lead is to
    /// look at again.
    case report, handed, returned, agreements, late, today, sevenDays, later

    /// The group of a day, seen from today.
    init(_ day: Day, today: Day) {
      self =
        day < today
        ? .late
        : day == today ? .today : day - today <= CaseRow.Group.weekDays ? .sevenDays : .later
    }
  }

  /// Which of the clients of the store it is about, and how it is divided.
  package enum Scope: Int, CaseIterable, Sendable {
    case mine, everyone, perWorker

    var next: Scope { Scope(rawValue: rawValue + 1) ?? .mine }
  }

  /// What tells a row from every other.
  package struct RowID: Hashable, Sendable {
    package var client: CaseID
    package var item: ChecklistItem
    /// What of it, where one thing can have two rows.
    var turn = Turn.itself
  }

  /// Which of the things that one escalation or do can ask for on days of their own a row is about.
  package enum Turn: Hashable, Sendable {
    /// What comes next with it.
    case itself
    /// The return of the client from a time-out.
    case timeOut
    /// The eyes of a second person.
    case secondLook
    /// That everyone is safe, today as long as somebody is not.
    case safety
    /// That the client hears of the report, today as long as they did not.
    case telling
    /// The meeting itself, on its day: the intake, or the joint consultation.
    case appointment
  }

  /// Where a row stands in its list.
  struct Place: Comparable, Sendable {
    /// Whether it stands there as a breach to be reported.
    var isToReport = false
    var day: Day
    /// What is to be done goes before what builds up.
    var isSignal: Bool
    /// An appointment goes before what has no hour.
    var clock: String
    var name: String

    static func < (left: Place, right: Place) -> Bool {
      if left.isToReport != right.isToReport { return left.isToReport }
      if left.day != right.day { return left.day < right.day }
      if left.isSignal != right.isSignal { return right.isSignal }
      return (left.clock, left.name) < (right.clock, right.name)
    }
  }

  /// What became of something that is not due any more.
  ///
  /// What is back is open still, with whom it was before it was handed over. Of a meeting that did not take place
  /// nothing was done.
  package enum Settled: Equatable, Sendable { case done, rests, gone, back, notHeld }

  /// One thing that is due with one client.
  package struct Due: Equatable, Sendable {
    package var client: CaseID
    /// What the client is called.
    package var name: String
    package var item: ChecklistItem
    package var turn = Turn.itself
    /// Who does it where that is not who works here, or the list says so of every row; else nil.
    package var whose: String?
    /// Who does it: the owner, else whose client it is; nil when nobody does.
    package var worker: WorkerID?
    /// What is to be done.
    package var what: String
    /// The same where there is no room for it; nil where there is no shorter way.
    package var short: String?
    package var day: Day
    /// From which day a bottleneck shows; nil for anything else, and when nobody can tell.
    package var since: Day?
    /// Whether it is a breach that is to be reported.
    package var isToReport = false
    /// Whether it is a handover that the receiver gave back.
    package var isReturned = false
    /// Who handed the client to who works here and waits until they accept that; nil for any other client.
    package var handedFrom: WorkerID?
    /// What became of it while the list is open; nil while it is due.
    package var settled: Settled?
    var place: Place

    package var id: RowID { RowID(client: client, item: item, turn: turn) }

    /// The group in which it stands.
    func place(today: Day) -> Group {
      place.isToReport ? .report : group(on: place.day, today: today)
    }

    /// The group in which it would stand if the list came up now.
    func group(today: Day) -> Group { isToReport ? .report : group(on: day, today: today) }

    private func group(on day: Day, today: Day) -> Group {
      item == .handover
        ? (isReturned ? .returned : .handed)
        : item.isAgreement ? .agreements : Group(day, today: today)
    }
  }

  /// The rows of one worker in a list that is divided so.
  package struct Head: Equatable, Sendable {
    package var worker: WorkerID?
    package var name: String
    /// How much is due with them, and how much of it is late, whether it shows or not.
    package var count: Int
    package var late: Int

    /// The same worker with nothing due.
    var emptied: Head { Head(worker: worker, name: name, count: 0, late: 0) }
  }

  /// One line of the list.
  package enum Line: Equatable, Sendable {
    case heading(Group, count: Int)
    case worker(Head)
    case due(Due)
    /// An empty line between what is due, where rows are large.
    case gap
  }
}
