import CData

/// The themes that there are: those compiled in, and a team's own in front of them.
package struct ThemeShelf {
  private let own: (String) -> ThemeFile?

  /// A shelf.
  ///
  /// `own` gives a person's or a team's own theme by its name, or nil.
  package init(own: @escaping (String) -> ThemeFile? = { _ in nil }) { self.own = own }

  /// The names of the themes compiled in, in alphabetical order.
  package static var names: [String] {
    (0..<cdata_count()).compactMap { index in
      guard let path = cdata_at(index).path.map({ String(cString: $0) }),
        path.hasPrefix(folder), path.hasSuffix(ending)
      else { return nil }
      return String(path.dropFirst(folder.count).dropLast(ending.count))
    }.sorted()
  }

  /// The theme of a name, and what is wrong with it.
  ///
  /// A theme that is missing or broken still gives something to draw with: what it leaves out is
  /// plain, and the focused row is reverse.
  package func theme(named name: String) -> (theme: Theme, problems: [ThemeProblem]) {
    var reader = ThemeReader { name in own(name) ?? Self.compiledIn(name) }
    let theme = reader.theme(named: name)
    return (theme, reader.problems)
  }

  private static let folder = "themes/"
  private static let ending = ".theme"

  private static func compiledIn(_ name: String) -> ThemeFile? {
    let path = folder + name + ending
    guard let index = (0..<cdata_count()).first(where: { cdata_is($0, path) }) else { return nil }
    let file = cdata_at(index)
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    return ThemeFile(path: name, .theme(bytes))
  }
}
