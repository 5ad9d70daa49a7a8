import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Two people have the same form open; nobody's answer disappears.
struct FormConflictStories {
  @Test func `a form that was open while a colleague saved keeps both answers`() throws {
    var (first, second) = try typingOverChange()
    let theirs = try #require(second.openedCase?.supervisor)
    first.press(.function(2))
    #expect(first.openedCase?.supervisor == theirs)
    let conflict = try #require(first.openedCase?.conflicts.values.first)
    #expect(conflict.field == .supervisor)
    #expect(conflict.value?.text?.hasSuffix("X") == true)
    first.shows("Both answers are kept")
  }

  @Test func `who takes back an answer is told that the colleague's holds now`() throws {
    var (mine, theirs) = try typingOverChange(of: "c2")
    mine.press(.function(2))
    let answer = try #require(mine.openedCase?.conflicts.values.first?.value?.text)
    theirs.lookAround()
    theirs.press("u")
    #expect(theirs.openedCase?.supervisor == answer)
    #expect(theirs.openedCase?.conflicts.isEmpty == true)
    #expect(theirs.message.contains("is now \(answer)"), "\(theirs.message)")
  }

  @Test func `two new clients at the same time get two numbers`() throws {
    var mine = try Pilot()
    mine.press("a")
    mine.type("Anna Verzonnen")
    var theirs = try mine.colleague("c1")
    theirs.press("a")
    theirs.type("Bo Verzonnen")
    theirs.press(.function(2))
    let number = try #require(theirs.openedCase?.number)
    mine.lookAround()
    mine.press(.function(2))
    #expect(mine.openedCase?.client.name == "Anna Verzonnen")
    #expect(mine.openedCase?.number.key.isEmpty == false && mine.openedCase?.number != number)
  }

  @Test func `a row that nobody touched follows a colleague, and what is typed stays`() throws {
    var mine = try Pilot()
    mine.choose(client: "Ewa")
    openSupervisor(&mine)
    mine.type("X")
    var theirs = try mine.colleague("c1")
    theirs.choose(client: "Ewa")
    theirs.press("e", .end)
    theirs.type(" Verzonnen")
    theirs.press(.function(2))
    let name = try #require(theirs.openedCase?.client.name)
    mine.lookAround()
    mine.shows(name)
    mine.hides("Saving keeps both")
    mine.press(.function(2))
    #expect(mine.openedCase?.client.name == name)
    #expect(mine.openedCase?.supervisor?.hasSuffix("X") == true)
    #expect(mine.openedCase?.conflicts.isEmpty == true)
  }

  @Test func `a row that a colleague changed under one's typing says so`() throws {
    var (mine, _) = try typingOverChange()
    mine.shows("Y now.")
    mine.type("Z")
    mine.shows("Y now.")
    mine.press(.function(2))
    #expect(mine.openedCase?.supervisor?.hasSuffix("Y") == true)
    #expect(mine.openedCase?.conflicts.values.first?.value?.text?.hasSuffix("XZ") == true)
  }

  @Test
  func `what a colleague wrote a moment ago in the row of the cursor is not replaced unasked`()
    throws
  {
    var mine = try Pilot()
    mine.choose(client: "Ewa")
    openSupervisor(&mine)
    var theirs = try mine.colleague("c2")
    theirs.press("f", .down, .enter)
    theirs.choose(client: "Ewa")
    openSupervisor(&theirs)
    theirs.press(.control("u"))
    theirs.type("Y. Verzonnen")
    theirs.press(.function(2))
    mine.lookAround()
    mine.shows("it says Y. Verzonnen now.")
    mine.type("X. Verzonnen")
    mine.shows("it says Y. Verzonnen now.")
    mine.press(.function(2))
    let stored = try mine.stored(try #require(mine.openedCase?.id))
    #expect(stored.supervisor == "Y. Verzonnen")
    #expect(stored.conflicts.values.first?.value?.text == "X. Verzonnen")
    mine.shows("Both answers are kept")
  }

  @Test func `a row whose change a colleague took back says nothing any more`() throws {
    var (mine, theirs) = try typingOverChange()
    mine.shows("Y now.")
    theirs.press("u")
    mine.lookAround()
    mine.hides("Y now.")
    mine.press(.function(2))
    #expect(mine.openedCase?.supervisor?.hasSuffix("X") == true)
    #expect(mine.openedCase?.conflicts.isEmpty == true)
  }

  @Test func `a draft that comes back says what a colleague changed meanwhile, every time`() throws
  {
    var (mine, theirs) = try draftOverChange()
    for _ in 0..<3 {
      openSupervisor(&mine)
      mine.shows("it says \(theirs) now")
      mine.press(.escape)
    }
  }

  @Test(arguments: [0, 1, 2])
  func `saving a draft over a colleague's answer keeps both, however often it was left`(
    times: Int
  ) throws {
    var (mine, theirs) = try draftOverChange()
    for _ in 0..<times {
      openSupervisor(&mine)
      mine.press(.escape)
      mine = try mine.restarted()
      mine.choose(client: "Ewa")
    }
    openSupervisor(&mine)
    mine.press(.function(2))
    let stored = try mine.stored(try #require(mine.openedCase?.id))
    #expect(stored.supervisor == theirs)
    let conflict = try #require(stored.conflicts.values.first)
    #expect(conflict.field == .supervisor && conflict.by == WorkerID("c1"))
    #expect(conflict.value?.text?.hasSuffix("X") == true)
    mine.shows("Both answers are kept")
  }

  @Test func `a draft that says what a colleague wrote meanwhile is no conflict`() throws {
    var (mine, theirs) = try draftOverChange()
    openSupervisor(&mine)
    mine.press(.control("u"))
    mine.type(theirs)
    mine.press(.function(2))
    let stored = try mine.stored(try #require(mine.openedCase?.id))
    #expect(stored.supervisor == theirs && stored.conflicts.isEmpty)
  }

  @Test func `a draft and a colleague's change of another row both count`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    open("Care providers", &first)
    first.type("X")
    first.press(.escape)
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    openSupervisor(&second)
    second.type("Z")
    second.press(.function(2))
    first.lookAround()
    first.press("e")
    first.hides("Saving keeps both")
    first.press(.function(2))
    let stored = try first.stored(try #require(first.openedCase?.id))
    #expect(stored.conflicts.isEmpty && stored.supervisor?.hasSuffix("Z") == true)
    #expect(stored.providers.last?.hasSuffix("X") == true)
  }

  @Test func `a draft of a task that a colleague rewrote keeps both texts`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    first.press("3", "a")
    first.type("call")
    first.press(.function(2))
    let task = try #require(first.openedCase?.tasks.first { $0.value.text == "call" }?.key)
    chooseTask(task, &first)
    first.press("e", .end)
    first.type(" mine")
    first.press(.escape)
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    second.press("3")
    chooseTask(task, &second)
    second.press("e", .end)
    second.type(" theirs")
    second.press(.function(2))
    first.lookAround()
    first.press("e")
    first.shows("it says call theirs now")
    first.press(.function(2))
    let stored = try first.stored(try #require(first.openedCase?.id))
    #expect(stored.tasks[task]?.text == "call theirs")
    guard case .task(let mine)? = stored.conflicts.values.first?.value else {
      Issue.record("no conflict")
      return
    }
    #expect(mine.text == "call mine")
  }

  /// One who typed X behind the supervisor, and a colleague who meanwhile saved Y there.
  private func typingOverChange(
    of colleague: String = "c1"
  ) throws -> (mine: Pilot, theirs: Pilot) {
    var mine = try Pilot()
    mine.choose(client: "Ewa")
    openSupervisor(&mine)
    mine.type("X")
    var theirs = try mine.colleague(colleague)
    if colleague != "c1" { theirs.press("f", "e") }
    theirs.choose(client: "Ewa")
    openSupervisor(&theirs)
    theirs.type("Y")
    theirs.press(.function(2))
    mine.lookAround()
    return (mine, theirs)
  }

  /// A form that was left with an X behind the supervisor, whom a colleague changed after that, and
  /// what the colleague wrote.
  private func draftOverChange() throws -> (Pilot, theirs: String) {
    var first = try Pilot()
    first.choose(client: "Ewa")
    openSupervisor(&first)
    first.type("X")
    first.press(.escape)
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    openSupervisor(&second)
    second.type("Z")
    second.press(.function(2))
    let theirs = try #require(second.openedCase?.supervisor)
    first.lookAround()
    return (first, theirs)
  }

  private func chooseTask(_ id: EntryID, _ pilot: inout Pilot) {
    pilot.press(.home)
    for _ in 0..<40 where pilot.session.state.checklist.selected != .task(id) {
      pilot.press(.down)
    }
  }

  private func openSupervisor(_ pilot: inout Pilot) {
    open("Supervising officer", &pilot)
  }

  /// Opens the form of the case at a row.
  private func open(_ row: String, _ pilot: inout Pilot) {
    pilot.press("e")
    for _ in 0..<40 {
      if pilot.text.contains("> \(row)") { return }
      pilot.press(.tab)
    }
    Issue.record("no row \(row)")
  }
}
