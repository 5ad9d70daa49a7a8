import CSodium
import CaseStore
import Casework
import Testing

/// An index of which only that is read what somebody asks for.
@Suite struct IndexTableTests {
  private let files = MemoryFileSystem()
  private static let workers = (1...4).map { WorkerID("c\($0)") }
  private static let closing = Closing(
    on: TestStore.noon.day, reason: "verhuisd", by: TestStore.mila)

  private func fill(_ cases: Int, sealed: Bool = false) throws -> CaseStore {
    var store = try TestStore.make(on: files, sealed: sealed)
    let random = SeedSource(11)
    for number in 1...cases {
      let id = CaseID("k\(number)")
      try store.add(id, name: "Tess Puddingbroek \(number)")
      try store.save(id, .counsellor, now: .worker(Self.workers[random.number(below: 4)]))
      if number.isMultiple(of: 3) {
        try store.save(id, .standIn, now: .worker(Self.workers[random.number(below: 4)]))
      }
      if number.isMultiple(of: 5) {
        try store.save(id, .closing, now: .closing(Self.closing))
      }
    }
    return store
  }

  /// As the workbench opens it.
  private func open(sealed: Bool = false) throws -> CaseStore {
    try CaseStore.open(
      at: TestStore.path, on: files, norms: TestStore.norms, random: TestStore.seededBytes(9),
      keys: sealed ? TestKeys() : nil, checksIndex: false)
  }

  private func expectSame(_ store: CaseStore, as other: CaseStore) {
    let (found, wanted) = (store.summaries, other.summaries)
    #expect(Set(found) == Set(wanted) && found.count == wanted.count)
    #expect(found.openCount == wanted.count { $0.closedOn == nil })
    func ids(_ places: [Int]) -> [CaseID] { places.map { found[$0].id }.sorted() }
    for worker in Self.workers + [WorkerID("nobody")] {
      let own = wanted.filter { $0.closedOn == nil && $0.isCaseload(of: worker) }
      #expect(ids(found.places(of: [worker])) == own.map(\.id).sorted())
    }
    let two = Set(Self.workers.prefix(2))
    let ofTwo = wanted.filter { summary in
      summary.closedOn == nil && two.contains { summary.isCaseload(of: $0) }
    }
    #expect(ids(found.places(of: two)) == ofTwo.map(\.id).sorted())
    let escalated = wanted.filter { !$0.escalations.isEmpty }
    #expect(ids(found.escalated.map(\.place)) == escalated.map(\.id).sorted())
    for (place, load) in found.escalated { #expect(load == found[place].escalationLoad) }
    for place in found.indices { #expect(found.place(of: found[place].id) == place) }
    for place in found.indices {
      let day = TestStore.noon.day
      let passing = found.passing(place)
      #expect(passing.row(on: day) == wanted.summary(of: passing.id)?.row(on: day))
    }
    #expect(found.place(of: CaseID("nobody")) == nil)
  }

  @Test(arguments: [false, true])
  func `what is read of it as it is asked for is what the journal says, after changes too`(
    sealed: Bool
  ) throws {
    var store = try fill(40, sealed: sealed)
    try store.keepIndex()
    var again = try open(sealed: sealed)
    expectSame(again, as: store)
    try again.save(CaseID("k1"), .counsellor, now: .worker(Self.workers[3]))
    try again.save(CaseID("k4"), .closing, now: .closing(Self.closing))
    try again.save(CaseID("k5"), .closing, now: nil)
    try again.add(CaseID("k0"), name: "Zus Nieuwland")
    try again.save(CaseID("k0"), .counsellor, now: .worker(Self.workers[0]))
    _ = try store.refresh()
    expectSame(again, as: store)
    // Into the next index, and out of it.
    try again.keepIndex()
    expectSame(try open(sealed: sealed), as: store)
  }

  @Test func `one's own clients are read out of one piece, and say what the journal says`() throws {
    var store = try fill(40)
    try store.keepIndex()
    let day = TestStore.noon.day
    for worker in Self.workers {
      let own = try open().summaries
      let places = own.places(of: [worker])
      #expect(!places.isEmpty)
      for place in places {
        let passing = own.passing(place)
        #expect(own.id(at: place) == passing.id && own.place(of: passing.id) == place)
        #expect(passing == store.summary(of: passing.id))
        #expect(passing.row(on: day) == store.summary(of: passing.id)?.row(on: day))
        #expect(passing.source.nameOrder.key == passing.source.names.sortKey)
        #expect(passing.source.nameOrder.number == passing.number)
      }
      #expect(own.indices.allSatisfy { own.id(at: $0) == own[$0].id })
    }
  }

  @Test func `whoever asks for everybody one by one does not get all of them into memory`() throws {
    struct Asked {
      weak var source: (any SummarySource)?
    }
    var store = try TestStore.make(on: files)
    for number in 1...1100 { try store.add(CaseID("k\(number)"), name: "Tess Puddingbroek") }
    try store.keepIndex()
    let summaries = try open().summaries
    let passed = summaries.indices.map { Asked(source: summaries.passing($0).source) }
    #expect(passed.allSatisfy { $0.source == nil })
    let asked = summaries.indices.map { Asked(source: summaries[$0].source) }
    let kept = asked.count { $0.source != nil }
    #expect(kept > 0 && kept < summaries.count)
  }

  @Test func `a case whose making is undone is in no list, and in none of the next index`() throws {
    var store = try fill(6)
    try store.add(CaseID("k9"), name: "Zus Nieuwland")
    try store.keepIndex()
    var again = try open()
    _ = try again.undo(by: TestStore.mila, at: TestStore.noon)
    #expect(again.summary(of: CaseID("k9")) == nil)
    #expect(again.summaries.count == 6)
    #expect(!again.summaries.contains { $0.id == CaseID("k9") })
    try again.keepIndex()
    #expect(try open().summaries.count == 6)
  }

  @Test func `whichever byte of it is damaged, what a list says comes from the journal`() throws {
    let store = try {
      var store = try fill(5)
      try store.keepIndex()
      return store
    }()
    let bytes = try #require(files.content(at: "/team/index"))
    let random = SeedSource(4)
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(random.number(below: 8))
      files.overwrite("/team/index", with: damaged)
      var again = try open()
      // All of it is asked for, as a list of everybody and the lists of workers do.
      let summaries = again.summaries
      _ = Set(summaries)
      for worker in Self.workers { _ = summaries.places(of: [worker]) }
      _ = (summaries.escalated, again.contactIDs, summaries.place(of: CaseID("k3")))
      #expect(again.isIndexAmiss || again.isIndexDue, "byte \(place) was not missed")
      try again.mendIndex()
      let news = try again.refresh()
      #expect(news.termsChanged || !again.isIndexAmiss)
      expectSame(again, as: store)
      #expect(!again.isIndexAmiss)
    }
  }

  @Test func `a save never begins a case anew because its entry is damaged`() throws {
    var store = try fill(5)
    try store.keepIndex()
    let bytes = try #require(files.content(at: "/team/index"))
    var was: Fact?
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[place] ^= 16
      files.overwrite("/team/index", with: damaged)
      var again = try open()
      let now = Fact.text("tante \(place)")
      try again.save(CaseID("k3"), .planB, was: was, now: now)
      was = now
      files.erase("/team/index")
      var without = try TestStore.open(on: files, seed: 5)
      #expect(try without.history(of: CaseID("k3"), limit: 1000).count > 3, "byte \(place)")
      let found = try without.read(CaseID("k3"))
      #expect(found.client.name == "Tess Puddingbroek 3")
      #expect(found.followUp.planB == "tante \(place)")
      // The next round begins with an index that fits.
      try without.keepIndex()
      files.overwrite("/team/index", with: bytes)
    }
  }

  @Test func `an index that somebody empties while it is in use does not empty the list`() throws {
    var store = try fill(12)
    try store.keepIndex()
    var again = try open()
    files.overwrite("/team/index", with: [])
    _ = again.summary(of: CaseID("k7"))
    #expect(again.isIndexAmiss)
    try again.mendIndex()
    _ = try again.refresh()
    expectSame(again, as: store)
    try again.save(CaseID("k7"), .planB, now: .text("tante"))
    #expect(try again.read(CaseID("k7")).client.name == "Tess Puddingbroek 7")
  }

  @Test func `an index whose numbers lead nowhere is none, though its hash is right`() throws {
    var store = try fill(4)
    try store.keepIndex()
    let bytes = try #require(files.content(at: "/team/index"))
    let length = bytes.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    for place in 0..<length {
      // The largest number that nine bytes say, a negative one, and one that is only too many.
      for forged in [
        [UInt8](repeating: 0xFF, count: 8) + [0x7F], Self.minusOne, [0xFF, 0xFF, 0xFF, 0x7F],
      ] {
        var beginning = Array(bytes[4..<(4 + length)])
        beginning.replaceSubrange(place...place, with: forged)
        let size = (0..<4).map { UInt8(truncatingIfNeeded: beginning.count >> (8 * $0)) }
        files.overwrite(
          "/team/index",
          with: size + beginning + Self.hash(beginning) + bytes.dropFirst(4 + length + 32))
        var again = try open()
        let summaries = again.summaries
        for worker in Self.workers { _ = summaries.places(of: [worker]) }
        _ = (Set(summaries), summaries.escalated, again.contactIDs)
        try again.mendIndex()
        _ = try again.refresh()
        #expect(again.summaries.count == 4, "byte \(place)")
      }
    }
  }

  private static let minusOne = [UInt8](repeating: 0xFF, count: 9) + [0x01]

  private static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_generichash_blake2b(&digest, 32, bytes, UInt64(bytes.count), nil, 0)
    return digest
  }

  @Test func `opening asks the disk as often with many cases as with few`() throws {
    var few = try fill(3)
    try few.keepIndex()
    var before = files.calls
    _ = try open()
    let callsWithFew = files.calls - before
    for number in 100...400 { try few.add(CaseID("k\(number)"), name: "Tess Puddingbroek") }
    try few.keepIndex()
    before = files.calls
    let many = try open()
    // The team is looked up by halving.
    #expect(files.calls - before < callsWithFew + 24)
    #expect(many.summaries.count == 304)
  }
}
