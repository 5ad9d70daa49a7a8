/// What is said of the mouse.
package enum MouseWords: String, WordKey {
  case taken, released, holdShift, holdShiftTyping, screenChanged,
    chosenWorkerAgain, inSightAgain, escapeCloses, escapeKeeps
  package static let area = "mouse"
}
