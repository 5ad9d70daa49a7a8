/// Where the groups of a compiled file of wording stand.
///
/// The first frame waits for this, so it looks at brackets and quotation marks only and is many
/// times faster than reading. It may trust what it finds: the tests read every compiled file
/// strictly, and a team's own files never come here.
enum GroupPlaces {
  /// The bytes of every member of the outermost object, by name.
  static func find(in bytes: UnsafeRawBufferPointer) -> [String: Range<Int>] {
    var places: [String: Range<Int>] = [:]
    places.reserveCapacity(64)
    var name = 0..<0
    var start = 0
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let end = endOfString(in: bytes, from: index + 1)
        if depth == 1 { name = index + 1..<end }
        index = end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth == 2 { start = index }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 1 { places[String(decoding: bytes[name], as: UTF8.self)] = start..<index + 1 }
      default: break
      }
      index += 1
    }
    return places
  }

  /// The index of the quotation mark that ends a string.
  private static func endOfString(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return bytes.count
  }
}
