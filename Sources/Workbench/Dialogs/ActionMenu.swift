import Casework
import Content
import Screen

// What can be done with the chosen row, in the row's own words.
extension WorkbenchState {
  /// Opens the menu of what can be done with the chosen row.
  ///
  /// What cannot be done now stands below the rest, with the reason. The first entry only looks, so
  /// that Enter on arrival changes nothing.
  ///
  /// - Parameter isForChosen: Whether it stays with the chosen row whatever is marked.
  /// - Returns: What is asked of the world for it.
  mutating func openActions(isForChosen: Bool = false) -> [Effect] {
    let item = chosenItem
    let entries = keyMap.rows.filter { row in
      row.command.isAboutRow && row.panes.contains(focus)
        && (row.command != .remedy || item?.isBottleneck == true)
        // Space accepts it already.
        && (row.command != .takeIt || item != .handover)
    }.map { entry(for: $0, on: item, isForChosen: isForChosen) }
    let besides = besides.compactMap { keyMap.row(of: $0) }.map {
      entry(for: $0, on: nil, isForChosen: false)
    }
    let usable = entries.filter { $0.disabledBecause == nil }
    let looking = usable.filter(\.isLooking)
    let acting = usable.filter { !$0.isLooking }
    return present(
      .actions(item), markedTitle ?? item.map(title(of:)) ?? stepTitle ?? clientTitle,
      .menu(
        Menu(
          looking + acting + declining(item) + besides
            + entries.filter { $0.disabledBecause != nil })))
  }

  /// The way not to accept a client who was handed over, where one is in no checklist.
  private func declining(_ item: ChecklistItem?) -> [Menu<DialogChoice>.Entry] {
    guard item == nil, awaitsAcceptance, focusedMarks.count == 0 else { return [] }
    return [
      Menu<DialogChoice>.Entry(
        .partnerFact(.declined), words(HandedWords.decline), isHarmless: true)
    ].map { entry in
      var entry = entry
      entry.shortcut = keyMap.row(of: .notNeeded).flatMap { row in
        row.chords.first.map {
          MenuShortcut(key: $0.keys.first, name: KeyNames(words).name(of: $0))
        }
      }
      return entry
    }
  }

  /// What is about no row and has to be at hand for who only points.
  private var besides: [Command] {
    focus == .clients
      ? [.undo, .timeline, .sort, .palette] : [.undo, .timeline, .back, .palette]
  }

  private var clientTitle: String { opened.map { shortName(of: $0.case) } ?? "" }

  /// In the roadmap the step, and whose it is.
  private var stepTitle: String? {
    guard focus == .roadmap, opened != nil else { return nil }
    return "\(roadmap.step.rawValue) \(content.text[roadmap.step].short) · \(clientTitle)"
  }

  /// The chosen row of the checklist, when the checklist has the focus.
  private var chosenItem: ChecklistItem? { focus == .checklist ? checklist.selected : nil }

  private func entry(
    for row: CommandRow, on item: ChecklistItem?, isForChosen: Bool
  ) -> Menu<DialogChoice>.Entry {
    let chord = row.chords.first { $0.keys.count == 1 } ?? row.chords[0]
    var entry = Menu<DialogChoice>.Entry(
      isForChosen ? .forChosen(row.command) : .perform(row.command),
      label(of: row.command, on: item), isHarmless: true,
      disabledBecause: refusal(of: row.command) ?? reasonInMenu(row.command))
    // Keys that are pressed one after the other mean something else in a menu; they are only named.
    entry.shortcut = MenuShortcut(
      key: chord.keys.count == 1 ? chord.keys[0] : nil, name: KeyNames(words).name(of: chord))
    return entry
  }

  /// Why an entry would change nothing.
  private func reasonInMenu(_ command: Command) -> String? {
    guard command == .takeIt, focusedMarks.count == 0, let worker,
      opened?.case.counsellor == worker,
      focus == .checklist ? chosenItem == .handover : !awaitsAcceptance
    else { return nil }
    return words(ActionWords.alreadyCounsellor)
  }

  /// What a command is called on a row; its plain name where the row has no other word for it.
  private func label(of command: Command, on item: ChecklistItem?) -> String {
    if item?.isBottleneck == true, command == .notNeeded { return words(RestWords.letRest) }
    if item == .handover, command == .notNeeded { return words(HandedWords.decline) }
    if item?.isBottleneck == true, command == .flip { return words(RestWords.showAgain) }
    if item == .handover && command == .flip
      || item == nil && command == .takeIt && awaitsAcceptance && focusedMarks.count == 0
      || item == nil && command == .takeIt && acceptsForAbsent && focusedMarks.count == 0
    {
      let isBack = opened?.case.openHandover?.declinedOn != nil
      return words(isBack ? HandedWords.keep : .accept)
    }
    return actionWords(for: command, on: item).map { words($0) } ?? words(command)
  }

  private func actionWords(for command: Command, on item: ChecklistItem?) -> ActionWords? {
    switch command {
    case .open: return focus == .checklist ? .details : .goIn
    case .notNeeded where item?.isBottleneck != true: return .notNeeded
    case .dueDate: return .date
    case .log: return .log
    case .add: return .add
    case .bin: return .bin
    case .remedy: return .remedy
    default: break
    }
    return switch item {
    case .do(let id)?: actionWords(for: command, on: id)
    case .task(let id)?: actionWords(for: command, on: id)
    case .escalation?: actionWordsOnEscalation(for: command)
    case .bottleneck?, .contact?, .handover?, .agreement?, nil: actionWordsOnCase(for: command)
    }
  }

  private func actionWords(for command: Command, on id: DoID) -> ActionWords? {
    switch command {
    case .flip:
      switch roadmapOfCase?[id].state {
      case .done?: .untick
      case .notApplicable?, .exempt?: .openAgain
      // What always holds is shown by what happens: of this one by the answers to questions.
      case .standing? where id == .U6: .answer
      case .open?, .missed?, .standing?, nil: .tick
      }
    case .state: hasConflict ? .settle : .stateOfDo
    case .note: .noteOnRow
    case .owner: .owner
    case .edit: .editCase
    default: nil
    }
  }

  private func actionWords(for command: Command, on id: EntryID) -> ActionWords? {
    switch command {
    case .flip: opened?.case.tasks[id]?.doneOn == nil ? .tick : .untick
    case .note: .noteOnClient
    case .owner: .owner
    case .edit: .editTask
    default: nil
    }
  }

  private func actionWordsOnEscalation(for command: Command) -> ActionWords? {
    switch command {
    case .flip: .nextOfEscalation
    case .state: .decide
    case .note: .noteOnClient
    case .owner: .ownerOfEscalation
    case .takeIt: .takeEscalation
    case .edit: .editEscalation
    default: nil
    }
  }

  private func actionWordsOnCase(for command: Command) -> ActionWords? {
    switch command {
    case .state:
      hasConflict ? .settle : opened?.case.closing == nil ? .closeCase : .reopenCase
    case .note: .noteOnClient
    case .owner: .counsellor
    case .takeIt: .becomeCounsellor
    case .edit: .editCase
    default: nil
    }
  }

  private var hasConflict: Bool { opened?.case.conflicts.isEmpty == false }
}

extension Menu<DialogChoice>.Entry {
  /// Whether it only looks, and changes nothing.
  fileprivate var isLooking: Bool { [.perform(.open), .forChosen(.open)].contains(id) }
}
