/// A part of a text that stands for something else, as an initial does for a name.
package struct StandIn: Hashable, Sendable {
  /// Which characters of the text it is.
  package var range: Range<Int>
  /// What is meant by it.
  package var meant: String
  /// Whether letters stood beside what is meant from the beginning.
  fileprivate var isPartOfWord = false

  package init(range: Range<Int>, meant: String) {
    self.range = range
    self.meant = meant
  }

  /// The same one where the characters before it are more by a number, or fewer.
  fileprivate func moved(by count: Int) -> StandIn {
    var one = self
    one.range = range.lowerBound + count..<range.upperBound + count
    return one
  }
}

/// The parts of a text that stand for something else, while the text is edited.
///
/// They are known by where they stand and never by their letters: whoever types the same letters means those, also
/// where the whole text shows what it showed at first, and what stands for one thing never comes to stand for
/// another. As long as a letter that was typed stands beside
/// one it is letters too: a name within a word would be a word that nobody knows for a name.
struct StandIns: Hashable, Sendable {
  /// In their order, none over another.
  private var all: [StandIn]

  /// What stands for something else in a text that nobody changed yet.
  init(_ all: [StandIn] = [], in characters: [Character] = []) {
    self.all = all.filter { $0.range.upperBound <= characters.count }
    for place in self.all.indices {
      self.all[place].isPartOfWord = isWithinWord(place, of: characters)
    }
  }

  /// Those that stand for something else in the text as it is now.
  ///
  /// - Parameter characters: The text in which they stand.
  /// - Returns: Those, in their order.
  func standing(in characters: [Character]) -> [StandIn] {
    all.indices.filter { all[$0].isPartOfWord || !isWithinWord($0, of: characters) }
      .map { all[$0] }
  }

  /// The text with what is meant.
  ///
  /// - Parameter characters: The text in which they stand.
  /// - Returns: The text, with a name for each of those that stand for one.
  func meant(in characters: [Character]) -> String {
    guard !all.isEmpty else { return String(characters) }
    var text = ""
    var place = 0
    for one in standing(in: characters) {
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

  /// The characters of the one within which a place lies; nil for a place at an end of one, or in none.
  func around(_ place: Int) -> Range<Int>? {
    all.first { $0.range.lowerBound < place && place < $0.range.upperBound }?.range
  }

  /// Follows an edit: what it touches inside stands for nothing any more.
  ///
  /// - Parameters:
  ///   - changed: The characters that it took the place of.
  ///   - count: How many came in there.
  mutating func follow(_ changed: Range<Int>, to count: Int) {
    guard !all.isEmpty else { return }
    all = all.compactMap { one in
      if one.range.upperBound <= changed.lowerBound { return one }
      guard one.range.lowerBound >= changed.upperBound else { return nil }
      return one.moved(by: count - changed.count)
    }
  }

  /// Takes in those of a text that came in at a place.
  ///
  /// - Parameters:
  ///   - others: What stands for something in it, counted from its beginning.
  ///   - place: Where it begins.
  ///   - count: How many characters there are now: letters at the joint may have become one.
  mutating func insert(_ others: [StandIn], at place: Int, of count: Int) {
    all = (all + others.map { $0.moved(by: place) }.filter { $0.range.upperBound <= count })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Those of two texts of which the second stands behind the first.
  static func joined(_ first: [StandIn], _ second: [StandIn], behind count: Int) -> [StandIn] {
    first + second.map { $0.moved(by: count) }
  }

  /// Whether a letter stands beside what is meant, so that it would be part of a longer word; never in a script
  /// that sets no blanks.
  private func isWithinWord(_ place: Int, of characters: [Character]) -> Bool {
    let one = all[place]
    guard let first = one.meant.first, let last = one.meant.last,
      first.isLowercase || first.isUppercase
    else { return false }
    let before: Character? =
      place > 0 && all[place - 1].range.upperBound == one.range.lowerBound
      ? all[place - 1].meant.last
      : one.range.lowerBound > 0 ? characters[one.range.lowerBound - 1] : nil
    let behind: Character? =
      place + 1 < all.count && all[place + 1].range.lowerBound == one.range.upperBound
      ? all[place + 1].meant.first
      : one.range.upperBound < characters.count ? characters[one.range.upperBound] : nil
    return first.isLetter && before?.isLetter == true || last.isLetter && behind?.isLetter == true
  }
}
