import Casework
import Content
import Screen

// Unfinished texts: what waits, for whom it was begun, and going on with it or throwing it away.
extension WorkbenchState {
  /// Says at the start what was left unfinished, and how to get there.
  mutating func sayWhatWaits(_ keys: [String]) {
    guard message == nil else { return }
    let names = keys.compactMap(DraftKey.init).compactMap(name(of:))
    guard !names.isEmpty else { return }
    // Where others see it, nobody is told what somebody wrote about whom.
    guard !isShared else {
      message = .info(
        words(BoardWords.draftsBehind, ["where": firstNames(of: names)], count: names.count))
      return
    }
    message = .info(
      words(
        MessageWords.draftsWait, ["where": firstNames(of: names), "key": unfinishedKey],
        count: names.count))
  }

  /// Says that a text of the same kind waits that was begun for other clients.
  ///
  /// It is not brought into the text of these: it could end up with people it is not about.
  mutating func sayBegunForOthers(_ keys: [DraftKey]) {
    guard case .bulk? = dialogs.last?.purpose, let first = keys.compactMap(name(of:)).first else {
      return
    }
    let said = words(
      UnfinishedWords.begunForOthers, ["what": first, "key": unfinishedKey], count: keys.count)
    message = .info([message?.text, said].compactMap { $0 }.joined(by: " "))
  }

  /// The key that shows what is unfinished.
  var unfinishedKey: String {
    keyMap.row(of: .unfinished).map { KeyNames(words).name(of: $0.chords[0]) } ?? ""
  }

  /// Shows every unfinished text as a list to choose from.
  mutating func list(_ waiting: [WaitingText]) -> [Effect] {
    let entries = waiting.compactMap { text in
      label(of: text).map { Menu<DialogChoice>.Entry(.unfinished(text), $0) }
    }
    guard !entries.isEmpty else {
      message = .info(words(UnfinishedWords.none))
      return []
    }
    // The texts have names in them: on the board it is said what waits, and how to get there.
    if dialogs.last?.purpose == .board {
      sayWhatWaitsBehind(waiting)
      return []
    }
    return present(.unfinished, words(UnfinishedWords.title), .menu(Menu(entries)))
  }

  /// Says on the board which unfinished texts wait, and what leads to them; nobody leaves it by that.
  private mutating func sayWhatWaitsBehind(_ waiting: [WaitingText]) {
    let names = waiting.compactMap { name(of: $0.key) }
    let waits = words(
      BoardWords.draftsBehind, ["where": firstNames(of: names)], count: names.count)
    let how =
      isShared
      ? words(BoardWords.namesBehind)
      : words(
        BoardWords.draftsHow,
        ["leave": KeyNames(words).name(of: Key.function(4)), "key": unfinishedKey])
    // Whoever is told so has been warned.
    boardVisit.wasWarned = isShared
    message = .info([shown(waits), how].joined(by: " "))
  }

  /// Asks what to do with an unfinished text: going on is the answer that Enter gives at once.
  ///
  /// What was typed about a contact that the worker may not see any more is still theirs: it is read and copied.
  mutating func open(_ waiting: WaitingText) -> [Effect] {
    let isOutOfSight = isOutOfSight(waiting.key)
    let ways: [Menu<DialogChoice>.Entry] =
      isOutOfSight
      ? [
        Menu<DialogChoice>.Entry(.readText, words(UnfinishedWords.read)),
        Menu<DialogChoice>.Entry(.copyText, words(UnfinishedWords.copy)),
      ] : [Menu<DialogChoice>.Entry(.goOnWriting, words(UnfinishedWords.goOn))]
    return present(
      .unfinishedText(waiting), label(of: waiting) ?? "",
      .menu(
        Menu(ways + [Menu<DialogChoice>.Entry(.throwAway, words(UnfinishedWords.throwAway))])),
      preface: isOutOfSight ? [words(UnfinishedWords.outOfSight)] : [])
  }

  /// Whether a text was typed about a contact that the worker may not see any more.
  private func isOutOfSight(_ key: DraftKey) -> Bool {
    guard register.isRead, case .contact(let place) = key, let id = place.contact else {
      return false
    }
    return register[id] == nil
  }

  /// An unfinished text whole, to be read.
  func unfinishedLines(of waiting: WaitingText) -> [DetailLine] {
    typedLines(in: waiting.text.text, of: waiting.key).map { DetailLine(label: "", text: $0) }
  }

  mutating func choose(_ choice: DialogChoice, inUnfinished dialog: Dialog) -> [Effect] {
    guard case .unfinishedText(let waiting) = dialog.purpose else { return [] }
    if choice == .readText || choice == .copyText {
      // What to do with it is asked still.
      dialogs.append(dialog)
      if choice == .readText {
        return present(.unfinishedText(waiting), dialog.title, .reading(Reading()))
      }
      message = .info(words(UnfinishedWords.copied))
      return [
        .copy(typedLines(in: waiting.text.text, of: waiting.key).joined(separator: "\n"))
      ]
    }
    guard choice == .throwAway else { return goOn(with: waiting.key) }
    // That it is gone is said when it is.
    beingThrownAway[waiting.text.id] = name(of: waiting.key) ?? ""
    return [.dropDraft(waiting.key, id: waiting.text.id, taken: nil)]
  }

  /// Says what became of a text that was thrown away; nothing of one that a save made needless.
  mutating func sayThrownAway(_ id: String, _ trouble: Trouble?) {
    guard let name = beingThrownAway.removeValue(forKey: id) else { return }
    guard let trouble else {
      message = .info(words(UnfinishedWords.thrownAway, ["what": name]))
      return
    }
    message = .problem(
      words(
        UnfinishedWords.notThrownAway, ["what": name, "trouble": trouble.sentence(in: words)]))
  }

  // MARK: Going on

  private mutating func goOn(with key: DraftKey) -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    switch key {
    case .newCase: return openCaseForm(isNew: true)
    case .team(let place): return openTeamPlace(place)
    case .contact(let place): return goOn(writing: place)
    case .several(.note, let ids): return begin(.note, with: ids)
    case .several(.task, let ids): return begin(.task, with: ids)
    case .several(.log, let ids): return begin(.log, with: ids)
    case .note(let id, _), .editCase(let id), .log(let id), .newTask(let id), .editTask(let id, _),
      .notNeeded(let id, _), .rest(let id, _), .close(let id), .notNeededRows(let id, _),
      .fact(let id, _):
      awaitedText = key
      let effects = go(to: id, item: key.item)
      return effects.isEmpty ? openAwaitedText() : effects
    }
  }

  /// Goes on with what was typed about a contact, over its card; with a case it is asked there.
  private mutating func goOn(writing place: ContactPlace) -> [Effect] {
    if case .ask(let id?) = place, id != opened?.case.id {
      awaitedText = .contact(place)
      return go(to: id, item: .contact)
    }
    return (place.contact.map { openContact($0) } ?? []) + openContactPlace(place)
  }

  /// Opens the dialog of the unfinished text that somebody went to, once its case is there.
  mutating func openAwaitedText() -> [Effect] {
    guard let key = awaitedText else { return [] }
    awaitedText = nil
    if case .contact(let place) = key {
      if case .ask(let id?) = place, opened?.case.id != id { return [] }
      return openContactPlace(place)
    }
    guard let value = opened?.case, value.id == key.caseID else { return [] }
    switch key {
    case .note(_, let about): return openNote(about: about.map(ChecklistItem.do))
    case .editCase: return openCaseForm(isNew: false)
    case .log: return openLog()
    case .newTask: return openTask(nil)
    case .editTask(_, let id):
      if value.tasks[id] != nil { return openTask(id) }
      message = .info(words(MessageWords.rowIsGone))
      return []
    case .notNeeded(_, let id): return openNotNeeded(id)
    case .rest(_, let id): return openAwaitedRest(id)
    case .notNeededRows(_, let ids): return openExcuse(of: ids.map(ChecklistItem.do))
    case .close: return openClose()
    case .fact(_, let place): return openFact(place)
    case .newCase, .several, .team, .contact: return []
    }
  }

  // MARK: Words

  /// What a text is and how it begins; nil for one of a case that is not there any more.
  private func label(of waiting: WaitingText) -> String? {
    guard let name = name(of: waiting.key) else { return nil }
    let text = beginning(of: waiting)
    return text.isEmpty ? name : words(UnfinishedWords.entry, ["what": name, "text": text])
  }

  /// The first words of a text; of a form what was typed in its rows.
  private func beginning(of waiting: WaitingText) -> String {
    let text: String
    switch waiting.key {
    case .note, .several(.note, _): text = waiting.text.text
    case .newCase, .editCase, .log, .newTask, .editTask, .notNeeded, .rest, .close, .notNeededRows,
      .fact, .team, .contact,
      .several(.task, _), .several(.log, _):
      text = typedValues(in: waiting.text.text, of: waiting.key).joined(by: ", ")
    }
    let line = text.split(whereSeparator: \.isWhitespace).map { String($0) }.joined(by: " ")
    return line.count > 40 ? String(line.prefix(40)) + "…" : line
  }

  /// What sort of text it is, and about whom; nil for one of a case that is not there any more.
  private func name(of key: DraftKey) -> String? {
    let kind = kind(of: key)
    switch key {
    case .newCase, .team, .contact: return kind
    default: break
    }
    let names: [String]
    if case .several(_, let ids) = key {
      names = self.names(of: ids)
    } else {
      names = self.names(of: key.caseID.map { [$0] } ?? [])
    }
    guard !names.isEmpty else { return nil }
    let who = words(BulkWords.clients, ["names": firstNames(of: names)], count: names.count)
    return words(UnfinishedWords.name, ["kind": kind, "who": who])
  }

  private func kind(of key: DraftKey) -> String {
    switch key {
    case .note(_, nil), .several(.note, _): words(UnfinishedWords.note)
    case .note(_, let about?):
      words(UnfinishedWords.noteAbout, ["what": content.text.title(of: about)])
    case .newCase: words(DialogWords.newCase)
    case .editCase: words(UnfinishedWords.editCase)
    case .log, .several(.log, _): words(UnfinishedWords.log)
    case .newTask, .several(.task, _): words(UnfinishedWords.newTask)
    case .editTask: words(UnfinishedWords.editTask)
    case .notNeeded(_, let id):
      words(DialogWords.notNeeded, ["what": content.text.title(of: id)])
    case .notNeededRows(_, let ids):
      words(DialogWords.notNeeded, ["what": words(BulkWords.rows, count: ids.count)])
    case .rest(_, let id): words(RestWords.draft, ["what": content.text.title(of: id)])
    case .close: words(UnfinishedWords.close)
    case .team(let place): words(PartnerWords.draft, ["what": name(of: place)])
    case .contact(let place): words(ContactWords.draft, ["what": formTitle(of: place)])
    case .fact(let id, let place): name(of: place, in: opened?.case ?? Case(id: id))
    }
  }
}

extension DraftKey {
  /// The row of the checklist that it is about; nil for none.
  fileprivate var item: ChecklistItem? {
    switch self {
    case .note(_, let id?), .notNeeded(_, let id): .do(id)
    case .editTask(_, let id): .task(id)
    case .rest(_, let id): .bottleneck(id)
    case .notNeededRows(_, let ids): ids.first.map(ChecklistItem.do)
    case .note(_, nil), .newCase, .editCase, .log, .newTask, .close, .several, .fact,
      .team, .contact:
      nil
    }
  }
}
