import Casework
import Content
import Screen

// The list of all commands over the board: what the board itself does, and what waits behind it.
extension WorkbenchState {
  /// The commands that the board has behind `g`.
  static let behindG: [(Key, Command)] = [
    (.character("n"), .newest), (.character("r"), .largeRows), (.character("i"), .figures),
    (.character("l"), .pause), (.character("u"), .unfinished),
  ]

  /// The commands that the board does with a key or a name of its own.
  private static let own: Set<Command> = [
    .undo, .redo, .find, .views, .help, .actions, .palette, .board, .reviewRound, .print, .reload,
    .owner, .takeIt, .partner, .dueDate, .state, .edit, .note, .escalate, .open, .flip, .log, .quit,
  ]

  /// Opens the list of all commands over the board; it runs what the board does, and names no client.
  mutating func openBoardPalette() -> [Effect] {
    let names = KeyNames(words)
    typealias Entry = CommandList.Entry
    let own = boardKeys.map { key, label in
      Entry(.key(key), keys: names.name(of: key), name: label)
    }
    let seconds = Entry(
      .behindG(.character("p")),
      keys: names.name(of: Chord(keys: [.character("g"), .character("p")])),
      name: words(BoardWords.doNames))
    let behind = Self.behindG.compactMap { key, command in
      keyMap.row(of: command).map { row in
        Entry(
          .behindG(key), keys: names.name(of: Chord(keys: [.character("g"), key])),
          name: words(command), otherWords: otherWords(for: row))
      }
    }
    let leave = Entry(
      .key(.function(4)), keys: names.name(of: Key.function(4)), name: words(BoardWords.doLeave))
    let done = Self.own.union(Self.behindG.map(\.1))
    let others = keyMap.rows(placeFirst: focus).filter { row in
      !row.command.isMoving && !done.contains(row.command)
    }.map { row in
      Entry(
        .key(.function(4)), keys: names.name(of: row.chords[0]), name: words(row.command),
        otherWords: otherWords(for: row), refusal: words(BoardWords.behindBoard))
    }
    return present(
      .palette, words(PaletteWords.title),
      .help(CommandList(.palette, own + [seconds] + behind + [leave] + others)))
  }
}
