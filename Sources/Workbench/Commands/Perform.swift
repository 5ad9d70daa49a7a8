import Casework
import Content
import Screen

extension WorkbenchState {
  /// Does what a command means, or says why it cannot.
  mutating func perform(_ command: Command) -> [Effect] {
    if let refusal = refusal(of: command) {
      message = .info(refusal)
      return []
    }
    if mustAskForWhom(command) { return askForWhom(command) }
    if let step = bulkStep(of: command) { return begin(step) }
    if isAboutMarkedItems(command) { return performOnMarkedItems(command) }
    switch command {
    case .up: return move(by: -1)
    case .down: return move(by: 1)
    case .pageUp: return move(by: -pageLength)
    case .pageDown: return move(by: pageLength)
    case .first: return move(by: -1_000_000)
    case .last: return move(by: 1_000_000)
    case .paneLeft: return focusPane(focus.rawValue - 1)
    case .back: return goBack()
    case .find: return openFind()
    case .jump: return awaitLetter()
    case .paneRight: return focusPane(focus.rawValue + 1)
    case .nextPane: return focusPane((focus.rawValue + 1) % Pane.allCases.count)
    case .previousPane:
      return focusPane((focus.rawValue + Pane.allCases.count - 1) % Pane.allCases.count)
    case .step1: return show(step: .registration)
    case .step2: return show(step: .intake)
    case .step3: return show(step: .implementation)
    case .step4: return show(step: .escalation)
    case .step5: return show(step: .followUp)
    case .step6: return show(step: .afterContact)
    case .nextClient: return moveClient(by: 1)
    case .previousClient: return moveClient(by: -1)
    case .open: return open()
    case .mark: return flipMark(goingOn: true)
    case .markHere: return flipMark(goingOn: false)
    case .markAll: return markAll()
    case .markUp: return markMoving(by: -1)
    case .markDown: return markMoving(by: 1)
    case .flip: return flip()
    case .takeIt: return take()
    case .remedy: return goToRemedy()
    case .standIn, .addTask, .oneDo: return []
    case .bin: return bin()
    case .timeline:
      guard timeline == nil else {
        closeTimeline()
        return []
      }
      return openTimeline()
    case .notNeeded, .dueDate, .state, .owner, .note, .log, .add, .addClient, .edit, .views, .sort,
      .help:
      return openDialog(for: command)
    case .palette: return openPalette()
    case .actions: return openActions()
    case .facts: return openFacts()
    case .about: return openAbout()
    case .partner: return openPartner()
    case .ask: return openAsk()
    case .escalate: return raiseEscalation()
    case .agreements: return openPage(.agreements)
    case .settings: return openPage(.settings)
    case .board: return openBoard()
    case .reviewRound: return startReview()
    case .figures: return openFigures()
    case .today: return openToday()
    case .since: return openShift()
    case .contacts: return openContacts()
    case .absence: return openAbsences()
    case .newest: return goToNewest()
    case .messages: return openMessages()
    case .openBin: return openBin()
    case .unfinished: return [.listDrafts]
    case .copyNumber: return copyNumber()
    case .print: return openPages()
    case .zoom: return zoom()
    case .wider: return widen(by: 1)
    case .narrower: return widen(by: -1)
    case .resetWidths: return resetWidths()
    case .undo:
      guard let worker else { return [] }
      let sequence = undoOffer.takeAccepted()
      return [
        .undo(
          ticket: startBareSave(), by: worker, at: now, reaching: sequence,
          isInMeeting: dialogs.contains { $0.purpose == .reviewEnd })
      ]
    case .redo:
      guard let worker else { return [] }
      return [.redo(ticket: startBareSave(), by: worker, at: now)]
    case .reload:
      clients.changedElsewhere = []
      message = .info(words(MessageWords.reloaded))
      return [.refresh] + (clients.selected.map { [.open($0)] } ?? [])
    case .redraw: return [.redraw]
    case .saveIsAutomatic:
      message = .info(
        saving.lastSaved.map { words(MessageWords.saveIsAutomatic, ["time": $0.clock]) }
          ?? words(MessageWords.nothingSavedYet))
      return []
    case .largeRows:
      setLargeRows(!hasLargeRows)
      return []
    case .colours: return [.listThemes]
    case .pause: return pause()
    case .mouse:
      toggleMouse()
      return []
    case .cancel:
      sayHowToQuit()
      return []
    case .quit: return quit()
    }
  }

  /// Says how to leave, and whether anything would be lost.
  mutating func sayHowToQuit() {
    message =
      if !unkeptTexts.isEmpty {
        .problem(words(MessageWords.leavingLoses, count: unkeptTexts.count))
      } else {
        .info(words(saving.lastFailed ? MessageWords.howToQuitUnsaved : .howToQuit))
      }
  }

  /// Leaves; the first time it only says so when text would be lost.
  mutating func quit() -> [Effect] {
    guard !unkeptTexts.isSubset(of: textsToldLost) else { return [.quit] }
    textsToldLost = unkeptTexts
    sayHowToQuit()
    return []
  }

  /// Starts an undo or redo: what it changes is known when it is done.
  private mutating func startBareSave() -> Int {
    saving.start(subject: nil, changes: [])
  }

  /// Sends changes of the opened case to the store, and shows them at once.
  ///
  /// - Parameters:
  ///   - changes: What to save; nothing is sent when there are none.
  ///   - text: What the message line says; nil says what the first change did.
  ///   - dialog: Where they were typed: its draft is dropped when the save is on disk, and it opens
  ///     again when the save fails.
  /// - Returns: The effect that saves them.
  mutating func save(
    _ changes: [Change], saying text: String? = nil, from dialog: Dialog? = nil
  ) -> [Effect] {
    guard let id = opened?.case.id else { return [] }
    return save(changes, of: id, saying: text, from: dialog)
  }

  mutating func save(
    _ changes: [Change], of id: CaseID, saying text: String? = nil, from dialog: Dialog? = nil
  ) -> [Effect] {
    guard let worker else {
      message = .info(whoIsMissing)
      return []
    }
    guard !changes.isEmpty else {
      message = .info(words(MessageWords.nothingChanged))
      return dialog?.draftIsDone ?? []
    }
    let ticket = saving.start(subject: .case(id), changes: changes, dialog: dialog)
    let before = opened?.case
    if opened?.case.id == id, let value = opened?.case {
      let before = checklistItems
      opened?.case = value.applying(changes)
      checklist.keep(to: checklistItems, before: before)
    }
    if let value = opened?.case, value.id == id { refreshFacts(value) }
    // Last, because a box about a row that is gone by this closes and says so.
    message = .info(said(text, of: changes, with: id), canUndo: true)
    if let before {
      sayMoved(by: changes, since: before)
      sayDoubts(since: before)
    }
    sayNoneAhead(after: changes)
    let save = Save(
      .case(id), by: worker, at: now, changes: changes, drafts: dialog?.draftIDs ?? [])
    return [.commit(ticket: ticket, save)]
  }

  /// What is said of changes; without a screen, where nobody sees whose they are, with the client.
  func said(_ text: String?, of changes: [Change], with id: CaseID) -> String {
    let what = text ?? changeMessage.sentence(for: changes)
    guard linear.isOn, let value = opened?.case, value.id == id else { return what }
    let client = shortName(of: value)
    guard !client.isEmpty, !what.contains(client) else { return what }
    return words(LinearWords.labelled, ["label": client, "text": what])
  }

  /// Does something to a do by the rules of the guide, or says why that cannot be.
  mutating func act(
    _ action: DoAction, on id: DoID, from dialog: Dialog? = nil
  ) -> [Effect] {
    guard let value = dialog?.basis ?? opened?.case, let worker else { return [] }
    let norms = content.guide.norms
    if case .reopen = action, value.staysDone(id, by: worker, at: now, norms: norms) {
      message = .info(words(MessageWords.shownByFact))
      return []
    }
    do {
      let changes = try value.changes(
        for: action, on: id, by: worker, at: now, norms: norms)
      let effects = save(changes, from: dialog)
      sayWhenNothingIsLeft(after: action, on: id)
      askForFact(after: action, on: id)
      return effects
    } catch {
      refuse(error.sentence(in: content, about: id), at: error.row)
      return []
    }
  }

  /// Records something on the case by the rules of the guide, or says why that cannot be.
  mutating func act(_ action: CaseAction, from dialog: Dialog? = nil) -> [Effect] {
    guard let value = opened?.case, let worker else { return [] }
    var source = self
    do {
      let changes = try value.changes(
        for: action, by: worker, at: now, makeID: { source.makeEntryID() })
      self = source
      let effects = save(changes, from: dialog)
      askForCondition(after: action)
      return effects
    } catch {
      refuse(error.sentence(in: content), at: error.row)
      return []
    }
  }

  private mutating func sayWhenNothingIsLeft(after action: DoAction, on id: DoID) {
    guard case .tick = action, let roadmap = roadmapOfCase, var said = message else { return }
    guard !roadmap.dos(of: id.step).contains(where: { $0.state == .open }) else { return }
    said.text += " " + words(MessageWords.nothingLeft)
    message = said
  }

  // MARK: Moving

  private var pageLength: Int { max(1, listHeight(of: focus) - 1) }

  mutating func move(by count: Int) -> [Effect] {
    switch focus {
    case .clients: return moveClient(by: count)
    case .roadmap:
      guard moveInRoadmap(by: count) else { return [] }
      chooseFirstOpenItem()
      scrollChecklistToSelected()
    case .checklist:
      checklist.move(by: count, in: checklistItems)
      scrollChecklistToSelected()
    }
    return []
  }

  private mutating func moveClient(by count: Int) -> [Effect] {
    let before = clients.selected
    clients.move(by: count)
    scrollToSelection()
    guard let selected = clients.selected, selected != before else { return [] }
    clients.changedElsewhere.remove(selected)
    return [.open(selected)]
  }

  mutating func focusPane(_ index: Int) -> [Effect] {
    guard let pane = Pane(rawValue: index) else { return [] }
    focus = pane
    scrollToSelection()
    return []
  }

  mutating func show(step: Step) -> [Effect] {
    guard opened != nil else {
      message = .info(words(MessageWords.noClient))
      return []
    }
    // Whoever asks for step 6 wants the contact, also from a task of their own in it.
    if roadmap.step != step || step == .afterContact {
      roadmap.step = step
      chooseFirstOpenItem()
    }
    return focusPane(Pane.checklist.rawValue)
  }

  private mutating func open() -> [Effect] {
    switch focus {
    case .clients, .roadmap: return focusPane(focus.rawValue + 1)
    case .checklist:
      if case .escalation(let id)? = checklist.selected { return openSheet(of: id) }
      if checklist.selected == .contact { return openContactOfCase() }
      return openDetails()
    }
  }

  // MARK: Acting on the chosen row

  /// Flips the box on the row.
  private mutating func flip() -> [Effect] {
    switch checklist.selected {
    case .do(let id): return flip(id)
    case .task(let id):
      guard let task = opened?.case.tasks[id] else { return [] }
      return act(task.doneOn == nil ? .tickTask(id, on: today) : .reopenTask(id))
    case .bottleneck(let id): return showAgain(id)
    case .handover: return answerHandover()
    case .escalation(let id): return openNext(of: id)
    case .contact, .agreement, nil: return []
    }
  }

  private mutating func flip(_ id: DoID) -> [Effect] {
    guard let status = roadmapOfCase?[id], let value = opened?.case else { return [] }
    // These two are shown by a fact: a tick without it would say that the step goes on.
    if id == .R3,
      value.dates[.definiteAnswer] == nil || value.lacksAnswer && status.state != .done
    {
      return openAnswer()
    }
    if id == .U5, status.state != .done { return openConsultation() }
    switch status.state {
    case .done:
      if value.doRecords[id]?.state != .done {
        message = .info(words(MessageWords.shownByFact))
        return []
      }
      return act(.reopen(reason: nil), on: id)
    case .open, .missed: return act(.tick(on: today, proof: nil), on: id)
    case .notApplicable, .exempt:
      if value.doRecords[id] == nil {
        message = .info(words(MessageWords.excusedByFact))
        return []
      }
      return act(.reopen(reason: nil), on: id)
    // What always holds is shown by what happens: of this one by the answers to questions.
    case .standing: return id == .U6 ? openAnswers() : []
    }
  }

  /// Accepts what was handed over, or keeps what was given back: one's own, or that of somebody who is away.
  private mutating func answerHandover() -> [Effect] {
    guard let value = opened?.case, value.declinedHandover != nil, let caseload = ownCaseload else {
      return take()
    }
    return save(value.changes(keepingIn: caseload))
  }

  private mutating func take() -> [Effect] {
    guard let worker, let value = opened?.case else { return [] }
    switch (focus, checklist.selected) {
    case (.checklist, .do(let id)?): return act(.assign(worker), on: id)
    case (.checklist, .task(let id)?):
      guard var task = value.tasks[id] else { return [] }
      let was = task
      task.owner = worker
      return save(was == task ? [] : [Change(.task(id), was: .task(was), now: .task(task))])
    case (.checklist, .escalation(let id)?): return takeEscalation(id)
    default:
      if acceptsForAbsent, let caseload = ownCaseload {
        return save(value.changes(acceptingIn: caseload, on: today))
      }
      return save(value.changes(handingTo: worker, by: worker, on: today))
    }
  }

  private mutating func bin() -> [Effect] {
    guard case .task(let id)? = checklist.selected else { return [] }
    return act(.binTask(id))
  }
}
