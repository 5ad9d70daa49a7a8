// The words for acting without knowing keys.

/// The palette of all commands.
package enum PaletteWords: String, WordKey {
  case title, goTo
  package static let area = "palette"
}

/// What can be done with a row, in the words of the row.
package enum ActionWords: String, WordKey {
  case goIn, details, notNeeded, date, log, add, bin, tick, untick, openAgain, stateOfDo, settle,
    closeCase, reopenCase, noteOnRow,
    noteOnClient, owner, counsellor, becomeCounsellor, editCase, editTask
  package static let area = "actions"
}
