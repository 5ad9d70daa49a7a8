/// One thing that was done with the mouse.
package struct MouseEvent: Hashable, Sendable {
  /// A button that can be pressed; the wheel is none.
  package enum Button: Hashable, Sendable { case left, middle, right }

  /// What was done.
  package enum Action: Hashable, Sendable {
    case press(Button)
    /// A button was let go; old terminals do not say which.
    case release
    /// The pointer moved to another cell while a button was down.
    case drag(Button)
    case wheelUp, wheelDown
  }

  package var action: Action
  /// The cell under the pointer, as the terminal tells it: it may lie outside the screen.
  package var at: Point
  package var hasShift: Bool
  package var hasAlt: Bool
  package var hasControl: Bool
  /// When it was done, on a clock that only counts on; only the time between two events means
  /// something.
  package var milliseconds: Int

  package init(
    _ action: Action, at point: Point, hasShift: Bool = false, hasAlt: Bool = false,
    hasControl: Bool = false, milliseconds: Int = 0
  ) {
    self.action = action
    at = point
    self.hasShift = hasShift
    self.hasAlt = hasAlt
    self.hasControl = hasControl
    self.milliseconds = milliseconds
  }
}
