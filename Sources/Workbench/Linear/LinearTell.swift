import Casework
import Content
import Screen

// What is said after something happened.
extension WorkbenchState {
  /// The lines to say now; each is said once.
  ///
  /// First what was asked for and what came of it, then what colleagues did, where one is, and the
  /// question of the dialog on top.
  ///
  /// - Parameter answers: Whether somebody just typed a line, which is never left without an answer.
  /// - Returns: Whole sentences, one to a line, free of everything that could drive a terminal.
  package mutating func tell(afterLine answers: Bool = false) -> [String] {
    closeReadings()
    tellMessage()
    tellSaves()
    tellOthers()
    if dialogs.isEmpty {
      linear.asked = nil
      linear.days = []
      linear.offeredRows = []
      linear.asksDrop = false
      tellPlace()
    } else {
      tellQuestion()
    }
    if let last = linear.lastSaid { linear.said.append(last) }
    linear.lastSaid = nil
    if answers, linear.said.isEmpty {
      linear.said = dialogs.isEmpty ? [rowSentence] : []
    }
    defer { linear.said = [] }
    // Over the board nobody is named, but to probation, which has to know whom it is about.
    let whole = hidesNames ? textToReadOut.map { sentence(capitalised($0)) } : nil
    return linear.said.map { harmless($0 == whole ? $0 : shown($0)) }
  }

  /// The word in front of the line that is typed next, which says what it will be taken for.
  package var linearPrompt: String {
    switch dialogs.last?.body {
    case nil where linear.asksBoard: words(LinearWords.promptAnswer)
    case nil:
      words(linear.isAsking ? LinearWords.promptChoice : .promptCommand)
    case .note where !linear.asksDrop: words(LinearWords.promptText)
    case .date where linear.days.isEmpty, .form where !linear.isAskingInDialog:
      words(LinearWords.promptAnswer)
    case .note, .date, .form, .menu, .confirm, .help, .reading, .today, .bin, .shift, .board:
      words(LinearWords.promptChoice)
    }
  }

  /// A typed line as a log repeats it.
  package func linearEcho(of line: String) -> String { harmless(linearPrompt + " " + line) }

  /// What a line that is typed now is held against.
  package var linearGround: LinearGround {
    LinearGround(dialog: dialogs.last?.id, targets: linear.targets)
  }

  /// Says of a line that somebody typed before they could hear what it would be taken for that nothing
  /// was done with it.
  package func linearRefusal(of line: String) -> String {
    harmless(words(LinearWords.typedBefore, ["text": line]))
  }

  /// What is said last: what waits unfinished, and that all else is saved.
  package var linearFarewell: [String] {
    if !unkeptTexts.isEmpty { return [words(LinearWords.goodbyeLoses, count: unkeptTexts.count)] }
    let waiting = waitingLines(linear.waiting)
    if saving.lastFailed { return (waiting + [words(LinearWords.goodbyeUnsaved)]).map(harmless) }
    let end: LinearWords = hasDraft ? .goodbyeKeeps : waiting.isEmpty ? .goodbye : .goodbyeRest
    return (waiting + [words(end)]).map(harmless)
  }

  /// A text as one line without anything that is not to be seen or said.
  private func harmless(_ line: String) -> String {
    let blank = Sanitiser.visible(line).split(separator: " ").map { String($0) }.joined(by: " ")
    return Sanitiser.isolated(blank)
  }

  /// A text that ends as a sentence does.
  func sentence(_ text: String) -> String {
    guard let last = text.last, !".?!:…".contains(last) else { return text }
    return text + "."
  }

  // MARK: What happened

  /// Says the message on top once; what asked it to be said again has cleared it first.
  mutating func tellMessage() {
    guard message != linear.toldMessage else { return }
    linear.toldMessage = message
    guard let message else { return }
    guard !isSaidByList(message) else {
      linear.wantsPlace = true
      return
    }
    linear.said.append(sentence(message.text))
    guard message.canUndo, linear.undoHintsLeft > 0 else { return }
    linear.undoHintsLeft -= 1
    linear.said.append(words(LinearWords.undoHint))
  }

  /// Whether the list that follows says the same at its head.
  private func isSaidByList(_ message: Message) -> Bool {
    guard focus == .clients, dialogs.isEmpty, message.kind == .info else { return false }
    return message.text == words(MessageWords.viewShown, count: clients.rows.count)
  }

  private mutating func tellSaves() {
    guard !linear.saves.isEmpty, saving.pending.isEmpty else { return }
    linear.saves = []
    if let at = saving.lastSaved, !saving.lastFailed {
      linear.said.append(sentence(words(HeaderWords.saved, ["time": at.clock])))
    }
  }

  /// Says which clients colleagues changed, by name as long as they are few.
  private mutating func tellOthers() {
    let changed = linear.changed
    linear.changed = []
    guard !changed.isEmpty, !isChoosingWorker else { return }
    guard changed.count <= 3 else {
      linear.said.append(words(LinearWords.colleaguesChanged, count: changed.count))
      return
    }
    for id in changed {
      guard let summary = clients.summaries.summary(of: id) else { continue }
      linear.said.append(othersSentence(id, client: shortName(of: summary)))
    }
  }

  /// What a colleague did, where the history of the case is at hand.
  private func othersSentence(_ id: CaseID, client: String) -> String {
    guard opened?.case.id == id, let entry = opened?.history?.first, entry.by != worker else {
      return words(LinearWords.colleagueChanged, ["client": client])
    }
    return words(
      LinearWords.colleagueDid,
      [
        "client": client, "worker": name(of: entry.by),
        "what": changeWording.sentence(for: entry.changes),
      ])
  }

  // MARK: Where one is

  /// Whether somebody has come back to a list that was said before and is as it was: then its numbers
  /// mean what they meant, and where one is in it is enough.
  private mutating func isBackAmongKnown(_ before: LinearPlace?) -> Bool {
    guard let before, !linear.wantsPlace, focus.rawValue < before.focus.rawValue,
      clients.view == before.view, clients.order == before.order
    else { return false }
    switch focus {
    case .clients:
      guard !linear.saidClients.isEmpty, linear.saidClients == clientTargets else { return false }
      linear.targets = linear.saidClients
    case .roadmap:
      guard clients.selected == before.client else { return false }
      linear.targets = Step.allCases.map { .step($0) }
    case .checklist: return false
    }
    linear.rest = []
    return true
  }

  private mutating func tellPlace() {
    let place = LinearPlace(
      focus: focus, view: clients.view, order: clients.order, client: clients.selected,
      step: roadmap.step, item: checklist.selected)
    let before = linear.toldPlace
    linear.toldPlace = place
    defer {
      linear.wantsPlace = false
      linear.wantsSentence = false
      linear.wantsRowAlone = false
    }
    if linear.isOnBoard {
      // Where one is below the board is nothing to say.
      if linear.wantsRowAlone || linear.wantsSentence { linear.said.append(rowSentence) }
      return
    }
    if isBackAmongKnown(before) {
      linear.said.append(rowSentence)
      return
    }
    if linear.wantsRowAlone, !linear.wantsPlace {
      linear.said.append(rowSentence)
      return
    }
    let isOther =
      place.focus != before?.focus || place.view != before?.view
      || (focus == .clients && place.order != before?.order)
      || (focus != .clients && place.client != before?.client)
      || (focus == .checklist && place.step != before?.step)
    if isOther || linear.wantsPlace { return sayPlace() }
    let isOtherRow =
      switch focus {
      case .clients: place.client != before?.client
      case .roadmap: place.step != before?.step
      case .checklist: place.item != before?.item
      }
    if isOtherRow || linear.wantsSentence {
      // Who asked where they are has that place in mind, and not what was said before.
      if linear.wantsSentence { useNumbersOfPlace() }
      linear.said.append(rowSentence)
    }
  }
}
