import Content
import Glibc
import Workbench
import WorkbenchRuntime

/// Writes a file that its owner alone may read, whatever the umask says.
enum PrivateFile {
  /// Why a file was not written.
  enum Refusal: Error {
    /// There is something of that name, and nobody asked to write over it.
    case exists
    /// Any other refusal, with the system's error number.
    case system(Int32)
  }

  /// Writes a whole file and waits until it is on the disk.
  ///
  /// A new file never takes the place of anything. Written over, the old one stays whole until the
  /// new one is: it is written beside it and renamed, and a link is replaced and not followed.
  ///
  /// - Parameters:
  ///   - text: What it holds.
  ///   - path: Where; the folder has to be there.
  ///   - replaces: Whether a file of that name may be written over.
  /// - Throws: Why nothing was written; no half of it is left.
  static func write(_ text: String, to path: String, replaces: Bool) throws(Refusal) {
    let written = replaces ? "\(path).\(getpid()).new" : path
    let descriptor = open(
      written, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST && !replaces ? .exists : .system(errno)
    }
    var error = fchmod(descriptor, 0o600) == 0 ? put(Array(text.utf8), to: descriptor) : errno
    if error == 0, fsync(descriptor) != 0 { error = errno }
    if close(descriptor) != 0, error == 0 { error = errno }
    if error == 0, replaces, rename(written, path) != 0 { error = errno }
    guard error != 0 else { return }
    unlink(written)
    throw .system(error)
  }

  /// Writes a page that somebody asked for, and says where it is.
  ///
  /// - Throws: One sentence that says why there is no page.
  static func write(
    page text: String, to path: String, replaces: Bool, in session: Session
  ) throws(CommandFailure) {
    do throws(Refusal) {
      try write(text, to: path, replaces: replaces)
    } catch {
      switch error {
      case .exists: throw isThere(path, in: session)
      case .system(let number):
        throw session.failure(
          .fileFailed, ["path": path, "error": SystemError(number: number).name(in: session.words)])
      }
    }
    Output.complain(session.words(CommandLineWords.printed, ["path": path]))
  }

  /// Writes a file piece by piece, and says where it is.
  ///
  /// It is written beside its place and moved there when it is whole.
  ///
  /// - Parameters:
  ///   - path: Where; the folder has to be there.
  ///   - replaces: Whether a file of that name may be written over.
  ///   - session: Whose words are used.
  ///   - body: Hands over the pieces in order.
  /// - Returns: What `body` returns.
  /// - Throws: One sentence that says why there is no file; nothing of it is left then.
  static func write<Result>(
    pieces path: String, replaces: Bool, in session: Session,
    _ body: (_ put: (String) throws(CommandFailure) -> Void) throws(CommandFailure) -> Result
  ) throws(CommandFailure) -> Result {
    func failure(_ number: Int32) -> CommandFailure {
      session.failure(
        .fileFailed, ["path": path, "error": SystemError(number: number).name(in: session.words)])
    }
    if !replaces, access(path, F_OK) == 0 { throw isThere(path, in: session) }
    let written = "\(path).\(getpid()).new"
    let descriptor = open(
      written, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0o600)
    guard descriptor >= 0 else { throw failure(errno) }
    var isOpen = true
    defer {
      if isOpen { close(descriptor) }
      // Nothing of that name is there any more once it has its place.
      unlink(written)
    }
    guard fchmod(descriptor, 0o600) == 0 else { throw failure(errno) }
    let result = try body { (text) throws(CommandFailure) in
      let error = put(Array(text.utf8), to: descriptor)
      if error != 0 { throw failure(error) }
    }
    guard fsync(descriptor) == 0 else { throw failure(errno) }
    isOpen = false
    guard close(descriptor) == 0 else { throw failure(errno) }
    // A file that came there meanwhile is not written over.
    if replaces ? rename(written, path) != 0 : link(written, path) != 0 {
      throw errno == EEXIST
        ? isThere(path, in: session) : failure(errno)
    }
    Output.complain(session.words(CommandLineWords.printed, ["path": path]))
    return result
  }

  /// That something of that name is there already: a folder is not written over in any case.
  private static func isThere(_ path: String, in session: Session) -> CommandFailure {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return session.failure(.fileExists, ["path": path])
    }
    let error = SystemError.isFolder.name(in: session.words)
    return session.failure(.fileFailed, ["path": path, "error": error])
  }

  private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
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
