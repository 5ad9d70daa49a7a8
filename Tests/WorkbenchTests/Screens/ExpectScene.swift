import Content
import Testing
import Workbench
import WorkbenchRuntime

/// Compares a screen or dialog, reached by its keys at a size, with a drawing of it.
func expectScene(
  _ scene: Scene, _ language: Language, _ columns: Int, _ rows: Int, shows drawing: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var pilot = try Pilot(language, columns: columns, rows: rows)
  let isTooSmall = pilot.session.state.layout.form == .tooSmall
  // There no key leads anywhere, so the window shrinks afterwards.
  if isTooSmall { pilot.resize(columns: 100, rows: 30) }
  try scene.open(in: &pilot)
  if isTooSmall { pilot.resize(columns: columns, rows: rows) }
  expectScreen(pilot.canvas, shows: drawing, sourceLocation: sourceLocation)
}
