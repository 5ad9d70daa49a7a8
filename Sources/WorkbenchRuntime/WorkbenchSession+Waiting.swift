import Screen
import Workbench

// What linear mode waits for, and an end of that.
extension WorkbenchSession {
  /// Whether there is more to read before an answer can be said.
  package var isReadingOn: Bool {
    isSearching
      || ((!state.binWish.isEmpty || state.wantsMoreOfShift || state.wantsMoreOfFigures
        || state.isMakingPage || isReadingContacts
        || !state.weighWish.isEmpty) && !isLeaving)
  }

  /// Reads a little more of it.
  package mutating func readOn() {
    if isSearching {
      searchOn()
    } else {
      readMoreOfBin()
      readMoreOfShift()
      readMoreOfFigures()
      readMoreOfContacts()
      readMoreOfPage()
      readMoreToWeigh()
    }
  }

  /// Reads no more, and says how far it came.
  package mutating func stopReading() {
    if isSearching {
      handle(.input(.key(.escape)))
    } else {
      state.stopReadingBin()
      state.stopReadingShift()
      state.stopReadingFigures()
      state.stopMakingPage()
      state.stopWeighing()
    }
  }

  /// Ends without waiting for the disk any longer.
  ///
  /// - Returns: What is said last: what was done, and that nobody knows whether it is saved.
  package mutating func giveUp() -> [String] {
    isGivenUp = true
    return tell() + [state.givenUpSentence]
  }
}
