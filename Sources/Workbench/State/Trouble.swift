package import Casework

/// What can go wrong outside the workbench, in the terms of the person who has to deal with it.
///
/// No data of clients: at most the path of a file, a number or a system error.
package enum Trouble: Error, Hashable, Sendable {
  /// Another program holds the store for longer than it should.
  case busy
  case diskFull
  /// The disk did not confirm a save: it stands in the store now, and may be lost.
  case uncertain
  case readOnly
  case missing(path: String)
  case notAStore(path: String)
  /// The folder with the saves is not in the store.
  case journalMissing(path: String)
  case unreadable(path: String)
  case unwritable(path: String)
  case newerFormat(found: Int, known: Int)
  /// A symbolic link, a fifo, a device, or something else that a store may not hold.
  case notAPlainFile(path: String)
  case notAFolder(path: String)
  case foreignOwner(path: String)
  case openToOthers(path: String)
  case networkFileSystem(path: String)
  case alreadyExists(path: String)
  case damaged(path: String)
  /// A newer build has written to the store meanwhile.
  case writtenByNewerBuild
  /// The case is not in the store any more.
  case unknownCase
  /// What was to be taken back made a case in which others recorded something.
  case caseInUse
  /// Undo would leave a contact after care that nobody may see.
  case contactInUse
  /// Undo would change a contact after care that somebody else keeps by now.
  case contactOutOfSight
  /// Undo would take back alone what two decided about a contact after care.
  case contactDecidedByTwo
  /// What was to be taken back recorded an escalation with which more was done since.
  case escalationInUse
  /// What was to be taken back is a decision of a round that is over.
  case decisionStands(CaseID, EntryID)
  /// The last thing somebody did is put right and not undone.
  case actStands(StandingAct)
  /// What was to be done again gave a case a number that another one has by now.
  case numberInUse
  /// More text than one save may hold.
  case tooLarge
  /// A save that the store refuses because it would not understand it.
  case invalidSave
  /// The store is protected and this build cannot unlock it.
  case locked
  case system(path: String, error: SystemError)
}

/// What the operating system said, as far as there are words for it.
package enum SystemError: Hashable, Sendable {
  /// The disk cannot read or write something.
  case inputOutput
  /// There are no locks to be had.
  case noLocks
  /// Too many files are open.
  case tooManyFiles
  /// The disk or what somebody may use of it is full.
  case noRoom
  /// The account may not do that.
  case notAllowed
  /// A folder is where a file should be.
  case isFolder
  case notThere
  /// Nothing can be written on the disk.
  case writeProtected
  /// Anything else, with the system's error number.
  case other(number: Int32)
}
