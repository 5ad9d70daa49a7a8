import Terminal
import WorkbenchRuntime

/// A person's and a team's own themes: the files of their folder for themes, and files that are
/// named by their path.
enum TeamThemes {
  /// What the name of a theme's file may end in; of two with the same name the first counts.
  private static let endings = [".theme", ".yaml", ".yml"]

  /// A theme that lies in the folder.
  struct Own {
    var name: String
    var path: String
  }

  /// The themes in the folder, by their names.
  static var all: [Own] {
    guard let folder = Surroundings.themesFolder else { return [] }
    let files = PlainFile.names(in: folder)
    return Set(files.compactMap(name(ofFile:))).sorted().compactMap { name in
      path(of: name, in: folder, among: files).map { Own(name: name, path: $0) }
    }
  }

  /// The names of these and of the themes that are compiled in, in order.
  static var allNames: [String] { Set(ThemeShelf.names + all.map(\.name)).sorted() }

  /// The theme of a name; nil when there is none in the folder.
  static func file(of name: String) -> ThemeFile? {
    // The name comes from a person; it is the name of a file and never a way out of the folder.
    guard let folder = Surroundings.themesFolder, !name.isEmpty, !name.hasPrefix("."),
      !name.contains("/")
    else { return nil }
    for ending in endings {
      let found = file(at: folder + "/" + name + ending)
      if found.content != .refused(.missing) { return found }
    }
    return nil
  }

  /// The file at a path; what it holds is told by the end of its name.
  static func file(at path: String) -> ThemeFile {
    ThemeFile(path: path, content(at: path))
  }

  /// Whether a text is meant as a file and not as the name of a theme.
  static func isFile(_ text: String) -> Bool { text.contains("/") || name(ofFile: text) != nil }

  /// The path of a file that somebody named: here, or else in the folder for themes.
  static func path(ofFile text: String) -> String {
    guard !text.contains("/"), !PlainFile.exists(text), let folder = Surroundings.themesFolder
    else { return text }
    let inFolder = folder + "/" + text
    return PlainFile.exists(inFolder) ? inFolder : text
  }

  private static func name(ofFile file: String) -> String? {
    for ending in endings where file.hasSuffix(ending) && file.utf8.count > ending.utf8.count {
      return String(file.dropLast(ending.count))
    }
    return nil
  }

  private static func path(
    of name: String, in folder: String, among files: [String]
  ) -> String? {
    endings.map { name + $0 }.first(where: files.contains).map { folder + "/" + $0 }
  }

  private static func content(at path: String) -> ThemeFile.Content {
    do {
      let bytes = try PlainFile.bytes(of: path, limit: ThemeFile.largest)
      if bytes.isEmpty { return .refused(.empty) }
      if path.hasSuffix(endings[0]) { return .theme(bytes) }
      return name(ofFile: path) == nil ? .refused(.unknownEnding) : .scheme(bytes)
    } catch {
      return .refused(kind(of: error))
    }
  }

  private static func kind(of refusal: PlainFile.Refusal) -> ThemeProblem.Kind {
    switch refusal {
    case .missing: .missing
    case .notAllowed: .notAllowed
    case .folder: .folder
    case .special: .special
    case .tooLarge: .tooLarge
    case .system(let number): .unreadable(number)
    }
  }
}
