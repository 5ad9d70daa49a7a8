import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// From what builds up to where somebody can do something about it, and its rows in Today.
@Suite struct RemedyStories {
  private func at(_ id: BottleneckID, of client: String) throws -> Pilot {
    var pilot = try Pilot()
    pilot.choose(client: client)
    let step = try #require(pilot.content.guide.steps(of: id).first)
    pilot.press(.character(Character(String(step.rawValue))), .home)
    pilot.goDown(toBottleneck: id)
    return pilot
  }

  /// Whether somebody stands where a place is.
  private func stands(_ pilot: Pilot, at place: SignalPlace) -> Bool {
    let state = pilot.session.state
    switch place {
    case .todo(let id): return state.checklist.selected == .do(id) && state.dialogs.isEmpty
    case .escalations: return state.roadmap.step == .escalation
    case .field(let field, let proven):
      if case .menu(let menu)? = pilot.dialog?.body {
        return menu.focused?.id == .fact(.field(field))
      }
      if case .form(let form)? = pilot.dialog?.body { return form.focused?.id == .field(field) }
      return state.checklist.selected == .do(proven)
    }
  }

  @Test func `a plan B that comes up is called by what it is, in the roadmap and in what is due`()
    throws
  {
    var pilot = try Pilot(columns: 120, rows: 40)
    pilot.choose(client: "Dewi")
    let value = try #require(pilot.openedCase)
    let done = DoRecord(
      state: .done, completions: [Completion(on: Pilot.today + -9, provenBy: .planB)])
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(.planB, was: value[.planB], now: .text("Her aunt.")),
          Change(.planBDay, was: value[.planBDay], now: .day(Pilot.today)),
          Change(.doState(.V4), was: value[.doState(.V4)], now: .doRecord(done)),
        ]))
    pilot.lookAround()
    pilot.choose(.V4)
    pilot.shows("[ ] Plan B comes up: Her aunt")
    pilot.press("g", "t")
    pilot.shows("Plan B comes up: Her aunt")
  }

  @Test func `one key goes from every signal to where something can be done about it`() throws {
    var seen = 0
    for name in ["Jean", "Dewi", "Sanne", "Hendrik", "Giorgos", "Zolt"] {
      var pilot = try Pilot()
      pilot.choose(client: name)
      for signal in pilot.session.state.signals {
        var there = try at(signal.id, of: name)
        there.press(">")
        let place = try #require(signal.reasons.first?.place)
        #expect(stands(there, at: place), "\(name) \(signal.id)\n\(there.text)")
        // The box of details has the same key.
        var box = try at(signal.id, of: name)
        box.press(.enter, ">")
        #expect(stands(box, at: place), "\(name) \(signal.id)\n\(box.text)")
        seen += 1
      }
    }
    #expect(seen > 5)
  }

  @Test
  func
    `what does not show leads to the first open do that prevents it, and other rows say why not`()
    throws
  {
    var pilot = try at(.B5, of: "Ewa")
    #expect(!pilot.session.state.signals.contains { $0.id == .B5 })
    pilot.press(".")
    pilot.shows("Go to what helps against it")
    pilot.press(.escape, ">")
    let open = pilot.content.guide.counters(.B5).first {
      pilot.session.state.roadmapOfCase?[$0].state == .open
    }
    let counter = try #require(open)
    #expect(pilot.session.state.checklist.selected == .do(counter))
    #expect(pilot.message.contains("this helps against"))
    pilot.press(">")
    #expect(pilot.message.hasPrefix("Only what stands under what to watch out for"))
    pilot.press(".")
    pilot.hides("Go to what helps against it")
  }

  @Test func `today has what builds up below what is to be done, and Enter goes to act on it`()
    throws
  {
    var pilot = try Pilot(columns: 120, rows: 60)
    pilot.press("g", "t")
    guard case .today(let list)? = pilot.dialog?.body else {
      Issue.record("no list of today")
      return
    }
    let dues = list.lines.compactMap { line in
      if case .due(let due) = line { due } else { nil }
    }
    let ofToday = dues.filter { $0.day == Pilot.today }
    let signals = ofToday.drop { if case .bottleneck = $0.item { false } else { true } }
    #expect(!signals.isEmpty && signals.count < ofToday.count)
    #expect(signals.allSatisfy { if case .bottleneck = $0.item { true } else { false } })
    let wanted = pilot.session.state.clients.rows.reduce(0) {
      $0 + $1.signals.count(for: SignalViewer(WorkerID("c1"), in: pilot.session.state.team))
    }
    #expect(signals.count == wanted)
    for due in signals {
      guard case .bottleneck(let id) = due.item else { continue }
      #expect(due.what == "! " + pilot.content.text.title(of: id))
      var there = try Pilot(columns: 120, rows: 60)
      let row = try #require(there.session.state.clients.rows.first { $0.id == due.client })
      there.choose(client: row.sortName)
      let signal = try #require(there.session.state.signals.first { $0.id == id })
      #expect(signal.since == due.since)
      there.press("g", "t")
      for _ in 0..<80 {
        if case .today(let list)? = there.dialog?.body, list.chosen == due { break }
        there.press(.down)
      }
      let days = due.since.map { Pilot.today - $0 } ?? 0
      there.shows(days > 1 ? "\(days) days" : days == 1 ? "1 day" : "now")
      there.press(.enter)
      #expect(stands(there, at: try #require(signal.reasons.first?.place)), "\(there.text)")
    }
  }

  @Test func `from an escalation that nobody has one gets to its row, also in its own step`() throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let value = Escalation(
      knownOn: Pilot.today + -2, severity: .serious, what: "Did not come home", isBreach: true)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.escalation(EntryID("e1")), was: nil, now: .escalation(value))]))
    pilot.lookAround()
    pilot.press("4", .home)
    pilot.goDown(toBottleneck: .B5)
    pilot.press(">")
    let signal = try #require(pilot.session.state.signals.first { $0.id == .B5 })
    if case .nobodyHasIt? = signal.reasons.first {
      #expect(pilot.session.state.checklist.selected == .escalation(EntryID("e1")), "\(pilot.text)")
      #expect(pilot.message.contains("give it an owner with o"), "\(pilot.message)")
    } else {
      Issue.record("\(signal.reasons)")
    }
  }

  @Test func `what is ticked already is passed over for what is open and helps as well`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let arrival = try #require(pilot.openedCase?.dates[.arrival])
    let relapse = CaseEvent(
      kindWord: "relapse", on: arrival + 1, text: "", by: WorkerID("c2"))
    let done = DoRecord(
      state: .done, completions: [.init(on: arrival + 1, by: WorkerID("c2"))])
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(.event(EntryID("r")), was: nil, now: .event(relapse)),
          Change(
            .doState(.U1), was: pilot.openedCase?[.doState(.U1)], now: .doRecord(done)),
        ]))
    pilot.lookAround()
    pilot.press("3", .home)
    pilot.goDown(toBottleneck: .B4)
    pilot.press(">")
    guard case .do(let there)? = pilot.session.state.checklist.selected else {
      Issue.record("\(pilot.text)")
      return
    }
    let counters = pilot.content.guide.counters(.B4)
    let open = counters.filter {
      [.open, .missed, .standing].contains(pilot.session.state.roadmapOfCase?[$0].state ?? .done)
    }
    #expect(open.isEmpty ? there == .U1 : open.contains(there), "\(there) of \(open)")
  }

  @Test func `a doubt of somebody else is not in today`() throws {
    func doubts(_ worker: String) throws -> Int {
      var pilot = try Pilot(worker: worker)
      pilot.press("f", "e", "g", "t")
      guard case .today(let list)? = pilot.dialog?.body else { return -1 }
      return list.lines.count {
        if case .due(let due) = $0 { due.item == .bottleneck(.B7) } else { false }
      }
    }
    #expect(try doubts("c1") == 1)
    #expect(try doubts("c2") == 0)
    #expect(try doubts("tl1") == 1)
  }

  @Test func `linear mode says them in words, and a number goes to the row`() throws {
    var talk = try Conversation()
    talk.type("today")
    let line = try #require(talk.log.first { $0.contains("Watch out: ") && $0.contains(" days.") })
    let number = String(line.prefix { $0 != "." })
    talk.type(number)
    #expect(talk.text.contains("shows now"), "\(talk.text)")
  }
}
