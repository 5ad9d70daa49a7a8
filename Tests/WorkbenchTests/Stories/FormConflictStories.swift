import Casework
import Screen
import Testing
import Workbench

/// Two people have the same form open; nobody's answer disappears.
struct FormConflictStories {
  @Test func `a form that was open while a colleague saved keeps both answers`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    openSupervisor(&first)
    first.type("X")
    var second = try first.colleague("c1")
    second.choose(client: "Ewa")
    openSupervisor(&second)
    second.type("Y")
    second.press(.function(2))
    let theirs = try #require(second.openedCase?.supervisor)
    first.lookAround()
    first.press(.function(2))
    #expect(first.openedCase?.supervisor == theirs)
    let conflict = try #require(first.openedCase?.conflicts.values.first)
    #expect(conflict.field == .supervisor)
    #expect(conflict.value?.text?.hasSuffix("X") == true)
    first.shows("Both answers are kept")
  }

  @Test func `a draft that comes back says what a colleague changed meanwhile`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    openSupervisor(&first)
    first.type("X")
    first.press(.escape)
    var third = try first.colleague("c2")
    third.press("f")
    third.type("e")
    third.choose(client: "Ewa")
    openSupervisor(&third)
    third.type("Z")
    third.press(.function(2))
    let theirs = try #require(third.openedCase?.supervisor)
    first.lookAround()
    openSupervisor(&first)
    first.shows("it says \(theirs) now")
  }

  private func openSupervisor(_ pilot: inout Pilot) {
    pilot.press("e")
    for _ in 0..<40 where !pilot.text.contains("> Supervising officer") { pilot.press(.tab) }
  }
}
