import Casework

/// The history of one invented contact after care, from the question at leaving up to yesterday.
///
/// Some were not asked, some said no or perhaps later. Those who said yes are reached or not, in good times and
/// bad; some end it.
struct InventedContact {
  /// What the case knows where the person said yes to that: on which day somebody asked.
  let asked: Day
  private(set) var found: Contact
  private(set) var saves: [Save] = []
  private let parts: InventedParts.Contact
  private let today: Day
  private let offsetSeconds: Int
  private var chance: Chance
  /// When something was last saved.
  private var last: Int

  /// More moments than these one does not read through.
  private static let mostMoments = 10

  /// Nil where nobody asked.
  ///
  /// - Parameters:
  ///   - client: The case of somebody who left.
  ///   - leaving: The save that says so.
  ///   - worker: Who has the case.
  ///   - others: Everybody who may be allowed to see it as well.
  ///   - today: Nothing is saved from this day on.
  ///   - parts: What people say.
  ///   - chance: Numbers of its own, so that the cases are as they would be without any contact.
  init?(
    of client: Case, leaving: Save, worker: WorkerID, others: [WorkerID], today: Day,
    parts: InventedParts, chance: Chance
  ) {
    var chance = chance
    // Who went back to detention is asked as well, but less often.
    guard let left = client.dates[.left], chance.happens(68) else { return nil }
    asked = left
    self.parts = parts.contact
    self.today = today
    offsetSeconds = leaving.at.offsetSeconds
    found = Contact(id: ContactID(chance.text(16)))
    last = leaving.at.secondsSince1970
    self.chance = chance
    ask(client, on: left, by: worker, others)
    guard found.plan?.isWanted == true else { return }
    keepInTouch(from: left, worker, others)
  }

  // MARK: - Asking

  private mutating func ask(
    _ client: Case, on day: Day, by worker: WorkerID, _ others: [WorkerID]
  ) {
    var after = found
    after.name = client.client.name
    after.sortName = client.client.sortName
    after.stay = client.id
    let answer = chance.below(100)
    let wanted = answer < 58 ? "yes" : answer < 78 ? "later" : "no"
    var plan = ContactPlan(wantedWord: wanted, agreedOn: day)
    if wanted == "yes" {
      after.reach =
        "06 000 " + Self.twoDigits(chance.below(100)) + " " + Self.twoDigits(chance.below(100))
      plan.contactPerson = worker
      plan.rhythmDays = chance.happens(85) ? [21, 30, 30, 42, 60, 90][chance.below(6)] : nil
      plan.channel = chance.one(of: parts.likes)
      plan.avoid = chance.happens(45) ? chance.one(of: parts.avoid) : nil
      plan.ownWords = chance.happens(60) ? chance.one(of: parts.words) : nil
      if chance.happens(40) {
        let other = others[chance.below(others.count)]
        if other != worker { after.sharedWith = [other] }
      }
      if chance.happens(45) { after.cases = [client.id] }
      if chance.happens(60) {
        let what = chance.one(of: parts.days)
        let date = ContactDate(what: what, on: day - chance.among(1...360), isYearly: true)
        after.dates[EntryID(chance.text(12))] = date
      }
    } else {
      // Nobody keeps it, and somebody has to see it.
      after.sharedWith = [worker]
    }
    after.plan = plan
    save(found.changes(to: after), on: day, by: worker)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0" + String(number) : String(number)
  }

  // MARK: - Keeping in touch

  private mutating func keepInTouch(
    from left: Day, _ worker: WorkerID, _ others: [WorkerID]
  ) {
    let rhythm = found.plan?.rhythmDays ?? 60
    let isEnding = chance.happens(14)
    // One in three has a bad time at some moment, and contact goes on.
    var isBad = false
    var day = left + chance.early(4...(rhythm + 20))
    for number in 1...Self.mostMoments where day < today {
      isBad = isBad ? chance.happens(45) : chance.happens(14)
      let mayCall = found.sharedWith.first
      let by = chance.happens(85) ? worker : mayCall ?? worker
      let isTheirs = chance.happens(36)
      let isReached = isTheirs || chance.happens(68)
      record(moment(on: day, isTheirs: isTheirs, isReached: isReached, isBad: isBad, by: by))
      if number == 7, chance.happens(60) { reflect(on: day, by: worker) }
      if isEnding, number > 2, chance.happens(35) {
        return end(on: day + chance.among(1...20), by: worker)
      }
      day =
        day
        + (isReached
          ? max(3, rhythm * chance.among(60...150) / 100) : chance.among(2...12))
    }
  }

  private mutating func moment(
    on day: Day, isTheirs: Bool, isReached: Bool, isBad: Bool, by worker: WorkerID
  ) -> ContactMoment {
    var moment = ContactMoment(
      on: day, initiatorWord: isTheirs ? "client" : "organisation",
      channel: chance.one(of: parts.ways), isReached: isReached, by: worker)
    guard isReached else { return moment }
    moment.meaning = chance.one(of: isBad ? parts.bad : parts.good)
    moment.mood = chance.happens(50) ? chance.one(of: parts.moods) : nil
    moment.next = chance.happens(30) ? chance.one(of: parts.next) : nil
    return moment
  }

  private mutating func record(_ moment: ContactMoment) {
    let id = EntryID(chance.text(12))
    guard let by = moment.by else { return }
    save(
      [Change(.contact(.moment(id)), was: nil, now: .contactMoment(moment))], on: moment.on, by: by)
  }

  private mutating func reflect(on day: Day, by worker: WorkerID) {
    let said = ContactReflection(on: day, ofPerson: chance.one(of: parts.meanings), by: worker)
    let id = EntryID(chance.text(12))
    save(
      [Change(.contact(.reflection(id)), was: nil, now: .contactReflection(said))], on: day,
      by: worker)
  }

  private mutating func end(on day: Day, by worker: WorkerID) {
    let why = chance.happens(88) ? "wish" : "death"
    let ending = ContactDecision(
      on: day, whyWord: why, words: why == "wish" ? chance.one(of: parts.ends) : nil, by: worker)
    save(
      [Change(.contact(.ending), was: nil, now: .contactDecision(ending))], on: day, by: worker)
  }

  private mutating func save(_ changes: [Change], on day: Day, by worker: WorkerID) {
    let seconds = Moment(
      day, hour: 9 + chance.early(0...8), minute: chance.below(60), second: chance.below(60),
      offsetSeconds: offsetSeconds
    ).secondsSince1970
    let at = Moment(secondsSince1970: max(seconds, last + 20), offsetSeconds: offsetSeconds)
    guard at.day < today, !changes.isEmpty else { return }
    last = at.secondsSince1970
    found = found.applying(changes)
    saves.append(Save(.contact(found.id), by: worker, at: at, changes: changes))
  }
}
