/// Understands the lines of a journal, each by itself: what it says, and whether it is whole.
///
/// That is most of the work of reading a journal and asks nothing of the lines before it, so that two
/// threads can do it at once. What follows from their order is `JournalWalk`'s.
struct LineReader: Sendable {
  let seal: RecordSeal
  /// How much of the bodies the caller needs.
  let extent: RecordBody.Extent

  /// What a line turned out to be.
  enum Understood: Sendable {
    case record(JournalWalk.Record)
    /// A newer build wrote it.
    case newer
    case damaged
  }

  /// For fewer lines a second thread is not worth starting.
  private static let worthAThread = 256

  /// Understands a line, and holds its body against the commitment of its head.
  func understood(_ line: SegmentReader.Line, of segment: Int) -> Understood {
    do throws(RecordLine.Failure) {
      let read = try RecordLine(line.bytes, reading: extent)
      let opened = seal.open(read, extent: extent)
      var body: RecordBody?
      var isDamaged = false
      switch opened {
      case .body(let found): body = found
      case .erased: break
      case .damaged: isDamaged = true
      }
      let place = Place(
        sequence: read.head.sequence, segment: segment, offset: line.offset, length: line.length)
      return .record(
        JournalWalk.Record(
          head: read.head, check: read.check, place: place, body: body, isDamaged: isDamaged))
    } catch {
      switch error {
      case .newer: return .newer
      case .damaged: return .damaged
      }
    }
  }

  /// Understands lines of a segment, many of them on two threads.
  func understood(_ lines: [SegmentReader.Line], of segment: Int) -> [Understood] {
    guard lines.count >= Self.worthAThread else {
      return lines.map { understood($0, of: segment) }
    }
    let half = lines.count / 2
    let (first, second) = TwoThreads.both {
      lines[..<half].map { understood($0, of: segment) }
    } and: {
      lines[half...].map { understood($0, of: segment) }
    }
    return first + second
  }
}
