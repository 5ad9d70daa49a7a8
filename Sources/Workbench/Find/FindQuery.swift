import Casework

/// What somebody looks for: words that all have to be there, in any order.
struct FindQuery: Equatable, Sendable {
  /// One word of it, folded as names are.
  struct Word: Equatable, Sendable {
    var bytes: [UInt8]
    /// Which letters it needs; see `FoldedText.letters(of:)`.
    var letters: UInt64
    /// What stands for it in a case number: zeros in front of a number do not count.
    var number: [UInt8]?
    /// How it is written where one writes as one hears, with the letters that are needed for that; nil
    /// for a word that is too short to guess from.
    var near: (bytes: [UInt8], letters: UInt64)? {
      let bytes = FoldedText.heard(self.bytes)
      guard bytes.count >= Self.fewestHeard, number == nil else { return nil }
      return (bytes, FoldedText.letters(of: bytes[...]) & ~FoldedText.heardAlike)
    }

    private static var fewestHeard: Int { 4 }
  }

  let words: [Word]

  /// The words of what was typed; blanks and commas part them.
  init(_ text: String) {
    words = FoldedText.fold(text).split { $0 == 0x20 || $0 == 0x2C || $0 == 0x09 }.map { part in
      let bytes = Array(part)
      let isNumber = bytes.allSatisfy { (48...57).contains($0) }
      let digits = bytes.drop { $0 == 48 }
      // Zeros in front say that the number begins here.
      let number =
        isNumber && !digits.isEmpty && digits.count < bytes.count
        ? [FoldedText.numberMark] + digits : nil
      return Word(bytes: bytes, letters: FoldedText.letters(of: bytes[...]), number: number)
    }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether every word is heard as one of another query with more behind it, so that it finds no others:
  /// an `i` at the end of a word may become a `y`.
  func goesOn(from other: FindQuery) -> Bool {
    words.count == other.words.count
      && zip(words, other.words).allSatisfy { word, other in
        guard let near = word.near, let before = other.near else { return false }
        return near.bytes.starts(with: before.bytes)
      }
  }
}

/// Text as finding compares it: bytes of its folded form.
enum FoldedText {
  /// Stands in front of a case number without its zeros.
  static let numberMark: UInt8 = 1

  /// The folded form of a text.
  static func fold(_ text: String) -> [UInt8] { Array(SortKey.key(for: text).utf8) }

  /// Which letters and digits occur, one bit for each, and some bits for everything else: a text
  /// without a letter of a word cannot hold the word.
  static func letters(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { letters, byte in
      switch byte {
      case 0x61...0x7A: letters | 1 << UInt64(byte - 0x61)
      case 0x30...0x39: letters | 1 << UInt64(26 + byte - 0x30)
      default: letters | 1 << UInt64(36 + byte % 28)
      }
    }
  }

  /// The letters that are heard alike: an `ij` is a `y`.
  static let heardAlike = letters(of: [0x69, 0x6A, 0x79])

  /// A text as it is heard: `ij` and `y` are one letter, and a letter that is doubled is one.
  static func heard(_ text: [UInt8]) -> [UInt8] {
    var heard: [UInt8] = []
    var place = 0
    while place < text.count {
      if text[place] == 0x69, place + 1 < text.count, text[place + 1] == 0x6A {
        heard.append(0x79)
        place += 2
      } else {
        heard.append(text[place])
        place += 1
        while place < text.count, text[place] == text[place - 1] { place += 1 }
      }
    }
    return heard
  }

  /// Whether a text holds a word that is given as it is heard.
  static func holds(heard word: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> Bool
  {
    let end = range.upperBound
    guard let first = word.first else { return true }
    var start = range.lowerBound
    while start < end {
      let letter = text[start]
      if letter == first || first == 0x79 && letter == 0x69 {
        var place = start
        var count = 0
        while count < word.count, place < end {
          let byte = text[place]
          if byte == 0x69, place + 1 < end, text[place + 1] == 0x6A {
            guard word[count] == 0x79 else { break }
            place += 2
          } else {
            guard word[count] == byte else { break }
            place += 1
            while place < end, text[place] == byte { place += 1 }
          }
          count += 1
        }
        if count == word.count { return true }
      }
      start += 1
    }
    return false
  }

  /// Where a word begins in a text; nil when it is not there.
  static func place(of word: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> Int?
  {
    guard let first = word.first, range.count >= word.count else { return nil }
    var start = range.lowerBound
    let last = range.upperBound - word.count
    while start <= last {
      if text[start] == first {
        var offset = 1
        while offset < word.count, text[start + offset] == word[offset] { offset += 1 }
        if offset == word.count { return start }
      }
      start += 1
    }
    return nil
  }
}
