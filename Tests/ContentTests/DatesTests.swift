import Casework
import Content
import Testing

/// A day of the tests; wrong dates in a test are found by the test that uses them.
private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

@Suite struct DatesTests {
  private let english = Content.load(.en).content.dates
  private let dutch = Content.load(.nl).content.dates
  /// A Wednesday.
  private let today = day("2026-11-25")

  @Test func `a day in full has its weekday, month and year`() {
    #expect(english.long(day("2026-11-13")) == "Fri 13 Nov 2026")
    #expect(dutch.long(day("2026-11-13")) == "vr 13 nov 2026")
    #expect(english.long(day("2028-02-29")) == "Tue 29 Feb 2028")
    #expect(dutch.long(day("2028-03-01")) == "wo 1 mrt 2028")
  }

  @Test(arguments: [
    ("2026-11-25", "today", "vandaag"), ("2026-11-26", "Thu 26", "do 26"),
    ("2026-12-02", "Wed 2", "wo 2"), ("2026-12-03", "3 Dec", "3 dec"),
    ("2026-11-24", "24 Nov", "24 nov"), ("2026-01-01", "1 Jan", "1 jan"),
    ("2027-12-04", "4 Dec '27", "4 dec '27"), ("2025-12-31", "31 Dec '25", "31 dec '25"),
  ])
  func `a short day says no more than is needed`(iso: String, inEnglish: String, inDutch: String) {
    #expect(english.short(day(iso), today: today) == inEnglish)
    #expect(dutch.short(day(iso), today: today) == inDutch)
  }

  @Test func `a day a few days ahead needs no year, even over the year's end`() {
    #expect(english.short(day("2027-01-02"), today: day("2026-12-30")) == "Sat 2")
    #expect(english.short(day("2027-01-09"), today: day("2026-12-30")) == "9 Jan '27")
  }

  @Test(arguments: [
    (0, "today", "vandaag"), (1, "tomorrow", "morgen"), (2, "in 2 days", "over 2 dagen"),
    (400, "in 400 days", "over 400 dagen"), (-1, "1 day late", "1 dag te laat"),
    (-2, "2 days late", "2 dagen te laat"),
  ])
  func `a due day is told by how far it is`(days: Int, inEnglish: String, inDutch: String) {
    #expect(english.relative(today + days, today: today) == inEnglish)
    #expect(dutch.relative(today + days, today: today) == inDutch)
  }

  @Test func `what happened is ago, not late`() {
    #expect(english.since(today - 1, today: today) == "yesterday")
    #expect(english.since(today - 2, today: today) == "2 days ago")
    #expect(dutch.since(today - 2, today: today) == "2 dagen geleden")
    #expect(dutch.since(today, today: today) == "vandaag")
    #expect(dutch.since(today + 3, today: today) == "over 3 dagen")
  }

  @Test func `lateness is short`() {
    #expect(english.lateness(2) == "2d late")
    #expect(dutch.lateness(1) == "1d laat")
  }

  @Test func `months and weekdays have names, long and short`() {
    #expect(english.month(3) == "March" && dutch.month(3) == "maart")
    #expect(english.shortMonth(10) == "Oct" && dutch.shortMonth(10) == "okt")
    #expect(english.name(of: .sunday) == "Sunday" && dutch.name(of: .sunday) == "zondag")
    #expect(english.short(of: .thursday) == "Thu" && dutch.short(of: .thursday) == "do")
  }

  @Test func `what the screen shows can be typed back`() {
    for dates in [english, dutch] {
      for days in -400...400 {
        let shown = dates.long(today + days)
        #expect(dates.read(shown, today: today) == .day(today + days), "\(shown)")
        if days >= 0 {
          let relative = dates.relative(today + days, today: today)
          #expect(dates.read(relative, today: today) == .day(today + days), "\(relative)")
        }
        if (1...7).contains(days) || (today + days).date.year != today.date.year {
          let short = dates.short(today + days, today: today)
          #expect(dates.read(short, today: today) == .day(today + days), "\(short)")
        }
        if days < -1 {
          let since = dates.since(today + days, today: today)
          #expect(dates.read(since, today: today) == .day(today + days), "\(since)")
        }
      }
    }
  }
}
