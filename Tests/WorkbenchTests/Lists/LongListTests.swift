import Casework
import Content
import Synchronization
import Testing
import Workbench

/// Lists of many clients, of whom a screen shows some.
@Suite struct LongListTests {
  private static let today = Pilot.today
  private static let worker = WorkerID("c1")
  private static let workers = (1...4).map { WorkerID("c\($0)") }

  private static var team: Team {
    var team = Team()
    for id in workers.prefix(3) {
      team.members[id] = Worker(name: "Invented \(id.text)", roleWord: "counsellor")
    }
    return team
  }

  /// A client whose facts need not make sense together.
  private static func client(_ number: Int, _ random: inout SeededKeys) -> CaseSummary {
    var value = Case(id: CaseID("k\(1000 + number)"))
    value.number = CaseNumber("MO-\(Int.random(in: 0..<400, using: &random))")
    let first = ["Tess", "Ömer", "Łucja", "陈", ""].randomElement(using: &random) ?? ""
    let last = ["Bedacht", "van der Verzonnen", "Fantasie"].randomElement(using: &random) ?? ""
    value.client.name = first.isEmpty ? first : first + " " + last
    let hasCounsellor = Int.random(in: 0..<5, using: &random) > 0
    value.counsellor = hasCounsellor ? workers.randomElement(using: &random) : nil
    for date in CaseDate.allCases where Bool.random(using: &random) {
      value.dates[date] = today + Int.random(in: -150...150, using: &random)
    }
    if Int.random(in: 0..<6, using: &random) == 0, let to = value.counsellor {
      value.handover = Handover(from: workers[3], by: workers[2], to: to, on: today - 2)
    }
    if Int.random(in: 0..<8, using: &random) == 0 {
      value.closing = Closing(on: today - 4, reason: "verhuisd", by: worker)
    }
    return CaseSummary(value, norms: Contents.english.guide.norms)
  }

  private static func pane(
    of summaries: CaseSummaries, _ view: CaseloadView, _ order: ListOrder
  ) -> ClientsPane {
    var pane = ClientsPane(summaries: summaries)
    pane.team = team
    pane.view = view
    pane.order = order
    pane.rebuild(for: worker, on: today)
    return pane
  }

  @Test(
    arguments: ListOrder.allCases,
    [CaseloadView.everyone, .mine, .late, .closed])
  func `whatever changed, a list is the one that is made anew`(
    order: ListOrder, view: CaseloadView
  ) {
    for seed in 1...2 {
      var random = SeededKeys(seed: UInt64(seed))
      let first = (0..<70).map { Self.client($0, &random) }
      var pane = Self.pane(of: CaseSummaries(first), view, order)
      pane.selectFirst()
      var count = first.count
      for round in 0..<12 {
        var changed = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          Self.client(Int.random(in: 0..<count, using: &random), &random)
        }
        if round % 5 == 4 {
          changed.append(Self.client(count, &random))
          count += 1
        }
        let shown = Array(pane.rows)
        pane.take(.some(changed))
        #expect(Array(pane.rows) == shown, "a row is what it was until the list is made")
        pane.rebuild(for: Self.worker, on: Self.today)
        var anew = pane
        anew.take(.all(pane.summaries))
        anew.rebuild(for: Self.worker, on: Self.today)
        #expect(Array(pane.lines) == Array(anew.lines), "seed \(seed), round \(round)")
        #expect(pane.columns == anew.columns && pane.guest == anew.guest)
        #expect(pane.belongingCount == anew.belongingCount)
        #expect(pane.rows.ids == pane.rows.map(\.id))
        for row in pane.rows {
          let summary = pane.summaries.summary(of: row.id)
          #expect(summary?.row(on: Self.today) == row)
        }
        if !pane.rows.isEmpty {
          pane.choose(row: Int.random(in: 0..<pane.rows.count, using: &random))
          #expect(pane.selectedRow?.id == pane.selected)
        }
      }
    }
  }

  @Test func `of a long list the rows are made that somebody looks at, each once`() {
    var random = SeededKeys(seed: 3)
    let some = (0..<40).map { Self.client($0, &random) }
    let table = AskedTable((0..<3000).map { some[$0 % some.count] })
    var pane = Self.pane(of: CaseSummaries(table), .everyone, .need)
    #expect(pane.rows.count > 1000)
    #expect(table.asked.alive == 0, "nobody's summary is kept")
    #expect(table.asked.kept == 0, "nobody's summary is asked for to be kept")
    table.asked.rows = 0
    for _ in 0..<3 {
      for line in pane.lines.dropFirst(500).prefix(30) {
        if case .client(let row) = line { #expect(!row.id.text.isEmpty) }
      }
    }
    #expect((1...30).contains(table.asked.rows), "a frame makes no row that is there")
    table.asked.rows = 0
    for _ in 0..<5 { pane.move(by: 1) }
    #expect(pane.selectedIndex == 5 && table.asked.rows == 0, "to choose makes no row")
    #expect(table.asked.alive == 0)
  }

  @Test func `who goes through a long list does not fill the memory with rows`() {
    var random = SeededKeys(seed: 4)
    let some = (0..<40).map { Self.client($0, &random) }
    let table = AskedTable((0..<3000).map { some[$0 % some.count] })
    let pane = Self.pane(of: CaseSummaries(table), .everyone, .number)
    let all = pane.rows.count
    for row in pane.rows { #expect(!row.id.text.isEmpty) }
    table.asked.rows = 0
    for row in pane.rows { #expect(!row.id.text.isEmpty) }
    #expect(table.asked.rows > all / 2, "most of them were made again")
    #expect(table.asked.alive == 0)
  }
}

/// Summaries that are made at each asking, and what was asked of them.
private final class AskedTable: SummaryTable {
  let asked = Asked()
  private let all: [CaseSummary]

  init(_ all: [CaseSummary]) { self.all = all }

  var count: Int { all.count }
  var openCount: Int { all.count { $0.closedOn == nil } }
  var escalated: [(place: Int, load: CaseSummary.EscalationLoad)] { [] }

  func summary(at place: Int) -> CaseSummary {
    asked.kept += 1
    return passingSummary(at: place)
  }

  func passingSummary(at place: Int) -> CaseSummary {
    CaseSummary(from: AskedSource(all[place].source, id: id(at: place), asked: asked))
  }

  func id(at place: Int) -> CaseID { CaseID("k\(place)") }
  func place(of id: CaseID) -> Int? { Int(id.text.dropFirst()) }
  func places(of worker: WorkerID) -> [Int] {
    all.indices.filter { all[$0].isCaseload(of: worker) }
  }
}

/// How many summaries there are now, how many were asked for to be kept, and of how many the names.
private final class Asked: Sendable {
  private let counts = Mutex((alive: 0, kept: 0, rows: 0))

  var alive: Int {
    get { counts.withLock { $0.alive } }
    set { counts.withLock { $0.alive = newValue } }
  }
  var kept: Int {
    get { counts.withLock { $0.kept } }
    set { counts.withLock { $0.kept = newValue } }
  }
  /// A row says all names, and nothing else of a list does.
  var rows: Int {
    get { counts.withLock { $0.rows } }
    set { counts.withLock { $0.rows = newValue } }
  }
}

private final class AskedSource: SummarySource {
  private let source: any SummarySource
  private let asked: Asked
  let id: CaseID

  init(_ source: any SummarySource, id: CaseID, asked: Asked) {
    self.source = source
    self.id = id
    self.asked = asked
    asked.alive += 1
  }

  deinit { asked.alive -= 1 }

  var belonging: CaseSummary.Belonging { source.belonging }
  var facts: CaseSummary.Facts { source.facts }
  var nameOrder: CaseSummary.NameOrder { source.nameOrder }
  var names: CaseSummary.Names {
    asked.rows += 1
    return source.names
  }
}
