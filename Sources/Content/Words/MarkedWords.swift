/// What is said of rows that are marked.
package enum MarkedWords: String, WordKey {
  case count, countHidden, countShort, none, cleared, spoken, helpClients, helpItems, hint, hintAway
  case dueMarked
  package static let area = "marked"
}
