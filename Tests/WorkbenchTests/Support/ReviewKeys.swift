import Casework
import Content
import Screen
import Testing
import Workbench

/// What a team lead presses in a review round.
enum ReviewKeys {
  static func started(
    _ language: Language = .en, worker: String = "tl1", rows: Int = 30
  ) throws -> Pilot {
    var pilot = try Pilot(language, worker: worker, rows: rows)
    pilot.press(.function(4), "v")
    return pilot
  }

  /// The open escalation that the form on top is about.
  static func reviewed(_ pilot: Pilot) throws -> Escalation {
    guard case .fact(.escalation(let id, .round))? = pilot.dialog?.purpose,
      let there = pilot.openedCase?.escalations[id]
    else {
      Issue.record("no form of a round:\n\(pilot.text)")
      throw CancellationError()
    }
    return there
  }

  /// Chooses to scale up, says what, who and by when, and saves.
  static func scaleUp(_ text: String, who: Int, by day: String, in pilot: inout Pilot) {
    pilot.press(.right, .right, .right, .tab)
    pilot.type(text)
    pilot.press(.tab)
    for _ in 0..<who { pilot.press(.right) }
    pilot.press(.tab)
    pilot.type(day)
    pilot.press(.function(2))
  }

  /// Goes on without deciding, and without saying why.
  static func pass(_ count: Int = 1, in pilot: inout Pilot) {
    for _ in 0..<count { pilot.press(.altDown) }
  }

  static func putOff(_ why: String, in pilot: inout Pilot) {
    pilot.press(.end, .tab)
    pilot.type(why)
    pilot.press(.function(2))
  }
}
