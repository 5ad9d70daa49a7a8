/// What is asked or said of something that is taken, although it may be a slip or does not count yet.
package enum DoubtWords: String, WordKey {
  case stillToCome, takenAhead, dueWaits, more, movedAlong
  package static let area = "doubts"
}
