/// Unfinished texts: what waits, and what can be done with it.
package enum UnfinishedWords: String, WordKey {
  case title, none, entry, name, goOn, throwAway, thrownAway, notThrownAway, begunForOthers, note,
    noteAbout,
    editCase, log, newTask, editTask, close, read, copy, copied, outOfSight
  package static let area = "unfinished"
}
