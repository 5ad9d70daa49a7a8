import Content
import StrictJSON
import Terminal
import Workbench

/// A theme in the list.
struct ListedTheme {
  var name: String
  var isScheme: Bool
  /// Where it lies; nil when it is compiled in.
  var path: String?
  var about: String
  /// Why it cannot be used, in words; nil when it can.
  var fault: String?

  /// The compiled in ones and a person's own, which stand in front of the compiled in.
  static func all(_ words: Words) -> [ListedTheme] {
    let own = TeamThemes.all.map { Self.own($0, words) }
    let builtIn = ThemeShelf.names.filter { name in !own.contains { $0.name == name } }
      .map { name in
        ListedTheme(
          name: name, isScheme: false, path: nil,
          about: ThemeAboutWords(rawValue: name).map { words($0) } ?? "")
      }
    return (own + builtIn).sorted { $0.name < $1.name }
  }

  /// Of a theme that cannot be used the list says why.
  private static func own(_ own: TeamThemes.Own, _ words: Words) -> ListedTheme {
    let loaded = ThemeChoice(file: own.path).load(on: nil)
    let fault = loaded.problems.first.map(ThemeSentences(words).besideFile)
    return ListedTheme(
      name: own.name, isScheme: !own.path.hasSuffix(".theme"), path: own.path,
      about: fault ?? loaded.theme.about, fault: fault)
  }

  /// The theme as the menu of the workbench offers it.
  func offer(_ words: Words) -> ThemeOffer {
    let label = path == nil ? ThemeLabelWords(rawValue: name).map { words($0) } : nil
    return ThemeOffer(name: name, label: label ?? name, fault: fault)
  }

  func row(_ words: Words) -> [String] {
    [
      name, words(isScheme ? ThemeWords.kindScheme : .kindTheme),
      path ?? words(ThemeWords.builtIn), about,
    ]
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("kind", isScheme ? "scheme" : "theme")
      writer.member("path", orNull: path)
      writer.member("about", about)
    }
  }
}
