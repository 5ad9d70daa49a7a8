import Casework
import Content
import Testing
import Workbench

/// What the page for a partner says of what was agreed.
extension PrintPageTests {
  @Test func `each agreement opens its part for that partner alone`() {
    var team = team
    team.agreements[EntryID("a1")] = Agreement(
      about: .I5, partner: EntryID("p1"), text: "Wij bellen altijd", signedOn: today - 100)
    team.agreements[EntryID("a2")] = Agreement(
      about: .I7, partner: EntryID("p1"), signedOn: today + 1)
    team.agreements[EntryID("a3")] = Agreement(
      about: .E2, partner: EntryID("p1"), signedOn: today - 100, endedOn: today)
    let maker = maker(.en, team)
    let text = maker.partnerPage(full, for: EntryID("p1")).text
    #expect(text.contains("Meldplicht gemist") && text.contains("Wij bellen altijd"))
    #expect(text.contains("only what we agreed"))
    // Not signed yet, and not in force any more.
    #expect(!text.contains("income") && !text.contains("Achterwacht Noord"))
    #expect(!text.contains("uitkering"), "what another partner was asked")
    let other = maker.partnerPage(full, for: EntryID("p2")).text
    #expect(!other.contains("Meldplicht gemist") && !other.contains("gebied"))
    #expect(other.contains("Wanneer de uitkering?; no answer yet"))
  }

  @Test func `a partner reads what was agreed, and each part of a case once`() {
    var team = team
    team.name = "Opvang De Haven"
    for (id, about) in [("a1", DoID.R4), ("a2", .R5), ("a3", .I5)] {
      team.agreements[EntryID(id)] = Agreement(
        about: about, partner: EntryID("p1"), text: "Bedacht \(id)", signedOn: today - 100)
    }
    var value = full
    value.information[EntryID("i")] = InformationItem(name: "Indicatie", state: .asked)
    let text = maker(.en, team).partnerPage(value, for: EntryID("p1")).text
      .replacing("\n  ", with: " ")
    #expect(text.contains("INFORMATION ABOUT THE CLIENT"), "\(text)")
    #expect(text.split(separator: "\n").count { $0.contains("Indicatie") } == 1, "\(text)")
    #expect(text.contains("Who does what at a breach: Bedacht a3; since "), "\(text)")
    #expect(text.contains("When information is missing: Bedacht a2"))
    #expect(text.contains("From Opvang De Haven."))
    for about in Agreement.subjects {
      #expect(!text.contains(Contents.english.text.title(of: about)), "\(about)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a partner reads the days that were agreed, also where nobody wrote a sentence`(
    language: Language
  ) {
    var team = team
    team.agreements[EntryID("a1")] = Agreement(
      about: .I7, partner: EntryID("p1"), terms: [Term(.arrival, days: -21)],
      signedOn: today - 100)
    let text = maker(language, team).partnerPage(full, for: EntryID("p1")).text
      .replacing("\n  ", with: " ")
    #expect(
      text.contains(
        language == .en
          ? "The basic conditions for a place: 21 days before arrival; since "
          : "De basisvoorwaarden voor plaatsing: 21 dagen voor de aankomst; sinds "), "\(text)")
  }

  @Test func `a partner is not told that somebody is expected who is there`() {
    var team = team
    team.agreements[EntryID("a1")] = Agreement(
      about: .R1, partner: EntryID("p1"), signedOn: today - 100)
    let maker = maker(.en, team)
    let expected = Contents.of(.en).terms.name(of: CaseDate.expectedArrival)
    var value = full
    #expect(maker.partnerPage(value, for: EntryID("p1")).text.contains(expected))
    value.dates[.arrival] = today - 1
    #expect(!maker.partnerPage(value, for: EntryID("p1")).text.contains(expected))
  }
}
