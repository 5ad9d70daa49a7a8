import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What somebody must know of a case stands uncut on the smallest screen with three panes.
@Suite struct DemoAtEightyTests {
  static let size = Size(columns: 80, rows: 24)

  @Test(arguments: Language.allCases)
  func `no name, day, state or do of the demo is cut at 80 by 24`(language: Language) throws {
    var pilot = try Pilot(language, columns: Self.size.columns, rows: Self.size.rows)
    for keys in [[Key.home, .down, .enter], [.home, .down, .down, .enter]] {
      pilot.press("f")
      for key in keys { pilot.press(key) }
      for _ in pilot.session.state.clients.rows {
        let lines = pilot.lines
        expectWhole(.clients, on: lines, in: pilot)
        expectSpoken(on: lines, in: pilot)
        for step in Step.allCases { expectWhole(step, in: &pilot) }
        while pilot.session.state.focus != .clients { pilot.press(.escape) }
        pilot.press(.down)
      }
    }
  }

  /// Every item of a step, and what is said of it.
  private func expectWhole(_ step: Step, in pilot: inout Pilot) {
    pilot.press(.character(Character(String(step.rawValue))), .home)
    expectWhole(.roadmap, on: pilot.lines, in: pilot)
    for _ in pilot.session.state.checklistItems {
      let lines = pilot.lines
      expectWhole(.checklist, on: lines, in: pilot)
      expectSpoken(on: lines, in: pilot)
      pilot.press(.down)
    }
  }

  private func expectWhole(_ pane: Pane, on lines: [String], in pilot: Pilot) {
    let focus = pilot.session.state.focus
    guard let rect = ScreenLayout(size: Self.size, focus: focus).panes[pane] else { return }
    for line in lines[rect.y..<rect.bottom] {
      let row = line.dropFirst(rect.x).prefix(rect.width)
      #expect(!row.contains("…"), "\(row)")
    }
  }

  /// What is said may lose its end: the step and the client, or the text of a task.
  ///
  /// The state and the day stand before that.
  private func expectSpoken(on shown: [String], in pilot: Pilot) {
    var state = pilot.session.state
    _ = state.update(.input(.resized(Size(columns: 300, rows: Self.size.rows))))
    let lines = state.draw().lines
    let sentences = lines[lines.count - 3].split(separator: ". ")
    let isDo = if case .do = state.checklist.selected { state.focus == .checklist } else { false }
    let hasSignals = state.focus == .clients && sentences.last?.contains("signa") == true
    let whole = sentences.dropLast(isDo ? 1 : hasSignals ? 3 : 2).joined(separator: ". ")
    let spoken = shown[shown.count - 3]
    #expect(spoken.hasPrefix(whole), "\(spoken)")
  }
}
