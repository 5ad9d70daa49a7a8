// Text that is being typed, and the caret in it.
//
// The text is an array of what a person counts as characters, so that the caret never stands
// inside a letter with its accents or inside a joined emoji. An array alone would be wrong in one
// place: an accent that is typed after a letter belongs to that letter. So every edit splits its
// surroundings anew, and the array always equals the characters of its own text.

package import Screen

/// The text and the caret of a field, with the keys that every field of text understands.
package struct TypedText: Hashable, Sendable {
  /// What may be typed beside printable characters.
  package enum Lines: Hashable, Sendable {
    /// One line: a line break becomes a blank.
    case one
    /// Any number of lines, each ended by a line feed except the last.
    case many
  }

  package private(set) var characters: [Character]
  /// The shape of each character.
  private(set) var shapes: [CharacterShape]
  /// The number of characters before the caret.
  package private(set) var caret: Int
  /// The most characters that typing leads to.
  ///
  /// Text that was longer already stays whole.
  package let limit: Int
  package let lines: Lines

  /// What was cut last, for Ctrl-Y.
  private var cut = ""
  /// What stood for something else in what was cut.
  private var cutStandIns: [StandIn] = []
  /// The parts that stand for something else.
  private var held: StandIns
  /// Whether the last key cut something, so that the next cut adds to it.
  private var isCutting = false

  /// Text with the caret behind it.
  ///
  /// The text itself is taken as it is.
  ///
  /// - Parameters:
  ///   - text: What stands there.
  ///   - standIns: Which parts of it stand for something else, in their order.
  ///   - limit: The most characters that typing leads to.
  ///   - lines: What may be typed beside printable characters.
  package init(_ text: String, standIns: [StandIn] = [], limit: Int, lines: Lines) {
    characters = Array(text)
    held = StandIns(standIns, in: characters)
    shapes = characters.map(CharacterShape.init)
    caret = characters.count
    self.limit = max(0, limit)
    self.lines = lines
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }
  /// The text with what its parts stand for.
  package var meant: String { held.meant(in: characters) }
  /// The parts that stand for something else still.
  package var standIns: [StandIn] { held.standing(in: characters) }

  /// Whether a character ends a line.
  package static func isLineBreak(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n"
  }

  /// Puts the caret behind `count` characters, or at the nearest end.
  package mutating func moveCaret(to count: Int) {
    caret = min(max(0, count), characters.count)
    isCutting = false
  }

  /// Replaces everything, with the caret at the end.
  ///
  /// Ctrl-Y puts the old text back.
  package mutating func replaceAll(with text: String) {
    isCutting = false
    if !isEmpty { (cut, cutStandIns) = (self.text, held.within(0..<characters.count)) }
    held = StandIns()
    characters = Array(text)
    shapes = characters.map(CharacterShape.init)
    caret = characters.count
  }

  /// Follows a key that edits text or moves the caret in its line.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - line: The line that Home, End, Ctrl-U and Ctrl-K work on, as a range of `characters`.
  /// - Returns: What it did, or nil when the key is not about editing.
  package mutating func press(_ key: Key, line: Range<Int>) -> FieldOutcome? {
    let wasCutting = isCutting
    isCutting = false
    switch key {
    case .character(let character): return insert(String(character))
    case .paste(let text): return insert(text)
    case .left, .control("b"): moveCaret(to: caret - 1)
    case .right, .control("f"): moveCaret(to: caret + 1)
    case .alt("b"), .wordLeft: moveCaret(to: letterWordStart)
    case .alt("f"), .wordRight: moveCaret(to: letterWordEnd)
    case .home, .control("a"): moveCaret(to: line.lowerBound)
    case .end, .control("e"): moveCaret(to: line.upperBound)
    case .backspace, .control("h"): return delete(max(0, caret - 1)..<caret)
    case .delete, .control("d"): return delete(caret..<min(caret + 1, characters.count))
    case .control("w"): return cutOut(wordStart..<caret, addingTo: wasCutting)
    case .altBackspace: return cutOut(letterWordStart..<caret, addingTo: wasCutting)
    case .alt("d"): return cutOut(caret..<letterWordEnd, addingTo: wasCutting)
    case .control("u"): return cutOut(line.lowerBound..<caret, addingTo: wasCutting)
    case .control("k"):
      // At the end of a line Ctrl-K takes the line break, as people who use it expect.
      let end = caret == line.upperBound ? min(caret + 1, characters.count) : line.upperBound
      return cutOut(caret..<end, addingTo: wasCutting)
    case .control("y"): return putBack()
    default: return nil
    }
    return .moved
  }

  /// Puts text in at the caret: what a line cannot hold is left out or becomes a blank, and what
  /// does not fit under the limit is left out.
  package mutating func insert(_ text: String) -> FieldOutcome {
    let room = max(0, limit - characters.count)
    let (kept, isWhole) = TypedTextCleaning.cleaned(text, lines: lines, room: room)
    let isAccepted = replace(caret..<caret, with: kept)
    guard isWhole, isAccepted else {
      let all = TypedTextCleaning.cleaned(text, lines: lines, room: .max).text.count
      return .shortened(limit: limit, leftOut: all - (isAccepted ? kept.count : 0))
    }
    return kept.isEmpty ? .ignored : .edited
  }

  /// Puts in what was cut, with what its parts stand for where all of it fits; that only once, for whoever puts it
  /// in twice means the letters that show.
  private mutating func putBack() -> FieldOutcome {
    let place = caret
    let outcome = insert(cut)
    if outcome == .edited, String(characters[place..<max(place, caret)]) == cut {
      held.insert(cutStandIns, at: place, of: characters.count)
      cutStandIns = []
    }
    return outcome
  }

  /// Takes a text that was typed anew for one that was changed at one place: what is alike at both ends stays what
  /// it was.
  ///
  /// Where it could have been changed at two places, none of what lies between them stays.
  package mutating func retype(_ text: String) -> FieldOutcome {
    isCutting = false
    let room = max(limit, characters.count)
    let new = Array(TypedTextCleaning.cleaned(text, lines: lines, room: room).text)
    let shorter = min(new.count, characters.count)
    var head = 0
    while head < shorter, new[head] == characters[head] { head += 1 }
    var tail = 0
    while tail < shorter, new[new.count - 1 - tail] == characters[characters.count - 1 - tail] {
      tail += 1
    }
    let overlap = max(0, head + tail - shorter)
    if new.count == characters.count, head == shorter { return .ignored }
    (head, tail) = (head - overlap, tail - overlap)
    replace(head..<characters.count - tail, with: String(new[head..<new.count - tail]))
    moveCaret(to: characters.count)
    return .edited
  }

  /// Takes out what stands behind so many characters.
  mutating func shorten(to count: Int) {
    isCutting = false
    _ = delete(min(count, characters.count)..<characters.count)
    caret = characters.count
  }

  private mutating func delete(_ range: Range<Int>) -> FieldOutcome {
    guard !range.isEmpty else { return .ignored }
    replace(range, with: "")
    return .edited
  }

  private mutating func cutOut(_ range: Range<Int>, addingTo isAdding: Bool) -> FieldOutcome {
    isCutting = true
    guard !range.isEmpty else {
      isCutting = isAdding
      return .ignored
    }
    let taken = String(characters[range])
    let standIns = held.within(range)
    if isAdding {
      let isBefore = range.upperBound == caret
      cutStandIns =
        isBefore
        ? StandIns.joined(standIns, cutStandIns, behind: taken.count)
        : StandIns.joined(cutStandIns, standIns, behind: cut.count)
      cut = isBefore ? taken + cut : cut + taken
    } else {
      (cut, cutStandIns) = (taken, standIns)
    }
    replace(range, with: "")
    return .edited
  }

  /// Where the word before the caret begins, as Ctrl-W sees words: between blanks.
  private var wordStart: Int {
    var start = caret
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }

  /// Where the word before the caret begins, as Alt-B sees words: letters and digits, and of what stands for
  /// something else all of it.
  private var letterWordStart: Int {
    var start = caret
    while start > 0, !Self.isOfWord(characters[start - 1]) { start -= 1 }
    while start > 0, Self.isOfWord(characters[start - 1]) { start -= 1 }
    return held.around(start)?.lowerBound ?? start
  }

  /// Where the word behind the caret ends.
  private var letterWordEnd: Int {
    var end = caret
    while end < characters.count, !Self.isOfWord(characters[end]) { end += 1 }
    while end < characters.count, Self.isOfWord(characters[end]) { end += 1 }
    return held.around(end)?.upperBound ?? end
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// No letter has this many marks; a character that grows without end would make every frame slow.
  private static let longestCharacter = 256

  /// Replaces a range of characters and puts the caret behind what came in.
  ///
  /// - Returns: False, with nothing changed, when a character would get absurdly many marks.
  @discardableResult
  private mutating func replace(_ range: Range<Int>, with inserted: String) -> Bool {
    let lower = max(0, range.lowerBound - 1)
    var upper = range.upperBound
    let before = String(characters[lower..<range.lowerBound]) + inserted
    var piece = Array(before)
    // What comes after may join what now stands before it, and that may free what follows it, as
    // when half a flag is put in front of a row of flags.
    while upper < characters.count {
      let next = characters[upper]
      guard let last = piece.popLast() else { break }
      let together = Array(String(last) + String(next))
      piece += together
      upper += 1
      if together.count == 2, together[0] == last, together[1] == next { break }
    }
    guard piece.allSatisfy({ $0.unicodeScalars.count <= Self.longestCharacter }) else {
      return false
    }
    var bytes = 0
    var count = 0
    while bytes < before.utf8.count, count < piece.count {
      bytes += piece[count].utf8.count
      count += 1
    }
    let old = Array(characters[lower..<upper])
    characters.replaceSubrange(lower..<upper, with: piece)
    shapes.replaceSubrange(lower..<upper, with: piece.map(CharacterShape.init))
    caret = lower + count
    follow(range, in: old, at: lower, became: piece)
    return true
  }

  /// Tells what stands for something else which characters are others now: a letter beside the edit may have joined
  /// what came in.
  private mutating func follow(
    _ range: Range<Int>, in old: [Character], at lower: Int, became piece: [Character]
  ) {
    var head = 0
    while head < range.lowerBound - lower, head < piece.count, piece[head] == old[head] {
      head += 1
    }
    var tail = 0
    while tail < lower + old.count - range.upperBound, tail < piece.count - head,
      piece[piece.count - 1 - tail] == old[old.count - 1 - tail]
    {
      tail += 1
    }
    held.follow(lower + head..<lower + old.count - tail, to: piece.count - head - tail)
  }
}
