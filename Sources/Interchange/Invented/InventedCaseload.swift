package import Casework
package import Content

/// A caseload of any size with a history of its own: who was registered when, what was done in time, late
/// or never, by whom, and what people wrote.
///
/// Nobody of it exists. The same number, seed, day and language give the same. Cases come one by one, the
/// one that was registered first first, so that a large caseload is never in memory as a whole.
package struct InventedCaseload: Sendable {
  /// One case, or one contact after care, with everything that was saved of it.
  package struct Made: Sendable {
    /// What it is.
    package enum Subject: Hashable, Sendable {
      case `case`(CaseID)
      case contact(ContactID)
    }

    package var subject: Subject
    /// From the first save on, in the order of time; all of it before today.
    package var saves: [Save]
  }

  /// How many cases there are.
  package let count: Int
  private let seed: UInt64
  private let today: Day
  private let offsetSeconds: Int
  private let norms: Norms
  private let parts: InventedParts
  private let workers: [WorkerID]
  private let lead: WorkerID
  private let years: Int
  private var made = 0
  /// Contacts that begin later than the case that was made last, by the day on which they do.
  private var waiting: [Int: [Made]] = [:]
  /// The case that comes as soon as no contact begins before it.
  private var coming: Made?
  /// No contact that waits begins before this day.
  private var nextDay = Int.min

  /// The members of its team: `c1` and other counsellors, and `tl1`, who leads them.
  package let members: SortedMap<WorkerID, Worker>

  /// For so many cases a year there is one counsellor more: lately they are more than in most years, each
  /// stays for some months, and so a counsellor looks after twenty to forty clients however many there are.
  private static let casesOfOne = 15

  /// - Parameters:
  ///   - count: How many cases, at least 1.
  ///   - seed: Another one gives another caseload.
  ///   - moment: When it is made; its day is today.
  ///   - language: That of what people wrote.
  ///   - norms: Those of the team.
  package init(count: Int, seed: UInt64, at moment: Moment, language: Language, norms: Norms) {
    self.count = count
    self.seed = seed
    today = moment.day
    offsetSeconds = moment.offsetSeconds
    self.norms = norms
    parts = InventedParts(language)
    var chance = Chance(seed, -1)
    var members: SortedMap<WorkerID, Worker> = [:]
    var names = parts.staff
    years = Self.years(of: count)
    let wanted = max(names.count, count / (Self.casesOfOne * years))
    while names.count < wanted {
      let latin = parts.client(&chance).sortName
      let family = latin.split(separator: " ").dropFirst().joined(separator: " ")
      let initial = parts.initials[chance.below(parts.initials.count)]
      let name = "\(initial). \(family)"
      if !names.contains(name) { names.append(name) }
    }
    workers = names.indices.map { WorkerID("c\($0 + 1)") }
    for (id, name) in zip(workers, names) {
      members[id] = Worker(name: name, roleWord: Worker.Role.counsellor.rawValue)
    }
    lead = WorkerID("tl1")
    members[lead] = Worker(name: parts.teamLeader, roleWord: Worker.Role.teamLead.rawValue)
    self.members = members
  }

  /// The day before anything of it was saved.
  package var beginning: Day { today - span - 1 }

  /// Over how many years the registrations are spread: no house has a hundred thousand in a few.
  private static func years(of count: Int) -> Int {
    switch count {
    case ...1000: 3
    case ...20_000: 12
    default: 24
    }
  }

  /// Over how many days.
  private var span: Int { years * 365 }

  /// Since when the team keeps contact with who left.
  package var contactSince: Day { today - Self.daysOfContact }
  private static let daysOfContact = 2 * 365

  /// The next case or contact after care, in the order of the days on which they begin; nil after the last one.
  package mutating func next() -> Made? {
    if coming == nil { coming = nextCase() }
    let limit = coming?.saves.first?.at.day.number ?? today.number
    if let contact = waitingContact(before: limit) { return contact }
    defer { coming = nil }
    return coming
  }

  /// A contact that begins before a day.
  private mutating func waitingContact(before limit: Int) -> Made? {
    guard !waiting.isEmpty else { return nil }
    if nextDay == Int.min { nextDay = waiting.keys.min() ?? limit }
    while nextDay < limit {
      if let first = waiting[nextDay]?.popLast() { return first }
      waiting[nextDay] = nil
      nextDay += 1
    }
    return nil
  }

  private mutating func nextCase() -> Made? {
    guard made < count else { return nil }
    defer { made += 1 }
    var chance = Chance(seed, made)
    // More of them lately than long ago, and each a little after the one before.
    let place = (Double(made) + 0.5) / Double(count)
    let registered = today - 1 - Int(Double(span) * (1 - place) * (1 - place * 0.6))
    let number = "D-" + Self.digits(made + 1)
    let worker = workers[worker(&chance)]
    var history = InventedHistory(
      id: CaseID(chance.text(16)), number: number, registered: registered, today: today,
      offsetSeconds: offsetSeconds, parts: parts, norms: norms, worker: worker,
      others: workers, lead: lead, chance: chance)
    history.tell()
    var saves = history.saves
    if let contact = contact(after: history.found, &saves, worker) {
      let day = contact.saves.first?.at.day.number ?? today.number
      waiting[day, default: []].append(
        Made(subject: .contact(contact.found.id), saves: contact.saves))
      nextDay = min(nextDay, day)
    }
    return Made(subject: .case(history.found.id), saves: saves)
  }

  /// The contact with somebody who left since the team keeps any; the save that says that they left says
  /// that they were asked as well, where the person said that the file may know.
  private func contact(
    after value: Case, _ saves: inout [Save], _ worker: WorkerID
  ) -> InventedContact? {
    guard let left = value.dates[.left], left >= contactSince,
      let place = saves.firstIndex(where: { save in
        save.changes.contains { $0.field == .date(.left) }
      }),
      let contact = InventedContact(
        of: value, leaving: saves[place], worker: worker, others: workers, today: today,
        parts: parts, chance: Chance(~seed, made)), !contact.saves.isEmpty
    else { return nil }
    // Without the person's yes the file says nothing of it.
    guard contact.found.cases.contains(value.id) else { return contact }
    saves[place].changes.append(
      Change(.date(.contactAsked), was: nil, now: .day(contact.asked)))
    return contact
  }

  /// Who has the case: the last ones came lately, and have fewer.
  private func worker(_ chance: inout Chance) -> Int {
    let found = chance.below(workers.count)
    let isNew = found >= workers.count * 3 / 4
    return isNew && chance.happens(50) ? chance.below(workers.count) : found
  }

  private static func digits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }
}
