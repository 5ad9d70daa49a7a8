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
  /// Where pages go; nil where nothing is printed.
  let pages: (any PageShelf)?
  /// The person's own settings; nil where there is no place for them.
  var settings: (any SettingsShelf)?
  /// Where outcome files are read from; nil where none are.
  let outcomes: (any OutcomeShelf)?
  /// What the last frames had in common, which need not be drawn for the next one.
  private var pictures = Pictures()
  /// The same on the other side of the board: who goes there and back finds what they saw before.
  private var picturesBehind = Pictures()
  /// Whether the last frame showed the board.
  private var showedBoard = false
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
  /// Whether somebody wants to know which themes there are.
  private var asksForThemes = false
  /// Whether the place of the worker is on its way to the disk; nobody is kept waiting for it.
  package internal(set) var isKeepingPlace = false
  /// The place that was handed over last.
  var keptPlace: SessionPlace?
  /// What the terminal is to be handed for its clipboard.
  private var copied: String?
  /// How many jobs are on their way.
  var outstanding = 0
  /// Whether the writer said that nothing can be saved any more.
  var writerIsReadOnly = false
  /// Unfinished text that was handed to the writer and is not on the disk yet, by what it is about
  /// and by its identifier; an empty text is one that was dropped.
  var handedDrafts: [String: [String: Draft]] = [:]
  /// The drafts that refused ones went on with, by the identifiers of the refused.
  var takenByRefused: [String: Draft] = [:]
  /// Cases whose notes are still to be looked through; nil when nobody waits for that.
  var errand: NoteErrand?
  /// When text that the disk had refused was handed to the writer again.
  var keptAgainAt: Moment?

  /// What is still to be read of what happened since the worker was last at work.
  var shiftErrand: ShiftErrand?
  /// What is still to be read before figures show.
  var figuresErrand: FiguresErrand?
  /// What is still to be read before figures of contact after care show.
  var contactFiguresErrand: ContactFiguresErrand?
  /// The contacts after care that are still to be read.
  var contactsErrand: ContactsErrand?
  /// The page over many clients that is being made.
  var pageErrand: PageErrand?

  /// Where the history goes on that the timeline shows.
  var timelineMark: TimelineMark?
  /// The history that was read last: after a save only what is new is read.
  private var history: (of: CaseID, saves: [RecordedSave])?

  /// How many saves of a case are read for its history.
  private static var historyLength: Int { 40 }

  package init(
    state: WorkbenchState, store: CaseStore, saver: Writer, pages: (any PageShelf)? = nil,
    settings: (any SettingsShelf)? = nil, outcomes: (any OutcomeShelf)? = nil
  ) {
    self.pages = pages
    self.settings = settings
    self.outcomes = outcomes
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
    if case .input(.closed) = event { isTerminalGone = true }
    run(state.update(event))
    if wantsToQuit || isTerminalGone { keepPlace() }
    if case .clock(let moment) = event { keepAgain(at: moment) }
    // Asking the writer takes a call of the system, and mostly it has nothing to do.
    if isWriting || isKeepingPlace { collect() }
  }

  /// The next frame, with what everything on it stands for.
  ///
  /// Where something that it shows turns out to be damaged in the index, everything is taken from the
  /// journal before anybody sees it.
  package mutating func draw() -> Canvas {
    if state.hidesNames != showedBoard {
      showedBoard.toggle()
      (pictures, picturesBehind) = (picturesBehind, pictures)
    }
    let canvas = state.drawWithSpots(keeping: &pictures)
    guard store.isIndexAmiss, state.saving.pending.isEmpty else { return canvas }
    do {
      try store.mendIndex()
    } catch {
      run(state.update(.storeTrouble(Trouble(error, storePath: store.path))))
    }
    refresh(own: [])
    return state.drawWithSpots(keeping: &pictures)
  }

  /// Forgets what the last frames had in common: it holds on to the lists as they were, and would have all of them
  /// copied for one client who changes.
  mutating func forgetPictures() { (pictures, picturesBehind) = (Pictures(), Pictures()) }

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

  /// Does beforehand what the first save would have to wait for.
  package mutating func getReadyToSave() { saver.getReady() }

  /// Begins to notice what other programs save.
  package mutating func startWatching() {
    store.startWatching()
    settings?.startWatching()
  }

  /// Whether to paint everything anew; answers once.
  package mutating func takeRedraw() -> Bool {
    defer { wantsRedraw = false }
    return wantsRedraw
  }

  /// Whether somebody wants to know which themes there are; answers once.
  package mutating func takeQuestionForThemes() -> Bool {
    defer { asksForThemes = false }
    return asksForThemes
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
      case .readTeamHistory: readTeamHistory()
      case .readContacts: beginContacts()
      case .readContactDrafts: readContactDrafts()
      case .findContact(let name, let person): findContact(named: name, of: person)
      case .destroyContact(let id, let reason): destroyContact(id, because: reason)
      case .answerApart(let id, let answer): answerApart(of: id, answer)
      case .gather(let ids):
        let (cases, unread) = gather(ids)
        run(state.update(.gathered(cases, unread: unread)))
      case .gatherAgain(let ids):
        let (cases, unread) = gather(ids)
        run(state.update(.gatheredAgain(cases, unread: unread)))
      case .weigh: readMoreToWeigh()
      case .readBin: readMoreOfBin()
      case .readShift(let since): beginShift(since: since)
      case .readShiftAgain(let since, let ids): readShiftAgain(since: since, ids)
      case .commitGroup(let ticket, let saves): submit(ticket, .commitGroup(saves))
      case .undo(let ticket, let worker, let moment, let sequence, let isInMeeting):
        submit(ticket, .undo(worker, moment, reaching: sequence, isInMeeting: isInMeeting))
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
      case .page(let wish): makePage(wish)
      case .readReview(let name): readReview(name)
      case .readFigures: beginFigures()
      case .readContactFigures(let period):
        contactFiguresErrand = ContactFiguresErrand(of: period, from: store)
      case .readOutcomes(let path): readOutcomes(path)
      case .shownPage(let shown): makePage(of: shown)
      case .readFiguresAgain(let ids): readFiguresAgain(ids)
      case .keepSetting(let edit): keep(edit)
      case .listThemes: asksForThemes = true
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

  mutating func read(_ id: CaseID) throws(StoreError) -> OpenedCase {
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
}
