import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Letting a bottleneck rest that was seen, with a reason and until a day.
@Suite struct RestStories {
  /// Stands on a bottleneck of Jean's third step that shows.
  private func standing(
    _ language: Language = .en, columns: Int = 100, rows: Int = 40
  ) throws -> (Pilot, BottleneckID) {
    var pilot = try Pilot(language, columns: columns, rows: rows)
    pilot.choose(client: "Jean")
    let inStep = pilot.content.guide.bottlenecks(of: .implementation)
    let id = try #require(
      pilot.session.state.signals.map(\.id).first { inStep.contains($0) })
    pilot.press("3", .home)
    pilot.goDown(toBottleneck: id)
    return (pilot, id)
  }

  private func count(_ pilot: Pilot) -> Int {
    let state = pilot.session.state
    let viewer = SignalViewer(state.worker, in: state.team)
    return state.clients.summaries.first { $0.id == state.opened?.case.id }?
      .row(on: state.today).signals.count(for: viewer) ?? -1
  }

  @Test func `x asks why and until when; it stays in its place and counts nowhere`() throws {
    var (pilot, id) = try standing()
    let before = count(pilot)
    let title = pilot.content.text.title(of: id)
    pilot.press("x")
    pilot.shows("Let rest: \(title)")
    pilot.shows("Mon 30 Nov")
    pilot.type("landlord answers then\n")
    pilot.press(.function(2))
    #expect(pilot.message.contains("“\(title)” rests until Mon 30 Nov 2026"))
    pilot.shows(" ~ ")
    pilot.shows("rests until Mon 30:")
    #expect(count(pilot) == before - 1)
    #expect(pilot.session.state.checklist.selected == .bottleneck(id))
    let value = try pilot.stored(try #require(pilot.openedCase?.id))
    #expect(value.rests.values.map(\.reason) == ["landlord answers then"])
    pilot.resize(columns: 300, rows: 40)
    #expect(pilot.spoken.contains("Rests until Mon 30: landlord answers then."))
    pilot.press("g", "t")
    let list = try #require(pilot.dialog?.body)
    guard case .today(let today) = list else { return }
    #expect(
      !today.lines.contains {
        if case .due(let due) = $0 {
          due.client == value.id && due.item == .bottleneck(id)
        } else {
          false
        }
      })
  }

  @Test func `on that day it shows again by itself`() throws {
    var (pilot, id) = try standing()
    pilot.press("x")
    pilot.type("wait\n")
    pilot.press(.function(2))
    pilot.advance(seconds: 6 * 86_400)
    #expect(pilot.session.state.signals.first { $0.id == id }?.rest != nil)
    pilot.advance(seconds: 86_400)
    #expect(pilot.session.state.signals.first { $0.id == id }?.rest == nil)
    pilot.hides(" ~ ")
  }

  @Test func `u takes it back and says what holds again, and the timeline tells of both`() throws {
    var (pilot, id) = try standing()
    let before = count(pilot)
    let title = pilot.content.text.title(of: id)
    pilot.press("x")
    pilot.type("wait\n")
    pilot.press(.function(2), "u")
    #expect(count(pilot) == before)
    #expect(pilot.message.contains("“\(title)” shows again"), "\(pilot.message)")
    pilot.press("t")
    pilot.shows("rests until")
  }

  @Test func `Space shows it again, and x goes on with what was said`() throws {
    var (pilot, id) = try standing()
    pilot.press(" ")
    #expect(pilot.message == "This shows now. x lets it rest until a day.")
    pilot.press("x")
    pilot.type("wait\n")
    pilot.press(.function(2), "x")
    pilot.shows("Now: rests until Mon 30: wait")
    pilot.press(.escape, ".")
    pilot.shows("Let it show again")
    pilot.press(.escape, " ")
    #expect(pilot.session.state.signals.first { $0.id == id }?.rest == nil)
    #expect(pilot.message.contains("shows again"))
  }

  @Test func `what cannot be is said, in the row that it is about`() throws {
    var (pilot, _) = try standing()
    pilot.press("x", .function(2))
    #expect(pilot.message.hasPrefix("Problem: a reason is needed"))
    pilot.type("wait\n")
    pilot.press(.control("u"))
    pilot.type("+90d")
    pilot.press(.function(2))
    #expect(
      pilot.message == "Problem: choose a day from tomorrow to Mon 4 Jan 2027.",
      "\(pilot.message)")
    #expect(pilot.dialog != nil)
    pilot.press(.escape, .end)
    let id = pilot.content.guide.bottlenecks(of: .implementation).first { id in
      !pilot.session.state.signals.contains { $0.id == id }
    }
    pilot.press(.home)
    pilot.goDown(toBottleneck: try #require(id))
    pilot.press("x")
    #expect(pilot.message == "It does not show now, so there is nothing to let rest.")
  }

  @Test func `a doubt rests for its author, and nobody else hears of it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let worry = CaseEvent(
      kindWord: "staff_worry", on: pilot.session.state.today, text: "", by: WorkerID("c1"))
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: Moment(Pilot.today, hour: 9, offsetSeconds: 3600),
        changes: [Change(.event(EntryID("w")), was: nil, now: .event(worry))]))
    pilot.lookAround()
    pilot.press("3", .home)
    pilot.goDown(toBottleneck: .B7)
    pilot.press("x")
    pilot.shows("Only you and the team lead")
    pilot.type("supervision on Friday\n")
    pilot.press(.function(2))
    #expect(pilot.session.state.signals.first { $0.id == .B7 }?.rest != nil)
    var other = try pilot.restarted(as: "c2")
    other.press("f")
    other.type("e")
    other.press(.enter)
    other.choose(client: "Ewa")
    #expect(other.openedCase?.rests.isEmpty == true)
    other.press("t")
    other.hides("supervision on Friday")
  }

  @Test func `in lines it is asked and said as well`() throws {
    let (pilot, id) = try standing()
    var talk = Conversation(pilot)
    let title = pilot.content.text.title(of: id)
    talk.type("x")
    talk.type("waits for the landlord")
    talk.type("fri")
    #expect(talk.text.contains("“\(title)” rests until Fri 27 Nov 2026"), "\(talk.log)")
    talk.type("list")
    let rows = talk.text.split(separator: "\n")
    #expect(
      rows.contains { $0.contains("Watch out: ") && $0.contains("Rests until Fri 27") },
      "\(talk.text)")
  }

  @Test(arguments: [(80, 24), (40, 10)], Language.allCases)
  func `small screens say so as well`(size: (Int, Int), language: Language) throws {
    var (pilot, _) = try standing(language, columns: size.0, rows: size.1)
    pilot.press("x")
    pilot.type("wacht\n")
    pilot.press(.function(2))
    #expect(
      pilot.lines[pilot.canvas.cursor.y].contains(">  ~ "), "\(pilot.text)")
    pilot.shows("wacht")
  }
}
