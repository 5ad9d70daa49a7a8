import Casework
import Workbench

/// The dialogs that are told apart by what they ask: each has to be in the table of scenes.
enum DialogKind: String, CaseIterable {
  case note, noteOnDo, due, consultation, consultationHeld, taskDue, doneOn
  case doState, answer, caseState, owner, taskOwner, counsellor, chooseWorker, settle
  case views, orders, colours, pages, keepView, renameView
  case pick, newCase, editCase, log, newTask, editTask, notNeeded, rest, close
  case help, palette, today, todayOwner, todayHandover, shift, shiftDay, bin, messages, quit,
    forWhom
  case actionsOnClient, actionsOnDo, actionsOnTask, actionsOnBottleneck, actionsOnContact,
    actionsOnHandover, actionsOnEscalation
  case about, detailsOfDo, detailsOfTask, detailsOfBottleneck, detailsOfHandover
  case timelineFilter, timelineEntry
  case board, boardFilter, boardMenu, reviewForm, reviewAsk, reviewEnd
  case figures, figuresPeriod
  case facts, factOfRow, factToAdd, sheetMenu, escalationToAdd, escalationPart
  case choosePartner, partnerCard, partOfCard, teamSettle
  case agreements, agreementForm, agreementPreview, teamSettings, absences, ownKeys, keysOfCommand
  case contacts, contactCard, contactForm, contactStory, contactSettle, contactFigures,
    contactFiguresPeriod, outcomeFile, outcomes, notice
  case unfinished, unfinishedText
  case bulkCounsellor, bulkStandIn, bulkNote, bulkTask, bulkLog
  case bulkChooseDo, bulkOnDo, bulkDoneOn, bulkDue, bulkOwner
  case askCounsellor, askStandIn, askNote, askTask, askLog, askDone, askDue, askOwner
  case itemsDue, itemsOwner, itemsExcuse
  case askItemsTick, askItemsReopen, askItemsExcuse, askItemsDue, askItemsOwner, askItemsBin
}

// No `default` anywhere: what is new has no kind until it is given one, and then it needs a scene.
extension Dialog.Purpose {
  /// Nil for what never comes up as a dialog.
  var kind: DialogKind? {
    switch self {
    case .note(about: nil): .note
    case .note: .noteOnDo
    case .due: .due
    case .consultation: .consultation
    case .consultationHeld: .consultationHeld
    case .taskDue: .taskDue
    case .doneOn: .doneOn
    case .doState: .doState
    case .answer: .answer
    case .caseState: .caseState
    case .owner: .owner
    case .taskOwner: .taskOwner
    case .counsellor: .counsellor
    case .views: .views
    case .orders: .orders
    case .colours: .colours
    case .pages: .pages
    case .keepView: .keepView
    case .renameView: .renameView
    case .chooseWorker: .chooseWorker
    case .settle: .settle
    case .pick: .pick
    case .newCase: .newCase
    case .editCase: .editCase
    case .log: .log
    case .newTask: .newTask
    case .editTask: .editTask
    case .notNeeded: .notNeeded
    case .rest: .rest
    case .close: .close
    case .help: .help
    case .palette: .palette
    case .today: .today
    case .todayOwner: .todayOwner
    case .shift: .shift
    case .board: .board
    case .boardFilter: .boardFilter
    case .boardMenu: .boardMenu
    case .reviewAsk: .reviewAsk
    case .reviewEnd: .reviewEnd
    case .figures: .figures
    case .figuresPeriod: .figuresPeriod
    case .shiftDay: .shiftDay
    case .todayHandover: .todayHandover
    case .bin: .bin
    case .messages: .messages
    case .actions(let item): item.actionsKind
    case .details(let item): item.detailsKind
    case .about: .about
    case .forWhom: .forWhom
    case .facts: .facts
    case .sheetMenu: .sheetMenu
    case .fact(.another(.escalation)): .escalationToAdd
    case .fact(.escalation(_, .round)): .reviewForm
    case .fact(.escalation): .escalationPart
    case .fact(.another): .factToAdd
    case .fact: .factOfRow
    case .choosePartner: .choosePartner
    case .team(.partner): .partnerCard
    case .team(.agreements): .agreements
    case .team(.settings): .teamSettings
    case .team(.absences): .absences
    case .team(.keys): .ownKeys
    case .teamFact(.newAgreement), .teamFact(.agreement): .agreementForm
    case .agreementPreview: .agreementPreview
    case .teamFact(.own): .keysOfCommand
    case .teamFact: .partOfCard
    case .teamSettle: .teamSettle
    case .bulk(let step): step.kind
    case .items(let step): step.kind
    case .contacts: .contacts
    case .contact: .contactCard
    case .contactFact: .contactForm
    case .contactStory: .contactStory
    case .contactSettle: .contactSettle
    case .contactFigures: .contactFigures
    case .contactFiguresPeriod: .contactFiguresPeriod
    case .outcomeFile: .outcomeFile
    case .outcomes: .outcomes
    case .timelineFilter: .timelineFilter
    case .timelineEntry: .timelineEntry
    case .unfinished: .unfinished
    case .unfinishedText: .unfinishedText
    case .notice: .notice
    case .quit: .quit
    }
  }
}

extension ChecklistItem? {
  fileprivate var actionsKind: DialogKind? {
    switch self {
    case nil: .actionsOnClient
    case .do: .actionsOnDo
    case .task: .actionsOnTask
    case .bottleneck: .actionsOnBottleneck
    case .contact: .actionsOnContact
    case .handover: .actionsOnHandover
    case .agreement: nil
    case .escalation: .actionsOnEscalation
    }
  }
}

extension ChecklistItem {
  /// Nil for an escalation, whose sheet comes up in place of a box to read.
  fileprivate var detailsKind: DialogKind? {
    switch self {
    case .do: .detailsOfDo
    case .task: .detailsOfTask
    case .bottleneck: .detailsOfBottleneck
    case .contact: nil
    case .handover: .detailsOfHandover
    case .agreement: nil
    case .escalation: nil
    }
  }
}

extension BulkStep {
  fileprivate var kind: DialogKind? {
    switch self {
    case .counsellor: .bulkCounsellor
    case .standIn: .bulkStandIn
    case .note: .bulkNote
    case .task: .bulkTask
    case .log: .bulkLog
    case .takeThem: nil
    case .chooseDo: .bulkChooseDo
    case .onDo: .bulkOnDo
    case .doneOn: .bulkDoneOn
    case .due: .bulkDue
    case .owner: .bulkOwner
    case .confirm(let action): action.kind
    }
  }
}

extension BulkAction {
  fileprivate var kind: DialogKind? {
    switch self {
    case .counsellor: .askCounsellor
    case .standIn: .askStandIn
    case .onDo(_, let action): action.kind
    case .record(let action): action.kind
    }
  }
}

extension DoAction {
  /// What is asked before it is done with several clients; nil for what is done with one at a time.
  fileprivate var kind: DialogKind? {
    switch self {
    case .tick: .askDone
    case .agree: .askDue
    case .assign: .askOwner
    case .reopen, .notApplicable, .exempt: nil
    }
  }
}

extension CaseAction {
  /// What is asked before it is recorded of several clients; nil for what is recorded of one.
  fileprivate var kind: DialogKind? {
    switch self {
    case .addNote: .askNote
    case .addTask: .askTask
    case .logEvent: .askLog
    case .tickTask, .reopenTask, .binTask, .unbinTask, .close, .reopenCase: nil
    }
  }
}

extension ItemStep {
  fileprivate var kind: DialogKind {
    switch self {
    case .due: .itemsDue
    case .owner: .itemsOwner
    case .excuse: .itemsExcuse
    case .confirm(.tick): .askItemsTick
    case .confirm(.reopen): .askItemsReopen
    case .confirm(.excuse): .askItemsExcuse
    case .confirm(.due): .askItemsDue
    case .confirm(.owner): .askItemsOwner
    case .confirm(.bin): .askItemsBin
    }
  }
}
