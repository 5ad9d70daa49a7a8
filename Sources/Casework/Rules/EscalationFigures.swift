/// What a team can learn from its escalations over a period.
///
/// How many, of what kind, and how long things took; never by client.
///
/// An escalation belongs to the period in which it became known. Source: ours; what is recorded is the
/// guide's ("Escalation object").
package struct EscalationFigures: Hashable, Sendable {
  /// Numbers are shown by so many: what is fewer is never told apart, and so nobody is.
  package static let fewest = 5

  /// A number as it may be shown: between which two it lies, from none to four, from five to nine.
  ///
  /// None is not told from one to four, so that no number and no two of them give a small one away: what is
  /// left of a whole whose parts are only known by fives is known no better.
  package struct Count: Hashable, Sendable {
    /// The least that it can be.
    package let from: Int
    /// The most that it can be.
    package var through: Int { from + fewest - 1 }
    /// Whether it is fewer than `fewest`, and may be none.
    package var isFew: Bool { from == 0 }

    /// A number by fives.
    package init(_ number: Int) { from = number / fewest * fewest }
  }

  /// Whose numbers may be told apart by who has them.
  package enum Whose: Hashable, Sendable {
    /// Everybody's, for a team lead.
    case everybodys
    case only(WorkerID)
    /// Nobody's, where others look on or nobody said who is looking.
    case nobodys
  }

  /// One part of the whole, such as the acute ones.
  package struct Part<Key: Hashable & Sendable>: Hashable, Sendable {
    package var key: Key
    package var count: Count
  }

  /// What was broken.
  package enum Cause: Hashable, Sendable {
    /// A condition of a kind, a word of `Condition.Kind` or one that this build does not know.
    case condition(String)
    /// A house rule, or what is not known, also because the condition is not there any more.
    case houseRule, unknown
  }

  /// How long the client had been in the shelter.
  package enum Stay: Int, CaseIterable, Hashable, Sendable {
    case beforeArrival, firstTwoWeeks, firstFourWeeks, firstTwelveWeeks, firstHalfYear, later

    init(arrival: Day?, known: Day) {
      guard let arrival, arrival <= known else {
        self = .beforeArrival
        return
      }
      switch known - arrival {
      case ..<14: self = .firstTwoWeeks
      case ..<28: self = .firstFourWeeks
      case ..<84: self = .firstTwelveWeeks
      case ..<182: self = .firstHalfYear
      default: self = .later
      }
    }
  }

  /// What is waited for from the day on which it became known.
  package enum Wait: Int, CaseIterable, Hashable, Sendable {
    case report, told, decision, closing
  }

  /// Within how many calendar days something was done: one of a few numbers, so that no day is one person's.
  package struct Duration: Hashable, Sendable {
    package var wait: Wait
    /// How many got so far; the days are of these.
    package var count: Count
    /// Of how many it is still to be done.
    package var waiting: Count
    /// Within so many days half of them were, and `fewest` at least; nil where too few are known.
    package var median: Int?
    /// Within so many days all of them were; nil where fewer than `fewest` took longer than the number below it.
    package var longest: Int?

    /// The numbers of days that are told apart.
    package static let limits = [0, 1, 2, 3, 7, 14, 28, 84, 182, 364]
  }

  /// The share of breaches that were reported in time.
  package struct InTime: Hashable, Sendable {
    /// The breaches of which it is certain by now: reported, or too late already.
    package var breaches: Count
    /// Between which two of a hundred it lies; nil where too few are known.
    package var percent: ClosedRange<Int>?
  }

  package let from: Day
  package let through: Day
  package let total: Count
  package let bySeverity: [Part<Escalation.Severity>]
  package let byCause: [Part<Cause>]
  package let byStep: [Part<Step>]
  package let byStay: [Part<Stay>]
  /// Who had them, where they are not few; of a counsellor only their own, be they few.
  package let byWorker: [Part<WorkerID?>]
  package let durations: [Duration]
  package let inTime: InTime
  /// The breaches that are not reported and not due yet, and so are in no share.
  package let notDue: Count
  /// What was decided on a day that nobody knows, as a file tells it: it is in no number of days.
  package let undated: Count
  /// In which month of the period they became known, each by its first day.
  package let byMonth: [Part<Day>]

  /// The figures of the escalations that became known in a period.
  ///
  /// - Parameters:
  ///   - cases: All cases, closed ones too.
  ///   - from: The first day of the period.
  ///   - through: The last day.
  ///   - today: The office's calendar day: what is not done by then still runs.
  ///   - calendar: Which days count as working days.
  ///   - whose: Whose numbers are in `byWorker`.
  package init(
    of cases: some Sequence<Case>, from: Day, through: Day, on today: Day,
    by calendar: WorkCalendar, showing whose: Whose
  ) {
    self.from = from
    self.through = through
    var gathered = Gathered()
    for value in cases where !value.escalationRecords.isEmpty {
      gathered.take(value, from: from, through: through, on: today, by: calendar)
    }
    let all = gathered.found
    let total = Count(all.count)
    self.total = total
    func parts<Key: Hashable>(_ key: (Found) -> Key, _ listed: [Key]) -> [Part<Key>] {
      Self.parts(all.map(key), in: listed, of: total)
    }
    bySeverity = parts(\.severity, Escalation.Severity.allCases.reversed())
    byCause = parts(\.cause, gathered.causes)
    byStep = parts(\.step, Step.allCases)
    byStay = parts(\.stay, Stay.allCases)
    byMonth = parts({ $0.known.beginningOfMonth }, Self.months(from: from, through: through))
    switch whose {
    case .everybodys: byWorker = parts(\.owner, gathered.owners).filter { !$0.count.isFew }
    case .only(let worker):
      byWorker = [Part(key: worker, count: Count(all.count { $0.owner == worker }))]
    case .nobodys: byWorker = []
    }
    durations = Wait.allCases.map { wait in
      Self.duration(
        wait, all.compactMap { $0.days[wait] }, waiting: all.count { $0.waits.contains(wait) })
    }
    inTime = Self.inTime(all.compactMap(\.isInTime))
    notDue = Count(all.count { $0.isWaiting })
    undated = Count(all.count { $0.isUndated })
  }

  // MARK: Numbers

  /// How many there are of each key, in the order of the keys; empty where that would give one away.
  ///
  /// Where all others are as many as they can be, the rest of the whole may leave a small one no choice.
  static func parts<Key: Hashable & Sendable>(
    _ found: [Key], in keys: [Key], of total: Count
  ) -> [Part<Key>] {
    var numbers: [Key: Int] = [:]
    for key in found { numbers[key, default: 0] += 1 }
    let parts = keys.map { Part(key: $0, count: Count(numbers[$0] ?? 0)) }
    let most = parts.reduce(0) { $0 + $1.count.through }
    let isTold = parts.contains { part in
      part.count.isFew && total.from - (most - part.count.through) > mostThatIsLeft
    }
    return isTold ? [] : parts
  }

  /// Of a small number it may be known that it is so many at least, and no more than that.
  private static let mostThatIsLeft = fewest - 3

  private static func months(from: Day, through: Day) -> [Day] {
    var months: [Day] = []
    var month = from.beginningOfMonth
    while month <= through {
      months.append(month)
      month = (month + 31).beginningOfMonth
    }
    return months
  }

  private static func duration(_ wait: Wait, _ days: [Int], waiting: Int) -> Duration {
    var duration = Duration(wait: wait, count: Count(days.count), waiting: Count(waiting))
    guard days.count >= fewest else { return duration }
    func within(_ limit: Int) -> Int { days.count { $0 <= limit } }
    duration.median = Duration.limits.first { within($0) >= max(fewest, (days.count + 1) / 2) }
    if let place = Duration.limits.firstIndex(where: { within($0) == days.count }) {
      let shorter = place == 0 ? 0 : within(Duration.limits[place - 1])
      if days.count - shorter >= fewest { duration.longest = Duration.limits[place] }
    }
    return duration
  }

  private static func inTime(_ certain: [Bool]) -> InTime {
    InTime(breaches: Count(certain.count), percent: percent(of: certain))
  }

  /// The share of those of which something is so, by tens, and where either side is small no more than
  /// follows from that; nil where too few are known.
  static func percent(of values: [Bool]) -> ClosedRange<Int>? {
    let count = Count(values.count)
    let (those, others) = (values.count { $0 }, values.count { !$0 })
    guard !count.isFew else { return nil }
    switch (Count(those).isFew, Count(others).isFew) {
    case (true, true): return nil
    case (false, true):
      let least = (count.from - Count(others).through) * 100 / count.from
      return least...100
    case (true, false):
      let most = (Count(those).through * 100 + count.from - 1) / count.from
      return 0...most
    case (false, false):
      let tens = those * 10 / values.count * 10
      return tens...(tens + 9)
    }
  }

  // MARK: Gathering

  /// What is known of one escalation, without whose it is.
  private struct Found {
    var known: Day
    var severity: Escalation.Severity
    var cause: Cause
    var step: Step
    var stay: Stay
    var owner: WorkerID?
    var days: [Wait: Int] = [:]
    /// What is still to be done with it.
    var waits: Set<Wait> = []
    /// Whether probation heard of it in time; nil for what is no breach, and while there is still time.
    var isInTime: Bool?
    /// Whether it is a breach that is not reported and not due yet.
    var isWaiting = false
    /// Whether something was decided, and nobody knows when.
    var isUndated = false
  }

  private struct Gathered {
    var found: [Found] = []
    /// The causes, conditions first: those that the program knows, and others where they are not few.
    var causes: [Cause] {
      var numbers: [String: Int] = [:]
      for case .condition(let word) in found.map(\.cause) { numbers[word, default: 0] += 1 }
      let known = Condition.Kind.allCases.map(\.rawValue)
      let others = numbers.filter { $0.value >= fewest && !known.contains($0.key) }.keys
      return (known + others.sorted()).map(Cause.condition) + [.houseRule, .unknown]
    }
    /// Everybody who has one; nobody last.
    var owners: [WorkerID?] { Set(found.compactMap(\.owner)).sorted() + [nil] }

    mutating func take(
      _ value: Case, from: Day, through: Day, on today: Day, by calendar: WorkCalendar
    ) {
      var facts = StepFacts(value, facts: CaseFacts(value))
      // On what step it happened, not that it happened.
      facts.hasOpenEscalation = false
      // Of who is gone nobody knows whether the day was seen coming by then.
      if let leaving = facts.leaving, leaving <= today { facts.leaving = nil }
      for escalation in value.escalations.values
      where (from...through).contains(escalation.knownOn) && !escalation.isMistake {
        let known = escalation.knownOn
        var one = Found(
          known: known, severity: escalation.severity, cause: Self.cause(of: escalation, in: value),
          step: facts.step(on: known), stay: Stay(arrival: facts.arrivedFrom, known: known),
          owner: escalation.owner)
        let ends: [(Wait, Day?)] = [
          (.report, escalation.reportedOn), (.told, escalation.clientToldOn),
          (.decision, escalation.decisions.first { $0.stands }?.on),
          (.closing, escalation.closedOn),
        ]
        for case (let wait, let day?) in ends { one.days[wait] = max(0, day - known) }
        one.isUndated = one.days[.decision] == nil && escalation.upscaling?.nilIfBlank != nil
        let isToTell = escalation.countsAsBreach || escalation.reportedOn != nil
        let lacking: [(Wait, Bool)] = [
          (.report, escalation.countsAsBreach), (.told, isToTell),
          (.decision, escalation.isOpen && !one.isUndated), (.closing, escalation.isOpen),
        ]
        for (wait, isLacking) in lacking where isLacking && one.days[wait] == nil {
          one.waits.insert(wait)
        }
        // Ten minutes are no day, also where midnight lies between.
        if let hours = escalation.hoursToReport, hours <= Escalation.hoursAtOnce {
          one.days[.report] = 0
        }
        if escalation.countsAsBreach {
          // Figures know no hour: what may still be in time today is not counted as late yet.
          let isLate =
            Escalation.daysLate(
              on: today, at: "00:00", due: escalation.lastDayToReport(by: calendar),
              escalation.severity, knownOn: known, escalation.knownClock,
              offset: escalation.recordedAt?.offsetSeconds) > 0
          one.isInTime = escalation.isInTime(by: calendar) ?? (isLate ? false : nil)
          one.isWaiting = one.isInTime == nil
        }
        found.append(one)
      }
    }

    private static func cause(of escalation: Escalation, in value: Case) -> Cause {
      if let id = escalation.condition {
        return (value.conditions[id] ?? value.liftedConditions[id])
          .map { .condition($0.kindWord) } ?? .unknown
      }
      return escalation.isHouseRule ? .houseRule : .unknown
    }
  }
}

extension Day {
  /// The first day of its month.
  package var beginningOfMonth: Day { self - (date.day - 1) }
}

extension Escalation {
  /// Whether it was closed as something that never happened.
  fileprivate var isMistake: Bool { statusWord == "closed_mistake" }
}
