import Casework
import Content
import Screen
import Testing
import Workbench

/// The mouse where something is ticked, taken back and looked up: in the checklist and in what is due.
@Suite struct MouseTickStories {
  private struct Missing: Error {}

  private func list(in pilot: Pilot) throws -> TodayList {
    guard case .today(let list)? = pilot.dialog?.body else { throw Missing() }
    return list
  }

  /// Where the box is of a do that is in the list.
  private func box(of id: DoID, in pilot: Pilot) throws -> Point {
    let title = String(pilot.content.text.title(of: id).prefix(12))
    let place = try #require(pilot.place(of: title, in: .checklist))
    return Point(x: place.x - 3, y: place.y)
  }

  @Test(arguments: Language.allCases)
  func `a click on a tick of an earlier day asks before it takes the tick off`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    let value = try #require(pilot.openedCase)
    let id = try #require(
      DoID.allCases.first { id in
        value.doRecords[id].map { record in
          record.state == .done && record.completions.last.map { $0.on < Pilot.today } == true
        } ?? false && pilot.state(of: id) == .done
      })
    pilot.choose(id)
    let day = try #require(value.doRecords[id]?.completions.last?.on)
    let place = try box(of: id, in: pilot)
    pilot.click(at: place)
    #expect(try pilot.stored(value.id).doRecords[id]?.state == .done)
    pilot.shows(pilot.content.dates.long(day))
    pilot.shows(language == .en ? "Take the tick off?" : "Het vinkje weghalen?")
    pilot.press(.enter)
    #expect(try pilot.stored(value.id).doRecords[id]?.state == .done)
    pilot.click(at: place)
    pilot.click(pilot.content.words(DialogWords.takeBackTick))
    #expect(try pilot.stored(value.id).doRecords[id]?.state != .done)
    pilot.press("u")
    #expect(try pilot.stored(value.id).doRecords[id]?.completions.last?.on == day)
  }

  @Test func `a tick of today comes off with the next click`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let id = try #require(pilot.openedCase?.id)
    let place = try box(of: .U2, in: pilot)
    pilot.click(at: place)
    #expect(pilot.state(of: .U2) == .done)
    pilot.click(at: place)
    #expect(pilot.dialog == nil)
    #expect(try pilot.stored(id).doRecords[.U2]?.state != .done)
  }

  @Test func `the right button shows what can be done with a row of what is due`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t")
    let first = try #require(list(in: pilot).chosen)
    pilot.press(.down, .down)
    let third = try #require(list(in: pilot).chosen)
    pilot.press(.up, .up)
    pilot.lookAtScreen()
    let place = try #require(pilot.placeInDialog(of: String(third.what.prefix(20))))
    pilot.click(at: place, button: .right)
    #expect(first.id != third.id)
    #expect(pilot.dialog?.purpose == .actions(third.item), "\(pilot.text)")
    #expect(pilot.openedCase?.id == third.client)
    pilot.press(.escape)
    #expect(try list(in: pilot).chosen?.id == third.id)
  }

  @Test func `what was ticked in what is due is taken back by a click on the words that say so`()
    throws
  {
    var pilot = try Pilot()
    pilot.press("g", "t")
    while true {
      let due = try #require(list(in: pilot).chosen)
      if case .do(let id) = due.item, ![.R3, .U5].contains(id) { break }
      pilot.press(.down)
    }
    let due = try #require(list(in: pilot).chosen)
    guard case .do(let id) = due.item else { return }
    let before = try pilot.stored(due.client).doRecords[id]
    pilot.press(" ")
    #expect(try pilot.stored(due.client).doRecords[id]?.state == .done)
    #expect(try list(in: pilot).chosen?.settled == .done)
    pilot.lookAtScreen()
    pilot.click("u = undo")
    #expect(try pilot.stored(due.client).doRecords[id] == before)
    #expect(try list(in: pilot).chosen?.id == due.id)
    #expect(try list(in: pilot).chosen?.settled == nil)
    // The menu of the row has it as well.
    pilot.press(" ", ".")
    pilot.lookAtScreen()
    pilot.click(pilot.content.words(Command.undo))
    #expect(try pilot.stored(due.client).doRecords[id] == before)
    #expect(try list(in: pilot).chosen?.id == due.id)
  }
}
