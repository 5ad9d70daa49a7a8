import Screen

/// Every screen and dialog there is: the closed table that is held against all sizes, both languages,
/// the mouse, linear mode and names that mean harm.
///
/// `SceneTableTests` fails when a kind of screen or dialog is not among them.
enum Scene: String, CaseIterable, Sendable {
  // The panes.
  case clients, roadmap, checklist, watchOut, contactAfter, everyone, closed
  case orders, colours, pages, byName, viewsOfSteps, viewsOfColleagues, late, nobodyInView
  case find, findKept, findNobody, findNotes, jump
  case marked, markedHidden, itemsMarked
  case prefix, whichKey, zoomed, mouseReleased, messages, today
  case shift, shiftDay, todayMarked, todayOwner, todayHandover, todayDone, todayPerWorker,
    todayAgreement
  case bin, binPutBack
  case unfinished, unfinishedText
  case clientsEnd, checklistEnd, todayEnd, helpEnd, paletteEnd, timelineEnd, detailsEnd
  // Lists of commands, and boxes about a row.
  case palette, paletteNarrowed, paletteClient, paletteNothing
  case actionsOnClient, actionsOnDo, actionsOnTask, actionsOnBottleneck, actionsOnMarked
  case help, helpNarrowed, about, details, detailsOfBottleneck, detailsOfTask,
    views
  case actionsOnContact
  // Contact after care.
  case contacts, contactCard, contactForm, contactAsk, contactStory, contactSettle, contactFigures,
    contactFiguresPeriod, outcomeFile, outcomes, contactGone
  // An open escalation.
  case escalation, actionsOnEscalation, escalationToAdd, escalationReport, escalationSheet
  case board, boardEnd, boardFilter, boardMenu
  case review, reviewTyping, reviewAsk, reviewEnd
  case figures, figuresEnd, figuresPeriod
  // A case that was handed over, and is not accepted yet.
  case handed, todayHanded, detailsOfHandover, actionsOnHandover
  // One client.
  case note, noteLong, noteOnDo, date, consultation, consultationHeld, taskDue
  case doStateMenu, doneStateMenu, doneOn, answer, caseState, close, reopen
  case facts, factOfRow, factToAdd, sheetMenu
  case choosePartner, partnerCard, partOfCard, partnerKind, teamSettle
  case askPartner, whomToAsk, agreements, agreementAbout, agreementForm, agreementPreview
  case teamSettings, ruleOfTeam, ownKeys, keysOfCommand
  case timeline, timelineFilter, timelineFind, timelineFound, timelineEntry
  case owner, taskOwner, counsellor, chooseWorker, newClient, editCase, editCaseEnd,
    pick, log, newTask, editTask
  case notNeeded, rest, quit
  // Kept views.
  case absence, absences, keepView, changeViews, changeView, renameView
  // Several clients.
  case bulkCounsellor, bulkStandIn, bulkNote, bulkTask, bulkLog
  case bulkChooseDo, bulkOnDo, bulkDoneOn, bulkDue, bulkOwner
  case askCounsellor, askHidden, askStandIn, askNote, askTask, askLog, askDone, askDue, askOwner
  case forWhom, quitSeveral
  // Several rows of a checklist.
  case itemsDue, itemsOwner, itemsExcuse
  case askItemsTick, askItemsReopen, askItemsExcuse, askItemsDue, askItemsOwner, askItemsBin
  // What others do, and what a disk does.
  case conflict, conflictMenu, settle, formConflict, changedElsewhere
  case saving, notSaved, draftRefused, readOnly, damaged, messagesOfTrouble
  // Hardly anything there.
  case noCases, noTeam

  /// The client it is shown with.
  var client: String {
    switch self {
    case .answer: "Carmen"
    case .contactAfter, .actionsOnContact: "Yosef"
    case .consultation, .consultationHeld, .rest: "Jean"
    case .escalation, .actionsOnEscalation, .escalationReport: "Zoltan"
    case .escalationSheet: "Shirley"
    default: "Ewa"
    }
  }

  /// Goes there.
  func open(in pilot: inout Pilot) throws {
    switch self {
    case .chooseWorker:
      pilot = try pilot.restarted(as: nil)
      return
    case .noCases:
      pilot = try pilot.inEmptyStore(members: ["c1"])
      return
    case .noTeam:
      pilot = try pilot.inEmptyStore(members: [])
      return
    default: break
    }
    pilot.choose(client: client)
    try pressKeys(in: &pilot)
  }

  /// Goes there with the client that is chosen.
  func pressKeys(in pilot: inout Pilot) throws {
    try prepare(&pilot)
    for key in keys { pilot.press(key) }
    try finish(&pilot)
  }
}
