import CaseStore
import Casework

/// Everything that the tests of the store share: an invented team, keys, randomness with a seed.
enum TestStore {
  static let path = "/team"
  static let noon = Moment(secondsSince1970: 1_795_431_600, offsetSeconds: 3600)
  static let mila = WorkerID("c1")
  static let bram = WorkerID("c2")
  static let members: SortedMap<WorkerID, Worker> = [
    mila: Worker(name: "Mila Zandkorrel", roleWord: "counsellor"),
    bram: Worker(name: "Bram Houtworm", roleWord: "team_lead"),
  ]
  static let norms = Norms([
    .I1: Norm(kind: .once, occasions: [[Term(.intake, days: 7)]]),
    .U1: Norm(kind: .recurring, occasions: [[Term(.arrival, days: 3)]], intervalDays: 14),
  ])

  static func moment(_ minutes: Int) -> Moment {
    Moment(secondsSince1970: noon.secondsSince1970 + 60 * minutes, offsetSeconds: 3600)
  }

  /// Makes an empty store.
  static func make(
    on files: any FileSystem, at path: String = path, sealed: Bool = false, seed: UInt64 = 1,
    segmentLimit: Int = 1 << 20
  ) throws(StoreError) -> CaseStore {
    try CaseStore.create(
      at: path, on: files, team: "De Zandbak", members: members, at: noon, norms: norms,
      random: seededBytes(seed), keys: sealed ? TestKeys() : nil, segmentLimit: segmentLimit)
  }

  /// Opens the store.
  static func open(
    on files: any FileSystem, at path: String = path, sealed: Bool = false, seed: UInt64 = 2,
    segmentLimit: Int = 1 << 20
  ) throws(StoreError) -> CaseStore {
    try CaseStore.open(
      at: path, on: files, norms: norms, random: seededBytes(seed),
      keys: sealed ? TestKeys() : nil, segmentLimit: segmentLimit)
  }

  /// Random bytes that are the same for the same seed.
  static func seededBytes(_ seed: UInt64) -> RandomBytes {
    let source = SeedSource(seed)
    return { count in source.bytes(count) }
  }
}

/// Keys that follow from the name of what they open.
struct TestKeys: KeySource {
  var currentGeneration: Int { 3 }

  func generationKey(_ generation: Int) -> [UInt8]? {
    [UInt8](repeating: UInt8(truncatingIfNeeded: generation), count: 32)
  }

  func key(of subject: String) -> [UInt8]? {
    var key = [UInt8](repeating: 7, count: 32)
    for (index, byte) in subject.utf8.enumerated() { key[index % 32] ^= byte }
    return key
  }
}

extension CaseStore {
  /// Saves one field of a case.
  @discardableResult
  mutating func save(
    _ id: CaseID, _ field: Field, was: Fact? = nil, now: Fact?,
    by worker: WorkerID = TestStore.mila,
    minute: Int = 0
  ) throws(StoreError) -> Committed {
    try commit(
      Save(
        .case(id), by: worker, at: TestStore.moment(minute),
        changes: [Change(field, was: was, now: now)]))
  }

  /// Makes a case with a name.
  @discardableResult
  mutating func add(_ id: CaseID, name: String) throws(StoreError) -> Committed {
    try commit(
      Save(
        .case(id), by: TestStore.mila, at: TestStore.noon,
        changes: [
          Change(.clientName, was: nil, now: .text(name)),
          Change(.number, was: nil, now: .text("MO-" + id.text)),
        ]))
  }
}

/// The state of all cases that a store holds, for comparing.
func everything(in store: inout CaseStore) throws(StoreError) -> [CaseID: Case] {
  var cases: [CaseID: Case] = [:]
  for id in store.summaries.map(\.id) { cases[id] = try store.read(id) }
  return cases
}
