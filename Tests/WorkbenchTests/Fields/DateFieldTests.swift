import Casework
import Screen
import Testing
import Workbench

struct DateFieldTests {
  private func pressed(_ keys: [Key], in text: String = "") -> DateField {
    var field = DateField(text)
    for key in keys { _ = field.press(key, plainDates) }
    return field
  }

  @Test func `a word shows the day it means before Enter`() {
    let field = pressed(keys("tomorrow"))
    #expect(
      picture(20, 2) { field.draw(on: &$0, in: $1, isFocused: true, plainDates) } == [
        "tomorrow", "is 2026-11-24",
      ])
    #expect(field.day(plainDates) == someMonday + 1)
  }

  @Test(arguments: [
    (Key.up, 1), (.down, -1), (.pageUp, 7), (.pageDown, -7),
  ])
  func `the arrows go by a day and a page by a week, from today or from what is typed`(
    key: Key, days: Int
  ) {
    #expect(pressed([key]).day(plainDates) == someMonday + days)
    #expect(pressed([key], in: "tomorrow").day(plainDates) == someMonday + 1 + days)
    #expect(
      pressed([key, key], in: "2026-12-31").day(plainDates).map { $0 - someMonday } == 38 + 2 * days
    )
  }

  @Test func `a word with two meanings is shown with both, and an arrow takes one`() {
    var field = pressed(keys("monday"))
    #expect(field.press(.enter, plainDates) == .refused)
    #expect(
      picture(30, 2) { field.draw(on: &$0, in: $1, isFocused: true, plainDates) }[1]
        == "2026-11-23 or 2026-11-30")
    #expect(pressed([.up], in: "monday").day(plainDates) == someMonday + 7)
    #expect(pressed([.down], in: "monday").day(plainDates) == someMonday)
    #expect(field.text == "monday")
  }

  @Test func `Enter is refused on what is no day, and an arrow does not throw it away`() {
    var field = pressed(keys("soon"))
    #expect(field.press(.enter, plainDates) == .refused)
    #expect(field.press(.up, plainDates) == .refused)
    #expect(field.text == "soon")
    #expect(field.press(.escape, plainDates) == .cancelled)
  }

  @Test func `Delete clears wherever the caret is, and Ctrl-Y puts it back`() {
    var field = pressed([.home, .delete], in: "tomorrow")
    #expect(field.text.isEmpty)
    #expect(field.press(.enter, plainDates) == .submitted)
    _ = field.press(.control("y"), plainDates)
    #expect(field.text == "tomorrow")
  }

  @Test func `the arrows stop where days end`() {
    #expect(pressed([.up], in: "2199-12-31").text == "2199-12-31")
    #expect(pressed([.pageDown], in: "1900-01-03").text == "1900-01-03")
  }

  @Test func `in one row only what is typed is shown`() {
    let field = DateField("tomorrow")
    #expect(
      picture(20, 1) { field.draw(on: &$0, in: $1, isFocused: true, plainDates) } == ["tomorrow"])
  }
}
