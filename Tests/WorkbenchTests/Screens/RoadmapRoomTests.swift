import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What matters of a roadmap fits beside the other panes.
@Suite struct RoadmapRoomTests {
  @Test(arguments: Language.allCases, [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30)])
  func `no line of any roadmap of the demo is cut`(language: Language, size: Size) throws {
    var pilot = try Pilot(language, columns: size.columns, rows: size.rows)
    for keys in [[Key.down, .enter], [.end, .enter]] {
      pilot.press("f")
      for key in keys { pilot.press(key) }
      for _ in pilot.session.state.clients.rows {
        let pane = try #require(ScreenLayout(size: size, focus: .clients).panes[.roadmap])
        let lines = pilot.lines[pane.y..<pane.bottom].map {
          String($0.dropFirst(pane.x).prefix(pane.width))
        }
        #expect(!lines.contains { $0.contains("…") }, "\(lines.joined(separator: "\n"))")
        pilot.press(.down)
      }
    }
  }

  @Test(arguments: zip(Language.allCases, ["NOT REPORTED", "NIET GEMELD"]))
  func `a breach that was not reported says so at 80 columns`(
    language: Language, words: String
  ) throws {
    var pilot = try Pilot(language, columns: 80, rows: 24)
    pilot.press("f", .down, .enter)
    pilot.choose(client: "Ivan")
    pilot.shows(words)
  }
}
