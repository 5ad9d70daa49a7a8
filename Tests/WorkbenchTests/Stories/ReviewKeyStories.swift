import Casework
import Content
import Screen
import Testing
import Workbench

/// What single keys do in a review round.
@Suite struct ReviewKeyStories {
  @Test(arguments: [Language.en, .nl])
  func `a stray letter decides nothing, and Enter opens the answers`(language: Language) throws {
    var pilot = try ReviewKeys.started(language)
    let none = pilot.text
    pilot.press("o")
    pilot.press("r")
    pilot.type("kls")
    #expect(pilot.text.contains(language == .en ? "answers nothing here" : "kiest hier niets"))
    pilot.press(.function(2))
    #expect(
      pilot.message
        == (language == .en
          ? "Problem: choose what is decided." : "Probleem: kies wat er is besloten."),
      "\(pilot.message)")
    #expect(!none.isEmpty)
    pilot.press(.enter)
    guard case .pick? = pilot.dialog?.purpose else {
      Issue.record("no list:\n\(pilot.text)")
      return
    }
    pilot.press(.home, .down, .down, .enter)
    pilot.shows(language == .en ? "scale up" : "opschalen")
  }

  @Test(arguments: ["Watch together", "go on scaling up", "I report it", "Late.  Scale up soon"])
  func `a running text in the row of the decision decides nothing`(text: String) throws {
    var pilot = try ReviewKeys.started()
    pilot.type(text)
    pilot.press(.tab)
    pilot.shows("Decision              none")
    // Not behind letters, however many there are: with those taken back, or after another key.
    pilot.press(.backTab, "x", " ", " ")
    #expect(pilot.form != nil)
    pilot.press(.backspace, .backspace, .backspace, " ")
    guard case .pick? = pilot.dialog?.purpose else {
      Issue.record("no list:\n\(pilot.text)")
      return
    }
  }

  @Test func `names show for five seconds in a round on an own terminal`() throws {
    var pilot = try ReviewKeys.started()
    let name = try #require(pilot.openedCase).client.name
    #expect(!pilot.text.contains(name))
    pilot.press("g", "p")
    #expect(pilot.message == "Names show for 5 seconds.")
    let family = try #require(name.split(separator: " ").last).description
    #expect(pilot.text.contains(family), "\(pilot.text)")
    pilot.advance(seconds: 6)
    #expect(!pilot.text.contains(family), "\(pilot.text)")
  }

  @Test func `on a shared board names never show, in a round either`() throws {
    var pilot = try Pilot(worker: "tl1", beginsOnBoard: true)
    pilot.press("v")
    let name = try #require(pilot.openedCase).client.name
    pilot.press("g", "p")
    #expect(pilot.message == "This board was opened on a shared screen: names stay hidden on it.")
    #expect(!pilot.text.contains(name))
  }

  @Test func `what is passed without a decision is said at once and at the end`() throws {
    var pilot = try ReviewKeys.started()
    ReviewKeys.pass(in: &pilot)
    #expect(pilot.message.contains("was left without a decision"), "\(pilot.message)")
    ReviewKeys.putOff("Kees is ill", in: &pilot)
    ReviewKeys.pass(in: &pilot)
    let tally = "0 of 3 decided; 1 not discussed; 2 not gone through."
    #expect(
      pilot.message == tally + " v goes on with what was not gone through.", "\(pilot.message)")
    // The list says it in the same words.
    pilot.shows("0 of 3 decided; 1 not discussed; 2 not gone through")
    pilot.press(.end)
    pilot.shows("Not gone through")
  }

  @Test func `who passes one over is asked why, and the reason is kept as not discussed`() throws {
    var pilot = try ReviewKeys.started()
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    let client = try #require(pilot.openedCase?.id)
    pilot.press("]")
    pilot.shows("Why not now")
    // Nothing is passed over without a reason.
    pilot.press(.enter)
    #expect(pilot.message.hasPrefix("Problem: say why not now."), "\(pilot.message)")
    #expect(try pilot.stored(client).decisions.values.allSatisfy { $0.kind != .skipped })
    pilot.type("Kees is ill")
    pilot.press(.enter)
    pilot.shows("Review round, 3 of 3")
    #expect(pilot.message.contains("is not discussed now: Kees is ill"), "\(pilot.message)")
    let decision = try #require(
      try pilot.stored(client).decisions.values.first { $0.text == "Kees is ill" })
    #expect(decision.kind == .skipped && decision.round == ReviewName(Pilot.today).id)
    ReviewKeys.scaleUp("Extra checks", who: 1, by: "+7d", in: &pilot)
    pilot.shows("Decisions of the review round")
    #expect(pilot.message == "2 of 3 decided; 1 not discussed.", "\(pilot.message)")
    // Esc goes back to the form, and nothing is decided.
    var other = try ReviewKeys.started()
    other.press("]", .escape)
    other.shows("Review round, 1 of 3")
  }

  @Test(arguments: [Language.en, .nl])
  func `a round goes through what the board shows, and says so`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1")
    pilot.press(.function(4), "f")
    // Everyone, nobody, then those who have some, then how serious.
    let acute = language == .en ? "acute" : "acuut"
    pilot.press("a", .enter, "v")
    pilot.shows((language == .en ? "Review round, 1 of 1" : "Ronde, 1 van 1"))
    pilot.shows((language == .en ? "1 of 3: " : "1 van 3: ") + acute)
    ReviewKeys.putOff("Kees", in: &pilot)
    pilot.shows(language == .en ? "Decisions of the review round" : "Besluiten van de ronde")
  }

  @Test(arguments: [Language.en, .nl])
  func `what waits has a word in lines`(language: Language) throws {
    var talk = try Conversation(language, worker: "tl1")
    talk.type(language == .en ? "round" : "ronde")
    let word = language == .en ? ".waits" : ".wacht"
    #expect(talk.text.contains("(" + word + ")"), "\(talk.text)")
    talk.type(word)
    #expect(talk.text.contains(language == .en ? "Reported on" : "Gemeld op"), "\(talk.text)")
  }
}
