import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The board in rows that can be read from two metres.
@Suite struct LargeBoardStories {
  @Test func `a row says how serious, whose, how late and who has it, and below it the condition`()
    throws
  {
    var pilot = try Pilot(worker: "tl1")
    pilot.press(.function(4), "g", "r")
    pilot.shows("!!! acute  Z.K. 0108  REPORT AT ONCE  J. Fantasie")
    pilot.shows("! minor  I.V. 0117  NOT REPORTED: 7 days late  NOBODY HAS IT")
    // Nothing else: no names of columns, and not what happened.
    let end = pilot.text.firstRange(of: "-- Z.K. 0108 --")?.lowerBound ?? pilot.text.endIndex
    let above = pilot.text[..<end]
    #expect(!above.contains("Severity") && !above.contains("gone for"), "\(pilot.text)")
  }

  @Test(arguments: [25, 26, 28, 30])
  func `nothing is hidden above where all rows have room, however the rows became large`(
    rows: Int
  ) throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: rows)
    pilot.press(.function(4), .end, "g", "r")
    pilot.hides("more above")
    pilot.press("g", "r", "g", "r")
    pilot.hides("more above")
    pilot.resize(columns: 100, rows: 20)
    pilot.resize(columns: 100, rows: rows)
    pilot.hides("more above")
  }

  @Test(arguments: [Language.en, .nl], [(60, 20), (40, 10)])
  func `as small as it gets nobody and nothing late is cut off`(
    language: Language, size: (Int, Int)
  ) throws {
    var pilot = try Pilot(language, worker: "tl1")
    pilot.resize(columns: size.0, rows: size.1)
    pilot.press(.function(4), "g", "r")
    pilot.shows("Z.K. 0108")
    pilot.shows(language == .en ? "REPORT AT ONCE" : "NU MELDEN")
    pilot.shows("J. Fantasie")
    pilot.press(.down)
    // Where there is no room for whole words the short ones of the usual rows stand.
    let late = language == .en ? "NOT REPORTED: 7 days late" : "NIET GEMELD: 7 dagen te laat"
    pilot.shows(size.0 > 40 ? late : language == .en ? "NOT: 7d late" : "NIET: 7d laat")
    pilot.shows(language == .en ? "NOBODY HAS IT" : "NIEMAND HEEFT HET")
  }

  @Test(
    arguments: [Language.en, .nl],
    [(100, 30, true), (80, 24, true), (60, 20, false), (40, 10, false), (40, 10, true)])
  func `that not everyone is safe stands in every form of a row, of a house rule as well`(
    language: Language, form: (Int, Int, Bool)
  ) throws {
    let (columns, rows, isHouseRule) = form
    var pilot = try Pilot(language, worker: "tl1")
    let client = try #require(
      pilot.session.state.clients.summaries.first { $0.number.text == "MO-0104" })
    var event = Escalation(
      knownOn: Pilot.today - 9, severity: .minor, what: "Pushed somebody", owner: WorkerID("c1"))
    event.isHouseRule = isHouseRule
    event.isEveryoneSafe = false
    let id = EntryID("unsafe")
    try pilot.save(
      Save(
        .case(client.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.escalation(id), was: nil, now: .escalation(event))]))
    pilot.lookAround()
    pilot.resize(columns: columns, rows: rows)
    pilot.press(.function(4))
    let marker = language == .en ? "NOT SAFE" : "NIET VEIL"
    for isLarge in [false, true] {
      if isLarge { pilot.press("g", "r") }
      pilot.press(.home)
      while case .board(let list)? = pilot.dialog?.body, list.chosen?.id.escalation != id,
        list.index != list.rows.count - 1
      {
        pilot.press(.down)
      }
      let place = pilot.canvas.cursor.y
      let row = pilot.lines[place] + (isLarge ? pilot.lines[place + 1] : "")
      #expect(row.contains(">") && row.contains(marker), "\(pilot.text)")
    }
  }

  @Test func `what was decided to be no breach is not called a house rule`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 40)
    let client = try #require(
      pilot.session.state.clients.summaries.first { $0.number.text == "MO-0104" })
    let event = Escalation(
      knownOn: Pilot.today, severity: .minor, what: "Shouted", owner: WorkerID("c1"))
    let id = EntryID("shouted")
    var decision = EscalationDecision(
      id, kindWord: "no_breach", on: Pilot.today, by: WorkerID("tl1"), at: pilot.session.state.now)
    decision.text = "nothing of it"
    try pilot.save(
      Save(
        .case(client.id), by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(.escalation(id), was: nil, now: .escalation(event)),
          Change(.decision(EntryID("d1")), was: nil, now: .decision(decision)),
        ]))
    pilot.lookAround()
    pilot.press(.function(4), "g", "r", .end)
    let row = try #require(pilot.lines.firstIndex { $0.contains("S.N. 0104") })
    #expect(pilot.lines[row + 1].contains("no breach"), "\(pilot.text)")
    pilot.hides("house rule")
  }

  @Test(arguments: [10, 12, 15, 20, 24])
  func `every row that shows is whole`(rows: Int) throws {
    var pilot = try Pilot(worker: "tl1")
    pilot.resize(columns: 80, rows: rows)
    pilot.press(.function(4), "g", "r")
    guard case .board(let list)? = pilot.dialog?.body else { throw CancellationError() }
    for _ in list.rows {
      let lines = pilot.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0) }
      for (place, line) in lines.enumerated()
      where list.rows.contains(where: { row in
        line.contains(row.name + "  ") && !line.contains("--")
      }) {
        // Below whose it is stands which condition.
        let below = place + 1 < lines.count ? lines[place + 1] : ""
        #expect(below.contains { $0.isLetter }, "\(pilot.text)")
      }
      pilot.press(.down)
    }
  }

  @Test(arguments: [Language.en, .nl])
  func `how many are one's own stands on the board`(language: Language) throws {
    var pilot = try Pilot(language, worker: "c2")
    pilot.press(.function(4))
    pilot.shows(language == .en ? "yours and your clients' 0" : "van jou en je cliënten 0")
  }
}
