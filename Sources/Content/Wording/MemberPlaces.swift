import CData

/// Where the members of one object of a compiled file of wording stand.
///
/// The first frame waits for this, so it looks at brackets and quotation marks only and is many
/// times faster than reading. It may trust what it finds: the tests read every compiled file
/// strictly, and a team's own files never come here.
struct MemberPlaces {
  /// One member: the bytes of its name, without quotation marks, and of its value.
  private struct Place {
    var name: Range<Int>
    var value: Range<Int>
  }

  private let bytes: UnsafeRawBufferPointer
  /// In the order of the file.
  ///
  /// Some dozens, of which a frame asks for a few: no dictionary.
  private var places: [Place] = []

  /// Finds every member of the object that some bytes hold; the bytes live as long as the program.
  init(in bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    places.reserveCapacity(32)
    var name: Range<Int>?
    var start = 0
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let end = Self.endOfString(in: bytes, from: index + 1)
        if depth == 1 {
          if let known = name {
            places.append(Place(name: known, value: index..<end + 1))
            name = nil
          } else {
            name = index + 1..<end
          }
        }
        index = end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth == 2 { start = index }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 1, let known = name {
          places.append(Place(name: known, value: start..<index + 1))
          name = nil
        }
      default: break
      }
      index += 1
    }
  }

  /// The names, in the order of the file.
  var names: [String] {
    places.map { String(decoding: slice($0.name), as: UTF8.self) }
  }

  /// The bytes of a member's value; nil when there is none of that name.
  subscript(name: String) -> UnsafeRawBufferPointer? {
    var name = name
    return name.withUTF8 { wanted in
      for place in places where place.name.count == wanted.count {
        if slice(place.name).elementsEqual(UnsafeRawBufferPointer(wanted)) {
          return slice(place.value)
        }
      }
      return nil
    }
  }

  private func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  /// The index of the quotation mark that ends a string.
  private static func endOfString(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var quote = cdata_find(base, bytes.count, start, UInt8(ascii: "\""))
    while quote < bytes.count, isEscaped(quote, in: bytes, from: start) {
      quote = cdata_find(base, bytes.count, quote + 1, UInt8(ascii: "\""))
    }
    return quote
  }

  /// Whether an odd number of backslashes stands in front, so that this is a letter of the text.
  private static func isEscaped(
    _ quote: Int, in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Bool {
    var first = quote
    while first > start, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return !(quote - first).isMultiple(of: 2)
  }
}
