import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A worker's doubt, which is for them and the team lead: for everybody else it is not there.
@Suite struct WorryStories {
  private static let secret = "xylofoon"
  private static let id = EntryID("w")

  /// The text of everything that a worker comes across with the client, in every reader there is.
  private func everything(of pilot: Pilot, _ client: String = "Ewa") throws -> String {
    var pilot = pilot
    if pilot.session.state.clients.view == .mine, pilot.session.state.worker?.text != "c1" {
      pilot.press("f", "e", .enter)
    }
    pilot.choose(client: client)
    var shown = pilot.text
    for key: Key in ["1", "2", "3", "4", "5"] {
      pilot.press(key)
      shown += pilot.text
    }
    // The details of the client, as long as they are.
    for width in [100, 160] {
      pilot.resize(columns: width, rows: 120)
      pilot.choose(client: client)
      shown += pilot.text
      pilot.press(.tab, .enter)
      shown += pilot.text
      pilot.press(.escape)
    }
    pilot.press("t")
    pilot.haveTime()
    shown += pilot.text
    pilot.press(.down, .enter)
    shown += pilot.text
    while pilot.session.state.timeline != nil { pilot.press(.escape) }
    pilot.choose(client: client)
    pilot.press("/")
    pilot.type(Self.secret)
    pilot.press(.function(3))
    pilot.searchThrough()
    shown += pilot.message + "\n"
    if pilot.session.state.clients.filter.map({ filter in
      if case .notes(_, let hits) = filter { !hits.isEmpty } else { false }
    }) == true {
      shown += "found with notes: " + Self.secret
    }
    return shown
  }

  private func worried(_ by: String = "c2") throws -> (pilot: Pilot, before: Case) {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let value = try #require(pilot.openedCase)
    let worry = CaseEvent(
      kindWord: "staff_worry", on: Pilot.today, text: "I do not dare, " + Self.secret,
      by: WorkerID(by))
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID(by), at: Moment(Pilot.today, hour: 9, offsetSeconds: 3600),
        changes: [Change(.event(Self.id), was: nil, now: .event(worry))]))
    return (pilot, value)
  }

  @Test func `what a colleague doubts is on no screen of others, in no list and in no search`()
    throws
  {
    var (pilot, before) = try worried()
    pilot.lookAround()
    #expect(pilot.openedCase == before)
    #expect(!pilot.session.state.clients.changedElsewhere.contains(before.id))
    let shown = try everything(of: pilot)
    // What was typed in the field to find is not what was found.
    #expect(!shown.contains("do not dare"), "\(shown)")
    #expect(!shown.contains("found with notes"))
    #expect(!shown.contains(pilot.content.terms.name(of: .staffWorry)))
    let again = try everything(of: pilot.restarted())
    #expect(!again.contains("do not dare") && !again.contains("found with notes"))
  }

  @Test(arguments: ["c2", "tl1"])
  func `its author and the team lead see it`(worker: String) throws {
    let pilot = try worried().pilot
    let shown = try everything(of: pilot.colleague(worker))
    #expect(shown.contains("do not dare"))
    #expect(shown.contains("found with notes"))
  }

  @Test func `in linear mode others hear nothing of it, and its author does`() throws {
    func heard(by worker: String) throws -> String {
      var talk = Conversation(try worried().pilot.colleague(worker))
      if worker != "c1" { talk.type("f", "everyone") }
      talk.type("Ewa", "details", "timeline", "", "/ " + Self.secret)
      return talk.log.joined(separator: "\n")
    }
    #expect(!(try heard(by: "c1").contains("do not dare")))
    #expect(try heard(by: "c2").contains("do not dare"))
  }

  @Test func `what others save loses nothing of it, and taking back neither`() throws {
    var (pilot, before) = try worried()
    pilot.lookAround()
    pilot.choose(.U2)
    pilot.press(" ")
    #expect(try pilot.stored(before.id).events[Self.id] != nil)
    pilot.press("u")
    #expect(try pilot.stored(before.id).events[Self.id] != nil)
    pilot.press("e")
    pilot.type("Nieuw")
    pilot.press(.function(2))
    #expect(try pilot.stored(before.id).events[Self.id] != nil)
    #expect(try pilot.stored(before.id).conflicts.isEmpty)
  }

  @Test func `with other news of the client there is a star, and only that to read`() throws {
    var (pilot, before) = try worried()
    pilot.choose(client: "Jean")
    let note = Note(
      text: "kelder", by: WorkerID("c2"), at: Moment(Pilot.today, hour: 9, offsetSeconds: 3600))
    try pilot.save(
      Save(
        .case(before.id), by: WorkerID("c2"), at: note.at,
        changes: [Change(.note(EntryID("n")), was: nil, now: .note(note))]))
    pilot.lookAround()
    #expect(pilot.session.state.clients.changedElsewhere.contains(before.id))
    let shown = try everything(of: pilot)
    #expect(shown.contains("kelder") && !shown.contains("do not dare"))
  }

  @Test(arguments: Language.allCases)
  func `c logs one's own doubt, and says beforehand who can see it`(language: Language) throws {
    let said =
      language == .en
      ? "Only you and the team lead can see this" : "Alleen jij en de teamleider kunnen dit zien"
    for columns in [80, 100] {
      var pilot = try Pilot(language, columns: columns, rows: 24)
      pilot.choose(client: "Ewa")
      pilot.press("c")
      pilot.hides(said)
      let word = pilot.content.terms.name(of: .staffWorry)
      pilot.turnChoice(to: word)
      pilot.shows("< \(word) >")
      pilot.shows(said)
      pilot.press(.tab, .tab)
      pilot.shows(said)
      pilot.type("I do not dare")
      pilot.press(.function(2))
      let id = try #require(pilot.openedCase?.id)
      let event = try #require(
        try pilot.stored(id).events.values.first { $0.kind == .staffWorry })
      #expect(event.text == "I do not dare" && event.by == WorkerID("c1"))
      #expect(pilot.openedCase?.events.values.contains(event) == true)
      #expect(pilot.session.state.signals.map(\.id).contains(.B7))
    }
  }

  @Test(arguments: Language.allCases)
  func `n on the row of a doubt writes another one, which nobody else reads`(language: Language)
    throws
  {
    var pilot = try Pilot(language, columns: 100, rows: 30)
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let worry = CaseEvent(
      kindWord: "staff_worry", on: Pilot.today, text: "first", by: WorkerID("c1"))
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.event(Self.id), was: nil, now: .event(worry))]))
    pilot.lookAround()
    pilot.press("3", .home)
    pilot.goDown(toBottleneck: .B7)
    pilot.press("n")
    pilot.shows(
      language == .en
        ? "Only you and the team lead can see this" : "Alleen jij en de teamleider kunnen dit zien")
    // Nothing was written yet: nothing waits to be finished.
    pilot.press(.escape, "n")
    pilot.type("I was afraid")
    pilot.press(.function(2))
    let stored = try pilot.stored(id)
    #expect(stored.events.values.contains { $0.kind == .staffWorry && $0.text == "I was afraid" })
    #expect(!stored.notes.values.contains { $0.text == "I was afraid" })
    guard language == .en else { return }
    #expect(try !everything(of: pilot.colleague("c2")).contains("I was afraid"))
  }

  @Test func `in linear mode it is said who can see it as soon as it is chosen`() throws {
    var talk = try Conversation()
    talk.type("Ewa", "c", "own doubt or fear")
    #expect(talk.text.contains("Only you and the team lead can see this"), "\(talk.text)")
  }
}
