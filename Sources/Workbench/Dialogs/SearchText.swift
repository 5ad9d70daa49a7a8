import Casework

/// What a row of a list is found by: small letters without marks.
struct SearchText: Equatable, Sendable {
  let name: String
  /// Each word of the name, for finding what words begin with.
  let nameWords: [Substring]
  /// The names of its keys as they are written, for `u` is not `U`.
  let keys: [String]
  /// What people type for it out of habit.
  let habits: [String]
  /// Name and the other words that people may look for.
  let all: String
  /// Each of them.
  private let allWords: Set<Substring>

  init(name: String, keys: [String], habits: [String], otherWords: String) {
    let folded = SortKey.key(for: name)
    self.name = folded
    nameWords = folded.split { !$0.isLetter && !$0.isNumber }
    self.keys = keys
    self.habits = habits
    all = folded + " " + SortKey.key(for: otherWords)
    allWords = Set(all.split { !$0.isLetter && !$0.isNumber })
  }

  /// Whether a word is one of those that the row is found by, and not only a part of one.
  func has(_ word: Substring) -> Bool { allWords.contains(word) }

  /// Whether a word is in what the row is found by, or begins the name of a key.
  func holds(_ word: Substring) -> Bool {
    all.contains(word) || keys.contains { $0.lowercased().hasPrefix(word) }
  }
}

/// What somebody looks for: words in any order.
struct Looked: Equatable, Sendable {
  /// As it was typed, without blanks at its ends.
  private let typed: Substring
  private let whole: String
  private let words: [Substring]

  init(for text: String) {
    var typed = text[...]
    while typed.first == " " { typed.removeFirst() }
    while typed.last == " " { typed.removeLast() }
    self.typed = typed
    whole = SortKey.key(for: String(typed))
    words = whole.split(separator: " ")
  }

  var isEmpty: Bool { words.isEmpty }

  /// The rank of a row whose name only holds what is looked for, somewhere inside its words.
  static let middleOfName = 6

  /// How well a row fits, the best with 0; nil when it does not.
  func rank(of row: SearchText) -> Int? {
    if isEmpty { return 0 }
    if row.habits.contains(where: { $0 == typed }) { return 0 }
    if row.keys.contains(where: { $0 == typed }) { return 1 }
    if row.name.hasPrefix(whole) { return 2 }
    if words.allSatisfy(row.nameWords.contains) { return 3 }
    // Whoever types a whole word means it, and not what only begins so.
    if words.allSatisfy(row.has) { return 4 }
    if words.allSatisfy({ word in row.nameWords.contains { $0.hasPrefix(word) } }) { return 5 }
    if words.allSatisfy({ row.name.contains($0) }) { return Self.middleOfName }
    return words.allSatisfy(row.holds) ? 7 : nil
  }
}
