import Content
import Testing

/// Compares a screen or dialog, reached by its keys at a size, with a drawing of it.
func expectScene(
  _ scene: Scene, _ language: Language, _ columns: Int, _ rows: Int, shows drawing: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var pilot = try Pilot(language, columns: columns, rows: rows)
  try scene.open(in: &pilot)
  expectScreen(pilot.canvas, shows: drawing, sourceLocation: sourceLocation)
}
