/// What lies in the bin, and putting it back.
package enum BinWords: String, WordKey {
  case title, nothingErased, neverErased, neverEmptied, isEmpty, reading, unread
  case putBack, isBack, isClosed, isContested, ofTeam
  case line, lineOfNobody, olderToo
  package static let area = "bin"
}
