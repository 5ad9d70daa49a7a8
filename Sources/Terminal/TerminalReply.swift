/// Collects what a terminal answers behind `Escape ]`, as far as it is an answer to our question.
struct TerminalReply: Sendable {
  /// What the answer begins with: the colour of the background.
  private static let beginnings = ["11;rgb:", "11;rgba:"].map { Array($0.utf8) }
  /// The longest answer that is ours, with room to spare.
  private static let longest = 32

  /// Whether it began with `Escape ]`, as the answer does.
  private let isPossible: Bool
  private var bytes: [UInt8] = []

  /// A reply of which nothing came yet but Escape and another byte.
  init(after introducer: UInt8) { isPossible = introducer == UInt8(ascii: "]") }

  /// Takes the next byte; what is too long is no answer of ours.
  mutating func add(_ byte: UInt8) {
    if bytes.count <= Self.longest { bytes.append(byte) }
  }

  /// Whether what came so far can hardly be anything but the answer to our question.
  var isOurs: Bool { isPossible && !bytes.isEmpty && Self.isBeginning(bytes) }

  private static func isBeginning(_ bytes: [UInt8]) -> Bool {
    bytes.count <= longest
      && beginnings.contains { $0.starts(with: bytes) || bytes.starts(with: $0) }
  }

  /// Whether a byte can go on with the answer, or end it.
  func canGoOn(_ byte: UInt8, sawEscape: Bool) -> Bool {
    if sawEscape { return byte == UInt8(ascii: "\\") }
    guard Self.beginnings.contains(where: bytes.starts(with:)) else {
      return Self.isBeginning(bytes + [byte])
    }
    return byte == 0x07 || byte == 0x1B || byte == UInt8(ascii: "/")
      || (isOurs && Self.isDigit(byte))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// The colour that the answer names: `rgb:`, and three numbers of one to four hexadecimal digits.
  var background: RGB? {
    guard isOurs, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let numbers = bytes[(colon + 1)...]
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Self.part)
    guard numbers.count >= 3, let red = numbers[0], let green = numbers[1], let blue = numbers[2]
    else { return nil }
    return RGB(red, green, blue)
  }

  private static func part(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard (1...4).contains(digits.count), digits.allSatisfy(isDigit),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    let highest = UInt32(1) << (4 * UInt32(digits.count)) - 1
    return UInt8(value * 255 / highest)
  }
}
