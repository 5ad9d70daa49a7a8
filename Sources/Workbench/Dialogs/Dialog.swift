package import Casework
import Content
package import Screen

/// Something that lies over the panes and has the keys: a field to type in, a menu, a form, help.
///
/// What it is made of is its `body`, what it is for is its `purpose`. The body only knows keys; the
/// workbench does what the purpose says when the body is submitted (see `WorkbenchState.finish`).
package struct Dialog: Equatable, Sendable {
  /// What a dialog is made of.
  package enum Body: Equatable, Sendable {
    case note(TextArea)
    case date(DateField)
    case menu(Menu<DialogChoice>)
    case form(Form<FormField>)
    /// Every command with its keys: help, and the palette.
    case help(CommandList)
    case reading(Reading)
    case today(TodayList)
    case bin(BinList)
    case shift(ShiftList)
    case board(BoardList)
    case confirm(Confirm<DialogChoice>)
  }

  /// What a dialog is for, so that its answer finds its way.
  package enum Purpose: Hashable, Sendable {
    case note(about: DoID?)
    case due(DoID)
    case consultation
    /// Whether the joint consultation that was planned took place.
    case consultationHeld
    case taskDue(EntryID)
    case doneOn(DoID)
    case doState(DoID)
    case answer
    case caseState
    case owner(DoID)
    case taskOwner(EntryID)
    case counsellor
    case views
    case orders
    case colours
    /// The pages that can be printed.
    case pages
    /// The form that keeps the list as it is under a name.
    case keepView
    case renameView(EntryID)
    case chooseWorker
    case settle(EntryID)
    /// A list of the values of a row, over its form.
    case pick(FormField)
    case newCase
    case editCase
    case log
    case newTask
    case editTask(EntryID)
    case notNeeded(DoID)
    /// Why a bottleneck may rest, and until when.
    case rest(BottleneckID)
    case close
    case help
    case palette
    /// Everything that is due over the list of clients.
    case today
    /// Who does the marked rows of it.
    case todayOwner
    /// Whether they are to get a worker, or nobody in particular.
    case todayHandover(WorkerID?)
    /// What happened since somebody was last at work.
    case shift
    /// The day from which on that is shown.
    case shiftDay
    /// The open escalations over all clients.
    case board
    /// Which of them show, and what can be done with one.
    case boardFilter, boardMenu
    /// Whether a review round that was stopped goes on.
    case reviewAsk
    /// What was decided in a round that ended.
    case reviewEnd
    /// What the team can learn from its escalations, of which period, and its two days.
    case figures, figuresPeriod
    /// What lies in the bin.
    case bin
    /// The messages that were shown before.
    case messages
    /// What can be done with a row of the checklist; nil for the client.
    case actions(ChecklistItem?)
    case details(ChecklistItem)
    /// Everything about the client.
    case about
    /// Whether something is for the chosen client or for the marked ones.
    case forWhom
    /// Something about several clients, who are its `targets`.
    case bulk(BulkStep)
    /// Something about several rows of the checklist, which are its `items`.
    case items(ItemStep)
    /// What is known of a step: the fact sheet.
    case facts(Step)
    /// One fact of a sheet.
    case fact(FactPlace)
    /// The keys of the sheet below, by name.
    case sheetMenu
    /// Which partner is meant, where several are named.
    case choosePartner
    /// A sheet about the team, such as the card of a partner.
    case team(TeamPage)
    /// One row of such a sheet.
    case teamFact(TeamPlace)
    /// Which of two answers about the team is to stand.
    case teamSettle(EntryID)
    /// What moves by what is to be agreed.
    case agreementPreview
    /// The people in contact after care, the card of one of them, a row of it, and its story.
    case contacts
    case contact(ContactID)
    case contactFact(ContactPlace)
    case contactStory(ContactID)
    /// What an organisation learns from contact after care, and of which period.
    case contactFigures, contactFiguresPeriod
    /// Which outcome file, and what it says.
    case outcomeFile, outcomes
    /// Which of two answers about a contact is to stand.
    case contactSettle(ContactID, EntryID)
    case timelineFilter
    case timelineEntry(TimelineEntry.ID)
    /// Every unfinished text, and what to do with one of them.
    case unfinished
    case unfinishedText(WaitingText)
    /// What happened while somebody was typing; only to be read.
    case notice
    case quit
  }

  /// Tells it from every other dialog, of this terminal and others; empty where nothing is typed
  /// that is worth keeping.
  package var id = ""
  package var title: String
  package var purpose: Purpose
  package var body: Body
  /// The case it is about; nil for one that is about no case.
  package var caseID: CaseID?
  /// The case as it was when the dialog came up: what the person saw.
  ///
  /// What they make of it is held against this, so that a colleague's save meanwhile becomes a
  /// conflict and is not overwritten.
  package var basis: Case?
  /// The clients it is about, where it is about several.
  package var targets = BulkTargets()
  /// The rows of the checklist it is about, where it is about several.
  package var items: [ChecklistItem] = []
  /// What rows said when the draft was typed that came back into the form, where they say something
  /// else now; as drafts write it.
  ///
  /// What was typed there is held against this and not against `basis`: nobody who typed it had
  /// seen what the row says now.
  package var seenBefore: [FormField: String] = [:]
  /// For a form that decides about an escalation: what was decided when it came up, or when it was said last
  /// what others decided since.
  var decisionsBefore: Set<EntryID>?
  /// For a form about a contact after care: the contact as the person saw it.
  var contactBasis: Contact?
  /// For a form that asks about contact: the name for which the card of somebody of that name was shown.
  var namesakeShown: String?
  /// For a form that lets a case know of a contact: the case of which it was shown whose it is.
  var linkShown: CaseID?
  /// The unfinished text that it came up with, which stays in the store until the text of this
  /// dialog is there, or is saved.
  package var taken: UnfinishedText?
  /// The draft as it was last handed to the store.
  package var keptDraft = ""
  /// When that was, in seconds since 1970; typing is handed on at most once a second.
  package var keptAt = 0
  /// Whether the store refused to keep the draft when it was last asked.
  var couldNotBeKept = false
  /// Whether Esc was pressed where it leaves the program when it is pressed again.
  var leavesOnEscape = false
  /// The keys of a chord that wait for the next one.
  var chord: [Key] = []
  /// Whether an entry was clicked, so that a click on it again takes it.
  var wasClicked = false
  /// Whether nothing was typed yet: the first character replaces what a date field came up with.
  package var isFresh = true
  /// What stands above the body, such as what is missing when a case is closed.
  package var preface: [String] = []
  /// The first row of it that shows, where not all of them fit.
  var prefaceTop = 0
}

extension Dialog.Purpose {
  /// Whether the date in it is one that something has to be done by.
  var setsDueDay: Bool {
    switch self {
    case .due, .taskDue: true
    case .note, .newCase, .editCase, .log, .newTask, .editTask, .notNeeded, .rest, .close,
      .consultation, .consultationHeld,
      .doneOn, .doState, .answer, .caseState, .owner, .taskOwner, .counsellor, .views, .orders,
      .colours, .pages, .keepView, .renameView, .chooseWorker, .settle, .pick, .help,
      .palette,
      .actions,
      .today,
      .todayOwner, .todayHandover, .shift, .shiftDay, .board, .boardFilter, .boardMenu, .reviewAsk,
      .reviewEnd, .figures, .figuresPeriod, .bin,
      .messages, .details, .about, .forWhom,
      .bulk, .items, .facts, .fact, .sheetMenu, .choosePartner, .team, .teamFact, .teamSettle,
      .agreementPreview, .contacts, .contact, .contactFact, .contactStory, .contactSettle,
      .contactFigures, .contactFiguresPeriod, .outcomeFile, .outcomes,
      .timelineFilter, .timelineEntry, .unfinished, .unfinishedText, .notice, .quit:
      false
    }
  }
}

/// What can be chosen in a menu or a question.
package enum DialogChoice: Hashable, Sendable {
  case tickToday, tickOnDay, tickAgain, takeBack, notNeeded, openAgain
  case answerYes, answerNo, notYetAnswered
  case consultationHeld, consultationFailed, consultationMoved
  case closeCase, reopenCase
  case worker(WorkerID)
  case nobody
  case view(CaseloadView)
  case viewsOfSteps, viewsOfColleagues
  case order(ListOrder)
  case theme(String)
  case savedView(EntryID)
  case keepView, changeViews
  case changeView(EntryID)
  case renameView(EntryID)
  case removeView(EntryID)
  case timelineFilter(TimelineFilter)
  case settle(EntryID)
  case keepTheirs, takeOther
  case stay, leave, proceed
  case unfinished(WaitingText)
  case goOnWriting, throwAway, readText, copyText
  case chosenDo(DoID)
  case dueDay, doOwner
  /// Does what a command means.
  case perform(Command)
  /// Presses a key in the sheet below.
  case pressInSheet(Key)
  /// Does it for the chosen row only, whatever is marked; or for the marked clients.
  case forChosen(Command)
  case forMarked(Command)
  /// A value of a row, as drafts write it; empty for none.
  case value(String)
  /// A page for paper.
  case page(PrintWish)
  /// A row of a fact sheet.
  case fact(FactPlace)
  /// A row of a sheet about the team, and that sheet.
  case team(TeamPlace)
  case openPage(TeamPage)
  /// A row of the card of a contact, and that card.
  case contact(ContactPlace)
  case openContact(ContactID)
  /// The form of a fact, in place of the menu.
  case partnerFact(FactPlace)
  /// Two days that contradict each other, and the form of one of them.
  case doubt(Contradiction, FactPlace)
  /// Makes the card of an organisation with a name.
  case makeCard(String)
  /// Which escalations the board shows.
  case board(BoardList.Criterion?)
  /// Goes on with the review round that was stopped, or begins another.
  case goOnReviewing, reviewAnew
  /// Shows the figures of a period, or asks for its two days.
  case figures(FiguresPeriod)
  /// Shows the figures of contact after care of a period.
  case contactFigures(FiguresPeriod)
  /// A line that nobody gets to.
  case heading
}

/// A row of a form.
package enum FormField: Hashable, Sendable {
  case head(String)
  case field(Field)
  case hasCondition(Condition.Kind)
  case kind, day, text, reason, until, clock, choice
  /// A part of a fact.
  case part(FactPart)
  /// A part of a contact after care.
  case contact(ContactPart)
  /// A number of days in place of a default, and the one between two times.
  case term(Int)
  case interval

  /// The text that names the row in a draft.
  var key: String {
    switch self {
    case .head(let name): "head.\(name)"
    case .field(let field): "field.\(field.path)"
    case .hasCondition(let kind): "condition.\(kind.rawValue)"
    case .kind: "kind"
    case .day: "day"
    case .text: "text"
    case .reason: "reason"
    case .until: "until"
    case .clock: "clock"
    case .choice: "choice"
    case .part(let part): "part.\(part.rawValue)"
    case .contact(let part): "contact.\(part.rawValue)"
    case .term(let index): "term.\(index)"
    case .interval: "interval"
    }
  }
}

extension Dialog {
  /// Which draft the text in it belongs to; nil for a dialog that keeps none.
  package var draftKey: DraftKey? {
    switch purpose {
    case .note(let about): caseID.map { .note($0, about) }
    case .newCase: .newCase
    case .editCase: caseID.map(DraftKey.editCase)
    case .log: caseID.map(DraftKey.log)
    case .newTask: caseID.map(DraftKey.newTask)
    case .editTask(let task): caseID.map { .editTask($0, task) }
    case .notNeeded(let item): caseID.map { .notNeeded($0, item) }
    case .rest(let id): caseID.map { .rest($0, id) }
    case .close: caseID.map(DraftKey.close)
    case .fact(let place): caseID.map { .fact($0, place) }
    // Two or three letters are typed again sooner than a text of them is looked for.
    case .teamFact(.own): nil
    case .teamFact(let place): .team(place)
    case .contactFact(let place): .contact(place)
    case .bulk(let step): step.draftKey(for: targets)
    case .items(.excuse):
      caseID.map {
        .notNeededRows($0, items.compactMap(\.doID).sorted { $0.rawValue < $1.rawValue })
      }
    case .items, .due, .consultation, .consultationHeld, .taskDue, .doneOn, .doState, .answer,
      .caseState, .owner,
      .taskOwner, .counsellor, .views, .orders, .colours, .pages, .keepView, .renameView,
      .chooseWorker,
      .settle,
      .pick, .help, .palette, .actions, .today, .todayOwner, .todayHandover, .shift, .shiftDay,
      .board, .boardFilter, .boardMenu, .reviewAsk,
      .reviewEnd, .figures, .figuresPeriod, .bin, .messages, .details, .about,
      .forWhom, .facts,
      .sheetMenu, .choosePartner, .team,
      .teamSettle, .agreementPreview, .contacts, .contact, .contactStory, .contactSettle,
      .contactFigures, .contactFiguresPeriod, .outcomeFile, .outcomes,
      .timelineFilter, .timelineEntry, .unfinished, .unfinishedText, .notice, .quit:
      nil
    }
  }

  /// What is asked of the world when nothing of the draft is unfinished any more.
  var draftIsDone: [Effect] {
    draftKey.map { [.dropDraft($0, id: id, taken: taken)] } ?? []
  }

  /// The drafts whose text a save of this dialog holds: its own, and the one it came up with.
  var draftIDs: [String] {
    draftKey == nil ? [] : [id] + [taken?.id].compactMap { $0 }.filter { !$0.isEmpty }
  }

  /// The unfinished text as the store keeps it; empty when there is nothing to keep.
  package func draftText(_ reader: DateReader) -> String {
    switch body {
    case .note(let area): area.meant
    case .form(let form):
      FormDraft.text(
        of: form.draft(reader).reduce(into: [:]) { values, row in
          var isDay = [.part(.happened), .part(.reportBy)].contains(row.key)
          if [.day, .clock].contains(row.key), let said = DayAndClock(row.value) {
            isDay = said.clock != nil && !said.dayText.isEmpty
          }
          values[row.key] = isDay ? FormDraft.dated(row.value, reader) : row.value
        }, rows: form.rows, seenBefore: seenBefore)
    case .date, .menu, .help, .reading, .confirm, .today, .bin, .shift, .board: ""
    }
  }

  /// Whether all that waits of its form is that rows were emptied: nothing was typed.
  var isOnlyEmptied: Bool {
    if case .form = body { FormDraft.typed(in: keptDraft).isEmpty } else { false }
  }

  /// Whether every character that is typed becomes text, however many there are.
  var takesTyping: Bool { if case .note = body { true } else { false } }

  /// Whether it tells what contact with somebody was like.
  var isContactStory: Bool { if case .contactStory = purpose { true } else { false } }

  /// Whether it is a sheet: of a client's facts, about the team, or of contact after care.
  var isSheet: Bool {
    switch purpose {
    case .facts, .team, .contacts, .contact: true
    default: false
    }
  }

  /// Whether it is a sheet about the team.
  var isTeamSheet: Bool { if case .team = purpose { true } else { false } }

  /// Whether it shows people in contact after care, or one of them.
  var isContactSheet: Bool {
    switch purpose {
    case .contacts, .contact: true
    default: false
    }
  }

  /// Whether keys are typed into it as text.
  package var isTyping: Bool {
    switch body {
    case .note, .date, .form, .help: true
    case .board(let list): list.field != nil
    case .menu, .reading, .confirm, .today, .bin, .shift: false
    }
  }

  /// The keys that matter in it, for the footer.
  ///
  /// A screen as small as a phone mostly has a keyboard without F2.
  func hints(onSmallScreen isSmall: Bool) -> [(Key, DialogHintWords)] {
    let save: Key = isSmall ? .control("s") : .function(2)
    let closeKeeps: DialogHintWords = isSmall ? .closeKeepsBrief : .closeKeeps
    return switch body {
    case .note: [(save, .save), (.escape, closeKeeps)]
    case .date: [(.enter, .save), (.up, .dayOn), (.pageUp, .weekOn), (.escape, .close)]
    case .menu(let menu) where isTeamSheet: menu.teamHints + [(.escape, .close)]
    case .menu(let menu) where isContactSheet:
      menu.contactHints + (purpose == .contacts ? [] : [(.character("P"), .print)])
        + [(.character("."), .rowMenu), (.escape, .close)]
    case .menu(let menu) where isSheet:
      menu.factHints(in: basis) + [
        (.character("a"), .addLine), (.character("."), .rowMenu), (.escape, .close),
      ]
    case .menu:
      [(.enter, .choose), (.escape, purpose == .chooseWorker ? .leave : .close)]
    case .form(let form) where isReview:
      [(save, .save), (.tab, .nextRow)] + (form.longChoice == nil ? [] : [(.character(" "), .list)])
        + (form.isOnText ? [] : [(.character("]"), .nextOne)])
        + (somethingWaits ? [(.function(8), .nextStep)] : []) + [(.escape, .stopRound)]
    // The signs around a value say little to who has not seen them before, and there is no room to try.
    case .form(let form) where isSmall && form.isOnChoice:
      [(save, .save), (.right, .otherValue), (.escape, .close)]
    case .form where purpose == .outcomeFile: [(.enter, .readFile), (.escape, .close)]
    case .form(let form):
      [(save, .save)] + (form.position.of > 1 ? [(.tab, .nextRow)] : [])
        + (form.longChoice == nil ? [] : [(.character(" "), .list)])
        + (form.isStepped ? [(.character(" "), .nextAnswer)] : [])
        + [(.escape, draftKey == nil ? .close : closeKeeps)]
    case .help(let list): (list.shown.isEmpty ? [] : [(.enter, .run)]) + [(.escape, .close)]
    case .reading where purpose == .reviewEnd:
      [(.character("P"), .print), (.down, .scroll), (.escape, .close)]
    case .reading where purpose == .figures:
      [
        (.character("f"), .period), (.character("P"), .print), (.down, .scroll), (.escape, .close),
      ]
    case .reading where purpose == .contactFigures:
      [
        (.character("f"), .period), (.character("o"), .outcomeFile), (.character("P"), .print),
        (.character("."), .rowMenu), (.down, .scroll), (.escape, .close),
      ]
    case .reading where purpose == .outcomes:
      [
        (.character("P"), .print), (.character("o"), .otherFile), (.character("."), .rowMenu),
        (.down, .scroll), (.escape, .close),
      ]
    case .reading where isContactStory:
      [
        (.character("c"), .addMoment), (.character("P"), .print), (.down, .scroll),
        (.escape, .close),
      ]
    case .reading: [(.down, .scroll), (.escape, .close)]
    case .today(let list) where !list.marks.isEmpty:
      [(.character("o"), .whoDoes), (.escape, .noMarks)]
    case .today(let list) where list.chosen?.turn == .appointment:
      [(.enter, .goThere), list.hintOfRow, (.tab, list.scope.next.hint), (.escape, .close)]
    case .today(let list):
      [
        (.enter, .goThere), list.hintOfRow, (.character("."), .more),
        (.tab, list.scope.next.hint), (.escape, .close),
      ]
    case .shift(let list):
      [(.enter, .goThere)]
        + (list.chosen?.entry.named == nil ? [] : [(.character("p"), .partnerCard)])
        + [(.character("-"), .dayEarlier), (.character("d"), .sinceDay), (.escape, .close)]
    case .board(let list) where list.field != nil:
      [(.enter, .choose), (.down, .scroll), (.escape, .close)]
    case .board:
      [
        (.character("p"), .boardReport), (.character("o"), .boardOwner),
        (.character("s"), .boardDecide), (.character("r"), .boardClose),
        (.character("v"), .boardRound), (.character("n"), .boardNote),
        (.character("d"), .boardReview), (.character("c"), .boardTold),
        (.character("."), .more), (.character("f"), .boardFilter), (.escape, .close),
      ]
    case .bin(let list):
      [(.enter, list.chosen?.isBack == true ? .goThere : .putBack), (.escape, .close)]
    case .confirm(let confirm) where confirm.buttons.count == 1:
      [(.enter, .close), (.pageDown, .scroll), (.escape, .close)]
    case .confirm(let confirm):
      // The arrow towards the others: the safe answer stands on the left, and has the focus first.
      [
        (confirm.isOnFirst ? Key.right : .left, .otherButton), (.enter, .choose),
        (.pageDown, .scroll), (.escape, .close),
      ]
    }
  }
}
