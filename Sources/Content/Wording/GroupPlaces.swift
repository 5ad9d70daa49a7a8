/// Where the groups of a compiled file of wording stand.
///
/// The first frame waits for this, so it looks at brackets and quotation marks only and is many
/// times faster than reading. It may trust what it finds: the tests read every compiled file
/// strictly, and a team's own files never come here.
struct GroupPlaces {
  /// One group, and the bytes that it takes.
  struct Place {
    var name: String
    var bytes: Range<Int>
  }

  /// In the order of the file.
  ///
  /// Some forty, of which a frame asks for a dozen: no dictionary.
  private(set) var places: [Place] = []

  /// Where a group stands; nil when there is none of that name.
  subscript(name: String) -> Range<Int>? { places.first { $0.name == name }?.bytes }

  /// Finds every member of the outermost object.
  init(in bytes: UnsafeRawBufferPointer) {
    places.reserveCapacity(64)
    var name = 0..<0
    var start = 0
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let end = Self.endOfString(in: bytes, from: index + 1)
        if depth == 1 { name = index + 1..<end }
        index = end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth == 2 { start = index }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 1 {
          let name = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[name]), as: UTF8.self)
          places.append(Place(name: name, bytes: start..<index + 1))
        }
      default: break
      }
      index += 1
    }
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
