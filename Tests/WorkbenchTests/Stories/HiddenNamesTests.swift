import Casework
import Testing
import Workbench

/// What is left of a name where others pass by.
struct HiddenNamesTests {
  private let names = HiddenNames(name: "Sanne van Nepnaam", sortName: "Nepnaam, Sanne van")

  @Test(arguments: [
    ("Sanne van Nepnaam threatened with a knife", "S. v. N. threatened with a knife"),
    ("Spoke with Sanne.", "Spoke with S."), ("SANNE shouted", "S. shouted"),
    ("Nepnaam's brother called", "N.'s brother called"),
    ("Susanne and a van", "Susanne and a van"), ("", ""),
  ])
  func `a name is hidden wherever it stands, and nothing else is`(text: String, shown: String) {
    #expect(names.hidden(in: text) == shown)
  }

  @Test(arguments: [
    ("nepnaam hit the door", "N. hit the door"),
    ("Sannes jas, sanne's fiets", "S. jas, S.'s fiets"),
    ("NEPNAAM and nepNaam", "N. and N."),
  ])
  func `at night people write without capitals and with an s behind`(text: String, shown: String) {
    #expect(names.hidden(in: text) == shown)
  }

  @Test func `a short name and one in a script without blanks are hidden as well`() {
    let short = HiddenNames(name: "Bo Li", sortName: "Li, Bo")
    #expect(short.hidden(in: "then Li hit bo and left") == "then L. hit B. and left")
    let chinese = HiddenNames(name: "王伟", sortName: "Wang Wei")
    #expect(chinese.hidden(in: "王伟 was drunk; 昨天王伟又来了") == "王. was drunk; 昨天王.又来了")
    #expect(chinese.hidden(in: "Wang came late") == "W. came late")
    // A two-letter word of a name is no article.
    let particle = HiddenNames(name: "Jan De Boer", sortName: "De Boer, Jan")
    #expect(particle.hidden(in: "jan sloeg de deur") == "J. sloeg de deur")
    // Of others a short word without a capital is more often a word than a name.
    #expect(Self.both.hidden(in: "kitalált shouted") == "K. shouted")
  }

  @Test func `a first name of two parts is hidden written apart and small, of another client too`()
  {
    var pierre = Case(id: CaseID("p"))
    pierre.client.name = "Jean-Pierre Fictif"
    pierre.client.sortName = "Jean-Pierre Fictif"
    let other = HiddenNames(
      name: "Ewa Fikcyjna", sortName: "Ewa Fikcyjna", among: NameWords(of: [pierre]))
    #expect(other.hidden(in: "jean pierre hit someone") == "J. P. hit someone")
    let own = HiddenNames(name: "Jean-Pierre Fictif", sortName: "Jean-Pierre Fictif")
    #expect(own.hidden(in: "jean pierre fell") == "J. P. fell")
  }

  @Test func `a sentence that ends with the whole name has one full stop`() {
    #expect(
      names.hidden(in: "It is about Sanne van Nepnaam. Our number is 4.")
        == "It is about S. v. N. Our number is 4.")
  }

  /// The names of two clients, of whom a text may be about either.
  private static var both: HiddenNames {
    var zoltan = Case(id: CaseID("z"))
    zoltan.client.name = "Zoltán Kitalált"
    zoltan.client.sortName = "Kitalált, Zoltán"
    return HiddenNames(
      name: "Sanne van Nepnaam", sortName: "Nepnaam, Sanne van", among: NameWords(of: [zoltan]))
  }

  @Test func `the names of other clients are hidden too, also where an accent is left out`() {
    #expect(
      Self.both.hidden(in: "Sanne called Zoltán Kitalált, room 4")
        == "S. called Z. K., room 4")
    #expect(Self.both.hidden(in: "Zoltan was there") == "Z. was there")
  }

  @Test(arguments: [
    // Nothing was changed.
    ("S. called Z. K., room 4", "Sanne called Zoltán Kitalált, room 4"),
    ("S. called Z. K., room 5", "Sanne called Zoltán Kitalált, room 5"),
    ("At night S. called Z. K., room 4", "At night Sanne called Zoltán Kitalált, room 4"),
    ("S. shouted at Z. K., room 4", "Sanne shouted at Zoltán Kitalált, room 4"),
    ("Nobody called.", "Nobody called."),
    // At both ends and in the middle.
    (
      "At night S. shouted, and then Z. K. did, room 5",
      "At night Sanne shouted, and then Zoltán Kitalált did, room 5"
    ),
    ("Z. K. called S., room 4", "Zoltán Kitalált called Sanne, room 4"),
    // What is typed with a name in it is what was typed.
    ("S. called Sanne, room 4", "Sanne called Sanne, room 4"),
  ])
  func `what somebody changes where names do not show keeps the names around it`(
    typed: String, stored: String
  ) throws {
    let hidden = try #require(Self.both.hiding(in: "Sanne called Zoltán Kitalált, room 4"))
    #expect(hidden.named(in: typed) == stored)
    #expect(hidden.named(in: hidden.hidden(in: stored)) == stored)
  }

  @Test(arguments: [
    ("S. called Z. K., room 5", false), ("Z. K. called S., room 4", false),
    // Half an initial is a letter, and so is one to which a letter was typed.
    ("S called Z. K., room 4", true), ("S. called Z. K, room 4", true),
    ("S. called Z., room 4", true), ("S.b called Z. K., room 4", true), ("", true),
  ])
  func `a text tells whether it has every name still`(typed: String, lacks: Bool) throws {
    let hidden = try #require(Self.both.hiding(in: "Sanne called Zoltán Kitalált, room 4"))
    #expect(hidden.lacksName(typed) == lacks)
  }

  @Test func `of the whole name only the part is lost whose initial was deleted`() throws {
    let hidden = try #require(names.hiding(in: "Sanne van Nepnaam fell"))
    #expect(hidden.shown == "S. v. N. fell")
    #expect(hidden.named(in: "S. v. N. fell twice") == "Sanne van Nepnaam fell twice")
    #expect(hidden.named(in: "S. fell") == "Sanne fell" && hidden.lacksName("S. fell"))
    // Whoever types a small initial of somebody else means that.
    #expect(
      hidden.named(in: "S. v. N. fell, v. Dam saw it") == "Sanne van Nepnaam fell, v. Dam saw it")
  }

  @Test(arguments: ["Sanne.Zoltán came", "SanneSanne,Sanne"])
  func `what nobody changed stays as it was, however it is written`(text: String) throws {
    let hidden = try #require(Self.both.hiding(in: text))
    #expect(hidden.named(in: hidden.shown) == text && !hidden.lacksName(hidden.shown))
    #expect(hidden.hidden(in: text) == hidden.shown)
  }

  @Test(arguments: [
    ("Jörg Müller", "joerg mueller shouted", "J. M. shouted"),
    ("Jörg Müller", "Jorg and Müller", "J. and M."),
    ("Joerg Mueller", "Jörg Müller shouted", "J. M. shouted"),
    ("Käthe Strauß", "Kaethe Strauss, KÄTHE STRAUSS", "K. S., K. S."),
    ("Kaethe Strauss", "Käthe Strauß fell", "K. S. fell"),
  ])
  func `a letter that is written out is the same letter, in a name and in a text`(
    name: String, text: String, shown: String
  ) {
    var other = Case(id: CaseID("u"))
    other.client.name = name
    let names = HiddenNames(
      name: "Ewa Fikcyjna", sortName: "Ewa Fikcyjna", among: NameWords(of: [other]))
    #expect(names.hidden(in: text) == shown)
    #expect(HiddenNames(name: name, sortName: name).hidden(in: text) == shown)
  }

  @Test func `what is only alike without its marks stays a word`() {
    var other = Case(id: CaseID("u"))
    other.client.name = "Koen de Boer"
    let names = HiddenNames(
      name: "Ewa Fikcyjna", sortName: "Ewa Fikcyjna", among: NameWords(of: [other]))
    #expect(names.hidden(in: "Kon niet komen") == "Kon niet komen")
  }

  @Test func `a client without a name hides nothing`() {
    #expect(HiddenNames(name: "", sortName: "").hidden(in: "Somebody came") == "Somebody came")
  }

  @Test func `a name in other letters is hidden in both, and read out in ours`() {
    let names = HiddenNames(name: "Иван Выдуманный", sortName: "Ivan Vydumanny")
    #expect(names.hidden(in: "Иван Выдуманный shouted") == "И. В. shouted")
    #expect(names.hidden(in: "It is about Ivan Vydumanny") == "It is about I. V.")
  }
}
