/// What happened since a worker was last at work.
package enum ShiftWords: String, WordKey {
  case title, nothing, reading, imported, signal, whichDay, tooLong, tooShort, unread, earlier,
    dayLater
  package static let area = "shift"
}
