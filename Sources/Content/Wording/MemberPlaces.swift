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
    var newline = find("\n", from: 0)
    while newline + indent <= bytes.count {
      let margin = newline + indent - 1
      let isEnd = bytes[margin] == UInt8(ascii: "}")
      let isMember =
        margin + 2 < bytes.count && bytes[margin + 1] == UInt8(ascii: " ")
        && bytes[margin + 2] == UInt8(ascii: "\"")
      if isEnd || isMember, let open = places.indices.last {
        let hasComma = bytes[newline - 1] == UInt8(ascii: ",")
        places[open].value = places[open].value.lowerBound..<newline - (hasComma ? 1 : 0)
      }
      if isEnd { break }
      if isMember {
        let name = margin + 3..<find("\"", from: margin + 3)
        // Behind the quotation mark stand a colon and a blank.
        places.append(Place(name: name, value: name.upperBound + 3..<bytes.count))
      }
      newline = find("\n", from: newline + 1)
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

  /// The first place of a sign from a place on; the number of bytes when there is none.
  private func find(_ sign: Unicode.Scalar, from start: Int) -> Int {
    bytes.baseAddress.map { cdata_find($0, bytes.count, start, UInt8(ascii: sign)) } ?? bytes.count
  }
}
