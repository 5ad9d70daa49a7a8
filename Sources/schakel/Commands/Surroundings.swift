import Glibc

/// What the program finds around itself: the environment and the folders that it names.
enum Surroundings {
  /// A variable of the environment; nil when it is not set or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The name that somebody is logged in by; nil when nothing tells it.
  ///
  /// A timer or a container may set no variable. The file of accounts is read here and not asked for
  /// through the C library, which cannot do that in a program that is linked as a whole.
  static var loginName: String? {
    variable("LOGNAME") ?? variable("USER") ?? nameOfAccount(in: "/etc/passwd")
  }

  private static func nameOfAccount(in file: String) -> String? {
    guard let bytes = try? PlainFile.bytes(of: file, limit: 1 << 20) else { return nil }
    let own = String(getuid())
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if parts.count > 2, parts[2] == own, !parts[0].isEmpty { return parts[0] }
    }
    return nil
  }

  /// Where the store is unless somebody says otherwise; nil without a home.
  static var defaultStore: String? {
    variable("SCHAKEL_STORE")
      ?? base("XDG_DATA_HOME", orInHome: ".local/share").map { $0 + "/schakel/store" }
  }

  /// Where a person's and a team's own files are; nil without a home.
  static var configuration: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { $0 + "/schakel" }
  }

  /// A team's own content, such as `nl/words.json`.
  static var contentFolder: String? { configuration.map { $0 + "/content" } }
  /// A team's own themes, such as `calm.theme`.
  static var themesFolder: String? { configuration.map { $0 + "/themes" } }

  /// Where pages go that are printed in the workbench; nil without a home.
  ///
  /// Whoever opens one in a browser has to find it in the box that asks for a file, where folders that
  /// begin with a full stop do not show.
  static var pagesFolder: String? { variable("HOME").map { $0 + "/schakel-pages" } }

  /// Where temporary files go.
  static var temporary: String {
    variable("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// A folder of the XDG rules, which say that a path that is not absolute does not count.
  private static func base(_ name: String, orInHome folder: String) -> String? {
    if let path = variable(name), path.hasPrefix("/") { return path }
    return variable("HOME").map { $0 + "/" + folder }
  }
}
