import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The bottlenecks that build up: under what to watch out for, with the reason a key press away.
@Suite struct SignalStories {
  private func arrived(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 100, rows: 40)
    pilot.choose(client: "Jean")
    return pilot
  }

  @Test func `what builds up has a sign, and the details say why and since when`() throws {
    var pilot = try arrived()
    pilot.press("3", .end)
    while !pilot.lines[pilot.canvas.cursor.y].contains(" ! "), pilot.canvas.cursor.y > 3 {
      pilot.press(.up)
    }
    #expect(pilot.lines[pilot.canvas.cursor.y].contains(">  ! "), "\(pilot.text)")
    pilot.shows("Why now")
    pilot.shows("Signals")
    pilot.press(.enter)
    pilot.shows("A rule of our own")
  }

  @Test(arguments: Language.allCases)
  func `the number of signals says how many of them stand in the step beside it`(
    language: Language
  ) throws {
    var pilot = try arrived(language)
    let here = pilot.content.guide.bottlenecks(of: .registration)
    let all = pilot.session.state.signals.filter { $0.rest == nil }.map(\.id)
    #expect(!all.isEmpty && !all.contains(where: here.contains))
    let said = language == .en ? "0 here" : "0 hier"
    pilot.press("1")
    pilot.shows("\(all.count), \(said)")
    // Where all of them stand beside it the number is the same in both.
    pilot.press("3")
    for count in 0...all.count { pilot.hides(", \(count) \(language == .en ? "here" : "hier")") }
  }

  @Test func `what becomes late shows, what is put right does not, and taken back it does again`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    func shown() -> Bool { pilot.session.state.signals.contains { $0.id == .B5 } }
    #expect(!shown())
    pilot.advance(seconds: 4 * 86_400)
    #expect(shown(), "\(pilot.text)")
    pilot.choose(.U2)
    pilot.press(" ")
    #expect(!shown(), "\(pilot.text)")
    pilot.press("u")
    #expect(shown())
  }

  @Test(arguments: [100, 110, 160])
  func `the number of signals stays in the list where days contradict each other`(columns: Int)
    throws
  {
    var pilot = try Pilot(columns: columns, rows: 40)
    pilot.choose(client: "Dewi")
    let value = try #require(pilot.openedCase)
    let registration = try #require(value.dates[.registration])
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .date(.intake), was: value[.date(.intake)], now: .day(registration - 3))
        ]))
    pilot.lookAround()
    let row = try #require(pilot.session.state.clients.rows.first { $0.id == value.id })
    let count = row.signals.count(for: pilot.session.state.signalViewer)
    #expect(row.hasDoubt && count > 0)
    let isCounted = pilot.lines.contains {
      $0.contains("Khayalan") && ($0.contains("?\(count)") || $0.contains("!\(count)"))
    }
    #expect(isCounted, "\(pilot.text)")
  }

  @Test func `a colleague's doubt is for them and the lead alone`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let worry = CaseEvent(
      kindWord: "staff_worry", on: pilot.session.state.today, text: "", by: WorkerID("c2"))
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: Moment(Pilot.today, hour: 9, offsetSeconds: 3600),
        changes: [Change(.event(EntryID("w")), was: nil, now: .event(worry))]))
    pilot.lookAround()
    #expect(!pilot.session.state.signals.map(\.id).contains(.B7))
    var author = try pilot.restarted(as: "c2")
    author.press("f")
    author.type("e")
    author.press(.enter)
    author.choose(client: "Ewa")
    #expect(author.session.state.signals.map(\.id).contains(.B7))
  }

  private func tell(_ pilot: inout Pilot, _ id: BottleneckID) -> String {
    pilot.press("3", .home)
    pilot.goDown(toBottleneck: id)
    pilot.resize(columns: 400, rows: 40)
    return pilot.spoken
  }

  @Test func `the spoken line says of what shows that it does and why, and of the rest nothing`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Jean")
    let shown = pilot.session.state.signals.map(\.id)
    for id in pilot.content.guide.bottlenecks(of: .implementation) {
      let said = tell(&pilot, id)
      #expect(said.contains("shows now. ") == shown.contains(id), "\(said)")
    }
    #expect(!shown.isEmpty && shown.count < 5)
    let first = try #require(
      shown.first { pilot.content.guide.bottlenecks(of: .implementation).contains($0) })
    var talk = Conversation(pilot)
    talk.type("Jean", "3")
    #expect(first == .B3)
    // What of it is not arranged, and not all that could be.
    #expect(
      talk.said.contains {
        $0.contains("Watch out: Not known or not arranged: ") && $0.contains(": shows now. ")
      },
      "\(talk.text)")
  }

  @Test(arguments: [(80, 24), (100, 30), (160, 40)])
  func `the list has how many signals each client has, and no order by them`(
    columns: Int, rows: Int
  ) throws {
    var pilot = try Pilot(columns: columns, rows: rows)
    let viewer = SignalViewer(WorkerID("c1"), in: pilot.session.state.team)
    var seen = 0
    for row in pilot.session.state.clients.rows {
      pilot.choose(client: row.sortName)
      let count = row.signals.count(for: viewer)
      let pane = pilot.session.state.layout.panes[.clients]?.width ?? 0
      let line = pilot.lines[pilot.canvas.cursor.y].prefix(pane)
      let hasOther =
        row.needsReport || row.hasOpenEscalation || row.hasConflict
      if pane >= 40 || !hasOther {
        let sign = columns == 80 ? "!" : "!\(max(1, count))"
        #expect(line.contains(sign) == (count > 0), "\(line)")
      }
      pilot.resize(columns: 400, rows: rows)
      #expect(
        pilot.spoken.contains(count == 1 ? "1 signal." : "\(count) signals.") == (count > 0))
      pilot.resize(columns: columns, rows: rows)
      seen += count
    }
    #expect(seen > 0)
    #expect(!ListOrder.allCases.map { "\($0)" }.contains { $0.contains("ignal") })
  }

  @Test func `f shows those with signals, and what a colleague doubts adds nobody`() throws {
    var pilot = try Pilot(worker: "c4")
    pilot.press("f", "h")
    pilot.shows("Has signals (f)")
    let rows = pilot.session.state.clients.rows
    let viewer = SignalViewer(WorkerID("c4"), in: pilot.session.state.team)
    #expect(rows.allSatisfy { $0.signals.count(for: viewer) > 0 } && !rows.isEmpty)
    let all = pilot.session.state.clients.summaries.filter { summary in
      summary.closedOn == nil && summary.row(on: Pilot.today).signals.count(for: viewer) > 0
    }
    #expect(rows.count == all.count)
  }

  @Test func `help says what the signs mean, and linear mode has them as words`() throws {
    var pilot = try Pilot(columns: 120, rows: 40)
    pilot.press("?")
    pilot.shows("!2 two signals")
    var talk = try Conversation()
    talk.type("list")
    #expect(talk.said.contains { $0.contains(" signals.") || $0.contains(" signal.") })
  }
}
