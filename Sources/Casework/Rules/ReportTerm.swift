/// Within what time this case reports a breach that is not acute, as its role sheet says.
///
/// The guide has no standing agreement with a partner on that: who does what within what time at a breach is
/// agreed for each case (I5). What stands there is free text, so that only a line counts that speaks of what
/// happened (`ReportTrigger`), names probation and a time that can be read; every other line leaves the usual
/// day as it is. Source: Guide, "The 28 do's",
/// I5 and E3; how it is read is ours.
package struct ReportTerm: Hashable, Sendable {
  /// A time that was agreed.
  private enum Time: Hashable {
    case minutes(Int)
    case days(Int)
    case workingDays(Int)
  }

  /// The line of the role sheet that sets it.
  package var line: EntryID
  /// What stands there, such as `2 working days`.
  package var within: String
  private let time: Time

  fileprivate init?(_ id: EntryID, _ line: PlanLine) {
    guard let within = line.within?.nilIfBlank, let time = Self.time(in: within) else {
      return nil
    }
    self.line = id
    self.within = within
    self.time = time
  }

  /// Whether a text holds a time that a role sheet would set the clock by.
  ///
  /// - Parameter text: What was agreed, such as `we call within the hour`.
  /// - Returns: False for what only people understand.
  package static func isTime(in text: String) -> Bool { time(in: text) != nil }

  /// The last moment in time.
  ///
  /// - Parameters:
  ///   - known: The day on which it became known.
  ///   - clock: The office's clock then, as `02:10`; where nobody knows it, less than a day is that same day.
  ///   - offset: The office's offset from UTC in seconds when it was recorded; nil where nobody knows it.
  ///   - calendar: Which days count as working days.
  /// - Returns: The day on which it became known at the earliest.
  package func deadline(
    from known: Day, at clock: String?, offset: Int? = nil, by calendar: WorkCalendar
  ) -> ReportDeadline {
    switch time {
    case .minutes(let minutes):
      OfficeClock.time(minutes, after: clock, on: known, offset: offset)
        ?? ReportDeadline(day: known + Self.days(in: minutes))
    case .days(let days): ReportDeadline(day: known + days)
    case .workingDays(let days): ReportDeadline(day: calendar.day(days, after: known))
    }
  }

  /// In how many days a number of minutes is over where nobody knows from which time they count.
  ///
  /// What is less than a day has no other day than the one on which it became known. Source: ours.
  private static func days(in minutes: Int) -> Int { minutes < 1440 ? 0 : (minutes + 1439) / 1440 }

  /// What means the same day, wherever in the text it stands.
  private static let atOnce = [
    ["at", "once"], ["right", "away"], ["straight", "away"], ["same", "day"], ["immediately"],
    ["now"], ["meteen"], ["direct"], ["onmiddellijk"], ["dezelfde", "dag"], ["nu"],
  ]
  /// Numbers as people write them; "the hour" is one.
  private static let numbers = [
    "one": 1, "an": 1, "a": 1, "the": 1, "een": 1, "het": 1, "two": 2, "twee": 2, "three": 3,
    "drie": 3, "four": 4, "vier": 4, "five": 5, "vijf": 5, "ten": 10, "tien": 10,
    "fifteen": 15, "vijftien": 15, "twenty": 20, "twintig": 20, "thirty": 30, "dertig": 30,
  ]

  private static let minute = ["minute", "minutes", "minuut", "minuten", "min"]
  private static let halves = ["half", "halve", "halfuur", "halfuurtje"]
  private static let oneAndHalf = ["anderhalf", "anderhalve"]
  private static let quarters = ["kwartier", "kwartiertje", "quarter", "quarters"]
  private static let parts = halves + oneAndHalf + quarters

  private static let otherTimes = [
    "day", "days", "dag", "dagen", "werkdag", "werkdagen", "week", "weken", "weeks", "en", "and",
  ]

  /// How many minutes a text means that speaks of a part of an hour, or of minutes; nil for what only people
  /// understand, such as half a day or two and a half hours.
  private static func partOfHour(in words: [String], isOfHour: Bool) -> Int? {
    let places = words.indices.filter { (parts + minute).contains(words[$0]) }
    guard places.count == 1, let place = places.first,
      !words.contains(where: otherTimes.contains)
    else { return nil }
    let part = words[place]
    let number = words[..<place].lazy.compactMap { Int($0) ?? numbers[$0] }.last
    if minute.contains(part) {
      return number.flatMap { !isOfHour && (1...600).contains($0) ? $0 : nil }
    }
    guard isOfHour || part.hasPrefix("kwartier") || part.hasPrefix("halfuur") else { return nil }
    let count = number ?? 1
    if quarters.contains(part) { return (1...3).contains(count) ? count * 15 : nil }
    guard count == 1 else { return nil }
    return oneAndHalf.contains(part) ? 90 : 30
  }

  /// The time that a text means; nil for what only people understand.
  private static func time(in text: String) -> Time? {
    let words = SortKey.key(for: text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    func has(_ wanted: [String]) -> Bool { words.contains(where: wanted.contains) }
    let figures = words.compactMap { Int($0) }
    guard figures.count < 2 else { return nil }
    let number = figures.first ?? words.lazy.compactMap { numbers[$0] }.last
    let hour = ["hour", "hours", "uur", "uren"]
    if has(Self.parts + minute) {
      return partOfHour(in: words, isOfHour: has(hour)).map { .minutes($0) }
    }
    if let number, (0...31).contains(number) || number == 48 {
      if has(["werkdag", "werkdagen"]) || has(["working"]) && has(["day", "days"]) {
        return .workingDays(number)
      }
      if has(hour) { return .minutes(number * 60) }
      if has(["day", "days", "dag", "dagen"]), !has(["same", "dezelfde"]) { return .days(number) }
    }
    guard figures.isEmpty else { return nil }
    let isNow = atOnce.contains { wanted in
      words.indices.contains { words[$0...].starts(with: wanted) }
    }
    return isNow ? .days(0) : nil
  }
}

/// The last moment in time for a report: a day, and the clock on it where hours were agreed.
package struct ReportDeadline: Hashable, Comparable, Sendable {
  package var day: Day
  /// The office's clock, as `10:00`; nil for the whole day.
  package var clock: String?

  package init(day: Day, clock: String? = nil) {
    self.day = day
    self.clock = clock
  }

  package static func < (left: ReportDeadline, right: ReportDeadline) -> Bool {
    (left.day.number, left.clock ?? "24:00") < (right.day.number, right.clock ?? "24:00")
  }

  /// Whether it has passed.
  ///
  /// - Parameters:
  ///   - today: The office's calendar day.
  ///   - clock: Its clock, as `14:30`; nil where nobody knows it.
  /// - Returns: False while it is in time.
  package func hasPassed(on today: Day, at clock: String?) -> Bool {
    guard day == today else { return day < today }
    guard let last = self.clock, let clock else { return false }
    return clock > last
  }
}

extension [ReportTerm] {
  /// The one that leaves the least time.
  ///
  /// - Parameters:
  ///   - known: The day on which it became known.
  ///   - clock: The office's clock then; nil where nobody knows it.
  ///   - offset: The office's offset from UTC in seconds when it was recorded; nil where nobody knows it.
  ///   - calendar: Which days count as working days.
  /// - Returns: nil where nothing is agreed.
  package func strictest(
    from known: Day, at clock: String?, offset: Int? = nil, by calendar: WorkCalendar
  ) -> ReportTerm? {
    self.min {
      $0.deadline(from: known, at: clock, offset: offset, by: calendar)
        < $1.deadline(from: known, at: clock, offset: offset, by: calendar)
    }
  }
}

extension Case {
  /// What the role sheet says of reporting what happened: each line that speaks of it.
  ///
  /// A line that was written down afterwards moves nothing that was known before, and one about another kind
  /// of breach moves nothing either.
  ///
  /// - Parameter escalation: What happened, or is to be recorded.
  /// - Returns: Nothing where the usual day holds.
  package func reportTerms(for escalation: Escalation) -> [ReportTerm] {
    let condition = escalation.condition.flatMap { conditions[$0] ?? liftedConditions[$0] }
    return lines(.role).filter { _, line in
      line.at.day <= escalation.knownOn && isToProbation(line)
        && ReportTrigger(line).speaks(of: escalation, breaking: condition)
    }.compactMap { ReportTerm($0.id, $0.line) }
  }

  /// Whether a line of the role sheet says within what time probation hears, and how that is read.
  ///
  /// - Parameter line: A line of the role sheet.
  /// - Returns: nil for a line without a time, or about somebody else; else whether its time can be read.
  package func isTimeUnderstood(in line: PlanLine) -> Bool? {
    guard line.kind == .role, line.within?.nilIfBlank != nil, isToProbation(line) else {
      return nil
    }
    return ReportTerm(EntryID(""), line) != nil
  }

  /// What a line of the role sheet calls probation, whoever of them it is, and in letters alone.
  private static let probationWords = [
    "reclassering", "probation", "achterwacht", "3ro", "duty", "toezichthouder", "supervis",
  ]
  private static let probationLetters: Set<String> = ["rn", "svg"]

  /// Whether a line of the role sheet tells what probation hears.
  private func isToProbation(_ line: PlanLine) -> Bool {
    let text = SortKey.key(
      for: [line.whom, line.how, line.text].compactMap { $0 }.joined(separator: " "))
    let names = [probationOrganisation, supervisor?.split(separator: " ").last.map(String.init)]
      .compactMap { $0?.nilIfBlank }.map { SortKey.key(for: $0) }.filter { $0.count > 2 }
    if (Self.probationWords + names).contains(where: text.contains) { return true }
    // Of letters alone only a word of its own is one: RN, and not the end of another.
    return text.split { !$0.isLetter && !$0.isNumber }.contains {
      Self.probationLetters.contains(String($0))
    }
  }
}
