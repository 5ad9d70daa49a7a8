import FoundationEssentials

/// The files of this repository, as the tests about its shape see them.
enum Repository {
  /// The absolute path of the top folder.
  static let top: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// Every Swift file below `Sources`.
  static let sources = swiftFiles(below: "Sources")
  /// Every Swift file below `Tests`.
  static let tests = swiftFiles(below: "Tests")

  /// The names in a folder, hidden ones included, sorted.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(top)/\(folder)")) ?? []).sorted()
  }

  /// The paths of all files below a folder, sorted.
  static func files(below folder: String) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: "\(top)/\(folder)")) ?? []
    return all.map { "\(folder)/\($0)" }.filter { !isFolder($0) }.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: "\(top)/\(path)", isDirectory: &isDirectory)
      && isDirectory
  }

  /// The text of a file, or nil when there is none or it is not UTF-8.
  static func text(of path: String) -> String? {
    FileManager.default.contents(atPath: "\(top)/\(path)").flatMap {
      String(validating: $0, as: UTF8.self)
    }
  }

  private static func swiftFiles(below folder: String) -> [SourceFile] {
    files(below: folder).filter { $0.hasSuffix(".swift") }.compactMap { path in
      text(of: path).map { SourceFile(path: path, text: $0) }
    }
  }
}
