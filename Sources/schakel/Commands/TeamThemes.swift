import Terminal

/// A team's own themes: the files of its folder for themes.
enum TeamThemes {
  private static let ending = ".theme"
  /// The largest theme that is read, in bytes.
  private static let largestFile = 1 << 20

  private static var names: [String] {
    guard let folder = Surroundings.themesFolder else { return [] }
    return PlainFile.names(in: folder).filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
  }

  /// The names of these and of the themes that are compiled in, in order.
  static var allNames: [String] { Set(ThemeShelf.names + names).sorted() }

  /// The bytes of a theme; nil when the team has none of that name.
  static func file(of name: String) -> ThemeFile? {
    // The name comes from a person; it is the name of a file and never a way out of the folder.
    guard let folder = Surroundings.themesFolder, !name.isEmpty, !name.hasPrefix("."),
      !name.contains("/")
    else { return nil }
    let path = folder + "/" + name + ending
    return (try? PlainFile.bytes(of: path, limit: largestFile)).map {
      ThemeFile(path: path, .theme($0))
    }
  }
}
