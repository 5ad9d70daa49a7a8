import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Something that is done with several rows of one checklist in one go.
@Suite struct MarkedRowsStories {
  /// A client with two own tasks, whose checklist is shown.
  private func pilotWithTasks(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("3")
    for task in ["Call the baker", "Buy a lamp"] {
      pilot.press("a")
      pilot.type(task)
      pilot.press(.function(2))
    }
    return pilot
  }

  private func mark(_ ids: DoID..., in pilot: inout Pilot) {
    for id in ids {
      pilot.choose(id)
      pilot.press("m")
    }
  }

  private func tasks(in pilot: Pilot) throws -> [CaseTask] {
    let id = try #require(pilot.openedCase?.id)
    let added = try pilot.stored(id).tasks.values.filter {
      ["Call the baker", "Buy a lamp"].contains($0.text)
    }
    #expect(added.count == 2)
    return added
  }

  @Test func `Space ticks the marked ones, and u takes all of it back`() throws {
    var pilot = try pilotWithTasks()
    mark(.U2, .U3, in: &pilot)
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .done && pilot.state(of: .U3) == .done)
    #expect(pilot.message.hasPrefix("Ticked:") && pilot.message.hasSuffix("And 1 more."))
    #expect(pilot.session.state.checklist.marks.isEmpty)
    pilot.press("u")
    #expect(pilot.state(of: .U2) == .open && pilot.state(of: .U3) == .open)
    #expect(pilot.message.contains("And 1 more."))
    pilot.press("U")
    #expect(pilot.state(of: .U2) == .done && pilot.state(of: .U3) == .done)
  }

  @Test func `done and open ones are all done afterwards, and done ones are opened again`() throws {
    var pilot = try pilotWithTasks()
    pilot.choose(.U2)
    pilot.press(" ")
    mark(.U2, .U3, in: &pilot)
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .done && pilot.state(of: .U3) == .done)
    mark(.U2, .U3, in: &pilot)
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .open && pilot.state(of: .U3) == .open)
  }

  @Test(arguments: Language.allCases)
  func `three rows are asked about by name, and one reason is enough for all`(
    language: Language
  ) throws {
    var pilot = try pilotWithTasks(language)
    mark(.U2, .U3, .U4, in: &pilot)
    pilot.press("x")
    pilot.type("lives elsewhere")
    pilot.press(.function(2))
    for id in [DoID.U2, .U3, .U4] {
      pilot.shows("· " + pilot.content.text.title(of: id).prefix(12))
    }
    pilot.press(.enter)
    #expect(pilot.state(of: .U2) == .open)
    pilot.shows("lives elsewhere")
    pilot.press(.function(2), .tab, .enter)
    for id in [DoID.U2, .U3, .U4] { #expect(pilot.state(of: id) == .notApplicable) }
    #expect(pilot.dialog == nil)
    pilot.press("u")
    for id in [DoID.U2, .U3, .U4] { #expect(pilot.state(of: id) == .open) }
  }

  @Test func `a day and an owner go to do's and tasks alike, the bin takes tasks only`() throws {
    var pilot = try pilotWithTasks()
    let id = try #require(pilot.openedCase?.id)
    func markAll(_ pilot: inout Pilot) {
      mark(.U2, in: &pilot)
      for name in ["Call the baker", "Buy a lamp"] {
        pilot.press(.home)
        pilot.goDown(toSpoken: name)
        pilot.press("m")
      }
    }
    markAll(&pilot)
    pilot.press("d")
    pilot.type("tomorrow")
    pilot.press(.enter, .tab, .enter)
    let tomorrow = Day(number: Pilot.today.number + 1)
    #expect(try pilot.stored(id).doDues[.U2] == tomorrow)
    #expect(try tasks(in: pilot).allSatisfy { $0.due == tomorrow })
    markAll(&pilot)
    pilot.press("o", .home, .enter, .tab, .enter)
    let owner = try #require(try pilot.stored(id).doOwners[.U2])
    #expect(try tasks(in: pilot).allSatisfy { $0.owner == owner })
    markAll(&pilot)
    pilot.press(.delete)
    pilot.shows("Put 2 tasks in the bin?")
    pilot.shows("Only your own tasks")
    pilot.press(.tab, .enter)
    #expect(try tasks(in: pilot).allSatisfy { $0.binned != nil })
  }

  @Test func `taking back who does two rows says that there were two`() throws {
    var pilot = try pilotWithTasks()
    mark(.U2, .U3, in: &pilot)
    pilot.press("o", .home, .enter)
    if pilot.dialog != nil { pilot.press(.tab, .enter) }
    let owners = try #require(pilot.openedCase?.doOwners)
    #expect(owners[.U2] != nil && owners[.U2] == owners[.U3])
    pilot.press("u")
    #expect(pilot.openedCase?.doOwners[.U2] == nil)
    #expect(pilot.message.contains(pilot.content.text.title(of: .U2)), "\(pilot.message)")
    #expect(pilot.message.contains("And 1 more."), "\(pilot.message)")
  }

  @Test func `what asks something of its own is left out and named`() throws {
    var pilot = try pilotWithTasks()
    pilot.choose(client: "Carmen")
    #expect(pilot.openedCase?.dates[.definiteAnswer] == nil)
    mark(.U5, .U2, in: &pilot)
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .done && pilot.state(of: .U5) == .open)
    #expect(pilot.message.contains("Left out: \(pilot.content.text.title(of: .U5))."))
  }

  @Test func `ticking several leaves alone what is done and what is not needed`() throws {
    var pilot = try pilotWithTasks()
    let id = try #require(pilot.openedCase?.id)
    pilot.choose(.U2)
    pilot.press("s", .down, .enter, .control("u"))
    pilot.type("yesterday")
    pilot.press(.enter)
    pilot.choose(.U3)
    pilot.press("x")
    pilot.type("lives elsewhere")
    pilot.press(.function(2))
    let before = try pilot.stored(id).doRecords
    #expect(before[.U2]?.state == .done && before[.U3]?.state == .notApplicable)
    mark(.U2, .U3, .U4, in: &pilot)
    pilot.press(" ")
    pilot.shows("Tick 1 row, done today?")
    pilot.shows("Left out: ")
    pilot.press(.tab, .enter)
    let after = try pilot.stored(id).doRecords
    #expect(after[.U2] == before[.U2] && after[.U3] == before[.U3])
    #expect(after[.U4]?.state == .done)
  }

  @Test func `a note is about one row, and says so`() throws {
    var pilot = try pilotWithTasks()
    mark(.U2, in: &pilot)
    pilot.press("n")
    #expect(pilot.message.hasPrefix("That goes one row at a time."))
  }
}
