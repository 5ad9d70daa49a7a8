import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Random lines, with a colleague beside them: nothing traps, every line is answered, and what was
/// said to be saved is in the store.
@Suite struct LinearRandomTests {
  @Test(arguments: UInt64(1)...12)
  func `any lines are answered and nothing that was said to be saved is lost`(seed: UInt64) throws {
    var random = SeededKeys(seed: seed)
    var talk = try Conversation(seed % 2 == 0 ? .en : .nl)
    var other = try talk.pilot.colleague("c2")
    var confirmed: [Writer.Confirmed] = []
    for step in 0..<150 {
      let line = Self.line(&random)
      talk.type(line)
      #expect(
        !talk.said.isEmpty || talk.pilot.dialog != nil || talk.pilot.session.isFinished,
        "seed \(seed), step \(step): no answer to “\(line)”")
      let isHarmless = talk.said.allSatisfy { said in
        said.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      }
      #expect(isHarmless, "seed \(seed), step \(step): \(talk.said)")
      if Int.random(in: 0..<12, using: &random) == 0 {
        other.press(["1", "3", " ", "u", .down, "]", .home][Int.random(in: 0..<7, using: &random)])
        talk.lookAround()
      }
      if talk.pilot.session.isFinished {
        confirmed += talk.pilot.writer.confirmed
        talk = Conversation(try talk.pilot.restarted())
      }
    }
    try expectSaved(confirmed + talk.pilot.writer.confirmed, on: talk.pilot, seed)
  }

  /// Everything that was confirmed stands in the history of its case.
  private func expectSaved(_ confirmed: [Writer.Confirmed], on pilot: Pilot, _ seed: UInt64) throws
  {
    let store = try CaseStore.open(
      at: Pilot.path, on: pilot.disk, norms: pilot.content.guide.norms,
      random: SystemRandom.bytes)
    for save in confirmed {
      for id in save.cases {
        let found = try store.history(of: id, limit: .max).first { $0.sequence == save.sequence }
        #expect(found?.changes == save.changes, "seed \(seed): save \(save.sequence) is gone")
      }
    }
  }

  /// A line that leads somewhere more often than one that does not.
  private static func line(_ random: inout SeededKeys) -> String {
    let common = [
      "1", "2", "3", "4", "5", "6", "8", "13", "tick", "space", "x", "d", "n", "s", "o", "O", "c",
      "a", "e", "f", "u", "U", "back", "terug", "list", "today", "details", "more", "?", "", ".",
      "..", ".back", ".rows", ".7", ".?", "fri", "+3d", "3/4", "empty", "ewa", "/a", "step", "note",
      "ja", "0", "tick 2", "d 3", "enter", "]", "reload", "quit", "één woord",
    ]
    if Int.random(in: 0..<6, using: &random) > 0 {
      return common.randomElement(using: &random) ?? ""
    }
    let signs = Array(".:/ 0123abz\u{1B}\u{7}\u{0}é🙂\u{202E}\t")
    return String(
      (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        signs.randomElement(using: &random) ?? " "
      })
  }
}
