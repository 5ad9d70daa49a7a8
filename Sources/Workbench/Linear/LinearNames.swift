import Casework
import Content
import Screen

// Commands by the words that people have for them.
extension WorkbenchState {
  /// The command that a key means in this place, by the name of the key; nil when there is none.
  ///
  /// With `anywhere` a key that means something elsewhere only is taken for that.
  func command(ofKeyNamed name: String, anywhere: Bool = false) -> Command? {
    let names = KeyNames(words)
    let wanted = name.lowercased()
    let letters = joinedLetters(of: name)
    for row in keyMap.rows where anywhere || row.panes.contains(focus) {
      for chord in row.chords {
        // A capital is another key than its letter.
        let isLetters = chord.keys.allSatisfy(\.isLetter)
        let own = names.name(of: chord)
        if isLetters ? chord.letters == letters : own.lowercased() == wanted { return row.command }
      }
    }
    return nil
  }

  /// Letters that stand apart, as in "g u", as the one chord that they are.
  private func joinedLetters(of name: String) -> String {
    let parts = name.split(separator: " ")
    return parts.allSatisfy { $0.count == 1 } ? parts.map { String($0) }.joined(by: "") : name
  }

  /// The commands that a text can mean, found as the palette finds them: those that fit best.
  ///
  /// - Returns: None, one, or several to choose from, those of this place before the others.
  func commands(named text: String) -> [Command] {
    let wanted = Looked(for: text)
    let key = SortKey.key(for: trimmed(text))
    guard key.count > 1 else { return [] }
    let names = KeyNames(words)
    let ranked = keyMap.rows.filter { !$0.command.isForEyes }.compactMap { row in
      rank(of: row, wanted, key: key, names).map { (rank: $0, row: row) }
    }
    guard let best = ranked.map(\.rank).min() else { return [] }
    // Words that only help to find a command stand back for a name.
    if best > Looked.middleOfName + 2, isBeginningOfName(text) { return [] }
    let found = ranked.filter { $0.rank == best }.map(\.row)
    let here = found.filter { $0.panes.contains(focus) }
    return (here.isEmpty ? found : here).map(\.command)
  }

  /// Whether somebody in the list is called so.
  private func isBeginningOfName(_ text: String) -> Bool {
    let wanted = SortKey.key(for: text)
    return clients.rows.containsNames { names in
      names.sortKey.split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
  }

  /// How well a command fits what was typed, the best with the lowest; nil when it does not.
  ///
  /// The middle of a word is nothing that somebody would call a command by: "ver" is a client.
  private func rank(
    of row: CommandRow, _ wanted: Looked, key: String, _ names: KeyNames
  ) -> Int? {
    // The short word of the footer is a name as well as the long one.
    let own = [words(row.command)] + (row.hint.map { [words($0.words)] } ?? [])
    // Of "back" and "take back", whose short word is the same, the first is called so.
    if let exact = own.firstIndex(where: { SortKey.key(for: $0) == key }) { return exact }
    return own.compactMap { name in
      wanted.rank(
        of: SearchText(
          name: name, keys: row.chords.map(names.name(of:)),
          habits: Reflexes.names(of: row.command), otherWords: otherWords(for: row)))
    }.filter { $0 != Looked.middleOfName }.min().map { $0 + 2 }
  }
}

extension Key {
  /// Whether it is typed as the one letter that it is.
  fileprivate var isLetter: Bool {
    if case .character(let letter) = self { letter != " " } else { false }
  }
}

extension Chord {
  /// The letters of the chord as they are typed one after the other.
  fileprivate var letters: String {
    keys.reduce(into: "") { text, key in
      if case .character(let letter) = key { text.append(letter) }
    }
  }
}

extension KeyNames {
  /// What one types for a command: its letter where it has one, else the name of its first key.
  func typed(for row: CommandRow) -> String {
    let letters = row.chords.first { $0.keys.allSatisfy(\.isLetter) }
    return letters?.letters ?? name(of: row.chords[0])
  }
}
