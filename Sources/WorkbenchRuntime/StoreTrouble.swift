package import CaseStore
import Glibc
package import Workbench

extension Trouble {
  /// What an error of the store means to the person at the keyboard.
  ///
  /// - Parameters:
  ///   - error: What the store said.
  ///   - path: The path of the store, which the sentence names.
  package init(_ error: StoreError, storePath path: String) {
    func inside(_ file: String) -> String {
      file.hasPrefix("/") || file == path ? file : path + "/" + file
    }
    switch error {
    case .busy: self = .busy
    case .diskFull: self = .diskFull
    case .uncertain: self = .uncertain
    case .missing(let file): self = .missing(path: inside(file))
    case .notAStore(let file): self = .notAStore(path: inside(file))
    case .exists(let file): self = .alreadyExists(path: inside(file))
    case .journalMissing: self = .journalMissing(path: path)
    case .unwritable(let file): self = .unwritable(path: inside(file))
    case .unreadable(let file): self = .unreadable(path: inside(file))
    case .notAFolder(let file): self = .notAFolder(path: inside(file))
    case .symbolicLink(let file), .notAFile(let file): self = .notAPlainFile(path: inside(file))
    case .foreignOwner(let file): self = .foreignOwner(path: inside(file))
    case .writableByOthers(let file): self = .openToOthers(path: inside(file))
    case .remote: self = .networkFileSystem(path: path)
    case .newerFormat(let found, let known): self = .newerFormat(found: found, known: known)
    case .locked: self = .locked
    case .damaged(let file): self = .damaged(path: inside(file))
    case .readOnly(.newerBuild): self = .writtenByNewerBuild
    case .readOnly(.diskFailed), .readOnly(.damagedDescription): self = .readOnly
    case .unknownCase: self = .unknownCase
    case .caseInUse: self = .caseInUse
    case .contactInUse: self = .contactInUse
    case .contactOutOfSight: self = .contactOutOfSight
    case .contactDecidedByTwo: self = .contactDecidedByTwo
    case .escalationInUse: self = .escalationInUse
    case .decisionStands(let client, let decision): self = .decisionStands(client, decision)
    case .actStands(let act): self = .actStands(act)
    case .numberInUse: self = .numberInUse
    case .tooLarge: self = .tooLarge
    case .invalidSave: self = .invalidSave
    case .io(let number, let file):
      self = .system(path: inside(file), error: SystemError(number: number))
    }
  }
}

extension SystemError {
  /// The error of a number of the system.
  package init(number: Int32) {
    switch number {
    case EIO: self = .inputOutput
    case ENOLCK: self = .noLocks
    case EMFILE, ENFILE: self = .tooManyFiles
    case ENOSPC, EDQUOT, EFBIG: self = .noRoom
    case EACCES, EPERM: self = .notAllowed
    case EISDIR: self = .isFolder
    case ENOENT, ENOTDIR: self = .notThere
    case EROFS: self = .writeProtected
    default: self = .other(number: number)
    }
  }
}
