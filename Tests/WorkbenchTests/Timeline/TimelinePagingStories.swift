import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The timeline of a case with a long history, which is read a piece at a time.
@Suite struct TimelinePagingStories {
  /// A client whose supervisor was changed so many times, a save a minute, the last one an hour ago.
  private func longHistory(_ count: Int) throws -> Pilot {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    var was = pilot.openedCase?.supervisor
    let start = Moment(Pilot.today, hour: 8, offsetSeconds: 3600)
    let saves = (1...count).map { number in
      var at = start
      at.secondsSince1970 -= (count - number) * 60
      defer { was = "Number \(number)" }
      return Save(
        .case(id), by: WorkerID("c2"), at: at,
        changes: [
          Change(.supervisor, was: was.map(Fact.text), now: .text("Number \(number)"))
        ])
    }
    try pilot.save(group: saves)
    pilot.lookAround()
    pilot.press("t")
    return pilot
  }

  @Test func `opening reads a bounded part, and says that there is more`() throws {
    let pilot = try longHistory(700)
    let timeline = try #require(pilot.session.state.timeline)
    #expect(timeline.saves.count < 200)
    #expect(timeline.hasOlder)
    pilot.shows("Number 700")
    pilot.shows("and more")
  }

  @Test func `older saves are read ahead of who scrolls, none twice and none left out`() throws {
    var pilot = try longHistory(700)
    #expect(!pilot.session.state.wantsMoreOfTimeline)
    var seen: Set<Int> = []
    for _ in 0..<800 {
      pilot.press(.down)
      pilot.haveTime()
    }
    let timeline = try #require(pilot.session.state.timeline)
    for save in timeline.saves { #expect(seen.insert(save.sequence).inserted) }
    #expect(timeline.saves.count == 701 && !timeline.hasOlder)
    pilot.hides("and more")
  }

  @Test func `End asks for everything, and a key between two pages is followed`() throws {
    var pilot = try longHistory(1300)
    pilot.press(.end)
    #expect(pilot.session.state.wantsMoreOfTimeline)
    pilot.shows("Earlier: reading…")
    pilot.haveTime()
    let chosen = pilot.lines[pilot.canvas.cursor.y]
    pilot.press(.up)
    #expect(pilot.lines[pilot.canvas.cursor.y] != chosen)
    for _ in 0..<10 { pilot.haveTime() }
    #expect(!pilot.session.state.wantsMoreOfTimeline)
    pilot.press(.end)
    pilot.hides("Earlier: reading…")
    #expect(pilot.session.state.timeline?.saves.count == 1301)
  }

  @Test func `looking for a word finds what is read, and goes on reading`() throws {
    var pilot = try longHistory(700)
    pilot.press("/")
    pilot.type("number 17")
    #expect(pilot.session.state.wantsMoreOfTimeline)
    for _ in 0..<5 { pilot.haveTime() }
    // 17, 117 to 617, and 170 to 179.
    pilot.shows("17 found")
    pilot.press(.enter, .end)
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("Number 17"))
  }

  @Test func `turned round, the oldest stands first as soon as it is read`() throws {
    var pilot = try longHistory(700)
    let chosen = pilot.session.state.timeline?.chosen
    pilot.press("S")
    #expect(pilot.session.state.timeline?.chosen == chosen)
    for _ in 0..<5 { pilot.haveTime() }
    #expect(pilot.session.state.timeline?.chosen == chosen)
    pilot.press(.home)
    pilot.shows("oldest first")
    pilot.hides("Number 700")
    pilot.press("S", .home)
    pilot.shows("newest first")
  }

  @Test func `a colleague's saves during the reading stand above, and nothing is lost`() throws {
    var pilot = try longHistory(700)
    let id = try #require(pilot.openedCase?.id)
    for _ in 0..<5 { pilot.press(.down) }
    let row = pilot.canvas.cursor.y
    let line = pilot.lines[row]
    for number in 701...703 {
      try pilot.save(
        Save(
          .case(id), by: WorkerID("c3"), at: Moment(Pilot.today, hour: 9, offsetSeconds: 3600),
          changes: [
            Change(
              .supervisor, was: .text("Number \(number - 1)"), now: .text("Number \(number)"))
          ]))
      pilot.lookAround()
    }
    #expect(pilot.canvas.cursor.y == row && pilot.lines[row] == line)
    let newest = pilot.session.state.timeline?.saves.first?.changes.first?.now
    #expect(newest == .text("Number 703"))
    for _ in 0..<5 { pilot.haveTime() }
    for _ in 0..<10 { pilot.press(.up) }
    pilot.shows("Number 703")
  }

  @Test func `five thousand saves open at once, and every piece of them is short`() throws {
    var pilot = try longHistory(5000)
    let clock = ContinuousClock()
    var longest: Duration
    pilot.press("t")
    longest = clock.measure { pilot.press("t") }
    pilot.press(.end)
    for _ in 0..<100 where pilot.session.state.wantsMoreOfTimeline {
      longest = max(longest, clock.measure { pilot.haveTime() })
      longest = max(longest, clock.measure { pilot.press(.up) })
      longest = max(longest, clock.measure { _ = pilot.canvas })
    }
    #expect(!pilot.session.state.wantsMoreOfTimeline)
    #expect(pilot.session.state.timeline?.saves.count == 5001)
    // Slow builds and busy machines are not what it is about; waiting for seconds would be.
    #expect(longest < .seconds(2), "\(longest)")
  }
}
