/// Every area of `words.json`. A test holds this list and the files of all languages against each
/// other, so an area that is missing here is an area that the test finds without an owner.
package enum AllWords {
  package static let areas: [any WordKey.Type] = [
    ContentProblemWords.self
  ]
}
