import Casework

/// Decides, line by line, which records of the journal count.
///
/// A record counts as soon as its line is whole and follows from the one before it. What does not
/// make sense waits: when a fence or a new segment follows, it was torn and never counted; when
/// an ordinary record follows, somebody wrote that after it was confirmed, so it is damage. The
/// records of a group wait for the record that closes the group.
struct JournalWalk {
  /// Where the counted part of the journal ends.
  struct End: Hashable, Sendable {
    var segment: Int
    /// Bytes of the segment before the end.
    var offset: Int
    /// The number of the last counted record; 0 before the first.
    var sequence: Int
    /// The check of the last counted record; before the first, the hash of the store's identifier.
    var check: String
  }

  /// A record; an object, because it goes through several hands and none changes it.
  final class Record: Sendable {
    let head: RecordHead
    let check: String
    let place: Place
    /// nil when the body was erased or is damaged.
    let body: RecordBody?
    let isDamaged: Bool

    init(head: RecordHead, check: String, place: Place, body: RecordBody?, isDamaged: Bool) {
      self.head = head
      self.check = check
      self.place = place
      self.body = body
      self.isDamaged = isDamaged
    }
  }

  enum Finding {
    case record(Record)
    case problem(Problem)
  }

  private enum Waiting {
    case record(Record)
    case garbage(Garbage)
  }

  private struct Garbage {
    var segment: Int
    var offset: Int
    var length: Int
    var subject: Subject?

    init(segment: Int, offset: Int, length: Int, subject: Subject?) {
      self.segment = segment
      self.offset = offset
      self.length = length
      self.subject = subject
    }

    /// A record that is none of this place.
    init(_ record: Record) {
      self.init(
        segment: record.place.segment, offset: record.place.offset, length: record.place.length,
        subject: Subject(recordText: record.head.subject))
    }
  }

  /// Understands each line by itself.
  let reader: LineReader
  private(set) var end: End
  /// What was decided and not taken by the caller yet.
  var findings: [Finding] = []
  private(set) var hasNewerRecords = false
  private var waiting: [Waiting] = []
  /// Whether something that is no record of this store waits to be decided about.
  var holdsDamage: Bool {
    waiting.contains { if case .garbage = $0 { true } else { false } }
  }
  /// The last record that was understood, counted or waiting.
  private var last: (sequence: Int, check: String)

  init(from end: End, seal: RecordSeal, extent: RecordBody.Extent = .outline) {
    self.end = end
    reader = LineReader(seal: seal, extent: extent)
    last = (end.sequence, end.check)
  }

  /// Takes the next line, which must be whole.
  mutating func take(_ line: SegmentReader.Line, of segment: Int) {
    take(line, understood: reader.understood(line, of: segment), of: segment)
  }

  /// The same for a line that was understood already.
  mutating func take(
    _ line: SegmentReader.Line, understood: LineReader.Understood, of segment: Int
  ) {
    switch understood {
    case .record(let record): take(record)
    case .newer:
      hasNewerRecords = true
      findings.append(
        .problem(Problem(.newerRecord, segment: segment, offset: line.offset, length: line.length)))
    case .damaged: takeDamaged(line, of: segment)
    }
  }

  // MARK: - One record

  private mutating func take(_ record: Record) {
    let head = record.head
    guard head.store == reader.seal.store else {
      waiting.append(.garbage(Garbage(record)))
      return
    }
    let followsEnd = head.sequence == end.sequence + 1 && head.previous == end.check
    if followsEnd, head.kind == .fence || record.place.segment > end.segment {
      dropTorn(before: record)
    }
    guard head.sequence > last.sequence else {
      takeRepeated(record)
      return
    }
    guard let group = head.group, head.kind != .close, group.contains(head.sequence) else {
      count(record)
      return
    }
    if head.sequence == group.lowerBound { decide(before: record) }
    waiting.append(.record(record))
    last = (head.sequence, record.check)
  }

  /// Takes a record with a number that was there before.
  ///
  /// A writer whose disk failed to confirm a save writes the same bytes again into a new segment.
  /// They count once.
  private mutating func takeRepeated(_ record: Record) {
    let place = record.place
    let isLast = place.sequence == last.sequence && record.check == last.check
    let isOnTheWay = place.segment > end.segment || (end.offset == place.offset && isRepeating)
    guard waiting.isEmpty, isLast || isOnTheWay else {
      waiting.append(.garbage(Garbage(record)))
      return
    }
    isRepeating = true
    end.segment = place.segment
    end.offset = place.offset + place.length
  }

  /// Whether everything in this segment so far repeated the one before it.
  private var isRepeating = false

  /// Drops what waits: it was torn, and the writer of `record` saw that and left it behind.
  ///
  /// A piece that a short write left has no end of its own. A piece that has one may also be the
  /// last record of its day, damaged since: that is said.
  private mutating func dropTorn(before record: Record) {
    var tornLength = Int.max
    if record.head.kind == .fence, let body = record.body { tornLength = body.torn?.length ?? 0 }
    for case .garbage(let garbage) in waiting where garbage.length <= tornLength {
      findings.append(
        .problem(
          Problem(
            .tornTail, segment: garbage.segment, offset: garbage.offset, length: garbage.length,
            sequence: end.sequence + 1, subject: garbage.subject)))
    }
    waiting = []
    last = (end.sequence, end.check)
  }

  // MARK: - Deciding

  /// Counts a record, and decides about everything that waited for one.
  private mutating func count(_ record: Record) {
    decide(before: record)
    emit(record)
    last = (record.head.sequence, record.check)
    end = End(
      segment: record.place.segment, offset: record.place.offset + record.place.length,
      sequence: last.sequence, check: last.check)
    isRepeating = false
  }

  /// Decides that what waits was confirmed once: its records count and the rest is damage.
  private mutating func decide(before record: Record) {
    var previous = (sequence: end.sequence, check: end.check)
    var gap: [Garbage] = []
    for waiting in waiting {
      switch waiting {
      case .garbage(let garbage): gap.append(garbage)
      case .record(let record):
        name(gap, between: previous, and: record)
        gap = []
        emit(record)
        previous = (record.head.sequence, record.check)
        end = End(
          segment: record.place.segment, offset: record.place.offset + record.place.length,
          sequence: previous.sequence, check: previous.check)
      }
    }
    waiting = []
    name(gap, between: previous, and: record)
    // The record that is coming follows; what stands between is dealt with.
    end.segment = record.place.segment
    end.offset = record.place.offset
    end.sequence = record.head.sequence - 1
    end.check = record.head.previous
  }

  private mutating func emit(_ record: Record) {
    if record.isDamaged {
      findings.append(
        .problem(
          Problem(
            .damagedRecord, segment: record.place.segment, offset: record.place.offset,
            length: record.place.length, sequence: record.place.sequence,
            subject: Subject(recordText: record.head.subject))))
    }
    findings.append(.record(record))
  }

  /// Names what is wrong between two records that follow each other in the file.
  private mutating func name(
    _ gap: [Garbage], between previous: (sequence: Int, check: String), and next: Record
  ) {
    let missing = (previous.sequence + 1)..<next.head.sequence
    guard let first = gap.first, let last = gap.last else {
      if !missing.isEmpty {
        add(.missingRecords, at: next.place, sequence: missing.lowerBound)
      } else if next.head.previous != previous.check {
        add(.brokenChain, at: next.place, sequence: next.head.sequence)
      }
      return
    }
    // More pieces than records: a record was cut in two, by a newline that should not be there.
    let pieces =
      gap.count > missing.count && first.segment == last.segment
      ? [
        Garbage(
          segment: first.segment, offset: first.offset,
          length: last.offset + last.length - first.offset,
          subject: gap.lazy.compactMap(\.subject).first)
      ] : gap
    for (index, piece) in pieces.enumerated() {
      findings.append(
        .problem(
          Problem(
            .damagedRecord, segment: piece.segment, offset: piece.offset, length: piece.length,
            sequence: index < missing.count ? missing.lowerBound + index : nil,
            subject: piece.subject)))
    }
  }

  private mutating func add(_ kind: Problem.Kind, at place: Place, sequence: Int) {
    findings.append(
      .problem(
        Problem(kind, segment: place.segment, offset: place.offset, length: 0, sequence: sequence)))
  }

  // MARK: - Damage

  /// Takes a line that is no record.
  ///
  /// It may still hold one: when a newline is lost, two records stand on one line.
  private mutating func takeDamaged(_ line: SegmentReader.Line, of segment: Int) {
    guard let cut = Self.secondStart(in: line.bytes) else {
      waiting.append(
        .garbage(
          Garbage(
            segment: segment, offset: line.offset, length: line.length,
            subject: Self.subject(in: line.bytes))))
      return
    }
    let firstLength = cut - line.bytes.startIndex
    // The byte before the second record stands where the newline was.
    let first = line.bytes[..<cut]
    let firstLine = SegmentReader.Line(
      offset: line.offset, bytes: first.dropLast(), length: firstLength, isWhole: true)
    if case .record(let record) = reader.understood(firstLine, of: segment) {
      take(record)
    } else {
      waiting.append(
        .garbage(
          Garbage(
            segment: segment, offset: line.offset, length: firstLength,
            subject: Self.subject(in: first))))
    }
    take(
      SegmentReader.Line(
        offset: line.offset + firstLength, bytes: line.bytes[cut...],
        length: line.length - firstLength, isWhole: true),
      of: segment)
  }

  private static let startOfRecord = Array(#"{"head":{"#.utf8)

  /// Where a second record starts on a line.
  private static func secondStart(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex + 1
    while index + startOfRecord.count <= bytes.endIndex {
      if bytes[index] == UInt8(ascii: "{"), bytes[index...].starts(with: startOfRecord) {
        return index
      }
      index += 1
    }
    return nil
  }

  private static let startOfSubject = Array(#""case":""#.utf8)

  /// What a damaged line seems to be about.
  ///
  /// Nothing is built on this but the mark at the case.
  private static func subject(in bytes: ArraySlice<UInt8>) -> Subject? {
    var index = bytes.startIndex
    while index + startOfSubject.count <= bytes.endIndex {
      if bytes[index...].starts(with: startOfSubject) {
        let text = bytes[(index + startOfSubject.count)...].prefix { $0 != UInt8(ascii: "\"") }
        return Subject(recordText: String(decoding: text, as: UTF8.self))
      }
      index += 1
    }
    return nil
  }
}

extension Subject {
  /// What a record is about, by the text in its head; nil for a record of the journal itself.
  init?(recordText text: String) {
    switch text {
    case RecordHead.storeSubject: return nil
    case RecordHead.teamSubject: self = .team
    default:
      self =
        text.hasPrefix(RecordHead.contactPrefix)
        ? .contact(ContactID(String(text.dropFirst(RecordHead.contactPrefix.count))))
        : .case(CaseID(text))
    }
  }

  /// The text that stands for the subject in the head of a record.
  var recordText: String {
    switch self {
    case .case(let id): id.text
    case .team: RecordHead.teamSubject
    case .contact(let id): RecordHead.contactPrefix + id.text
    }
  }
}
