import Content
import Glibc
import Screen
import Workbench
import WorkbenchRuntime

/// What a command writes: its answer to standard output, sentences to standard error.
enum Output {
  /// Writes text as it is, to its last byte.
  ///
  /// - Throws: A failure when it cannot be written, so that a full disk is not taken for a short
  ///   answer.
  static func write(_ text: String, in words: Words) throws(CommandFailure) {
    let error = put(text, to: STDOUT_FILENO)
    // Whoever read our output has seen enough, as `head` does.
    guard error != 0, error != EPIPE else { return }
    throw CommandFailure(
      .outputFailed, ["error": SystemError(number: error).name(in: words)], in: words)
  }

  /// Writes lines that were made for a person, each made harmless already.
  static func write(lines: [String], in words: Words) throws(CommandFailure) {
    guard !lines.isEmpty else { return }
    try write(lines.joined(separator: "\n") + "\n", in: words)
  }

  /// Writes one sentence to standard output: text of a case is an answer, and never an error.
  ///
  /// Somebody wrote what it says, so it is made harmless first.
  static func write(sentence: String, in words: Words) throws(CommandFailure) {
    try write(Sanitiser.isolated(Sanitiser.visible(sentence)) + "\n", in: words)
  }

  /// Writes one sentence to standard error.
  ///
  /// It may name what a person typed or what a file holds, so it is made harmless first.
  static func complain(_ sentence: String) {
    _ = put(Sanitiser.isolated(Sanitiser.visible(sentence)) + "\n", to: STDERR_FILENO)
  }

  /// - Returns: The system's error number; 0 when all is written.
  private static func put(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
