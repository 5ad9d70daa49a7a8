package import Casework

/// Names and numbers of all clients, folded once, so that a key in the find field costs little even
/// with a hundred thousand of them.
package struct NameIndex: Equatable, Sendable {
  /// Name, Latin form and number of one client after the other.
  private var text: [UInt8] = []
  /// Where the text of each client ends.
  private var ends: [Int32] = []
  /// Which letters occur in it.
  private var letters: [UInt64] = []
  /// Whose case is closed: how many of those found are is said with every key.
  private var isClosed: [Bool] = []

  /// Folds what every client is called; of a long list nothing else is kept.
  package init(_ summaries: CaseSummaries) {
    reserve(summaries.count)
    for place in summaries.indices { take(summaries.passing(place)) }
  }

  private mutating func reserve(_ count: Int) {
    text.reserveCapacity(count * 32)
    ends.reserveCapacity(count)
    letters.reserveCapacity(count)
    isClosed.reserveCapacity(count)
  }

  private mutating func take(_ summary: CaseSummary) {
    let names = summary.source.names
    isClosed.append(summary.closedOn != nil)
    let start = text.count
    text += names.sortKey.utf8
    if names.name != names.sortName {
      text.append(Self.separator)
      text += SortKey.key(for: names.name).utf8
    }
    for key in SortKey.otherSpellings(of: names.sortName) {
      text.append(Self.separator)
      text += key.utf8
    }
    append(names.number)
    letters.append(FoldedText.letters(of: text[start...]))
    ends.append(Int32(text.count))
  }

  /// Notes that the case of a client who is called as before is open or closed by now.
  mutating func note(_ summary: CaseSummary, at place: Int) {
    isClosed[place] = summary.closedOn != nil
  }

  /// How many of some clients have a closed case, by their places among the summaries.
  func closedCount(of places: [Int32]) -> Int { places.count { isClosed[Int($0)] } }

  /// Whether a client is called the same in two summaries.
  static func isSame(_ left: CaseSummary, _ right: CaseSummary) -> Bool {
    left.name == right.name && left.sortName == right.sortName && left.number == right.number
  }

  /// Stands between the texts of a client; nobody can type it.
  private static let separator: UInt8 = 2

  /// A number as it is written, and once more without the zeros in front of its digits.
  private mutating func append(_ number: CaseNumber) {
    text.append(Self.separator)
    let written = FoldedText.fold(number.text)
    text += written
    let digits = written.reversed().prefix { (48...57).contains($0) }.reversed()
    text.append(FoldedText.numberMark)
    text += digits.drop { $0 == 48 }
  }

  /// The clients that hold every word, by their places among the summaries, in order.
  ///
  /// Only the candidates are looked at; nil stands for all.
  func places(of query: FindQuery, among candidates: [Int32]?) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(min(1024, candidates?.count ?? ends.count))
    let needed = query.words.filter { $0.number == nil }.reduce(0) { $0 | $1.letters }
    text.withUnsafeBufferPointer { text in
      func look(at place: Int32) {
        let index = Int(place)
        guard letters[index] & needed == needed else { return }
        let range = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
        for word in query.words {
          if FoldedText.place(of: word.bytes, in: text, range) != nil { continue }
          guard let number = word.number, FoldedText.place(of: number, in: text, range) != nil
          else { return }
        }
        found.append(place)
      }
      if let candidates {
        for place in candidates { look(at: place) }
      } else {
        for index in ends.indices { look(at: Int32(index)) }
      }
    }
    return found
  }

  /// The clients who hold every word as it is heard, for when nobody is written so: `verzyn` finds
  /// Verzijn, and `mohamed` finds Mohammed.
  ///
  /// Only the candidates are looked at; nil stands for all.
  func places(hearing query: FindQuery, among candidates: [Int32]?) -> [Int32] {
    let near = query.words.map(\.near)
    // Of short words alone too many are heard alike.
    guard near.contains(where: { $0 != nil }) else { return [] }
    var needed: UInt64 = 0
    for (word, near) in zip(query.words, near) {
      needed |= near?.letters ?? (word.number == nil ? word.letters : 0)
    }
    return text.withUnsafeBufferPointer { text in
      func holds(_ place: Int32) -> Bool {
        let index = Int(place)
        guard letters[index] & needed == needed else { return false }
        let range = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
        return zip(query.words, near).allSatisfy { word, near in
          if let near { return FoldedText.holds(heard: near.bytes, in: text, range) }
          return FoldedText.place(of: word.bytes, in: text, range) != nil
            || word.number.map { FoldedText.place(of: $0, in: text, range) != nil } ?? false
        }
      }
      return candidates?.filter(holds) ?? ends.indices.map { Int32($0) }.filter(holds)
    }
  }
}
