import Casework
import Content
import Testing

@Suite struct GuideTests {
  private let guide = Content.load(.en).content.guide

  /// Source: Guide, "The 28 do's", column "default term", and "Kinds of do".
  private static let norms: [(DoID, Norm)] = [
    (.R1, Norm(kind: .once, occasions: [[Term(.arrival, days: -28)]])),
    (.R2, Norm(kind: .recurring, occasions: [[Term(.registration, days: 14)]], intervalDays: 14)),
    (
      .R3,
      Norm(kind: .once, occasions: [[Term(.registration, days: 14), Term(.arrival, days: -14)]])
    ),
    (.R4, Norm(kind: .once, occasions: [[Term(.intake, days: -7)]])),
    (.R5, Norm(kind: .conditional, occasions: [[Term(.informationMissing, days: 3)]])),
    (.I1, Norm(kind: .once, occasions: [[Term(.intake, days: -10)]])),
    (.I2, Norm(kind: .once, occasions: [[Term(.intake, days: 0)]])),
    (.I3, Norm(kind: .once, occasions: [[Term(.intake, days: 5)]])),
    (.I4, Norm(kind: .once, occasions: [[Term(.intake, days: 5)]])),
    (.I5, Norm(kind: .once, occasions: [[Term(.arrival, days: 0)]])),
    (.I6, Norm(kind: .conditional, occasions: [[Term(.intake, days: 0)]])),
    (
      .I7,
      Norm(
        kind: .recurring, occasions: [[Term(.arrival, days: -28)], [Term(.arrival, days: -7)]])
    ),
    (.I8, Norm(kind: .once, occasions: [[Term(.arrival, days: -28)]])),
    (.I9, Norm(kind: .once, occasions: [[Term(.arrival, days: -14)]])),
    (.I10, Norm(kind: .once, occasions: [[Term(.arrival, days: -7)]])),
    (.U1, Norm(kind: .once, occasions: [[Term(.arrival, days: 7)]])),
    (.U2, Norm(kind: .once, occasions: [[Term(.arrival, days: 14)]])),
    (.U3, Norm(kind: .once, occasions: [[Term(.arrival, days: 14)]])),
    (.U4, Norm(kind: .once, occasions: [[Term(.arrival, days: 14)]])),
    (.U5, Norm(kind: .recurring, occasions: [[Term(.arrival, days: 42)]], intervalDays: 42)),
    (.U6, Norm(kind: .standing, occasions: [])),
    (
      .E1,
      Norm(
        kind: .recurring,
        occasions: [[Term(.arrival, days: 0)], [Term(.nextConsultation, days: 0)]])
    ),
    (.E2, Norm(kind: .once, occasions: [[Term(.arrival, days: 0)]])),
    (.E3, Norm(kind: .standing, occasions: [[Term(.breachKnown, days: 1)]])),
    (.V1, Norm(kind: .recurring, occasions: [[Term(.end, days: -112)], [Term(.end, days: -42)]])),
    (.V2, Norm(kind: .once, occasions: [[Term(.end, days: -112)]])),
    (.V3, Norm(kind: .once, occasions: [[Term(.end, days: -91)]])),
    (.V4, Norm(kind: .once, occasions: [[Term(.end, days: -56)]])),
  ]

  @Test func `every do has the default term of the guide page`() {
    #expect(Self.norms.map(\.0) == DoID.allCases)
    for (id, norm) in Self.norms { #expect(guide.norms[id] == norm, "\(id)") }
  }

  @Test func `all do's are the guide's, and all numbers of days are ours`() {
    for id in DoID.allCases {
      #expect(guide.source(of: id) == .guide, "\(id)")
      #expect(guide.termSource(of: id) == .beyond, "\(id)")
    }
  }

  /// Source: Guide, "What shapes everything", two layers.
  @Test func `what is settled with a partner is settled in the case as well`() {
    let agreed = DoID.allCases.filter { guide.layers(of: $0).contains(.agreement) }
    #expect(agreed == [.R1, .R2, .R3, .R4, .R5, .I1, .I5, .I7, .E1, .E2])
    #expect(DoID.allCases.allSatisfy { guide.layers(of: $0).contains(.case) })
  }

  /// Source: Guide, "The nine bottlenecks", columns "hits" and "countered by".
  @Test func `every bottleneck hits where the guide page says and is countered by its do's`() {
    let expected: [(BottleneckID, [Step], [DoID])] = [
      (.B1, [.registration], [.R1, .R2, .R3]),
      (.B2, [.registration, .intake], [.R4, .R5, .U4]),
      (.B3, [.intake, .implementation], [.I7, .I8, .V1]),
      (.B4, [.intake, .implementation, .escalation], [.I8, .I9, .I10, .U1]),
      (.B5, [.intake, .implementation, .escalation], [.I5, .U2, .U3, .E1, .E2]),
      (
        .B6, [.registration, .intake, .implementation, .escalation, .followUp],
        [.I1, .U5, .U6]
      ),
      (.B7, [.intake, .implementation, .escalation], [.U6, .I5, .E1, .E2]),
      (.B8, [.followUp], [.V2, .V3]),
      (.B9, [.followUp], [.V3, .V4]),
    ]
    #expect(expected.map(\.0) == BottleneckID.allCases)
    for (id, steps, counters) in expected {
      #expect(guide.steps(of: id) == steps, "\(id)")
      #expect(guide.counters(id) == counters, "\(id)")
    }
    #expect(guide.bottlenecks(of: .followUp) == [.B6, .B8, .B9])
    #expect(guide.bottlenecks(of: .afterContact).isEmpty)
    #expect(guide.bottlenecks(counteredBy: .I5) == [.B5, .B7])
    #expect(guide.bottlenecks(counteredBy: .I2).isEmpty)
  }
}
