/// What holds again after something was taken back, and whose an answer is that stays.
package enum AgainWords: String, WordKey {
  case field, fieldEmpty, due, dueUsual, owner, ownerYou, ownerNobody, twoAnswers, keepBy, keepOwn,
    waitsForYou, waitsFor, handedWaits, handedUntil, asBefore
  package static let area = "again"
}
