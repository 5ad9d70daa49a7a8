import Casework
import Content
import Screen

// What a typed line means.
extension WorkbenchState {
  /// Takes in a line that was typed, as a command or as the answer to the question on top.
  mutating func hear(_ line: String) -> [Effect] {
    message = nil
    linear.toldMessage = nil
    if !dialogs.isEmpty { return answer(line) }
    return obey(trimmed(line))
  }

  /// Does what a line says where commands are given.
  private mutating func obey(_ text: String) -> [Effect] {
    if let effects = answerBoardField(text) ?? answerReading(text) ?? answerGuess(text) {
      return effects
    }
    if text.isEmpty {
      linear.wantsSentence = true
      return []
    }
    if let number = Int(text) { return choose(number: number) }
    if text.first == "/" {
      let sought = trimmed(String(text.dropFirst()))
      return isOnSaidBoard ? findOnBoard(sought) : find(sought)
    }
    if text.count > 1, text.first == ":" { return obey(named: trimmed(String(text.dropFirst()))) }
    if case .escalation(let id)? = checklist.selected, focus == .checklist,
      let part = escalationPart(called: text)
    {
      return openFact(.escalation(id, part))
    }
    if let effects = obeyOnBoard(text) { return effects }
    if let meaning = meaning(of: text) { return obey(meaning) }
    return obeyLetter(text) ?? obeyOnRow(text) ?? obeyWithDay(text) ?? obey(named: text)
  }

  /// Does what is meant for sure, to the row with a number where there is one.
  private mutating func obey(_ meaning: LinearMeaning, at number: Int? = nil) -> [Effect] {
    switch meaning {
    case .command(let command): return obey(command, at: number)
    case .order(let order): return obey(order, at: number)
    case .part: return obeyPart(meaning, at: number)
    }
  }

  /// Does what a word means that only linear mode has.
  private mutating func obey(_ order: LinearOrder, at number: Int?) -> [Effect] {
    if let number {
      guard order.takesNumber else {
        linear.said.append(words(LinearWords.noNumber))
        return []
      }
      return obey(.order(order), atRow: number)
    }
    switch order {
    case .more: sayMore()
    case .list:
      linear.isOnBoard = false
      linear.wantsPlace = true
    case .today:
      linear.isOnBoard = false
      sayToday()
    case .details: sayDetails()
    case .untick: return makeOpen()
    case .yes, .no: linear.said.append(words(LinearWords.noQuestion))
    }
    return []
  }

  /// Says of a letter that means nothing here what was probably meant, as on the screen; nil when it
  /// is no single letter.
  private mutating func obeyLetter(_ text: String) -> [Effect]? {
    guard text.count == 1, let key = text.first.map(Key.character) else { return nil }
    if let row = keyMap.rows.first(where: { $0.chords.contains(Chord(keys: [key])) }) {
      return obey(row.command)
    }
    linear.said.append(answer(toUnused: [key]))
    return []
  }

  /// Does something to a row whose number stands behind the command, such as "tick 3"; nil when the
  /// line is nothing of the kind.
  private mutating func obeyOnRow(_ text: String) -> [Effect]? {
    guard let blank = text.lastIndex(of: " "), let number = Int(text[text.index(after: blank)...])
    else { return nil }
    let name = trimmed(String(text[..<blank]))
    if means(.wordNotes, name) || command(called: name) == .find { return nil }
    if let part = escalationPart(called: name, onRow: number) {
      return obey(.part(part), atRow: number)
    }
    if let meaning = meaning(of: name, keyAnywhere: true) { return obey(meaning, at: number) }
    // "step 3" is the name of a command, or its beginning.
    guard commands(named: text).isEmpty else { return nil }
    let guesses = commands(named: name)
    return guesses.isEmpty ? nil : follow(guesses: guesses, number: number)
  }

  /// Does what a command means, to the row with a number where there is one.
  mutating func obey(_ command: Command, at number: Int?) -> [Effect] {
    guard let number else { return obey(command) }
    if command == .openBin, case .binned(let row)? = target(number) { return putBack(row) }
    guard command.takesNumber else {
      linear.said.append(words(LinearWords.noNumber))
      return []
    }
    if command == .open { return choose(number: number) }
    if [.mark, .markHere].contains(command), case .due(let id, let item)? = target(number) {
      markDue(TodayList.RowID(client: id, item: item))
      return []
    }
    // Who names a row stays there.
    if command == .mark, case .client? = target(number) {
      return obey(.command(.markHere), atRow: number)
    }
    return obey(.command(command), atRow: number)
  }

  /// Does what is meant to the row with a number.
  mutating func obey(_ meaning: LinearMeaning, atRow number: Int) -> [Effect] {
    switch target(number) {
    case .client(let id)?: return obey(meaning, onClient: id)
    case .due(let id, let item)?:
      return go(toDue: item, of: id, to: meaning)
    case .item?:
      let effects = choose(number: number)
      return linear.said.isEmpty ? effects + obey(meaning) : effects
    case .step(let step)?:
      linear.said.append(
        words(
          LinearWords.numberIsStep,
          ["number": String(number), "step": content.text[step].title]))
      return []
    case .binned?, .whose?, nil: return refuse(number: number)
    }
  }

  /// Does what is meant at once where the case is there, else as soon as it is read.
  mutating func run(_ errand: LinearErrand, after effects: [Effect]) -> [Effect] {
    guard linear.said.isEmpty else { return effects }
    guard !effects.isEmpty else { return run(errand) }
    linear.errand = errand
    return effects
  }

  /// Does what waited for a case to be read; not to another row, where the one it was meant for is
  /// gone.
  private mutating func run(_ errand: LinearErrand) -> [Effect] {
    guard errand.client == opened?.case.id else { return [] }
    if let item = errand.item, checklist.selected != item {
      linear.said.append(words(MessageWords.rowIsGone))
      return []
    }
    return errand.meaning.map { obey($0) } ?? []
  }

  /// What a number of the list that was said last leads to; nil when it leads nowhere.
  func target(_ number: Int) -> LinearTarget? {
    linear.targets.entry(numbered: number)
  }

  /// Says why a number leads nowhere.
  private mutating func refuse(number: Int) -> [Effect] {
    linear.said.append(
      linear.isVoid || linear.targets.isEmpty
        ? words(LinearWords.sayListFirst, ["number": String(number)])
        : words(LinearWords.noSuchNumber, count: linear.targets.count))
    return []
  }

  /// Does something to a client of the list, as soon as the case is read; one stays in the list.
  private mutating func obey(_ meaning: LinearMeaning, onClient id: CaseID) -> [Effect] {
    switch meaning {
    case .command(.bin):
      linear.said.append(words(LinearAnswerWords.clientsStay))
      return []
    case .command(let command):
      guard keyMap.row(of: command)?.panes.contains(.clients) == true else {
        linear.said.append(words(LinearWords.chooseFirst, ["command": words(command)]))
        return []
      }
    case .order(.untick):
      linear.said.append(words(LinearWords.chooseFirst, ["command": words(LinearWords.untick)]))
      return []
    case .part, .order: break
    }
    return run(LinearErrand(client: id, meaning: meaning), after: go(to: id))
  }

  /// Does what waited for a case to be read.
  mutating func runErrand() -> [Effect] {
    guard let errand = linear.errand else { return [] }
    linear.errand = nil
    return run(errand) + answerDayBehind()
  }

  private mutating func obey(named text: String) -> [Effect] {
    if let blank = text.firstIndex(of: " ") {
      let rest = trimmed(String(text[blank...]))
      if command(called: String(text[..<blank])) == .find {
        return isOnSaidBoard ? findOnBoard(rest) : find(rest)
      }
      if means(.wordNotes, String(text[..<blank])) { return find(inNotes: rest) }
      if meaning(of: String(text[..<blank])) == .command(.timeline) {
        return openTimeline(narrowedTo: rest)
      }
    }
    if let command = command(called: text) { return obey(command) }
    let found = commands(named: text)
    return found.isEmpty ? find(text) : follow(guesses: found, isSure: text.count > 2)
  }

  /// Does what a command means, or says why it cannot be done and what has to be done first.
  mutating func obey(_ command: Command) -> [Effect] {
    guard let row = keyMap.row(of: command) else { return [] }
    leaveBoardInLines(for: command)
    if command == .owner, !linear.dueMarks.isEmpty { return handDueMarks() }
    if command == .help || command == .palette {
      sayHelp()
      return []
    }
    if command == .today {
      sayToday()
      return []
    }
    if command == .find, isOnSaidBoard { return findOnBoard("") }
    if command == .find || command == .jump {
      linear.said.append(words(LinearWords.findHow))
      return []
    }
    // What the list is narrowed to ends: who is in it has to be heard again.
    if command == .back, focus == .clients, clients.filter != nil { linear.wantsPlace = true }
    if command.isOfScreen {
      linear.said.append(words(LinearWords.onlyOnScreen))
      return []
    }
    // What is about the list can be done from anywhere: nothing that is chosen has to do with it.
    if row.panes == [.clients] || command == .views { focus = .clients }
    guard row.panes.contains(focus) else {
      linear.said.append(
        words(LinearWords.chooseFirst, ["command": words(command)]))
      return []
    }
    // Where there is no task that could go there, the word can only mean to look what lies in it.
    if command == .bin, focus != .checklist { return perform(.openBin) }
    switch command {
    case .flip: return makeDone()
    case .mark, .markHere: return markInWords(command)
    case .takeIt where asksBeforeTaking: return askToTake()
    default: return perform(command)
    }
  }

  // MARK: Choosing

  private mutating func choose(number: Int) -> [Effect] {
    guard let target = target(number) else { return refuse(number: number) }
    linear.rest = []
    if case .due(_, .escalation) = target {} else { linear.isOnBoard = false }
    switch target {
    case .client(let id): return choose(client: id)
    case .due(let id, let item): return go(toDue: item, of: id)
    case .whose(let scope):
      sayToday(of: scope)
      return []
    case .step(let step):
      guard let command = Command(step) else { return [] }
      return obey(command)
    case .item(let item):
      guard checklistItems.contains(item) else {
        linear.said.append(words(MessageWords.rowIsGone))
        return []
      }
      focus = .checklist
      checklist.selected = item
      linear.wantsSentence = true
      scrollChecklistToSelected()
      return []
    case .binned(let row): return putBack(row)
    }
  }

  private mutating func choose(client id: CaseID) -> [Effect] {
    guard clients.summaries.place(of: id) != nil else {
      linear.said.append(words(MessageWords.rowIsGone))
      return []
    }
    linear.wantsPlace = true
    let effects = go(to: id)
    focus = .roadmap
    return effects
  }

  /// Goes to the client whom a text finds; when there are several, the list is narrowed to them and a
  /// number chooses one.
  private mutating func find(_ text: String) -> [Effect] {
    guard !FindQuery(text).isEmpty else {
      linear.said.append(words(LinearWords.findHow))
      return []
    }
    linear.isOnBoard = false
    let chosen = clients.selected
    clients.show(.names(text), choosing: [chosen])
    if let nearText { linear.said.append(nearText) }
    if clients.rows.count > 1 {
      focus = .clients
      linear.wantsPlace = true
      return openSelected(after: chosen)
    }
    let only = clients.rows.indices.first.map(clients.rows.id(at:))
    let elsewhere = clients.foundCounts
    clients.show(nil, choosing: [only, chosen])
    if let only { return choose(client: only) }
    linear.said.append(words(LinearWords.nothingFound, ["text": text]))
    let others = elsewhere.open + elsewhere.closed
    if others > 0 { linear.said.append(words(LinearWords.foundElsewhere, count: others)) }
    return openSelected(after: chosen)
  }

  /// Looks through the notes of the clients of the view, and narrows the list to what is found.
  private mutating func find(inNotes text: String) -> [Effect] {
    linear.isOnBoard = false
    focus = .clients
    linear.wantsPlace = true
    return searchNotes(for: text)
  }
}

/// Words that only linear mode has: a screen shows these things all the time.
enum LinearOrder: CaseIterable, Sendable {
  case more, list, today, details, untick, yes, no

  init?(named text: String, in words: Words) {
    let wanted = SortKey.key(for: text)
    let found = Self.allCases.first { order in
      order.names(in: words).contains { SortKey.key(for: $0) == wanted }
    }
    guard let found else { return nil }
    self = found
  }

  /// Whether a number behind it says which row it is about.
  var takesNumber: Bool { self == .details || self == .untick }

  /// The words for it.
  ///
  /// A single letter is a key, and means yes or no only where that is asked.
  private func names(in words: Words) -> [String] {
    switch self {
    case .more: single(.wordMore, words)
    case .list: single(.wordList, words)
    case .today: single(.wordToday, words)
    case .details: single(.wordDetails, words)
    case .untick: words.listed(LinearNames.untick)
    case .yes: single(.wordYes, words).filter { $0.count > 1 }
    case .no: single(.wordNo, words).filter { $0.count > 1 }
    }
  }

  private func single(_ key: LinearWords, _ words: Words) -> [String] {
    words(key).split(separator: " ").map { String($0) }
  }
}

extension Command {
  private static let forEyes: Set<Command> = [
    .paneLeft, .paneRight, .nextPane, .previousPane, .pageUp, .pageDown, .redraw, .jump,
    .zoom, .wider, .narrower, .resetWidths, .largeRows, .colours, .pause, .copyNumber, .mouse,
    .markUp,
    .markDown,
    .markHere,
    .saveIsAutomatic, .cancel,
  ]

  /// Whether it only concerns what is seen, so that nobody is told of it who does not look.
  var isForEyes: Bool { Self.forEyes.contains(self) }

  /// The command that goes to a step.
  fileprivate init?(_ step: Step) {
    self.init(rawValue: "step\(step.rawValue)")
  }
}
