import Foundation
import Glibc
import Testing

/// `schakel themes` and `--theme`, for themes of ours and for schemes of others.
@Suite(.waits) struct ThemeCommandTests {
  private static let folder = ".config/schakel/themes/"

  /// A scheme as such files are published, with its background and letters.
  static func scheme(_ background: String = "282828") -> String {
    "scheme: \"Nep\"\nauthor: 'Een Verzonnene'\nbase00: \"\(background)\"\n"
      + (1..<16).map { "base0\(String($0, radix: 16, uppercase: true)): \"D5C4A1\"\n" }.joined()
  }

  @Test func `the list names every theme, whence it is and what it is for`() throws {
    let house = try CommandHouse()
    try house.put(Self.scheme(), as: Self.folder + "zand.yaml")
    try house.put("base = default\nabout = onze eigen kleuren\n", as: Self.folder + "huis.theme")
    try house.put("base = default\nlaat = red\n", as: Self.folder + "fout.theme")
    let list = try house.run("themes").output
    #expect(list.contains(/mono +theme +built in +without colours/))
    #expect(list.contains(/zand +base16 +\S+zand.yaml +Nep, Een Verzonnene/))
    #expect(list.contains(/huis +theme +\S+huis.theme +onze eigen kleuren/))
    #expect(list.contains(/fout +theme +\S+fout.theme +line 2: laat is nothing/))
    #expect(try house.run("themes", "--lang", "nl").output.contains("zonder kleuren"))
  }

  private struct Listed: Decodable, Equatable {
    var name: String
    var kind: String
    var path: String?
  }

  @Test func `programs get the list as JSON`() throws {
    let house = try CommandHouse()
    try house.put(Self.scheme(), as: Self.folder + "zand.yml")
    let list = try house.json([Listed].self, ["themes"])
    #expect(list.contains(Listed(name: "default", kind: "theme", path: nil)))
    let path = house.home.file(Self.folder + "zand.yml")
    #expect(list.contains(Listed(name: "zand", kind: "scheme", path: path)))
  }

  @Test func `files are checked: a line for each fault, and the end says whether there is one`()
    throws
  {
    let house = try CommandHouse()
    try house.put(Self.scheme(), as: "goed.yaml")
    try house.put("base = default\n", as: "goed.theme")
    let fine = try house.run("themes", "goed.yaml", "goed.theme")
    #expect(fine.status == 0)
    #expect(fine.output.contains("goed.yaml: all right\n"))

    try house.put(Self.scheme("28282"), as: "fout.yaml")
    try house.put("base = default\nlate = rood\nlaat = red\n", as: "fout.theme")
    try house.put("base = default\ntext = 240 238\ntext.16 = white black\n", as: "flets.theme")
    let found = try house.run("themes", "fout.yaml", "fout.theme", "goed.yaml", "flets.theme")
    #expect(found.status == 4)
    #expect(found.output.contains("fout.yaml:3: base00 is 28282"))
    #expect(found.output.contains("fout.theme:2: rood is neither"))
    #expect(found.output.contains("fout.theme:3: laat is nothing"))
    #expect(found.output.contains(/flets.theme: text is hard to read: its contrast is 1.\d/))
    #expect(
      try house.run("themes", "fout.yaml", "--lang", "nl").output.contains("zes cijfers"))
  }

  @Test func `programs get the faults as JSON`() throws {
    let house = try CommandHouse()
    try house.put("base = default\nlate = rood\n", as: "fout.theme")
    try house.put("base = default\n", as: "goed.theme")
    let found = try house.run("themes", "fout.theme", "goed.theme", "--json")
    #expect(found.status == 4)
    let files = try JSONDecoder().decode([Checked].self, from: Data(found.output.utf8))
    #expect(files.map(\.file) == ["fout.theme", "goed.theme"])
    #expect(files.map(\.faults.count) == [1, 0])
    #expect(files[0].faults[0].line == 2)
    #expect(files[0].faults[0].what.contains("rood"))
  }

  private struct Checked: Decodable {
    struct Fault: Decodable {
      var line: Int?
      var what: String
    }
    var file: String
    var faults: [Fault]
  }

  @Test func `whatever is no theme is one sentence`() throws {
    let house = try CommandHouse()
    try house.put([UInt8](repeating: 0x20, count: 300 << 10), as: "groot.yaml")
    try house.put([0xFF, 0xFE, 0x00], as: "bytes.theme")
    try house.put("", as: "leeg.yaml")
    try house.put("late = red", as: "tekst.txt")
    try house.put("x", as: "map.yaml/x")
    #expect(mkfifo(house.home.file("pijp.yaml"), 0o600) == 0)
    let files = [
      ("groot.yaml", "256 KiB"), ("bytes.theme", "UTF-8"), ("leeg.yaml", "empty"),
      ("tekst.txt", "ends in"), ("map.yaml", "folder"), ("pijp.yaml", "plain file"),
      ("weg.yaml", "no such theme"),
    ]
    for (file, words) in files {
      let answer = try house.run("themes", file)
      #expect(answer.status == 4 && answer.output.contains(words), "\(file): \(answer.output)")
      #expect(answer.output.split(separator: "\n").count == 1)
    }
  }

  /// Starts the workbench with a theme.
  private func open(_ house: CommandHouse, theme: String) throws -> Program {
    let program = try Program.start(
      [
        "--store", house.home.file("store"), "--worker", "c1", "--lang", "en", "--today",
        CommandHouse.today, "--theme", theme,
      ], in: house.home)
    try program.waitFor("SCHAKEL")
    return program
  }

  @Test(arguments: ["zand", "zand.yaml", "./ander.yaml"])
  func `a scheme is taken by its name and as a file`(theme: String) throws {
    let house = try CommandHouse.withDemo()
    try house.put(Self.scheme(), as: Self.folder + "zand.yaml")
    try house.put(Self.scheme(), as: "ander.yaml")
    let program = try open(house, theme: theme)
    // Every cell lies on the background of the scheme, the blank ones as well.
    try program.waitUntil("the background of the scheme") { seen in
      seen.looks.allSatisfy(\.isColoured)
    }
    program.press("q")
    #expect(try program.waitForEnd() == 0)
  }

  @Test func `a bad theme at the start leaves the default, and the screen says why`() throws {
    let house = try CommandHouse.withDemo()
    try house.put(Self.scheme("rood"), as: Self.folder + "zand.yaml")
    let program = try open(house, theme: "zand")
    try program.waitFor("line 3: base00 is rood")
    #expect(program.seen.looks.contains { !$0.isColoured })
    program.press("q")
    #expect(try program.waitForEnd() == 0)
  }

  @Test func `what can be no theme is said before anything is drawn`() throws {
    let house = try CommandHouse.withDemo()
    try house.put("late = red", as: "rood.txt")
    let answer = try house.run("open", "--theme", "./rood.txt")
    #expect(answer.status == 2 && answer.output.hasPrefix("rood.txt: "), "\(answer.output)")
  }

  @Test(arguments: ["rood", "rood.yaml", "/nowhere/rood.theme"])
  func `a theme that is not there is said on the screen`(theme: String) throws {
    let house = try CommandHouse.withDemo()
    let program = try open(house, theme: theme)
    let name = theme.split(separator: "/").last ?? ""
    try program.waitFor("\(name): there is no such theme. The default colours are used.")
    program.press("q")
    #expect(try program.waitForEnd() == 0)
  }

  @Test func `the picture of a screen has the menu of themes as the workbench has it`() throws {
    let house = try CommandHouse.withDemo()
    let answer = try house.run("screen", "--keys", "gc", "--worker", "c1")
    #expect(answer.status == 0)
    #expect(answer.output.contains("(*) Calm, as the terminal is"), "\(answer.output)")
    #expect(answer.output.contains("( ) High contrast"))
  }
}
