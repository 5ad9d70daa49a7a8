/// What happened since a worker was last at work.
package enum ShiftWords: String, WordKey {
  case title, nothing, reading, imported, signal, whichDay, tooLong, tooShort, unread, earlier,
    dayLater
  case escalations, escalation, newEscalation, makeSafe, report, findOut, atOnce, byDay, lookLate,
    lookOn,
    comesBack, namesNobody, cameBack, nothingToDo, othersHandled, allHandled, noneOpen
  package static let area = "shift"
}
