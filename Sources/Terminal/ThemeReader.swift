import Screen

/// Reads theme files.
///
/// What cannot be read is named and skipped.
struct ThemeReader {
  private(set) var problems: [ThemeProblem] = []
  private let find: (String) -> [UInt8]?
  /// The themes that are being read, so that a circle of bases ends.
  private var reading: [String] = []

  /// A reader that gets the bytes of a theme by its name.
  init(find: @escaping (String) -> [UInt8]?) { self.find = find }

  /// The theme of a name.
  ///
  /// Parts that are missing stay missing, and are named in `problems`.
  mutating func theme(named name: String) -> Theme {
    var theme = read(name)
    theme.name = name
    check(theme)
    return theme
  }

  private mutating func read(_ name: String) -> Theme {
    var theme = Theme(name: name)
    guard let bytes = find(name) else {
      problems.append(ThemeProblem(file: name, line: 0, kind: .missing))
      return theme
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.append(ThemeProblem(file: name, line: 0, kind: .notText))
      return theme
    }
    reading.append(name)
    var given: Set<Substring> = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      if let kind = take(line, into: &theme, given: &given) {
        problems.append(ThemeProblem(file: name, line: index + 1, kind: kind))
      }
    }
    reading.removeLast()
    return theme
  }

  /// Reads one line, and says what is wrong with it.
  private mutating func take(
    _ line: Substring, into theme: inout Theme, given: inout Set<Substring>
  ) -> ThemeProblem.Kind? {
    let line = line.prefix { $0 != "#" }
    let words = line.split { $0 == " " || $0 == "\t" || $0 == "=" }
    guard !words.isEmpty || line.contains("=") else { return nil }
    guard let equals = line.firstIndex(of: "="), let name = words.first,
      name.startIndex < equals
    else { return .noEquals }
    let isFirst = given.isEmpty
    guard given.insert(name).inserted else { return .givenTwice(String(name)) }
    if name == "base" {
      let base = words.dropFirst().joined(separator: " ")
      guard isFirst, !reading.contains(base) else { return .misplacedBase(base) }
      theme.parts = read(base).parts
      return nil
    }
    guard let (part, form) = ThemeWords.part(name) else { return .unknownRole(String(name)) }
    switch ThemeWords.look(words.dropFirst(), allowsColours: form != .mono) {
    case .failure(let problem): return problem.kind
    case .success(let look): set(look, part, form, in: &theme)
    }
    return nil
  }

  private func set(
    _ look: Look, _ part: Theme.Part, _ form: ThemeWords.Form, in theme: inout Theme
  ) {
    switch form {
    // A new line for the full form takes the place of everything the base said about the part.
    case .full: theme.parts[part] = Theme.Forms(full: look)
    case .few: theme.parts[part, default: Theme.Forms()].few = look
    case .mono: theme.parts[part, default: Theme.Forms()].mono = look
    }
  }

  private mutating func check(_ theme: Theme) {
    let missing = ThemeProblem(file: theme.name, line: 0, kind: .missing)
    if problems.contains(missing) { return }
    for (part, name) in ThemeWords.allParts {
      guard let forms = theme.parts[part], let full = forms.full else {
        problems.append(ThemeProblem(file: theme.name, line: 0, kind: .roleLeftOut(name)))
        continue
      }
      let highest = max(full.foreground ?? 0, full.background ?? 0)
      if highest > 15 && forms.few == nil {
        problems.append(ThemeProblem(file: theme.name, line: 0, kind: .noFewColours(name)))
      }
    }
  }
}
