import Content
import Screen

/// Words that only other languages have: where one of them is on a screen, a text was not translated
/// or comes from the wrong file.
enum ForeignWords {
  private static let inEnglish = words(missingFrom: .en)
  private static let inDutch = words(missingFrom: .nl)

  /// The words on a screen that are of another language.
  static func found(in language: Language, on lines: [String]) -> [String] {
    let foreign =
      switch language {
      case .en: inEnglish
      case .nl: inDutch
      }
    return lines.flatMap { words(in: $0, isWhole: { $0 != "…" }) }.filter(foreign.contains)
  }

  private static func words(missingFrom language: Language) -> Set<String> {
    let own = Content.compiledPaths.filter { $0.hasPrefix(language.rawValue + "/") }
    let foreign = Content.compiledPaths.filter { path in
      language.others.contains { path.hasPrefix($0.rawValue + "/") }
    }
    // Clients, and what was written about them, are the same in all languages.
    return Set(foreign.flatMap(texts(in:))).subtracting((own + ["demo.json"]).flatMap(texts(in:)))
  }

  /// The words of all texts in a file; names of members are none.
  private static func texts(in path: String) -> [String] {
    let file = String(decoding: Content.compiledFile(path) ?? [], as: UTF8.self)
    return file.split(separator: "\n").flatMap { line -> [String] in
      let line = String(line)
      guard let colon = line.firstRange(of: "\": ") else { return words(in: line) { _ in true } }
      return words(in: String(line[colon.upperBound...])) { _ in true }
    }
  }

  /// The words of a text, of four letters or more, each with what stands behind it.
  private static func words(in text: String, isWhole: (Character) -> Bool) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text + " " {
      guard !character.isLetter else {
        word.append(character)
        continue
      }
      if word.count >= 4, isWhole(character) { words.append(word.lowercased()) }
      word = ""
    }
    return words
  }
}
