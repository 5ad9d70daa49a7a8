import Testing
import Workbench

/// What lies apart from the state is a value like everything in it.
@Suite struct ApartTests {
  private struct State: Equatable {
    @Apart var visits = [1, 2]
    @Rare var place: String?
  }

  @Test func `what lies apart changes in one copy alone, and is the same by what it holds`() {
    let before = State()
    var after = before
    after.visits.append(3)
    after.place = "board"
    #expect(before.visits == [1, 2] && before.place == nil)
    #expect(after.visits == [1, 2, 3] && after.place == "board")
    #expect(before != after)
    after.visits = [1, 2]
    after.place = nil
    #expect(before == after)
  }
}
