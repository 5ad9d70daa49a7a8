import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the keys of a sheet do beside filling in a row, and where what it lets go of can be found.
@Suite struct SheetKeyStories {
  private func sheet(_ step: Character) throws -> Pilot {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Carmen")
    pilot.press(.character(step), .home, "g", "f")
    return pilot
  }

  /// Writes a goal down from wherever the cursor is in its list.
  private func addGoal(in pilot: inout Pilot) {
    pilot.goToRow("Add: Goal")
    pilot.press("a")
    pilot.type("a room of my own\n")
    pilot.type("Carmen")
    pilot.press(.function(2), .up)
  }

  @Test func `a adds to the list under whose heading the cursor is`() throws {
    var pilot = try sheet("2")
    addGoal(in: &pilot)
    #expect(pilot.row.hasPrefix("Goal: a room of my own · Carmen"))
    pilot.press("a")
    #expect(pilot.dialog?.purpose == .fact(.another(.line(.goal))))
  }

  @Test func `K and J move a step of the ladder, the choice goes along, and undo takes it back`()
    throws
  {
    var pilot = try sheet("2")
    let id = try #require(pilot.openedCase?.id)
    func steps() throws -> [String] { try pilot.stored(id).lines(.ladder).map(\.line.text) }
    let before = try steps()
    for text in ["Talk at the table", "Extra checks"] {
      pilot.goToRow("Add: Step of the ladder")
      pilot.press("a")
      pilot.type(text)
      pilot.press(.function(2))
    }
    pilot.goToRow("Step of the ladder: Extra checks")
    pilot.press("K")
    #expect(try steps() == before + ["Extra checks", "Talk at the table"])
    #expect(pilot.row.hasPrefix("Step of the ladder: Extra checks"), "\(pilot.row)")
    #expect(pilot.message.hasPrefix("Other order: Step of the ladder."), "\(pilot.message)")
    pilot.press("J")
    #expect(try steps() == before + ["Talk at the table", "Extra checks"])
    pilot.press("J")
    #expect(pilot.message.hasPrefix("This row cannot move there"), "\(pilot.message)")
    pilot.press("u")
    #expect(try steps() == before + ["Extra checks", "Talk at the table"])
  }

  @Test func `where there is no list a says so`() throws {
    var pilot = try sheet("2")
    pilot.goToRow("Met the counsellor")
    pilot.press("a")
    #expect(pilot.message == "There is no list here to add to. Enter fills in this row.")
  }

  @Test func `Space asks whether the client agrees, and says which do that ticks`() throws {
    var pilot = try sheet("2")
    addGoal(in: &pilot)
    #expect(pilot.state(of: .I2) != .done)
    pilot.press(" ")
    #expect(pilot.row.contains("Client agrees: yes"))
    let title = pilot.content.text.title(of: .I2)
    #expect(pilot.message.contains("when the client got a copy"), "\(pilot.message)")
    #expect(pilot.state(of: .I2) != .done)
    pilot.press(.enter, .tab, .tab, .tab)
    pilot.type("today")
    pilot.press(.function(2))
    #expect(pilot.message.contains("Ticked by this: \(title)."), "\(pilot.message)")
    pilot.goToRow("Goal: a room")
    pilot.press(" ")
    #expect(pilot.row.contains("Client agrees: no"))
    pilot.press(" ")
    #expect(pilot.row.contains("Client agrees: not known"))
    #expect(pilot.state(of: .I2) != .done)
  }

  @Test func `digits go to the facts of other steps, and all steps say how far they are`() throws {
    var pilot = try sheet("2")
    pilot.shows("Registration 4/5 · Intake 0/9")
    pilot.press("5")
    #expect(pilot.dialog?.purpose == .facts(.followUp))
    pilot.press("1")
    #expect(pilot.dialog?.purpose == .facts(.registration))
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
  }

  @Test func `what is told of a meeting without a day stays where it was typed, and says why`()
    throws
  {
    var pilot = try sheet("2")
    pilot.goToRow("Met the counsellor")
    pilot.press(.enter, .tab)
    pilot.type("by video")
    pilot.press(.function(2))
    #expect(pilot.dialog?.purpose == .fact(.field(.meeting(.counsellor))))
    #expect(pilot.message.contains("fill in the day"), "\(pilot.message)")
    pilot.type("today")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.meetings[.counsellor]?.how == "by video")
    #expect(pilot.state(of: .I9) == .done)
  }

  @Test func `the full stop names the keys, and each entry does what its key does`() throws {
    var pilot = try sheet("2")
    pilot.goToRow("Add: Goal")
    pilot.press(".")
    pilot.shows("Add to this list…")
    pilot.press(.down, .down, .enter)
    #expect(pilot.dialog?.purpose == .fact(.another(.line(.goal))))
  }

  @Test func `a line that was thrown away lies in the bin and can be put back`() throws {
    var pilot = try sheet("2")
    addGoal(in: &pilot)
    pilot.press(.delete)
    #expect(pilot.openedCase?.lines(.goal).isEmpty == true)
    pilot.press(.escape, "g", "b")
    pilot.haveTime()
    pilot.shows("a room of my own")
    pilot.press(.enter, .escape)
    #expect(pilot.openedCase?.lines(.goal).map(\.line.text) == ["a room of my own"])
  }

  @Test func `a wish that was thrown away says that its do, once done before, is open again`()
    throws
  {
    var pilot = try Pilot(columns: 120, rows: 44)
    pilot.choose(client: "Dewi")
    pilot.press("5", .home, "g", "f")
    pilot.goToRow("Add: The client's wish")
    pilot.press("a")
    pilot.type("w")
    pilot.press(.function(2), .up)
    #expect(pilot.state(of: .V1) == .done)
    pilot.press(.delete)
    #expect(pilot.openedCase?.doRecords[.V1]?.state == .done)
    #expect(pilot.state(of: .V1) != .done)
    #expect(pilot.message.contains("Opened again, was done on "), "\(pilot.message)")
    #expect(!pilot.message.contains("Ticked by this"), "\(pilot.message)")
  }

  @Test func `a plan B without the day on which it comes up says what its do lacks`() throws {
    var pilot = try Pilot(columns: 120, rows: 44)
    pilot.choose(client: "Dewi")
    pilot.press("5", .home, "g", "f")
    pilot.openRow("Plan B")
    pilot.type("her aunt")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.followUp.planB == "her aunt")
    #expect(pilot.state(of: .V4) != .done)
    #expect(pilot.message.contains("Say on which day it comes up."), "\(pilot.message)")
  }

  @Test func `days that contradict each other are asked about among what to watch out for`() throws
  {
    var pilot = try Pilot(columns: 120, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.press("2", .home, "g", "f")
    pilot.goToRow("Intake")
    pilot.press(.enter, .control("u"))
    pilot.type("20 nov")
    pilot.press(.enter)
    pilot.goToRow("Intake")
    #expect(pilot.row.hasSuffix("is this right?"))
    pilot.press(.escape)
    pilot.shows("Is this right?")
  }
}
