import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Whose what is due is, and what is said of it in one line.
@Suite struct TodayWhoseStories {
  @Test func `what is due for everyone says whose it is`() throws {
    var pilot = try Pilot()
    pilot.press("f", .down, .enter, "g", "t")
    let rows = pilot.lines.filter { $0.contains("late ║") }
    let team = pilot.session.state.team
    let names = ["nobody"] + team.members.keys.map(team.shownName)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { row in names.contains { row.contains($0) } })
    #expect(names.count { name in rows.contains { $0.contains(name) } } > 1)
  }

  @Test func `a narrow screen says it of the chosen row`() throws {
    var pilot = try Pilot(columns: 60, rows: 20)
    pilot.press("f", .down, .enter, "g", "t")
    let row = pilot.canvas.cursor.y
    let whose = try #require(chosen(in: pilot)?.whose)
    #expect(pilot.lines[row].contains(whose))
  }

  @Test func `one's own list has no column for who one is`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t")
    #expect(!pilot.lines.contains { $0.contains("late ║") && $0.contains("J. Fantasie") })
  }

  @Test(arguments: Language.allCases, [60, 80, 100])
  func `the line that says where one is begins with client, day and what, and ends at a word`(
    _ language: Language, _ columns: Int
  ) throws {
    var pilot = try Pilot(language, columns: columns, rows: columns == 60 ? 20 : 30)
    pilot.press("f", .down, .enter, "g", "t")
    for _ in 0..<40 {
      let due = try #require(chosen(in: pilot))
      let spoken = try #require(pilot.session.state.layout.spoken)
      let line = pilot.lines[spoken.y].trimmingBlanks
      #expect(line.hasPrefix(due.name + ", "))
      if line.hasSuffix("…") {
        let words = line.dropLast().split(separator: " ")
        let whole = [due.name, due.what, due.whose ?? ""].joined(separator: " ")
        #expect(whole.contains(words.last ?? "?"), "cut in the middle of a word: \(line)")
      } else {
        #expect(line.contains(due.what) && line.contains(due.whose ?? ""))
      }
      pilot.press(.down)
    }
  }

  private func chosen(in pilot: Pilot) -> TodayList.Due? {
    guard case .today(let list)? = pilot.dialog?.body else { return nil }
    return list.chosen
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
