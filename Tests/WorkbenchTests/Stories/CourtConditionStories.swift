import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the court ordered: that it ordered nothing is known, and something else than that nobody asked.
@Suite struct CourtConditionStories {
  /// A client of whom nothing is known of the court.
  private func pilot(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 110, rows: 44)
    pilot.choose(client: "Carmen")
    let value = try #require(pilot.openedCase)
    let known = value.conditions.elements.map {
      Change(.condition($0.key), was: .condition($0.value), now: nil)
    }
    if !known.isEmpty {
      try pilot.save(
        Save(.case(value.id), by: WorkerID("c1"), at: pilot.session.state.now, changes: known))
      pilot.lookAround()
    }
    return pilot
  }

  @Test(arguments: Language.allCases)
  func `none is something else than not known, wherever it is said`(language: Language) throws {
    var pilot = try pilot(language)
    let (unknown, none) = language == .en ? ("not known", "none") : ("onbekend", "geen")
    let label = language == .en ? "Conditions" : "Voorwaarden"
    pilot.press("i")
    #expect(pilot.lines.contains { $0.contains(label) && $0.contains(unknown) }, "\(pilot.text)")
    pilot.press(.escape, "2", "g", "f")
    pilot.goToRow(language == .en ? "All conditions" : "Alle voorwaarden")
    #expect(pilot.row.hasSuffix(unknown))
    pilot.press(" ")
    #expect(pilot.row.hasSuffix(none), "\(pilot.row)")
    pilot.press(.escape, "i")
    #expect(pilot.lines.contains { $0.contains(label) && $0.contains(none) }, "\(pilot.text)")
    let id = try #require(pilot.openedCase?.id)
    #expect(try pilot.stored(id).unlistedConditions == Condition.Unlisted.none)
    let sheet = PrintMaker(
      content: pilot.content, team: pilot.session.state.team, norms: pilot.content.guide.norms,
      now: pilot.session.state.now, printer: nil, isUnprotected: true
    ).sheet(try pilot.stored(id))
    #expect(
      sheet.blocks.contains {
        if case .entries(let entries) = $0 { entries.contains { $0.text == none } } else { false }
      })
  }

  @Test func `no to one kind in the form is kept, and shows as no the next time`() throws {
    var pilot = try pilot()
    pilot.press("e")
    let id = try #require(pilot.openedCase?.id)
    for _ in 0..<40 where pilot.form?.focused?.id != .hasCondition(.curfew) { pilot.press(.tab) }
    pilot.press(" ", " ", .function(2))
    #expect(try pilot.stored(id).hasCondition(.curfew) == false, "\(pilot.text)")
    #expect(try pilot.stored(id).hasCondition(.treatment) == nil)
    #expect(try pilot.stored(id).unlistedConditions == .unknown)
    pilot.press("2", "g", "f")
    pilot.goToRow("All conditions")
    #expect(pilot.row.contains("not set: curfew"))
  }

  @Test func `usual words are read in the reader's language, whoever recorded them`() throws {
    let here = try pilot(.en)
    let value = try #require(here.openedCase)
    try here.save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: here.session.state.now,
        changes: [
          Change(
            .condition(ConditionID("V9")), was: nil,
            now: .condition(Condition(kindWord: "curfew", text: "avondklok"))),
          Change(
            .condition(ConditionID("V8")), was: nil,
            now: .condition(Condition(kindWord: "reporting", text: "elke maandag"))),
        ]))
    var reader = try here.restarted()
    reader.choose(client: "Carmen")
    reader.press("i")
    reader.shows("V9 curfew")
    reader.shows("V8 Duty to report: elke maandag")
    reader.press(.escape, "2", "g", "f")
    reader.goToRow("V9")
    #expect(reader.row.hasSuffix("curfew"))
    // To look at the form and leave it as it is changes nothing.
    reader.press(.enter, .function(2))
    #expect(try reader.stored(value.id).conditions[ConditionID("V9")]?.text == "avondklok")
  }

  @Test(arguments: Language.allCases)
  func `a kind stands before what exactly was ordered, wherever a condition is read`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let kind = language == .en ? "No contact" : "Contactverbod"
    let row = language == .en ? "Add: Condition" : "Toevoegen: Voorwaarde"
    pilot.press("2", "g", "f")
    pilot.goToRow(row)
    // The kind alone is enough as long as nobody knows what exactly.
    pilot.press(.enter, .right, .function(2))
    let id = try #require(pilot.openedCase?.id)
    let first = try #require(try pilot.stored(id).conditions.elements.first)
    #expect(first.value.kind == .contactBan, "\(pilot.message)\n\(pilot.text)")
    #expect(first.value.text == pilot.content.terms.name(of: Condition.Kind.contactBan))
    pilot.goToRow(row)
    pilot.press(.enter, .right, .tab)
    pilot.type("met zijn broer")
    pilot.press(.function(2))
    pilot.goToRow("V2")
    #expect(pilot.row.hasSuffix(kind + ": met zijn broer"), "\(pilot.text)")
    // What was typed stands alone in the form, and stays so.
    pilot.press(.enter, .function(2), .escape, "i")
    pilot.shows("V2 " + kind + ": met zijn broer")
    let stored = try pilot.stored(id)
    let printed = PrintMaker(
      content: pilot.content, team: pilot.session.state.team, norms: pilot.content.guide.norms,
      now: pilot.session.state.now, printer: nil, isUnprotected: true
    ).sheet(stored)
    #expect(
      printed.blocks.contains {
        if case .entries(let entries) = $0 {
          entries.contains { $0.text == kind + ": met zijn broer" }
        } else {
          false
        }
      })
    #expect(stored.conditions[ConditionID("V2")]?.text == "met zijn broer")
  }

  @Test func `another kind brings its own usual words, and leaves what somebody typed`() throws {
    var pilot = try pilot()
    let value = try #require(pilot.openedCase)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .condition(ConditionID("V9")), was: nil,
            now: .condition(Condition(kindWord: "curfew", text: "avondklok"))),
          Change(
            .condition(ConditionID("V8")), was: nil,
            now: .condition(Condition(kindWord: "curfew", text: "inside at ten"))),
        ]))
    pilot.lookAround()
    pilot.press("2", "g", "f")
    for id in ["V9", "V8"] {
      pilot.goToRow(id)
      pilot.press(.enter, .right, .function(2))
    }
    let stored = try pilot.stored(value.id)
    let changed = try #require(stored.conditions[ConditionID("V9")])
    #expect(changed.kindWord != "curfew")
    #expect(changed.text == changed.kind.map(pilot.content.terms.name(of:)))
    #expect(stored.conditions[ConditionID("V8")]?.kindWord == changed.kindWord)
    #expect(stored.conditions[ConditionID("V8")]?.text == "inside at ten")
    #expect(stored.conflicts.isEmpty)
  }

  @Test func `whoever removes a condition says since when, and what was before is a breach of it`()
    throws
  {
    var pilot = try pilot()
    let value = try #require(pilot.openedCase)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .condition(ConditionID("V9")), was: nil,
            now: .condition(Condition(kindWord: "curfew", text: "inside at ten")))
        ]))
    pilot.lookAround()
    pilot.press("2", "g", "f")
    pilot.goToRow("V9")
    pilot.press(.delete)
    #expect(pilot.dialog?.purpose == .fact(.lifted(ConditionID("V9"))), "\(pilot.text)")
    #expect(try pilot.stored(value.id).conditions[ConditionID("V9")] != nil)
    pilot.press(.control("u"))
    pilot.type("-3d")
    pilot.press(.function(2))
    let stored = try pilot.stored(value.id)
    #expect(stored.conditions[ConditionID("V9")] == nil, "\(pilot.message)\n\(pilot.text)")
    #expect(stored.liftedConditions[ConditionID("V9")]?.endedOn == Pilot.today - 3)
    pilot.hides("inside at ten")
    pilot.press(.escape, "E")
    pilot.type("Came in at two")
    pilot.press(.tab, "2")
    for _ in 0..<12 where pilot.form?.focused?.id != .choice { pilot.press(.tab) }
    pilot.press(.right, .function(2))
    #expect(pilot.message.contains("no longer in force then"), "\(pilot.message)")
    #expect(
      try pilot.stored(value.id).escalations.values.allSatisfy { $0.what != "Came in at two" })
    for _ in 0..<12 where pilot.form?.focused?.id != .part(.happened) { pilot.press(.tab) }
    pilot.type("-4d 02:00")
    pilot.press(.function(2))
    let late = try pilot.stored(value.id).escalations.values.first { $0.what == "Came in at two" }
    #expect(late?.condition == ConditionID("V9"), "\(pilot.message)\n\(pilot.text)")
    #expect(late?.mustBeReported == true)
  }
}
