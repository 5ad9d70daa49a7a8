import Glibc
import Testing

/// Themes in a running workbench: their files change, and terminals tell what they look like.
@Suite struct ThemeJourneyTests {
  private static let file = ".config/schakel/themes/zand.yaml"

  /// The workbench in the scheme of a file in the person's folder.
  private func openWithScheme(in house: CommandHouse) throws -> Program {
    try house.put(ThemeCommandTests.scheme(), as: Self.file)
    let program = try Program.start(
      [
        "--store", house.home.file("store"), "--worker", "c1", "--lang", "en", "--today",
        CommandHouse.today, "--theme", "zand",
      ], in: house.home)
    try program.waitFor("SCHAKEL")
    program.settle()
    return program
  }

  /// Whether something was written in letters on a background of the 256 colours.
  private func drew(background: Int, _ program: Program, since: Int) -> Bool {
    let written = String(decoding: program.received.dropFirst(since), as: UTF8.self)
    return written.contains("48;5;\(background)m")
  }

  @Test func `a theme that is changed while it is in use is shown at once`() throws {
    let house = try CommandHouse.withDemo()
    let program = try openWithScheme(in: house)
    let before = program.received.count
    try house.put(ThemeCommandTests.scheme("F9F5D7"), as: Self.file)
    try program.waitFor("The colours are those of zand now.")
    #expect(drew(background: 230, program, since: before))
    // As editors do it: written beside, and renamed over.
    try house.put(ThemeCommandTests.scheme("1D2021"), as: Self.file + "~")
    let path = house.home.file(Self.file)
    #expect(rename(path + "~", path) == 0)
    try program.waitUntil("the next background") { _ in
      drew(background: 234, program, since: before)
    }
    program.press("q")
    #expect(try program.waitForEnd() == 0)
  }

  @Test func `a broken theme leaves the old one, and a mended one takes over`() throws {
    let house = try CommandHouse.withDemo()
    let program = try openWithScheme(in: house)
    let before = program.received.count
    try house.put(ThemeCommandTests.scheme("282G28"), as: Self.file)
    try program.waitFor("line 3: base00 is 282G28")
    #expect(!program.seen.looks.contains { !$0.isColoured })
    program.press(.down)
    program.settle()
    #expect(!program.seen.looks.contains { !$0.isColoured })
    try house.put(ThemeCommandTests.scheme("002B36"), as: Self.file)
    try program.waitFor("The colours are those of zand now.")
    #expect(program.received.count > before)
    program.press("q")
    #expect(try program.waitForEnd() == 0)
  }
}
