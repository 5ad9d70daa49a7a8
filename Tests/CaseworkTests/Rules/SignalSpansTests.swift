import Casework
import Testing

/// What a list keeps of the bottlenecks of a case says the same as the case.
@Suite struct SignalSpansTests {
  private let viewers: [SignalViewer] = {
    var team = Team()
    team.members[WorkerID("c1")] = Worker(name: "A", roleWord: "counsellor")
    team.members[WorkerID("l")] = Worker(name: "L", roleWord: "team_lead")
    return [
      SignalViewer(WorkerID("c1"), in: team), SignalViewer(WorkerID("l"), in: team), .nobody,
    ]
  }()

  @Test func `a list shows what the case shows, to everybody and on any day`() {
    for seed in 1...400 {
      var random = Seeded(state: UInt64(seed))
      var sample = randomCase(&random)
      if seed.isMultiple(of: 3) {
        sample.events[EntryID("w")] = CaseEvent(
          kindWord: "staff_worry", on: today, text: "",
          by: seed.isMultiple(of: 2) ? WorkerID("c1") : nil)
      }
      for id in BottleneckID.allCases where Int.random(in: 0..<4, using: &random) == 0 {
        let author = Bool.random(using: &random) ? WorkerID("c1") : nil
        sample.rests[SignalRestKey(id, of: author)] = SignalRest(
          reason: "wacht", until: today + Int.random(in: -200...260, using: &random),
          on: today + Int.random(in: -200...200, using: &random), by: WorkerID("c1"))
      }
      let summary = CaseSummary(sample, norms: guideNorms)
      for _ in 0..<6 {
        let day = today + Int.random(in: -220...260, using: &random)
        for viewer in viewers {
          let shown = summary.row(on: day).signals
          let all = sample.signals(terms: guideNorms.signals, on: day, for: viewer)
          let signals = all.filter { $0.rest == nil }
          #expect(
            summary.signals.resting(on: day, for: viewer)
              == all.filter { $0.rest != nil }.map(\.id), "seed \(seed), \(day.iso)")
          #expect(shown.ids(for: viewer) == signals.map(\.id), "seed \(seed), \(day.iso)")
          #expect(shown.count(for: viewer) == signals.count, "seed \(seed), \(day.iso)")
          let since = summary.signals.since(on: day, for: viewer)
          #expect(
            since.map(\.id) == signals.map(\.id) && since.map(\.since) == signals.map(\.since))
          let seen = sample.seen(by: viewer)
          #expect(all == seen.signals(terms: guideNorms.signals, on: day), "seed \(seed)")
        }
      }
    }
  }

  @Test func `what is kept of a span is the span`() {
    let spans = [
      SignalSpan(id: .B1), SignalSpan(id: .B2, from: today, restsUntil: today + 7),
      SignalSpan(id: .B9, from: today, until: today + 1),
      SignalSpan(id: .B7, from: today - 90_000, author: WorkerID("c1")),
      SignalSpan(id: .B7, until: today + 90_000, author: WorkerID("c2")),
      SignalSpan(id: .B5, from: Day(number: .min), until: Day(number: .max)),
    ]
    #expect(SignalSpans(spans).all == spans)
  }
}
