import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// For whom something is stands in the box before Enter does it, on a small screen too.
@Suite struct ForWhomInBoxStories {
  /// What stands inside the frame of the box on top, as one text.
  private func box(_ pilot: Pilot) -> String {
    let inside = pilot.lines.filter { $0.hasPrefix("║") }.map { line in
      line.filter { $0 != "║" }
    }
    return inside.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  private func marked(
    _ names: [String], _ language: Language, _ size: (Int, Int)
  ) throws -> Pilot {
    var pilot = try Pilot(language, columns: size.0, rows: size.1)
    for name in names {
      pilot.choose(client: name)
      pilot.press("m")
    }
    return pilot
  }

  private static let ways: [[Key]] = [
    ["o"], ["n"], ["c"], ["g", "a"], ["g", "s"], ["g", "d"], ["g", "d", .enter],
    ["g", "d", .enter, .down, .enter], ["g", "d", .enter, .end, .enter],
  ]

  @Test(arguments: Language.allCases, [(40, 10), (60, 20), (100, 30)])
  func `what is done with one or two marked clients says with whom`(
    language: Language, size: (Int, Int)
  ) throws {
    for names in [["Jean-Pierre"], ["Dewi", "Jean-Pierre"]] {
      for keys in Self.ways {
        var pilot = try marked(names, language, size)
        for key in keys { pilot.press(key) }
        let title = pilot.lines.first { $0.hasPrefix("╔") || $0.contains(" ╔") } ?? ""
        let said = size.0 < 100 ? box(pilot) + title : pilot.text
        #expect(said.contains("Jean-Pierre Fictif"), "\(pilot.text)")
        if names.count == 2 {
          #expect(said.contains("Dewi Khayalan"), "\(pilot.text)")
          #expect(said.contains("2 "), "\(pilot.text)")
        }
        // What Enter would take, or where one types, shows as well.
        #expect(pilot.canvas.cursor.y > 1 && pilot.canvas.cursor.y < size.1 - 2)
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `what is asked about a row names its client where one pane shows`(
    language: Language
  ) throws {
    for key: Key in ["x", "s", "o", "n", "d"] {
      var pilot = try Pilot(language, columns: 40, rows: 10)
      pilot.choose(client: "Ewa")
      pilot.choose(.U2)
      pilot.press(key)
      #expect(box(pilot).contains("Ewa Fikcyjna"), "\(pilot.text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `what is asked about several rows names their client`(language: Language) throws {
    for key: Key in ["x", "o", " "] {
      var pilot = try Pilot(language, columns: 40, rows: 10)
      pilot.choose(client: "Ewa")
      pilot.choose(.U2)
      pilot.press("m", "m", "m", key)
      #expect(box(pilot).contains("Ewa Fikcyjna"), "\(pilot.text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the form of an own task says which task of whom`(language: Language) throws {
    var pilot = try Pilot(language, columns: 40, rows: 10)
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Call the town hall")
    pilot.press(.function(2), "e")
    #expect(pilot.lines[1].contains("Call the town hall"), "\(pilot.text)")
    #expect(box(pilot).contains("Ewa Fikcyjna"), "\(pilot.text)")
    pilot.resize(columns: 100, rows: 30)
    pilot.shows("Call the town hall")
  }
}
