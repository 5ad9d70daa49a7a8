/// The end of a block of UTF-8 that was cut where the block ended.
enum UTF8Tail {
  /// How many bytes at the end begin a character that is not whole yet: 0 to 3.
  static func unfinishedBytes(of bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let needed =
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
      return needed > back ? back : 0
    }
    return 0
  }
}
