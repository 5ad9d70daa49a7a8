import Casework
import Testing

/// Numbers of cases in what colleagues read without being told about whom it is.
@Suite struct NamedNumberTests {
  private let numbers = [CaseNumber("MO-0112"), CaseNumber("7"), CaseNumber("2024/31")]

  @Test(arguments: [
    "see MO-0112", "mo-0112.", "(MO 0112)", "that is mo0112, again", "about 2024/31", "2024 31",
    "threat, see 0112",
  ])
  func `a number is found however it is written`(text: String) {
    #expect(CaseNumber.named(in: text, among: numbers) != nil)
  }

  @Test(arguments: ["", "waits at the door for 7 days", "MO-01123", "112", "31 of 2024"])
  func `what only looks like one is none`(text: String) {
    #expect(CaseNumber.named(in: text, among: numbers) == nil)
  }

  @Test(arguments: [
    ("0105", true), ("105", true), (" 0105 ", true), ("5", false), ("MO", false), ("", false),
    ("01 05", false),
  ])
  func `figures alone may mean a number that ends in them`(typed: String, isMeant: Bool) {
    #expect(CaseNumber("MO-0105").ends(inFigures: typed) == isMeant)
  }
}
