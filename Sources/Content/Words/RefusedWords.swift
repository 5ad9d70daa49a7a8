/// That the definite answer is no.
package enum RefusedWords: String, WordKey {
  case title, how, noDays, leaveOpen, mark
  package static let area = "refused"
}
