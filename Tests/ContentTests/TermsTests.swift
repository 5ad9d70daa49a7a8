import Casework
import Content
import Testing

@Suite struct TermsTests {
  /// Every word of a closed list with the name it has in a language.
  private func names(_ terms: Terms) -> [(String, String)] {
    var names: [(String, String)] = []
    func add<Word>(_ all: [Word], _ name: (Word) -> String, _ raw: (Word) -> String) {
      names += all.map { (raw($0), name($0)) }
    }
    add(CaseEvent.Kind.allCases, terms.name(of:), \.rawValue)
    add(Condition.Kind.allCases, terms.name(of:), \.rawValue)
    add(BasicCondition.allCases, terms.name(of:), \.rawValue)
    add(BasicCondition.State.allCases, terms.name(of:), \.rawValue)
    add(InformationItem.State.allCases, terms.name(of:), \.rawValue)
    add(Worker.Role.allCases, terms.name(of:), \.rawValue)
    add(CaseDate.allCases, terms.name(of:), \.rawValue)
    add(DoRecord.State.allCases, terms.name(of:), \.rawValue)
    add(DoStatus.State.allCases, terms.name(of:), \.rawValue)
    add(Norm.Kind.allCases, terms.name(of:), \.rawValue)
    add(ProvingFact.allCases, terms.name(of:), \.rawValue)
    add(Anchor.allCases, terms.name(of:), \.rawValue)
    add(Guide.Layer.allCases, terms.name(of:), \.rawValue)
    add(Guide.Source.allCases, terms.name(of:), \.rawValue)
    add(Escalation.Severity.allCases, terms.name(of:)) { String($0.rawValue) }
    add(Escalation.Severity.allCases, terms.meaning(of:)) { String($0.rawValue) }
    add(["none", "requested", "granted", "refused", "not_needed"], terms.indication) { $0 }
    add(["none", "asked", "confirmed"], terms.place) { $0 }
    add(["client", "organisation"], terms.initiator) { $0 }
    add(["open", "closed_no_violation"], terms.escalationStatus) { $0 }
    return names
  }

  @Test func `every closed list has a name for every word, in both languages`() throws {
    for language in Language.allCases {
      let file = try WordingShape("\(language.rawValue)/terms.json")
      let known = Set(file.texts.values.flatMap(\.all))
      for (word, name) in names(Content.load(language).content.terms) {
        #expect(known.contains(name), "\(language): \(word) is shown as \(name)")
      }
    }
  }

  @Test func `every word of the sketches has a name`() {
    let terms = Content.load(.nl).content.terms
    #expect(terms.eventKind("partner_contact") == "contact met ketenpartner")
    #expect(terms.conditionKind("location_ban") == "locatieverbod")
    #expect(terms.role("team_lead") == "teamleider")
    #expect(terms.indication("granted") == "toegekend")
    #expect(terms.eventKind("staff_worry") == "eigen twijfel of angst")
  }

  @Test func `a word from a newer build is shown as it is`() {
    let terms = Content.load(.en).content.terms
    #expect(terms.eventKind("moon_landing") == "moon_landing")
    #expect(terms.indication("") == "")
    #expect(terms.language("xx") == "xx")
  }

  @Test func `a language with a region has its own name, or that of the language`() {
    let terms = Content.load(.nl).content.terms
    #expect(terms.language("ar-MA") == "Marokkaans-Arabisch")
    #expect(terms.language("ar-EG") == "Arabisch")
    #expect(terms.language("hns") == "Sarnami")
    #expect(terms.languages.count >= 60)
  }

  @Test func `a legal title is known by its name in either language`() {
    let (english, dutch) = (Content.load(.en).content.terms, Content.load(.nl).content.terms)
    #expect(english.legalTitle("tbs met voorwaarden") == "tbs with conditions")
    #expect(english.legalTitle("Voorwaardelijke invrijheidstelling") == "conditional release")
    #expect(dutch.legalTitle("conditional release") == "voorwaardelijke invrijheidstelling")
    #expect(dutch.legalTitle("isd_outside") == "ISD-maatregel, extramurale fase")
    #expect(dutch.legalTitle("iets heel anders") == "iets heel anders")
    #expect(dutch.legalTitleID("iets heel anders") == nil)
    #expect(english.legalTitles.map(\.id) == dutch.legalTitles.map(\.id))
  }

  @Test func `the kind of a condition is told unless its words tell it themselves`() {
    let (english, dutch) = (Content.load(.en).content.terms, Content.load(.nl).content.terms)
    func said(_ kind: Condition.Kind, _ text: String, _ terms: Terms) -> String {
      terms.text(of: Condition(kindWord: kind.rawValue, text: text))
    }
    #expect(said(.contactBan, "with his brother", english) == "No contact: with his brother")
    #expect(
      said(.contactBan, "contact met zijn broer", dutch)
        == "Contactverbod: contact met zijn broer")
    for text in ["No contact with his brother", "Geen contact met zijn broer"] {
      #expect(said(.contactBan, text, english) == text)
    }
    #expect(said(.curfew, "avondklok", english) == "curfew")
    #expect(said(.curfew, "", dutch) == "Avondklok")
    #expect(
      english.text(of: Condition(kindWord: "from_a_newer_build", text: "as it is")) == "as it is")
  }

  @Test func `a way to keep in touch is known by its word in either language`() {
    let (english, dutch) = (Content.load(.en).content.terms, Content.load(.nl).content.terms)
    #expect(dutch.channel("telephone") == "telefonisch")
    #expect(dutch.channel("came by") == "langsgekomen")
    #expect(english.channel("appje") == "by message")
    #expect(english.channel("pigeon post") == "pigeon post")
  }

  @Test func `the three probation organisations are there in full`() {
    #expect(
      Content.load(.en).content.terms.probationOrganisations.map(\.name) == [
        "Reclassering Nederland", "SVG Verslavingsreclassering",
        "Leger des Heils Jeugdbescherming & Reclassering",
      ])
  }

  @Test(arguments: Language.allCases)
  func `everything that is counted has both numbers`(language: Language) {
    let terms = Content.load(language).content.terms
    for thing in Counted.allCases {
      #expect(terms.counted(thing, 1).hasPrefix("1 "), "\(thing)")
      #expect(terms.counted(thing, 12).hasPrefix("12 "), "\(thing)")
      #expect(!terms.counted(thing, 12).contains("{"), "\(thing)")
    }
  }
}
