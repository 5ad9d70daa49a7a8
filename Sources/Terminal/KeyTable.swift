import Screen

/// What single bytes and sequences mean.
enum KeyTable {
  /// The key of a control byte; nil for one that is no key of ours.
  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// Whether a character that came as text is a control character (U+0080 to U+009F).
  static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// The key of `Escape O` and a byte: arrows and F1 to F4, and the numeric block of a vt100.
  static func single(_ byte: UInt8, isAlt: Bool) -> Key? {
    switch byte {
    case UInt8(ascii: "M"): return .enter
    case 0x6A...0x79: return .character(Character(Unicode.Scalar(byte - 0x40)))
    case UInt8(ascii: "X"): return .character("=")
    default: return letter(byte, modifiers: isAlt ? 2 : 0)
    }
  }

  /// The key of `Escape [`, the bytes between, and the last byte.
  static func control(sequence: [UInt8], final: UInt8, isAlt: Bool) -> Key? {
    // Answers begin with a private sign such as `?`; those are no keys.
    guard let numbers = numbers(sequence) else { return nil }
    let modifiers = (numbers.count > 1 ? max(0, numbers[1] - 1) : 0) | (isAlt ? 2 : 0)
    switch final {
    case UInt8(ascii: "~"): return numbered(numbers.first ?? 0, modifiers: modifiers)
    case UInt8(ascii: "Z"): return .backTab
    case 0x61: return .shiftUp
    case 0x62: return .shiftDown
    // A cursor position looks like F3 with a modifier, a focus change like nothing of ours.
    case UInt8(ascii: "R"): return numbers.isEmpty ? .function(3) : nil
    case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "M"): return nil
    default: return letter(final, modifiers: modifiers)
    }
  }

  /// The numbers of a sequence; nil when there is something else in it.
  private static func numbers(_ sequence: [UInt8]) -> [Int]? {
    guard !sequence.isEmpty else { return [] }
    var numbers = [0]
    for byte in sequence {
      switch byte {
      case UInt8(ascii: ";"): numbers.append(0)
      case 0x30...0x39:
        let next = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
        numbers[numbers.count - 1] = min(next, 9999)
      default: return nil
      }
    }
    return numbers
  }

  private static func letter(_ byte: UInt8, modifiers: Int) -> Key? {
    let isPlain = modifiers == 0
    switch byte {
    case UInt8(ascii: "A"): return modifiers == 1 ? .shiftUp : modifiers == 2 ? .altUp : .up
    case UInt8(ascii: "B"): return modifiers == 1 ? .shiftDown : modifiers == 2 ? .altDown : .down
    case UInt8(ascii: "C"): return isByWord(modifiers) ? .wordRight : .right
    case UInt8(ascii: "D"): return isByWord(modifiers) ? .wordLeft : .left
    // How rxvt sends Ctrl with an arrow.
    case 0x63: return .wordRight
    case 0x64: return .wordLeft
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "P"): return isPlain ? .function(1) : nil
    case UInt8(ascii: "Q"): return isPlain ? .function(2) : nil
    case UInt8(ascii: "R"): return isPlain ? .function(3) : nil
    case UInt8(ascii: "S"): return isPlain ? .function(4) : nil
    default: return nil
    }
  }

  /// Whether Ctrl or Alt was held, with which an arrow goes by words.
  private static func isByWord(_ modifiers: Int) -> Bool { modifiers & 0b110 != 0 }

  /// The key of a number before `~`.
  ///
  /// With a modifier only moving keys keep their meaning.
  private static func numbered(_ number: Int, modifiers: Int) -> Key? {
    let isPlain = modifiers == 0
    switch number {
    case 1, 7: return .home
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case 2: return isPlain ? .insert : nil
    case 3: return isPlain ? .delete : nil
    case 11...15: return isPlain ? .function(number - 10) : nil
    case 17...21: return isPlain ? .function(number - 11) : nil
    case 23, 24: return isPlain ? .function(number - 12) : nil
    default: return nil
    }
  }
}
