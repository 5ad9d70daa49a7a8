import Casework
import Content
import Testing
import Workbench

/// A day with a time, as it is typed where something has to be done by then.
@Suite struct DayAndClockTests {
  @Test(
    arguments: [
      ("05:30", "", "05:30"), ("tomorrow 9:15", "tomorrow", "09:15"),
      ("2026-11-29T05:30", "2026-11-29", "05:30"), ("morgen 9.30", "morgen", "09:30"),
      ("21.30", "", "21:30"), ("vr 8.00", "vr", "08:00"),
      ("gisteren 23:50 uur", "gisteren", "23:50"), ("gisteren 23u50", "gisteren", "23:50"),
      ("23:50 yesterday", "yesterday", "23:50"), ("7h", "", "07:00"),
    ])
  func `a time stands behind the day, with a colon or a point`(
    text: String, day: String, clock: String
  ) throws {
    let read = try #require(DayAndClock(text))
    #expect(read.dayText == day && read.clock == clock)
  }

  @Test(arguments: Language.allCases)
  func `the words of both languages are read, whichever the screen has`(language: Language) throws {
    let dates = Content.load(language).content.dates
    for text in [
      "yesterday 23:50", "gisteren 23:50", "gisteren om 23.50", "yesterday at 23:50",
      "23:50 gisteren",
    ] {
      let read = try #require(DayAndClock(text))
      #expect(read.clock == "23:50")
      #expect(dates.read(read.dayText, today: someMonday) == .day(someMonday - 1), "\(text)")
    }
  }

  @Test(arguments: ["9.10", "fri 4.12", "30.11.2026", "4-12", "+3d", "over 3 uur"])
  func `a day and a month are no time`(text: String) throws {
    let read = try #require(DayAndClock(text))
    #expect(read.dayText == text && read.clock == nil)
  }

  @Test(arguments: ["25:00", "fri 9:75"])
  func `what should be a time and is none is refused`(text: String) {
    #expect(DayAndClock(text) == nil)
  }
}
