/// What is asked where it is not plain whether something is for the chosen row or for marked ones.
package enum ForWhomWords: String, WordKey {
  case title, chosen, marked
  package static let area = "forWhom"
}
