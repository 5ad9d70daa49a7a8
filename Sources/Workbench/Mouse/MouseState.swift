import Casework
import Screen

/// What is remembered of the mouse from one event to the next.
package struct MouseState: Equatable, Sendable {
  /// How fast two presses on one cell follow each other to be a double click.
  static let doubleClickMilliseconds = 500

  /// A press of a button, and what it found.
  struct Press: Equatable, Sendable {
    var at: Point
    var milliseconds: Int
    var found: Spot.Meaning?
  }

  /// A border that is being dragged, and how far from its place it was taken.
  struct Grip: Equatable, Sendable {
    var border: Pane
    var offset: Int
  }

  /// Whether the terminal is to report the mouse at all.
  package internal(set) var isUsed = true
  /// The last press, as long as it can become a double click.
  @Rare var lastPress: Press?
  /// What is done when the button that is down is let go where it was pressed.
  @Rare var armed: Aim?
  /// What was on the screen when it was drawn last; nil where nobody draws it.
  var seen: SeenScreen?
  /// How far the details are scrolled, and of what.
  var details: DetailsLook?
  /// Where the button that is down was pressed.
  var pressedAt: Point?
  @Rare var grip: Grip?
  /// The client whose menu opens once they are read.
  @Rare var wantsMenuOf: CaseID?
  /// Whether it was said how text is selected.
  var toldOfSelecting = false
  /// The panes that the wheel moved while the keys were elsewhere: what is chosen in them may be out
  /// of sight until somebody presses a key or a button.
  var looksAround: Set<Pane> = []

  package init() {}

  /// What a press is after the ones before it.
  enum Kind: Equatable { case first, second, stray }

  /// Takes in a press: the second one on the same cell within half a second is a double click where
  /// it finds the same thing as the first.
  ///
  /// Where it finds another, because the first changed the screen, nobody aimed at it: it is stray.
  mutating func take(_ press: Press) -> Kind {
    pressedAt = press.at
    guard let last = lastPress, last.at == press.at,
      (0...Self.doubleClickMilliseconds).contains(press.milliseconds - last.milliseconds)
    else {
      lastPress = press
      return .first
    }
    lastPress = nil
    return last.found == press.found ? .second : .stray
  }
}
