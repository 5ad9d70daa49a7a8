import Casework
import Content
import Screen

extension WorkbenchState {
  /// Takes in one event: the new state, and what is asked of the world.
  package mutating func update(_ event: Event) -> [Effect] {
    linear.note(event)
    if event.isOfWorker {
      shift.act(at: now.secondsSince1970)
      undoOffer.follow(event)
    }
    let top = dialogs.last?.purpose
    var effects =
      stayWithAnswer(at: event) + take(event) + followTimeline() + followBoard(after: event)
    followOutcomes()
    if !dialogs.isEmpty { keepRowOfBox() }
    effects += lookForBegun(before: top, after: event)
    // What is said while a second key is waited for is nothing to read back.
    // Nor is how far something is.
    if !awaitsNextKey, !saysHowFar { messageLog.note(message, at: now) }
    return effects
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .input(.key(let key)):
      if isPaused { return pressWhilePaused(key) }
      return key == .function(12) ? pause() : press(key)
    case .input(.mouse(let event)):
      return isPaused || pressWhileWeighing(nil) ? [] : follow(event)
    case .line(let text): return hear(text)
    case .typing(let text):
      linear.typing = text
      return []
    case .halfLine(let text): return keep(halfLine: text)
    case .halfLineStopped(let text): return stop(halfLine: text)
    case .halfLineTakenBack(let text): return takeBack(halfLine: text)
    case .input(.resized(let size)):
      resize(to: size)
      return []
    case .input(.closed): return keepDraft() + [.quit]
    case .clock(let moment): return tick(at: moment)
    case .opened(let opened):
      return show(opened) + runErrand() + runTodayErrand() + runBoardErrand() + runReviewErrand()
        + runTakingBack()
        + openAwaitedMenu()
        + openAwaitedText()
    case .openFailed(let id, let trouble):
      message = .problem(trouble.sentence(in: words))
      todayVisit.errand = nil
      boardVisit.errand = nil
      // Nobody else's case may stand beside the chosen name.
      if clients.selected == id { leaveCase() }
      return passOverUnread(id)
    case .gathered(let cases, let unread): return take(cases, unread: unread)
    case .gatheredAgain(let cases, let unread):
      takeAgain(cases, unread: unread)
      return []
    case .weighed(let cases, let unread): return take(weighed: cases, unread: unread)
    case .binRead(let cases, let unread):
      takeBinned(cases, unread: unread)
      return []
    case .shiftRead(let found, let since, let unread, let isComplete):
      takeShift(found, since: since, unread: unread, isComplete: isComplete)
      return []
    case .history(let id, let history):
      if opened?.case.id == id { opened?.history = history }
      return []
    case .timelinePage(let page):
      if timeline?.caseID == page.caseID { timeline?.take(page) }
      return []
    case .saved(let report):
      let changed = report.clients + [report.opened?.case.id].compactMap { $0 }
      return take(report) + followReview() + followFigures(Set(changed))
    case .saveFailed(let ticket, let trouble):
      reviewVisit?.wait = .nothing
      return fail(ticket, trouble)
    case .nothingToUndo(let ticket):
      _ = saving.end(ticket: ticket)
      message = .info(words(MessageWords.nothingToUndo))
      return []
    case .nothingToRedo(let ticket):
      _ = saving.end(ticket: ticket)
      message = .info(words(MessageWords.nothingToRedo))
      return []
    case .caseload(let caseload, let changed):
      return take(caseload, changed: changed) + followReview()
    case .team(let team):
      let (absences, members) = (self.team.absences, self.team.members)
      self.team = team
      // What is on its way to the disk is on the screen already.
      for pending in saving.pending where pending.subject == .team { show(pending.changes) }
      refreshTeam()
      refreshContacts()
      refreshToday()
      refreshBinOfTeam()
      let showsHistory = dialogs.contains {
        if case .team(let page) = $0.purpose { tellsWhoChanged(page) } else { false }
      }
      if clients.order == .counsellor || absences != self.team.absences
        || members != self.team.members
      {
        clients.rebuild(for: worker, on: today)
      }
      // Who left has no escalation any more.
      if members != self.team.members {
        clients.keptBoard = nil
        refreshBoard()
      }
      return showsHistory ? [.readTeamHistory] : []
    case .contacts(let contacts, let apart):
      // A form may close by it, and what was typed in it is not lost.
      let kept = keepDraft()
      take(contacts: contacts, apart)
      sayContactsAtStart()
      return kept
    case .contactDrafts(let places):
      take(begun: places)
      return []
    case .contactFound(let contact): return standIn(for: contact)
    case .contactDestroyed(let id, let trouble):
      return followDestruction(of: id, trouble)
    case .answeredApart(let id, let changes, let trouble):
      return answerApart(of: id, changes, trouble)
    case .teamHistory(let history, let agreements):
      teamHistory = history
      agreementHistory = agreements
      refreshTeam()
      return []
    case .drafts(let key, let texts):
      restore(texts, of: key)
      return []
    case .notesFound(let found): return take(found)
    case .savingTakesLong:
      saving.isSlow = true
      return []
    case .leavingTakesLong:
      let isSaving = !saving.pending.isEmpty
      message = .info(
        words(isSaving ? MessageWords.leavingWaitsForSave : .leavingWaitsForDraft))
      return []
    case .typingPaused:
      endTypingOfChoice()
      showWhichKey()
      // What could not be kept is tried again by the clock, not at every pause.
      return dialogs.contains(where: \.couldNotBeKept) ? [] : keepDraft()
    case .draftsWaiting(let keys):
      let effects = openFirstToday()
      if linear.isOn { linear.said += waitingLines(keys) } else { sayWhatWaits(keys) }
      return effects
    case .unfinished(let waiting): return list(waiting)
    case .begunForOthers(let keys):
      sayBegunForOthers(keys)
      return []
    case .draftNotKept(let id, let trouble):
      // Text that is on its way as a save needs no draft: what becomes of the save will be said.
      guard !saving.pending.contains(where: { $0.dialog?.id == id }) else { return [] }
      // What is tried again every second is said once.
      if unkeptTexts.insert(id).inserted {
        message = notSaved(trouble, keepsText: true)
      }
      // It counts as not handed over, so that the clock tries again.
      for index in dialogs.indices where dialogs[index].id == id {
        dialogs[index].keptDraft = ""
        dialogs[index].couldNotBeKept = true
      }
      return []
    case .draftNotDropped(let id, let trouble):
      sayThrownAway(id, trouble)
      return []
    case .draftKept(let id):
      sayThrownAway(id, nil)
      textsToldLost.remove(id)
      guard unkeptTexts.remove(id) != nil, unkeptTexts.isEmpty else { return [] }
      // What was said of it while the disk refused is not so any more.
      if message?.kind == .problem { message = .info(words(MessageWords.textsAreKept)) }
      return []
    case .draftSetAside(let path):
      message = .problem(words(MessageWords.draftSetAside, ["path": path]))
      return []
    case .storeTrouble(let trouble):
      message = .problem(trouble.sentence(in: words))
      return []
    case .place(let text):
      let place = text.map(SessionPlace.init)
      return goBack(to: place) + (place.map { begin(shiftAfter: $0) } ?? [])
    case .remark(let remark):
      message = remark
      return []
    case .printed(let outcome):
      take(outcome)
      return []
    case .figuresRead(let read): return take(figuresOf: read)
    case .contactFiguresRead(let read):
      take(contactFigures: read)
      return []
    case .outcomesRead(let read): return take(outcomes: read)
    case .reviewRead(let page, let name): return take(review: page, of: name)
    case .pageRead(let done, let count):
      take(pageRead: done, of: count)
      return []
    case .settings(let read, let isOwn):
      take(read, isOwn: isOwn)
      return []
    case .settingsHaveNoPlace:
      message = .problem(words(OwnSettingsWords.noPlace))
      return []
    case .themes(let offers, let shown): return openColours(offers, shown: shown)
    case .copyRefused(let text):
      // A text is read where it stands; a number is short enough to be said.
      message = .info(
        opened?.case.number.text == text
          ? words(CopyWords.refused, ["number": text]) : words(CopyWords.refusedText))
      return []
    case .readOnly(let isReadOnly):
      self.isReadOnly = isReadOnly
      return []
    }
  }

  /// Whether text is being typed that the store does not have yet, so that the clock must tick.
  package var hasUnkeptText: Bool {
    !unkeptTexts.isEmpty
      || dialogs.contains { dialog in
        dialog.draftKey != nil && dialog.draftText(dateReader) != dialog.keptDraft
      } || !linear.typing.isEmpty && hasUnkeptHalfLine
  }

  /// Whether an open dialog holds text that is not saved.
  var hasDraft: Bool {
    dialogs.contains { $0.draftKey != nil && !$0.draftText(dateReader).isEmpty }
  }

  private mutating func tick(at moment: Moment) -> [Effect] {
    let isNewDay = moment.day != today
    // What was typed as "tomorrow" keeps the day it meant when it was typed.
    if isNewDay { settleTypedDays() }
    now = moment
    hideNamesInTime()
    if isNewDay {
      clients.rebuild(for: worker, on: today)
      refreshToday()
      refreshBoard()
      scrollToSelection()
    }
    // What was allowed until yesterday ends by itself.
    let effects: [Effect] = isNewDay && worker != nil ? [.readContacts] : []
    guard let dialog = dialogs.last, now.secondsSince1970 > dialog.keptAt else { return effects }
    return effects + keepDraft()
  }

  private mutating func settleTypedDays() {
    let reader = dateReader
    for index in dialogs.indices {
      switch dialogs[index].body {
      case .form(var form):
        form.settleDays(reader)
        dialogs[index].body = .form(form)
      case .date(var field):
        field.settle(reader)
        dialogs[index].body = .date(field)
      case .note, .menu, .help, .reading, .confirm, .today, .bin, .shift, .board: break
      }
    }
  }

  /// A letter in a row of values can be the first of one again.
  private mutating func endTypingOfChoice() {
    guard let index = dialogs.indices.last, case .form(var form) = dialogs[index].body else {
      return
    }
    form.pauseTyping()
    dialogs[index].body = .form(form)
  }

  /// Hands unfinished text to the store when it changed since the last time.
  mutating func keepDraft() -> [Effect] {
    // Of every dialog: one that reopened after a failed save may lie over another.
    dialogs.indices.flatMap { index -> [Effect] in
      guard let key = dialogs[index].draftKey else { return [] }
      let text = textToKeep(at: index)
      guard text != dialogs[index].keptDraft else { return [] }
      dialogs[index].keptDraft = text
      dialogs[index].keptAt = now.secondsSince1970
      dialogs[index].couldNotBeKept = false
      let dialog = dialogs[index]
      return text.isEmpty
        ? dialog.draftIsDone
        : [
          .keepDraft(key, UnfinishedText(id: dialog.id, text: text), inPlaceOf: dialog.taken)
        ]
    }
  }
}
