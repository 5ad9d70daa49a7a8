import Casework
import Content
import Testing

/// A day of the tests; wrong dates in a test are found by the test that uses them.
private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

@Suite struct DateReadingTests {
  private static let screens = Language.allCases.map { Content.load($0).content.dates }
  /// A Wednesday.
  private let today = day("2026-11-25")

  /// Whoever works in one language may type words of the other: both screens read all of these.
  @Test(arguments: [
    ("today", "2026-11-25"), ("vandaag", "2026-11-25"), ("now", "2026-11-25"),
    ("tomorrow", "2026-11-26"), ("morgen", "2026-11-26"), ("MORGEN", "2026-11-26"),
    ("overmorgen", "2026-11-27"), ("day after tomorrow", "2026-11-27"),
    ("yesterday", "2026-11-24"), ("gisteren", "2026-11-24"), ("eergisteren", "2026-11-23"),
    ("thu", "2026-11-26"), ("do", "2026-11-26"), ("fri", "2026-11-27"), ("vr", "2026-11-27"),
    ("vrijdag", "2026-11-27"), ("Friday", "2026-11-27"), ("zat", "2026-11-28"),
    ("zo", "2026-11-29"), ("mon", "2026-11-30"), ("ma", "2026-11-30"), ("di", "2026-12-01"),
    ("tues", "2026-12-01"),
    ("deze vrijdag", "2026-11-27"), ("komende ma", "2026-11-30"), ("this wed", "2026-11-25"),
    ("next tue", "2026-12-01"), ("volgende wo", "2026-12-02"),
    ("last fri", "2026-11-20"), ("afgelopen wo", "2026-11-18"), ("vorige ma", "2026-11-23"),
    ("next week fri", "2026-12-04"), ("vrijdag volgende week", "2026-12-04"),
    ("last week mon", "2026-11-16"), ("vrijdag over twee weken", "2026-12-11"),
    ("+3d", "2026-11-28"), ("+ 3 d", "2026-11-28"), ("+3", "2026-11-28"), ("-2d", "2026-11-23"),
    ("-2", "2026-11-23"), ("+2w", "2026-12-09"), ("+1m", "2026-12-25"), ("+1j", "2027-11-25"),
    ("+1y", "2027-11-25"), ("+0d", "2026-11-25"),
    ("in 3 days", "2026-11-28"), ("over 3 dagen", "2026-11-28"), ("in a week", "2026-12-02"),
    ("over een week", "2026-12-02"), ("over één maand", "2026-12-25"), ("3 days", "2026-11-28"),
    ("in two weeks", "2026-12-09"), ("binnen 5 dagen", "2026-11-30"),
    ("3 days ago", "2026-11-22"), ("een week geleden", "2026-11-18"),
    ("end of month", "2026-11-30"), ("end of the month", "2026-11-30"), ("eom", "2026-11-30"),
    ("eind van de maand", "2026-11-30"), ("einde maand", "2026-11-30"),
    ("end of next month", "2026-12-31"), ("eind volgende maand", "2026-12-31"),
    ("end of week", "2026-11-29"), ("eind van de week", "2026-11-29"),
    ("end of next week", "2026-12-06"), ("eind van het jaar", "2026-12-31"),
    ("end of december", "2026-12-31"), ("eind dec", "2026-12-31"), ("eind mei 2028", "2028-05-31"),
    ("einde van februari 2028", "2028-02-29"), ("end of jan", "2027-01-31"),
    ("weekend", "2026-11-28"), ("this weekend", "2026-11-28"), ("last week", "2026-11-18"),
    ("23-11", "2026-11-23"), ("1-2", "2027-02-01"), ("01-02", "2027-02-01"),
    ("23/11/2026", "2026-11-23"), ("23.11.2026", "2026-11-23"), ("23 11", "2026-11-23"),
    ("23-11-27", "2027-11-23"), ("11/23", "2026-11-23"), ("11/23/2026", "2026-11-23"),
    ("02-03-2027", "2027-03-02"), ("3.4", "2027-04-03"), ("4/4", "2027-04-04"),
    ("2026-11-23", "2026-11-23"), ("2026/12/01", "2026-12-01"),
    ("23 nov", "2026-11-23"), ("nov 23", "2026-11-23"), ("23nov", "2026-11-23"),
    ("23 november 2027", "2027-11-23"), ("nov 23, 2027", "2027-11-23"), ("5 mrt", "2027-03-05"),
    ("5 mar", "2027-03-05"), ("5 mei", "2027-05-05"), ("may 5th", "2027-05-05"),
    ("the 5th of may", "2027-05-05"), ("1 okt.", "2026-10-01"), ("23-nov-2027", "2027-11-23"),
    ("2027 nov 23", "2027-11-23"), ("op 5 mei", "2027-05-05"),
    ("vr 27 nov", "2026-11-27"), ("fri 27-11", "2026-11-27"), ("fri 27", "2026-11-27"),
    ("27", "2026-11-27"), ("27e", "2026-11-27"), ("the 27th", "2026-11-27"),
    ("5", "2026-12-05"), ("  morgen  ", "2026-11-26"), ("over  3   dagen", "2026-11-28"),
  ])
  func `words of both languages are understood on both screens`(text: String, iso: String) {
    for dates in Self.screens {
      #expect(dates.read(text, today: today) == .day(day(iso)), "\(text)")
    }
  }

  @Test(arguments: [
    ("wed", "2026-11-25", "2026-12-02"), ("woensdag", "2026-11-25", "2026-12-02"),
    ("next fri", "2026-11-27", "2026-12-04"), ("volgende vrijdag", "2026-11-27", "2026-12-04"),
    ("3/4", "2027-03-04", "2027-04-03"), ("02/03/2027", "2027-02-03", "2027-03-02"),
    ("next week", "2026-11-30", "2026-12-02"), ("volgende maand", "2026-12-01", "2026-12-25"),
  ])
  func `what people mean two things by is asked back`(text: String, first: String, second: String) {
    for dates in Self.screens {
      #expect(
        dates.read(text, today: today) == .ambiguous([day(first), day(second)]), "\(text)")
    }
  }

  @Test(arguments: [
    "x", "morg", "31-04", "30 feb", "29 feb 2027", "32", "0", "13-13", "2026-13-01",
    "2026-11-31", "23-11-202", "1-1-1800", "1-1-2200", "+9999999999999999999999d", "+999999d",
    "-200000d", "fri 26 nov 2026", "thu fri", "nov", "nov dec", "23 nov nov", "++3d", "+d", "3d+",
    "in", "ago", "end", "23-", "/", "-", "+", "1e99", "3 d d", "de", "\u{1B}[2J", "١٢-١١",
    "23 nov 2026 14:00", "over 3", "week", "this week",
  ])
  func `what is no date is not understood`(text: String) {
    for dates in Self.screens {
      let reading = dates.read(text, today: today)
      // "over 3" is understood: three days from now.
      if text == "over 3" {
        #expect(reading == .day(today + 3))
      } else {
        #expect(reading == .notUnderstood, "\(text)")
      }
    }
  }

  @Test func `nothing typed is empty`() {
    for dates in Self.screens {
      #expect(dates.read("", today: today) == .empty)
      #expect(dates.read(" \t ", today: today) == .empty)
    }
  }

  @Test func `a pasted book is no date`() {
    let book = String(repeating: "morgen ", count: 100_000)
    #expect(Self.screens[0].read(book, today: today) == .notUnderstood)
  }

  @Test func `a month later than the 31st is the last day of a shorter month`() {
    let dates = Self.screens[0]
    #expect(dates.read("+1m", today: day("2027-01-31")) == .day(day("2027-02-28")))
    #expect(dates.read("+1m", today: day("2028-01-31")) == .day(day("2028-02-29")))
    #expect(dates.read("+1y", today: day("2028-02-29")) == .day(day("2029-02-28")))
    #expect(dates.read("-1m", today: day("2026-03-31")) == .day(day("2026-02-28")))
    #expect(dates.read("+12m", today: day("2026-12-31")) == .day(day("2027-12-31")))
  }

  @Test func `a leap day without a year is the nearest one there is`() {
    let dates = Self.screens[1]
    #expect(dates.read("29 feb", today: day("2026-11-25")) == .day(day("2028-02-29")))
    #expect(dates.read("29-2", today: day("2025-11-25")) == .day(day("2024-02-29")))
    #expect(
      dates.read("29-2", today: day("2025-11-25"), leaning: .ahead) == .day(day("2028-02-29")))
    #expect(dates.read("end of month", today: day("2028-02-10")) == .day(day("2028-02-29")))
  }

  @Test func `dates cross the end of the year`() {
    let dates = Self.screens[0]
    let eve = day("2026-12-31")
    #expect(dates.read("tomorrow", today: eve) == .day(day("2027-01-01")))
    #expect(dates.read("2 jan", today: eve) == .day(day("2027-01-02")))
    #expect(dates.read("28 dec", today: day("2027-01-03")) == .day(day("2026-12-28")))
    #expect(dates.read("+1m", today: eve) == .day(day("2027-01-31")))
    #expect(dates.read("eoy", today: eve) == .day(eve))
    #expect(dates.read("1", today: eve) == .day(day("2027-01-01")))
    #expect(dates.read("end of next month", today: eve) == .day(day("2027-01-31")))
  }

  @Test func `the end of a week or month that ends today is today`() {
    let dates = Self.screens[0]
    #expect(dates.read("end of month", today: day("2026-11-30")) == .day(day("2026-11-30")))
    #expect(dates.read("end of week", today: day("2026-11-29")) == .day(day("2026-11-29")))
  }

  @Test func `a field for what was done looks back`() {
    let dates = Self.screens[0]
    func read(_ text: String) -> DateReading { dates.read(text, today: today, leaning: .back) }
    #expect(read("fri") == .day(day("2026-11-20")))
    #expect(read("wed") == .ambiguous([day("2026-11-18"), day("2026-11-25")]))
    #expect(read("27") == .day(day("2026-10-27")))
    #expect(read("1 dec") == .day(day("2025-12-01")))
    #expect(read("3 days") == .day(day("2026-11-22")))
    #expect(read("in 3 days") == .day(day("2026-11-28")))
    #expect(read("25 nov") == .day(today))
  }

  @Test func `a field for what is due looks ahead`() {
    let dates = Self.screens[0]
    func read(_ text: String) -> DateReading { dates.read(text, today: today, leaning: .ahead) }
    #expect(read("23-11") == .day(day("2027-11-23")))
    #expect(read("23") == .day(day("2026-12-23")))
    #expect(read("25 nov") == .day(today))
    #expect(read("aug 1") == .day(day("2027-08-01")))
    #expect(read("fri") == .day(day("2026-11-27")))
  }

  @Test func `no text makes a day outside the accepted years, and none traps`() {
    var random = SeededNumbers(seed: 7)
    let pieces = [
      "1", "31", "2026", "99", "0", "999999", "-", "+", "/", ".", " ", "nov", "vr", "week", "over",
      "geleden", "end", "next", "d", "m", "y", "é", "😀", "e", "de", "in", "volgende",
    ]
    for today in [today, day("1900-01-01"), day("2199-12-31")] {
      for _ in 0..<3000 {
        let count = Int.random(in: 1...6, using: &random)
        let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        for leaning in [DateLeaning.nearest, .ahead, .back] {
          switch Self.screens[1].read(text, today: today, leaning: leaning) {
          case .day(let day): #expect(Day.acceptedYears.contains(day.date.year), "\(text)")
          case .ambiguous(let days):
            #expect(days.count == 2 && days[0] < days[1], "\(text)")
          case .empty, .notUnderstood: break
          }
        }
      }
    }
  }
}
