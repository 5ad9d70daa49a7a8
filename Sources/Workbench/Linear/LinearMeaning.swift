import Casework
import Content
import Screen

/// What a typed line means for sure.
enum LinearMeaning: Equatable, Sendable {
  case command(Command)
  case order(LinearOrder)
  /// Something that is done with an escalation only.
  case part(EscalationPart)
}

/// What somebody is asked whether they meant it.
struct LinearGuess: Equatable, Sendable {
  var command: Command
  /// The row whose number stood behind it.
  var number: Int?
}

// What words mean for sure, and what they may mean. A guess never changes anything: it is asked back.
extension WorkbenchState {
  /// What a text means for sure: a word of linear mode, a key, the name of a command, or one of the
  /// words that are listed for it; nil when it can only be guessed.
  func meaning(of text: String, keyAnywhere: Bool = false) -> LinearMeaning? {
    if let order = LinearOrder(named: text, in: words) { return .order(order) }
    if let command = command(ofKeyNamed: text) { return .command(command) }
    if let command = command(called: text) { return .command(command) }
    guard keyAnywhere else { return nil }
    return command(ofKeyNamed: text, anywhere: true).map { .command($0) }
  }

  /// The command that is called so: its name, its short word in the footer, or a listed other word.
  func command(called text: String) -> Command? {
    let wanted = SortKey.key(for: trimmed(text))
    guard wanted.count > 1 else { return nil }
    for names in [fullName, listedNames, shortName] as [(CommandRow) -> [String]] {
      let found = keyMap.rows.filter { row in
        names(row).contains { SortKey.key(for: $0) == wanted }
      }
      let here = found.filter { $0.panes.contains(focus) }
      if let row = here.first ?? found.first { return row.command }
    }
    return nil
  }

  private func fullName(of row: CommandRow) -> [String] { [words(row.command)] }

  private func shortName(of row: CommandRow) -> [String] {
    row.hint.map { [words($0.words)] } ?? []
  }

  private func listedNames(of row: CommandRow) -> [String] {
    LinearNames(rawValue: row.command.rawValue).map(words.listed) ?? []
  }

  // MARK: Guesses

  /// Asks which of the commands that a text may mean is meant; one that only opens a question or goes
  /// somewhere is done at once.
  ///
  /// - Parameters:
  ///   - found: The commands.
  ///   - number: The row whose number stood behind the text.
  ///   - isSure: Whether so much was typed that it is no slip: who types a day, such as `vr`, where
  ///     none is asked for, is asked back.
  /// - Returns: What is asked of the world.
  mutating func follow(
    guesses found: [Command], number: Int? = nil, isSure: Bool = true
  ) -> [Effect] {
    if found.count == 1 {
      if isSure, !found[0].actsAtOnce { return obey(found[0], at: number) }
      ask(LinearGuess(command: found[0], number: number))
      return []
    }
    linear.choices = found
    if !linear.isVoid { linear.setAside = linear.targets }
    linear.targets = []
    linear.isVoid = true
    say(
      list: [words(LinearWords.whichCommand)]
        + found.enumerated().map { numbered($0.offset + 1, sentence(words($0.element))) })
    return []
  }

  private mutating func ask(_ guess: LinearGuess) {
    linear.guess = guess
    linear.said.append(
      words(
        guess.number == nil ? LinearWords.didYouMean : .didYouMeanAt,
        ["command": words(guess.command), "number": guess.number.map { String($0) } ?? ""]))
  }

  /// Takes the answer to a question about what was meant; nil when the line is none.
  mutating func answerGuess(_ text: String) -> [Effect]? {
    if let guess = linear.guess {
      linear.guess = nil
      if means(.wordYes, text) {
        linear.meansToTake = guess.command == .takeIt && guess.number == nil
        defer { linear.meansToTake = false }
        return obey(guess.command, at: guess.number)
      }
      guard means(.wordNo, text) || isLeaving(text) || text.isEmpty else {
        // What changes something at once is no answer to yes or no.
        if case .command(let command)? = meaning(of: text), command.actsAtOnce {
          ask(guess)
          return []
        }
        return nil
      }
      linear.said.append(words(LinearWords.nothingDone))
      return []
    }
    guard !linear.choices.isEmpty else { return nil }
    let choices = linear.choices
    if means(.wordMore, text), !linear.rest.isEmpty { return nil }
    linear.choices = []
    if let number = Int(text) {
      guard let choice = choices.entry(numbered: number) else {
        linear.choices = choices
        linear.said.append(words(LinearWords.noSuchChoice, count: choices.count))
        return []
      }
      return obey(choice)
    }
    guard means(.wordNo, text) || isLeaving(text) || text.isEmpty else { return nil }
    linear.targets = linear.setAside
    linear.said.append(words(LinearWords.nothingDone))
    return []
  }

  // MARK: Marking

  /// Marks the chosen row, or takes its mark away, and says of which row that is so.
  mutating func markInWords(_ command: Command) -> [Effect] {
    let client = clients.selected
    let item = checklist.selected
    let place = focus
    let name = place == .clients ? clients.selectedRow.map(listName) : item.map(title(of:))
    let before = isMarked(client, item)
    let effects = perform(command)
    let after = isMarked(client, item, in: place)
    if let name, before != after {
      linear.said.append(
        words(after ? LinearWords.markedRow : .unmarkedRow, ["what": name]))
    }
    return effects
  }

  private func isMarked(_ client: CaseID?, _ item: ChecklistItem?, in place: Pane? = nil) -> Bool {
    switch place ?? focus {
    case .clients: client.map(clients.marks.contains) ?? false
    case .roadmap: false
    case .checklist: item.map(checklist.marks.contains) ?? false
    }
  }

  // MARK: Ticking

  /// Makes the chosen row done.
  ///
  /// What is done already stays so, for nobody hears a box.
  mutating func makeDone() -> [Effect] {
    switch doneness {
    case .done: linear.said.append(words(LinearWords.doneAlready))
    case .notNeeded: linear.said.append(words(LinearWords.notNeededNow))
    case .open, nil: return perform(.flip)
    }
    return []
  }

  /// Makes the chosen row open again.
  mutating func makeOpen() -> [Effect] {
    if focus == .checklist, doneness == .open {
      linear.said.append(words(LinearWords.openAlready))
      return []
    }
    guard focus == .checklist else {
      linear.said.append(words(LinearWords.chooseFirst, ["command": words(LinearWords.untick)]))
      return []
    }
    return perform(.flip)
  }

  private enum Doneness { case open, done, notNeeded }

  /// Whether the chosen row is done; nil for what has no box, and for marked rows, which are asked about.
  private var doneness: Doneness? {
    guard focus == .checklist, checklist.marks.isEmpty else { return nil }
    switch checklist.selected {
    case .do(let id)?:
      switch roadmapOfCase?[id].state {
      case .open?, .missed?: return .open
      case .done?: return .done
      case .notApplicable?, .exempt?: return .notNeeded
      case .standing?, nil: return nil
      }
    case .task(let id)?: return opened?.case.tasks[id]?.doneOn == nil ? .open : .done
    case .bottleneck?, .contact?, .handover?, .escalation?, .agreement?, nil: return nil
    }
  }
}

extension Command {
  /// Whether it changes or lets go of something the moment it is given, without a question.
  var actsAtOnce: Bool {
    switch self {
    case .flip, .takeIt, .bin, .undo, .redo, .mouse, .mark, .markHere, .markAll, .markUp,
      .markDown, .quit:
      true
    case .up, .down, .paneLeft, .paneRight, .nextPane, .previousPane, .pageUp, .pageDown, .first,
      .last, .step1, .step2, .step3, .step4, .step5, .step6, .nextClient, .previousClient, .open,
      .back, .find, .jump, .standIn, .addTask, .oneDo, .notNeeded, .dueDate, .state, .owner, .note,
      .log, .add, .addClient, .edit, .timeline, .facts, .about, .partner, .ask, .escalate,
      .agreements,
      .settings, .views, .sort, .help, .palette,
      .actions,
      .reload,
      .redraw, .saveIsAutomatic, .cancel, .board, .reviewRound, .figures, .today, .since, .absence,
      .contacts,
      .newest,
      .messages,
      .openBin,
      .unfinished,
      .copyNumber, .print, .remedy, .zoom, .wider, .narrower, .resetWidths, .largeRows, .colours,
      .pause:
      false
    }
  }

  /// Whether a number behind it says which row it is about.
  var takesNumber: Bool { isAboutRow || self == .markHere || self == .timeline || self == .actions }

  /// Whether it only changes how a screen looks, so that without one it does nothing.
  var isOfScreen: Bool { Self.ofScreen.contains(self) }

  private static let ofScreen: Set<Command> = [
    .zoom, .wider, .narrower, .resetWidths, .largeRows, .colours, .pause, .mouse, .redraw,
  ]
}

extension Words {
  /// The words of a list, which stand with commas between them.
  func listed(_ names: some WordKey) -> [String] {
    self(names).split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
  }
}
