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
  package private(set) var index = 0
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

  package var chosen: Entry? { shown.indices.contains(index) ? shown[index] : nil }

  /// What a key in the list leads to.
  package enum Outcome: Equatable, Sendable { case stay, run(Command), close }

  /// Takes a key; `height` is how many rows a page has.
  package mutating func press(_ key: Key, height: Int) -> Outcome {
    switch key {
    case .escape: return .close
    case .enter: return chosen.map { .run($0.command) } ?? .stay
    case .up: index = max(0, index - 1)
    case .down: index = max(0, min(shown.count - 1, index + 1))
    case .pageUp: index = max(0, index - max(1, height))
    case .pageDown: index = max(0, min(shown.count - 1, index + max(1, height)))
    default:
      if filter.press(key) == .edited { index = 0 }
    }
    scroll.show(index..<(index + 1), of: shown.count, height: height)
    return .stay
  }
}
