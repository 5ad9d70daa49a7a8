import StrictJSON

/// Where a record stands in the journal.
struct Place: Hashable, Sendable {
  /// The number of the record, from 1.
  var sequence: Int
  /// The number of the segment, from 1.
  var segment: Int
  /// Bytes of the segment before the record.
  var offset: Int
  /// The bytes of its line, with the newline.
  var length: Int
}

extension JSONWriter {
  /// Writes a place as four numbers, or null.
  mutating func place(_ place: Place?) {
    guard let place else {
      null()
      return
    }
    array { writer in
      writer.integer(place.sequence)
      writer.integer(place.segment)
      writer.integer(place.offset)
      writer.integer(place.length)
    }
  }
}

extension JSONReader {
  /// Reads a place, or nothing when null stands there.
  mutating func place() throws(JSONError) -> Place? {
    if try null() { return nil }
    let start = position
    // A record has several places: no memory is asked for.
    var numbers = InlineArray<4, Int>(repeating: 0)
    var count = 0
    try array { (reader) throws(JSONError) in
      let number = try reader.integer()
      if count < 4 { numbers[count] = number }
      count += 1
    }
    guard count == 4, numbers[0] > 0, numbers[1] > 0, numbers[2] >= 0, numbers[3] > 0
    else { throw error(.unacceptableValue, at: start) }
    return Place(
      sequence: numbers[0], segment: numbers[1], offset: numbers[2], length: numbers[3])
  }
}
