package import Casework

/// What the guide says without words: the norms of the do's, and which do counters which
/// bottleneck.
///
/// Source: Guide, "The 28 do's", "Kinds of do" and "The nine bottlenecks".
package struct Guide: Hashable, Sendable {
  /// Where a do, or the number of days of its term, comes from.
  package enum Source: String, CaseIterable, Sendable {
    case guide
    /// Our own addition or another guide's; the screen marks it.
    case beyond
  }

  /// Where a do is settled: once with a partner, or in each client's case.
  package enum Layer: String, CaseIterable, Sendable {
    case agreement
    case `case`
  }

  struct Entry: Hashable, Sendable {
    var source = Source.guide
    var termSource = Source.beyond
    var layers: [Layer] = []
    var kind = Norm.Kind.once
    var occasions: [[Term]] = []
    var intervalDays: Int?
  }

  struct Bottleneck: Hashable, Sendable {
    let id: BottleneckID
    var steps: [Step] = []
    var counteredBy: [DoID] = []
  }

  /// By `DoID.order`; nil for a do that the file leaves out.
  private let entries: [Entry?]
  private let bottlenecks: [Bottleneck]
  /// The default terms of all do's.
  package let norms: Norms

  init(entries: [Entry?], bottlenecks: [Bottleneck], signals: SignalTerms) {
    self.entries = entries
    self.bottlenecks = bottlenecks
    norms = Norms(signals: signals) { id in
      entries[id.order].map {
        Norm(kind: $0.kind, occasions: $0.occasions, intervalDays: $0.intervalDays)
      }
    }
  }

  /// Where the do itself comes from.
  package func source(of id: DoID) -> Source { entries[id.order]?.source ?? .guide }

  /// Where the number of days of its term comes from.
  ///
  /// The guide names no numbers, so this is `beyond` for every term of the built-in content.
  package func termSource(of id: DoID) -> Source { entries[id.order]?.termSource ?? .beyond }

  /// Where the do is settled.
  package func layers(of id: DoID) -> [Layer] { entries[id.order]?.layers ?? [.case] }

  /// The do's that help against a bottleneck, in the order of the guide.
  package func counters(_ id: BottleneckID) -> [DoID] { bottleneck(id)?.counteredBy ?? [] }

  /// The bottlenecks that a do helps against.
  package func bottlenecks(counteredBy id: DoID) -> [BottleneckID] {
    BottleneckID.allCases.filter { counters($0).contains(id) }
  }

  /// The bottlenecks to watch out for in a step.
  package func bottlenecks(of step: Step) -> [BottleneckID] {
    BottleneckID.allCases.filter { steps(of: $0).contains(step) }
  }

  /// The steps in which a bottleneck hits.
  package func steps(of id: BottleneckID) -> [Step] { bottleneck(id)?.steps ?? [] }

  private func bottleneck(_ id: BottleneckID) -> Bottleneck? { bottlenecks.first { $0.id == id } }
}
