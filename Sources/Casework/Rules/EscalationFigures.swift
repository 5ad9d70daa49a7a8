/// What a team can learn from its escalations over a period.
///
/// How many, of what kind, and how long things took; never by client.
///
/// An escalation belongs to the period in which it became known. Source: ours; what is recorded is the
/// guide's ("Escalation object").
package struct EscalationFigures: Hashable, Sendable {
  /// A number that is not shown as it is where so few are meant that somebody could be recognised.
  package enum Count: Hashable, Sendable {
    case exactly(Int)
    /// At least one, and fewer than `fewest`.
    case few
    /// A greater one that would give a small one away, and is not shown for that.
    case withheld
  }

  /// Fewer than these are not shown as they are.
  package static let fewest = 5

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

  /// How long something took, in calendar days; the figures are nil where too few are known.
  package struct Duration: Hashable, Sendable {
    package var wait: Wait
    package var count: Count
    package var median: Double?
    package var longest: Int?
  }

  /// The share of breaches that were reported in time.
  package struct InTime: Hashable, Sendable {
    /// The breaches of which it is certain by now: reported, or too late already.
    package var breaches: Count
    /// How many of a hundred; nil where too few are known.
    package var percent: Int?
  }

  package let from: Day
  package let through: Day
  package let total: Count
  package let bySeverity: [Part<Escalation.Severity>]
  package let byCause: [Part<Cause>]
  package let byStep: [Part<Step>]
  package let byStay: [Part<Stay>]
  /// Who had them; of a counsellor only their own.
  package let byWorker: [Part<WorkerID?>]
  package let durations: [Duration]
  package let inTime: InTime
  /// The breaches that are not reported and not due yet, and so are in no share.
  package let notDue: Count
  /// The days of the period on which any became known, with how many.
  package let days: [Part<Day>]

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
    total = Self.count(all.count)
    bySeverity = Self.parts(
      all.map(\.severity), in: Escalation.Severity.allCases.reversed())
    byCause = Self.parts(all.map(\.cause), in: gathered.causes)
    byStep = Self.parts(all.map(\.step), in: Step.allCases)
    byStay = Self.parts(all.map(\.stay), in: Stay.allCases)
    let owners = Self.parts(all.map(\.owner), in: gathered.owners)
    byWorker = owners.filter { part in
      switch whose {
      case .everybodys: true
      case .only(let worker): part.key == worker
      case .nobodys: false
      }
    }
    durations = Wait.allCases.map { wait in
      Self.duration(wait, all.compactMap { $0.days[wait] })
    }
    let certain = all.compactMap(\.isInTime)
    let (inTimeCount, lateCount) = (certain.count { $0 }, certain.count { !$0 })
    // A share of which either side is a small number tells that number.
    let isShown =
      certain.count >= Self.fewest && Self.count(inTimeCount) != .few
      && Self.count(lateCount) != .few
    inTime = InTime(
      breaches: Self.count(certain.count),
      percent: isShown ? (inTimeCount * 100 + certain.count / 2) / certain.count : nil)
    notDue = Self.count(all.count { $0.isWaiting })
    days = Dictionary(grouping: all, by: \.known).sorted { $0.key < $1.key }.map {
      Part(key: $0.key, count: Self.count($0.value.count))
    }
  }

  // MARK: Numbers

  /// A number as it may be shown.
  private static func count(_ number: Int) -> Count {
    (1..<fewest).contains(number) ? .few : .exactly(number)
  }

  /// How many there are of each key, in the order of the keys; none of those that nothing has.
  ///
  /// Small numbers could be reckoned from the whole where only one is hidden, few are in all that are
  /// hidden, or each of them can only be 1 or only be the most: then the smallest of the others are not
  /// shown either, and where none are left, none at all.
  private static func parts<Key: Hashable & Sendable>(_ found: [Key], in keys: [Key]) -> [Part<Key>]
  {
    var numbers: [Key: Int] = [:]
    for key in found { numbers[key, default: 0] += 1 }
    var parts = keys.compactMap { key in
      numbers[key].map { Part(key: key, count: count($0)) }
    }
    func number(_ index: Int) -> Int { numbers[parts[index].key] ?? 0 }
    var hidden = parts.indices.filter { parts[$0].count == .few }
    guard !hidden.isEmpty else { return parts }
    func isTold() -> Bool {
      let sum = hidden.reduce(0) { $0 + number($1) }
      let areAllSmall = hidden.allSatisfy { parts[$0].count == .few }
      let isForced = areAllSmall && [hidden.count, hidden.count * (fewest - 1)].contains(sum)
      return hidden.count < 2 || sum < fewest || isForced
    }
    while isTold() {
      let shown = parts.indices.filter { !hidden.contains($0) }
      guard let least = shown.min(by: { number($0) < number($1) }) else { return [] }
      parts[least].count = .withheld
      hidden.append(least)
    }
    return parts
  }

  private static func duration(_ wait: Wait, _ days: [Int]) -> Duration {
    guard days.count >= fewest else {
      return Duration(wait: wait, count: count(days.count))
    }
    let sorted = days.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count.isMultiple(of: 2)
      ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
    return Duration(
      wait: wait, count: count(days.count), median: median, longest: sorted.last)
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
    /// Whether probation heard of it in time; nil for what is no breach, and while there is still time.
    var isInTime: Bool?
    /// Whether it is a breach that is not reported and not due yet.
    var isWaiting = false
  }

  private struct Gathered {
    var found: [Found] = []
    /// The causes, conditions first.
    var causes: [Cause] {
      let texts = Set(
        found.compactMap { if case .condition(let text) = $0.cause { text } else { nil } })
      return texts.sorted().map(Cause.condition) + [.houseRule, .unknown]
    }
    /// Everybody who has one; nobody last.
    var owners: [WorkerID?] { Set(found.compactMap(\.owner)).sorted() + [nil] }

    mutating func take(
      _ value: Case, from: Day, through: Day, on today: Day, by calendar: WorkCalendar
    ) {
      var facts = StepFacts(value, facts: CaseFacts(value))
      // On what step it happened, not that it happened.
      facts.hasOpenEscalation = false
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
        // Ten minutes are no day, also where midnight lies between.
        if let hours = escalation.hoursToReport, hours <= Escalation.hoursAtOnce {
          one.days[.report] = 0
        }
        if escalation.countsAsBreach {
          // Figures know no hour: what may still be in time today is not counted as late yet.
          let isLate =
            Escalation.daysLate(
              on: today, at: "00:00", due: escalation.lastDayToReport(by: calendar),
              escalation.severity, knownOn: known, escalation.knownClock) > 0
          one.isInTime = escalation.isInTime(by: calendar) ?? (isLate ? false : nil)
          one.isWaiting = one.isInTime == nil
        }
        found.append(one)
      }
    }

    private static func cause(of escalation: Escalation, in value: Case) -> Cause {
      if let id = escalation.condition {
        return value.conditions[id].map { .condition($0.kindWord) } ?? .unknown
      }
      return escalation.isHouseRule ? .houseRule : .unknown
    }
  }
}

extension Escalation {
  /// Whether it was closed as something that never happened.
  fileprivate var isMistake: Bool { statusWord == "closed_mistake" }
}
