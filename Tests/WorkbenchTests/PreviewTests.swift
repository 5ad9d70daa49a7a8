import Casework
import Content
import Interchange
import Screen
import Testing
import Workbench

@Test func preview() throws {
  let day = try #require(Day(iso: "2026-11-23"))
  for (language, size) in [(Language.en, Size(columns: 100, rows: 30)), (.nl, Size(columns: 80, rows: 24)), (.en, Size(columns: 60, rows: 20)), (.en, Size(columns: 40, rows: 10)), (.en, Size(columns: 200, rows: 50))] {
    let (content, problems) = Content.load(language)
    #expect(problems.isEmpty)
    let result = DemoCaseload.make(at: Moment(day, hour: 9), by: WorkerID("c1"), language: language)
    var team = Team()
    for member in result.members { team.members[member.id] = member.worker }
    var cases: [CaseID: Case] = [:]
    for imported in result.cases {
      let id = CaseID(imported.number.text)
      cases[id] = Case(id: id).applying(imported.changes)
    }
    var state = WorkbenchState(
      content: content, size: size, now: Moment(day, hour: 9), team: team, worker: WorkerID("c1"),
      summaries: cases.values.map { CaseSummary($0, norms: content.guide.norms) },
      isUnprotected: true, session: "t")
    func feed(_ effects: [Effect]) {
      for effect in effects {
        if case .open(let id) = effect, let found = cases[id] {
          feed(state.update(.opened(OpenedCase(case: found, history: []))))
        }
      }
    }
    feed(state.startEffects())
    for key in [nil, Key.down, .right, .right, .down, .character("s"), .escape, .character("e"), .escape, .character("?")] {
      if let key { feed(state.update(.input(.key(key)))) }
      print(state.draw().lines.joined(separator: "\n"))
      print("---", String(describing: key))
    }
  }
}
