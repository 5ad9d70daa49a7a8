import Content
import Screen
import Testing
import Workbench

/// What a colour says on a screen, a word or a sign says as well.
@Suite struct MeaningTests {
  /// What stands in a role, wherever it is on the screen, one text for each piece of a row.
  private func texts(of role: Role, on canvas: Canvas) -> [String] {
    (0..<canvas.size.rows).flatMap { y -> [String] in
      var pieces = [""]
      for x in 0..<canvas.size.columns {
        let cell = canvas[x, y]
        if cell.style.role == role {
          pieces[pieces.count - 1] += cell.text
        } else if pieces[pieces.count - 1] != "" {
          pieces.append("")
        }
      }
      return pieces.map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    }
  }

  @Test(arguments: Scene.allCases, Language.allCases)
  func `late, escalated, changed and a problem are read as well as seen`(
    scene: Scene, language: Language
  ) throws {
    // Late is `2d late`, `2d` in a narrow list below its heading, or an exclamation mark;
    // what was not reported, and what nobody has, say so in words, be they cut by a box; the box before step 4 has its mark.
    let signs: [(role: Role, sign: Regex<Substring>)] = [
      (
        .late,
        #/[Ll]ate|LATE|[Ll]aat|LAAT|[Dd]ay|[Dd]ag|\d+d|!|-|^N|body|mand|^d?y$|^a?nd$|^4|ce$|teen$|default|norm/#
      ),
      (.escalated, #/!|\d|[a-z]{3}/#),
      (.changed, #/^\*$/#), (.signal, #/[!+]/#),
    ]
    var pilot = try Pilot(language)
    try scene.open(in: &pilot)
    for (columns, rows) in [(200, 50), (100, 30), (80, 24), (60, 20), (40, 10)] {
      pilot.resize(columns: columns, rows: rows)
      let canvas = pilot.canvas
      for (role, sign) in signs {
        let silent = texts(of: role, on: canvas).filter { !$0.contains(sign) }
        #expect(silent == [], "\(role) in \(scene) at \(columns) by \(rows)")
      }
    }
  }
}
