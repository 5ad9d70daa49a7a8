import Casework
import Content
import Screen
import Testing
import Workbench

/// A whole day as a log has it, in both languages: it has to read well aloud.
@Suite struct LinearDayStories {
  @Test func `a day in English`() throws {
    var talk = try Conversation()
    talk.type("today", "2", "1", "3", "tick", "yes")
    talk.type("n 1", "They take her.", ".")
    talk.type("back", "ewa", "3", "x 4", "one worker only", "+3d")
    talk.type("o", "2", "u", "U", "a", "Buy shoes", "fri", "1430")
    talk.type("quit")
    talk.expectLog(
      """
      """)
  }

  @Test func `een dag in het Nederlands`() throws {
    var talk = try Conversation(.nl)
    talk.type("vandaag", "zoltan", "4", "3", "details")
    talk.type("terug", "terug", "c 8", "contact", "gisteren", "Gebeld")
    talk.type("f", "gesloten", "f", "mijn")
    talk.type("a", "Noor Verzonnendame", ".titel", "6", "..")
    talk.type("?", "meer", "stoppen")
    talk.expectLog(
      """
      """)
  }
}
