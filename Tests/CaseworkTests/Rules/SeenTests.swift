import Casework
import Testing

/// What of a case is not for everybody's eyes.
///
/// Source: Guide, "The nine bottlenecks".
@Suite struct SeenTests {
  private let author = WorkerID("c1")
  private let today = Day(number: 20_000)
  private let team: Team = {
    var team = Team()
    team.members[WorkerID("c1")] = Worker(name: "A", roleWord: "counsellor")
    team.members[WorkerID("c2")] = Worker(name: "B", roleWord: "counsellor")
    team.members[WorkerID("l")] = Worker(name: "C", roleWord: "team_lead")
    team.members[WorkerID("a")] = Worker(name: "D", roleWord: "administrator")
    return team
  }()

  private func event(_ word: String, by worker: WorkerID?) -> CaseEvent {
    CaseEvent(kindWord: word, on: today, text: "t", by: worker)
  }

  private func viewer(_ worker: String?) -> SignalViewer {
    SignalViewer(worker.map(WorkerID.init), in: team)
  }

  @Test(arguments: [("c1", true), ("c2", false), ("l", true), ("a", false), (nil, false)])
  func `a doubt is seen by its author and the lead`(worker: String?, sees: Bool) {
    var value = Case(id: CaseID("k"))
    value.events[EntryID("w")] = event("staff_worry", by: author)
    value.events[EntryID("c")] = event("contact", by: author)
    let doubt = Fact.event(event("staff_worry", by: author))
    value.conflicts[EntryID("x")] = Conflict(
      field: .event(EntryID("c")), value: doubt, by: author, at: Moment(today))
    value.conflicts[EntryID("y")] = Conflict(
      field: .event(EntryID("w")), value: nil, by: author, at: Moment(today))
    let resting = SignalRest(reason: "r", until: today + 7, on: today, by: author)
    value.rests[SignalRestKey(.B7, of: author)] = resting
    value.rests[SignalRestKey(.B3)] = resting
    value.conflicts[EntryID("z")] = Conflict(
      field: .signalRest(SignalRestKey(.B7, of: author)), value: nil, by: author, at: Moment(today))
    let seen = value.seen(by: viewer(worker))
    #expect(seen.rests.keys.map(\.id) == (sees ? [.B3, .B7] : [.B3]))
    #expect(seen.events.keys.map(\.text) == (sees ? ["c", "w"] : ["c"]))
    #expect(seen.conflicts.count == (sees ? 3 : 0))
    let changes = [
      Change(.event(EntryID("w")), was: nil, now: doubt),
      Change(.event(EntryID("w")), was: doubt, now: nil),
      Change(.event(EntryID("c")), was: nil, now: .event(event("contact", by: author))),
      Change(
        .signalRest(SignalRestKey(.B7, of: author)), was: nil, now: .signalRest(resting)),
    ]
    #expect(changes.seen(by: viewer(worker)).count == (sees ? 4 : 1))
  }

  @Test func `a doubt that came without a name is the lead's alone`() {
    var value = Case(id: CaseID("k"))
    value.events[EntryID("w")] = event("staff_worry", by: nil)
    #expect(value.seen(by: viewer("c1")).events.isEmpty)
    #expect(value.seen(by: viewer(nil)).events.isEmpty)
    #expect(value.seen(by: .nobody).events.isEmpty)
    #expect(value.seen(by: viewer("l")).events.count == 1)
  }

  @Test func `nothing else of a case is hidden`() {
    var value = Case(id: CaseID("k"))
    for kind in CaseEvent.Kind.allCases where kind != .staffWorry {
      value.events[EntryID(kind.rawValue)] = event(kind.rawValue, by: author)
    }
    #expect(value.seen(by: .nobody) == value)
  }
}
