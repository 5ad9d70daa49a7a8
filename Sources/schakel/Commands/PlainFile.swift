import Glibc
import WorkbenchRuntime

/// Reads files that people name, and makes the folders that are missing.
enum PlainFile {
  typealias Refusal = FileRefusal

  /// The bytes of a file.
  ///
  /// Nothing is waited for: a pipe is refused and not opened for reading.
  ///
  /// - Parameters:
  ///   - path: The file; a link is followed.
  ///   - limit: The most bytes that are taken.
  /// - Returns: The whole file.
  /// - Throws: Why there is none; `tooLarge` beyond the limit.
  static func bytes(of path: String, limit: Int) throws(Refusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw refusal(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try bytes(from: descriptor, limit: limit)
    case S_IFDIR: throw .folder
    default: throw .special
    }
  }

  /// The bytes of standard input, of which at most `limit` are taken.
  ///
  /// - Throws: `tooLarge` beyond the limit, and what the system refuses.
  static func standardInput(limit: Int) throws(Refusal) -> [UInt8] {
    try bytes(from: STDIN_FILENO, limit: limit)
  }

  private static func bytes(from descriptor: Int32, limit: Int) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw refusal(errno)
      }
      bytes += piece[..<count]
      if bytes.count > limit { throw .tooLarge }
    }
  }

  private static func refusal(_ number: Int32) -> Refusal {
    switch number {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notAllowed
    case EISDIR: .folder
    case ENXIO: .special
    default: .system(number)
    }
  }

  /// The names in a folder that do not begin with a dot, in order; none when it cannot be read.
  static func names(in path: String) -> [String] {
    allNames(in: path).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// All names in a folder but its own and that of the one above, in no order.
  static func allNames(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The path of what a path leads to, links followed; nil when that is nowhere.
  static func target(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Makes the folders above a path that are not there yet, for their owner only.
  ///
  /// What cannot be made is found out by whoever then uses the path.
  static func makeFolders(above path: String) {
    let parts = path.split(separator: "/").dropLast()
    var folder = path.hasPrefix("/") ? "" : "."
    for part in parts {
      folder += "/" + part
      // Whatever the umask says: a folder that its owner cannot enter helps nobody.
      if !exists(folder), mkdir(folder, 0o700) == 0 { chmod(folder, 0o700) }
    }
  }
}
