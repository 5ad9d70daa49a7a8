package import Screen

/// Help: every command with its keys, narrowed while one types; Enter runs the chosen one.
package struct HelpList: Equatable, Sendable {
  /// One command with what a person needs to use it.
  package struct Entry: Equatable, Sendable {
    package var command: Command
    package var keys: String
    package var name: String
    /// The short word of the footer, which people may look for as well.
    package var hint: String
    /// Other words for it that people may look for; never shown.
    package var otherWords: String
    /// Why it cannot be used now; nil when it can.
    package var refusal: String?
  }

  package let entries: [Entry]
  package private(set) var filter = TextField()
  /// The chosen row; none until somebody moves or looks for something, so that Enter right after
  /// opening runs nothing.
  package private(set) var index: Int?
  package private(set) var scroll = ListScroll()

  package init(_ entries: [Entry]) { self.entries = entries }

  package static func == (left: HelpList, right: HelpList) -> Bool {
    left.entries == right.entries && left.filter == right.filter && left.index == right.index
  }

  /// The entries whose words or keys hold what was typed, ignoring case.
  package var shown: [Entry] {
    let wanted = filter.text.lowercased().split(separator: " ")
    guard !wanted.isEmpty else { return entries }
    return entries.filter { entry in
      let text = [entry.name, entry.hint, entry.keys, entry.otherWords].joined(separator: " ")
        .lowercased()
      return wanted.allSatisfy { text.contains($0) }
    }
  }

  package var chosen: Entry? {
    index.flatMap { shown.indices.contains($0) ? shown[$0] : nil }
  }

  /// What a key in the list leads to.
  package enum Outcome: Equatable, Sendable { case stay, run(Command), close }

  /// Takes a key; `height` is how many rows a page has.
  package mutating func press(_ key: Key, height: Int) -> Outcome {
    switch key {
    case .escape: return .close
    case .enter:
      if let chosen { return .run(chosen.command) }
      move(by: 1)
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -max(1, height))
    case .pageDown: move(by: max(1, height))
    default:
      if filter.press(key) == .edited { index = 0 }
    }
    if let index { scroll.show(index..<(index + 1), of: shown.count, height: height) }
    return .stay
  }

  /// Moves the choice, not beyond the ends; the first move goes to the first row.
  private mutating func move(by count: Int) {
    index = max(0, min(shown.count - 1, (index ?? -1) + count))
  }
}
