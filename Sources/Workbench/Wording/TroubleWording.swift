package import Content

extension Trouble {
  /// The trouble as one sentence that says what to do.
  package func sentence(in words: Words) -> String {
    switch self {
    case .busy: words(TroubleWords.busy)
    case .diskFull: words(TroubleWords.diskFull)
    case .uncertain: words(TroubleWords.uncertain)
    case .readOnly: words(TroubleWords.readOnly)
    case .missing(let path): words(TroubleWords.missing, ["path": path])
    case .notAStore(let path): words(TroubleWords.notAStore, ["path": path])
    case .journalMissing(let path): words(TroubleWords.journalMissing, ["path": path])
    case .unreadable(let path): words(TroubleWords.unreadable, ["path": path])
    case .unwritable(let path): words(TroubleWords.unwritable, ["path": path])
    case .newerFormat(let found, let known):
      words(TroubleWords.newerFormat, ["found": String(found), "known": String(known)])
    case .notAFolder(let path): words(TroubleWords.notAFolder, ["path": path])
    case .notAPlainFile(let path): words(TroubleWords.notAPlainFile, ["path": path])
    case .foreignOwner(let path): words(TroubleWords.foreignOwner, ["path": path])
    case .openToOthers(let path): words(TroubleWords.openToOthers, ["path": path])
    case .networkFileSystem(let path): words(TroubleWords.networkFileSystem, ["path": path])
    case .alreadyExists(let path): words(TroubleWords.alreadyExists, ["path": path])
    case .damaged(let path): words(TroubleWords.damaged, ["path": path])
    case .writtenByNewerBuild: words(TroubleWords.writtenByNewerBuild)
    case .unknownCase: words(TroubleWords.unknownCase)
    case .caseInUse: words(TroubleWords.caseInUse)
    case .contactInUse: words(TroubleWords.contactInUse)
    case .contactOutOfSight: words(TroubleWords.contactOutOfSight)
    case .contactDecidedByTwo: words(TroubleWords.contactDecidedByTwo)
    case .escalationInUse: words(TroubleWords.escalationInUse)
    case .decisionStands: words(TroubleWords.decisionStands)
    case .actStands: words(TroubleWords.actStands)
    case .numberInUse: words(TroubleWords.numberInUse)
    case .tooLarge: words(TroubleWords.tooLarge)
    case .invalidSave: words(TroubleWords.invalidSave)
    case .locked: words(TroubleWords.locked)
    case .system(let path, let error):
      words(TroubleWords.system, ["path": path, "error": error.name(in: words)])
    }
  }
}

extension SystemError {
  /// What went wrong, in words that stand behind a colon.
  package func name(in words: Words) -> String {
    switch self {
    case .noRoom: words(TroubleWords.noRoom)
    case .notAllowed: words(TroubleWords.notAllowed)
    case .isFolder: words(TroubleWords.isFolder)
    case .notThere: words(TroubleWords.notThere)
    case .writeProtected: words(TroubleWords.writeProtected)
    case .inputOutput: words(TroubleWords.inputOutput)
    case .noLocks: words(TroubleWords.noLocks)
    case .tooManyFiles: words(TroubleWords.tooManyFiles)
    case .other(let number): words(TroubleWords.otherError, ["number": String(number)])
    }
  }
}
