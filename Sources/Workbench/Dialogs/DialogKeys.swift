import Casework
import Content
import Screen

// Keys while a dialog is open.
extension WorkbenchState {
  /// Gives a key to the dialog on top.
  mutating func pressInDialog(_ key: Key) -> [Effect] {
    guard let index = dialogs.indices.last else { return [] }
    switch key {
    case .control("c") where dialogs[index].purpose != .chooseWorker:
      sayHowToQuit()
      return closeDialog()
    case .control("q"), .function(10): return askToQuit()
    case .control("l"): return [.redraw]
    default: message = nil
    }
    dialogs[index].wasClicked = false
    switch dialogs[index].body {
    case .note(var area):
      let outcome = area.press(key, in: dialogRoom(dialogs[index]).size)
      dialogs[index].body = .note(area)
      return follow(outcome, of: key)
    case .date(var field):
      // No day begins with a blank: the one that stands there stays.
      if dialogs[index].isFresh, key == .character(" "), !field.text.isEmpty {
        return follow(FieldOutcome.ignored, of: key)
      }
      if dialogs[index].isFresh, case .character = key { field = DateField("") }
      dialogs[index].isFresh = false
      let outcome = field.press(key, dateReader)
      dialogs[index].body = .date(field)
      return follow(outcome, of: key)
    case .form(var form):
      if key == .function(7) { return openPartner(in: form) }
      if scrollPreface(of: index, key) { return [] }
      if let effects = pressInReport(key) ?? pressInReview(key, form) { return effects }
      if key == .character(" "), form.longChoice != nil, form.listsOnSpace {
        return openList(of: form)
      }
      let before = form
      let outcome = form.press(
        key, dateReader, page: form.page(in: dialogRoom(dialogs[index]).size))
      dialogs[index].body = .form(form)
      if outcome == .edited {
        followRaising(at: index)
        noticePlace(in: index)
        noticeNames(in: index)
        followLink(at: index)
        followWish(at: index, from: before)
      }
      return follow(outcome, of: key)
    case .menu(var menu):
      if dialogs[index].purpose == .chooseWorker, key == .escape || key == .control("c") {
        return leaveWorkerChoice(at: index)
      }
      dialogs[index].leavesOnEscape = false
      if dialogs[index].isSheet, dialogs[index].chord.isEmpty,
        let effects = pressInSheet(key, menu)
      {
        return effects
      }
      // In a list of the answers of a row these take one, as they do in the form below.
      var isPick = false
      if case .pick = dialogs[index].purpose { isPick = true }
      let isSaving = key == .function(2) || key == .control("s")
      // Whoever goes on in the form takes what is marked along, and types into the next row.
      let isLeaving = isSaving || key == .tab || key == .backTab
      let isAnswer = key == .character(" ") && !menu.goesOn(with: " ") || isLeaving
      let isNamed = isPick && isAnswer || isNamed(by: key, in: menu, at: index)
      guard let meant = moved(key, at: index, isNamed: isNamed, isSideways: false) else {
        return []
      }
      let outcome = menu.press(isPick && isAnswer ? .enter : meant)
      dialogs[index].body = .menu(menu)
      let effects = follow(outcome, of: meant)
      // What saves a form saves it from the list of a row too: nobody typed what is then lost.
      guard isPick, isLeaving, case .form? = dialogs.last?.body else { return effects }
      return effects + pressInDialog(key)
    case .confirm(var confirm):
      let meant = moved(key, in: confirm)
      let outcome = confirm.press(meant, in: dialogRoom(dialogs[index]).size)
      dialogs[index].body = .confirm(confirm)
      return follow(outcome, of: meant)
    case .help(var list): return press(key, in: &list, at: index)
    case .reading(var reading):
      return moved(key, at: index).map { press($0, in: &reading, at: index) } ?? []
    case .today(var list):
      // It has chords of its own, which lead to other lists.
      let moving = todayVisit.chord.isEmpty ? keyMap.movement(of: [key]) : nil
      return press(moving ?? key, in: &list, at: index)
    case .bin(var list):
      return moved(key, at: index, isSideways: false).map { press($0, in: &list, at: index) } ?? []
    case .shift(var list):
      return moved(key, at: index).map { press($0, in: &list, at: index) } ?? []
    case .board(var list):
      return movedOnBoard(key, in: list, at: index).map { press($0, in: &list, at: index) } ?? []
    }
  }

  private mutating func follow(_ outcome: FieldOutcome, of key: Key) -> [Effect] {
    switch outcome {
    case .submitted: return submit()
    case .cancelled: return closeDialog()
    case .shortened(let limit, let leftOut):
      message = .problem(
        words(MessageWords.shortened, ["limit": String(limit)], count: max(1, leftOut)))
      return []
    case .refused:
      message = refusalInDialog.map { .problem($0) }
      return []
    case .ignored:
      if case .form(let form)? = dialogs.last?.body, form.isRunningText {
        message = .info(words(MessageWords.noAnswerBegins))
        return []
      }
      sayUnused(key, dialogs.last?.draftKey == nil ? .unusedInFieldOnly : .unusedInField)
      return []
    case .edited, .moved, .next, .previous: return []
    }
  }

  /// Whether every character that is typed becomes text, however many there are.
  package var takesTyping: Bool { dialogs.last?.takesTyping == true }

  /// Why the dialog on top cannot be taken as it is; nil when it can be.
  var refusalInDialog: String? {
    switch dialogs.last?.body {
    case .form(let form)?:
      return form.refusal(dateReader).map {
        words(MessageWords.unreadableRow, ["row": $0.row, "why": $0.why])
      }
    case .date(let field)? where !field.isReadable(dateReader):
      return words(
        MessageWords.unreadDate, ["why": dateReader.line(dateReader.read(field.text))])
    case .date?, .note?, .menu?, .help?, .reading?, .confirm?, .today?, .bin?, .shift?,
      .board?, nil:
      return nil
    }
  }

  /// Says of a key that a field or menu does not know that it does nothing.
  ///
  /// Arrows and the like at the end of their way are known, and the screen shows where that is.
  mutating func sayUnused(_ key: Key, _ text: MessageWords, behind before: [Key] = []) {
    switch key {
    case .character, .alt, .altBackspace, .control, .function, .insert, .altUp, .altDown:
      let name = KeyNames(words).name(of: Chord(keys: before + [key]))
      message = .info(words(text, ["key": name]))
    case .wordLeft, .wordRight, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .paste:
      break
    }
  }

  mutating func follow(
    _ outcome: Menu<DialogChoice>.Outcome, of key: Key
  ) -> [Effect] {
    switch outcome {
    case .chosen(let choice): return choose(choice)
    case .cancelled: return closeDialog()
    case .refused(let reason):
      message = .info(reason)
      return []
    case .ignored:
      sayUnused(key, .unusedInMenu)
      return []
    case .moved: return []
    }
  }

  /// Somebody must be working here, so leaving the choice leaves the program: it says so first.
  private mutating func leaveWorkerChoice(at index: Int) -> [Effect] {
    guard !dialogs[index].leavesOnEscape else { return [.quit] }
    dialogs[index].leavesOnEscape = true
    message = .info(words(MessageWords.escapeLeaves))
    return []
  }

  mutating func follow(
    _ outcome: Confirm<DialogChoice>.Outcome, of key: Key
  ) -> [Effect] {
    switch outcome {
    case .chosen(let choice): return choose(choice)
    case .ignored:
      sayUnused(key, .unusedInMenu)
      return []
    case .moved, .edited, .refused: return []
    }
  }

  /// Follows a key in a box to read: it scrolls, acts on the row that the box is about, or closes.
  private mutating func press(_ key: Key, in reading: inout Reading, at index: Int) -> [Effect] {
    let room = dialogRoom(dialogs[index])
    let count = laidOut(readingLines(of: dialogs[index]), width: room.width).count
    let top = reading.top
    let wasRead = reading.press(key, count: count, height: room.height)
    dialogs[index].body = .reading(reading)
    if wasRead {
      if reading.top == top { message = .info(words(MessageWords.allIsShown)) }
      return []
    }
    switch key {
    case .enter:
      if case .timelineEntry(let id) = dialogs[index].purpose, goTo(id) { return [] }
      return closeDialog()
    case .escape, .backspace, .character("q"), .left: return closeDialog()
    default: break
    }
    if dialogs[index].purpose == .reviewEnd, let effects = pressInReviewEnd(key) { return effects }
    if dialogs[index].purpose == .figures, let effects = pressInFigures(key) { return effects }
    if dialogs[index].purpose == .contactFigures, let effects = pressInContactFigures(key) {
      return effects
    }
    if dialogs[index].purpose == .outcomes, let effects = pressInOutcomes(key) { return effects }
    let areOfNobody: [Dialog.Purpose] = [
      .messages, .reviewEnd, .figures, .contactFigures, .outcomes,
    ]
    let isOfNobody = areOfNobody.contains(dialogs[index].purpose)
    if isOfNobody || dialogs[index].isContactStory, key.namesKeys {
      return openKeys(of: dialogs[index])
    }
    // It is about whoever it tells of, and not about the client whom the panes below show.
    if case .contactStory(let id) = dialogs[index].purpose {
      switch key {
      case .character("c"): return openContactPlace(.newMoment(id))
      case .character("P"): return openContactPlace(.page(id))
      default:
        sayUnused(key, .unusedInMenu)
        return []
      }
    }
    var isUnfinished = false
    if case .unfinishedText = dialogs[index].purpose { isUnfinished = true }
    guard !isOfNobody, !isUnfinished else {
      sayUnused(key, .unusedInMenu)
      return []
    }
    guard case .command(let command) = keyMap.meaning(of: [key], in: focus) else {
      message = .info(answer(toUnused: [key]))
      return []
    }
    guard timeline != nil || command.actsOnRow else {
      message = .info(
        words(MessageWords.worksWhenClosed, ["key": KeyNames(words).name(of: key)]))
      return []
    }
    return perform(command)
  }

  /// Closes the dialog on top; what was typed stays as a draft.
  mutating func closeDialog() -> [Effect] {
    let effects = keepDraft()
    let dialog = dialogs.popLast()
    if let dialog { rememberSheet(dialog) }
    if let dialog, dialog.draftKey != nil, !dialog.keptDraft.isEmpty {
      message = .info(words(dialog.isOnlyEmptied ? MessageWords.emptiedKept : .draftKept))
    }
    return effects
  }

  private mutating func askToQuit() -> [Effect] {
    let effects = keepDraft()
    guard let last = dialogs.last, last.draftKey != nil, !last.keptDraft.isEmpty else {
      return effects + quit()
    }
    let question = Confirm<DialogChoice>(
      question: [words(DialogWords.quitQuestion)],
      safe: .init(.stay, words(DialogWords.stay)),
      others: [.init(.leave, words(DialogWords.leave))])
    return effects + present(.quit, words(DialogWords.quit), .confirm(question))
  }

  /// Puts the newest text that was left for the same thing into the dialog on top, and says whether
  /// more of them wait.
  ///
  /// A row that says something else than when the draft was typed says so below itself, every time,
  /// and saving it keeps both answers.
  mutating func restore(_ texts: [UnfinishedText], of key: DraftKey) {
    guard let index = dialogs.indices.last, dialogs[index].draftKey == key else { return }
    // What is open in another dialog, or on its way to the disk, is in somebody's hands.
    let busy = (dialogs + saving.pending.compactMap(\.dialog)).filter { $0.draftKey == key }
    let inHand = Set(busy.map(\.id) + busy.compactMap { $0.taken?.id })
    let waiting = texts.filter { !inHand.contains($0.id) }
    guard let newest = waiting.first else { return }
    switch dialogs[index].body {
    case .note: dialogs[index].body = .note(note(newest.text, in: dialogs[index]))
    case .form(let form):
      let kept = FormDraft.kept(in: newest.text, of: form.rows, dateReader)
      guard !kept.values.isEmpty else { return }
      dialogs[index].body = .form(
        Form(
          form.rows, draft: kept.values,
          hiding: hidden(kept.values, in: form.rows, of: dialogs[index]),
          at: lastAnswered(in: form, kept)))
      // What is written down anew stood nowhere, so that nobody changed it: the row may only propose something else.
      if case .fact(.another) = dialogs[index].purpose {
        dialogs[index].seenBefore = [:]
      } else {
        dialogs[index].seenBefore = kept.seenBefore
      }
      noticeChanges(in: index)
      followRaising(at: index)
      followLink(at: index)
    case .date, .menu, .help, .reading, .confirm, .today, .bin, .shift, .board: return
    }
    dialogs[index].taken = newest
    dialogs[index].keptDraft = newest.text
    let others = waiting.count - 1
    message = .info(
      others == 0
        ? words(MessageWords.draftIsBack) : words(MessageWords.draftIsBackOthers, count: others))
  }

  /// The last question that was answered, maybe by half; nil on a screen, where all show.
  private func lastAnswered(
    in form: Form<FormField>, _ kept: FormDraft.Kept
  ) -> FormField? {
    // On a screen the row stays in which it was opened.
    guard linear.isOn else { return form.focused?.id }
    return form.rows.last { kept.values[$0.id] != nil && !kept.stood.contains($0.id) }?.id
  }

  /// What a row came up with, as a person reads it.
  func shownInitial(of row: FormRow<FormField>) -> String {
    if row.initial.isEmpty { return words(ChangeWords.empty) }
    switch row.kind {
    case .choice(let options, none: _):
      return options.first { $0.id == row.initial }?.label ?? row.initial
    case .date: return Day(iso: row.initial).map(dateReader.show) ?? row.initial
    case .heading, .text, .number, .flag: return row.initial
    }
  }
}
