import Testing

/// The help of the commands and the refusals of arguments, in the language of the worker.
@Suite(.waits) struct CommandHelpTests {
  /// Words of the library that reads the arguments, which speaks English only.
  private static let english = [
    "OVERVIEW", "USAGE", "Usage", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "See ", "default",
    "subcommand", "values:", "Error", "Unknown", "Missing", "Unexpected", "unexpected", "invalid",
    "Help:", "does not", "Value",
  ]

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["help", "set"], ["--lang", "nl", "--help"], ["demo", "--help"],
    ["screen", "-h"], ["init", "--help"], ["import", "--help"],
  ])
  func `the help in Dutch holds no English of the parser`(arguments: [String]) throws {
    let house = try CommandHouse()
    let given = arguments.contains("--lang") ? arguments : arguments + ["--lang", "nl"]
    let answer = try Program.run(given, in: house.home, environment: [:])
    #expect(answer.status == 0 && answer.output.contains("GEBRUIK: schakel"), "\(answer.output)")
    for word in Self.english { #expect(!answer.output.contains(word), "\(word): \(answer.output)") }
  }

  @Test(arguments: [
    (["frobnicate"], "There is no command frobnicate. `schakel --help` names them.\n"),
    (["frobnicate", "x"], "There is no command frobnicate. `schakel --help` names them.\n"),
    (
      ["--lang", "nl", "frobnicate"],
      "Er is geen opdracht frobnicate. `schakel --help` noemt ze.\n"
    ),
  ])
  func `a command that there is not is named, with where they are told`(
    arguments: [String], sentence: String
  ) throws {
    let house = try CommandHouse()
    let answer = try Program.run(arguments, in: house.home, environment: ["LANG": "en_GB.UTF-8"])
    #expect(answer.status == 2 && answer.output == sentence, "\(answer.output)")
  }

  @Test func `a file in place of a store is called a file`() throws {
    let house = try CommandHouse()
    try house.put("Beste", as: "brief.txt")
    let path = house.home.file("brief.txt")
    let english = try house.run("list", "--store", path)
    #expect(
      english.output
        == "\(path) is a file, not a folder. Name the folder of a store with --store.\n")
    #expect(english.status == 3)
    let dutch = try house.run("list", "--store", path, "--lang", "nl")
    #expect(dutch.output.hasPrefix("\(path) is een bestand en geen map."), "\(dutch.output)")
  }

  @Test(arguments: [
    (["list", "--bogus"], "Er is geen optie --bogus."),
    (["list", "--lat"], "Er is geen optie --lat; bedoel je --late?"),
    (["outcomes", "--worker", "tl1"], "Er is geen optie --worker."),
    (["outcomes", "--forse"], "Er is geen optie --forse; bedoel je --force?"),
    (["list", "--due"], "Bij --due <DAYS> ontbreekt een waarde."),
    (["list", "--due", "x"], "x kan niet bij --due <DAYS>."),
    (["list", "--late=3"], "Bij --late hoort geen waarde, maar er staat 3."),
    (["list", "Anna"], "Anna hoort hier niet."), (["list", "a", "b"], "a b hoort hier niet."),
    (["show"], "<CASE> ontbreekt."),
    (["demo", "--as", "king"], "king kan niet bij --as <counsellor|lead>."),
  ])
  func `arguments that are not understood are refused in Dutch`(
    arguments: [String], sentence: String
  ) throws {
    let house = try CommandHouse()
    let answer = try Program.run(
      arguments, in: house.home, environment: ["LANG": "nl_NL.UTF-8"])
    #expect(answer.status == 2)
    #expect(answer.output.contains(sentence + "\n"), "\(answer.output)")
    for word in Self.english { #expect(!answer.output.contains(word), "\(word): \(answer.output)") }
  }
}
