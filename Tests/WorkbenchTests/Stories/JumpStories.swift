import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// `'` and a letter go to the next row that begins with it.
@Suite struct JumpStories {
  @Test func `an apostrophe and a letter go to the next client who begins with it`() throws {
    var pilot = try Pilot()
    pilot.press(.home)
    let rows = Array(pilot.session.state.clients.rows)
    let wanted = rows.filter { $0.sortKey.hasPrefix("s") }.map(\.id)
    #expect(wanted.count > 1)
    var seen: [CaseID?] = []
    for _ in 0...wanted.count {
      pilot.press("'", "S")
      seen.append(pilot.openedCase?.id)
    }
    #expect(Set(seen.compactMap { $0 }) == Set(wanted))
    #expect(seen.first == seen.last)
  }

  @Test func `in the order of names it goes from surname to surname, and round`() throws {
    var pilot = try Pilot()
    pilot.press("f", .down, .enter, "S", "n")
    let rows = Array(pilot.session.state.clients.rows)
    for letter in "abefhmsvz" {
      let wanted = rows.filter {
        SortKey.key(for: SurnameFirst.of($0.sortName)).hasPrefix(String(letter))
      }.map(\.id)
      pilot.press(.home)
      let first = pilot.session.state.clients.selected
      var seen: [CaseID?] = []
      for _ in wanted {
        pilot.press("'", .character(letter))
        seen.append(pilot.session.state.clients.selected)
      }
      // The first one of all is left for the next one, and comes last.
      #expect(Set(seen.compactMap { $0 }) == Set(wanted), "\(letter)")
      #expect(wanted.isEmpty || first == wanted.first || seen.first == wanted.first, "\(letter)")
    }
  }

  @Test func `in the checklist it goes to the do whose title begins so`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", .home, "'", "u")
    pilot.shows("> ")
    let item = try #require(pilot.session.state.checklist.selected)
    #expect(item == .bottleneck(item.bottleneck ?? .B1))
  }

  @Test func `a letter that nobody begins with is said`() throws {
    var pilot = try Pilot()
    let before = pilot.openedCase?.id
    pilot.press("'")
    #expect(pilot.message == "Which first letter?")
    pilot.press("ß")
    #expect(pilot.openedCase?.id == before || pilot.message.isEmpty)
    pilot.press("'", .escape, "u")
    #expect(pilot.message != "Which first letter?")
  }
}

extension ChecklistItem {
  var bottleneck: BottleneckID? { if case .bottleneck(let id) = self { id } else { nil } }
}
