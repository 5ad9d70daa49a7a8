import Glibc
import Testing

/// Themes in a running workbench: their files change, and terminals tell what they look like.
@Suite(.waits) struct ThemeJourneyTests {
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

  @Test func `a theme that is not there any more keeps nobody from their work`() throws {
    let house = try CommandHouse.withDemo()
    let program = try Program.start(
      [
        "--store", house.home.file("store"), "--worker", "c1", "--lang", "en", "--today",
        CommandHouse.today, "--theme", "zand",
      ], in: house.home)
    try program.waitFor("zand: there is no such theme. The default colours are used.")
    program.press("q")
    #expect(try program.waitForEnd() == 0)
  }

  @Test func `a fault begins with the name of the file, however deep it lies`() throws {
    let house = try CommandHouse.withDemo()
    try house.put("late red bold\n", as: "a/folder/that/is/deep/zand.theme")
    let program = try Program.start(
      [
        "--store", house.home.file("store"), "--worker", "c1", "--lang", "en", "--today",
        CommandHouse.today, "--theme", house.home.file("a/folder/that/is/deep/zand.theme"),
      ], in: house.home)
    try program.waitFor("zand.theme, line 1: ")
    #expect(!program.screen.contains("is/deep"))
    program.press("q")
    #expect(try program.waitForEnd() == 0)
  }

  @Test func `gc shows a theme at once, and it is there again at the next start`() throws {
    let house = try CommandHouse.withDemo()
    let arguments = [
      "--store", house.home.file("store"), "--worker", "c1", "--lang", "en", "--today",
      CommandHouse.today,
    ]
    let first = try Program.start(arguments, in: house.home)
    try first.waitFor("SCHAKEL")
    first.settle()
    #expect(!hasBand(first.seen))
    first.press("gc")
    try first.waitFor("(*) Calm, as the terminal is")
    for _ in 1...3 { first.press(.down) }
    try first.waitUntil("a band of its own", hasBand)
    first.press(.escape)
    try first.waitUntil("the colours from before") { !hasBand($0) }
    first.press("gch")
    try first.waitFor("Colours from now on: High contrast.")
    #expect(hasBand(first.seen))
    first.press("q")
    #expect(try first.waitForEnd() == 0)
    let second = try Program.start(arguments, in: house.home)
    try second.waitFor("SCHAKEL")
    #expect(hasBand(second.seen))
    second.press("q")
    #expect(try second.waitForEnd() == 0)
  }

  @Test func `a path that stands in the store where a theme was kept is not read`() throws {
    let house = try CommandHouse.withDemo()
    try house.put(ThemeCommandTests.scheme(), as: "elsewhere.yaml")
    let path = house.home.file("elsewhere.yaml")
    let arguments = [
      "--store", house.home.file("store"), "--worker", "c1", "--lang", "en", "--today",
      CommandHouse.today,
    ]
    let first = try Program.start(arguments, in: house.home)
    try first.waitFor("SCHAKEL")
    first.press("gch")
    try first.waitFor("Colours from now on: High contrast.")
    first.press("q")
    #expect(try first.waitForEnd() == 0)
    let drafts = house.home.contents(of: "store/drafts")
    let kept = drafts.filter { String(decoding: $0.value, as: UTF8.self).contains("high-contrast") }
    #expect(kept.count == 1)
    for (name, bytes) in kept {
      let text = String(decoding: bytes, as: UTF8.self)
      try house.put(text.replacing("high-contrast", with: path), as: "store/drafts/" + name)
    }
    let second = try Program.start(arguments, in: house.home)
    try second.waitFor("SCHAKEL")
    #expect(!hasBand(second.seen))
    second.press("q")
    #expect(try second.waitForEnd() == 0)
  }

  /// Whether the top line has a background of its own, which the plain default has not.
  private func hasBand(_ seen: VTerm) -> Bool {
    let look = seen.cell(row: 0, column: 1).look
    return look.isColoured && !look.isReverse
  }

  @Test func `the default becomes light or dark when the terminal answers, and nothing is typed`()
    throws
  {
    for (answer, letters) in [("ffff/ffff/ffff", 124), ("0000/0000/0000", 215)] {
      let program = try House().open()
      #expect(String(decoding: program.received, as: UTF8.self).contains("\u{1B}]11;?\u{1B}\\"))
      #expect(!hasBand(program.seen))
      let before = program.screen
      program.press(Keys("\u{1B}]11;rgb:\(answer)\u{1B}\\"))
      try program.waitUntil("other colours", hasBand)
      #expect(String(decoding: program.received, as: UTF8.self).contains("38;5;\(letters)m"))
      #expect(program.screen == before)
      #expect(try program.quit() == 0)
    }
  }

  @Test func `whoever named a theme keeps it, and old terminals are not asked`() throws {
    for (theme, term) in [("high-contrast", "xterm-256color"), ("", "linux"), ("", "vt220")] {
      let house = try House()
      let program = try Program.start(
        ["--store", house.store, "--worker", "c1", "--today", House.today]
          + (theme.isEmpty ? [] : ["--theme", theme]), in: house.home,
        environment: ["TERM": term])
      try program.waitFor("SCHAKEL")
      program.settle()
      #expect(!String(decoding: program.received, as: UTF8.self).contains("]11;"))
      #expect(try program.quit() == 0)
    }
  }

  @Test func `what the terminal says of itself beforehand is believed from the first frame on`()
    throws
  {
    let light = try House().open(environment: ["COLORFGBG": "0;15"])
    #expect(String(decoding: light.received, as: UTF8.self).contains("38;5;124m"))
    #expect(try light.quit() == 0)
    let dark = try House().open(environment: ["COLORFGBG": "15;default;0"])
    #expect(String(decoding: dark.received, as: UTF8.self).contains("38;5;215m"))
    #expect(try dark.quit() == 0)
  }
}
