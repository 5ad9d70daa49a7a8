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
    if text.isEmpty {
      linear.wantsSentence = true
      return []
    }
    if let number = Int(text) { return choose(number: number) }
    if text.first == "/" { return find(trimmed(String(text.dropFirst()))) }
    let asked = text.first == ":" ? trimmed(String(text.dropFirst())) : text
    if text.first != ":", let effects = obeyOrder(text) { return effects }
    if text.first != ":", let effects = obeyKey(text) { return effects }
    if let effects = obeyOnRow(asked) { return effects }
    return obey(named: asked)
  }

  /// Does what a word means that only linear mode has; nil when it is none of them.
  private mutating func obeyOrder(_ text: String) -> [Effect]? {
    guard let order = LinearOrder(named: text, in: words) else { return nil }
    switch order {
    case .more: sayMore()
    case .list: linear.wantsPlace = true
    case .today: sayToday()
    case .details: sayDetails()
    }
    return []
  }

  /// Does what a key means whose name was typed; nil when there is no such key here.
  ///
  /// A letter that means nothing here says what was probably meant, as on the screen.
  private mutating func obeyKey(_ text: String) -> [Effect]? {
    if let command = command(ofKeyNamed: text) { return obey(command) }
    guard text.count == 1, let key = text.first.map(Key.character) else { return nil }
    if let row = CommandTable.rows.first(where: { $0.chords.contains(Chord(keys: [key])) }) {
      return obey(row.command)
    }
    linear.said.append(answer(toUnused: [key]))
    return []
  }

  /// Does something to a row whose number stands behind the command, such as "tick 3"; nil when the
  /// line is nothing of the kind.
  private mutating func obeyOnRow(_ text: String) -> [Effect]? {
    guard let blank = text.lastIndex(of: " "), let number = Int(text[text.index(after: blank)...]),
      linear.targets.indices.contains(number - 1)
    else { return nil }
    let name = trimmed(String(text[..<blank]))
    let key = command(ofKeyNamed: name) ?? command(ofKeyNamed: name, anywhere: true)
    let found = key.map { [$0] } ?? commands(named: name)
    guard found.count == 1, let row = CommandTable.row(of: found[0]) else { return nil }
    switch linear.targets[number - 1] {
    case .client(let id): return obey(row, onClient: id)
    case .item, .step: return choose(number: number) + obey(found[0])
    case .command: return nil
    }
  }

  /// Does something to a client of the list, as soon as the case is read; one stays in the list.
  private mutating func obey(_ row: CommandRow, onClient id: CaseID) -> [Effect] {
    guard row.panes.contains(.clients) else { return obey(row.command) }
    let effects = go(to: id)
    guard !effects.isEmpty else { return obey(row.command) }
    linear.errand = LinearErrand(client: id, command: row.command)
    return effects
  }

  /// Does what waited for a case to be read.
  mutating func runErrand() -> [Effect] {
    guard let errand = linear.errand else { return [] }
    linear.errand = nil
    return errand.client == opened?.case.id ? obey(errand.command) : []
  }

  private mutating func obey(named text: String) -> [Effect] {
    if let blank = text.firstIndex(of: " "), commands(named: String(text[..<blank])) == [.find] {
      return find(trimmed(String(text[blank...])))
    }
    if let blank = text.firstIndex(of: " "), means(.wordNotes, String(text[..<blank])) {
      return find(inNotes: trimmed(String(text[blank...])))
    }
    let found = commands(named: text)
    if found.count == 1 { return obey(found[0]) }
    if found.isEmpty { return find(text) }
    linear.targets = found.map { .command($0) }
    say(
      list: [words(LinearWords.whichCommand)]
        + found.enumerated().map { numbered($0.offset + 1, sentence(words($0.element))) })
    return []
  }

  /// Does what a command means, or says why it cannot be done and what has to be done first.
  mutating func obey(_ command: Command) -> [Effect] {
    guard let row = CommandTable.row(of: command) else { return [] }
    if command == .help || command == .palette {
      sayHelp()
      return []
    }
    if command == .today {
      sayToday()
      return []
    }
    if command == .find || command == .jump {
      linear.said.append(words(LinearWords.findHow))
      return []
    }
    // What the list is narrowed to ends: who is in it has to be heard again.
    if command == .back, focus == .clients, clients.filter != nil { linear.wantsPlace = true }
    if command == .redraw {
      linear.wantsPlace = true
      return []
    }
    // What is about the list can be done from anywhere: nothing that is chosen has to do with it.
    if row.panes == [.clients] || command == .views { focus = .clients }
    guard row.panes.contains(focus) else {
      linear.said.append(
        words(LinearWords.chooseFirst, ["command": words(command)]))
      return []
    }
    return perform(command)
  }

  // MARK: Choosing

  private mutating func choose(number: Int) -> [Effect] {
    guard linear.targets.indices.contains(number - 1) else {
      linear.said.append(
        words(LinearWords.noSuchNumber, count: linear.targets.count))
      return []
    }
    linear.rest = []
    switch linear.targets[number - 1] {
    case .client(let id): return choose(client: id)
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
    case .command(let command): return obey(command)
    }
  }

  private mutating func choose(client id: CaseID) -> [Effect] {
    guard clients.summaries.contains(where: { $0.id == id }) else {
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
    let chosen = clients.selected
    clients.show(.names(text), choosing: [chosen])
    if clients.rows.count > 1 {
      focus = .clients
      linear.wantsPlace = true
      return openSelected(after: chosen)
    }
    let only = clients.rows.first?.id
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
    focus = .clients
    find.field = TextField(text)
    linear.wantsPlace = true
    return searchNotes()
  }

  // MARK: Help

  /// Says what can be done here, each with what to type for it.
  mutating func sayHelp() {
    let names = KeyNames(words)
    let rows = CommandTable.rows(placeFirst: focus).filter {
      !$0.command.isForEyes && refusal(of: $0.command) == nil
    }
    let own: [LinearWords] = [
      .helpHead, .helpNumber, .helpOnRow, .helpName, .helpNotes, .helpBack, .helpList, .helpToday,
      .helpDetails,
    ]
    let lines = rows.map { row in
      words(
        LinearWords.helpLine,
        ["key": names.typed(for: row), "command": words(row.command)])
    }
    say(list: own.map { words($0) } + lines)
  }
}

/// Words that only linear mode has: a screen shows these things all the time.
enum LinearOrder: CaseIterable {
  case more, list, today, details

  init?(named text: String, in words: Words) {
    let wanted = SortKey.key(for: text)
    let found = Self.allCases.first { order in
      words(order.word).split(separator: " ").contains { SortKey.key(for: String($0)) == wanted }
    }
    guard let found else { return nil }
    self = found
  }

  private var word: LinearWords {
    switch self {
    case .more: .wordMore
    case .list: .wordList
    case .today: .wordToday
    case .details: .wordDetails
    }
  }
}

extension Command {
  private static let forEyes: Set<Command> = [
    .paneLeft, .paneRight, .nextPane, .previousPane, .pageUp, .pageDown, .redraw, .jump,
    .zoom, .wider, .narrower, .resetWidths, .copyNumber,
  ]

  /// Whether it only concerns what is seen, so that nobody is told of it who does not look.
  var isForEyes: Bool { Self.forEyes.contains(self) }

  /// The command that goes to a step.
  fileprivate init?(_ step: Step) {
    self.init(rawValue: "step\(step.rawValue)")
  }
}
