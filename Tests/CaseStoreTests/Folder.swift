import CPlatform
import Glibc

/// A directory of its own on the real disk, gone when the test is over.
final class Folder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/schakel-test-XXXXXX\0".utf8).map { CChar(bitPattern: $0) }
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nowhere"
  }

  deinit { Self.empty(path) }

  static func mode(_ path: String) -> mode_t? {
    var found = stat()
    return lstat(path, &found) == 0 ? found.st_mode & 0o7777 : nil
  }

  static func write(_ path: String, _ text: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// A path beside a source file.
  static func beside(_ file: String, _ name: String) -> String {
    file.prefix(through: file.lastIndex(of: "/") ?? file.startIndex) + name
  }

  static func isReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, milliseconds) > 0
  }

  /// Takes away a directory with everything in it.
  private static func empty(_ path: String) {
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = schakel_entry_name(entry).map { String(cString: $0) } ?? "."
        guard name != "." && name != ".." else { continue }
        if unlink(path + "/" + name) != 0 { empty(path + "/" + name) }
      }
      closedir(directory)
    }
    rmdir(path)
  }
}
