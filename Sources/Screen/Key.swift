/// One key press, or one paste, as the program understands it.
package enum Key: Hashable, Sendable {
  /// A printable character, a space included.
  case character(Character)
  /// Ctrl with a lower-case letter.
  case control(Character)
  /// Alt with a character, or Escape and a character that came in one go.
  case alt(Character)
  case altBackspace
  /// Ctrl or Alt with Left or Right.
  case wordLeft, wordRight
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, altUp, altDown
  /// F1 to F12.
  case function(Int)
  /// Text that was pasted.
  ///
  /// It is text wherever it lands, never commands.
  case paste(String)
}

/// What a terminal hands to the program.
package enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  case resized(Size)
  /// The terminal is gone; nothing more will come.
  case closed
}
