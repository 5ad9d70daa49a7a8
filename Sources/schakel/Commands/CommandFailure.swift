import CaseStore
import Content
import Terminal
import Workbench
import WorkbenchRuntime

/// Why a command could not do what it was asked: one sentence, and how the program ends.
///
/// The sentence holds no data of clients: at most a path, a number, a case number or a word that the
/// person typed themselves.
struct CommandFailure: Error {
  var sentence: String
  var ending: Ending

  init(_ sentence: String, _ ending: Ending = .failed) {
    self.sentence = sentence
    self.ending = ending
  }

  /// A failure with a sentence of the commands.
  init(
    _ key: CommandLineWords, _ values: TextValues = [:], in words: Words,
    _ ending: Ending = .failed
  ) {
    self.init(words(key, values), ending)
  }

  /// What the store refused.
  init(_ error: StoreError, storePath path: String, in words: Words) {
    self.init(Trouble(error, storePath: path).sentence(in: words), Self.ending(of: error))
  }

  /// Why the workbench cannot be drawn here.
  init(terminal problem: TerminalProblem, in words: Words) {
    switch problem {
    case .noTerminal: self.init(CommandLineWords.noTerminal, in: words)
    case .cannotDraw(""): self.init(CommandLineWords.noTerminalKind, in: words)
    case .cannotDraw(let term):
      self.init(CommandLineWords.cannotDraw, ["term": term], in: words)
    case .unknown(let term):
      self.init(CommandLineWords.unknownTerminal, ["term": term], in: words)
    }
  }

  private static func ending(of error: StoreError) -> Ending {
    switch error {
    case .busy, .missing, .journalMissing, .notAStore, .unreadable, .unwritable, .symbolicLink,
      .notAFile, .notAFolder, .foreignOwner,
      .writableByOthers, .remote, .newerFormat, .locked:
      .storeUnavailable
    case .damaged: .attention
    case .diskFull, .uncertain, .exists, .readOnly, .unknownCase, .caseInUse, .contactInUse,
      .contactOutOfSight, .contactDecidedByTwo,
      .escalationInUse,
      .decisionStands, .actStands,
      .numberInUse,
      .tooLarge, .invalidSave, .io:
      .failed
    }
  }
}
