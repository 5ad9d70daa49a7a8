/// A text that was recorded, and what shows of it where others pass by.
///
/// It is changed as it shows, and kept as it was written: an initial stands for its name by its place
/// (`StandIns`), and what somebody typed is what they typed, also where it looks the same.
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

  /// The initials in what shows, with the name that each stands for.
  package var standIns: [StandIn] { Self.standIns(of: pieces) }

  /// A text that was made of what is recorded, without the names that stood in it; what was typed since stays.
  ///
  /// - Parameter text: What was kept, with every name in it.
  /// - Returns: What shows of it, and which of its initials stand for which name.
  package func masked(_ text: String) -> (text: String, standIns: [StandIn]) {
    let made = text == real ? pieces : found(in: text)
    return (made.map(\.shown).joined(), Self.standIns(of: made))
  }

  /// What shows of a text that was made of what is recorded, without the names either that were typed since.
  ///
  /// - Parameters:
  ///   - text: What was kept, with every name in it.
  ///   - names: The names that do not show.
  /// - Returns: The same text in pieces.
  func hidden(in text: String, besides names: HiddenNames) -> HiddenText {
    var pieces: [Piece] = []
    var typed = ""
    for piece in text == real ? self.pieces : found(in: text) {
      guard piece.isHidden else {
        typed += piece.real
        continue
      }
      pieces += Self.pieces(of: typed, without: names) + [piece]
      typed = ""
    }
    return HiddenText(pieces: pieces + Self.pieces(of: typed, without: names))
  }

  private static func pieces(of text: String, without names: HiddenNames) -> [Piece] {
    names.hiding(in: text)?.pieces ?? [Piece(shown: text, real: text)]
  }

  /// Whether a text lacks one of the names.
  ///
  /// - Parameter standIns: What stands for a name in it still.
  /// - Returns: Whether one of them is missing.
  package func lacksName(_ standIns: [StandIn]) -> Bool {
    var left = standIns.map(\.meant)
    return pieces.contains { piece in
      guard piece.isHidden else { return false }
      guard let place = left.firstIndex(of: piece.real) else { return true }
      left.remove(at: place)
      return false
    }
  }

  /// Where the hidden pieces stand in what shows of them all, counted in characters of the whole text.
  private static func standIns(of pieces: [Piece]) -> [StandIn] {
    var standIns: [StandIn] = []
    var text = ""
    for piece in pieces {
      let begin = text.count
      text += piece.shown
      if piece.isHidden {
        standIns.append(StandIn(range: begin..<max(begin, text.count), meant: piece.real))
      }
    }
    return standIns
  }

  /// The pieces of a text that was made of these: a name that stood there is hidden again, also where it stands
  /// elsewhere now.
  ///
  /// What is hidden keeps what it is, so that a wrong guess here shows an initial for a name that was typed, and
  /// never changes what is stored.
  private func found(in text: String) -> [Piece] {
    let tokens = tokens(of: text)
    var left = 0..<pieces.count
    var middle = 0..<tokens.count
    var (before, behind): ([Piece], [Piece]) = ([], [])
    while let piece = left.first, let token = middle.first, pieces[piece].real == tokens[token] {
      before.append(pieces[piece])
      left = piece + 1..<left.upperBound
      middle = token + 1..<middle.upperBound
    }
    while let piece = left.last, let token = middle.last, pieces[piece].real == tokens[token] {
      behind.insert(pieces[piece], at: 0)
      left = left.lowerBound..<piece
      middle = middle.lowerBound..<token
    }
    let rest = Array(tokens[middle])
    let places = matches(of: rest, in: Array(pieces[left])).map { place in
      place.map { $0 + left.lowerBound }
    }
    var found = Set(pieces.indices).subtracting(left).union(places.compactMap { $0 })
    for (token, place) in zip(rest, places) {
      let piece =
        place
        ?? pieces.indices.first {
          pieces[$0].isHidden && pieces[$0].real == token && !found.contains($0)
        }
      if let piece { found.insert(piece) }
      before.append(piece.map { pieces[$0] } ?? Piece(shown: token, real: token))
    }
    return before + behind
  }

  /// The words of a text and what stands between them; what is a name is one.
  private func tokens(of text: String) -> [String] {
    let names = Set(pieces.filter(\.isHidden).map(\.real)).sorted { $0.count > $1.count }
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

  /// Whether a text begins with a name, and not with a longer word.
  private static func begins(_ text: Substring, with name: String) -> Bool {
    guard text.hasPrefix(name), let last = name.last, let first = name.first else { return false }
    let isCased = first.isLowercase || first.isUppercase
    guard isCased, HiddenNames.isInWord(last) || last == "." else { return true }
    return !(text.dropFirst(name.count).first.map(HiddenNames.isInWord) ?? false)
  }

  /// Which piece each token is: as many as can be in the same order, and names before other words.
  private func matches(of tokens: [String], in pieces: [Piece]) -> [Int?] {
    var result = [Int?](repeating: nil, count: tokens.count)
    guard !tokens.isEmpty, !pieces.isEmpty else { return result }
    let words = pieces.map(\.real)
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
