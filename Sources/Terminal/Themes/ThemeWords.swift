import Screen

/// The words of a theme file.
enum ThemeWords {
  /// The depth of colour that a line is for.
  enum Form: Int { case full, few, mono }

  struct Problem: Error {
    var kind: ThemeProblem.Kind
  }

  /// The part and form that a name at the left of the equals sign means.
  static func part(_ name: String) -> (ThemePart, Form)? {
    // No role's own name ends so.
    if name.hasSuffix(".16") { return ThemePart(name: String(name.dropLast(3))).map { ($0, .few) } }
    if name.hasSuffix(".mono") {
      return ThemePart(name: String(name.dropLast(5))).map { ($0, .mono) }
    }
    return ThemePart(name: name).map { ($0, .full) }
  }

  /// The look that the words at the right of the equals sign mean.
  static func look(
    _ words: ArraySlice<String>, allowsColours: Bool
  ) -> Result<Look, Problem> {
    var look = Look.plain
    var colours = 0
    var isPastColours = false
    for word in words {
      if let attribute = attribute(word) {
        look.attributes.formUnion(attribute)
        isPastColours = true
        continue
      }
      guard let colour = colour(word) else {
        return .failure(Problem(kind: .unknownWord(word)))
      }
      guard allowsColours else {
        return .failure(Problem(kind: .colourWithoutColour(word)))
      }
      guard !isPastColours, colours < 2 else {
        return .failure(Problem(kind: .misplacedColour(word)))
      }
      if case .number(let number) = colour {
        if colours == 0 { look.foreground = number } else { look.background = number }
      }
      colours += 1
    }
    return .success(look)
  }

  private static func attribute(_ word: String) -> Look.Attributes? {
    switch word {
    case "bold": .bold
    case "dim": .dim
    case "reverse": .reverse
    case "underline": .underline
    case "plain": []
    default: nil
    }
  }

  private static let names: [String] = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  private enum Colour {
    case terminalsOwn
    case number(UInt8)
  }

  private static func colour(_ word: String) -> Colour? {
    if word == "default" { return .terminalsOwn }
    if let index = names.firstIndex(of: word) { return .number(UInt8(index)) }
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt8(word) else {
      return nil
    }
    return .number(number)
  }
}
