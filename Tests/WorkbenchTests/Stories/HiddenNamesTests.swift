import Casework
import Screen
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

  @Test(arguments: [
    ("Kitaláltnak szóltam", "K. szóltam"), ("kitalaltnak szoltam", "K. szoltam"),
    ("Zoltánnal beszéltem", "Z. beszéltem"), ("Kitalálték háza", "K. háza"),
    ("ZoltánKitalált belde, zoltankitalalt ook", "Z. belde, Z. ook"),
    ("Nepnaampje lachte", "N. lachte"),
    // As much behind it is another word.
    ("Nepnaamgenoten", "Nepnaamgenoten"), ("sannetje", "sannetje"), ("Sannetje", "S."),
  ])
  func `a name is hidden with the endings of its language, and written as one word`(
    text: String, shown: String
  ) {
    #expect(Self.both.hidden(in: text) == shown)
  }

  @Test func `a short name hides no word that only begins with it`() {
    var others = [Case(id: CaseID("a")), Case(id: CaseID("b")), Case(id: CaseID("c"))]
    others[0].client.name = "Roos de Jong"
    others[1].client.name = "Jan Bos"
    others[2].client.name = "Piet van Daan"
    let names = HiddenNames(
      name: "Mark Ali", sortName: "Ali, Mark", among: NameWords(of: others))
    for text in ["Rooster hangt er, jongens op de markt", "Janken in Bosch, vandaan", "Alibi"] {
      #expect(names.hidden(in: text) == text)
    }
    #expect(names.hidden(in: "RoosdeJong en JanBos") == "R. en J.")
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

  /// A field in which a recorded text is changed as it shows.
  private func field(_ hidden: HiddenText) -> TextField {
    TextField(hidden.shown, standIns: hidden.standIns)
  }

  @Test(arguments: [
    // Nothing was changed.
    ("S. called Z. K., room 4", "Sanne called Zoltán Kitalált, room 4"),
    ("S. called Z. K., room 5", "Sanne called Zoltán Kitalált, room 5"),
    ("At night S. called Z. K., room 4", "At night Sanne called Zoltán Kitalált, room 4"),
    ("S. shouted at Z. K., room 4", "Sanne shouted at Zoltán Kitalált, room 4"),
    ("Nobody called.", "Nobody called."),
    // An initial that was typed stands for nobody.
    ("S. called Z. K., S. de Vries saw it", "Sanne called Zoltán Kitalált, S. de Vries saw it"),
    ("Z. K. called S., room 4", "Z. K. called S., room 4"),
    // What is typed with a name in it is what was typed.
    ("S. called Sanne, room 4", "Sanne called Sanne, room 4"),
  ])
  func `a text that is typed anew keeps the names around the place where it is another`(
    typed: String, stored: String
  ) throws {
    let hidden = try #require(Self.both.hiding(in: "Sanne called Zoltán Kitalált, room 4"))
    var text = field(hidden).typed
    _ = text.retype(typed)
    #expect(text.meant == stored)
    // What was kept of it comes back and is the same.
    let kept = hidden.masked(stored)
    #expect(TextField(kept.text, standIns: kept.standIns).typed.meant == stored)
  }

  @Test func `an initial that was recorded never becomes the name of somebody else`() throws {
    let hidden = try #require(names.hiding(in: "Sanne had ruzie met S. de Vries"))
    #expect(hidden.shown == "S. had ruzie met S. de Vries")
    var text = field(hidden)
    _ = text.press(.character("!"))
    #expect(text.typed.meant == "Sanne had ruzie met S. de Vries!")
    // The first one goes, and the second one stays who it was.
    _ = text.press(.home)
    for _ in 0..<3 { _ = text.press(.delete) }
    #expect(text.typed.meant == "had ruzie met S. de Vries!")
    #expect(hidden.lacksName(text.typed.standIns))
  }

  @Test func `of two that look the same it is the deleted one that is gone`() throws {
    let hidden = try #require(Self.both.hiding(in: "Sanne hit Sanne, Zoltán saw it"))
    var text = field(hidden)
    _ = text.press(.home)
    _ = text.press(.paste("S. and "))
    #expect(text.typed.meant == "S. and Sanne hit Sanne, Zoltán saw it")
    for _ in 0..<7 { _ = text.press(.backspace) }
    for _ in 0..<2 { _ = text.press(.delete) }
    _ = text.press(.paste("X."))
    #expect(text.typed.meant == "X. hit Sanne, Zoltán saw it")
    // Typed anew it cannot be told which of the two is left, and so it is neither.
    var anew = field(try #require(Self.both.hiding(in: "Sanne Sanne fell"))).typed
    _ = anew.retype("S. fell")
    #expect(anew.meant == "S. fell")
  }

  @Test func `a name that is cut out and put back elsewhere is that name`() throws {
    let hidden = try #require(Self.both.hiding(in: "Sanne called Zoltán"))
    var text = field(hidden)
    _ = text.press(.control("w"))
    #expect(text.typed.meant == "Sanne called " && hidden.lacksName(text.typed.standIns))
    for key in [Key.home, .character(" "), .home, .control("y")] { _ = text.press(key) }
    #expect(text.text == "Z. S. called " && text.typed.meant == "Zoltán Sanne called ")
    #expect(!hidden.lacksName(text.typed.standIns))
  }

  @Test func `what is cut by the word comes back as that name, and only once`() throws {
    let hidden = try #require(Self.both.hiding(in: "Sanne called Zoltán"))
    var text = field(hidden)
    for key in [Key.control("a"), .alt("d")] { _ = text.press(key) }
    #expect(text.text == " called Z." && hidden.lacksName(text.typed.standIns))
    for key in [Key.end, .character(" "), .control("y")] { _ = text.press(key) }
    #expect(text.typed.meant == " called Zoltán Sanne")
    for key in [Key.character(" "), .control("y")] { _ = text.press(key) }
    #expect(text.typed.meant == " called Zoltán Sanne S.")
  }

  @Test func `a word that is typed before a name is a word, and the name stays that name`() throws {
    let hidden = try #require(Self.both.hiding(in: "Sanne called Zoltán"))
    var text = field(hidden)
    for key in [Key.end, .left, .left, .character("d"), .character("e")] { _ = text.press(key) }
    // As long as its letters stand beside the initial the name would be within a word.
    #expect(text.typed.meant == "Sanne called deZ." && hidden.lacksName(text.typed.standIns))
    _ = text.press(.character(" "))
    #expect(text.typed.meant == "Sanne called de Zoltán")
    #expect(!hidden.lacksName(text.typed.standIns))
  }

  @Test(arguments: [
    // Half an initial is a letter, and so is one to which a letter was typed: a name in a word would show.
    ([Key.home, .right, .delete], "S called Zoltán"),
    ([Key.home, .right, .right, .character("b")], "S.b called Zoltán"),
    ([Key.home, .character("x")], "xS. called Zoltán"),
    ([Key.end, .character("'"), .character("s")], "Sanne called Zoltán's"),
    ([Key.end, .left, .left, .backspace], "Sanne calledZ."),
    ([Key.end, .character("\u{301}")], "Sanne called Z.\u{301}"),
  ])
  func `what touches an initial makes letters of it`(keys: [Key], stored: String) throws {
    let hidden = try #require(Self.both.hiding(in: "Sanne called Zoltán"))
    var text = field(hidden)
    for key in keys { _ = text.press(key) }
    #expect(text.typed.meant == stored)
  }

  @Test func `of the whole name only the part is lost whose initial was deleted`() throws {
    let hidden = try #require(names.hiding(in: "Sanne van Nepnaam fell"))
    #expect(hidden.shown == "S. v. N. fell")
    var text = field(hidden)
    _ = text.press(.paste(", v. Dam saw it"))
    // Whoever types a small initial of somebody else means that.
    #expect(text.typed.meant == "Sanne van Nepnaam fell, v. Dam saw it")
    _ = text.press(.home)
    for _ in 0..<3 { _ = text.press(.delete) }
    #expect(text.typed.meant == "van Nepnaam fell, v. Dam saw it")
    #expect(hidden.lacksName(text.typed.standIns))
  }

  @Test(arguments: ["Sanne.Zoltán came", "SanneSanne,Sanne"])
  func `what nobody changed stays as it was, however it is written`(text: String) throws {
    let hidden = try #require(Self.both.hiding(in: text))
    #expect(field(hidden).typed.meant == text && !hidden.lacksName(hidden.standIns))
    #expect(hidden.masked(text).text == hidden.shown)
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

  @Test func `what a client was called before is hidden too, also in a text about another`() {
    var value = Case(id: CaseID("s"))
    value[.clientName] = .text("Sanne Nepnaam")
    value[.sortName] = .text("Nepnaam, Sanne")
    value[.clientName] = .text("Sanne Tuinkers")
    value[.sortName] = .text("Tuinkers, Sanne")
    #expect(value.client.former.all == ["Sanne Nepnaam", "Nepnaam, Sanne"])
    let own = HiddenNames(of: CaseSummary(value, norms: Norms([:])))
    #expect(own.hidden(in: "Sanne Nepnaam sloeg, zegt Tuinkers") == "S. N. sloeg, zegt T.")
    let other = HiddenNames(
      name: "Ewa Fikcyjna", sortName: "Ewa Fikcyjna", among: NameWords(of: [value]))
    #expect(other.hidden(in: "Nepnaam sloeg Ewa") == "N. sloeg E.")
    // Who is called so again was never called otherwise.
    value[.clientName] = .text("Sanne Nepnaam")
    #expect(value.client.former.names == ["Sanne Tuinkers"])
  }

  @Test func `a name of which no part is one alone is hidden where the whole of it stands`() {
    let names = HiddenNames(name: "X de Q", sortName: "X de Q")
    #expect(names.hidden(in: "Saw X de Q there") == "Saw X d. Q there")
    #expect(names.hidden(in: "Saw X de P, and é") == "Saw X de P, and é")
    #expect(names.hidden(in: "Was X de Q, hé?") == "Was X d. Q, hé?")
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
