package import Casework

// What a condition says. Who recorded one without words of its own recorded the usual words, in the
// language of their screen: whoever reads it reads them in theirs.
extension Terms {
  /// A condition in words, the same wherever it is read: its kind, and what exactly was ordered.
  ///
  /// The kind is left out only where the words tell it themselves: "with his brother" would read as
  /// the opposite of "no contact".
  package func text(of condition: Condition) -> String {
    let own = ownText(of: condition)
    guard let kind = condition.kind, !tells(own, its: kind) else { return own }
    let name = name(of: kind)
    let said = own.nilIfBlank.map { ": " + $0 } ?? ""
    return name.prefix(1).uppercased() + name.dropFirst() + said
  }

  /// The words that a removed condition leaves with what was recorded on it.
  ///
  /// They have its kind, as `text(of:)` has it; usual ones stay as they are, so that everybody goes on
  /// reading them in their language.
  package func wordsKept(of condition: Condition) -> String {
    usualKind(of: condition.text) == nil ? text(of: condition) : condition.text
  }

  /// Whether words tell of which kind a condition is.
  private func tells(_ text: String, its kind: Condition.Kind) -> Bool {
    let folded = Array(SortKey.key(for: text).utf8)
    let groups: [Group] = [.conditionKind, .conditionKindSaid]
    return ([file] + others).contains { file in
      groups.contains { group in
        (file.string(group.rawValue, kind.rawValue) ?? "").split(separator: ";").contains { said in
          String(said).nilIfBlank.map { folded.hold(SortKey.key(for: $0)) } ?? false
        }
      }
    }
  }

  /// What exactly was ordered, without the kind: the usual words of the kind in this language where
  /// there are no others.
  package func ownText(of condition: Condition) -> String {
    guard let kind = condition.kind, isUsual(condition.text, of: kind) else {
      return condition.text
    }
    return name(of: kind)
  }

  /// The same of a condition of which only the words are left, because it was removed.
  package func conditionText(_ recorded: String) -> String {
    usualKind(of: recorded).map { name(of: $0) } ?? recorded
  }

  /// The kind of condition of which a text is the usual words in any language; nil where it is somebody's
  /// own.
  package func usualKind(of recorded: String) -> Condition.Kind? {
    Condition.Kind.allCases.first { isUsual(recorded, of: $0) }
  }

  private func isUsual(_ recorded: String, of kind: Condition.Kind) -> Bool {
    let group = Group.conditionKind.rawValue
    return file.string(group, kind.rawValue) == recorded
      || others.contains { $0.string(group, kind.rawValue) == recorded }
  }

  /// The conditions of a case in words, each with its number; what is known of them where none is
  /// written down.
  package func conditions(of value: Case) -> [String] {
    value.unlistedConditions.map { [name(of: $0)] }
      ?? value.conditions.elements.map { "\($0.key.text) \(text(of: $0.value))" }
  }
}

extension [UInt8] {
  /// Whether the letters of a text stand in these, one after the other.
  fileprivate func hold(_ other: String) -> Bool {
    let wanted = Array(other.utf8)
    guard let first = wanted.first else { return true }
    guard count >= wanted.count else { return false }
    return (0...count - wanted.count).contains { start in
      self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
