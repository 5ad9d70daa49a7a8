import Screen
import Workbench

// What is read while no key waits; what linear mode waits for, and an end of that.
extension WorkbenchSession {
  /// Whether there is more to read while no key waits.
  package var wantsMore: Bool { showsWhatItReads || isReadingContacts }

  /// Whether each piece of it may be seen at once.
  ///
  /// Nothing of the contacts is, before all of them are read.
  package var showsWhatItReads: Bool {
    state.wantsMoreOfTimeline || !state.binWish.isEmpty || state.wantsMoreOfShift
      || state.wantsMoreOfFigures || state.isMakingPage || contactFiguresErrand != nil
      || !state.weighWish.isEmpty
  }

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
