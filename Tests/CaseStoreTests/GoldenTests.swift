import CaseStore
import Casework
import StrictJSON
import Testing

/// A store of every format that was ever shipped, which every later build must be able to read.
@Suite struct GoldenTests {
  private static let files = Folder.beside(#filePath, "Files/format-1")
  private static let tess = CaseID("k1")

  /// The store that lies in `Files/format-1`, made anew.
  ///
  /// The files are never made again: when this sample grows, the test of the bytes gets a sample
  /// of its own that does not.
  private static func makeSample(on files: MemoryFileSystem) throws -> CaseStore {
    var store = try TestStore.make(on: files, seed: 1)
    _ = try store.commit(
      Save(
        .case(tess), by: TestStore.mila, at: TestStore.noon, reason: "overname",
        changes: changesOfFormat1))
    _ = try store.commit(
      group: ["k2", "k3"].map {
        Save(
          .case(CaseID($0)), by: TestStore.bram, at: TestStore.moment(1),
          changes: [Change(.clientName, was: nil, now: .text("Jip Slakkenhuis \($0)"))])
      })
    try store.save(tess, .planB, was: .text("tante"), now: .text("oom"), minute: 2)
    _ = try store.undo(by: TestStore.mila, at: TestStore.moment(3))
    for count in 0..<32 {
      try store.save(CaseID("k2"), .doDue(.U2), now: .day(Day(number: 20_000 + count)))
    }
    return store
  }

  /// What the sample says of its first case: without what there was no word for then, and with the contact
  /// after care, which stood in the case before it got a register of its own.
  private static var changesOfFormat1: [Change] {
    var full = Samples.fullCase(tess)
    full.dates[.contactAsked] = nil
    var changes = full.recordedFields.map { Change($0, was: nil, now: full[$0]) }
    func insert(_ path: String, _ json: String, before isNext: (Field) -> Bool) {
      let place = changes.firstIndex { isNext($0.field) } ?? changes.endIndex
      changes.insert(Change(.unknown(path), was: nil, now: .unknown(json)), at: place)
    }
    insert(
      "contact.plan",
      #"{"wanted":true,"agreed":"2026-02-16","person":"c1","rhythmDays":30,"channel":"app","#
        + #""ended":"2026-02-16","endedBy":"client","later":{"a":[1,2.50,null]}}"#
    ) { $0 == .closing }
    insert(
      "contact.moment.m1",
      #"{"on":"2026-02-16","initiator":"client","channel":"app","reached":false,"mood":"ging","#
        + #""meaning":"fijn","later":{"a":[1,2.50,null]}}"#
    ) { if case .conflict = $0 { true } else { false } }
    return changes
  }

  @Test func `the sample of format 1 opens and says what it said`() throws {
    let files = MemoryFileSystem()
    var made = try Self.makeSample(on: files)
    for name in ["store.json", "journal/000001.jsonl"] {
      let golden = Folder.read(Self.files + "/" + name)
      try #require(!golden.isEmpty, "\(name)")
      files.overwrite("/team/" + name, with: golden)
    }
    var opened = try TestStore.open(on: files, seed: 9)
    #expect(opened.problems.isEmpty)
    #expect(opened.team == made.team && opened.sequence == made.sequence)
    let openedCases = try everything(in: &opened)
    let madeCases = try everything(in: &made)
    #expect(openedCases == madeCases && openedCases.count == 3)
    // What stood in a case then is kept, and shown to nobody.
    #expect(openedCases[Self.tess]?.unknown["contact.moment.m1"]?.contains("fijn") == true)
    #expect(opened.canUndo(by: TestStore.mila) && opened.canUndo(by: TestStore.bram))
  }

  @Test func `this build still writes format 1, byte for byte`() throws {
    let files = MemoryFileSystem()
    _ = try Self.makeSample(on: files)
    for name in ["store.json", "journal/000001.jsonl"] {
      #expect(files.content(at: "/team/" + name) == Folder.read(Self.files + "/" + name), "\(name)")
    }
  }

  @Test func `a reader that knows only the page about the format finds the chain whole`() throws {
    let description = try JSONValue(Folder.read(Self.files + "/store.json"))
    let journal = Folder.read(Self.files + "/journal/000001.jsonl")
    #expect(journal.last == UInt8(ascii: "\n"))
    var previous = CaseStore.check(of: Array((description["id"]?.string ?? "").utf8))
    for (index, line) in journal.split(separator: UInt8(ascii: "\n")).enumerated() {
      let record = try JSONValue(Array(line))
      // The bytes of the head: from behind `{"head":` to before `,"check":`.
      let end = try #require(line.firstRange(of: Array(#","check":"#.utf8))).lowerBound
      let head = Array(line[(line.startIndex + 8)..<end])
      #expect(record["head"]?["seq"]?.integer == index + 1)
      #expect(record["head"]?["prev"]?.string == previous)
      #expect(record["check"]?.string == CaseStore.check(of: head))
      previous = CaseStore.check(of: head)
    }
  }
}
