import Terminal

/// The theme that the workbench is drawn in: the one that was asked for, or the default.
struct ThemeChoice: Equatable {
  /// A theme as it was read.
  struct Loaded: Equatable {
    var theme: Theme
    /// What is wrong with it; empty when it can be used.
    var problems: [ThemeProblem] = []

    /// Whether there is nothing to be read yet, as between two steps of an editor.
    var isAbsent: Bool {
      problems.contains { $0.kind == .empty || ($0.kind == .missing && $0.file == theme.name) }
    }
  }

  /// The name or the path of the theme; nil when nobody asked for one.
  let asked: String?
  /// Whether it is a path.
  private let isFile: Bool

  /// What was asked for, a name or a file; nil asks for nothing, and so does the name of the default,
  /// which follows the terminal either way.
  init(_ text: String?) {
    let text = text == Self.usual ? nil : text
    isFile = text.map(TeamThemes.isFile) ?? false
    asked = isFile ? text.map(TeamThemes.path(ofFile:)) : text
  }

  /// The theme of a name that a menu offered or a store kept, which is never a path: others write in a
  /// store as well.
  init(name: String) {
    isFile = false
    asked = name == Self.usual ? nil : name
  }

  /// The theme in a file, whatever its name.
  init(file: String) {
    isFile = true
    asked = file
  }

  /// Why what was named can be no theme at all, whatever is in it; nil when it can.
  ///
  /// A theme that is not there is no reason to keep somebody from their work: it may have been taken
  /// away since they wrote its name down somewhere.
  var refusal: ThemeProblem? {
    guard let asked, isFile, case .refused(.unknownEnding) = TeamThemes.file(at: asked).content
    else {
      return nil
    }
    return ThemeProblem(file: asked, line: 0, kind: .unknownEnding)
  }

  /// Reads the theme.
  ///
  /// - Parameter ground: The background of the terminal, for whom nobody named a theme; nil where
  ///   the terminal did not tell.
  /// - Returns: The theme and what is wrong with it.
  func load(on ground: ThemeContrast.Ground?) -> Loaded {
    if let asked { return load(asked) }
    let usual = load(Self.usual)
    guard usual.problems.isEmpty, let ground else { return usual }
    let fitting = ground == .light ? usual.theme.light : usual.theme.dark
    return fitting.map(load) ?? usual
  }

  /// What is drawn in when the theme cannot be used: the default as it is compiled in.
  static func fallback(on ground: ThemeContrast.Ground?) -> Theme {
    let shelf = ThemeShelf()
    let usual = shelf.theme(named: usual).theme
    let fitting = ground.flatMap { $0 == .light ? usual.light : usual.dark }
    return fitting.map { shelf.theme(named: $0).theme } ?? usual
  }

  /// The folders in which something may change about the theme.
  var folders: [String] {
    var folders = [Surroundings.themesFolder].compactMap(\.self)
    if let asked, isFile {
      folders += [asked, PlainFile.target(of: asked)].compactMap(\.self).map(Self.folder(of:))
    }
    return Set(folders).sorted()
  }

  /// The name of the theme that follows the terminal.
  static let usual = "default"

  private func load(_ name: String) -> Loaded {
    let shelf = ThemeShelf { wanted in
      wanted == asked && isFile
        ? TeamThemes.file(at: wanted) : TeamThemes.file(of: wanted)
    }
    let (theme, problems) = shelf.theme(named: name)
    return Loaded(theme: theme, problems: problems)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
