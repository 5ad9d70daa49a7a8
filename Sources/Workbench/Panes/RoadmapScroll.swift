import Casework
import Content
import Screen

// Scrolling the roadmap to what stands below its last step and above its first. The choice is a step,
// so that going on from the last one moves what is seen.

/// Which lines of the roadmap show.
struct RoadmapSight {
  var lines: [RoadmapLine]
  /// The first line that shows where nobody scrolled.
  var needed: Int
  var top: Int
  var height: Int

  var lastTop: Int { max(0, lines.count - height) }
  var shown: Range<Int> { top..<min(lines.count, top + max(0, height)) }
  var isWhole: Bool { lines.count <= height }
}

extension WorkbenchState {
  /// The lines of the roadmap, and which of them show in a room.
  func roadmapSight(of value: Case, _ roadmap: Roadmap, in room: Size) -> RoadmapSight {
    let lines = roadmapLines(of: value, roadmap: roadmap, width: room.columns)
    // On a low screen the lines about the case go before a step does.
    let chosen = lines.firstIndex { $0.step == self.roadmap.step } ?? 0
    var scroll = ListScroll()
    scroll.show(chosen..<(chosen + 1), of: lines.count, height: room.rows)
    let top = max(0, min(scroll.top + self.roadmap.beyond, lines.count - room.rows))
    return RoadmapSight(lines: lines, needed: scroll.top, top: top, height: room.rows)
  }

  /// The same in the room that the pane has; nil where it does not show.
  private var roadmapSight: RoadmapSight? {
    let layout = layout(focus: focus)
    guard let opened, let roadmap = roadmapOfCase, let rect = layout.panes[.roadmap] else {
      return nil
    }
    let width = layout.form == .narrow ? rect.width : rect.width - 2
    let rows = layout.form == .narrow ? rect.height - 1 : rect.height - 2
    return roadmapSight(of: opened.case, roadmap, in: Size(columns: width, rows: rows))
  }

  /// Moves the choice by a number of steps; beyond the last and the first one what is seen moves.
  ///
  /// - Returns: Whether another step is chosen now.
  mutating func moveInRoadmap(by count: Int) -> Bool {
    if scrollRoadmapBack(by: count) { return false }
    let end = count < 0 ? Step.allCases.first : Step.allCases.last
    if roadmap.step == end, !linear.isOn {
      scrollRoadmap(by: count)
      return false
    }
    roadmap.move(by: max(-6, min(count, 6)))
    return true
  }

  /// Moves what is seen by a number of lines, not beyond the ends.
  mutating func scrollRoadmap(by count: Int) {
    guard let sight = roadmapSight else { return }
    let lines = max(-sight.lines.count, min(count, sight.lines.count))
    roadmap.beyond = max(0, min(sight.top + lines, sight.lastTop)) - sight.needed
  }

  /// Goes back towards the choice first, where one scrolled away from it.
  private mutating func scrollRoadmapBack(by count: Int) -> Bool {
    guard let sight = roadmapSight else { return false }
    let beyond = sight.top - sight.needed
    guard count != 0, beyond != 0, (count < 0) == (beyond > 0) else { return false }
    roadmap.beyond =
      count < 0 ? max(0, beyond + max(count, -beyond)) : min(0, beyond + min(count, -beyond))
    return true
  }

  /// The line that came into sight last, where one scrolled and it says something; nil elsewhere.
  var roadmapLineInSight: String? {
    guard let sight = roadmapSight, sight.top != sight.needed, let last = sight.shown.last else {
      return nil
    }
    let line = sight.lines[sight.top > sight.needed ? last : sight.top]
    return line.step != nil || line.text.isEmpty ? nil : line.text
  }

  /// What the foot of the roadmap says: the step, and before it the keys that show more.
  func roadmapNote(_ sight: RoadmapSight, columns: Int) -> String {
    let place = words(RoadmapWords.position, ["step": String(roadmap.step.rawValue)])
    let names = KeyNames(words)
    let keys = [
      sight.top > 0 ? names.name(of: .pageUp) : nil,
      sight.top < sight.lastTop ? names.name(of: .pageDown) : nil,
    ].compactMap { $0 }.joined(by: " ")
    guard !keys.isEmpty else { return place }
    let both = keys + "  " + place
    return TextWidth.columns(of: both) <= columns ? both : keys
  }
}
