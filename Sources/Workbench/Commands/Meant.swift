import Content
import Screen

// Keys without a meaning where they were pressed. Each says what the person probably meant: the key
// for it, where it works, or that it is not there yet.
extension WorkbenchState {
  /// What is said of keys that do nothing in the focused pane.
  func answer(toUnused keys: [Key]) -> String {
    let chord = Chord(keys: keys)
    let name = KeyNames(words).name(of: chord)
    if let row = keyMap.rows.first(where: { $0.chords.contains(chord) }) {
      return words(MessageWords.unusedKeyHere, ["key": name]) + " " + elsewhere(row)
    }
    guard keys.count == 1, let key = keys.first else { return answer(toUnknownAfter: keys) }
    // On the board it closes one; here that is a row of its sheet.
    if key == .character("r"), isOnEscalation {
      return words(
        EscalationWords.closeHow, ["key": name, "row": words(EscalationWords.closing)])
    }
    switch meant(by: key) {
    case .command(let command):
      guard let row = keyMap.row(of: command) else { break }
      return words(
        MessageWords.unusedKeyMeans,
        [
          "key": name, "right": KeyNames(words).name(of: row.chords[0]), "command": words(command),
        ])
    case .sixSteps: return words(MessageWords.sixSteps, ["key": name])
    case nil: break
    }
    return words(MessageWords.unusedKey, ["key": name])
  }

  /// Whether the cursor is on an escalation among the items of a step.
  private var isOnEscalation: Bool {
    guard focus == .checklist, dialogs.isEmpty, timeline == nil, !linear.isOn,
      case .escalation? = checklist.selected
    else { return false }
    return true
  }

  /// What is said of a command that works in another pane only.
  func elsewhere(_ row: CommandRow) -> String {
    words(MessageWords.worksElsewhere, ["command": words(row.command), "place": place(of: row)])
  }

  /// Where a command works that does not work everywhere, and how to get there.
  func place(of row: CommandRow) -> String {
    switch row.panes.last {
    case .clients: words(MessageWords.inClients)
    case .roadmap: words(MessageWords.inRoadmap)
    case .checklist, nil: words(MessageWords.inChecklist)
    }
  }

  private enum Meant {
    case command(Command)
    /// A step beyond the sixth.
    case sixSteps
  }

  private func meant(by key: Key) -> Meant? {
    switch key {
    case .character(let character): meant(by: character)
    case .function(8): .command(.palette)
    case .wordLeft: .command(.paneLeft)
    case .wordRight: .command(.paneRight)
    case .function, .control, .alt, .altBackspace, .enter, .escape, .tab, .backTab, .backspace,
      .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .altUp,
      .altDown, .shiftUp, .shiftDown, .paste:
      nil
    }
  }

  private func meant(by character: Character) -> Meant? {
    switch character {
    case "I": .command(.about)
    case "b": .command(.back)
    case "B": .command(.bin)
    case "w", "W": .command(.saveIsAutomatic)
    case "r": .command(.reload)
    case "R": .command(.redo)
    case "L", "C": .command(.log)
    case "F", "M": .command(.views)
    case "N": .command(.note)
    case "A": .command(focus == .clients ? .addClient : .add)
    case "J": .command(.down)
    case "K": .command(.up)
    case "Q", "Z": .command(.quit)
    case "X": .command(.notNeeded)
    case "T": .command(.timeline)
    case "H": .command(.help)
    case "0", "7", "8", "9": .sixSteps
    default: nil
    }
  }
}
