import Casework

/// What is about to be written: saves that met the current state of the store.
struct SaveGroup {
  /// One record.
  struct Part {
    var subject: Subject
    var body: RecordBody
    /// For a checkpoint: everything that is recorded of the subject afterwards.
    var facts: [Change]?
  }

  private(set) var parts: [Part] = []
  private(set) var merge = Merge()
  /// The cases it is about, after it.
  private(set) var cases: [CaseID: Case] = [:]
  /// The contacts after care it is about, after it.
  private(set) var contacts: [ContactID: Contact] = [:]
  /// The team after it.
  private(set) var team: Team
  var takenBack: [RecordedSave] = []
  /// How many records should have been taken back and cannot be read.
  var unreadable = 0
  private var recordsOf: [Subject: Int] = [:]
  /// Whether something of the team changes with it.
  var isAboutTeam: Bool { parts.contains { $0.subject == .team } }

  init(_ store: CaseStore) { team = store.team }

  /// Adds a save; one that changes nothing is left out.
  ///
  /// - Parameters:
  ///   - save: What somebody did.
  ///   - store: The store as it is now.
  ///   - links: Where an undo or redo belongs; it is recorded even when it changes nothing, for
  ///     else the next undo would find it again. nil for an ordinary save.
  ///   - canBeUndone: Whether a save without links goes on its worker's undo stack.
  /// - Throws: What reading the case throws.
  mutating func add(
    _ save: Save, in store: inout CaseStore, links: RecordBody.UndoLinks? = nil,
    canBeUndone: Bool = true
  ) throws(StoreError) {
    try fetch(save.subject, from: &store)
    let random = store.random
    let merged = Merge(
      save, onto: { value(of: $0, for: save.subject) }, waiting: waiting(in: save.subject),
      makeID: { EntryID(Sodium.text(random(9))) })
    merge.changes += merged.changes
    merge.conflicts += merged.conflicts
    merge.alreadySo += merged.alreadySo
    guard !merged.changes.isEmpty || links != nil else { return }
    apply(merged.changes, to: save.subject)
    var body = RecordBody(salt: [], by: save.by, at: save.at, reason: save.reason)
    body.changes = merged.changes
    body.drafts = save.drafts
    body.undo =
      links
      ?? (canBeUndone
        ? RecordBody.UndoLinks(under: store.catalogue.stacks[save.by]?.undo) : nil)
    parts.append(
      Part(
        subject: save.subject, body: body, facts: facts(of: save.subject, in: store)))
  }

  private mutating func fetch(_ subject: Subject, from store: inout CaseStore) throws(StoreError) {
    let isNew = try store.entry(of: subject) == nil
    switch subject {
    case .case(let id) where cases[id] == nil:
      cases[id] = isNew ? Case(id: id) : try store.read(id)
    case .contact(let id) where contacts[id] == nil:
      // What was destroyed does not come back by a form that was open, nor by undo.
      if try store.isErased(id) { throw .unknownCase }
      contacts[id] = isNew ? Contact(id: id) : try store.read(id)
    case .case, .contact, .team: break
    }
  }

  private func value(of field: Field, for subject: Subject) -> Fact? {
    switch subject {
    case .case(let id): cases[id]?[field]
    case .team: team[field]
    case .contact(let id): contacts[id]?[field]
    }
  }

  /// The disagreements of a case that nobody has settled yet.
  private func waiting(in subject: Subject) -> SortedMap<EntryID, Conflict> {
    guard case .case(let id) = subject else { return SortedMap() }
    return cases[id]?.conflicts ?? SortedMap()
  }

  private mutating func apply(_ changes: [Change], to subject: Subject) {
    switch subject {
    case .case(let id): cases[id] = cases[id]?.applying(changes)
    case .team: team = team.applying(changes)
    case .contact(let id): contacts[id] = contacts[id]?.applying(changes)
    }
  }

  /// Everything that is recorded of the subject, when a checkpoint is due.
  private mutating func facts(of subject: Subject, in store: CaseStore) -> [Change]? {
    let count = (recordsOf[subject] ?? store.catalogue.entries[subject]?.sinceCheckpoint ?? 0) + 1
    recordsOf[subject] = count
    guard count >= Catalogue.checkpointInterval else { return nil }
    recordsOf[subject] = 0
    let fields: [Field]
    switch subject {
    case .case(let id): return cases[id]?.checkpointFacts ?? []
    case .team: fields = team.recordedFields
    case .contact(let id): fields = contacts[id]?.recordedFields ?? []
    }
    return fields.map { Change($0, was: nil, now: value(of: $0, for: subject)) }
  }
}
