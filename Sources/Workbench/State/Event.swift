package import Casework
package import Screen

/// Everything that can happen to the workbench.
///
/// What holds much is indirect: mostly it is a key or the clock, which would be handed on with as much room
/// as a case takes.
package enum Event: Equatable, Sendable {
  case input(Input)
  /// A line that was typed where there is no screen: a command, or the answer to a question.
  case line(String)
  /// What somebody has typed of a line that is not ended yet.
  case typing(String)
  /// What was typed of a line that Ctrl-C breaks off; the key itself comes next.
  case halfLine(String)
  /// What was typed of a line that Ctrl-D ended; nothing else ends.
  case halfLineStopped(String)
  /// What was typed of a line that Ctrl-Z takes back.
  case halfLineTakenBack(String)
  /// The clock moved on; sent at least once a minute, and every second while text is unsaved.
  case clock(Moment)
  /// The answer to `Effect.open`.
  indirect case opened(OpenedCase)
  case openFailed(CaseID, Trouble)
  /// The answer to `Effect.weigh`: some of the cases whose deadlines are counted, and those that could
  /// not be read.
  case weighed([Case], unread: [CaseID])
  /// The answer to `Effect.gather`: the cases that could be read, and those that could not.
  case gathered([Case], unread: [CaseID])
  /// The answer to `Effect.gatherAgain`.
  case gatheredAgain([Case], unread: [CaseID])
  /// Cases that were read for the bin, and those that could not be read, or not whole.
  case binRead([Case], unread: [CaseID])
  /// Some more of the answer to `Effect.readShift`, or the one to `readShiftAgain`.
  case shiftRead([ShiftFinding], since: Int, unread: [CaseID], isComplete: Bool)
  /// The latest history of the opened case, newest first.
  case history(CaseID, [HistoryEntry])
  /// The answer to `Effect.readTimeline`.
  indirect case timelinePage(TimelinePage)
  /// A save is on disk.
  indirect case saved(SaveReport)
  case saveFailed(ticket: Int, Trouble)
  /// There was nothing to take back or to do again.
  case nothingToUndo(ticket: Int)
  case nothingToRedo(ticket: Int)
  /// The store moved on: by this worker, a colleague, or an import.
  indirect case caseload(CaseloadNews, changed: Set<CaseID>)
  indirect case team(Team)
  /// The answer to `Effect.readContacts`: the contacts after care that the worker may see, and what is told
  /// of the others.
  indirect case contacts([Contact], ContactsApart)
  /// The answer to `Effect.readContactDrafts`: the forms about contacts that have unfinished text.
  case contactDrafts([ContactPlace])
  /// The answer to `Effect.findContact`: the one contact that is meant, or nil.
  indirect case contactFound(Contact?)
  /// A contact was destroyed, or why it was not.
  case contactDestroyed(ContactID, Trouble?)
  /// The answer to `Effect.answerApart`: what is to be saved, nil where nothing waits any more, or
  /// why the contact could not be read.
  case answeredApart(ContactID, [Change]?, Trouble?)
  /// Who changed what of the team last, and when, and how each agreement came to be what it is, the
  /// newest first: the answer to `Effect.readTeamHistory`.
  case teamHistory([Field: LastChange], agreements: [AgreementChange])
  /// The answer to `Effect.readDrafts`, the newest first.
  case drafts(DraftKey, [UnfinishedText])
  /// A save that was sent off is not on disk after a tenth of a second.
  case savingTakesLong
  /// Some more of an answer to `Effect.searchNotes`.
  indirect case notesFound(NotesFound)
  /// No key came for a moment while text is being typed.
  case typingPaused
  /// The person asked to leave a tenth of a second ago, and what they did is not on disk yet.
  case leavingTakesLong
  /// What unfinished text there is, by the names of its drafts: the answer to `lookForDrafts`.
  case draftsWaiting([String])
  /// Every unfinished text there is, the newest first: the answer to `listDrafts`.
  case unfinished([WaitingText])
  /// What unfinished text there is for other clients than those that a text was asked for.
  case begunForOthers([DraftKey])
  /// Unfinished text of a dialog could not be put on the disk; it is only on the screen.
  case draftNotKept(id: String, Trouble)
  /// Unfinished text could not be dropped; it is still on the disk.
  case draftNotDropped(id: String, Trouble)
  /// Unfinished text that could not be put on the disk is there now, or is needed no more.
  case draftKept(id: String)
  /// Unfinished text could not be read, and its file was set aside.
  case draftSetAside(path: String)
  /// Where the worker was the last time; nil when that is not known. The answer to `findPlace`.
  case place(String?)
  /// Something beside a save did not work, such as reading what others saved.
  case storeTrouble(Trouble)
  /// Something around the workbench has something to say, such as that its colours changed.
  case remark(Message)
  /// What became of a page: the answer to `page`.
  indirect case printed(PrintOutcome)
  /// What was decided in a review round: the answer to `readReview`.
  indirect case reviewRead(PrintPage, of: ReviewName)
  /// Some more of the answer to `Effect.readFigures`, or the one to `readFiguresAgain`.
  indirect case figuresRead(FiguresRead)
  /// Some more of the answer to `Effect.readContactFigures`.
  indirect case contactFiguresRead(ContactFiguresRead)
  /// What came of an outcome file: the answer to `readOutcomes`.
  indirect case outcomesRead(OutcomeRead)
  /// Of how many clients a page over many of them has been read, and how many it is made of.
  case pageRead(done: Int, of: Int)
  /// The person's own settings changed: in their file, or as the answer to `keepSetting`.
  indirect case settings(ReadSettings, isOwn: Bool)
  /// There is no place for settings; an answer to `keepSetting`.
  case settingsHaveNoPlace
  /// What there is to draw in, and the name of what is drawn in now: the answer to `listThemes`.
  case themes([ThemeOffer], shown: String)
  /// The terminal does not take a text that was to be copied.
  case copyRefused(String)
  /// The store can no longer be written, or can be again.
  case readOnly(Bool)
}

extension Event {
  /// Whether what was typed of a line is done with by it.
  var endsHalfLine: Bool {
    switch self {
    case .line, .halfLine, .halfLineStopped, .halfLineTakenBack: true
    default: false
    }
  }

  /// Whether the worker did something, as far as one can tell.
  var isOfWorker: Bool {
    switch self {
    case .input(.key), .input(.mouse), .line: true
    default: false
    }
  }
}

/// Everything the workbench can ask of the world.
package enum Effect: Equatable, Sendable {
  /// Read a case.
  case open(CaseID)
  /// Read saves of a case for its timeline.
  case readTimeline(CaseID, TimelineWish)
  case commit(ticket: Int, Save)
  /// Read who changed what of the team last.
  case readTeamHistory
  /// Read the contacts after care, some at a time.
  case readContacts
  /// Look which forms about contacts have unfinished text of the worker.
  case readContactDrafts
  /// Find the contact of a name whose contact person is away, for a worker whom the person allows to call.
  case findContact(name: String, of: WorkerID)
  /// Destroy a contact after care that another member asked to have destroyed; it is answered with
  /// `contactDestroyed`.
  case destroyContact(ContactID, because: String)
  /// Answer, as the second person, to an end for safety that was proposed, or whether contact begins again after
  /// one; it is answered with `answeredApart`.
  case answerApart(ContactID, ContactAction)
  /// Read the cases of several clients, for something that is done with all of them.
  case gather([CaseID])
  /// Read those again that a colleague changed meanwhile.
  case gatherAgain([CaseID])
  /// Read the cases of `weighWish`, a few at a time.
  case weigh
  /// Read some of what `WorkbenchState.binWish` waits for.
  case readBin
  /// Read what was saved since a moment, in seconds since 1970, some cases at a time.
  case readShift(Int)
  /// Read again what was saved in some cases since then.
  case readShiftAgain(since: Int, [CaseID])
  /// Save something of several clients: all of it or nothing.
  case commitGroup(ticket: Int, [Save])
  /// Takes back the last thing; past one that stands only what was said, by its place in the journal, and a
  /// decision of a round that was finished only over the list of that.
  case undo(ticket: Int, by: WorkerID, at: Moment, reaching: Int?, isInMeeting: Bool)
  case redo(ticket: Int, by: WorkerID, at: Moment)
  /// Find where the worker was the last time.
  case findPlace(of: WorkerID)
  case readDrafts(DraftKey)
  /// Look what unfinished text there is at all.
  case lookForDrafts
  /// Read every unfinished text of the worker.
  case listDrafts
  /// Keep unfinished text; what the person went on with is dropped then.
  case keepDraft(DraftKey, UnfinishedText, inPlaceOf: UnfinishedText?)
  /// Drop the unfinished text of a dialog, and what the person went on with.
  case dropDraft(DraftKey, id: String, taken: UnfinishedText?)
  /// Look whether others saved something.
  case refresh
  /// Look through the notes of cases, some at a time, for as long as `FindPane.search` waits for it.
  case searchNotes(ticket: Int, NoteQuery, [CaseID])
  /// Hand a text to the terminal's clipboard.
  case copy(String)
  /// Make a page and put it where pages go.
  case page(PrintWish)
  /// Read what was decided in a review round.
  case readReview(ReviewName)
  /// Read the register for figures of contact after care over a period, some at a time.
  case readContactFigures(FiguresPeriod)
  /// Read an outcome file that somebody named, and count it.
  case readOutcomes(String)
  /// Make a page of what is on the screen, and put it where pages go.
  case shownPage(ShownPage)
  /// Read every case for figures of the escalations, some at a time.
  case readFigures
  /// Read some of them again.
  case readFiguresAgain([CaseID])
  /// Write a change of the person's own settings into their file.
  case keepSetting(SettingEdit)
  /// Say which themes there are.
  case listThemes
  /// Paint the whole screen anew.
  case redraw
  case quit
}

/// A case as it was read, with its latest history once that was asked for.
package struct OpenedCase: Equatable, Sendable {
  package var `case`: Case
  /// Newest first, and only as much as the details show.
  ///
  /// Nil until `WorkbenchState.wantedHistory` asks for it: it costs more than the case itself, and
  /// mostly there is no room for it.
  package var history: [HistoryEntry]?
  /// Whether a part of the case could not be read.
  package var isDamaged: Bool

  package init(case value: Case, history: [HistoryEntry]? = nil, isDamaged: Bool = false) {
    `case` = value
    self.history = history
    self.isDamaged = isDamaged
  }
}

/// One save in the history of a case.
package struct HistoryEntry: Equatable, Sendable {
  package var by: WorkerID
  package var at: Moment
  package var reason: String?
  package var changes: [Change]
  /// Whether it took an earlier save back.
  package var isUndo: Bool
  /// Whether it brought in what was told elsewhere.
  package var isImported: Bool
  /// Its number in the store, from 1.
  package var sequence: Int
  /// The number of the first save that it took back, or did again.
  package var target: Int?
  /// The numbers of all saves that were made in one go with it; nil when it was made alone.
  package var group: ClosedRange<Int>?

  /// Whether it did again what an undo had taken back.
  package var isRedo: Bool { !isUndo && target != nil }

  package init(
    by: WorkerID, at: Moment, reason: String?, changes: [Change], isUndo: Bool,
    isImported: Bool = false, sequence: Int = 0, target: Int? = nil,
    group: ClosedRange<Int>? = nil
  ) {
    self.by = by
    self.at = at
    self.reason = reason
    self.changes = changes
    self.isUndo = isUndo
    self.isImported = isImported
    self.sequence = sequence
    self.target = target
    self.group = group
  }
}

/// What a save did, once it is on disk.
package struct SaveReport: Equatable, Sendable {
  /// What a person did to bring the save about.
  package enum Kind: Equatable, Sendable { case save, undo, redo }

  package var ticket: Int
  package var kind: Kind
  package var subject: Subject
  package var at: Moment
  package var changes: [Change]
  /// How many fields a colleague had changed to something else; both values are kept.
  package var conflictCount: Int
  /// Fields that already said so.
  package var alreadySo: [Field]
  /// How many saves an undo or a redo could not take back, because they cannot be read any more.
  package var unreadable: Int
  /// The case as it is now; nil when the save was about the team, or about several cases and none of
  /// them is on the screen.
  package var opened: OpenedCase?
  /// The cases it was about, where it was about several.
  package var clients: [CaseID]
  /// Those of them of which a colleague had changed something to something else.
  package var contested: [CaseID]

  package init(
    ticket: Int, kind: Kind, subject: Subject, at: Moment, changes: [Change], conflictCount: Int,
    alreadySo: [Field], unreadable: Int = 0, opened: OpenedCase?, clients: [CaseID] = [],
    contested: [CaseID] = []
  ) {
    self.ticket = ticket
    self.kind = kind
    self.subject = subject
    self.at = at
    self.changes = changes
    self.conflictCount = conflictCount
    self.alreadySo = alreadySo
    self.unreadable = unreadable
    self.opened = opened
    self.clients = clients
    self.contested = contested
  }
}
