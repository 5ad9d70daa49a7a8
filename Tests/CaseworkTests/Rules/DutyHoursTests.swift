import Casework
import Testing

/// Whether somebody answers at a number, out of hours that people wrote as they liked.
@Suite struct DutyHoursTests {
  /// 27 November 2026 is a Friday, the day after it a Saturday.
  private static let friday = Day(iso: "2026-11-27") ?? Day(number: 0)

  @Test(arguments: [
    ("working days 9.00 to 17.00", 0, "16:59", DutyHours.open),
    ("working days 9.00 to 17.00", 0, "17:00", .closed),
    ("working days 9.00 to 17.00", 1, "10:00", .closed),
    ("werkdagen 8.30 tot 17.00", 0, "08:30", .open),
    ("werkdagen 8.30 tot 17.00", 2, "12:00", .closed),
    ("werkdagen 8.30 tot 17.00; piketdienst dag en nacht", 1, "03:00", .open),
    ("24 uur", 1, "03:00", .open),
    ("Monday to Thursday", 1, "10:00", .unclear), ("office hours", 1, "10:00", .unclear),
    ("werkdagen 9 tot 17 uur", 1, "10:00", .unclear),
    ("werkdagen 9.00-12.00 en 13.00-17.00", 0, "12:30", .unclear),
  ])
  func `hours that can be told are told, and others are left to people`(
    text: String, days: Int, clock: String, hours: DutyHours
  ) {
    #expect(
      DutyHours(text, on: Self.friday + days, at: clock, by: WorkCalendar()) == hours)
  }

  @Test func `an office is closed in the evening, in the weekend and on a holiday`() throws {
    let calendar = WorkCalendar()
    #expect(DutyHours.isOffice(on: Self.friday, at: "09:00", by: calendar))
    #expect(!DutyHours.isOffice(on: Self.friday, at: "17:00", by: calendar))
    #expect(!DutyHours.isOffice(on: Self.friday + 1, at: "10:00", by: calendar))
    let christmas = try #require(Day(iso: "2026-12-25"))
    #expect(!DutyHours.isOffice(on: christmas, at: "10:00", by: calendar))
  }
}
