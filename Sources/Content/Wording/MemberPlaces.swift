import CData

/// Where the members of one object of a compiled file of wording stand.
///
/// The first frame waits for this, so it looks at the beginnings of lines and no further. That is
/// enough because each member begins a line, two blanks further in than the object: the tests hold
/// every compiled file against that, and a team's own files never come here.
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
  ///
  /// - Parameters:
  ///   - bytes: The object, from its first brace to its last.
  ///   - indent: How many blanks stand in front of its members.
  init(in bytes: UnsafeRawBufferPointer, indent: Int) {
    self.bytes = bytes
    places.reserveCapacity(32)
    guard let start = bytes.baseAddress else { return }
    let count = bytes.count
    var newline = cdata_find(start, count, 0, Self.newline)
    while newline + indent <= count {
      // Most lines lie deeper, and have a blank where a member has its quotation mark.
      let sign = newline + indent + 1
      let isEnd = bytes[sign - 2] == Self.brace
      if isEnd || sign < count && bytes[sign] == Self.quote && bytes[sign - 1] == Self.blank {
        if let open = places.indices.last {
          let hasComma = bytes[newline - 1] == Self.comma
          places[open].value = places[open].value.lowerBound..<newline - (hasComma ? 1 : 0)
        }
        if isEnd { break }
        let name = sign + 1..<cdata_find(start, count, sign + 1, Self.quote)
        // Behind the quotation mark stand a colon and a blank.
        places.append(Place(name: name, value: name.upperBound + 3..<count))
      }
      newline = cdata_find(start, count, newline + 1, Self.newline)
    }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let brace = UInt8(ascii: "}")

  /// The names, in the order of the file.
  var names: [String] {
    places.map { String(decoding: slice($0.name), as: UTF8.self) }
  }

  /// The bytes of a member's value; nil when there is none of that name.
  subscript(name: String) -> UnsafeRawBufferPointer? {
    var name = name
    return name.withUTF8 { wanted in
      guard let start = bytes.baseAddress, let letters = wanted.baseAddress else { return nil }
      for place in places where place.name.count == wanted.count {
        if cdata_equal(start + place.name.lowerBound, letters, wanted.count) {
          return slice(place.value)
        }
      }
      return nil
    }
  }

  private func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[range])
  }
}
