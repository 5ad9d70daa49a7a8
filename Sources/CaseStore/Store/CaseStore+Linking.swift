import Casework

// What a case knows of contact after care: that somebody was asked, as long as the person lets it know.

extension CaseStore {
  /// The saves by which cases hear of a contact that is linked with them by a save, or no more.
  ///
  /// Source: Guide, "What a practitioner records".
  mutating func told(by save: Save) -> [Save] {
    guard case .contact = save.subject,
      let change = save.changes.first(where: { $0.field == .contact(.cases) })
    else { return [] }
    let was = Set(change.was?.list ?? [])
    let now = Set(change.now?.list ?? [])
    var saves: [Save] = []
    for id in now.symmetricDifference(was).sorted() {
      let told = told(CaseID(id), knows: now.contains(id), by: save.by, at: save.at)
      if let told { saves.append(told) }
    }
    return saves
  }

  /// The save by which a case hears that it may know of a contact, or may not any more; nil where that changes
  /// nothing, and for a case that cannot be read.
  mutating func told(_ id: CaseID, knows: Bool, by worker: WorkerID, at moment: Moment) -> Save? {
    guard catalogue.entries[.case(id)] != nil, let value = try? read(id) else { return nil }
    let asked = value.dates[.contactAsked]
    guard (asked != nil) != knows else { return nil }
    return Save(
      .case(id), by: worker, at: moment,
      changes: [
        Change(
          .date(.contactAsked), was: asked.map(Fact.day), now: knows ? .day(moment.day) : nil)
      ])
  }
}
