import Content
import Testing

@Suite struct FilesTests {
  @Test func `every file of the data folder is compiled in, and nothing else is`() throws {
    let embedded = try Repository.text("Sources/CData/CData.c").split(separator: "\n")
      .filter { $0.hasPrefix("#embed \"") }
      .map { String($0.dropFirst("#embed \"".count).dropLast()) }
    let code = ["CData.c", "include/CData.h"]
    let inFolder = try Repository.files(under: "Sources/CData").filter {
      !code.contains($0) && !$0.hasSuffix(".gitkeep")
    }
    let outside = embedded.filter { $0.hasPrefix("../") }
    #expect(embedded.filter { !outside.contains($0) }.sorted() == inFolder)
    #expect(Content.compiledPaths.count == embedded.count)
    #expect(Set(Content.compiledPaths).count == Content.compiledPaths.count)
  }

  @Test func `a compiled file has the bytes of the file in the folder`() throws {
    for path in Content.paths {
      let compiled = try #require(Content.compiledFile(path), "\(path) is not compiled in")
      #expect(compiled == (try Repository.bytes("Sources/CData/Content/" + path)), "\(path)")
    }
    #expect(Content.compiledFile("nl/nothing.json") == nil)
  }

  @Test func `the built-in content has no problems`() {
    for language in Language.allCases { #expect(Content.load(language).problems.isEmpty) }
  }

  @Test(arguments: Language.allCases, ["guide", "terms", "dates", "about", "words"])
  func `every group and every text begins a line, as far in as it lies deep`(
    language: Language, file: String
  ) throws {
    // The program finds a text by the beginning of its line.
    let path = "\(language.rawValue)/\(file).json"
    let lines = try Repository.text("Sources/CData/Content/" + path)
      .split(separator: "\n", omittingEmptySubsequences: false)
    func names(behind indent: String) -> [String] {
      lines.filter { $0.hasPrefix(indent + "\"") }.map { line in
        String(line.dropFirst(indent.count + 1).prefix { $0 != "\"" })
      }
    }
    let shape = try WordingShape(path)
    let groups = names(behind: "  ")
    #expect(groups.sorted() == shape.names.keys.sorted())
    #expect(names(behind: "    ") == groups.flatMap { shape.names[$0] ?? [] })
    for line in lines where line.hasPrefix("  ") && line.contains("\": ") {
      #expect(line.firstMatch(of: /^ +"[^"\\]+": [^ ]/) != nil, "\(line)")
    }
    #expect(lines.first == "{" && lines.suffix(2) == ["}", ""])
  }

  @Test(arguments: ["guide", "terms", "dates", "about", "words"])
  func `English and Dutch have the same names, kinds and placeholders`(file: String) throws {
    let english = try WordingShape("en/\(file).json")
    let dutch = try WordingShape("nl/\(file).json")
    // Which words a person types for a meaning differs by language; the meanings do not.
    let isFree = { (key: String) in key.hasPrefix("typedMonth.") || key.hasPrefix("typedWeekday.") }
    #expect(
      english.texts.keys.filter { !isFree($0) }.sorted()
        == dutch.texts.keys.filter { !isFree($0) }.sorted())
    for (key, text) in english.texts {
      guard let other = dutch.texts[key] else { continue }
      #expect(text.kind == other.kind, "\(file) \(key)")
      #expect(text.placeholders == other.placeholders, "\(file) \(key)")
    }
    for (group, names) in english.names where !group.hasPrefix("typed") && group != "language" {
      #expect(names == dutch.names[group], "order of \(group) in \(file)")
    }
  }

  @Test(arguments: Language.allCases, ["guide", "terms", "dates", "about", "words"])
  func `no text is empty, has loose blanks, three dots or a control character`(
    language: Language, file: String
  ) throws {
    for (key, text) in try WordingShape("\(language.rawValue)/\(file).json").texts {
      #expect(!text.all.isEmpty, "\(key)")
      for text in text.all {
        #expect(!text.isEmpty, "\(key)")
        #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false, "\(key)")
        #expect(!text.contains("..."), "\(key)")
        // Help in the shell is laid out in paragraphs; everything else is one line.
        let isHelp = key.hasPrefix("commandLineHelp.")
        #expect(
          text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x7F || isHelp && $0 == "\n"
          }, "\(key)")
      }
    }
  }

  @Test func `both numbers of a counted text fill in the same`() throws {
    for language in Language.allCases {
      for file in ["terms", "dates", "words"] {
        for (key, text) in try WordingShape("\(language.rawValue)/\(file).json").texts {
          guard case .counted(let one, let other) = text else { continue }
          let placeholders = { WordingShape.Text.text($0).placeholders }
          // "1 day" may be written out, as in "a day": the number need not come back in one.
          #expect(placeholders(one).isSubset(of: placeholders(other)), "\(key)")
          #expect(placeholders(other).contains("count"), "\(key)")
        }
      }
    }
  }
}
