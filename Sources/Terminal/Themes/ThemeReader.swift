import Screen

/// Reads theme files.
///
/// What cannot be read is named and skipped.
struct ThemeReader {
  private(set) var problems: [ThemeProblem] = []
  private let find: (String) -> ThemeFile?
  /// The themes that are being read, so that a circle of bases ends.
  private var reading: [String] = []

  /// A reader that gets the file of a theme by its name.
  init(find: @escaping (String) -> ThemeFile?) { self.find = find }

  /// The theme of a name.
  ///
  /// Parts that are missing stay missing, and are named in `problems`.
  mutating func theme(named name: String) -> Theme {
    var theme = read(name)
    theme.name = name
    return theme
  }

  private mutating func read(_ name: String) -> Theme {
    guard let file = find(name) else {
      problems.append(ThemeProblem(file: name, line: 0, kind: .missing))
      return Theme(name: name)
    }
    switch file.content {
    case .refused(let kind):
      problems.append(ThemeProblem(file: file.path, line: 0, kind: kind))
    case .theme(let bytes), .scheme(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        problems.append(ThemeProblem(file: file.path, line: 0, kind: .notText))
        break
      }
      if case .scheme = file.content { return readScheme(text, name, file.path) }
      return readLines(bytes, name, file.path)
    }
    return Theme(name: name)
  }

  /// Reads lines of UTF-8; by bytes, because the first frame waits for it.
  private mutating func readLines(_ bytes: [UInt8], _ name: String, _ path: String) -> Theme {
    var theme = Theme(name: name)
    reading.append(name)
    var given = GivenLines()
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if let kind = take(line, into: &theme, given: &given) {
        problems.append(ThemeProblem(file: path, line: number, kind: kind))
      }
    }
    reading.removeLast()
    if reading.isEmpty { check(theme, path) }
    return theme
  }

  private mutating func readScheme(_ text: String, _ name: String, _ path: String) -> Theme {
    var reader = SchemeReader(text, file: path)
    guard let scheme = reader.read() else {
      problems += reader.problems
      return Theme(name: name)
    }
    let plain = ThemeShelf().theme(named: "default").theme
    return Theme(scheme, name: name, withoutColours: plain)
  }

  /// Reads one line, and says what is wrong with it.
  private mutating func take(
    _ line: ArraySlice<UInt8>, into theme: inout Theme, given: inout GivenLines
  ) -> ThemeProblem.Kind? {
    let code = line.prefix { $0 != UInt8(ascii: "#") }
    if code.isEmpty { return nil }
    let words = code.split { Self.isBetweenWords($0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    let equals = code.firstIndex(of: UInt8(ascii: "="))
    guard let name = words.first, let start = code.firstIndex(where: { !Self.isBetweenWords($0) })
    else { return equals == nil ? nil : .noEquals }
    guard let equals, start < equals else { return .noEquals }
    switch name {
    case "base": return takeBase(Self.text(words.dropFirst()), &theme, &given)
    case "about", "light", "dark":
      guard given.isNew(name) else { return .givenTwice(name) }
      theme.set(name, to: Self.text(words.dropFirst()))
      return nil
    default: break
    }
    guard let (part, form) = ThemeWords.part(name) else { return .unknownRole(name) }
    guard given.isNew(part, form) else { return .givenTwice(name) }
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
    // What a base says of itself it says of nobody else.
    theme.parts = read(base).parts
    return nil
  }

  /// Words as one text; the standard library's way looks up what they are, before the first frame.
  private static func text(_ words: ArraySlice<String>) -> String {
    words.reduce(into: "") { text, word in text += (text.isEmpty ? "" : " ") + word }
  }

  private static func isBetweenWords(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == UInt8(ascii: "=")
  }

  /// Looks for what no line is wrong about.
  private mutating func check(_ theme: Theme, _ path: String) {
    // Of a base that could not be read everything is missing, and that was said.
    guard !problems.contains(where: { $0.line == 0 }) else { return }
    // The names are put together only for a theme that has something wrong.
    if theme.parts.allSatisfy({ $0.full != nil && $0.hasFewColours }) { return }
    for (part, name) in ThemePart.all {
      let forms = theme.parts[part.index]
      if forms.full == nil {
        problems.append(ThemeProblem(file: path, line: 0, kind: .roleLeftOut(name)))
      } else if !forms.hasFewColours {
        problems.append(ThemeProblem(file: path, line: 0, kind: .noFewColours(name)))
      }
    }
  }
}

/// Which lines a theme file has had so far.
private struct GivenLines {
  var hasBase = false
  private var parts = [Bool](repeating: false, count: ThemePart.count * 3)
  private var names: [String] = []
  private var count = 0

  var isEmpty: Bool { count == 0 && !hasBase }

  /// Notes a line about the theme itself, and says whether it is the first of its name.
  mutating func isNew(_ name: String) -> Bool {
    defer { names.append(name) }
    return !names.contains(name)
  }

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
