import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Looking through the notes of the clients of a list.
@Suite struct NoteFindingStories {
  private func noted(_ text: String) throws -> Pilot {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type(text)
    pilot.press(.function(2), .home)
    return pilot
  }

  private func names(_ pilot: Pilot) -> [String] {
    pilot.session.state.clients.rows.map(\.sortName)
  }

  @Test func `a note is found, and the line says who wrote what and when`() throws {
    var pilot = try noted("Rode Fiets staat weer in de kelder, vraag de huismeester om een sleutel")
    pilot.press("/")
    pilot.type("kelder FIÉTS")
    pilot.press(.function(3))
    pilot.shows("0 of 13")
    pilot.searchThrough()
    #expect(names(pilot) == ["Ewa Fikcyjna"])
    #expect(pilot.message.hasPrefix("Notes of 13 clients: found with 1."))
    pilot.shows("NOTES: KELDER FIÉTS")
    #expect(pilot.openedCase?.client.sortName == "Ewa Fikcyjna")
    pilot.shows("J. Fantasie: Rode Fiets staat")
    pilot.press(.escape)
    #expect(names(pilot).count == 13)
  }

  @Test func `who looks for what nobody wrote is back with the client from before`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("/")
    pilot.type("zzzzz")
    pilot.press(.function(3))
    pilot.searchThrough()
    #expect(names(pilot).isEmpty)
    pilot.press(.escape)
    #expect(pilot.openedCase?.client.sortName == "Ewa Fikcyjna")
    #expect(pilot.session.state.clients.selectedRow?.sortName == "Ewa Fikcyjna")
  }

  @Test func `a list that says whom it found holds nobody who is gone to from elsewhere`() throws {
    var pilot = try Pilot()
    pilot.press("/")
    pilot.type("ewa")
    pilot.press(.enter, "g", "t", .down, .enter)
    #expect(pilot.openedCase?.client.sortName == "Dewi Khayalan")
    pilot.hides("CLIENTS: EWA")
    pilot.hides("Clients: ewa")
    #expect(names(pilot).count == 13)
  }

  @Test func `enter on the last row of the list looks through the notes`() throws {
    var pilot = try noted("xylofoon")
    pilot.press("/")
    pilot.type("xylofoon")
    #expect(names(pilot).isEmpty)
    pilot.shows("Search the notes of 13")
    pilot.press(.enter)
    pilot.searchThrough()
    #expect(names(pilot) == ["Ewa Fikcyjna"])
  }

  @Test func `escape stops the looking, and a second one shows everybody again`() throws {
    var pilot = try noted("xylofoon")
    pilot.press("/")
    pilot.type("xylofoon")
    pilot.press(.function(3), .escape)
    #expect(pilot.message.hasPrefix("Stopped after 0 of 13"))
    #expect(!pilot.session.isSearching)
    pilot.press(.escape)
    #expect(names(pilot).count == 13)
  }

  @Test func `nothing found is said with the way out`() throws {
    var pilot = try Pilot(.nl, columns: 40, rows: 10)
    pilot.press("/")
    pilot.type("xylofoon")
    pilot.press(.function(3))
    pilot.searchThrough()
    pilot.shows("In geen notitie staat")
    pilot.press(.escape)
    #expect(pilot.openedCase != nil)
  }

  @Test func `an excerpt begins some words before what was looked for`() {
    var value = Case(id: CaseID("k1"))
    let long = String(repeating: "heel lang verhaal ", count: 40) + "met een sleutel in de jas"
    value.notes[EntryID("n1")] = Note(
      text: long, by: WorkerID("c1"), at: Moment(Pilot.today, hour: 9, offsetSeconds: 3600))
    let hit = NoteQuery("SLEUTEL").hit(in: value)
    #expect(hit?.excerpt == "… verhaal met een sleutel in de jas")
    #expect(hit?.on == Pilot.today)
    #expect(NoteQuery("sleutel paraplu").hit(in: value) == nil)
  }

  @Test func `in a narrow list the row begins with what was found`() throws {
    var pilot = try noted("Rode fiets staat weer in de kelder, vraag om een sleutel")
    pilot.resize(columns: 80, rows: 24)
    pilot.press("/")
    pilot.type("kelder")
    pilot.press(.function(3))
    pilot.searchThrough()
    pilot.shows("… kelder")
  }

  @Test func `another view is looked through as well, so that nobody is left out`() throws {
    var pilot = try noted("xylofoon")
    pilot.press("f", "c", "/")
    pilot.type("xylofoon")
    pilot.press(.function(3))
    pilot.searchThrough()
    #expect(names(pilot).isEmpty)
    pilot.press("f", "e")
    #expect(pilot.session.isSearching)
    pilot.searchThrough()
    #expect(names(pilot) == ["Ewa Fikcyjna"])
  }

  @Test func `a kept view ends the looking`() throws {
    var pilot = try noted("xylofoon")
    pilot.press("f", "k", .enter)
    pilot.type("Ours")
    pilot.press(.function(2), "/")
    pilot.type("xylofoon")
    pilot.press(.function(3), "f", .end, .up, .up, .enter)
    #expect(pilot.session.state.find.search == nil, "\(pilot.text)")
    #expect(names(pilot).count == 13)
  }
}
