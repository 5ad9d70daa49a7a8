/// What is said of the mouse.
package enum MouseWords: String, WordKey {
  case taken, released, holdShift, escapeCloses, escapeKeeps
  package static let area = "mouse"
}
