/// Other words that a command may be called by where lines are typed, with commas between them.
///
/// Only these, its name, its short word and its keys carry a command out that changes something at
/// once; what is merely like them is asked back. Each but `untick` is called as the command is.
package enum LinearNames: String, WordKey {
  case flip, untick, takeIt, bin, undo, redo, mark, markAll, quit, sort, timeline, today, since,
    newest,
    messages, openBin, reload, standIn, addTask, oneDo, nextClient, previousClient, find, actions,
    views, log, dueDate, owner, add, unfinished, facts, print, absence, partner, ask,
    agreements, settings, escalate, board, reviewRound, figures, note
  package static let area = "linearNames"
}

/// What the parts of an escalation may be called where lines are typed, with commas between the words.
package enum LinearPartNames: String, WordKey {
  case facts, report, told, decision, outcome, timeOut, owner, review, closing
  package static let area = "linearPartNames"
}
