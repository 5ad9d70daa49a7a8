import Content
import Interchange
import Outcomes
import Workbench

/// Why a file that somebody named was not read.
package enum FileRefusal: Error, Equatable, Sendable {
  case missing, notAllowed, folder
  /// A pipe, a device or something else that has no end of its own.
  case special
  case tooLarge
  /// Any other refusal, with the system's error number.
  case system(Int32)
}

/// Where an outcome file is read from that somebody names in the workbench.
package protocol OutcomeShelf: Sendable {
  /// What `~` stands for; nil where nobody has a home.
  var home: String? { get }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes that are taken.
  /// - Returns: The whole file.
  /// - Throws: Why there is none; `tooLarge` beyond the limit.
  func bytes(of path: String, limit: Int) throws(FileRefusal) -> [UInt8]
}

// An outcome file in the workbench: read, counted and let go of, beside the store and never into it.
extension WorkbenchSession {
  /// Reads an outcome file that somebody named, and calculates what follows from it.
  mutating func readOutcomes(_ path: String) {
    run(state.update(.outcomesRead(OutcomeRead(of: path, outcome(of: path)))))
  }

  private func outcome(of path: String) -> OutcomeRead.Outcome {
    let sentences = OutcomeSentences(state.content.words, file: path)
    guard let outcomes else { return .refused(state.content.words(OutcomeScreenWords.noFiles)) }
    let bytes: [UInt8]
    do throws(FileRefusal) {
      bytes = try outcomes.bytes(
        of: Self.expanded(path, outcomes.home), limit: OutcomeFile.largest)
    } catch {
      return .refused(sentences.sentence(for: error))
    }
    let file = OutcomeFile(bytes)
    if let problem = sentences.brief(file.problems) { return .refused(problem) }
    return .counted(OutcomeStudy(file.cohorts), remarks: file.remarks, unread: file.unread)
  }

  /// A path with the home in place of `~`, as a shell has it.
  private static func expanded(_ path: String, _ home: String?) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }
}
