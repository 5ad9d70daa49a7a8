import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A window that is dragged about while something is on it: only the size it ends with counts.
@Suite struct ResizeStormTests {
  private static let sizes = [(200, 50), (80, 24), (70, 24), (60, 20), (40, 10)]

  /// Drags the window through any sizes, also such as have room for a sentence only.
  private func shake(_ pilot: inout Pilot, _ random: inout SeededKeys) {
    for _ in 0..<3 {
      pilot.resize(
        columns: .random(in: 1...210, using: &random), rows: .random(in: 1...60, using: &random))
    }
  }

  @Test(arguments: Scene.allCases)
  func `after a storm of sizes a screen is as if there had been none`(scene: Scene) throws {
    let seed = scene.rawValue.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) }
    var pilot = try Pilot(seed % 2 == 0 ? .en : .nl)
    try scene.open(in: &pilot)
    var random = SeededKeys(seed: seed)
    var calm = pilot
    let before = pilot.text
    for (columns, rows) in Self.sizes {
      shake(&pilot, &random)
      pilot.resize(columns: columns, rows: rows)
      calm.resize(columns: columns, rows: rows)
      #expect(pilot.text == calm.text, "\(scene) at \(columns) by \(rows)")
    }
    shake(&pilot, &random)
    pilot.resize(columns: 100, rows: 30)
    #expect(pilot.text == before)
    expectSound(pilot, "\(scene) after the storm")
  }
}
