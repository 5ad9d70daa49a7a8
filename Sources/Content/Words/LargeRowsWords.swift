/// What is said of rows with an empty line between them.
package enum LargeRowsWords: String, WordKey {
  case large, ordinary

  package static let area = "largeRows"
}
