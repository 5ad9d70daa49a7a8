import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// In which order the story, the card and the page tell what happened with a contact, and with whom it was agreed.
@Suite struct ContactOrderStories {
  private let jansen = WorkerID("c1")
  private let other = WorkerID("c2")

  /// Lets somebody do something with Yosef's contact at a time of today, and shows it.
  private func act(
    _ action: ContactAction, by worker: WorkerID, hour: Int, in pilot: inout Pilot
  ) throws {
    let at = Moment(Pilot.today, hour: hour, offsetSeconds: 3600)
    try pilot.changeContact { contact in
      if let changes = try? contact.changes(for: action, by: worker, on: Pilot.today, at: at) {
        contact = contact.applying(changes)
      } else {
        Issue.record("refused: \(action)")
      }
    }
  }

  private func moment(_ meaning: String, hour: Int) -> ContactMoment {
    var moment = ContactMoment(
      on: Pilot.today, initiatorWord: "client", isReached: true, meaning: meaning, by: jansen)
    moment.at = Moment(Pilot.today, hour: hour, offsetSeconds: 3600)
    return moment
  }

  /// A pilot of whoever gets the contact, on a day on which it is handed over, ends and begins again.
  private func busyDay(rows: Int = 90) throws -> Pilot {
    var pilot = try Pilot(columns: 120, rows: rows)
    try pilot.changeContact { $0.sharedWith = [WorkerID("c1"), WorkerID("c2")] }
    try pilot.changeContact { contact in
      contact.reflections[EntryID("r")] = ContactReflection(
        on: Pilot.today, ofPerson: "somebody who asks", by: WorkerID("c1"))
      contact.reflections[EntryID("r")]?.at = Moment(Pilot.today, hour: 8, offsetSeconds: 3600)
    }
    try act(.record(EntryID("m1"), moment("first call", hour: 9)), by: jansen, hour: 9, in: &pilot)
    try act(.handOver(to: other, agrees: true), by: jansen, hour: 10, in: &pilot)
    try act(
      .end(ContactDecision(on: Pilot.today, whyWord: "wish", by: other)), by: other, hour: 11,
      in: &pilot)
    try act(
      .reopen(on: Pilot.today, words: "yes after all", keeping: EntryID("k")), by: other, hour: 12,
      in: &pilot)
    try act(.record(EntryID("m2"), moment("last call", hour: 13)), by: jansen, hour: 13, in: &pilot)
    return pilot
  }

  private func expectOrder(_ texts: [String], in text: String) throws {
    let places = try texts.map { wanted in
      try #require(text.firstRange(of: wanted), "\(wanted) in\n\(text)").lowerBound
    }
    #expect(places == places.sorted(), "\(text)")
  }

  @Test func `of one day the story tells what was recorded last first, whatever it is`() throws {
    var pilot = try busyDay()
    pilot.goToContact()
    pilot.press("t")
    try expectOrder(
      [
        "ast call", "yes after all", "Contact ended: by their own wish", "Handed over: with",
        "irst call", "somebody who asks",
      ], in: pilot.text)
    // The day is said once above them all.
    let day = pilot.content.dates.long(Pilot.today) + " ("
    #expect(pilot.lines.count { $0.contains(day) } == 1, "\(pilot.text)")
  }

  @Test func `the story tells no agreement that was never made`() throws {
    var pilot = try busyDay()
    let agreed = try #require(try pilot.yosef().earlierPlans.values.first)
    #expect(agreed.contactPerson == jansen)
    pilot.goToContact()
    pilot.press("t")
    let giver = pilot.session.state.team.shownName(of: jansen)
    let receiver = pilot.session.state.team.shownName(of: other)
    let wanted = pilot.text.split(separator: "\n").filter { $0.contains("Contact is wanted") }
      .map { String($0) }
    #expect(wanted.count == 2, "\(pilot.text)")
    #expect(wanted.first?.contains(receiver) == true && wanted.last?.contains(giver) == true)
    pilot.shows("Handed over: with \(receiver)")
  }

  @Test func `the page for the person tells the handover before the end that came later`() throws {
    var pilot = try busyDay()
    pilot.openCard()
    pilot.press("P")
    let printed = try #require(pilot.shelf.pages.first?.text)
    let page = printed.split { $0.isWhitespace }.joined(separator: " ")
    let words = pilot.content.words
    try expectOrder(
      [words(ContactPageWords.handedOver), pilot.content.terms.contactEnding("wish")], in: page)
    // What was agreed before was agreed with whoever kept contact then.
    let lower = page.lowercased()
    let head = try #require(lower.firstRange(of: words(ContactPageWords.before).lowercased()))
    let receiver = pilot.session.state.team.shownName(of: other).lowercased()
    #expect(!lower[head.upperBound...].contains(receiver), "\(page)")
  }

  @Test func `the page tells to whom contact was handed, and that it began again after an end`()
    throws
  {
    var pilot = try busyDay()
    pilot.openCard()
    pilot.press("P")
    let printed = try #require(pilot.shelf.pages.first?.text)
    let page = printed.split { $0.isWhitespace }.joined(separator: " ")
    let words = pilot.content.words
    let receiver = pilot.session.state.team.shownName(of: other)
    try expectOrder(
      [
        words(ContactPageWords.handedTo, ["name": receiver]),
        pilot.content.terms.contactEnding("wish"), words(ContactPageWords.reopened),
      ], in: page)
  }

  @Test func `the way that was liked best before stands in the language of the page`() throws {
    var pilot = try Pilot(.nl)
    try pilot.changeContact { contact in
      contact.earlierPlans[EntryID("k")] = ContactPlan(
        wantedWord: "yes", agreedOn: Pilot.today - 90, contactPerson: WorkerID("c1"),
        channel: "telephone")
    }
    pilot.openCard()
    pilot.press("P")
    let page = try #require(pilot.shelf.pages.first?.text)
    #expect(!page.contains("telephone"), "\(page)")
    #expect(page.contains(pilot.content.terms.channel("telephone")))
  }

  @Test func `what is filled in at a screen has the moment of its recording`() throws {
    var pilot = try Pilot()
    pilot.press("g", "k", .enter, .end, .up, .enter, .right, .function(2))
    let ended = try pilot.restarted().yosef()
    #expect(ended.ending?.at == pilot.session.state.now, "\(pilot.message)")
  }
}
