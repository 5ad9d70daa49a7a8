import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Without a screen the same way back, the same marks and the same ways out as on one.
@Suite struct LinearSheetStories {
  @Test func `u on a sheet takes back what was filled in there, and nothing at a yes or no`() throws
  {
    var talk = try Conversation(worker: "tl1")
    talk.type(",", "more")
    let number = try #require(
      talk.said.first { $0.contains("Days between consultations") }?.prefix { $0 != "." })
    talk.type(String(number), "42")
    #expect(talk.pilot.session.state.norms.signals.consultation == 42)
    talk.type("u")
    #expect(talk.pilot.session.state.norms.signals.consultation == 60, "\(talk.text)")
    talk.type("redo")
    #expect(talk.pilot.session.state.norms.signals.consultation == 42, "\(talk.text)")
  }

  @Test func `what changes something at once is no answer to yes or no, which is asked again`()
    throws
  {
    var talk = try Conversation()
    talk.type("ewa", "3", "tick", "did", "u")
    talk.expect("Did you mean: Undo what I did last? yes or no.")
    #expect(talk.pilot.state(of: .U2) == .done)
    talk.type("no")
    talk.expect("Nothing was done.")
  }

  @Test(arguments: Language.allCases)
  func `rows of what is due are marked one by one, and get somebody else with one question`(
    language: Language
  ) throws {
    var talk = try Conversation(language, worker: "tl1")
    let (today, mark, who) =
      language == .en ? ("today", "mark", "who") : ("vandaag", "markeer", "wie")
    talk.type(today)
    let numbers = talk.said.filter { line in
      line.prefix { $0 != "." }.allSatisfy(\.isNumber)
        && line.contains(
          language == .en ? "late" : "te laat")
    }.prefix(3).map { String($0.prefix { $0 != "." }) }
    #expect(numbers.count == 3, "\(talk.text)")
    for number in numbers { talk.type("\(mark) \(number)") }
    #expect(talk.text.hasPrefix("3 "), "\(talk.text)")
    talk.type(who)
    talk.type("S. Luchtkasteel")
    #expect(talk.text.contains("S. Luchtkasteel"), "\(talk.text)")
    #expect(talk.pilot.dialog?.purpose == .todayHandover(WorkerID("c3")), "\(talk.text)")
    talk.type("2")
    #expect(talk.pilot.dialog == nil)
    #expect(talk.text.contains("S. Luchtkasteel"), "\(talk.text)")
  }

  @Test func `a number of a sheet means the row that it meant when the sheet was said`() throws {
    var talk = try Conversation()
    talk.type("ewa", "3", "facts")
    func number(_ talk: Conversation, _ text: String) throws -> String {
      let line = try #require(
        talk.said.first { $0.first?.isNumber == true && $0.contains(text) }, "\(talk.text)")
      return String(line.prefix { $0.isNumber })
    }
    let adds = try number(talk, "Add: Expects")
    // The new row stands above the one that adds: its number stays.
    talk.type(adds, "To be called once a week")
    for _ in 0..<6 where talk.pilot.dialog?.purpose != .facts(.implementation) { talk.type("") }
    #expect(talk.openedCase?.lines(.expectation).count == 1, "\(talk.text)")
    talk.type(adds)
    #expect(talk.pilot.dialog?.purpose == .fact(.another(.line(.expectation))), "\(talk.text)")
  }

  @Test func `what contradicts itself is said when it is filled in without a screen`() throws {
    var talk = try Conversation()
    talk.type("ewa", "3", "facts")
    let registration = try #require(talk.openedCase?.dates[.registration])
    let line = try #require(
      talk.said.first { $0.first?.isNumber == true && $0.contains("Arrived") }, "\(talk.text)")
    talk.type(String(line.prefix { $0.isNumber }), (registration - 5).iso)
    for _ in 0..<6 where talk.pilot.dialog?.purpose != .facts(.implementation) { talk.type("") }
    #expect(talk.log.contains { $0.contains("Is this right?") }, "\(talk.log)")
  }

  @Test func `a row with two answers names no key where there is none`() throws {
    var talk = try Conversation()
    talk.type("ewa")
    let id = try #require(talk.openedCase?.id)
    try talk.pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: talk.pilot.session.state.now,
        changes: [
          Change(.text(.route), was: nil, now: .text("AAA")),
          Change(
            .conflict(EntryID("k")), was: nil,
            now: .conflict(
              Conflict(
                field: .text(.route), value: .text("BBB"), by: WorkerID("c2"),
                at: talk.pilot.session.state.now))),
        ]))
    talk.lookAround()
    talk.type("2", "facts")
    let row = try #require(talk.said.first { $0.contains("BBB") }, "\(talk.text)")
    #expect(row.contains("two answers") && !row.contains("Enter"), "\(row)")
  }

  @Test func `a mark is heard in the list, and the same word takes it away`() throws {
    var talk = try Conversation()
    talk.type("today")
    let number = try #require(
      talk.said.first { $0.contains("late") && $0.first?.isNumber == true }?.prefix { $0 != "." })
    talk.type("mark \(number)", "today")
    #expect(talk.text.contains("\(number). Marked."), "\(talk.text)")
    talk.type("mark \(number)")
    #expect(talk.text.hasPrefix("0 rows marked"), "\(talk.text)")
  }

  @Test func `at a day one leaves as elsewhere, and a question mark is no text`() throws {
    var talk = try Conversation()
    talk.type("ewa", "a", "?")
    #expect(talk.text.contains("Enter keeps") || talk.text.contains("Enter leaves"), "\(talk.text)")
    talk.type("Call her sister", "stop")
    #expect(talk.pilot.dialog == nil, "\(talk.text)")
    #expect(talk.openedCase?.tasks.values.contains { $0.text == "?" } == false)
  }

  @Test func `numbers lead where they led before, after which command was not said`() throws {
    var talk = try Conversation()
    talk.type("ewa", "3", "list", "mark", "mark")
    talk.type("ti")
    guard talk.text.contains("1.") else { return }
    talk.type("no", "3")
    #expect(!talk.text.contains("is of no list"), "\(talk.text)")
  }
}
