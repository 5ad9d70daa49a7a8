import Foundation

/// The files of the repository, as the tests hold them against the program.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file by its path in the repository.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appending(path: path)))
  }

  /// The paths of all files under a folder, relative to it, sorted.
  static func files(under folder: String) throws -> [String] {
    let start = root.appending(path: folder).path()
    return try FileManager.default.subpathsOfDirectory(atPath: start)
      .filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: start + "/" + path, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
      .sorted()
  }
}
