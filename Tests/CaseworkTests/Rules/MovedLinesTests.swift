import Casework
import Testing

/// The order of what was agreed, such as the steps of the ladder of upscaling.
///
/// Source: Guide, "The 28 do's", E1.
@Suite struct MovedLinesTests {
  private func ladder(_ texts: String...) -> Case {
    Case.sample { value in
      for (index, text) in texts.enumerated() {
        value.lines[EntryID("l\(index)")] = PlanLine(
          .ladder, text: text, at: Moment(today, hour: 9, minute: index))
      }
      value.lines[EntryID("b")] = PlanLine(.backUp, text: "x", at: Moment(today, hour: 8))
    }
  }

  private func texts(_ value: Case) -> [String] { value.lines(.ladder).map(\.line.text) }

  @Test func `a step moves up and down, and what is written down later comes last`() {
    var value = ladder("talk", "court", "checks")
    value = value.applying(value.changes(moving: EntryID("l2"), by: -1))
    #expect(texts(value) == ["talk", "checks", "court"])
    value.lines[EntryID("l3")] = PlanLine(
      .ladder, text: "time-out", at: Moment(today, hour: 7))
    #expect(texts(value) == ["talk", "checks", "court", "time-out"])
    value = value.applying(value.changes(moving: EntryID("l0"), by: 1))
    #expect(texts(value) == ["checks", "talk", "court", "time-out"])
    #expect(value.lines[EntryID("b")]?.place == nil)
  }

  @Test func `beyond the ends of the list, and from the bin, nothing moves`() {
    var value = ladder("talk", "court")
    #expect(value.changes(moving: EntryID("l0"), by: -1).isEmpty)
    #expect(value.changes(moving: EntryID("l1"), by: 1).isEmpty)
    #expect(value.changes(moving: EntryID("none"), by: 1).isEmpty)
    value.lines[EntryID("l0")]?.binned = Moment(today, hour: 10)
    #expect(value.changes(moving: EntryID("l0"), by: 1).isEmpty)
    #expect(value.changes(moving: EntryID("l1"), by: -1).isEmpty)
  }
}
