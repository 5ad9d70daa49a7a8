/// Going from what builds up to where somebody can do something about it.
package enum RemedyWords: String, WordKey {
  case went, wentToEscalation, notHere
  package static let area = "remedy"
}
