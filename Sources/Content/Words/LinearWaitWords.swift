/// What linear mode says while something takes long, and when somebody does not wait for it.
package enum LinearWaitWords: String, WordKey {
  case lookedThrough, endsAtOnce, saveUncertain, textUncertain
  package static let area = "linearWaits"
}
