import Casework
import Content
import Testing
import Workbench
import WorkbenchRuntime

/// Whose it is, a day on the same line, and a slip that would take a client over.
@Suite struct LinearAskingStories {
  private func atEwa(_ language: Language = .en) throws -> Conversation {
    var talk = try Conversation(language)
    talk.type("ewa", "3")
    return talk
  }

  @Test func `after a tick and a note it is said with whom`() throws {
    var talk = try atEwa()
    talk.type("tick")
    #expect(
      talk.said.first?.hasPrefix("Ewa Fikcyjna: Ticked: Agree who is responsible for what.")
        == true,
      "\(talk.text)")
    talk.type("n", "Called her sister.", ".")
    #expect(talk.said.first?.hasPrefix("Ewa Fikcyjna: Note added") == true, "\(talk.text)")
  }

  @Test(arguments: ["date 3 fri", "d 3 fri", "date 3 27 nov"])
  func `a day behind a row is its day`(line: String) throws {
    var talk = try atEwa()
    talk.type(line)
    #expect(talk.pilot.dialog == nil, "\(talk.text)")
    #expect(talk.openedCase?.doDues.values.contains(Day(iso: "2026-11-27") ?? Pilot.today) == true)
  }

  @Test func `in Dutch as well, of the chosen row, and of what is due`() throws {
    var talk = try atEwa(.nl)
    talk.type("3", "datum vr")
    let friday = try #require(Day(iso: "2026-11-27"))
    #expect(talk.openedCase?.doDues.values.contains(friday) == true, "\(talk.text)")
    talk = try Conversation()
    talk.type("today", "date 5 fri")
    #expect(talk.openedCase?.doDues.values.contains(friday) == true, "\(talk.text)")
    talk.type("today", "d 11 tue")
    #expect(
      talk.openedCase?.tasks.values.contains { $0.due == Day(iso: "2026-11-24") } == true,
      "\(talk.log.suffix(28).joined(separator: "\n"))")
  }

  @Test func `a day that can mean two is asked back`() throws {
    var talk = try atEwa()
    talk.type("date 3 mon")
    #expect(talk.text.contains("2. Mon 30 Nov 2026"), "\(talk.text)")
    talk.type("2")
    #expect(
      talk.openedCase?.doDues.values.contains(Day(iso: "2026-11-30") ?? Pilot.today) == true,
      "\(talk.text)")
  }

  @Test func `what is no day is asked for, and the tenth of a month is no row`() throws {
    var talk = try atEwa()
    talk.type("3", "date 10 dec")
    #expect(
      talk.openedCase?.doDues.values.contains(Day(iso: "2026-12-10") ?? Pilot.today) == true,
      "\(talk.text)")
    talk.type("date 99 fri")
    #expect(talk.pilot.dialog == nil)
    talk.type("date 3 someday")
    #expect(talk.openedCase?.doDues.count == 1)
  }

  @Test(arguments: Language.allCases)
  func `a capital O asks before it takes a client, and no leaves them`(language: Language) throws {
    var talk = try Conversation(language)
    talk.type(language == .en ? "f" : "f", "2")
    talk.type(language == .en ? "list" : "lijst")
    let rows = talk.pilot.session.state.clients.rows
    let other = try #require(rows.firstIndex { $0.counsellor == WorkerID("c2") })
    let id = rows[other].id
    talk.type("O \(other + 1)")
    #expect(try talk.pilot.stored(id).counsellor == WorkerID("c2"), "\(talk.text)")
    // The question is the last that one hears.
    #expect(
      talk.said.last?.hasPrefix(
        language == .en ? "Become the counsellor of " : "Zelf begeleider worden") == true,
      "\(talk.text)")
    talk.type(language == .en ? "no" : "nee")
    #expect(try talk.pilot.stored(id).counsellor == WorkerID("c2"))
    talk.type("O \(other + 1)", language == .en ? "yes" : "ja")
    #expect(try talk.pilot.stored(id).counsellor == WorkerID("c1"), "\(talk.text)")
    // It is said no more of one's own, where it changes nothing.
    talk.type("O")
    #expect(!talk.text.contains("?"), "\(talk.text)")
  }
}
