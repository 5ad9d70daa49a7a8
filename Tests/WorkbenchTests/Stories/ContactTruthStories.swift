import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the screen says of contact after care is true by now, and no key makes it untrue without a word.
@Suite struct ContactTruthStories {
  @Test func `who destroys a contact reads at once what the open case knows by now`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.destruction = ContactDecision(
        on: Pilot.today, whyWord: "request", words: "asked for it", by: WorkerID("c1"))
    }
    // A team lead has every client in the list.
    var second = try pilot.colleague("tl1")
    second.choose(client: "Yosef")
    second.press("6", .end)
    second.shows("Asked on")
    second.press("g", "k", .home, .enter, " ", .function(2))
    second.shows("Destroyed for good")
    second.press(.escape)
    second.hides("Asked on")
    second.shows("Not asked, as far as this")
  }

  @Test func `no mark of news leads whoever confirmed a destruction to the client`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.destruction = ContactDecision(
        on: Pilot.today, whyWord: "request", words: "asked for it", by: WorkerID("c1"))
    }
    var second = try pilot.colleague("tl1")
    second.choose(client: "Ewa")
    second.press("g", "k", .home, .enter, " ", .function(2), .escape)
    second.lookAround()
    #expect(second.session.state.clients.changedElsewhere.isEmpty, "\(second.text)")
  }

  @Test func `a blank in the day of an answer leaves it, and no day at all is today`() throws {
    for key in [Key.character(" "), .control("u")] {
      var pilot = try Pilot()
      pilot.choose(client: "Ewa")
      pilot.press("6", .home, .enter, .down, .right, .down, key)
      if key == .character(" ") { #expect(!pilot.message.isEmpty, "\(pilot.text)") }
      pilot.press(.function(2))
      #expect(pilot.contact("Ewa")?.plan?.agreedOn == Pilot.today, "\(pilot.text)")
    }
  }
}
