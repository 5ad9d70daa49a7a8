/// The days and facts of a case that the rules count from, found once.
///
/// Everything here is the same on any day: a fact that lies in the future is kept as the day from
/// which it holds. That is what lets a list be shown without reading the cases; see `CaseSummary`.
struct CaseFacts {
  let registration: Day?
  let intake: Day?
  /// The real arrival, else the expected one.
  let arrival: Day?
  /// The end of the title or of the stay, whichever comes first.
  let end: Day?
  /// The end that somebody can see coming: where no end of the stay is known, a day of leaving counts as that.
  private(set) var foreseenEnd: Day?
  /// From when the client is in the shelter; nil while the arrival is only expected.
  let arrivedFrom: Day?
  /// From when the definite answer is given, yes or no.
  let answeredFrom: Day?
  /// The same as far as it is known which answer it was: a day alone does not tell.
  let toldFrom: Day?
  /// From when nothing is due any more: the relation or the case is closed, or there is no place.
  let closedFrom: Day?
  /// The day on which the client left; nothing of the stay is due after it.
  let leftOn: Day?
  let lastConsultation: Day?
  /// The next joint consultation, unless a later one has been held already.
  let plannedConsultation: Day?
  /// The first day on which an item of information was found missing.
  let foundMissing: Day?
  /// Whether an item is missing, asked for or not to be had.
  let lacksAnyItem: Bool
  /// Whether an item is still to come.
  let awaitsItem: Bool
  /// Contacts with a partner since the registration.
  let partnerContacts: [Day]

  init(_ source: Case) {
    let dates = source.dates
    registration = dates[.registration]
    intake = dates[.intake]
    arrival = dates[.arrival] ?? dates[.expectedArrival]
    end = Day.earliest(dates[.endOfTitle], dates[.endOfStay])
    arrivedFrom = dates[.arrival]
    answeredFrom = dates[.definiteAnswer] ?? (source.answer == nil ? nil : Day.always)
    toldFrom = source.lacksAnswer ? nil : answeredFrom
    leftOn = dates[.left]
    foreseenEnd = Day.earliest(end, source.leavingWithoutEnd)
    closedFrom = Day.earliest(
      Day.earliest(dates[.formalRelationshipClosed], source.closing?.on),
      source.isRefused ? answeredFrom : nil)
    lastConsultation = dates[.lastJointConsultation]
    plannedConsultation = Self.planned(dates)
    let lacking = source.information.values.filter { $0.state != .received }
    foundMissing = lacking.compactMap(\.since).min()
    lacksAnyItem = !lacking.isEmpty
    awaitsItem =
      lacking.contains { $0.state != .notAvailable } || source.isInformationComplete == false
    let since = dates[.registration] ?? Day.always
    partnerContacts = source.events.values
      .filter { $0.kind == .partnerContact && $0.on >= since }.map(\.on)
  }

  /// What a case says on one day: who left before anybody planned it had no end to count back from.
  ///
  /// Nothing that counts from the end is due from the day of leaving on, so a list needs no such day.
  init(_ source: Case, on today: Day) {
    self.init(source)
    if let leftOn, leftOn <= today { foreseenEnd = end }
  }

  /// Whether the client arrived before anybody was registered, which cannot be: nothing is done by that.
  var arrivedBeforeRegistration: Bool {
    guard let arrivedFrom, let registration else { return false }
    return arrivedFrom < registration
  }

  /// The next joint consultation, unless a later one has been held already.
  static func planned(_ dates: SortedMap<CaseDate, Day>) -> Day? {
    guard let next = dates[.nextJointConsultation] else { return nil }
    if let last = dates[.lastJointConsultation], last >= next { return nil }
    return next
  }

  /// The day of one term; nil while the day it counts from is not known.
  func day(of term: Term) -> Day? {
    switch term.anchor {
    case .registration: registration.map { $0 + term.days }
    case .intake: intake.map { $0 + term.days }
    case .arrival: arrival.map { $0 + term.days }
    case .end: foreseenEnd.map { $0 + term.days }
    case .informationMissing: foundMissing.map { $0 + term.days }
    case .nextConsultation: plannedConsultation.map { $0 + term.days }
    // Each escalation has a day of its own; see `Escalation.reportDue`.
    case .breachKnown: nil
    }
  }

  /// The due day of an occasion: the earliest of its terms whose anchor is known.
  func due(of occasion: [Term]) -> (day: Day, term: Term)? {
    occasion.compactMap { term in day(of: term).map { (day: $0, term: term) } }
      .min { $0.day < $1.day }
  }
}

extension Case {
  /// The day of leaving, where nobody knows the end of the stay.
  fileprivate var leavingWithoutEnd: Day? { dates[.endOfStay] == nil ? dates[.left] : nil }

  /// The end of the title or of the stay, whichever comes first; nil when neither is known.
  ///
  /// Where no end of the stay is known, a day of leaving that is still to come counts as that.
  ///
  /// Source: Guide, "The 28 do's"; that a planned day of leaving counts is ours.
  package func end(on today: Day) -> Day? { CaseFacts(self, on: today).foreseenEnd }

  /// Whether the client has left.
  package func hasLeft(on today: Day) -> Bool { dates[.left].map { $0 <= today } ?? false }

  /// Whether a date lies after the day on which the client left and was planned for as long as they were here: the end
  /// of the stay, and the next joint consultation, which somebody may still hold.
  ///
  /// The end of the title is the court's, and is to come all the same. Source: our own proposal; see Guide, "The 28
  /// do's".
  package func isOverByLeaving(_ date: CaseDate, on today: Day) -> Bool {
    guard hasLeft(on: today), let left = dates[.left], let day = dates[date], day > left else {
      return false
    }
    return date == .endOfStay || date == .nextJointConsultation
  }
}

extension Day {
  /// A day before every day that a case can have: "it has always been so".
  static let always = Day(number: -1_000_000)

  /// The earlier of two days that may not be known.
  static func earliest(_ left: Day?, _ right: Day?) -> Day? {
    guard let left else { return right }
    guard let right else { return left }
    return min(left, right)
  }
}

extension Escalation {
  /// The last day on which probation may hear of the breach: at once when somebody is in danger or
  /// gone, else the next working day, or the day that this case agreed.
  ///
  /// Nil when nothing has to be reported. What may be a breach has the same day: nobody gains time by
  /// leaving open which condition it was.
  ///
  /// Source: Guide, "The 28 do's", E3.
  ///
  /// - Parameter calendar: Which days count as working days.
  /// - Returns: The last day in time.
  package func reportDue(by calendar: WorkCalendar) -> Day? {
    reportDeadline(by: calendar)?.day
  }

  /// The last moment at which probation may hear of the breach, with the clock where hours were agreed; nil when
  /// nothing has to be reported.
  ///
  /// - Parameter calendar: Which days count as working days.
  /// - Returns: A day, or a time on it.
  package func reportDeadline(by calendar: WorkCalendar) -> ReportDeadline? {
    mustBeReported || mustBeFoundOut ? lastMomentToReport(by: calendar) : nil
  }

  /// Whether the report is late, also where hours were agreed and it is the same day.
  ///
  /// - Parameters:
  ///   - today: The office's calendar day.
  ///   - clock: Its clock, as `14:30`; nil where nobody knows it.
  ///   - calendar: Which days count as working days.
  /// - Returns: False where no report is due.
  package func isReportLate(on today: Day, at clock: String?, by calendar: WorkCalendar) -> Bool {
    guard let deadline = reportDeadline(by: calendar) else { return false }
    return daysLate(on: today, at: clock, by: calendar) > 0
      || deadline.day == today && deadline.hasPassed(on: today, at: clock)
  }

  /// By how many days the report is late; 0 while it is in time, and where none is due.
  ///
  /// - Parameters:
  ///   - today: The office's calendar day.
  ///   - clock: Its clock, as `14:30`; nil where nobody knows it.
  ///   - calendar: Which days count as working days.
  /// - Returns: Days.
  package func daysLate(on today: Day, at clock: String?, by calendar: WorkCalendar) -> Int {
    reportDue(by: calendar).map {
      Self.daysLate(
        on: today, at: clock, due: $0, severity, knownOn: knownOn, knownClock,
        offset: recordedAt?.offsetSeconds)
    } ?? 0
  }

  /// By how many days a report that is due on a day is late; 0 while it is in time.
  ///
  /// What is acute and became known in the evening is still in time in the night after it, for twelve hours.
  /// Source: ours, see `isInTime(by:)`.
  static func daysLate(
    on today: Day, at clock: String?, due: Day, _ severity: Severity, knownOn: Day,
    _ knownClock: String?, offset: Int?
  ) -> Int {
    guard due < today else { return 0 }
    if severity == .acute, due == knownOn, today == knownOn + 1,
      let known = OfficeClock.minutes(of: knownClock),
      let now = OfficeClock.minutes(of: clock),
      Double(OfficeClock.minutes(from: knownOn, known, to: today, now, offset: offset)) / 60
        <= hoursAtOnce
    {
      return 0
    }
    return today - due
  }

  /// Whether a breach was reported in time; nil where it was not reported.
  ///
  /// At once is within twelve hours where both times are told, else on the same day. Source: ours; the
  /// guide says "at once" ("The 28 do's", E3).
  package func isInTime(by calendar: WorkCalendar) -> Bool? {
    guard let reportedOn else { return nil }
    if severity == .acute, reportBy == nil, let hours = hoursToReport {
      return hours <= Self.hoursAtOnce
    }
    // Without the clock of the report its day decides.
    let last = lastMomentToReport(by: calendar)
    return !last.hasPassed(on: reportedOn, at: report?.clock)
  }

  /// So many hours count as at once.
  package static let hoursAtOnce = 12.0

  /// How many hours went by between knowing and reporting, also where the clock was put forward or back in
  /// between; nil where not both times are told.
  package var hoursToReport: Double? {
    guard let reportedOn, let known = OfficeClock.minutes(of: knownClock),
      let reported = OfficeClock.minutes(of: report?.clock)
    else { return nil }
    let minutes = OfficeClock.minutes(
      from: knownOn, known, to: reportedOn, reported, offset: recordedAt?.offsetSeconds)
    return Double(minutes) / 60
  }

  /// The last day in time for the report of a breach, whether it was made or not.
  func lastDayToReport(by calendar: WorkCalendar) -> Day { lastMomentToReport(by: calendar).day }

  /// The last moment in time for the report of a breach, whether it was made or not.
  func lastMomentToReport(by calendar: WorkCalendar) -> ReportDeadline {
    switch severity {
    // At once, whatever was agreed for other days.
    case .acute: ReportDeadline(day: knownOn)
    case .minor, .serious:
      reportBy.map { ReportDeadline(day: $0, clock: reportByClock) }
        ?? reportTerm(by: calendar)?.deadline(
          from: knownOn, at: knownClock, offset: recordedAt?.offsetSeconds, by: calendar)
        ?? ReportDeadline(day: calendar.day(1, after: knownOn))
    }
  }

  /// The line of the role sheet that sets the moment of the report; nil where another one holds.
  package func reportTerm(by calendar: WorkCalendar) -> ReportTerm? {
    guard severity != .acute, reportBy == nil else { return nil }
    return roles.strictest(
      from: knownOn, at: knownClock, offset: recordedAt?.offsetSeconds, by: calendar)
  }
}
