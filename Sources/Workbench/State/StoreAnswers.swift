import Casework
import Content
import Screen

// What becomes of the state when the store answers.
extension WorkbenchState {
  /// Shows a case that was read.
  ///
  /// A case that was on the screen already keeps its place there.
  mutating func show(_ opened: OpenedCase) -> [Effect] {
    let isAnother = self.opened?.case.id != opened.case.id
    var opened = opened
    // What is on its way to the disk is on the screen already.
    for pending in saving.pending {
      opened.case = opened.case.applying(pending.changes(of: opened.case.id))
    }
    let before = checklistItems
    let wasOpen = !isAnother && self.opened?.case.closing == nil
    self.opened = opened
    let isNameNew = takeName(of: opened.case.client)
    if isAnother {
      roadmap.step = roadmapOfCase?.currentStep ?? .registration
      chooseFirstOpenItem()
      finishGoingBack()
    } else {
      checklist.keep(to: checklistItems, before: before)
    }
    keepItemMarks(isAnotherCase: isAnother)
    followInForms(opened.case)
    remakeItemQuestions(opened.case)
    let effects = arrive()
    if wasOpen, let closing = opened.case.closing { sayClosed(closing) }
    refreshToday()
    // The rows of the board come from the caseload; of the case that is read they need no more than
    // what to hide.
    if isNameNew { refreshBoard() }
    refreshReview()
    scrollToSelection()
    return effects
  }

  /// Says that a colleague closed the case that is on the screen.
  ///
  /// One's own closing is there before it is saved. A problem stays: it is about something lost.
  private mutating func sayClosed(_ closing: Closing) {
    guard message?.kind != .problem else { return }
    message = .info(words(MessageWords.closedElsewhere, ["worker": name(of: closing.by)]))
  }

  mutating func take(_ caseload: CaseloadNews, changed: Set<CaseID>) -> [Effect] {
    let changedNow = caseload.summaries(of: changed)
    sayHandovers(to: changedNow)
    takeNames(of: changedNow)
    clients.take(caseload)
    // What a damaged index did not know of is in the list by now.
    if case .all = caseload, hidesNames {
      boardVisit.names.take(clients.allNameWords().sparing(words))
    }
    clients.rebuild(for: worker, on: today)
    if clients.selected == nil { clients.selectFirst() }
    scrollToSelection()
    clients.changedElsewhere.formUnion(changed)
    news.note(changed)
    refreshToday()
    refreshBoard(after: changed)
    refreshReview()
    // A sheet says of other clients who has a place of the house.
    if let value = opened?.case { refreshFacts(value) }
    // Nothing of clients is read before somebody said who they are.
    if isChoosingWorker { return [] }
    let effects =
      followBin(changed) + followShift(changed) + followFigures(changed)
      + followBulk(changed)
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

  mutating func take(_ report: SaveReport) -> [Effect] {
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
    if let targets = pending?.targets { clients.unmark(targets) }
    showWayBack(report)
    tell(report, of: pending)
    if report.kind != .save { chooseWhatCameBack(report.changes) }
    let ids = report.clients + [report.opened?.case.id].compactMap { $0 }
    return followBin(ids) + (pending?.dialog?.draftIsDone ?? [])
  }

  /// Shows at once what an undo made of a contact, so that one that is gone by that is not missed later.
  private mutating func showWayBack(_ report: SaveReport) {
    guard report.kind != .save else { return }
    for change in report.changes {
      guard case .contact = change.field, case .contact(let id) = report.subject else { return }
      showContact([report.kind == .undo ? change.inverse : change], of: id)
    }
    followRegister()
  }

  /// Says what came of a save where that is not what was asked for.
  private mutating func tell(_ report: SaveReport, of pending: Saving.Pending?) {
    if report.clients.count > 1, report.unreadable == 0 {
      if let said = messageOfGroup(report) { message = said }
      return
    }
    let report = report.withImportedAgain
    let what =
      wording(of: report).sentence(ofSeveral: report.changes)
      + answersAgain(report)
    switch report.kind {
    case .undo, .redo:
      guard !report.changes.isEmpty, !what.isEmpty else {
        message = .info(words(MessageWords.nothingToChange))
        break
      }
      // A client whose adding was taken back has no name to say any more, and the team has none.
      let isNobodys = report.opened.map { $0.case == Case(id: $0.case.id) } ?? true
      let keys: (nobody: MessageWords, client: MessageWords) =
        report.kind == .undo
        ? (.tookBack, .tookBackElsewhere) : (.didAgain, .didAgainElsewhere)
      let client = report.opened.map { shortName(of: $0.case) } ?? ""
      message = .info(
        wayBackOfDecision(report) ?? (linear.isOn ? spokenWayBack(report) : nil)
          ?? words(isNobodys ? keys.nobody : keys.client, ["what": what, "client": client]))
    case .save: break
    }
    if report.unreadable > 0 {
      message = .problem(words(MessageWords.partNotTakenBack, count: report.unreadable))
    } else if report.conflictCount > 0, report.subject == .team {
      message = .problem(
        report.isAboutView
          ? words(ViewWords.colleagueFirst)
          : words(PartnerWords.conflictKept, ["what": whatIsContested(report)]))
    } else if report.conflictCount > 0, report.isAboutEscalation {
      let number = report.opened?.case.number.text ?? ""
      let said = report.kind == .save ? nil : wayBackOfDecision(report)
      message = .problem(
        [said, words(EscalationWords.conflictKept, ["number": number])].compactMap { $0 }
          .joined(by: " "))
    } else if report.conflictCount > 0, case .contact = report.subject {
      message = .problem(
        words(ContactWords.conflictKept, ["what": contestedOfContact(report)]))
    } else if report.conflictCount > 0 {
      // The keys of commands do nothing over a sheet: there the row itself leads to the choice.
      let isSheet: Bool = if case .facts? = dialogs.last?.purpose { true } else { false }
      let isOnSheet = isSheet && !linear.isOn
      message = .problem(
        words(
          isOnSheet ? MessageWords.conflictKeptOnSheet : .conflictKept,
          count: report.conflictCount))
    } else if report.changes.isEmpty, report.kind == .save {
      message = .info(chosenMeanwhile(pending) ?? words(MessageWords.alreadySo))
    }
  }

  /// What stands where somebody chose between two answers a moment before; nil for any other save.
  private func chosenMeanwhile(_ pending: Saving.Pending?) -> String? {
    guard let value = opened?.case, pending?.subject == .case(value.id),
      let conflict = pending?.changes.lazy.compactMap({ $0.was?.conflict }).first
    else { return nil }
    return words(
      MessageWords.chosenMeanwhile,
      [
        "field": changeWording.fieldName(conflict.field),
        "value": shown(
          changeWording.value(value[conflict.field], of: conflict.field), about: value),
      ])
  }

  /// What two answers are about: of an agreement the rows that differ.
  func contested(_ conflict: Conflict, of contact: Contact?) -> String {
    let rows = changeWording.rows(contact?[conflict.field], conflict.value)
    return rows.isEmpty ? changeWording.fieldName(conflict.field) : rows.joined(by: ", ")
  }

  /// What of a contact has two answers, by name.
  private func contestedOfContact(_ report: SaveReport) -> String {
    guard case .contact(let id) = report.subject else { return "" }
    let found = report.changes.compactMap { $0.now?.conflict }
    return found.map { contested($0, of: register[id]) }.joined(by: ", ")
  }

  /// What of the team has two answers: the partner whose card it is, else the name of the field.
  private func whatIsContested(_ report: SaveReport) -> String {
    let fields = report.changes.map { $0.now?.conflict?.field ?? $0.field }
    let field = fields.first { team[$0] != nil } ?? fields.first
    guard let field else { return "" }
    let partner: EntryID? =
      switch field {
      case .partner(let id), .partnerTalk(let id): id
      case .agreement(let id): team.agreements[id]?.partner
      default: nil
      }
    let name = partner.flatMap { team.partners[$0]?.name }
    return [name, changeWording.fieldName(field)].compactMap { $0 }.joined(by: ", ")
  }

  /// Says why something was not saved, and what becomes of the text that it was to be.
  func notSaved(_ trouble: Trouble, keepsText: Bool) -> Message {
    let sentence = trouble.sentence(in: words)
    // Of a save that is uncertain the text may be in the store: there is nothing to promise.
    let isText = keepsText && trouble != .uncertain
    return .problem(isText ? sentence + " " + words(TroubleWords.textStays) : sentence)
  }

  /// Takes back on the screen what could not be saved; the text stays as a draft.
  mutating func fail(_ ticket: Int, _ trouble: Trouble) -> [Effect] {
    let pending = saving.end(ticket: ticket)
    if case .decisionStands(let client, let decision) = trouble {
      saving.lastFailed = false
      return askToTakeBack(decision, of: client)
    }
    if case .actStands(let act) = trouble {
      saving.lastFailed = false
      offerToReach(past: act)
      return []
    }
    var said = notSaved(trouble, keepsText: pending?.dialog != nil)
    if let saves = pending?.saves, !saves.isEmpty { said.text += " " + names(inFailed: saves) }
    message = said
    // What the rules refuse is not something that was to be saved and was not.
    saving.lastFailed = ![
      .caseInUse, .contactInUse, .contactOutOfSight, .contactDecidedByTwo, .escalationInUse,
      .numberInUse,
    ].contains(
      trouble)
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
    var effects = followBin(pending?.clients ?? [])
    if pending?.contactChanges.isEmpty == false { effects.append(.readContacts) }
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
    // Who has a place in the list keeps it; only a stranger needs one, and leaves none behind.
    if !clients.hasPlace(for: id) { clients.rebuild(for: worker, on: today) }
    // A list that says whom it found holds nobody else.
    if clients.holdsUnfound { clients.show(nil, choosing: [id]) }
    scrollToChosen()
  }
}

extension SaveReport {
  /// Whether what a colleague had changed too is a step of an escalation.
  fileprivate var isAboutEscalation: Bool {
    changes.contains { change in
      switch change.now?.conflict?.field {
      case .escalation?, .escalationStep?, .decision?: true
      // The task of a decision that is undone.
      case .task?: changes.contains { $0.now?.decision != nil || $0.was?.decision != nil }
      default: false
      }
    }
  }

  /// Whether what a colleague had changed too is a kept view, of which one answer is enough.
  fileprivate var isAboutView: Bool {
    changes.contains { change in
      if case .savedView? = change.now?.conflict?.field { true } else { false }
    }
  }
}
