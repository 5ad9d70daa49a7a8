import Casework

/// The words that a date field understands, of all languages together.
struct DateVocabulary: Sendable {
  enum Unit: Sendable { case day, week, month, year }

  enum Meaning: Sendable {
    /// A day that many days after today.
    case offset(Int)
    case weekday(Weekday)
    case month(Int)
    case unit(Unit)
    case number(Int)
    case end
    case endOf(Unit)
    case weekend
    case next, this, last
    /// The number that follows counts ahead: `in`, `over`.
    case ahead
    /// The number before it counts back: `ago`, `geleden`.
    case ago
    /// Says nothing: `the`, `de`, `of`.
    case filler
  }

  private var meanings: [String: Meaning] = [:]
  /// What may follow the number of a day: `st`, `e`.
  private var ordinals: Set<String> = []

  subscript(word: String) -> Meaning? { meanings[word] }

  func isOrdinal(_ word: String) -> Bool { ordinals.contains(word) }

  /// - Parameter files: The language of the screen first: where two languages use one word for two
  ///   things, it decides.
  init(_ files: [WordingFile]) {
    for file in files {
      add(file, "typed", Self.typed)
      add(file, "typedNumber") { Int($0).map(Meaning.number) }
      for group in ["monthLong", "monthShort", "typedMonth"] {
        add(file, group) { Int($0).map(Meaning.month) }
      }
      for group in ["weekdayLong", "weekdayShort", "typedWeekday"] {
        add(file, group) { name in
          Weekday.allCases.first { Dates.key($0) == name }.map(Meaning.weekday)
        }
      }
      ordinals.formUnion(file.group("typed")?.list("ordinal") ?? [])
    }
  }

  private mutating func add(
    _ file: WordingFile, _ group: String, _ meaning: (String) -> Meaning?
  ) {
    guard let group = file.group(group) else { return }
    for name in group.names {
      guard let meaning = meaning(name) else { continue }
      for word in group[name]?.all ?? [] {
        let word = word.lowercased()
        if meanings[word] == nil { meanings[word] = meaning }
      }
    }
  }

  private static func typed(_ name: String) -> Meaning? {
    switch name {
    case "today": .offset(0)
    case "tomorrow": .offset(1)
    case "dayAfterTomorrow": .offset(2)
    case "yesterday": .offset(-1)
    case "dayBeforeYesterday": .offset(-2)
    case "day": .unit(.day)
    case "week": .unit(.week)
    case "month": .unit(.month)
    case "year": .unit(.year)
    case "end": .end
    case "endOfWeek": .endOf(.week)
    case "endOfMonth": .endOf(.month)
    case "endOfYear": .endOf(.year)
    case "weekend": .weekend
    case "next": .next
    case "this": .this
    case "last": .last
    case "ahead": .ahead
    case "ago": .ago
    case "filler": .filler
    default: nil
    }
  }
}
