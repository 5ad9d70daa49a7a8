import Screen
import Workbench

// What is read while no key waits; what linear mode waits for, and an end of that.
extension WorkbenchSession {
  /// Whether there is more to read while no key waits.
  package var wantsMore: Bool { showsWhatItReads || isReadingContacts }

  /// Whether the screen changes only with what comes in: nothing is counted down on it, and nothing but
  /// contacts after care is read, of which nothing shows before all of them are.
  package var isQuiet: Bool {
    !isSearching && !showsWhatItReads && !isWriting && !state.showsNamesForMoment
  }

  /// Whether each piece of what is read may be seen at once.
  private var showsWhatItReads: Bool {
    state.wantsMoreOfTimeline || showsWhatLinesWaitFor || contactFiguresErrand != nil
  }

  private var showsWhatLinesWaitFor: Bool {
    !state.binWish.isEmpty || state.wantsMoreOfShift || state.wantsMoreOfFigures
      || state.isMakingPage || !state.weighWish.isEmpty
  }

  /// Whether there is more to read before an answer can be said.
  package var isReadingOn: Bool {
    isSearching || ((showsWhatLinesWaitFor || isReadingContacts) && !isLeaving)
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
