import Casework
import Content
import Screen
import Testing
import Workbench

/// Somebody who works without a screen: types lines, and hears what is said.
struct Conversation {
  private(set) var pilot: Pilot
  /// Everything that was typed and said, as a log would have it.
  private(set) var log: [String]
  /// What was said after the last line.
  private(set) var said: [String]

  init(_ language: Language = .en, worker: String = "c1", today: Day = Pilot.today) throws {
    self.init(try Pilot(language, worker: worker, today: today))
  }

  init(_ pilot: Pilot) {
    self.pilot = pilot
    said = self.pilot.beginLinear()
    log = said
  }

  /// Types lines one after the other.
  mutating func type(_ lines: String...) {
    for line in lines {
      log.append("> \(line)")
      said = pilot.hear(line)
      log += said
    }
  }

  /// A colleague's save is noticed while nothing is typed.
  mutating func lookAround() {
    pilot.lookAround()
    said = pilot.listen()
    log += said
  }

  /// The keys of a person, such as Ctrl-C, that are no lines.
  mutating func press(_ key: Key) {
    pilot.press(key)
    said = pilot.listen()
    log += said
  }

  /// Does something with what lies below the conversation.
  mutating func with(_ body: (inout Pilot) throws -> Void) rethrows { try body(&pilot) }

  var text: String { said.joined(separator: "\n") }
  var openedCase: Case? { pilot.openedCase }

  /// Holds what was said after the last line against a text, line by line.
  func expect(_ wanted: String, sourceLocation: SourceLocation = #_sourceLocation) {
    if text != wanted {
      Issue.record("it said:\n\(text)\nand not:\n\(wanted)", sourceLocation: sourceLocation)
    }
  }

  /// Holds everything that was typed and said since the start against a text.
  func expectLog(_ wanted: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = log.joined(separator: "\n")
    if found != wanted {
      Issue.record("the log is:\n\(found)", sourceLocation: sourceLocation)
    }
  }

  /// Expects a line among those that were said last.
  func hears(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) {
    if !said.contains(line) {
      Issue.record("nobody said “\(line)”:\n\(text)", sourceLocation: sourceLocation)
    }
  }
}
