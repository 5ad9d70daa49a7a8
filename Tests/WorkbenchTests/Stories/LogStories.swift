import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Facts that move a case along: an arrival, the definite answer, a joint consultation.
@Suite struct LogStories {
  /// Turns the choice of what happened to a kind.
  private func log(_ kind: CaseEvent.Kind, in pilot: inout Pilot, day: String = "") {
    pilot.press("c")
    let word = pilot.content.terms.name(of: kind)
    pilot.turnChoice(to: word)
    pilot.shows("< \(word) >")
    if !day.isEmpty {
      pilot.press(.tab, .control("u"))
      pilot.type(day)
    }
    pilot.press(.function(2))
  }

  @Test(arguments: [CaseEvent.Kind.contact, .decision], Language.allCases)
  func `a contact or decision without a word is asked what it was, and nothing is logged`(
    kind: CaseEvent.Kind, language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    let before = pilot.openedCase?.events
    log(kind, in: &pilot)
    #expect(pilot.dialog?.purpose == .log)
    pilot.shows(pilot.content.words(MessageWords.needsText).split(separator: ",")[0].description)
    #expect(pilot.openedCase?.events == before)
  }

  @Test(arguments: Language.allCases)
  func `who is logged as moved on has left, and that is said`(language: Language) throws {
    var pilot = try Pilot(language, columns: 120, rows: 44)
    pilot.choose(client: "Ewa")
    #expect(pilot.openedCase?.dates[.left] == nil)
    log(.departure, in: &pilot)
    #expect(pilot.openedCase?.dates[.left] == Pilot.today)
    let left = pilot.content.terms.name(of: CaseDate.left)
    #expect(pilot.message.contains(left + ": "), "\(pilot.message)")
  }

  @Test(arguments: [(CaseEvent.Kind.arrival, CaseDate.arrival), (.intake, .intake)])
  func `what is logged says which day of the case it filled in`(
    kind: CaseEvent.Kind, date: CaseDate
  ) throws {
    for language in Language.allCases {
      var pilot = try Pilot(language, columns: 120, rows: 44)
      pilot.choose(client: "Ion")
      #expect(pilot.openedCase?.dates[date] == nil)
      log(kind, in: &pilot)
      #expect(pilot.openedCase?.dates[date] == Pilot.today)
      let name = pilot.content.terms.name(of: date)
      #expect(pilot.message.contains(name + ": "), "\(pilot.message)")
    }
  }

  @Test(arguments: Language.allCases)
  func `an arrival that takes the place of another says the day that was there`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 120, rows: 44)
    pilot.choose(client: "Ewa")
    let was = try #require(pilot.openedCase?.dates[.arrival])
    log(.arrival, in: &pilot)
    #expect(pilot.openedCase?.dates[.arrival] == Pilot.today)
    #expect(
      pilot.message.contains("(was \(pilot.content.dates.long(was)))"), "\(pilot.message)")
  }

  @Test func `a row with many values shows them as a list`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("c", " ")
    let names = CaseEvent.Kind.allCases.map { pilot.content.terms.name(of: $0) }
    for name in names { pilot.shows(name) }
    pilot.press(.home, .down, .enter)
    // What happens every day stands first.
    let partner = pilot.content.terms.name(of: .partnerContact)
    pilot.shows("< \(partner) >")
    pilot.press(" ", .escape)
    pilot.shows("< \(partner) >")
    #expect(pilot.dialog?.purpose == .log)
  }

  @Test(arguments: Language.allCases)
  func `a kind of event that is not chosen is none, and nothing is logged`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    let before = pilot.openedCase
    pilot.press("c", .delete)
    pilot.shows(language == .nl ? "< geen >" : "< none >")
    pilot.press(.function(2))
    #expect(
      pilot.message
        == (language == .nl
          ? "Probleem: kies wat er gebeurde." : "Problem: choose what happened."))
    #expect(pilot.dialog?.purpose == .log && pilot.openedCase == before)
  }

  @Test(arguments: [
    (Language.nl, "telefonisch · wij zochten contact"), (.en, "by telephone · we got in touch"),
  ])
  func `how somebody kept in touch is told in the language of the screen`(
    language: Language, told: String
  ) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", .enter)
    #expect(pilot.text.contains(told), "\(pilot.text)")
  }

  @Test func `an arrival that is logged moves the client on`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Sanne")
    #expect(pilot.session.state.clients.selectedRow?.step == .intake)
    log(.arrival, in: &pilot)
    #expect(pilot.openedCase?.dates[.arrival] == Pilot.today)
    #expect(pilot.session.state.clients.selectedRow?.step == .implementation)
    #expect(pilot.session.state.clients.selectedRow?.sortName.hasPrefix("Sanne") == true)
    pilot.press("u")
    #expect(pilot.openedCase?.dates[.arrival] == nil)
    #expect(pilot.session.state.clients.selectedRow?.step == .intake)
  }

  @Test func `nothing is logged that is still to come`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Sanne")
    log(.arrival, in: &pilot, day: "tomorrow")
    #expect(pilot.message.hasPrefix("Problem: that day is still to come."))
    #expect(pilot.openedCase?.dates[.arrival] == nil)
    #expect(pilot.dialog != nil)
  }

  @Test func `the definite answer closes its do and opens the intake`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Carmen")
    pilot.choose(.R3)
    pilot.press(" ")
    pilot.shows("The definite answer")
    pilot.press(.enter)
    #expect(pilot.openedCase?.answer == true)
    #expect(pilot.openedCase?.dates[.definiteAnswer] == Pilot.today)
    #expect(pilot.state(of: .R3) == .done)
    pilot.press("u")
    #expect(pilot.openedCase?.answer == nil && pilot.openedCase?.dates[.definiteAnswer] == nil)
  }

  @Test(arguments: Language.allCases)
  func `who has no answer yet sees what was agreed, and the answer stays due`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Carmen")
    pilot.choose(.R3)
    let before = try #require(pilot.openedCase)
    pilot.press(" ", .end, .enter)
    #expect(pilot.dialog?.purpose == .team(.agreements))
    #expect(
      pilot.message.contains(
        language == .en ? "The answer stays due" : "Het antwoord blijft openstaan"),
      "\(pilot.message)")
    #expect(try pilot.stored(before.id) == before)
  }

  @Test func `ticking the joint consultation asks for its day`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Jean")
    pilot.choose(.U5)
    #expect(pilot.state(of: .U5) == .open)
    pilot.press(" ")
    pilot.shows("Next joint consultation")
    pilot.type("+14d\n")
    #expect(pilot.openedCase?.dates[.nextJointConsultation] == Pilot.today + 14)
    #expect(pilot.state(of: .U5) == .done)
    pilot.press(" ")
    #expect(pilot.state(of: .U5) == .done)
  }
}
