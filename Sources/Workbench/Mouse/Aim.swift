import Casework
import Content
package import Screen

// A click is meant for what the person saw. What comes in one go with something that changed the
// screen was aimed at the screen before that, and a button that is let go acts on what it was pressed
// on; where that is not what is there now, nothing is done.

/// What was on the screen when it was drawn last.
package struct SeenScreen: Equatable, Sendable {
  var canvas: Canvas
  var situation: Situation
}

/// What the parts of a screen are about.
struct Situation: Equatable, Sendable {
  var dialog: Dialog.Purpose?
  var depth: Int
  var isTimeline: Bool
  var focus: Pane
  var client: CaseID?
  var shown: CaseID?
  var step: Step
  var item: ChecklistItem?
}

/// What somebody pointed at.
struct Aim: Equatable, Sendable {
  var meaning: Spot.Meaning?
  /// What stands there.
  var look = ""
  var situation: Situation
}

extension WorkbenchState {
  /// Remembers what the person sees from now on.
  package mutating func noteSeen(_ canvas: Canvas) {
    mouse.seen = SeenScreen(canvas: canvas, situation: situation)
  }

  /// What there is at a cell now; nil where the person saw something else there, so that they cannot
  /// have meant it.
  func aim(at point: Point) -> Aim? {
    let now = Self.aim(at: point, on: drawWithSpots(), in: situation)
    guard let seen = mouse.seen else { return now }
    return now == Self.aim(at: point, on: seen.canvas, in: seen.situation) ? now : nil
  }

  /// The part of the screen that the person saw at a cell; nil where something else lies over it now.
  ///
  /// A wheel reports many times in one go, and nothing is drawn anew for each of them.
  func partSeen(at point: Point) -> Int? {
    guard let seen = mouse.seen else { return drawWithSpots().spot(at: point)?.meaning.part }
    guard seen.canvas.size == size, seen.situation.hasSameOnTop(as: situation) else { return nil }
    return seen.canvas.spot(at: point)?.meaning.part
  }

  private static func aim(at point: Point, on canvas: Canvas, in situation: Situation) -> Aim {
    let spot = canvas.spot(at: point)
    var aim = Aim(meaning: spot?.meaning, situation: situation)
    aim.situation.keepOnly(for: aim.meaning)
    if let spot, aim.meaning?.hasLook == true { aim.look = look(of: spot.rect, on: canvas) }
    return aim
  }

  /// The text in a rectangle, without the signs of the chosen and of marked rows.
  private static func look(of rect: Rect, on canvas: Canvas) -> String {
    var text = ""
    for y in max(0, rect.y)..<min(rect.bottom, canvas.size.rows) {
      for x in max(0, rect.x)..<min(rect.right, canvas.size.columns) {
        let cell = canvas[x, y].text
        text += cell == ">" || cell == "+" ? " " : cell
      }
    }
    return text
  }

  private var situation: Situation {
    Situation(
      dialog: dialogs.last?.purpose, depth: dialogs.count, isTimeline: timeline != nil,
      focus: focus, client: clients.selected, shown: opened?.case.id, step: roadmap.step,
      item: checklist.selected)
  }
}

extension Situation {
  /// Whether the same lies over the panes.
  func hasSameOnTop(as other: Situation) -> Bool {
    (dialog, depth, isTimeline) == (other.dialog, other.depth, other.isTimeline)
  }

  /// Forgets what does not matter to something: a click on a client means the client wherever one
  /// was before, a key means the row that is chosen.
  mutating func keepOnly(for meaning: Spot.Meaning?) {
    if case .keys? = meaning { return }
    focus = .clients
    client = nil
    item = nil
    guard meaning?.pane != .checklist, meaning?.pane != .roadmap else { return }
    shown = nil
    step = .registration
  }
}

extension Spot.Meaning {
  /// Whether what stands there tells one row from another.
  fileprivate var hasLook: Bool {
    switch self {
    case .row, .box, .mark, .keys: true
    case .part, .border, .field, .nothing: false
    }
  }
}
