import Screen

/// What the two forms of a mouse report mean.
///
/// The form that is asked for is `Escape [ < code ; column ; row M`, or `m` when a button is let go.
/// The old form is `Escape [ M` and three bytes; terminals that know no other send it, and so does
/// one in which an earlier program left it on.
enum MouseReport {
  private static let release = 3

  /// The event of a report in the form that is asked for.
  ///
  /// - Parameters:
  ///   - sequence: The bytes between `Escape [` and the last one.
  ///   - final: The last byte.
  /// - Returns: Nil for what is no mouse report, or about buttons that we do not use.
  static func event(sequence: [UInt8], final: UInt8) -> MouseEvent? {
    guard sequence.first == UInt8(ascii: "<"), let numbers = numbers(sequence.dropFirst()),
      numbers.count == 3
    else { return nil }
    switch final {
    case UInt8(ascii: "M"):
      return event(code: numbers[0], column: numbers[1], row: numbers[2], isRelease: false)
    case UInt8(ascii: "m"):
      return event(code: numbers[0], column: numbers[1], row: numbers[2], isRelease: true)
    default: return nil
    }
  }

  /// The event of three bytes of the old form; nil where they are none.
  ///
  /// Each number has 32 added to it, so that places beyond column 223 cannot be told.
  static func event(old bytes: [UInt8]) -> MouseEvent? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let code = Int(bytes[0]) - 32
    return event(
      code: code, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32,
      isRelease: code & 0b1100_0011 == release)
  }

  private static func event(code: Int, column: Int, row: Int, isRelease: Bool) -> MouseEvent? {
    guard (0..<256).contains(code), column > 0, row > 0,
      let action = action(code: code, isRelease: isRelease)
    else { return nil }
    return MouseEvent(
      action, at: Point(x: column - 1, y: row - 1), hasShift: code & 4 != 0, hasAlt: code & 8 != 0,
      hasControl: code & 16 != 0)
  }

  /// What a code says: two bits of button, 32 for a move, 64 for the wheel, 128 for more buttons.
  private static func action(code: Int, isRelease: Bool) -> MouseEvent.Action? {
    let isMove = code & 32 != 0
    switch (code & 0b1100_0011, isMove) {
    case (64, false): return isRelease ? nil : .wheelUp
    case (65, false): return isRelease ? nil : .wheelDown
    case (0...2, _) where isRelease: return .release
    case (release, false): return .release
    case (0, _): return isMove ? .drag(.left) : .press(.left)
    case (1, _): return isMove ? .drag(.middle) : .press(.middle)
    case (2, _): return isMove ? .drag(.right) : .press(.right)
    default: return nil
    }
  }

  /// Numbers between semicolons, none larger than `largest`; nil when there is anything else.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard !part.isEmpty, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append(part.reduce(0) { min(largest, $0 * 10 + Int($1 - 0x30)) })
    }
    return numbers
  }

  private static let largest = 99_999
}
