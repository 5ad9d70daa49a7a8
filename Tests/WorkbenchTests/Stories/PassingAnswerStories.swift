import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Space goes through the answers of a row of a sheet: the one that somebody stays with is saved.
@Suite struct PassingAnswerStories {
  private func sheet(_ language: Language = .en) throws -> (pilot: Pilot, id: CaseID) {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.press("2", .home, "g", "f")
    pilot.goToRow(pilot.content.terms.name(of: BasicCondition.housing))
    return (pilot, try #require(pilot.openedCase?.id))
  }

  @Test func `what Space goes past is not saved, and one undo takes back the whole way`() throws {
    var (pilot, id) = try sheet()
    let before = pilot.openedCase?.basicConditions[.housing]
    pilot.press(" ", " ")
    let stayed = pilot.openedCase?.basicConditions[.housing]
    #expect(stayed != before)
    #expect(try pilot.stored(id).basicConditions[.housing] == before)
    pilot.press(.down)
    #expect(try pilot.stored(id).basicConditions[.housing] == stayed)
    pilot.press("u")
    #expect(try pilot.stored(id).basicConditions[.housing] == before)
    #expect(pilot.openedCase?.basicConditions[.housing] == before)
  }

  @Test func `the history has the answer that was stayed with, and none that was gone past`() throws
  {
    var (pilot, id) = try sheet()
    pilot.press(" ", " ", " ", .down)
    let store = try CaseStore.open(
      at: Pilot.path, on: pilot.disk, norms: pilot.content.guide.norms, random: SystemRandom.bytes)
    let changes = try store.history(of: id, limit: 40, after: 0).flatMap(\.changes)
      .filter { $0.field == .basicCondition(.housing) }
    #expect(changes.count <= 2, "\(changes)")
    #expect(changes.first?.now == pilot.openedCase?[.basicCondition(.housing)])
  }

  @Test func `who stays with an answer for two seconds has it saved without another key`() throws {
    var (pilot, id) = try sheet()
    pilot.press(" ")
    let shown = pilot.openedCase?.basicConditions[.housing]
    pilot.advance(seconds: 1)
    #expect(try pilot.stored(id).basicConditions[.housing] != shown)
    pilot.advance(seconds: 1)
    #expect(try pilot.stored(id).basicConditions[.housing] == shown)
  }

  @Test(arguments: [Key.escape, .function(12), "q", "3", .control("c")])
  func `whatever comes next, the last answer is on the disk`(key: Key) throws {
    var (pilot, id) = try sheet()
    pilot.press(" ", " ")
    let shown = pilot.openedCase?.basicConditions[.housing]
    pilot.press(key)
    #expect(try pilot.stored(id).basicConditions[.housing] == shown)
  }

  @Test func `a window that closes, as a request to end, saves the last answer`() throws {
    var (pilot, id) = try sheet()
    pilot.press(" ")
    let shown = pilot.openedCase?.basicConditions[.housing]
    pilot.closeWindow()
    #expect(try pilot.stored(id).basicConditions[.housing] == shown)
    #expect(pilot.session.isFinished)
  }

  @Test func `once round and back where it was nothing is saved, and the screen says so`() throws {
    var (pilot, id) = try sheet()
    pilot.press(" ", .down, .up)
    let before = try pilot.stored(id)
    for _ in BasicCondition.State.allCases { pilot.press(" ") }
    #expect(pilot.message == pilot.content.words(MessageWords.nothingChanged))
    pilot.press(.escape)
    #expect(try pilot.stored(id) == before)
  }

  @Test func `an answer that is not on the disk yet is not called saved`() throws {
    var (pilot, _) = try sheet()
    pilot.press(" ")
    pilot.waitAWhile()
    pilot.shows("Saving")
    pilot.press(.down)
    pilot.hides("Saving")
  }

  @Test func `an answer that was only gone past ticks nothing`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ion")
    pilot.press("1", .home, "g", "f")
    pilot.goToRow("Our answer")
    let id = try #require(pilot.openedCase?.id)
    let before = try pilot.stored(id)
    pilot.press(" ", " ", " ", .escape)
    #expect(try pilot.stored(id) == before)
  }
}
