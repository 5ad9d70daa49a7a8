import FoundationEssentials
import Testing

/// The invented caseload that `schakel demo` makes, made once and laid down for each test.
enum DemoStore {
  /// The day that it is made for, which every command of a test takes for today.
  static let today = "2026-11-23"

  private struct Entry {
    var path: String
    var rights: Int
    /// nil for a folder.
    var content: Data?
  }

  /// What the program made, folders before what is in them.
  private static let entries = Result { try made() }

  private static func made() throws -> [Entry] {
    let home = try Scratch()
    let store = home.file("store")
    let answer = try Program.run(
      ["demo", "--no-open", "--at", store, "--today", today], in: home)
    try #require(answer.status == 0, "\(answer.output)")
    let inside = try FileManager.default.subpathsOfDirectory(atPath: store).sorted()
    return try ([""] + inside).map { path in
      let whole = "\(store)/\(path)"
      let facts = try FileManager.default.attributesOfItem(atPath: whole)
      let rights = try #require(facts[.posixPermissions] as? Int)
      if facts[.type] as? FileAttributeType == .typeDirectory {
        return Entry(path: path, rights: rights)
      }
      let content: Data = try #require(FileManager.default.contents(atPath: whole))
      return Entry(path: path, rights: rights, content: content)
    }
  }

  /// Puts the caseload at a path where nothing is yet.
  static func lay(at store: String) throws {
    for entry in try entries.get() {
      let path = "\(store)/\(entry.path)"
      let rights: [FileAttributeKey: Any] = [.posixPermissions: entry.rights]
      if let content = entry.content {
        try #require(
          FileManager.default.createFile(atPath: path, contents: content, attributes: rights))
      } else {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false, attributes: rights)
      }
    }
  }
}
