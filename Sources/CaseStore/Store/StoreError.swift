package import Casework
import Glibc

/// Why the store could not do what it was asked.
///
/// No case carries anything that a person wrote: files are named by their place in the store.
/// The program turns each case into a sentence in one switch.
package enum StoreError: Error, Hashable, Sendable {
  /// Another program held the lock for five seconds.
  case busy
  /// The disk or the quota is full. What was saved before is safe; this save is not in the store.
  case diskFull
  /// The disk did not confirm a save, twice. The save is in the store as every program reads it now,
  /// and may be gone after a power cut. Nothing more can be saved.
  case uncertain
  /// There is nothing at the path.
  case missing(file: String)
  /// The journal of a store is not there: its saves are lost or somewhere else.
  case journalMissing
  /// There is a directory, but no store in it.
  case notAStore(file: String)
  /// There is something at the path already.
  case exists(file: String)
  /// The operating system does not let us.
  case unreadable(file: String)
  /// The operating system does not let us write.
  case unwritable(file: String)
  /// A symbolic link stands where a file or directory should be.
  case symbolicLink(file: String)
  /// A file stands where the folder of a store should be.
  case notAFolder(file: String)
  /// A pipe, a device or another thing stands where a file or directory should be.
  case notAFile(file: String)
  /// It belongs to somebody else.
  case foreignOwner(file: String)
  /// Others may write to it.
  case writableByOthers(file: String)
  /// The store lies on another machine, where locks and flushes cannot be trusted.
  case remote
  /// A newer build wrote it.
  case newerFormat(found: Int, known: Int)
  /// It is protected, and no keys were given.
  case locked
  /// The file cannot be understood.
  case damaged(file: String)
  /// The store is open for reading only, because of `cause`.
  case readOnly(ReadOnlyCause)
  /// The store holds no such case.
  case unknownCase
  /// Undo would leave a case without name and number in which others recorded something.
  case caseInUse
  /// Undo would leave a contact after care that nobody may see.
  case contactInUse
  /// Undo would change a contact after care that the worker may not see any more.
  case contactOutOfSight
  /// Undo would take back alone what two decided about a contact after care.
  case contactDecidedByTwo
  /// Undo would take back an escalation with which more was done meanwhile.
  case escalationInUse
  /// Undo would take back a decision of a round that is over: it is taken back with a reason.
  case decisionStands(CaseID, EntryID)
  /// The last thing a worker did is not undone, and undo would reach past it.
  case actStands(StandingAct)
  /// Redo would give a case a number that another one has by now.
  case numberInUse
  /// A save is larger than a record may be.
  case tooLarge
  /// A save that no store can hold: a reserved identifier, or a value of the wrong kind.
  case invalidSave
  /// Any other refusal of the disk, with the system's error number.
  case io(number: Int32, file: String)
}

/// Why nothing can be saved at the moment.
package enum ReadOnlyCause: Hashable, Sendable {
  /// The disk failed to confirm a save, twice.
  case diskFailed
  /// A newer build has written to the store.
  case newerBuild
  /// The file that describes the store is damaged; the records were still readable.
  case damagedDescription
}

extension StoreError {
  /// What an error of the disk means for the file it happened to.
  init(_ error: FileError, file: String, isWriting: Bool = false) {
    switch error.number {
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull
    case ENOENT: self = .missing(file: file)
    case EEXIST, ENOTEMPTY: self = .exists(file: file)
    case EROFS: self = .unwritable(file: file)
    case EACCES, EPERM: self = isWriting ? .unwritable(file: file) : .unreadable(file: file)
    case ELOOP: self = .symbolicLink(file: file)
    case ENOTDIR, ENXIO: self = .notAFile(file: file)
    default: self = .io(number: error.number, file: file)
    }
  }
}
