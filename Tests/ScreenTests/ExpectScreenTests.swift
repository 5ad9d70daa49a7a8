import Screen
import Testing

@Suite struct ExpectScreenTests {
  @Test func `blanks at the end of a row and rows at the end do not matter`() {
    #expect(ScreenDifference(["ab  ", "c", "", ""], "ab\nc  \n").report == nil)
  }

  @Test func `a row that differs is marked and shown with what was expected`() throws {
    let report = try #require(ScreenDifference(["same", "is"], "same\nwas").report)
    #expect(report.contains("\"\"\"\nsame\nis\n\"\"\""))
    #expect(report.contains("  |same\n* |is\n  expected |was\n"))
  }

  @Test func `a row too many is a difference`() {
    #expect(ScreenDifference(["a", "b"], "a").report != nil)
    #expect(ScreenDifference(["a"], "a\nb").report != nil)
  }
}
