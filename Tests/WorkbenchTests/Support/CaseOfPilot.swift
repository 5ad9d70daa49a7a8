import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

extension Pilot {
  /// Changes the opened case at another terminal.
  mutating func changeCase(_ changes: [Change]) throws {
    let value = try #require(openedCase)
    try save(Save(.case(value.id), by: WorkerID("c1"), at: session.state.now, changes: changes))
    lookAround()
  }

  /// Writes down days of the opened case at another terminal, each by how far it lies from today.
  mutating func changeDays(_ days: [(CaseDate, Int)]) throws {
    let value = try #require(openedCase)
    try changeCase(
      days.map { date, ahead in
        Change(.date(date), was: value.dates[date].map(Fact.day), now: .day(Self.today + ahead))
      })
  }

  /// Raises an escalation of the opened case that broke the client's first condition, on an English screen.
  mutating func raise(
    _ severity: Character, _ what: String = "Came in drunk", known day: String? = nil
  ) {
    press("E")
    type(what)
    tabToRow("How serious")
    press(.character(severity))
    tabToRow("Condition broken")
    press(.right)
    if let day {
      tabToRow("Known since")
      type(day)
    }
    press(.function(2))
  }
}
