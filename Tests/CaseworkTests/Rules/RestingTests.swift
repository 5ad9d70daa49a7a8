import Casework
import Testing

/// Letting a bottleneck rest that was seen.
///
/// Source: Guide, "Default signal rules".
@Suite struct RestingTests {
  private let viewer: SignalViewer = {
    var team = Team()
    team.members[worker] = Worker(name: "A", roleWord: "counsellor")
    return SignalViewer(worker, in: team)
  }()
  private var noon: Moment { Moment(today, hour: 12, offsetSeconds: 3600) }

  /// Arrived a hundred days ago, and nobody knows who supervises or sat together.
  private var sample: Case { .sample([.registration: -300, .arrival: -100]) }

  private func signal(_ id: BottleneckID, _ source: Case, in days: Int = 0) -> Signal? {
    source.signals(on: today + days, for: viewer).first { $0.id == id }
  }

  private func rested(_ source: Case, _ id: BottleneckID, days: Int) throws -> Case {
    source.applying(
      try source.changes(
        toRest: id, until: today + days, reason: "wacht", by: viewer, at: noon,
        terms: SignalTerms()))
  }

  @Test func `it rests until the day, shows again that day, and keeps its beginning`() throws {
    let before = try #require(signal(.B6, sample))
    #expect(before.rest == nil)
    let after = try rested(sample, .B6, days: 7)
    let resting = try #require(signal(.B6, after, in: 6))
    #expect(resting.rest?.reason == "wacht" && resting.rest?.by == worker)
    #expect(resting.since == before.since && resting.reasons == before.reasons)
    let again = try #require(signal(.B6, after, in: 7))
    #expect(again.rest == nil)
  }

  @Test(arguments: [-1, 0, 43]) func `it rests a day at least and six weeks at most`(days: Int) {
    #expect(throws: DoRefusal.restOutOfRange) { try rested(sample, .B6, days: days) }
    #expect(throws: Never.self) { try rested(sample, .B6, days: 1) }
    #expect(throws: Never.self) { try rested(sample, .B6, days: SignalRest.mostDays) }
  }

  @Test func `a reason is needed, and something that shows`() {
    #expect(throws: DoRefusal.reasonMissing) {
      try sample.changes(
        toRest: .B6, until: today + 1, reason: "  ", by: viewer, at: noon, terms: SignalTerms())
    }
    #expect(throws: DoRefusal.nothingToRest) { try rested(sample, .B1, days: 7) }
  }

  @Test func `what comes up later shows at once, and all that shows it is told`() throws {
    var source = Case.sample([.registration: -300, .arrival: -10])
    source.log(.noShow, -5)
    source = try rested(source, .B4, days: 20)
    #expect(signal(.B4, source)?.rest != nil)
    source.log(.relapse, 3)
    #expect(signal(.B4, source, in: 2)?.rest != nil)
    let later = try #require(signal(.B4, source, in: 3))
    #expect(later.rest == nil && later.reasons.count == 2)
  }

  @Test func `a relapse that is logged ends the rest, also on the day it was put to rest`() throws {
    var source = Case.sample([.registration: -300, .arrival: -10])
    source.log(.noShow, -5)
    source = try rested(source, .B4, days: 20)
    let changes = try source.changes(
      for: .logEvent(.relapse, on: today, text: "t"), by: worker, at: noon,
      makeID: { EntryID("x") })
    #expect(signal(.B4, source.applying(changes))?.rest == nil)
  }

  @Test func `it shows again before the day when somebody says so`() throws {
    let resting = try rested(sample, .B6, days: 7)
    let changes = resting.changes(toShowAgain: .B6, by: viewer, on: today)
    #expect(resting.applying(changes) == sample)
    #expect(sample.changes(toShowAgain: .B6, by: viewer, on: today).isEmpty)
  }

  @Test func `the same once more changes nothing`() throws {
    let resting = try rested(sample, .B6, days: 7)
    #expect(try rested(resting, .B6, days: 7) == resting)
  }

  @Test func `of doubts each author's own rests`() throws {
    var source = sample
    for (id, author) in [("a", worker), ("b", WorkerID("other"))] {
      source.events[EntryID(id)] = CaseEvent(
        kindWord: "staff_worry", on: today, text: "", by: author)
    }
    let resting = try rested(source, .B7, days: 7)
    #expect(resting.rests.keys == [SignalRestKey(.B7, of: worker)])
    #expect(signal(.B7, resting)?.rest != nil)
    // Who sees both has one that rests and one that does not.
    #expect(resting.signals(on: today).first { $0.id == .B7 }?.rest == nil)
  }

  @Test(arguments: ["B3.snooze", "B7.snooze", "B7.snooze.c1", "B7.snooze.a.b"])
  func `a path leads to the field and back`(path: String) {
    let field = Field(path: "signal." + path)
    #expect(field.path == "signal." + path)
    if case .signalRest = field {} else { Issue.record("\(path) is not known") }
  }

  @Test(arguments: ["B3", "B3.snooze.c1", "B0.snooze", "B7.snooze.", "B3.snoozes", ".snooze"])
  func `another path is kept as it is`(path: String) {
    #expect(Field(path: "signal." + path) == .unknown("signal." + path))
  }
}
