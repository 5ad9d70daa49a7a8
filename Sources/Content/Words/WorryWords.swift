/// What goes with a worker's own doubt.
package enum WorryWords: String, WordKey {
  case whoSees
  package static let area = "worry"
}
