import Casework
import Content
import Screen

extension WorkbenchState {
  /// Takes in one event: the new state, and what is asked of the world.
  package mutating func update(_ event: Event) -> [Effect] {
    linear.note(event)
    // What is said while a second key is waited for is nothing to read back.
    defer { if prefix.isEmpty { messageLog.note(message, at: now) } }
    let effects = take(event) + followTimeline()
    if !dialogs.isEmpty { keepRowOfBox() }
    return effects
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .input(.key(let key)): return press(key)
    case .input(.mouse(let event)): return follow(event)
    case .line(let text): return hear(text)
    case .halfLine(let text): return keep(halfLine: text)
    case .halfLineTakenBack(let text): return takeBack(halfLine: text)
    case .input(.resized(let size)):
      resize(to: size)
      return []
    case .input(.closed): return keepDraft() + [.quit]
    case .clock(let moment): return tick(at: moment)
    case .opened(let opened):
      return show(opened) + runErrand() + openAwaitedMenu() + openAwaitedText()
    case .openFailed(let id, let trouble):
      message = .problem(trouble.sentence(in: words))
      // Nobody else's case may stand beside the chosen name.
      if clients.selected == id { leaveCase() }
      return []
    case .gathered(let cases, let unread): return take(cases, unread: unread)
    case .binRead(let cases, let unread):
      takeBinned(cases, unread: unread)
      return []
    case .history(let id, let history):
      if opened?.case.id == id { opened?.history = history }
      return []
    case .timelinePage(let page):
      if timeline?.caseID == page.caseID { timeline?.take(page) }
      return []
    case .saved(let report): return take(report)
    case .saveFailed(let ticket, let trouble): return fail(ticket, trouble)
    case .nothingToUndo(let ticket):
      _ = saving.end(ticket: ticket)
      message = .info(words(MessageWords.nothingToUndo))
      return []
    case .nothingToRedo(let ticket):
      _ = saving.end(ticket: ticket)
      message = .info(words(MessageWords.nothingToRedo))
      return []
    case .caseload(let summaries, let changed): return take(summaries, changed: changed)
    case .team(let team):
      self.team = team
      // What is on its way to the disk is on the screen already.
      for pending in saving.pending where pending.subject == .team { show(pending.changes) }
      if clients.order == .counsellor { clients.rebuild(for: worker, on: today) }
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
      showWhichKey()
      // What could not be kept is tried again by the clock, not at every pause.
      return dialogs.contains(where: \.couldNotBeKept) ? [] : keepDraft()
    case .draftsWaiting(let keys):
      if linear.isOn { linear.said += waitingLines(keys) } else { sayWhatWaits(keys) }
      return []
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
    case .draftKept(let id):
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
    case .place(let text): return goBack(to: text.map(SessionPlace.init))
    case .remark(let remark):
      message = remark
      return []
    case .copyRefused(let text):
      message = .info(words(CopyWords.refused, ["number": text]))
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
      }
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
    if isNewDay {
      clients.rebuild(for: worker, on: today)
      refreshToday()
      scrollToSelection()
    }
    guard let dialog = dialogs.last, now.secondsSince1970 > dialog.keptAt else { return [] }
    return keepDraft()
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
      case .note, .menu, .help, .reading, .confirm, .today, .bin: break
      }
    }
  }

  /// Hands unfinished text to the store when it changed since the last time.
  mutating func keepDraft() -> [Effect] {
    // Of every dialog: one that reopened after a failed save may lie over another.
    dialogs.indices.flatMap { index -> [Effect] in
      guard let key = dialogs[index].draftKey else { return [] }
      let text = dialogs[index].draftText(dateReader)
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

  // MARK: What the store answers

  /// Shows a case that was read.
  ///
  /// A case that was on the screen already keeps its place there.
  private mutating func show(_ opened: OpenedCase) -> [Effect] {
    let isAnother = self.opened?.case.id != opened.case.id
    var opened = opened
    // What is on its way to the disk is on the screen already.
    for pending in saving.pending {
      opened.case = opened.case.applying(pending.changes(of: opened.case.id))
    }
    let before = checklistItems
    let wasOpen = !isAnother && self.opened?.case.closing == nil
    self.opened = opened
    if isAnother {
      roadmap.step = roadmapOfCase?.currentStep ?? .registration
      chooseFirstOpenItem()
      finishGoingBack()
    } else {
      checklist.keep(to: checklistItems, before: before)
    }
    keepItemMarks(isAnotherCase: isAnother)
    followInForms(opened.case)
    arrive()
    if wasOpen, let closing = opened.case.closing { sayClosed(closing) }
    scrollToSelection()
    return []
  }

  /// Says that a colleague closed the case that is on the screen.
  ///
  /// One's own closing is there before it is saved. A problem stays: it is about something lost.
  private mutating func sayClosed(_ closing: Closing) {
    guard message?.kind != .problem else { return }
    message = .info(words(MessageWords.closedElsewhere, ["worker": name(of: closing.by)]))
  }

  private mutating func take(_ summaries: [CaseSummary], changed: Set<CaseID>) -> [Effect] {
    clients.replace(summaries)
    clients.rebuild(for: worker, on: today)
    if clients.selected == nil { clients.selectFirst() }
    scrollToSelection()
    clients.changedElsewhere.formUnion(changed)
    news.note(changed)
    refreshToday()
    // Nothing of clients is read before somebody said who they are.
    if isChoosingWorker { return [] }
    let effects = followBin(changed)
    guard let selected = clients.selected else {
      leaveCase()
      return effects
    }
    clients.changedElsewhere.remove(selected)
    if changed.contains(selected) || opened?.case.id != selected {
      return effects + [.open(selected)]
    }
    return effects
  }

  private mutating func take(_ report: SaveReport) -> [Effect] {
    let pending = saving.end(ticket: report.ticket)
    saving.lastSaved = report.at
    saving.lastFailed = false
    // A client who was just added is chosen now that they are in the list.
    if pending?.dialog?.purpose == .newCase, let id = report.opened?.case.id { choose(id) }
    if let opened = report.opened {
      if clients.selected == opened.case.id || self.opened?.case.id == opened.case.id {
        _ = show(opened)
      }
    }
    // What was done is done with: the next key is about the chosen client again.
    clients.marks.subtract(pending?.targets ?? [], shown: clients.rows.lazy.map(\.id))
    tell(report)
    if report.kind != .save { chooseWhatCameBack(report.changes) }
    let ids = report.clients + [report.opened?.case.id].compactMap { $0 }
    return followBin(ids) + (pending?.dialog?.draftIsDone ?? [])
  }

  /// Says what came of a save where that is not what was asked for.
  private mutating func tell(_ report: SaveReport) {
    if report.clients.count > 1, report.unreadable == 0 {
      if let said = messageOfGroup(report) { message = said }
      return
    }
    let what = changeMessage.sentence(ofSeveral: report.changes)
    switch report.kind {
    case .undo, .redo:
      guard !report.changes.isEmpty, !what.isEmpty else {
        message = .info(words(MessageWords.nothingToChange))
        break
      }
      // A client whose adding was taken back has no name to say any more.
      let isHere =
        report.opened.map { $0.case.id == clients.selected || $0.case == Case(id: $0.case.id) }
        ?? true
      let keys: (here: MessageWords, elsewhere: MessageWords) =
        report.kind == .undo
        ? (.tookBack, .tookBackElsewhere) : (.didAgain, .didAgainElsewhere)
      let client = report.opened.map { shortName(of: $0.case) } ?? ""
      message = .info(
        (linear.isOn ? spokenWayBack(report) : nil)
          ?? words(isHere ? keys.here : keys.elsewhere, ["what": what, "client": client]))
    case .save: break
    }
    if report.unreadable > 0 {
      message = .problem(words(MessageWords.partNotTakenBack, count: report.unreadable))
    } else if report.conflictCount > 0, report.subject == .team {
      message = .problem(words(ViewWords.colleagueFirst))
    } else if report.conflictCount > 0 {
      message = .problem(words(MessageWords.conflictKept, count: report.conflictCount))
    } else if report.changes.isEmpty, report.kind == .save {
      message = .info(words(MessageWords.alreadySo))
    }
  }

  /// Says why something was not saved, and what becomes of the text that it was to be.
  private func notSaved(_ trouble: Trouble, keepsText: Bool) -> Message {
    let sentence = trouble.sentence(in: words)
    // Of a save that is uncertain the text may be in the store: there is nothing to promise.
    let isText = keepsText && trouble != .uncertain
    return .problem(isText ? sentence + " " + words(TroubleWords.textStays) : sentence)
  }

  /// Takes back on the screen what could not be saved; the text stays as a draft.
  private mutating func fail(_ ticket: Int, _ trouble: Trouble) -> [Effect] {
    let pending = saving.end(ticket: ticket)
    var said = notSaved(trouble, keepsText: pending?.dialog != nil)
    if let saves = pending?.saves, !saves.isEmpty { said.text += " " + names(inFailed: saves) }
    message = said
    // What the rules refuse is not something that was to be saved and was not.
    saving.lastFailed = ![.caseInUse, .numberInUse].contains(trouble)
    if trouble == .readOnly || trouble == .uncertain { isReadOnly = true }
    if var dialog = pending?.dialog {
      // Its draft may have been refused as well, so it is kept again; after a save that is uncertain
      // that would make an unfinished text of what may be saved.
      if trouble != .uncertain { dialog.keptDraft = "" }
      dialogs.append(dialog)
      // The text goes back to the client it was written for, also when one went on meanwhile.
      if let id = dialog.caseID, id != opened?.case.id {
        choose(id)
        return [.open(id)]
      }
    }
    let effects = followBin(pending?.clients ?? [])
    guard let id = opened?.case.id, let pending, !pending.changes(of: id).isEmpty else {
      return effects
    }
    return effects + [.open(id)]
  }

  /// Shows no case, because there is none to show.
  mutating func leaveCase() {
    opened = nil
    checklist = ChecklistPane()
  }

  /// Chooses a client, who joins the list when they are not in it.
  mutating func choose(_ id: CaseID) {
    clients.selected = id
    clients.rebuild(for: worker, on: today)
    scrollToSelection()
  }

  // MARK: Keys

  mutating func press(_ key: Key) -> [Effect] {
    mouse.wantsMenuOf = nil
    scrollsBefore = nil
    mouse.details = nil
    if layout.form == .tooSmall { return pressUnseen(key) }
    if !dialogs.isEmpty { return pressInDialog(key) }
    if find.isTyping || find.awaitsLetter { mouse.looksAround = [] }
    if find.isTyping { return pressInFind(key) }
    if find.awaitsLetter { return jump(to: key) }
    if timeline != nil { return pressInTimeline(key) }
    if case .paste = key {
      message = .info(words(MessageWords.pasteNowhere))
      return []
    }
    whichKey = WhichKey()
    if key == .escape || key == .backspace, !prefix.isEmpty {
      prefix = []
      message = nil
      return []
    }
    let keys = prefix + [key]
    guard comesBackIntoSight(before: keys) else { return [] }
    switch CommandTable.meaning(of: keys, in: focus) {
    case .command(let command):
      prefix = []
      message = nil
      return perform(command)
    case .beginning:
      prefix = keys
      message = .info(
        words(MessageWords.prefixWaits, ["keys": KeyNames(words).name(of: Chord(keys: keys))]))
      return []
    case .nothing:
      prefix = []
      message = .info(answer(toUnused: keys))
      return []
    }
  }

  // MARK: Choosing

  /// Scrolls every list as little as needed to show what is chosen.
  ///
  /// A list that somebody looks around in with the wheel stays where it is.
  mutating func scrollToSelection() {
    let height = listHeight(of: .clients)
    if mouse.looksAround.contains(.clients) {
      clients.scroll.move(by: 0, of: clients.lines.count, height: height)
    } else {
      clients.scrollToSelected(height: height)
    }
    if !mouse.looksAround.contains(.checklist) { scrollChecklistToSelected() }
  }

  /// Chooses the first do of the step that is open, so that the next thing to do is at hand.
  mutating func chooseFirstOpenItem() {
    checklist.scroll = ListScroll()
    let items = checklistItems
    let open = items.first {
      if case .do(let id) = $0 { roadmapOfCase?[id].state == .open } else { false }
    }
    checklist.selected = open ?? items.first
  }
}
