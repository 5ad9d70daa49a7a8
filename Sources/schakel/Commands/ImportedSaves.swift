import CaseStore
import Casework
import Interchange

/// The saves that an import comes to.
struct ImportedSaves {
  /// What comes in, without what the store has already.
  private(set) var result: ImportResult
  /// What is to be kept in one go; none when everything is there already.
  var all: [Save] = []
  var newMembers = 0
  /// Members whom the team has under another name; the team's own stays.
  var differentMembers: [WorkerID] = []

  init(_ file: ImportResult, into store: CaseStore, by worker: WorkerID, at moment: Moment) {
    result = file
    result.leaveOut(Set(store.summaries.map(\.number)))
    let team = store.team
    var changes: [Change] = []
    for member in result.members {
      if let known = team.members[member.id] {
        if known.name != member.worker.name { differentMembers.append(member.id) }
      } else {
        changes.append(Change(.member(member.id), was: nil, now: .member(member.worker)))
      }
    }
    newMembers = changes.count
    // Terms that count for every case are taken over only where there is none yet.
    let facts = result.teamFacts + (store.summaries.isEmpty ? result.settings : [])
    changes += facts.filter { team[$0.field] == nil }
    if !changes.isEmpty { all.append(Save(.team, by: worker, at: moment, changes: changes)) }
    for imported in result.cases {
      let id = CaseID(RandomText.make())
      all.append(Save(.case(id), by: worker, at: moment, changes: imported.changes))
      guard !imported.contact.isEmpty else { continue }
      let link = Change(.contact(.cases), was: nil, now: .list([id.text]))
      all.append(
        Save(
          .contact(ContactID(RandomText.make())), by: worker, at: moment,
          changes: imported.contact + [link]))
    }
  }
}
