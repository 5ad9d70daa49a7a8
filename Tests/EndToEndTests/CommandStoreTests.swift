import FoundationEssentials
import Glibc
import Testing

/// Making stores by command, and stores that are not as they should be.
@Suite(.waits) struct CommandStoreTests {
  @Test func `a new store is for its owner only, whatever the umask`() throws {
    let house = try CommandHouse()
    let answer = try Program.run(
      [
        "-c", "umask 0; \"$0\" init --unprotected --worker 'B. Voorbeeld' --worker 'B. Voorbeeld'",
        Program.built,
      ],
      path: "/bin/sh", in: house.home, environment: ["SCHAKEL_STORE": house.home.file("a/b/store")])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("b-voorbeeld ") && answer.output.contains("b-voorbeeld2 "))
    var status = stat()
    for (name, mode) in [("", 0o700), ("/store.json", 0o600), ("/journal", 0o700)] {
      #expect(lstat(house.home.file("a/b/store" + name), &status) == 0)
      #expect(status.st_mode & 0o777 == UInt32(mode), "\(name)")
    }
  }

  @Test func `what can be lost without a loss is made again, and files are made private`() throws {
    let house = try CommandHouse.withDemo()
    let before = try house.run("list", "--json").output
    let made = try Program.run(
      ["-c", "rm -r store/drafts store/quarantine; chmod 644 store/journal/*"], path: "/bin/sh",
      in: house.home)
    #expect(made.status == 0)
    let listed = try house.run("list", "--json")
    #expect(listed.status == 0 && listed.output == before)
    #expect(try house.run("set", "MO-0107", "U5", "done", "--worker", "c1").status == 0)
    var status = stat()
    for (name, mode) in [("drafts", 0o700), ("quarantine", 0o700), ("journal/000001.jsonl", 0o600)]
    {
      #expect(lstat(house.home.file("store/" + name), &status) == 0)
      #expect(status.st_mode & 0o777 == UInt32(mode), "\(name)")
    }
    // Without its description it can still be read, as when that is damaged.
    unlink(house.home.file("store/store.json"))
    let told = try house.run("list")
    #expect(told.status == 4 && told.output.contains("MO-0101"), "\(told.output)")
  }

  @Test func `a link to a store is refused with a slash behind it too`() throws {
    let house = try CommandHouse.withDemo()
    #expect(symlink("store", house.home.file("link")) == 0)
    for path in ["link", "link/", "link///"] {
      let answer = try house.run("list", "--store", path)
      #expect(answer.status == 3 && answer.output.contains("is a link"), "\(answer.output)")
    }
  }

  @Test func `a limit on the size of files is a full disk, and kills nobody`() throws {
    let house = try CommandHouse.withDemo()
    let before = house.journal
    let answer = try Program.run(
      ["-c", "ulimit -f 1; exec \"$0\" set MO-0107 U5 done --worker c1", Program.built],
      path: "/bin/sh", in: house.home, environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(answer.status == 1 && answer.output.contains("disk is full"), "\(answer.output)")
    #expect(house.journal == before)
  }

  @Test func `nothing is made without saying that it is unprotected, or over something`() throws {
    let house = try CommandHouse()
    #expect(try house.run("init", "--worker", "Fictie").status == 2)
    #expect(house.home.contents(of: ".").isEmpty)
    #expect(try house.run("init", "--unprotected", "--worker", "Fictie").status == 0)
    let before = house.home.contents(of: "store")
    let again = try house.run("init", "--unprotected", "--worker", "Ander")
    #expect(again.status == 1 && house.home.contents(of: "store") == before)
    for text in ["Fictie:boss", ":counsellor", "A\u{7}b:counsellor"] {
      #expect(try house.run("init", "--unprotected", "--worker", text).status == 2)
    }
  }

  @Test func `the demo moves with today, comes back, and leaves other folders alone`() throws {
    let house = try CommandHouse()
    func dues(_ store: String, _ day: String) throws -> [String] {
      let made = try house.run("demo", "--at", store, "--no-open", "--today", day)
      #expect(made.status == 0 && made.output.contains(store), "\(made.output)")
      let list = try house.run("list", "--store", store, "--today", day, "--due", "0")
      return list.output.split(separator: "\n").map(String.init)
    }
    #expect(try dues("one", "2026-11-23") == dues("two", "2027-02-23"))
    let before = house.home.contents(of: "one")
    #expect(try dues("one", "2026-11-23").count > 1)
    #expect(house.home.contents(of: "one") == before)

    try house.put("something else", as: "three/file")
    let other = try house.run("demo", "--at", "three", "--no-open")
    #expect(other.status == 1 && house.home.contents(of: "three").count == 1)
    #expect(try house.run("init", "--unprotected", "--worker", "Fictie").status == 0)
    let real = house.home.contents(of: "store")
    #expect(try house.run("demo", "--at", "store", "--no-open").status == 1)
    #expect(house.home.contents(of: "store") == real)
  }

  @Test func `a demo without a folder opens, and is gone when the person leaves`() throws {
    let house = try CommandHouse()
    let temporary = house.home.file("tmp")
    try FileManager.default.createDirectory(
      atPath: temporary, withIntermediateDirectories: false)
    let program = try Program.start(
      ["demo", "--as", "lead", "--today", CommandHouse.today], in: house.home,
      environment: ["TMPDIR": temporary])
    try program.waitFor("UNPROTECTED")
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary).count == 1)
    program.press("q")
    #expect(try program.waitForEnd() == 0)
    #expect(program.leftTerminalAsFound)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary).isEmpty)
  }

  @Test func `a picture that changes nothing needs no copy of the store`() throws {
    let house = try CommandHouse.withDemo()
    let plain = try house.run("screen", "--worker", "c1", "--keys", "jj<Right>?")
    // A copy of this into memory would come to nothing.
    let made = try Program.run(
      ["-c", "truncate -s 1T store/quarantine/hole"], path: "/bin/sh", in: house.home)
    try #require(made.status == 0, "\(made.output)")
    let again = try house.run("screen", "--worker", "c1", "--keys", "jj<Right>?")
    #expect(again.status == 0 && again.output == plain.output)
  }

  @Test func `the same day and keys give the same screen, and leave no trace`() throws {
    let house = try CommandHouse.withDemo()
    let before = house.home.contents(of: "store")
    let keys = [
      "screen", "--worker", "c1", "--size", "80x24", "--keys", "j<Right><Right><Down><Space>",
    ]
    func draw() throws -> String {
      let answer = try Program.run(
        keys + ["--today", CommandHouse.today], in: house.home,
        environment: ["SCHAKEL_STORE": house.home.file("store")])
      #expect(answer.status == 0)
      return answer.output
    }
    let first = try draw()
    #expect(first.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
    #expect(first.contains("Saved 09:00"), "\(first)")
    #expect(try draw() == first)
    #expect(house.home.contents(of: "store") == before)
  }

  /// Everything that a store can be and may not, how the program ends, and a word of the sentence.
  static let unusable: [(make: String, status: Int32, says: String)] = [
    ("true", 3, "no store"),
    ("mkdir store", 3, "not a store"),
    ("cp -r demo elsewhere; ln -s elsewhere store", 3, "link"),
    ("cp -r demo store; chmod 777 store", 3, "everyone"),
    ("cp -r demo store; chmod o+w store/journal/000001.jsonl", 3, "everyone"),
    ("cp -r demo store; sed -i 's/\"format\": 1/\"format\": 9/' store/store.json", 3, "newer"),
    ("touch store", 3, "store"),
    ("mkfifo store", 3, "store"),
    ("cp -r demo store; rm -r store/journal", 3, "The journal is missing"),
    ("cp -r demo store; chmod 664 store/journal/000001.jsonl", 3, "store/journal/000001.jsonl"),
    ("cp -r demo store; chmod g+w store", 3, "chmod go-w"),
    ("cp -r demo store; chown 12345 store", 3, "another user"),
  ]

  @Test(arguments: unusable.indices)
  func `a store that cannot be used is named in one sentence, and left as it is`(
    index: Int
  ) throws {
    let house = try CommandHouse()
    #expect(try house.run("demo", "--at", "demo", "--no-open").status == 0)
    let (make, status, says) = Self.unusable[index]
    // Only the superuser can give files away.
    guard geteuid() == 0 || !make.contains("chown") else { return }
    #expect(try Program.run(["-c", make], path: "/bin/sh", in: house.home).status == 0)
    let before = house.home.contents(of: "store")
    let answer = try house.run("list")
    #expect(answer.status == status, "\(make): \(answer.output)")
    #expect(answer.output.contains(says), "\(make): \(answer.output)")
    #expect(answer.output.split(separator: "\n").count == 1, "\(answer.output)")
    #expect(house.home.contents(of: "store") == before)
  }

  @Test func `somebody who joins the team is there at once, and only its lead lets them in`() throws
  {
    let house = try CommandHouse()
    let made = try house.run(
      "init", "--unprotected", "--worker", "Fictie:counsellor", "--worker", "Leider:team_lead")
    #expect(made.status == 0)
    let refused = try house.run("worker", "add", "Nieuw Verzinsel:counsellor", "--worker", "fictie")
    #expect(refused.status == 1 && refused.output.contains("Leider"), "\(refused.output)")
    let added = try house.run(
      "worker", "add", "Nieuw Verzinsel:counsellor", "Łucja Zmyślona", "--worker", "leider")
    #expect(added.status == 0, "\(added.output)")
    #expect(added.output.contains("nieuw-verzinsel") && added.output.contains("lucja-zmyslona"))
    let listed = try house.run("worker", "list", "--lang", "nl").output
    #expect(listed.split(separator: "\n").count == 4)
    #expect(listed.contains("nieuw-verzinsel  Nieuw Verzinsel  begeleider"), "\(listed)")
    #expect(try house.run("list", "--mine", "--worker", "nieuw-verzinsel").status == 0)
    // The same person twice, a role that there is not, nobody, and a verb that there is not.
    let wrong = [
      (["add", "nieuw verzinsel"], 1, "nieuw-verzinsel"), (["add", "X:boss"], 2, "boss"),
      (["add", "Twee Verzinsels", "twee verzinsels"], 1, "twee-verzinsels"),
      (["add", "Anna\u{202E}annA"], 2, "turns the writing round"),
      (["add", "A\u{200B}nna"], 2, "hides"), (["add", "Anna\u{2066}:counsellor"], 2, "hides"),
      (["add"], 2, "NAME:ROLE"), (["promote"], 2, "promote"), (["list", "x"], 2, "x"),
    ]
    for (arguments, status, named) in wrong {
      let answer = try Program.run(
        ["worker"] + arguments + ["--worker", "leider"], in: house.home,
        environment: ["SCHAKEL_STORE": house.home.file("store")])
      #expect(answer.status == status && answer.output.contains(named), "\(answer.output)")
    }
    #expect(try house.run("worker", "list").output.split(separator: "\n").count == 4)
  }

  @Test func `a last save that was cut off is said once, and is no damage`() throws {
    let house = try CommandHouse.withDemo()
    #expect(try house.run("set", "MO-0107", "U5", "done", "--worker", "c1").status == 0)
    let path = "store/journal/000001.jsonl"
    let whole = try #require(house.journal["000001.jsonl"])
    try house.put(Array(whole.dropLast(40)), as: path)
    _ = chmod(house.home.file(path), 0o600)
    let first = try house.run("show", "MO-0107")
    #expect(first.status == 0 && first.output.contains("was cut off"), "\(first.output)")
    #expect(try house.run("set", "MO-0107", "U4", "done", "--worker", "c1").status == 0)
    let later = try house.run("show", "MO-0107")
    #expect(later.status == 0 && !later.output.contains("was cut off"), "\(later.output)")
  }

  @Test func `a damaged last save and a damaged first save of a case are named`() throws {
    let house = try CommandHouse.withDemo()
    #expect(try house.run("set", "MO-0107", "U5", "done", "--worker", "c1").status == 0)
    let path = "store/journal/000001.jsonl"
    let whole = try #require(house.journal["000001.jsonl"])
    let lines = whole.split(separator: UInt8(ascii: "\n"))
    for number in [lines.count - 1, 5] {
      var bytes = whole
      bytes[lines[number].startIndex + 30] ^= 1
      try house.put(bytes, as: path)
      _ = chmod(house.home.file(path), 0o600)
      // The index spares a command the reading of everything.
      unlink(house.home.file("store/index"))
      let listed = try house.run("list")
      #expect(listed.status == 4, "\(listed.output)")
      #expect(listed.output.contains(number == 5 ? "is damaged" : "cannot be read"))
    }
    // The record that made a case is gone: that there is no such case is not all there is to say.
    let names = try house.run("list").output
    let missing = try #require((101...121).map { "MO-0\($0)" }.first { !names.contains($0) })
    let shown = try house.run("show", missing)
    #expect(shown.status != 0)
    #expect(shown.output.contains("is damaged") && shown.output.contains("no case"))
  }

  @Test func `a broken line in the journal is named, and the other cases are there`() throws {
    let house = try CommandHouse.withDemo()
    let set = try house.run("set", "MO-0107", "U5", "done", "--worker", "c1")
    #expect(set.status == 0)
    #expect(try house.run("set", "MO-0105", "U2", "done", "--worker", "c1").status == 0)
    let path = "store/journal/000001.jsonl"
    var bytes = try #require(house.journal["000001.jsonl"])
    let lines = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    // In the middle of the line before the last one.
    bytes[lines[lines.count - 2] - 20] ^= 1
    try house.put(bytes, as: path)
    _ = chmod(house.home.file(path), 0o600)
    for command in [["list"], ["show", "MO-0101"], ["show", "MO-0107"]] {
      let answer = try Program.run(
        command + ["--today", CommandHouse.today], in: house.home,
        environment: ["SCHAKEL_STORE": house.home.file("store")])
      #expect(answer.status == 4, "\(command): \(answer.output)")
      #expect(answer.output.contains("damaged"))
      #expect(answer.output.contains(command.last == "list" ? "MO-0101" : command[1]))
    }
    // Nor does a page for paper pass it over.
    for page in [
      ["week", "--team"], ["shift", "--since", "24h"], ["sheet", "--case", "MO-0107"],
      ["handover", "--case", "MO-0107"],
    ] {
      let printed = try Program.run(
        ["print"] + page + ["--today", CommandHouse.today, "--worker", "tl1"], in: house.home,
        environment: ["SCHAKEL_STORE": house.home.file("store")])
      #expect(printed.output.contains("Not all of case MO-0107 could be read"), "\(page)")
    }
    let whole = try Program.run(
      ["print", "sheet", "--case", "MO-0101", "--today", CommandHouse.today, "--worker", "tl1"],
      in: house.home, environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(!whole.output.contains("could be read"))
  }
}
