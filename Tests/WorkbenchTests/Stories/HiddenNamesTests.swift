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

  @Test func `what was written without the name has it again`() {
    #expect(
      names.named(in: "It is about S. v. N., born 2001.")
        == "It is about Sanne van Nepnaam, born 2001.")
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
  ])
  func `what somebody changes where names do not show keeps the names around it`(
    typed: String, stored: String
  ) {
    #expect(
      Self.both.named(in: typed, from: "Sanne called Zoltán Kitalált, room 4") == stored)
  }

  @Test func `a client without a name hides nothing`() {
    #expect(HiddenNames(name: "", sortName: "").hidden(in: "Somebody came") == "Somebody came")
  }

  @Test func `a name in other letters is hidden in both, and read out in ours`() {
    let names = HiddenNames(name: "Иван Выдуманный", sortName: "Ivan Vydumanny")
    #expect(names.hidden(in: "Иван Выдуманный shouted") == "И. В. shouted")
    #expect(names.hidden(in: "It is about Ivan Vydumanny") == "It is about I. V.")
    #expect(names.named(in: "It is about I. V.") == "It is about Ivan Vydumanny")
  }
}
