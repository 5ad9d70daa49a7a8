import FoundationEssentials
import Glibc
import Testing

/// Pages for paper, by command.
@Suite(.waits) struct PrintCommandTests {
  @Test func `a page goes to standard output, or to a file for its owner only`() throws {
    let house = try CommandHouse.withDemo()
    let shown = try house.run("print", "sheet", "--case", "MO-0107", "--worker", "c1")
    #expect(shown.status == 0 && shown.output.contains("MO-0107"), "\(shown.output)")
    let path = house.home.file("sheet.html")
    let answer = try Program.run(
      [
        "-c",
        "umask 0; exec \"$0\" print sheet --case mo-0107 --format html -o sheet.html --worker c1",
        Program.built,
      ], path: "/bin/sh", in: house.home,
      environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(answer.status == 0 && answer.output.contains("sheet.html"), "\(answer.output)")
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let html = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    #expect(html.hasPrefix("<!doctype html>") && !html.contains("<script"))
  }

  @Test func `what probation is told prints by command, of one escalation or of the only one`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let shown = try house.run("print", "report", "--case", "MO-0108", "--worker", "c1")
    #expect(shown.status == 0, "\(shown.output)")
    #expect(shown.output.contains("Report to probation: "), "\(shown.output)")
    #expect(shown.output.contains(", born "), "\(shown.output)")
    #expect(shown.output.contains("Drunk, gone for a night"), "\(shown.output)")
    let dutch = try house.run(
      "print", "report", "--case", "MO-0108", "--worker", "c1", "--lang", "nl", "--format", "html")
    #expect(dutch.output.contains("Melding aan de reclassering: "), "\(dutch.output)")
    #expect(dutch.output.contains("horen wij van u?"), "\(dutch.output)")
    let second = try house.run(
      "escalation", "add", "MO-0108", "--text", "Shouted", "--severity", "1", "--worker", "c1")
    let id = try #require(second.output.split(separator: "\n").first.map(String.init))
    let which = try house.run("print", "report", "--case", "MO-0108", "--worker", "c1")
    #expect(which.status == 2 && which.output.contains("--escalation"), "\(which.output)")
    let chosen = try house.run(
      "print", "report", "--case", "MO-0108", "--escalation", id, "--worker", "c1")
    #expect(chosen.output.contains("we learned: Shouted."), "\(chosen.output)")
    let none = try house.run("print", "report", "--case", "MO-0101", "--worker", "c1")
    #expect(none.status == 1 && none.output.contains("MO-0101"), "\(none.output)")
  }

  @Test func `what probation was told can still be printed once the escalation is closed`() throws {
    let house = try CommandHouse.withDemo()
    let closed = try house.run(
      "print", "report", "--case", "MO-0117", "--escalation", "X-0117-1", "--worker", "c1")
    #expect(closed.status == 0, "\(closed.output)")
    // What was closed as none is not told as a breach.
    #expect(closed.output.contains(" closed: no breach."), "\(closed.output)")
    #expect(!closed.output.contains("was broken"), "\(closed.output)")
    // What is asked of probation is asked of what is open.
    #expect(!closed.output.contains("What we ask"), "\(closed.output)")
    // Two of that case begin so.
    let either = try house.run(
      "print", "report", "--case", "MO-0117", "--escalation", "X-0117", "--worker", "c1")
    #expect(either.status != 0 && either.output.contains("X-0117-1"), "\(either.output)")
    // Who names none means what is open.
    let open = try house.run("print", "report", "--case", "MO-0117", "--worker", "c1")
    #expect(open.status == 0 && !open.output.contains(" closed: "), "\(open.output)")
  }

  @Test func `nothing is written over unless that is asked for`() throws {
    let house = try CommandHouse.withDemo()
    try house.put("mine", as: "page.txt")
    let refused = try house.run("print", "week", "--worker", "c1", "-o", "page.txt")
    #expect(refused.status == 1 && refused.output.contains("--force"), "\(refused.output)")
    #expect(house.home.contents(of: ".")["page.txt"] == Array("mine".utf8))
    // A folder is written over in no case, and the sentence is in the language of the person.
    let folder = try house.run(
      "print", "week", "--worker", "c1", "-o", ".", "--lang", "nl")
    #expect(folder.status == 1 && folder.output.contains("het is een map"), "\(folder.output)")
    let forced = try house.run("print", "week", "--worker", "c1", "-o", "page.txt", "--force")
    #expect(forced.status == 0, "\(forced.output)")
    let written = String(decoding: house.home.contents(of: ".")["page.txt"] ?? [], as: UTF8.self)
    #expect(written.contains("The week of"))
    // A link is not followed.
    try house.put("mine", as: "target.txt")
    #expect(symlink("target.txt", house.home.file("link.txt")) == 0)
    #expect(try house.run("print", "week", "--worker", "c1", "-o", "link.txt").status == 1)
    #expect(house.home.contents(of: ".")["target.txt"] == Array("mine".utf8))
    let nowhere = try house.run("print", "week", "--worker", "c1", "-o", "no/where.txt")
    #expect(nowhere.status == 1 && nowhere.output.contains("no/where.txt"))
  }

  @Test func `the page for the handover at the door tells what happened since a moment`() throws {
    let house = try CommandHouse.withDemo()
    let set = try house.run("set", "MO-0107", "I1", "done", "--worker", "c1", "--note", "zebra")
    #expect(set.status == 0, "\(set.output)")
    let told = try house.run("print", "shift", "--since", "yesterday 7:30", "--worker", "c1")
    #expect(told.status == 0 && told.output.contains("MO-0107"), "\(told.output)")
    #expect(told.output.contains("07:30") && !told.output.contains("FICTIF"), "\(told.output)")
    let days = try house.run("print", "shift", "--since", "3d", "--worker", "c1")
    #expect(days.status == 0 && days.output.contains("MO-0107"), "\(days.output)")
    let named = try house.run("print", "shift", "--names", "--worker", "c1")
    #expect(named.output.contains("FICTIF"), "\(named.output)")
    // Who picks it up reads whether it may lie about.
    let saysSo = "Names stand here in full: keep it in the team."
    #expect(named.output.contains(saysSo) && !told.output.contains(saysSo), "\(named.output)")
    let week = try house.run("print", "week", "--names", "--worker", "c1")
    #expect(week.output.contains(saysSo), "\(week.output)")
  }

  @Test func `the decisions of a review round print, of one that was stopped as well`() throws {
    let house = try CommandHouse.withDemo()
    let none = try house.run("print", "review", "--worker", "tl1")
    #expect(none.status == 1 && none.output.contains("No review round"), "\(none.output)")
    let program = try Program.start(
      [
        "--store", house.home.file("store"), "--worker", "tl1", "--lang", "en", "--today",
        CommandHouse.today,
      ], in: house.home)
    try program.waitFor("SCHAKEL")
    program.press("g", "v")
    try program.waitFor("Review round, 1 of")
    program.press(.right, .right, .right, .right, .tab, "Zz three parties", .f2)
    try program.waitFor("Review round, 2 of")
    program.press(.escape)
    try program.waitFor("Stopped: 1 of")
    // Escape and a letter that come in one go are another key.
    program.press(.escape)
    try program.waitFor("CLIENTS")
    program.press("q")
    #expect(try program.waitForEnd() == 0)
    let text = try house.run("print", "review", "--worker", "tl1", "--lang", "en")
    #expect(text.status == 0 && text.output.contains("Zz three parties"), "\(text.output)")
    #expect(text.output.contains("1 of 3 decided; 2 not gone"), "\(text.output)")
    let html = try house.run("print", "review", "--worker", "tl1", "--format", "html")
    #expect(html.output.contains("<!doctype html>") && html.output.contains("Zz three parties"))
    let useless = try house.run("print", "review", "--names", "--worker", "tl1")
    #expect(useless.status == 2, "\(useless.output)")
  }

  @Test func `a page that is printed in the workbench is its owner's alone, and over nothing`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let program = try Program.start(
      [
        "--store", house.home.file("store"), "--worker", "c1", "--lang", "en", "--today",
        CommandHouse.today,
      ], in: house.home)
    try program.waitFor("SCHAKEL")
    for _ in 1...2 {
      program.press("P")
      try program.waitFor("Which page")
      program.press(.enter)
      try program.waitFor("The page is in")
    }
    program.press("q")
    #expect(try program.waitForEnd() == 0)
    let folder = house.home.file("schakel-pages")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count == 2 && names.allSatisfy { $0.hasPrefix("sheet-") }, "\(names)")
    var status = stat()
    for path in [folder] + names.map({ folder + "/" + $0 }) {
      #expect(lstat(path, &status) == 0 && status.st_mode & 0o077 == 0)
    }
  }

  @Test(arguments: [
    (["print", "shift", "--since", "tomorrow"], "tomorrow"),
    (["print", "week", "--since", "8h", "--worker", "c1"], "--since"),
    (["print", "poem"], "poem"), (["print", "sheet"], "--case"),
    (["print", "week", "--case", "MO-0107", "--worker", "c1"], "--case"),
    (["print", "sheet", "--case", "MO-0107", "--team"], "--team"),
    (["print", "sheet", "--case", "MO-0107", "--force"], "--force"),
    (["print", "week", "--format", "pdf", "--worker", "c1"], "pdf"),
  ])
  func `what a page has no use for is said in one line`(
    arguments: [String], named: String
  ) throws {
    let house = try CommandHouse.withDemo()
    let answer = try Program.run(
      arguments, in: house.home, environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(answer.status == 2 && answer.output.contains(named), "\(answer.output)")
    #expect(answer.output.split(separator: "\n").count == 1, "\(answer.output)")
  }

  @Test func `a page for a partner is refused where the case has none of that name`() throws {
    let house = try CommandHouse.withDemo()
    let answer = try house.run(
      "print", "partner", "--case", "MO-0107", "--partner", "Nobody", "--worker", "c1")
    #expect(answer.status == 1 && answer.output.contains("MO-0107"), "\(answer.output)")
  }

  @Test func `for somebody of the client's own network it is said why there is no page`() throws {
    let house = try CommandHouse.withDemo()
    let said = try house.run(
      "print", "partner", "--case", "MO-0103", "--partner", "eleni", "--worker", "c1")
    #expect(said.status != 0)
    #expect(
      said.output.contains("Eleni Fantastikou is of the client's own network"), "\(said.output)")
    #expect(!said.output.contains("has nothing to do"))
  }

  @Test func `the beginning of a partner's name is enough where no other begins so`() throws {
    let house = try CommandHouse.withDemo()
    let whole = try house.run("print", "partner", "--case", "MO-0109", "--worker", "c1")
    #expect(whole.status == 0, "\(whole.output)")
    let begun = try house.run(
      "print", "partner", "--case", "MO-0109", "--partner", "recl", "--worker", "c1")
    #expect(begun.status == 0 && begun.output == whole.output, "\(begun.output)")
    let nothing = try house.run(
      "print", "partner", "--case", "MO-0109", "--partner", "", "--worker", "c1")
    #expect(nothing.status == 1)
  }
}
