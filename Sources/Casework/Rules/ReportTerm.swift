/// Within what time this case reports a breach that is not acute, as its role sheet says.
///
/// The guide has no standing agreement with a partner on that: who does what within what time at a breach is
/// agreed for each case (I5). What stands there is free text, so that only a line counts that names probation
/// and a time that can be read; every other line leaves the usual day as it is. Source: Guide, "The 28 do's",
/// I5 and E3; how it is read is ours.
package struct ReportTerm: Hashable, Sendable {
  /// A time that was agreed.
  private enum Time: Hashable {
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

  /// The last day in time.
  ///
  /// - Parameters:
  ///   - known: The day on which it became known.
  ///   - calendar: Which days count as working days.
  /// - Returns: That day at the earliest.
  package func day(from known: Day, by calendar: WorkCalendar) -> Day {
    switch time {
    case .days(let days): known + days
    case .workingDays(let days): calendar.day(days, after: known)
    }
  }

  /// What means the same day.
  private static let atOnce = [
    ["at", "once"], ["same", "day"], ["the", "same", "day"], ["meteen"], ["direct"],
    ["dezelfde", "dag"],
  ]

  /// The time that a text means; nil for what only people understand.
  private static func time(in text: String) -> Time? {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if atOnce.contains(words) { return .days(0) }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == 1, let number = numbers.first, (0...31).contains(number) || number == 48
    else { return nil }
    func has(_ wanted: [String]) -> Bool { words.contains(where: wanted.contains) }
    if has(["werkdag", "werkdagen"]) || has(["working"]) && has(["day", "days"]) {
      return .workingDays(number)
    }
    if has(["day", "days", "dag", "dagen"]) { return .days(number) }
    if has(["hour", "hours", "uur", "uren"]) { return .days((number + 23) / 24) }
    return nil
  }
}

extension [ReportTerm] {
  /// The one that leaves the least time.
  ///
  /// - Parameters:
  ///   - known: The day on which it became known.
  ///   - calendar: Which days count as working days.
  /// - Returns: nil where nothing is agreed.
  package func strictest(from known: Day, by calendar: WorkCalendar) -> ReportTerm? {
    self.min { $0.day(from: known, by: calendar) < $1.day(from: known, by: calendar) }
  }
}

extension Case {
  /// What the role sheet says of reporting, of what became known on a day: each line that tells.
  ///
  /// A line that was written down afterwards moves nothing that was known before.
  ///
  /// - Parameter known: The day on which a breach became known.
  /// - Returns: Nothing where the usual day holds.
  package func reportTerms(known: Day) -> [ReportTerm] {
    lines(.role).filter { $0.line.at.day <= known && isToProbation($0.line) }
      .compactMap { ReportTerm($0.id, $0.line) }
  }

  /// Whether a line of the role sheet tells what probation hears.
  private func isToProbation(_ line: PlanLine) -> Bool {
    let text = SortKey.key(
      for: [line.whom, line.how, line.text].compactMap { $0 }.joined(separator: " "))
    let names = [probationOrganisation, supervisor?.split(separator: " ").last.map(String.init)]
      .compactMap { $0?.nilIfBlank }.map { SortKey.key(for: $0) }.filter { $0.count > 2 }
    return (["reclassering", "probation"] + names).contains(where: text.contains)
  }
}
