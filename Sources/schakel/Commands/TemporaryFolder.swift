import Content
import Glibc
import Workbench
import WorkbenchRuntime

/// A folder of our own among the temporary files, for nobody else to read.
struct TemporaryFolder {
  let path: String

  init(in session: Session) throws(CommandFailure) {
    var template = Array((Surroundings.temporary + "/schakel-demo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw session.failure(
        .noTemporaryFolder,
        [
          "path": Surroundings.temporary,
          "error": SystemError(number: errno).name(in: session.words),
        ])
    }
    path = template.withUnsafeBufferPointer { raw in
      String(decoding: raw.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// Removes the folder and all in it.
  func remove() { Self.remove(path, levels: 4) }

  /// Removes the folder of a store that was made here and never used.
  static func remove(store path: String) { remove(path, levels: 3) }

  /// Links are removed and never followed; a store is no deeper than a few levels.
  private static func remove(_ path: String, levels: Int) {
    var status = stat()
    guard levels > 0, lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in PlainFile.allNames(in: path) { remove(path + "/" + name, levels: levels - 1) }
    rmdir(path)
  }
}
