import CaseStore
import Casework
import Workbench

// What became of saves: what the store then holds, and what is said of it.
extension WorkbenchSession {
  mutating func take(_ outcome: SaveOutcome) {
    if case .keepPlace = outcome.work {
      isKeepingPlace = false
      return
    }
    outstanding -= 1
    switch outcome.work {
    case .commit, .commitGroup, .undo, .redo: break
    case .keepDraft(let draft, let taken), .dropDraft(let draft, let taken):
      return take(outcome, of: draft, taken: taken)
    case .dropSavedDraft:
      // A draft that stays is found again when somebody next opens the same dialog.
      return
    case .keepPlace: return
    case .setAsideDraft:
      if case .failure(let error) = outcome.result {
        run(state.update(.storeTrouble(Trouble(error, storePath: store.path))))
      } else if let path = outcome.setAside {
        run(state.update(.draftSetAside(path: store.path + "/" + path)))
      }
      return
    }
    defer { if outcome.isAboutTeam { run(state.update(.team(store.team))) } }
    switch outcome.result {
    case .failure(let error):
      wantsToQuit = false
      if case .readOnly = error { writerIsReadOnly = true }
      if error == .uncertain {
        writerIsReadOnly = true
        // It is in the store as everybody reads it now, and no colleague's.
        refresh(own: outcome.subject)
      }
      run(
        state.update(
          .saveFailed(ticket: outcome.ticket, Trouble(error, storePath: store.path))))
    case .success(nil):
      run(
        state.update(
          outcome.isUndo
            ? .nothingToUndo(ticket: outcome.ticket) : .nothingToRedo(ticket: outcome.ticket)))
    case .success(let committed?):
      refresh(own: Set(committed.cases.keys))
      run(state.update(.saved(report(on: committed, of: outcome))))
    }
  }

  private mutating func report(on committed: Committed, of outcome: SaveOutcome) -> SaveReport {
    // What undo says is what was taken back, not the inverse that did it.
    let changes =
      outcome.kind == .save
      ? committed.merge.changes
      : committed.takenBack.flatMap(\.changes).map { change in
        // A redo takes an undo back: what the person did is the undo turned round.
        outcome.kind == .redo ? change.inverse : change
      }
    let ids = committed.cases.keys.sorted()
    // Of several cases only the one on the screen is shown again.
    let id = ids.count > 1 ? ids.first { $0 == state.opened?.case.id } : ids.first
    let opened = id.flatMap { id -> OpenedCase? in
      do { return try read(id) } catch { return nil }
    }
    return SaveReport(
      ticket: outcome.ticket, kind: outcome.kind, subject: committed.subject,
      at: outcome.moment ?? state.now, changes: changes,
      conflictCount: committed.merge.conflicts.count,
      alreadySo: committed.merge.alreadySo, unreadable: committed.unreadable, opened: opened,
      clients: ids.count > 1 ? outcome.inOrder(ids, of: committed) : [],
      contested: committed.contested)
  }

  /// Takes over what the journal has more by now.
  ///
  /// - Parameters:
  ///   - own: The cases of which it is no news.
  ///   - sequence: The last save that is known; nil for the last one that this instance of the store read.
  mutating func refresh(own: Set<CaseID>, after sequence: Int? = nil) {
    do {
      let known = sequence ?? store.sequence
      let (members, absences) = (store.team.members, store.team.absences)
      let news = try store.refresh()
      // The writer has an instance of its own: what the disk refused it stays refused.
      let isReadOnly = store.isReadOnly || writerIsReadOnly
      if isReadOnly != state.isReadOnly { run(state.update(.readOnly(isReadOnly))) }
      if news.teamChanged { run(state.update(.team(store.team))) }
      // Who is away, back or has left decides who may see a contact, and of whom nobody can be called.
      let isOtherTeam = members != store.team.members || absences != store.team.absences
      // A damaged index did not know of all contacts.
      let isOtherRegister = !news.changedContacts.isEmpty || news.termsChanged
      if isOtherRegister || isOtherTeam && state.worker != nil { beginContacts() }
      // Other terms move days of clients of whom nobody saved anything.
      guard !news.changed.isEmpty || news.termsChanged else { return }
      let changed = news.changed.subtracting(own).filter { showsNews(of: $0, after: known) }
      forgetPictures()
      run(state.update(.caseload(caseload(after: news), changed: changed)))
    } catch {
      run(state.update(.storeTrouble(Trouble(error, storePath: store.path))))
    }
  }
}

extension WorkbenchSession {
  /// What lists have to be told after news: most of it is about one case, and there may be a hundred
  /// thousand.
  private func caseload(after news: Refreshed) -> CaseloadNews {
    let changed = news.changed.compactMap { store.summary(of: $0) }
    // One that is gone has no summary any more.
    let isWhole = news.termsChanged || changed.count < news.changed.count
    return isWhole ? .all(store.summaries) : .some(changed)
  }
}

extension SaveOutcome {
  /// Whether it was a save about the team, of which the store now knows what became of it.
  fileprivate var isAboutTeam: Bool {
    switch work {
    case .commit(let save): save.subject == .team
    case .commitGroup(let saves): saves.contains { $0.subject == .team }
    default: false
    }
  }

  fileprivate var isUndo: Bool { if case .undo = work { true } else { false } }

  fileprivate var kind: SaveReport.Kind {
    switch work {
    case .commit, .commitGroup, .keepDraft, .dropDraft, .dropSavedDraft, .keepPlace, .setAsideDraft:
      .save
    case .undo: .undo
    case .redo: .redo
    }
  }

  /// The cases that a save was about, where that is known before it is done.
  fileprivate var subject: Set<CaseID> {
    let saves: [Save] =
      switch work {
      case .commit(let save): [save]
      case .commitGroup(let saves): saves
      case .undo, .redo, .keepDraft, .dropDraft, .dropSavedDraft, .keepPlace, .setAsideDraft: []
      }
    return Set(saves.compactMap { if case .case(let id) = $0.subject { id } else { nil } })
  }

  /// When the person did it; nil for a draft, which nobody did on purpose.
  fileprivate var moment: Moment? {
    switch work {
    case .commit(let save): save.at
    case .commitGroup(let saves): saves.first?.at
    case .undo(_, let moment, _, _), .redo(_, let moment): moment
    case .keepDraft, .dropDraft, .dropSavedDraft, .keepPlace, .setAsideDraft: nil
    }
  }
}

extension Committed {
  /// What a save was about: a case, a contact after care, or the team.
  fileprivate var subject: Subject {
    cases.keys.min().map(Subject.case) ?? contacts.keys.min().map(Subject.contact) ?? .team
  }
}
