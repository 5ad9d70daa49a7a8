/// What a person typed in a date field, cut into words, numbers and signs with their meanings.
struct DateWords {
  enum Item {
    /// A number and how many digits it was written with.
    case number(Int, digits: Int)
    case plus
    /// A `-`, which stands before a number or between two.
    case minus
    /// A `.` between two numbers.
    case separator
    /// A `/` between two numbers, which people write in either order.
    case slash
    case meaning(DateVocabulary.Meaning)
  }

  /// Longer texts are no dates; a pasted book is not worth cutting up.
  static let longest = 64

  private(set) var items: [Item] = []

  /// Nil when a word is not in the vocabulary, or a number is absurd.
  init?(_ text: String, in vocabulary: DateVocabulary) {
    guard text.utf8.count <= Self.longest else { return nil }
    var rest = text.lowercased()[...]
    if let phrase = vocabulary[String(rest)] {
      items = [.meaning(phrase)]
      return
    }
    while let first = rest.first {
      if first.isWhitespace || first == "," || Self.isBeforeYear(rest) {
        rest.removeFirst()
      } else if first.isASCII && first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), number < 1_000_000 else { return nil }
        rest = rest.dropFirst(digits.count)
        items.append(.number(number, digits: digits.count))
        let word = rest.prefix { $0.isLetter }
        if vocabulary.isOrdinal(String(word)) { rest = rest.dropFirst(word.count) }
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        guard let meaning = vocabulary[String(word)] else { return nil }
        rest = rest.dropFirst(word.count)
        // A full stop ends a shortened word; between numbers it separates.
        if rest.first == "." { rest.removeFirst() }
        if case .filler = meaning { continue }
        items.append(.meaning(meaning))
      } else {
        guard let sign = Self.sign(first) else { return nil }
        items.append(sign)
        rest.removeFirst()
      }
    }
  }

  /// Whether a text begins with the sign of a year that is written in short: `28 nov '27`.
  private static func isBeforeYear(_ rest: Substring) -> Bool {
    (rest.first == "'" || rest.first == "’") && rest.dropFirst().first?.isNumber == true
  }

  private static func sign(_ character: Character) -> Item? {
    switch character {
    case "+": .plus
    case "-", "−", "–": .minus
    case ".": .separator
    case "/": .slash
    default: nil
    }
  }
}
