import Casework

// What a case knows of contact after care: that somebody was asked, as long as the person lets it know.

extension CaseStore {
  /// The saves by which cases hear of a contact that is linked with them by a save, or no more.
  ///
  /// Source: Guide, "What a practitioner records".
  ///
  /// - Throws: What the disk refuses.
  mutating func told(by save: Save) throws(StoreError) -> [Save] {
    guard case .contact(let contact) = save.subject,
      let change = save.changes.first(where: { $0.field == .contact(.cases) })
    else { return [] }
    let was = Set(change.was?.list ?? [])
    let now = Set(change.now?.list ?? [])
    // What was agreed may be part of the same save.
    let plan = save.changes.last { $0.field == .contact(.plan) }?.now?.contactPlan
    let known = try entry(of: save.subject) == nil ? nil : read(contact).plan
    let asked = (plan ?? known)?.agreedOn
    var saves: [Save] = []
    for id in now.symmetricDifference(was).sorted() {
      let told =
        now.contains(id)
        ? try told(CaseID(id), asked: asked ?? save.at.day, by: save.by, at: save.at)
        : try forgets(CaseID(id), besides: contact, by: save.by, at: save.at)
      if let told { saves.append(told) }
    }
    return saves
  }

  /// The saves by which the cases that know of a contact forget it.
  mutating func forgetting(
    _ contact: ContactID, by worker: WorkerID, at moment: Moment
  ) throws(StoreError) -> [Save] {
    var saves: [Save] = []
    for id in try read(contact).cases {
      let save = try forgets(id, besides: contact, by: worker, at: moment)
      if let save { saves.append(save) }
    }
    return saves
  }

  /// The save by which a case hears on which day somebody was asked; nil where it knows that, and for a case that is
  /// not there.
  private mutating func told(
    _ id: CaseID, asked day: Day, by worker: WorkerID, at moment: Moment
  ) throws(StoreError) -> Save? {
    guard try entry(of: .case(id)) != nil, try read(id).dates[.contactAsked] == nil else {
      return nil
    }
    return Save(
      .case(id), by: worker, at: moment,
      changes: [Change(.date(.contactAsked), was: nil, now: .day(day))])
  }

  /// The save by which a case forgets that somebody was asked; nil where it knows nothing of that, or knows it of
  /// another contact as well, and for a case that is not there.
  private mutating func forgets(
    _ id: CaseID, besides contact: ContactID, by worker: WorkerID, at moment: Moment
  ) throws(StoreError) -> Save? {
    guard try entry(of: .case(id)) != nil, let asked = try read(id).dates[.contactAsked] else {
      return nil
    }
    for other in contactIDs where other != contact {
      let cases: [CaseID]
      if let known = outline(of: other) {
        cases = known.cases
      } else {
        cases = try read(other).cases
      }
      if cases.contains(id) { return nil }
    }
    return Save(
      .case(id), by: worker, at: moment,
      changes: [Change(.date(.contactAsked), was: .day(asked), now: nil)])
  }
}
