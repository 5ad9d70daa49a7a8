/// That a bottleneck rests: until when, and why.
package enum RestWords: String, WordKey {
  case title, untilRow, how, restsNow, whoSees
  case line, spokenItem, restsUntil, saidRests, showsAgain, label, draft
  case nothingToRest, outOfRange, showsNow, letRest, showAgain
  package static let area = "rest"
}
