import CaseStore
import Casework
import Workbench

// Several cases at once.
extension WorkbenchSession {
  /// Reads the cases of several clients.
  ///
  /// One that cannot be read, or not whole, is named and hides no other: what a rule would make of half
  /// a case is nobody's decision.
  mutating func gather(_ ids: [CaseID]) -> (cases: [Case], unread: [CaseID]) {
    var cases: [Case] = []
    var unread: [CaseID] = []
    for id in ids {
      do {
        let value = try readSeen(id)
        if store.isDamaged(id) { unread.append(id) } else { cases.append(value) }
      } catch {
        unread.append(id)
      }
    }
    return (cases, unread)
  }

  /// Reads the next few cases whose deadlines are counted; nothing when none are.
  package mutating func readMoreToWeigh() {
    let ids = state.weighWish
    guard !ids.isEmpty else { return }
    let (cases, unread) = gather(ids)
    run(state.update(.weighed(cases, unread: unread)))
  }
}

extension WorkbenchSession {
  /// The most saves of the team that are read to tell who changed something last.
  private static var mostOfTeam: Int { 1000 }

  /// Reads who changed what of the team last.
  mutating func readTeamHistory() {
    var last: [Field: LastChange] = [:]
    var agreements: [AgreementChange] = []
    do {
      for save in try store.history(of: .team, limit: Self.mostOfTeam) {
        for change in save.changes {
          if last[change.field] == nil {
            last[change.field] = LastChange(by: save.by, at: save.at)
          }
          guard case .agreement(let id) = change.field else { continue }
          agreements.append(
            AgreementChange(
              id: id, by: save.by, at: save.at, was: change.was?.agreement,
              now: change.now?.agreement))
        }
      }
    } catch {
      return run(state.update(.storeTrouble(Trouble(error, storePath: store.path))))
    }
    run(state.update(.teamHistory(last, agreements: agreements)))
  }
}

extension Committed {
  /// The cases of which a colleague had changed something to something else, so that both are kept.
  ///
  /// Doing again what ended in two answers ends in two answers again, without a new disagreement.
  var contested: [CaseID] {
    let conflicts = Set(merge.conflicts)
    var fields: [CaseID: Set<Field>] = [:]
    for save in takenBack {
      guard case .case(let id) = save.subject else { continue }
      fields[id, default: []].formUnion(save.changes.map(\.field))
    }
    return cases.keys.sorted().filter { id in
      cases[id]?.conflicts.contains { key, conflict in
        conflicts.contains(key) || fields[id]?.contains(.conflict(key)) == true
      } ?? false
    }
  }
}

extension SaveOutcome {
  /// Cases in the order in which the person did something with them.
  func inOrder(_ ids: [CaseID], of committed: Committed) -> [CaseID] {
    let subjects: [Subject] =
      switch work {
      case .commitGroup(let saves): saves.map(\.subject)
      case .undo: committed.takenBack.map(\.subject)
      // An undo goes through its saves from the last one to the first.
      case .redo: committed.takenBack.reversed().map(\.subject)
      case .commit, .keepDraft, .dropDraft, .dropSavedDraft, .keepPlace, .setAsideDraft: []
      }
    var ordered: [CaseID] = []
    for case .case(let id) in subjects where ids.contains(id) && !ordered.contains(id) {
      ordered.append(id)
    }
    return ordered
  }
}
