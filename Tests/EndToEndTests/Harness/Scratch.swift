import FoundationEssentials
import Glibc

/// A directory of one test, gone with it.
final class Scratch {
  /// The absolute path.
  let path: String

  init() throws {
    var template = Array("/tmp/schakel-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Pty.Failure(description: "could not make a directory for the test")
    }
    path = template.withUnsafeBufferPointer { raw in
      String(decoding: raw.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in the directory.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Every file below a folder with its bytes, by its path in the folder.
  func contents(of folder: String) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    let folder = folder.hasPrefix("/") ? folder : path + "/" + folder
    for entry in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(entry)") else { continue }
      found[entry] = Array(data)
    }
    return found
  }
}
