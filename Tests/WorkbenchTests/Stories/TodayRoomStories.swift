import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// In a window of eighty columns a row of what is due says what and when before anything else.
@Suite struct TodayRoomStories {
  private func dues(in pilot: Pilot) -> [TodayList.Due] {
    guard case .today(let list)? = pilot.dialog?.body else { return [] }
    return list.lines.compactMap { if case .due(let due) = $0 { due } else { nil } }
  }

  @Test(arguments: Language.allCases, ["c1", "tl1"])
  func `every do is named whole at eighty columns, however many have something of it`(
    language: Language, worker: String
  ) throws {
    var pilot = try Pilot(language, worker: worker, columns: 80, rows: 24)
    for _ in 0..<3 {
      pilot.press("g", "t")
      for _ in 0..<dues(in: pilot).count {
        for line in pilot.lines.dropFirst(2).prefix(17) where line.hasPrefix("║   ") {
          guard line.contains("…") else { continue }
          let titles = DoID.allCases.map { pilot.content.text.title(of: $0) }
          let cut = titles.filter { title in
            line.contains(String(title.prefix(12))) && !line.contains(title)
          }
          #expect(cut.isEmpty, "\(line)")
        }
        pilot.press(.down)
      }
      pilot.press("f", .escape)
    }
  }

  @Test func `a row that waits for somebody says it in few words, and when`() throws {
    var pilot = try Pilot(columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.press("o", .home, .down, .enter)
    var other = try pilot.colleague("c2", columns: 80, rows: 24)
    other.press("g", "t")
    let rows = other.lines.filter { $0.contains("From J. Fantasie") }
    #expect(!rows.isEmpty, "\(other.text)")
    #expect(rows.allSatisfy { !$0.contains("…") && $0.contains("today") }, "\(rows)")
  }
}
