import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What a window of 40 by 10 says is whole, or says that there is more.
@Suite struct SmallWindowTruthStories {
  private func flowing(_ pilot: Pilot) -> String {
    pilot.lines.joined(separator: " ").split { $0 == " " || $0 == "║" }.joined(separator: " ")
  }

  private func redone(in pilot: Pilot) -> String {
    var pilot = pilot
    pilot.press("U")
    return pilot.message
  }

  // MARK: The bin

  @Test(arguments: Language.allCases)
  func `the chosen row of the bin is read whole`(language: Language) throws {
    var pilot = try Pilot(language, columns: 40, rows: 10)
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Bring the invented key of room nine to the town hall")
    pilot.press(.function(2), .delete, "g", "b")
    let said = flowing(pilot)
    #expect(
      said.contains("Bring the invented key of room nine to the town hall"), "\(pilot.text)")
    #expect(said.contains("Ewa Fikcyjna ·"), "\(pilot.text)")
    #expect(said.contains(language == .en ? "never erased" : "nooit gewist"), "\(pilot.text)")
    #expect(!pilot.lines.dropFirst().contains { $0.contains("…") }, "\(pilot.text)")
    pilot.press(.enter)
    #expect(flowing(pilot).contains(language == .en ? "back" : "terug"), "\(pilot.text)")
  }

  // MARK: Several clients

  @Test(arguments: Language.allCases, [(40, 10), (80, 24), (100, 30)])
  func `taking back for several says once what it was, and how to do it again`(
    language: Language, size: (Int, Int)
  ) throws {
    for key: [Key] in [["o"], ["g", "s"]] {
      var pilot = try Pilot(language, columns: size.0, rows: size.1)
      pilot.press("V")
      for key in key { pilot.press(key) }
      pilot.press(.down, .enter, .right, .enter)
      #expect(pilot.dialog == nil)
      pilot.press("u")
      pilot.shows(language == .en ? "U = do it again" : "Met U doe je het alsnog.")
      for said in [pilot.message, redone(in: pilot)] {
        let names = pilot.session.state.team.members.keys.map { pilot.session.state.name(of: $0) }
        let counts = names.map { said.ranges(of: $0).count }
        #expect(counts.max() == 1, "\(said)")
      }
    }
  }

  // MARK: The start

  @Test(arguments: Language.allCases)
  func `a start with several unfinished texts says first how to see them`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 40, rows: 10)
    for client in ["Ewa", "Dewi", "Jean-Pierre", "Ion"] {
      pilot.choose(client: client)
      pilot.press("n")
      pilot.type("Invented")
      pilot.press(.escape)
    }
    var later = try pilot.restarted()
    later.startLooking()
    let said = flowing(later)
    #expect(
      said.contains(
        language == .en
          ? "4 unfinished texts wait. g u shows them."
          : "Er wachten 4 onafgemaakte teksten. Met g u zie je ze."), "\(later.text)")
  }

  @Test(arguments: Language.allCases)
  func `an unfinished form begins with the words of its rows`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("x", .backTab, .right, .escape, "g", "u")
    pilot.hides("“exempt”")
    pilot.shows(language == .en ? "“is not needed for now”" : "“hoeft voorlopig niet”")
  }

  // MARK: The timeline

  @Test(arguments: Language.allCases)
  func `what Esc does in a timeline that is narrowed stands in the bottom line`(
    language: Language
  ) throws {
    let again = language == .en ? "Esc everything again" : "Esc alles weer tonen"
    for keys: [Key] in [["/", "a", .enter], [.tab], [.tab, .tab]] {
      var pilot = try Pilot(language, columns: 40, rows: 10)
      pilot.choose(client: "Ewa")
      pilot.press("t")
      #expect(!pilot.lines[9].contains(again), "\(pilot.text)")
      for key in keys { pilot.press(key) }
      #expect(pilot.lines[9].contains(again), "\(pilot.text)")
      pilot.press(.escape)
      #expect(!pilot.lines[9].contains(again), "\(pilot.text)")
      #expect(pilot.session.state.timeline != nil)
    }
  }

  @Test(arguments: Language.allCases)
  func `a narrow timeline shows the kind beside the one that is chosen`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 40, rows: 10)
    pilot.choose(client: "Ewa")
    pilot.press("t")
    for _ in 0..<5 {
      let kinds = pilot.lines[2]
      let others = kinds.split { $0 == " " || $0 == "…" || $0 == "(" }.count
      #expect(kinds.contains("[") && kinds.contains("]") && others > 1, "\(pilot.text)")
      pilot.press(.tab)
    }
  }

  // MARK: Fields

  @Test func `at the end of a long text a field uses its whole row`() throws {
    var field = TextField("Bring the invented key of room nine to the town hall in March")
    for width in [10, 20, 34, 60] {
      var canvas = Canvas(size: Size(columns: width, rows: 1))
      field.draw(on: &canvas, in: Rect(x: 0, y: 0, width: width, height: 1), isFocused: true)
      #expect(canvas.cursor.x == width - 2)
      #expect(canvas.lines[0].hasPrefix("…"))
      #expect(canvas.lines[0].count == width - 2, "\(canvas.lines[0])")
    }
    _ = field.press(.home)
    var canvas = Canvas(size: Size(columns: 20, rows: 1))
    field.draw(on: &canvas, in: Rect(x: 0, y: 0, width: 20, height: 1), isFocused: true)
    #expect(canvas.lines[0].hasPrefix("Bring the"))
  }
}
