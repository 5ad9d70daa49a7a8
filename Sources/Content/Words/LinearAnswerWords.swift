/// What linear mode says where a line could not be followed, and how to go on.
package enum LinearAnswerWords: String, WordKey {
  case halfNotDone, halfWritten, stopAgain, backLeaves, quitLeaves, notInList, askAhead,
    wordMine, numberPutsBack, clientsStay, dateHelp, makesDone, askTake
  package static let area = "linearAnswers"
}
