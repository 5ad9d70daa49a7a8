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
    var given = GivenLines()
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if let kind = take(Substring(line), into: &theme, given: &given) {
        problems.append(ThemeProblem(file: name, line: number, kind: kind))
      }
    }
    reading.removeLast()
    return theme
  }

  /// Reads one line, and says what is wrong with it.
  private mutating func take(
    _ line: Substring, into theme: inout Theme, given: inout GivenLines
  ) -> ThemeProblem.Kind? {
    let code = line.utf8.prefix { $0 != UInt8(ascii: "#") }
    let words = code.split { Self.isBetweenWords($0) }.map { Substring($0) }
    let equals = code.firstIndex(of: UInt8(ascii: "="))
    guard let name = words.first else { return equals == nil ? nil : .noEquals }
    guard let equals, name.startIndex < equals else { return .noEquals }
    if name == "base" { return takeBase(words.dropFirst().joined(separator: " "), &theme, &given) }
    guard let (part, form) = ThemeWords.part(name) else { return .unknownRole(String(name)) }
    guard given.isNew(part, form) else { return .givenTwice(String(name)) }
    switch ThemeWords.look(words.dropFirst(), allowsColours: form != .mono) {
    case .failure(let problem): return problem.kind
    case .success(let look):
      switch form {
      // A line for the full form takes the place of everything the base said about the part.
      case .full: theme.parts[part.index] = Theme.Forms(full: look)
      case .few: theme.parts[part.index].few = look
      case .mono: theme.parts[part.index].mono = look
      }
      return nil
    }
  }

  private mutating func takeBase(
    _ base: String, _ theme: inout Theme, _ given: inout GivenLines
  ) -> ThemeProblem.Kind? {
    if given.hasBase { return .givenTwice("base") }
    guard given.isEmpty, !reading.contains(base) else { return .misplacedBase(base) }
    given.hasBase = true
    theme.parts = read(base).parts
    return nil
  }

  private static func isBetweenWords(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == UInt8(ascii: "=")
  }

  private mutating func check(_ theme: Theme) {
    let missing = ThemeProblem(file: theme.name, line: 0, kind: .missing)
    if problems.contains(missing) { return }
    for (part, name) in ThemePart.all {
      let forms = theme.parts[part.index]
      guard let full = forms.full else {
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

/// Which lines a theme file has had so far.
private struct GivenLines {
  var hasBase = false
  private var parts = [Bool](repeating: false, count: ThemePart.count * 3)
  private var count = 0

  var isEmpty: Bool { count == 0 && !hasBase }

  /// Notes a line, and says whether it is the first of its kind.
  mutating func isNew(_ part: ThemePart, _ form: ThemeWords.Form) -> Bool {
    let index = part.index * 3 + form.rawValue
    defer {
      parts[index] = true
      count += 1
    }
    return !parts[index]
  }
}
