import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the footer names can be clicked, everywhere.
@Suite struct FooterClickTests {
  @Test(arguments: Scene.allCases, Language.allCases)
  func `a click on a hint is as good as its key`(scene: Scene, language: Language) throws {
    var pilot = try Pilot(language)
    try scene.open(in: &pilot)
    for (columns, rows) in [(200, 50), (100, 30), (80, 24), (70, 20), (60, 20), (40, 10)] {
      pilot.resize(columns: columns, rows: rows)
      let hints = pilot.footerPlaces
      #expect(!hints.isEmpty)
      for hint in hints {
        let key = try #require(pilot.key(named: hint.key), "\(hint.key)")
        var keyed = pilot.session.state
        let wanted = keyed.update(.input(.key(key)))
        // On the key, on the blank behind it and on the word.
        for x in [hint.x, hint.x + hint.key.count, hint.x + hint.key.count + 2] {
          var clicked = pilot.session.state
          let press = MouseEvent(.press(.left), at: Point(x: x, y: rows - 1))
          #expect(clicked.update(.input(.mouse(press))) == wanted)
          #expect(
            clicked.draw() == keyed.draw(), "\(hint.key) in \(scene) at \(columns) by \(rows)")
        }
      }
    }
  }
}

extension Pilot {
  /// The keys that the footer names, and where each begins.
  var footerPlaces: [(key: String, x: Int)] {
    let canvas = canvas
    var places: [(key: String, x: Int)] = []
    var wasKey = false
    for x in 0..<canvas.size.columns {
      let cell = canvas[x, canvas.size.rows - 1]
      let isKey = cell.style.role == .key
      if isKey, wasKey { places[places.count - 1].key += cell.text }
      if isKey, !wasKey { places.append((cell.text, x)) }
      wasKey = isKey
    }
    return places
  }
}
