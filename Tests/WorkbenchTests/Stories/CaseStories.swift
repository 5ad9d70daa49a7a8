import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Adding, editing and closing cases; what is not needed; who does what; who you are.
@Suite struct CaseStories {
  @Test func `a client can be added half filled in, and filled in later`() throws {
    var pilot = try Pilot()
    pilot.press("a")
    pilot.type("Noor Verzonnendame")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("New client: Noor Verzonnendame."))
    #expect(pilot.openedCase?.client.name == "Noor Verzonnendame")
    #expect(pilot.openedCase?.number.text == "MO-0123")
    #expect(pilot.openedCase?.counsellor == WorkerID("c1"))
    #expect(pilot.session.state.clients.selectedRow?.name == "Noor Verzonnendame")
    let id = try #require(pilot.openedCase?.id)
    pilot.press("e", .down, .down)
    pilot.type("1991")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.client.birthYear == 1991)
    #expect(try pilot.stored(id).client.birthYear == 1991)
    pilot.press("u", "u")
    #expect(!pilot.session.state.clients.summaries.contains { $0.id == id })
    #expect(pilot.session.state.clients.selectedRow != nil)
    #expect(pilot.openedCase?.id == pilot.session.state.clients.selected)
  }

  @Test func `a client without a name is refused, and the row says why`() throws {
    var pilot = try Pilot()
    pilot.press("a", .function(2))
    #expect(pilot.message.hasPrefix("Problem: a name is needed"))
    #expect(pilot.dialog != nil)
  }

  @Test func `two cases cannot have one number`() throws {
    var pilot = try Pilot()
    pilot.press("a")
    pilot.type("Noor Verzonnendame")
    for _ in 0..<20 where !pilot.spoken.contains("Case number") { pilot.press(.tab) }
    pilot.press(.control("u"))
    pilot.type("MO-0105")
    pilot.press(.function(2))
    #expect(pilot.message == "Problem: MO-0105 belongs to another case.")
  }

  @Test(arguments: ["Ewa Fikcyjna", "ewa  FIKCYJNA", "Fikcyjna, Ewa"])
  func `a new client of the name of another is asked about, and added all the same`(
    name: String
  ) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let there = try #require(pilot.openedCase)
    pilot.press("a")
    pilot.type(name)
    pilot.press(.function(2))
    let asked = pilot.content.words(
      MessageWords.nameThere, ["number": there.number.text])
    #expect(pilot.message.contains(asked), "\(pilot.message)")
    #expect(pilot.openedCase?.id != there.id)
  }

  @Test func `whoever is in contact after care is not told where a client is added`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.name = "Tess Zandkasteel"
      $0.sortName = ""
    }
    #expect(pilot.contact("Tess") != nil)
    pilot.press("a")
    pilot.type("Tess Zandkasteel")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("New client: Tess Zandkasteel."), "\(pilot.message)")
    #expect(!pilot.message.contains("already"), "\(pilot.message)")
  }

  @Test func `a year of birth that is none says so below its row`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("e", .down, .down, .control("u"))
    pilot.type("3015")
    pilot.press(.function(2))
    pilot.shows("A year from 1900 to 2020.")
    #expect(pilot.openedCase?.client.birthYear == 1990)
  }

  @Test func `an unfinished form comes back`() throws {
    var pilot = try Pilot()
    pilot.press("a")
    pilot.type("Noor Verzon")
    pilot.press(.escape)
    pilot = try pilot.restarted()
    pilot.press("a")
    pilot.shows("Noor Verzon")
    #expect(pilot.message == "Your unfinished text is back.")
  }

  @Test func `an edit only touches the rows that were changed`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    first.press("e")
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    second.press("e", .down, .down, .control("u"))
    second.type("1989")
    second.press(.function(2))
    first.lookAround()
    first.type(" Jr")
    first.press(.function(2))
    #expect(first.openedCase?.client.name == "Ewa Fikcyjna Jr")
    #expect(first.openedCase?.client.birthYear == 1989)
    #expect(first.openedCase?.conflicts.isEmpty == true)
  }

  @Test func `closing says what is missing and does not stand in the way`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("s", .enter)
    pilot.shows("Still missing, 13 things; you can close all the same:")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("Problem: a reason is needed"))
    pilot.type("moved to a sister")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.closing?.reason == "moved to a sister")
    pilot.press("f", .down, .down, .enter)
    pilot.shows("Ewa Fikcyjna")
    pilot.choose(client: "Ewa")
    pilot.press("s")
    pilot.shows("Open the case again")
    pilot.press(.enter)
    #expect(pilot.openedCase?.closing == nil)
  }

  @Test func `what is not needed asks for a reason and can be opened again`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("x", .function(2))
    #expect(pilot.message.hasPrefix("Problem: a reason is needed"))
    pilot.type("one worker only")
    pilot.press(.function(2))
    #expect(pilot.state(of: .U2) == .notApplicable)
    pilot.shows("[/]")
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .open)
    pilot.press("x")
    pilot.type("later")
    pilot.press(.tab)
    pilot.type("+3d")
    pilot.press(.function(2))
    #expect(pilot.state(of: .U2) == .exempt)
    pilot.shows("until Thu 26")
  }

  @Test func `a day that has passed is no day to be exempt until`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("x")
    pilot.type("later")
    pilot.press(.tab)
    pilot.type("yesterday")
    pilot.press(.function(2))
    #expect(pilot.message == "Problem: the last day of the exemption has passed already.")
    #expect(pilot.dialog != nil && pilot.state(of: .U2) == .open)
  }

  @Test func `nobody is excused from reporting a breach`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Zoltan")
    pilot.choose(.E3)
    pilot.press("x")
    #expect(pilot.dialog == nil)
    #expect(pilot.message == "A breach is always reported; nobody can be excused from that.")
  }

  @Test func `a do can be given to somebody, taken oneself, and given back`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("o", .home, .down, .enter)
    #expect(pilot.openedCase?.doOwners[.U2] == WorkerID("c2"))
    pilot.shows("M. Verzinsel")
    pilot.press("O")
    #expect(pilot.openedCase?.doOwners[.U2] == WorkerID("c1"))
    pilot.press("o", .end, .enter)
    #expect(pilot.openedCase?.doOwners[.U2] == nil)
  }

  @Test func `a client who is handed over stays in sight until the list is left`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("o", .home, .down, .enter)
    #expect(pilot.openedCase?.counsellor == WorkerID("c2"))
    #expect(pilot.session.state.clients.selectedRow?.sortName == "Ewa Fikcyjna")
    pilot.press("u")
    #expect(pilot.openedCase?.counsellor == WorkerID("c1"))
  }

  @Test func `the views show mine, everyone's and the closed cases`() throws {
    var pilot = try Pilot()
    pilot.shows("My caseload (f) 13 of 21")
    pilot.hides("Kim Gasang")
    pilot.press("f", .down, .enter)
    pilot.shows("Everyone (f) 21 of 21")
    pilot.shows("Kim Gasang")
    pilot.press("f", .home, .down, .down, .enter)
    pilot.shows("Closed cases (f) 1  ")
    pilot.press("f", .home, .enter)
    pilot.shows("My caseload (f) 13 of 21")
  }

  @Test func `without a name of one's own the program asks, and does nothing before`() throws {
    var pilot = try Pilot().restarted(as: nil)
    pilot.shows("Who are you?")
    pilot.press(" ", "x", "n")
    #expect(pilot.session.state.worker == nil)
    pilot.press(.home, .down, .enter)
    #expect(pilot.session.state.worker == WorkerID("c2"))
    pilot.shows("M. Verzinsel")
    pilot.shows("Kim Gasang")
  }

  @Test(arguments: [(100, 30), (80, 24), (40, 10)])
  func `before somebody said who they are no client shows`(size: (Int, Int)) throws {
    var pilot = try Pilot().restarted(as: nil)
    pilot.resize(columns: size.0, rows: size.1)
    pilot.lookAround()
    pilot.press("z", .down, .control("l"))
    for row in pilot.session.state.clients.rows { pilot.hides(String(row.sortName.prefix(6))) }
    pilot.hides("13")
    #expect(pilot.openedCase == nil)
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `who does not say who they are is told so, and leaves with the second Esc`(key: Key) throws {
    var pilot = try Pilot().restarted(as: nil)
    pilot.press(key)
    #expect(pilot.message.hasPrefix("Schakel has to know who you are"))
    #expect(!pilot.session.isFinished)
    pilot.press(.down, key)
    #expect(!pilot.session.isFinished && pilot.session.state.worker == nil)
    pilot.press(key)
    #expect(pilot.session.isFinished)
  }

  @Test func `a new name is what the list and the titles show`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ion")
    pilot.shows("Ion Născocit")
    pilot.hides("Nascocit")
    pilot.press("e", .control("u"))
    pilot.type("Jan Născocit")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.client.sortName == "Jan Născocit")
    pilot.shows("Roadmap: Jan Născocit")
    pilot.shows("> Jan Născocit")
    pilot.press("u")
    pilot.shows("> Ion Născocit")
    #expect(pilot.openedCase?.client.sortName == "Ion Nascocit")
  }

  @Test func `the list of closed cases counts closed cases`() throws {
    var pilot = try Pilot()
    pilot.press("f", .down, .down, .enter)
    let closed = pilot.session.state.clients.summaries.count { $0.closedOn != nil }
    pilot.shows("Closed cases (f) \(closed)  ")
  }
}
