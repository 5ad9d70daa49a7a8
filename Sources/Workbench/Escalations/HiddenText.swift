/// A text that was recorded, and what shows of it where others pass by.
///
/// It is changed as it shows, and kept as it was written: whatever stands there still of a name is that name
/// again, and what somebody typed is what they typed.
package struct HiddenText: Hashable, Sendable {
  /// A piece of the text: what shows of it, and what stands there.
  struct Piece: Hashable {
    var shown: String
    var real: String

    var isHidden: Bool { shown != real }
  }

  let pieces: [Piece]

  /// What is recorded.
  package var real: String { pieces.map(\.real).joined() }

  /// What shows of it.
  package var shown: String { pieces.map(\.shown).joined() }

  /// A text that was made of what shows, with every name in it again.
  ///
  /// - Parameter text: What stands there now.
  /// - Returns: What is to be kept.
  package func named(in text: String) -> String {
    text == shown ? real : turned(text, from: \.shown, to: \.real, movesNames: true).text
  }

  /// A text that was made of what is recorded, without the names that stood in it; what was typed since stays.
  ///
  /// - Parameter text: What was kept.
  /// - Returns: What shows of it.
  package func hidden(in text: String) -> String {
    text == real ? shown : turned(text, from: \.real, to: \.shown, movesNames: false).text
  }

  /// Whether a text that was made of what shows lacks one of the names: an initial stands for one as a whole, and
  /// what is left of half of it is a letter.
  package func lacksName(_ text: String) -> Bool {
    guard text != shown else { return false }
    let found = turned(text, from: \.shown, to: \.real, movesNames: true).found
    return pieces.indices.contains { pieces[$0].isHidden && !found.contains($0) }
  }

  /// Finds the pieces again in a text that was made of them, and puts something else in their place.
  ///
  /// It gives the text, and the places of the pieces that were found.
  private func turned(
    _ text: String, from side: (Piece) -> String, to other: (Piece) -> String, movesNames: Bool
  ) -> (text: String, found: Set<Int>) {
    let tokens = tokens(of: text, as: side)
    var left = 0..<pieces.count
    var middle = 0..<tokens.count
    var (before, behind) = ("", "")
    while let piece = left.first, let token = middle.first, side(pieces[piece]) == tokens[token] {
      before += other(pieces[piece])
      left = piece + 1..<left.upperBound
      middle = token + 1..<middle.upperBound
    }
    while let piece = left.last, let token = middle.last, side(pieces[piece]) == tokens[token] {
      behind = other(pieces[piece]) + behind
      left = left.lowerBound..<piece
      middle = middle.lowerBound..<token
    }
    let rest = Array(tokens[middle])
    let places = matches(of: rest, in: Array(pieces[left]), as: side).map { place in
      place.map { $0 + left.lowerBound }
    }
    var found = Set(pieces.indices).subtracting(left).union(places.compactMap { $0 })
    for (token, place) in zip(rest, places) {
      let piece = place ?? (movesNames ? moved(token, besides: found) : nil)
      if let piece { found.insert(piece) }
      before += piece.map { other(pieces[$0]) } ?? token
    }
    return (before + behind, found)
  }

  /// The name that stands elsewhere now than it stood, or once more.
  ///
  /// A small initial is a name only where it stood: to whoever types one, `v.` is no part of a name.
  private func moved(_ token: String, besides found: Set<Int>) -> Int? {
    let places = pieces.indices.filter { pieces[$0].isHidden && pieces[$0].shown == token }
    return places.first { !found.contains($0) }
      ?? (token.first?.isLowercase == true ? nil : places.first)
  }

  /// The words of a text and what stands between them; what stands for a name is one.
  private func tokens(of text: String, as side: (Piece) -> String) -> [String] {
    let names = Set(pieces.filter(\.isHidden).map(side)).sorted { $0.count > $1.count }
    var tokens: [String] = []
    var rest = text[...]
    while let first = rest.first {
      if let name = names.first(where: { Self.begins(rest, with: $0) }) {
        tokens.append(name)
        rest = rest.dropFirst(name.count)
        continue
      }
      let isWord = HiddenNames.isInWord(first)
      var end = rest.index(after: rest.startIndex)
      while end < rest.endIndex, HiddenNames.isInWord(rest[end]) == isWord {
        // In a script that sets no blanks a name stands within what looks like a word.
        if isWord, !rest[end].isLowercase, !rest[end].isUppercase,
          names.contains(where: { rest[end...].hasPrefix($0) })
        {
          break
        }
        end = rest.index(after: end)
      }
      tokens.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return tokens
  }

  /// Whether a text begins with what stands for a name, and not with a longer word.
  private static func begins(_ text: Substring, with name: String) -> Bool {
    guard text.hasPrefix(name), let last = name.last, let first = name.first else { return false }
    let isCased = first.isLowercase || first.isUppercase
    guard isCased, HiddenNames.isInWord(last) || last == "." else { return true }
    return !(text.dropFirst(name.count).first.map(HiddenNames.isInWord) ?? false)
  }

  /// Which piece each token is: as many as can be in the same order, and names before other words.
  private func matches(
    of tokens: [String], in pieces: [Piece], as side: (Piece) -> String
  ) -> [Int?] {
    var result = [Int?](repeating: nil, count: tokens.count)
    guard !tokens.isEmpty, !pieces.isEmpty else { return result }
    let words = pieces.map(side)
    let width = pieces.count + 1
    // The most that can be found from a token and a piece on.
    var most = [Int](repeating: 0, count: (tokens.count + 1) * width)
    for token in tokens.indices.reversed() {
      for piece in pieces.indices.reversed() {
        let skipped = max(
          most[(token + 1) * width + piece], most[token * width + piece + 1])
        let weight = pieces[piece].isHidden ? Self.weightOfName : 1
        let taken =
          words[piece] == tokens[token] ? most[(token + 1) * width + piece + 1] + weight : 0
        most[token * width + piece] = max(skipped, taken)
      }
    }
    var (token, piece) = (0, 0)
    while token < tokens.count, piece < pieces.count {
      let best = most[token * width + piece]
      let weight = pieces[piece].isHidden ? Self.weightOfName : 1
      if words[piece] == tokens[token],
        best == most[(token + 1) * width + piece + 1] + weight
      {
        result[token] = piece
        token += 1
        piece += 1
      } else if best == most[token * width + piece + 1] {
        piece += 1
      } else {
        token += 1
      }
    }
    return result
  }

  private static let weightOfName = 8
}
