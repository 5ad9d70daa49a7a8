import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A worker's own tasks and appointments.
@Suite struct TaskStories {
  private func task(_ text: String, in pilot: Pilot) -> CaseTask? {
    pilot.openedCase?.tasks.values.first { $0.text == text }
  }

  @Test func `a task is added, changed, ticked, binned, and comes back`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Call the baker\nfri\n9.30\n")
    #expect(pilot.dialog == nil)
    #expect(task("Call the baker", in: pilot)?.due == Pilot.today + 4)
    #expect(task("Call the baker", in: pilot)?.clock == "09:30")
    pilot.shows("Call the baker")
    pilot.goDown(toSpoken: "Call the baker")
    pilot.press("e")
    pilot.type(" today")
    pilot.press(.function(2))
    #expect(task("Call the baker today", in: pilot)?.clock == "09:30")
    pilot.press(" ")
    #expect(task("Call the baker today", in: pilot)?.doneOn == Pilot.today)
    pilot.press(" ")
    #expect(task("Call the baker today", in: pilot)?.doneOn == nil)
    pilot.goDown(toSpoken: "Call the baker")
    pilot.press(.delete)
    pilot.hides("Call the baker today  ")
    #expect(task("Call the baker today", in: pilot)?.binned != nil)
    pilot.press("u")
    #expect(task("Call the baker today", in: pilot)?.binned == nil)
    pilot.shows("Call the baker")
  }

  @Test func `a task that was just added has the cursor, on disk too`() throws {
    var pilot = try Pilot(columns: 80, rows: 14)
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Call the baker\n\n\n")
    #expect(pilot.dialog == nil)
    #expect(pilot.spoken.contains("Call the baker"))
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("Call the"), "\(pilot.text)")
    pilot.press(" ")
    #expect(task("Call the baker", in: pilot)?.doneOn == Pilot.today)
  }

  @Test func `a task without text, and a time that is none, are refused`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "a", .function(2))
    #expect(pilot.message == "Problem: there is no text yet.")
    pilot.type("Tea\n\n25:99\n")
    #expect(pilot.message == "Problem: type the time as 14:30.")
    #expect(pilot.dialog != nil && task("Tea", in: pilot) == nil)
  }

  @Test func `only tasks go to the bin`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let before = pilot.openedCase
    pilot.press(.delete)
    #expect(pilot.message.hasPrefix("A do stays on the list."))
    #expect(pilot.openedCase == before)
  }
}
