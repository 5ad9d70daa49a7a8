package import Content
package import Screen

/// Other keys for a command than the table has.
package struct KeyBinding: Hashable, Sendable {
  package var command: Command
  /// The first is the one that help and footer name; there is at least one.
  package var chords: [Chord]

  package init(_ command: Command, _ chords: [Chord]) {
    self.command = command
    self.chords = chords
  }
}

/// Which keys mean what in this run: the command table with what a person made of it.
package struct KeyMap: Sendable {
  package let rows: [CommandRow]
  /// What a person made of the table, in the order in which they wrote it.
  package let bindings: [KeyBinding]
  /// The commands of the rows: every frame asks for dozens, and looking through the rows touches all
  /// that they hold.
  private let commands: [Command]

  /// The keys of the table.
  package static let usual = KeyMap(rows: CommandTable.rows, bindings: [])

  private init(rows: [CommandRow], bindings: [KeyBinding]) {
    self.rows = rows
    self.bindings = bindings
    commands = rows.map { $0.command }
  }

  /// The table with other keys for some commands.
  ///
  /// - Throws: What two commands would have in common, or a command whose keys stay.
  package init(_ bindings: [KeyBinding]) throws(KeyConflict) {
    guard !bindings.isEmpty else {
      self = .usual
      return
    }
    if let fixed = bindings.first(where: { $0.command.keepsKeys }) {
      throw .stays(fixed.command)
    }
    var rows = CommandTable.rows
    for binding in bindings {
      for index in rows.indices where rows[index].command == binding.command {
        rows[index].chords = binding.chords
      }
    }
    if let conflict = Self.conflict(in: rows, among: Set(bindings.map(\.command))) {
      throw conflict
    }
    self.init(rows: rows, bindings: bindings)
  }

  /// The first key that would mean two things in one place.
  private static func conflict(
    in rows: [CommandRow], among changed: Set<Command>
  ) -> KeyConflict? {
    for row in rows where changed.contains(row.command) {
      for other in rows where other.command != row.command && other.isBeside(row) {
        for chord in row.chords {
          if other.chords.contains(where: { $0.getsInTheWay(of: chord) }) {
            return .same(chord, row.command, other.command)
          }
        }
      }
    }
    return nil
  }

  /// The row of a command; nil when no key leads to it.
  package func row(of command: Command) -> CommandRow? {
    commands.firstIndex(of: command).map { rows[$0] }
  }

  /// All rows in the order of help: what only this place has, what works everywhere, moving, and
  /// what works elsewhere only.
  func rows(placeFirst pane: Pane) -> [CommandRow] {
    let here = rows.filter { $0.panes.contains(pane) }
    let acting = here.filter { !$0.command.isMoving }
    return acting.filter { $0.panes != Pane.allCases } + acting.filter { $0.panes == Pane.allCases }
      + here.filter(\.command.isMoving) + rows.filter { !$0.panes.contains(pane) }
  }

  /// What a key means after the keys that were pressed before it.
  package enum Meaning: Hashable, Sendable {
    case command(Command)
    /// The beginning of a longer chord.
    case beginning
    case nothing
  }

  /// What keys pressed one after the other mean in a pane.
  package func meaning(of keys: [Key], in pane: Pane) -> Meaning {
    var isBeginning = false
    for row in rows where row.panes.contains(pane) {
      for chord in row.chords {
        if chord.keys == keys { return .command(row.command) }
        if chord.keys.count > keys.count, Array(chord.keys.prefix(keys.count)) == keys {
          isBeginning = true
        }
      }
    }
    return isBeginning ? .beginning : .nothing
  }

  /// The names of the first keys of commands that a person gave others, for texts that name them.
  func names(_ words: Words) -> TextValues {
    let names = KeyNames(words)
    var values = TextValues()
    for binding in bindings {
      if let chord = binding.chords.first {
        values[binding.command.rawValue] = names.name(of: chord)
      }
    }
    return values
  }
}

extension KeyMap: Equatable {
  /// Whether both come of the same: the table and what somebody made of it.
  package static func == (left: KeyMap, right: KeyMap) -> Bool { left.bindings == right.bindings }
}

/// Why keys cannot be taken.
package enum KeyConflict: Error, Hashable, Sendable {
  /// A key would mean two commands in one place.
  case same(Chord, Command, Command)
  /// A command whose keys menus, forms and fields have as well, so that they stay.
  case stays(Command)

  /// The conflict as a sentence.
  package func sentence(in words: Words) -> String {
    switch self {
    case .same(let chord, let command, let other):
      words(
        OwnSettingsWords.keyTaken,
        [
          "key": KeyNames(words).name(of: chord), "command": words(command),
          "other": words(other),
        ])
    case .stays(let command):
      words(OwnSettingsWords.keyStays, ["command": words(command)])
    }
  }
}

extension Command {
  /// Whether its keys are those of menus, forms and fields as well, so that they stay.
  package var keepsKeys: Bool {
    switch self {
    case .up, .down, .paneLeft, .paneRight, .open, .back, .cancel: true
    default: false
    }
  }
}

extension CommandRow {
  /// Whether there is a place where both work.
  fileprivate func isBeside(_ other: CommandRow) -> Bool {
    panes.contains(where: other.panes.contains)
  }
}

extension Chord {
  /// Whether one is the other or its beginning, so that only one of them could ever be pressed.
  fileprivate func getsInTheWay(of other: Chord) -> Bool {
    let count = min(keys.count, other.keys.count)
    return keys.prefix(count) == other.keys.prefix(count)
  }
}
