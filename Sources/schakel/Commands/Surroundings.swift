import Glibc

/// What the program finds around itself: the environment and the folders that it names.
enum Surroundings {
  /// A variable of the environment; nil when it is not set or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
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
