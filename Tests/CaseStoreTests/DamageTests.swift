import CSodium
import CaseStore
import Casework
import Testing

@Suite struct DamageTests {
  private static let journal = "/team/journal/000001.jsonl"
  private let files = MemoryFileSystem()

  /// Six saves about three cases.
  private func fill(sealed: Bool) throws -> [CaseID: Case] {
    var store = try TestStore.make(on: files, sealed: sealed)
    for (id, name) in [
      ("k1", "Tess Puddingbroek"), ("k2", "Jip Slakkenhuis"), ("k3", "Zus Regenton"),
    ] {
      try store.add(CaseID(id), name: name)
      try store.save(CaseID(id), .planB, now: .text("tante"))
    }
    return try everything(in: &store)
  }

  /// How many cases are not as they should be.
  private func differences(_ found: [CaseID: Case], _ whole: [CaseID: Case]) -> Int {
    Set(found.keys).union(whole.keys).count { found[$0] != whole[$0] }
  }

  @Test(arguments: [false, true])
  func `a flipped bit anywhere in the journal is found and costs one record at most`(sealed: Bool)
    throws
  {
    let whole = try fill(sealed: sealed)
    let bytes = try #require(files.content(at: Self.journal))
    let random = SeedSource(sealed ? 11 : 12)
    for place in stride(from: random.number(below: 3), to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(random.number(below: 8))
      files.overwrite(Self.journal, with: damaged)
      do {
        var store = try TestStore.open(on: files, sealed: sealed, seed: 5)
        let found = try everything(in: &store)
        let isWhole = found == whole && store.team.name == "De Zandbak"
        #expect(!store.problems.isEmpty || isWhole, "byte \(place)")
        #expect(differences(found, whole) <= 1, "byte \(place)")
        if place % 31 == 0, !store.isReadOnly {
          try store.add(CaseID("k9"), name: "Noor Lantaarn")
          var again = try TestStore.open(on: files, sealed: sealed, seed: 6)
          #expect(again.summary(of: CaseID("k9")) != nil, "byte \(place)")
          let againCases = try everything(in: &again)
          #expect(differences(againCases, whole) <= 2, "byte \(place)")
        }
      } catch {
        Issue.record("byte \(place): \(error)")
      }
    }
  }

  @Test func `a flipped bit in store json leaves the cases readable`() throws {
    let whole = try fill(sealed: false)
    let bytes = try #require(files.content(at: "/team/store.json"))
    for place in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(bit)
        files.overwrite("/team/store.json", with: damaged)
        do throws(StoreError) {
          var store = try TestStore.open(on: files, seed: 5)
          let storeCases = try everything(in: &store)
          #expect(storeCases == whole, "byte \(place)")
        } catch {
          // A format number that a newer build could have written is believed.
          guard case .newerFormat = error else {
            Issue.record("byte \(place): \(error)")
            continue
          }
        }
      }
    }
  }

  @Test func `a journal cut at any length opens with the records before the cut`() throws {
    let whole = try fill(sealed: false)
    let bytes = try #require(files.content(at: Self.journal))
    for length in stride(from: 0, to: bytes.count, by: 13) {
      files.overwrite(Self.journal, with: Array(bytes.prefix(length)))
      var store = try TestStore.open(on: files, seed: 5)
      let found = try everything(in: &store)
      #expect(found.allSatisfy { id, found in found.client.name == whole[id]?.client.name })
      #expect(store.problems.allSatisfy { $0.kind == .tornTail }, "length \(length)")
      try store.add(CaseID("k9"), name: "Noor Lantaarn")
      let again = try TestStore.open(on: files, seed: 6)
      #expect(again.problems.isEmpty && again.summary(of: CaseID("k9")) != nil, "length \(length)")
    }
  }

  @Test func `zeros at the end are a torn tail, zeros in the middle are damage`() throws {
    let whole = try fill(sealed: false)
    let bytes = try #require(files.content(at: Self.journal))
    files.overwrite(Self.journal, with: bytes + [UInt8](repeating: 0, count: 5000))
    var store = try TestStore.open(on: files, seed: 5)
    #expect(store.problems.map(\.kind) == [.tornTail])
    let storeCases = try everything(in: &store)
    #expect(storeCases == whole)
    try store.save(CaseID("k1"), .supervisor, now: .text("T. Regenjas"))
    #expect(try TestStore.open(on: files, seed: 6).problems.isEmpty)

    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let start = lines.prefix(4).map { $0.count + 1 }.reduce(0, +)
    var damaged = bytes
    for place in (start + 10)..<(start + 60) { damaged[place] = 0 }
    files.overwrite(Self.journal, with: damaged)
    var other = try TestStore.open(on: files, seed: 7)
    let problem = try #require(other.problems.first)
    #expect(problem.kind == .damagedRecord && problem.sequence == 5 && problem.offset == start)
    let otherCases = try everything(in: &other)
    #expect(differences(otherCases, whole) == 1)
    #expect(other.problems.count == 1)
    #expect(files.paths.contains("/team/quarantine/1-\(start)-\(lines[4].count + 1).bin"))
  }

  @Test func `the case of a damaged record is marked, the others are not`() throws {
    _ = try fill(sealed: false)
    let bytes = try #require(files.content(at: Self.journal))
    let text = String(decoding: bytes, as: UTF8.self)
    // The record of a save about k2, damaged in its body.
    let lines = text.split(separator: "\n")
    let number = try #require(
      lines.firstIndex { $0.contains(#""case":"k2""#) && $0.contains("planB") })
    files.overwrite(
      Self.journal,
      with: Array(
        lines.enumerated().map { index, line in
          (index == number ? String(line.replacing("tante", with: "tunte")) : String(line)) + "\n"
        }.joined().utf8))
    var store = try TestStore.open(on: files, seed: 5)
    #expect(store.isDamaged(CaseID("k2")))
    #expect(!store.isDamaged(CaseID("k1")) && !store.isDamaged(CaseID("k3")))
    #expect(store.problems.map(\.subject) == [.case(CaseID("k2"))])
    #expect(store.problems.map(\.sequence) == [number + 1])
    #expect(try store.read(CaseID("k2")).client.name == "Jip Slakkenhuis")
    #expect(try store.read(CaseID("k2")).followUp.planB == nil)
  }

  @Test func `records that are taken out are missed`() throws {
    _ = try fill(sealed: false)
    let bytes = try #require(files.content(at: Self.journal))
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    files.overwrite(Self.journal, with: Array((lines[..<3] + lines[5...]).joined()))
    let store = try TestStore.open(on: files, seed: 5)
    #expect(store.problems.map(\.kind) == [.missingRecords])
    #expect(store.problems.first?.sequence == 4)
  }

  @Test func `records that change places or come twice are found`() throws {
    let whole = try fill(sealed: false)
    let bytes = try #require(files.content(at: Self.journal))
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    var swapped = lines
    swapped.swapAt(3, 5)
    files.overwrite(Self.journal, with: Array(swapped.joined()))
    #expect(!(try TestStore.open(on: files, seed: 5).problems.isEmpty))
    // A record that stands there twice, one after the other, counts once.
    files.overwrite(Self.journal, with: Array((lines[...3] + lines[3...]).joined()))
    var store = try TestStore.open(on: files, seed: 5)
    #expect(store.problems.isEmpty)
    let storeCases = try everything(in: &store)
    #expect(storeCases == whole)
  }

  @Test func `a record of a newer build makes the store read-only and is not written over`() throws
  {
    _ = try fill(sealed: false)
    let bytes = try #require(files.content(at: Self.journal))
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let last = String(decoding: lines[lines.count - 1], as: UTF8.self)
    files.overwrite(Self.journal, with: bytes + Samples.newerLine(after: last))
    var store = try TestStore.open(on: files, seed: 5)
    #expect(store.readOnlyCause == .newerBuild)
    #expect(throws: StoreError.readOnly(.newerBuild)) {
      try store.add(CaseID("k9"), name: "Noor Lantaarn")
    }
    #expect(try store.read(CaseID("k1")).client.name == "Tess Puddingbroek")
  }

  @Test func `an erased body is no damage, and the chain stays whole`() throws {
    _ = try fill(sealed: false)
    let bytes = try #require(files.content(at: Self.journal))
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    // The two records about k2, each as long as it was.
    for (number, line) in lines.enumerated() where line.contains(#""case":"k2""#) {
      let cut = try #require(line.firstRange(of: #","body":"#))
      let erased = line[..<cut.lowerBound] + #","body":null,"erased":9}"#
      lines[number] = erased + String(repeating: " ", count: line.utf8.count - erased.utf8.count)
    }
    files.overwrite(Self.journal, with: Array(lines.map { $0 + "\n" }.joined().utf8))
    var store = try TestStore.open(on: files, seed: 5)
    #expect(store.problems.isEmpty)
    #expect(store.summary(of: CaseID("k2")) == nil && store.summaries.count == 2)
    #expect(try store.read(CaseID("k2")) == Case(id: CaseID("k2")))
    try store.save(CaseID("k3"), .supervisor, now: .text("T. Regenjas"))
    #expect(try TestStore.open(on: files, seed: 6).problems.isEmpty)
  }

  @Test func `a record that says it comes before itself keeps nobody in a ring`() throws {
    var store = try TestStore.make(on: files)
    try store.add(CaseID("k1"), name: "Tess Puddingbroek")
    try store.save(CaseID("k1"), .planB, now: .text("tante"))
    let bytes = try #require(files.content(at: Self.journal))
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let last = try #require(lines.last)
    files.overwrite(
      Self.journal, with: bytes.dropLast(last.count + 1) + Self.ring(last, at: last.startIndex))
    store = try TestStore.open(on: files, seed: 5)
    #expect(try store.read(CaseID("k1")).client.name == "Tess Puddingbroek")
    #expect(try store.read(CaseID("k1")).followUp.planB == "tante")
    #expect(try store.history(of: CaseID("k1"), limit: 50).count < 3)
    var page = try store.historyPage(of: CaseID("k1"), limit: 2)
    for _ in 0..<5 {
      guard let older = page.older else { return }
      page = try store.historyPage(from: older, limit: 2)
    }
    Issue.record("the history has no end")
  }

  /// A line of the journal of which the previous record of the same case is itself.
  private static func ring(_ line: ArraySlice<UInt8>, at offset: Int) -> [UInt8] {
    let text = String(decoding: line, as: UTF8.self)
    let head = text.between(#"{"head":"#, #","check":"#)
    var made = text
    // The place holds the length of the line, which depends on how many digits that has.
    for _ in 0..<3 {
      let back = "[\(head.between(#""seq":"#, ",")),1,\(offset),\(made.utf8.count + 1)]"
      let newHead = head.replacing("[" + head.between(#""back":["#, "]") + "]", with: back)
      made = text.replacing(head, with: newHead)
        .replacing(text.between(#","check":""#, #"""#), with: hash(Array(newHead.utf8)))
    }
    return Array((made + "\n").utf8)
  }

  /// The hash that lines name each other by: BLAKE2b in URL-safe base64.
  private static func hash(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_generichash_blake2b(&digest, 32, bytes, UInt64(bytes.count), nil, 0)
    var text = [CChar](repeating: 0, count: 64)
    sodium_bin2base64(&text, 64, digest, 32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension String {
  /// What stands between two texts; all that follows the first where the second is not there.
  fileprivate func between(_ start: String, _ end: String) -> String {
    let rest = self[(firstRange(of: start)?.upperBound ?? startIndex)...]
    return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
  }
}
