import CaseStore
import Casework
import Content
import Interchange
import Synchronization

/// The content of each language, read once.
enum Contents {
  static let english = Content.load(.en).content
  static let dutch = Content.load(.nl).content

  static func of(_ language: Language) -> Content {
    switch language {
    case .en: english
    case .nl: dutch
    }
  }
}

/// Disks with a store that holds the invented caseload of the demo, made once and then copied.
enum DemoDisks {
  private struct Kind: Hashable {
    var language: Language
    var day: Day
  }

  private static let made = Mutex<[Kind: MemoryFileSystem]>([:])

  /// A disk of one's own.
  static func disk(_ language: Language, at moment: Moment) throws -> MemoryFileSystem {
    let kind = Kind(language: language, day: moment.day)
    if let disk = made.withLock({ $0[kind] }) { return disk.copy() }
    let disk = try make(language, at: moment)
    made.withLock { $0[kind] = disk }
    return disk.copy()
  }

  private static func make(_ language: Language, at moment: Moment) throws -> MemoryFileSystem {
    let disk = MemoryFileSystem()
    let norms = Contents.of(language).guide.norms
    let demo = DemoCaseload.make(at: moment, by: WorkerID("c1"), language: language)
    var store = try CaseStore.create(
      at: Pilot.path, on: disk, team: demo.teamName ?? "",
      members: SortedMap(demo.members.map { (key: $0.id, value: $0.worker) }),
      at: moment, norms: norms, random: SystemRandom.bytes)
    let importer = WorkerID("import")
    let saves = demo.cases.flatMap { found -> [Save] in
      let id = "demo-" + found.number.text
      let link = Change(.contact(.cases), was: nil, now: .list([id]))
      return [
        Save(
          .case(CaseID(id)), by: importer, at: moment,
          changes: found.changes.filter { !$0.field.isCompany }.map(\.withoutCompany))
      ]
        + (found.contact.isEmpty
          ? []
          : [
            Save(
              .contact(ContactID(id)), by: importer, at: moment, changes: found.contact + [link])
          ])
    }
    _ = try store.commit(group: saves, canBeUndone: false)
    // As every program leaves a store; hundreds of tests open it.
    try store.keepIndex()
    return disk
  }
}

extension Field {
  /// Whether it says with whom a case has to do: the stories begin with a team that knows no partners.
  fileprivate var isCompany: Bool {
    switch self {
    case .question, .network, .partners, .handover: true
    default: false
    }
  }
}

extension Change {
  /// The same without with whom somebody spoke.
  fileprivate var withoutCompany: Change {
    guard case .event(var event)? = now else { return self }
    (event.with, event.whom) = (nil, nil)
    return Change(field, was: was, now: .event(event))
  }
}
