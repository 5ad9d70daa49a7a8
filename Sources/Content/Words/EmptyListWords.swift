/// What an empty list of clients says where nobody can be added.
package enum EmptyListWords: String, WordKey {
  case everyoneReadOnly, mineReadOnly, everyoneNobody, unknownWorker
  package static let area = "emptyList"
}
