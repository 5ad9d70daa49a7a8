package import Casework

// What a condition says. Who recorded one without words of its own recorded the usual words, in the
// language of their screen: whoever reads it reads them in theirs.
extension Terms {
  /// What a condition says: the usual words of its kind in this language where it has no others.
  package func text(of condition: Condition) -> String {
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
