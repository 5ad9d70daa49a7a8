/// A part of a text that stands for something else, as an initial does for a name.
package struct StandIn: Hashable, Sendable {
  /// Which characters of the text it is.
  package var range: Range<Int>
  /// What is meant by it.
  package var meant: String

  package init(range: Range<Int>, meant: String) {
    self.range = range
    self.meant = meant
  }

  /// The same one where the characters before it are more by a number, or fewer.
  fileprivate func moved(by count: Int) -> StandIn {
    StandIn(range: range.lowerBound + count..<range.upperBound + count, meant: meant)
  }
}

/// The parts of a text that stand for something else, while the text is edited.
///
/// They are known by where they stand and never by their letters: whoever types the same letters means those,
/// and what stands for one thing never comes to stand for another.
struct StandIns: Hashable, Sendable {
  /// In their order, none over another.
  private(set) var all: [StandIn]

  init(_ all: [StandIn] = []) { self.all = all }

  /// The text with what is meant.
  ///
  /// - Parameter characters: The text in which they stand.
  func meant(in characters: [Character]) -> String {
    guard !all.isEmpty else { return String(characters) }
    var text = ""
    var place = 0
    for one in all {
      text += String(characters[place..<one.range.lowerBound]) + one.meant
      place = one.range.upperBound
    }
    return text + String(characters[place...])
  }

  /// Those that lie whole within a range, counted from its beginning.
  func within(_ range: Range<Int>) -> [StandIn] {
    all.filter { range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound }
      .map { $0.moved(by: -range.lowerBound) }
  }

  /// Follows an edit: what it touches inside stands for nothing any more.
  ///
  /// - Parameters:
  ///   - changed: The characters that it took the place of.
  ///   - count: How many came in there.
  ///   - characters: The text as it is now.
  mutating func follow(
    _ changed: Range<Int>, to count: Int, in characters: [Character]
  ) {
    guard !all.isEmpty else { return }
    all = all.compactMap { one in
      if one.range.upperBound <= changed.lowerBound { return one }
      guard one.range.lowerBound >= changed.upperBound else { return nil }
      return one.moved(by: count - changed.count)
    }
    separate(around: changed.lowerBound..<changed.lowerBound + count, in: characters)
  }

  /// Takes in those of a text that came in at a place.
  mutating func insert(_ others: [StandIn], at place: Int, in characters: [Character]) {
    guard !others.isEmpty else { return }
    // Letters at the joint may have become one.
    let moved = others.map { $0.moved(by: place) }.filter {
      $0.range.upperBound <= characters.count
    }
    all = (all + moved).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let end = moved.map(\.range.upperBound).max() ?? place
    separate(around: place..<end, in: characters)
  }

  /// Lets go of what has become part of a word at the ends of an edit: with letters beside it a name would be a
  /// word that nobody knows for one.
  private mutating func separate(around edit: Range<Int>, in characters: [Character]) {
    all.removeAll { one in
      let isAtEdge =
        [one.range.lowerBound, one.range.upperBound].contains(edit.lowerBound)
        || [one.range.lowerBound, one.range.upperBound].contains(edit.upperBound)
      guard isAtEdge, !one.range.isEmpty, Self.isCased(characters[one.range.lowerBound]) else {
        return false
      }
      let before = one.range.lowerBound - 1
      let behind = one.range.upperBound
      return before >= 0 && characters[before].isLetter
        || behind < characters.count && characters[behind].isLetter
    }
  }

  /// Whether a letter is one of a script that sets blanks between words and has capitals.
  private static func isCased(_ character: Character) -> Bool {
    character.isLowercase || character.isUppercase
  }
}
