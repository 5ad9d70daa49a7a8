/// The days on which the facts of a case show bottlenecks, close together in memory.
package struct SignalSpans: Hashable, Sendable {
  /// A span in sixteen bytes; `author` is a place in `authors`.
  private struct Packed: Hashable, Sendable {
    var from: PackedDay
    var until: PackedDay
    var restsUntil: PackedDay
    var id: UInt8
    var author: UInt8

    func holds(on today: Day) -> Bool {
      if let from = from.day, today < from { return false }
      if let until = until.day, today >= until { return false }
      return true
    }

    func rests(on today: Day) -> Bool { restsUntil.day.map { today < $0 } ?? false }
  }

  private static let nobody = UInt8.max

  private var packed: [Packed] = []
  /// Whose doubts are among them; mostly nobody's.
  private var authors: [WorkerID] = []

  package init() {}

  package init(_ spans: [SignalSpan]) {
    packed.reserveCapacity(spans.count)
    for span in spans {
      packed.append(
        Packed(
          from: PackedDay(span.from), until: PackedDay(span.until),
          restsUntil: PackedDay(span.restsUntil), id: UInt8(span.id.order),
          author: place(of: span.author)))
    }
  }

  /// The place of an author; of more than a case can have only the lead hears.
  private mutating func place(of author: WorkerID?) -> UInt8 {
    guard let author else { return Self.nobody }
    if let place = authors.firstIndex(of: author) { return UInt8(place) }
    guard authors.count < Int(Self.nobody) else { return Self.nobody }
    authors.append(author)
    return UInt8(authors.count - 1)
  }

  /// The spans one by one.
  package var all: [SignalSpan] { packed.map(span) }

  private func span(_ packed: Packed) -> SignalSpan {
    SignalSpan(
      id: BottleneckID.allCases[Int(packed.id)], from: packed.from.day, until: packed.until.day,
      author: packed.author == Self.nobody ? nil : authors[Int(packed.author)],
      restsUntil: packed.restsUntil.day)
  }

  /// What shows to somebody on the office's calendar day, each with the day from which it does.
  ///
  /// That day is nil when nobody can tell. It says the same as `Case.signals`, without what rests.
  package func since(
    on today: Day, for viewer: SignalViewer
  ) -> [(id: BottleneckID, since: Day?)] {
    let spans = packed.filter { $0.holds(on: today) }.map(span)
      .filter { viewer.maySee($0.id, of: $0.author) }
    return BottleneckID.allCases.compactMap { id in
      let own = spans.filter { $0.id == id }
      guard own.contains(where: { !$0.rests(on: today) }) else { return nil }
      return (id, own.compactMap(\.from).filter { $0 > .always }.min())
    }
  }

  /// The bottlenecks of which everything rests that somebody sees, in the order of the guide.
  package func resting(on today: Day, for viewer: SignalViewer) -> [BottleneckID] {
    let spans = packed.filter { $0.holds(on: today) }.map(span)
      .filter { viewer.maySee($0.id, of: $0.author) }
    return BottleneckID.allCases.filter { id in
      let own = spans.filter { $0.id == id }
      return !own.isEmpty && own.allSatisfy { $0.rests(on: today) }
    }
  }

  /// What shows on the office's calendar day; what rests does not.
  package func showing(on today: Day) -> DaySignals {
    var signals = DaySignals()
    for packed in packed where packed.holds(on: today) && !packed.rests(on: today) {
      signals.add(span(packed))
    }
    return signals
  }
}

/// The bottlenecks that show on one day, without their reasons.
package struct DaySignals: Hashable, Sendable {
  /// A bit for each bottleneck that is nobody's own.
  private var bits: UInt16 = 0
  /// Whose doubts show; nil for one that came without a name.
  private var doubts: [WorkerID?] = []

  package init() {}

  mutating func add(_ span: SignalSpan) {
    if span.id == .B7 {
      if !doubts.contains(span.author) { doubts.append(span.author) }
    } else {
      bits |= 1 << span.id.order
    }
  }

  /// Whether nothing shows, to anybody.
  package var isEmpty: Bool { bits == 0 && doubts.isEmpty }

  /// The bottlenecks that show to somebody, in the order of the guide.
  package func ids(for viewer: SignalViewer) -> [BottleneckID] {
    isEmpty
      ? []
      : BottleneckID.allCases.filter { id in
        id == .B7
          ? doubts.contains { viewer.maySee(.B7, of: $0) } : bits & 1 << id.order != 0
      }
  }

  /// How many bottlenecks show to somebody: not how heavy anything is.
  package func count(for viewer: SignalViewer) -> Int {
    bits.nonzeroBitCount + (doubts.contains { viewer.maySee(.B7, of: $0) } ? 1 : 0)
  }
}
