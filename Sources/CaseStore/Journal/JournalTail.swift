/// Reads the journal from a place to its end.
struct JournalTail: Sendable {
  /// The last segment that is there.
  var segment: Int
  /// The bytes of that segment that do not count.
  var uncounted: Range<Int>
  /// Whether there are whole lines among them that are no records of this store.
  ///
  /// A write that was cut off leaves a line without its end, or records of a group that was not
  /// closed. Anything else may be a save that was confirmed once.
  var holdsDamage: Bool

  private init(segment: Int, uncounted: Range<Int>, holdsDamage: Bool) {
    self.segment = segment
    self.uncounted = uncounted
    self.holdsDamage = holdsDamage
  }

  /// What stands at the end of a journal in which nothing stands behind what counts.
  init(endingAt end: JournalWalk.End) {
    self.init(segment: end.segment, uncounted: end.offset..<end.offset, holdsDamage: false)
  }

  /// Takes a walk to the end of the journal.
  ///
  /// - Parameters:
  ///   - walk: Stands where reading starts.
  ///   - journal: The segments.
  ///   - segments: The numbers of the segments, when they are known; else each next one is looked
  ///     for as it is reached.
  ///   - take: Gets what was decided, in order, some at a time.
  /// - Returns: What stands at the end and does not count.
  /// - Throws: What `take` throws, and what the disk refuses.
  @discardableResult
  static func read(
    from walk: inout JournalWalk, of journal: JournalFiles, segments: [Int]? = nil,
    _ take: ([JournalWalk.Finding]) throws(StoreError) -> Void
  ) throws(StoreError) -> JournalTail {
    var segment = walk.end.segment
    var offset = walk.end.offset
    while true {
      // Looked for before this segment is read: when there is a next one, this one is finished.
      let next = try Self.next(after: segment, of: journal, in: segments)
      var size = offset
      if let opened = try journal.open(segment, for: .read) {
        var reader = SegmentReader(
          opened, name: JournalFiles.path(of: segment), from: offset)
        while let lines = try reader.lines() {
          let understood = walk.reader.understood(lines.whole, of: segment)
          for (line, understood) in zip(lines.whole, understood) {
            walk.take(line, understood: understood, of: segment)
          }
          // A line without its newline never counts, however whole it looks.
          size = lines.end
          try take(walk.findings)
          walk.findings.removeAll(keepingCapacity: true)
        }
      }
      guard let next else {
        let start = walk.end.segment == segment ? walk.end.offset : 0
        return JournalTail(
          segment: segment, uncounted: min(start, size)..<size,
          holdsDamage: walk.holdsDamage)
      }
      segment = next
      offset = 0
    }
  }

  private static func next(
    after segment: Int, of journal: JournalFiles, in segments: [Int]?
  ) throws(StoreError) -> Int? {
    if let segments { return segments.first { $0 > segment } }
    return try journal.exists(segment + 1) ? segment + 1 : nil
  }
}
