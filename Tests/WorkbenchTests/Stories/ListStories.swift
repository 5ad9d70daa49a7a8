import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Other views and orders of the list of clients.
@Suite struct ListStories {
  private static let views: [CaseloadView] =
    CaseloadView.plain + [
      .step(.intake), .step(.afterContact), .caseload(of: WorkerID("c2")),
    ]

  @Test(
    arguments: [
      ("m", CaseloadView.mine), ("e", .everyone), ("c", .closed), ("l", .late), ("d", .dueThisWeek),
      ("o", .escalations), ("a", .contactAfter), ("w", .withoutCounsellor), ("t", .conflicts),
      ("h", .signals),
    ] as [(Character, CaseloadView)])
  func `a letter in the menu of views shows the view`(letter: Character, view: CaseloadView) throws
  {
    var pilot = try Pilot()
    pilot.press("f", .character(letter))
    #expect(pilot.session.state.dialogs.isEmpty)
    #expect(pilot.session.state.clients.view == view)
    for row in pilot.session.state.clients.rows {
      let summary = try #require(
        pilot.session.state.clients.summaries.first { $0.id == row.id })
      #expect((summary.closedOn != nil) == (view == .closed))
      switch view {
      case .late: #expect(row.group == .late)
      case .dueThisWeek: #expect(row.group == .late || row.group == .thisWeek)
      case .escalations: #expect(row.hasOpenEscalation)
      case .signals: #expect(!row.signals.isEmpty)
      case .withoutCounsellor: #expect(row.counsellor == nil)
      default: break
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `who has left the team counsels nobody, as soon as that is known`(language: Language) throws
  {
    var pilot = try Pilot(language, worker: "tl1")
    let withoutCounsellor: Key = language == .en ? "w" : "z"
    pilot.press("f", withoutCounsellor)
    let before = pilot.session.state.clients.rows
    #expect(before.allSatisfy { $0.counsellor == nil })
    let id = WorkerID("c2")
    for (lastDay, hasLeft) in [(Pilot.today, false), (Pilot.today - 1, true)] {
      try pilot.setLastDay(lastDay, of: id)
      let left = pilot.session.state.clients.rows.filter { $0.counsellor != nil }
      #expect(left.isEmpty == !hasLeft && left.allSatisfy { $0.counsellor == id })
    }
    let all = pilot.session.state.clients.summaries.filter {
      $0.counsellor == id && $0.closedOn == nil
    }
    #expect(pilot.session.state.clients.rows.count == before.count + all.count)
    // Nobody hands anything to who is not there any more.
    pilot.press(.home, "o")
    guard case .menu(let menu)? = pilot.dialog?.body else { throw CancellationError() }
    #expect(!menu.entries.contains { $0.id == .worker(id) })
    #expect(menu.entries.contains { $0.id == .worker(WorkerID("c1")) })
  }

  @Test func `what was to be done by who has left is nobody's`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 120, rows: 150)
    let id = WorkerID("c2")
    let was = try #require(pilot.session.state.team.members[id])
    pilot.press("g", "t")
    #expect(pilot.text.contains("-- \(was.name)"), "\(pilot.text)")
    #expect(!pilot.text.contains("-- nobody"), "\(pilot.text)")
    try pilot.setLastDay(Pilot.today - 1, of: id)
    // What is on the screen keeps its place until somebody looks again.
    pilot.press(.escape, "g", "t")
    #expect(!pilot.text.contains("-- \(was.name)"), "\(pilot.text)")
    #expect(pilot.text.contains("-- nobody"), "\(pilot.text)")
  }

  @Test func `the list without a counsellor follows a last day that its reader sets`() throws {
    var pilot = try Pilot(worker: "tl1")
    pilot.press("f", "w")
    #expect(pilot.session.state.clients.rows.isEmpty)
    pilot.press(",", .end, .enter)
    pilot.type("yesterday")
    pilot.press(.function(2), .escape)
    #expect(!pilot.session.state.clients.rows.isEmpty, "\(pilot.text)")
    pilot.press("u")
    #expect(pilot.session.state.clients.rows.isEmpty, "\(pilot.text)")
  }

  @Test func `the clients of one step, and those of one colleague`() throws {
    var pilot = try Pilot()
    pilot.press("f", "s", "2")
    #expect(pilot.session.state.clients.view == .step(.intake))
    #expect(pilot.session.state.clients.rows.allSatisfy { $0.step == .intake })
    pilot.shows("Step 2")
    pilot.press("f", "b", .enter)
    guard case .caseload(let colleague) = pilot.session.state.clients.view else {
      Issue.record("no colleague's caseload: \(pilot.session.state.clients.view)")
      return
    }
    #expect(
      pilot.session.state.clients.rows.allSatisfy {
        $0.counsellor == colleague || $0.standIn == colleague
      })
  }

  @Test(arguments: ListOrder.allCases, Language.allCases)
  func `every order shows everybody once, and keeps who is chosen`(
    order: ListOrder, language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.press("f", .down, .enter)
    pilot.choose(client: "Ewa")
    let before = Set(pilot.session.state.clients.rows.map(\.id))
    pilot.press("S", .home)
    for _ in 0..<(ListOrder.allCases.firstIndex(of: order) ?? 0) { pilot.press(.down) }
    pilot.press(.enter)
    #expect(pilot.session.state.clients.order == order)
    let rows = Array(pilot.session.state.clients.rows)
    #expect(Set(rows.map(\.id)) == before && rows.count == before.count)
    #expect(pilot.openedCase?.client.sortName == "Ewa Fikcyjna")
    pilot.shows("> ")
    if order == .name {
      let keys = rows.map { SortKey.key(for: SurnameFirst.of($0.sortName)) }
      #expect(keys == keys.sorted())
    }
    if order == .step { #expect(rows.map(\.step) == rows.map(\.step).sorted()) }
    #expect(pilot.session.state.draw().lines.count == 30)
  }

  @Test func `the menu of orders marks how it is`() throws {
    var pilot = try Pilot()
    pilot.press("S", "n", "S")
    #expect(pilot.text.contains("(*) Name"), "\(pilot.text)")
    pilot.press(.escape)
    pilot.shows("CLIENTS BY NAME")
    // A head for every second name would only take room.
    #expect(!pilot.text.contains("-- E (1) --"))
  }

  @Test func `an empty view leaves nothing chosen behind`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", .down)
    #expect(pilot.session.state.checklist.selected != nil)
    pilot.press("f", .home)
    for _ in 0..<8 { pilot.press(.down) }
    pilot.press(.enter)
    #expect(pilot.session.state.clients.view == .conflicts)
    #expect(pilot.openedCase == nil && pilot.session.state.checklist.selected == nil)
  }

  @Test func `what the list is ordered by is seen in it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("S", "c")
    pilot.shows("CLIENTS BY NUMBER")
    pilot.shows("MO-0105")
    pilot.press("S", "a")
    pilot.shows("CLIENTS BY ARRIVAL")
    let arrival = try #require(pilot.openedCase?.dates[.arrival])
    pilot.shows(pilot.session.state.content.dates.short(arrival, today: Pilot.today))
  }

  @Test func `a list with room names who counsels and the number`() throws {
    var pilot = try Pilot()
    pilot.press("f", .down, .enter, "z")
    let state = pilot.session.state
    let other = try #require(state.clients.rows.first { $0.counsellor == WorkerID("c2") })
    let row = pilot.lines.first { $0.contains(other.number.text) }
    #expect(row?.contains(state.name(of: WorkerID("c2"))) == true, "\(pilot.text)")
  }

  @Test(arguments: [40, 60, 80, 100], Language.allCases)
  func `the header cuts the name of a view, never the number`(
    columns: Int, language: Language
  ) throws {
    var pilot = try Pilot(language, columns: columns, rows: 24)
    pilot.press("f", .home, .down, .down, .down, .down, .down, .down, .enter)
    let between = language == .nl ? "/" : " of "
    let count = pilot.session.state.clients.belongingCount
    #expect(pilot.lines[0].contains("\(count)\(between)21"), "\(pilot.lines[0])")
    pilot.press("f", .home, .enter)
    #expect(pilot.lines[0].contains("13\(between)21"), "\(pilot.lines[0])")
  }

  @Test(arguments: views, ListOrder.allCases)
  func `settings are the same after they were written and read`(
    view: CaseloadView, order: ListOrder
  ) {
    for text in ["", "kam a", "a=b;c%3B%", "Ö 100%"] {
      let settings = ListSettings(view: view, order: order, text: text)
      let usual = ListSettings(view: .closed, order: .arrival, text: "x")
      #expect(
        ListSettings(encoded: settings.encoded, else: ListSettings(view: usual.view)) == settings)
    }
  }

  @Test(arguments: [
    "", "view=grid", "order=phase", ";;;", "view", "view=step-9", "view=of-", "x=y",
  ])
  func `settings that this build does not know are as usual`(text: String) {
    let usual = ListSettings(view: .everyone, order: .step)
    #expect(ListSettings(encoded: text, else: usual) == usual)
  }

  @Test func `a view of a newer build leaves the order`() {
    let usual = ListSettings(view: .everyone)
    #expect(
      ListSettings(encoded: "view=grid;order=name;zoom=2", else: usual)
        == ListSettings(view: .everyone, order: .name))
  }

  @Test func `an empty view says so and how to go on`() throws {
    for language in Language.allCases {
      let pilot = try Pilot(language, columns: 40, rows: 10)
      var state = pilot.session.state
      let settings = ListSettings(view: .caseload(of: WorkerID("nobody")), order: .counsellor)
      state.listSettings = settings
      #expect(state.listSettings == settings)
      let text = state.draw().lines.joined(separator: "\n")
      #expect(text.contains("f "), "\(text)")
    }
  }
}
