import Content
import Screen

// The keys that move in the panes move in what lies over them as well, also where a person chose others. No list
// knows them: it gets the arrow, or the key like one, that does the same. Only where a key becomes text, or is the
// letter of an entry, it keeps that meaning.

extension KeyMap {
  /// The key that does in a list what keys do in the panes; nil for keys that do not move.
  func movement(of keys: [Key]) -> Key? {
    guard case .command(let command) = meaning(of: keys, in: .checklist) else { return nil }
    return command.keyOfLists
  }

  /// Whether keys are the beginning of more that move.
  func beginsMovement(_ keys: [Key]) -> Bool {
    rows.contains { row in
      row.command.keyOfLists != nil
        && row.chords.contains {
          $0.keys.count > keys.count && Array($0.keys.prefix(keys.count)) == keys
        }
    }
  }
}

extension Key {
  /// Whether it lists the keys of a list or a text, as help and the menu of a row do in the panes.
  var namesKeys: Bool { [.character("."), .character("?"), .function(1)].contains(self) }
}

extension Command {
  /// The key that every list has for what it does; nil for a command that does not move.
  fileprivate var keyOfLists: Key? {
    switch self {
    case .up: .up
    case .down: .down
    case .paneLeft: .left
    case .paneRight: .right
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .first: .home
    case .last: .end
    default: nil
    }
  }
}

extension WorkbenchState {
  /// Whether keys were pressed that wait for the next one, in the panes or in the dialog on top.
  var awaitsNextKey: Bool { !prefix.isEmpty || dialogs.last?.chord.isEmpty == false }

  /// What the list on top gets for a key: the arrow, or the key like one, that does the same, else the key itself.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - index: The dialog on top.
  ///   - isNamed: Whether the key is that of an entry, which it stays.
  ///   - isSideways: Whether the list has the keys to the left and to the right.
  /// - Returns: The key; nil where it was part of keys pressed one after the other, and nothing is left to do.
  mutating func moved(
    _ key: Key, at index: Int, isNamed: Bool = false, isSideways: Bool = true
  ) -> Key? {
    let before = dialogs[index].chord
    dialogs[index].chord = []
    if before.isEmpty, isNamed { return key }
    if !before.isEmpty, key == .escape || key == .backspace { return nil }
    let keys = before + [key]
    if let moved = keyMap.movement(of: keys) {
      return !isSideways && [.left, .right].contains(moved) ? key : moved
    }
    let name = KeyNames(words).name(of: Chord(keys: keys))
    if keyMap.beginsMovement(keys) {
      dialogs[index].chord = keys
      message = .info(words(MessageWords.prefixWaits, ["keys": name]))
      return nil
    }
    guard !before.isEmpty else { return key }
    if case .command = keyMap.meaning(of: keys, in: .checklist) {
      message = .info(words(MessageWords.worksWhenClosed, ["key": name]))
    } else {
      sayUnused(key, .unusedInMenu, behind: before)
    }
    return nil
  }

  /// The same for a question, which has no first and last row.
  func moved(_ key: Key, in confirm: Confirm<DialogChoice>) -> Key {
    confirm.isTyping || confirm.isNamed(by: key) ? key : keyMap.movement(of: [key]) ?? key
  }

  /// Whether a key is that of an entry of a menu, and does not move there.
  ///
  /// In a sheet nothing is named by letters. Where keys stand beside the entries, as where commands are listed,
  /// the first letters give way.
  func isNamed(by key: Key, in menu: Menu<DialogChoice>, at index: Int) -> Bool {
    guard !dialogs[index].isSheet else { return false }
    if menu.isShortcut(key) { return true }
    if menu.hasShortcuts, keyMap.movement(of: [key]) != nil { return false }
    return menu.isNamed(by: key)
  }

  /// What the board gets for a key: its own keys stay, and what is typed into its field does.
  mutating func movedOnBoard(_ key: Key, in list: BoardList, at index: Int) -> Key? {
    let isOwn =
      list.field != nil || boardVisit.isAfterG || key == .character("g")
      || BoardVisit.Act(key) != nil
    return isOwn ? key : moved(key, at: index)
  }
}
