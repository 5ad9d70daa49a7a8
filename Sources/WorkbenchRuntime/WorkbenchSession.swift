package import CaseStore
import Casework
package import Screen
package import Workbench

/// The workbench and the store together, without a terminal: events in, state out.
///
/// The run loop drives it with keys and a real disk, the tests with keys and a disk in memory, the
/// `screen` command with keys and a copy of the store.
package struct WorkbenchSession<Writer: Saver> {
  package internal(set) var state: WorkbenchState
  package internal(set) var store: CaseStore
  var saver: Writer
  /// Whether the person asked to leave.
  ///
  /// A save that is under way is waited for.
  var wantsToQuit = false
  /// Whether the program ends without knowing what became of what was on its way to the disk.
  package internal(set) var isGivenUp = false
  /// Whether there is nobody left to tell that something could not be saved.
  private var isTerminalGone = false
  /// Whether the screen is to be painted anew, whatever is on it.
  private var wantsRedraw = false
  /// Whether the place of the worker is on its way to the disk; nobody is kept waiting for it.
  package internal(set) var isKeepingPlace = false
  /// The place that was handed over last.
  var keptPlace: SessionPlace?
  /// What the terminal is to be handed for its clipboard.
  private var copied: String?
  /// How many jobs are on their way.
  private var outstanding = 0
  /// Whether the writer said that nothing can be saved any more.
  private var writerIsReadOnly = false
  /// Unfinished text that was handed to the writer and is not on the disk yet, by what it is about
  /// and by its identifier; an empty text is one that was dropped.
  var handedDrafts: [String: [String: Draft]] = [:]
  /// The drafts that refused ones went on with, by the identifiers of the refused.
  var takenByRefused: [String: Draft] = [:]
  /// Cases whose notes are still to be looked through; nil when nobody waits for that.
  var errand: NoteErrand?
  /// When text that the disk had refused was handed to the writer again.
  var keptAgainAt: Moment?

  /// Where the history goes on that the timeline shows.
  var timelineMark: TimelineMark?
  /// The history that was read last: after a save only what is new is read.
  private var history: (of: CaseID, saves: [RecordedSave])?

  /// How many saves of a case are read for its history.
  private static var historyLength: Int { 40 }

  package init(state: WorkbenchState, store: CaseStore, saver: Writer) {
    self.state = state
    self.store = store
    self.saver = saver
    run(state.startEffects())
  }

  package var isFinished: Bool {
    isGivenUp || ((wantsToQuit || isTerminalGone) && outstanding == 0)
  }

  /// Whether something is on its way to the disk.
  package var isWriting: Bool { outstanding > 0 }

  /// Whether the program ends as soon as what was done is on the disk.
  package var isLeaving: Bool { (wantsToQuit || isTerminalGone) && isWriting }

  package var saverDescriptor: Int32? { saver.descriptor }
  package var watchDescriptor: Int32? { store.watchDescriptor }

  /// Takes an event and everything that follows from it.
  package mutating func handle(_ event: Event) {
    if event == .input(.closed) { isTerminalGone = true }
    run(state.update(event))
    if wantsToQuit || isTerminalGone { keepPlace() }
    if case .clock(let moment) = event { keepAgain(at: moment) }
    collect()
  }

  /// Remembers what the person sees from now on.
  package mutating func noteSeen(_ canvas: Canvas) { state.noteSeen(canvas) }

  /// Looks for saves that are done, and for saves of others.
  package mutating func collect() {
    for outcome in saver.outcomes() { take(outcome) }
  }

  /// Reads what others saved.
  ///
  /// While a save of ours is under way its own outcome does that, so that it is not taken for
  /// somebody else's.
  package mutating func lookAround() {
    guard state.saving.pending.isEmpty else { return }
    refresh(own: [])
  }

  /// Writes the index anew when that is worth it, for the next start.
  package mutating func keepIndex() { store.keepIndexAtEnd() }

  /// Says what is waited for, when nothing happened for a tenth of a second.
  package mutating func noteSlowDisk() {
    if !state.saving.pending.isEmpty { handle(.savingTakesLong) }
    if isLeaving { handle(.leavingTakesLong) }
  }

  /// Begins to notice what other programs save.
  package mutating func startWatching() { store.startWatching() }

  /// Whether to paint everything anew; answers once.
  package mutating func takeRedraw() -> Bool {
    defer { wantsRedraw = false }
    return wantsRedraw
  }

  /// What the terminal is to be handed for its clipboard; answers once.
  package mutating func takeCopied() -> String? {
    defer { copied = nil }
    return copied
  }

  // MARK: Effects

  mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .open(let id): run(state.update(opening(id)))
      case .readTimeline(let id, let wish): readTimeline(of: id, wish)
      case .commit(let ticket, let save): submit(ticket, .commit(save))
      case .gather(let ids): gather(ids)
      case .readBin: readMoreOfBin()
      case .commitGroup(let ticket, let saves): submit(ticket, .commitGroup(saves))
      case .undo(let ticket, let worker, let moment): submit(ticket, .undo(worker, moment))
      case .redo(let ticket, let worker, let moment): submit(ticket, .redo(worker, moment))
      case .findPlace(let worker): findPlace(of: worker)
      case .readDrafts(let key): readDrafts(of: key)
      case .lookForDrafts: lookForDrafts()
      case .listDrafts: listDrafts()
      case .keepDraft(let key, let text, let taken): keep(text, as: key, inPlaceOf: taken)
      case .dropDraft(let key, let id, let taken):
        keep(UnfinishedText(id: id, text: ""), as: key, inPlaceOf: taken)
      case .refresh: lookAround()
      case .searchNotes(let ticket, let query, let ids):
        errand = NoteErrand(ticket: ticket, query: query, ids: ids)
      case .copy(let text): copied = text
      case .redraw: wantsRedraw = true
      case .quit: wantsToQuit = true
      }
    }
    if let id = state.wantedHistory { readHistory(of: id) }
  }

  mutating func submit(_ ticket: Int, _ work: SaveJob.Work) {
    outstanding += 1
    saver.submit(SaveJob(ticket: ticket, work: work))
  }

  /// The case as it is now, or what stands in the way.
  private mutating func opening(_ id: CaseID) -> Event {
    do {
      return .opened(try read(id))
    } catch {
      // A case that is only on its way to the disk is shown when it is there.
      if case .unknownCase = error, !state.saving.pending.isEmpty { return .clock(state.now) }
      return .openFailed(id, Trouble(error, storePath: store.path))
    }
  }

  private mutating func read(_ id: CaseID) throws(StoreError) -> OpenedCase {
    let value = try readSeen(id)
    return OpenedCase(case: value, isDamaged: store.isDamaged(id))
  }

  private mutating func readHistory(of id: CaseID) {
    do {
      let known = history?.of == id ? history?.saves ?? [] : []
      let newer = try store.history(
        of: id, limit: Self.historyLength, after: known.first?.sequence ?? 0)
      let saves = Array((newer + known).prefix(Self.historyLength))
      history = (id, saves)
      run(state.update(.history(id, seen(saves))))
    } catch {
      // It is not asked for again until the case is read again.
      run(state.update(.history(id, [])))
      run(state.update(.storeTrouble(Trouble(error, storePath: store.path))))
    }
  }

  // MARK: Outcomes

  private mutating func take(_ outcome: SaveOutcome) {
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
      ticket: outcome.ticket, kind: outcome.kind, subject: ids.first.map(Subject.case) ?? .team,
      at: outcome.moment ?? state.now, changes: changes,
      conflictCount: committed.merge.conflicts.count,
      alreadySo: committed.merge.alreadySo, unreadable: committed.unreadable, opened: opened,
      clients: ids.count > 1 ? outcome.inOrder(ids, of: committed) : [],
      contested: committed.contested)
  }

  private mutating func refresh(own: Set<CaseID>) {
    do {
      let known = store.sequence
      let news = try store.refresh()
      // The writer has an instance of its own: what the disk refused it stays refused.
      let isReadOnly = store.isReadOnly || writerIsReadOnly
      if isReadOnly != state.isReadOnly { run(state.update(.readOnly(isReadOnly))) }
      if news.teamChanged { run(state.update(.team(store.team))) }
      guard !news.changed.isEmpty else { return }
      let changed = news.changed.subtracting(own).filter { showsNews(of: $0, after: known) }
      run(state.update(.caseload(store.summaries, changed: changed)))
    } catch {
      run(state.update(.storeTrouble(Trouble(error, storePath: store.path))))
    }
  }
}

extension SaveOutcome {
  /// Whether it was a save about the team, of which the store now knows what became of it.
  fileprivate var isAboutTeam: Bool {
    if case .commit(let save) = work { save.subject == .team } else { false }
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
    case .undo(_, let moment), .redo(_, let moment): moment
    case .keepDraft, .dropDraft, .dropSavedDraft, .keepPlace, .setAsideDraft: nil
    }
  }
}
