import Casework

/// The open cases of a worker with what their entries say, all of it in the one piece of a table that was read.
///
/// A worker of a large caseload has thousands: of each the place is kept and where its entry lies, and a summary is
/// made when somebody asks for it.
struct OwnEntries: Sendable {
  private let piece: ArraySlice<UInt8>
  private let own: [Own]

  private struct Own: Sendable {
    var place: Int32
    /// Where the entry begins and ends among the indices of the piece.
    var start: Int32
    var end: Int32
  }

  /// - Parameters:
  ///   - piece: Of each case the step from the place before, and its entry behind how many bytes it has.
  ///   - cases: The places that there are.
  /// - Throws: Where it is none, or leads to a place that is not among those of the cases.
  init(_ piece: ArraySlice<UInt8>, cases: Range<Int>) throws(IndexReader.Failure) {
    self.piece = piece
    var reader = IndexReader(piece)
    own = try reader.steps(to: cases) { (place, reader) throws(IndexReader.Failure) in
      let entry = try reader.piece(of: try reader.number())
      guard let place = Int32(exactly: place), let end = Int32(exactly: entry.endIndex) else {
        throw IndexReader.Failure()
      }
      return Own(place: place, start: Int32(entry.startIndex), end: end)
    }
  }

  /// The places of the cases, in order.
  var places: [Int] { own.map { Int($0.place) } }

  /// The summary of a case by its place; nil for one that is not among them, and where its entry says none.
  func summary(at place: Int) -> CaseSummary? {
    var (low, high) = (0, own.count)
    while low < high {
      let middle = low + (high - low) / 2
      if own[middle].place < place { low = middle + 1 } else { high = middle }
    }
    guard low < own.count, own[low].place == place else { return nil }
    return summary(of: own[low])
  }

  /// Whether the summary of every case can be read.
  var isWhole: Bool { own.allSatisfy { summary(of: $0) != nil } }

  private func summary(of own: Own) -> CaseSummary? {
    var reader = IndexReader(piece[Int(own.start)..<Int(own.end)])
    return try? reader.summaryOfEntry()
  }
}

extension IndexReader {
  /// What a piece says of places, each of which begins with the step from the one before.
  mutating func steps<Element>(
    to places: Range<Int>,
    _ read: (Int, inout IndexReader) throws(Failure) -> Element
  ) throws(Failure) -> [Element] {
    var place = -1
    var found: [Element] = []
    while !isAtEnd {
      let step = try number()
      guard step > 0, step <= places.count, places.contains(place + step) else { throw Failure() }
      place += step
      found.append(try read(place, &self))
    }
    return found
  }
}
