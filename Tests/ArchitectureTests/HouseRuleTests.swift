import Testing

/// The rules of the house style that a machine can check.
@Suite struct HouseRuleTests {
  private func expectNothing(
    _ wrong: [String], _ why: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      wrong.isEmpty, "\(why):\n\(wrong.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    (#"\btry!"#, "a value in the error would be printed when it fails"),
    (#"\bas!"#, "say what happens when it is something else"),
    (#"\bfatalError\("#, "it prints and it ends the program with work in it"),
    (#"@unchecked\s+Sendable|nonisolated\(unsafe\)"#, "the compiler no longer checks it"),
    (#"\b(async|await|actor)\b|\bTask\s*[.{]"#, "one loop, and a plain writer thread"),
    (#"^\s*(public|open)\s"#, "there is no library to promise anything to"),
    (#"\bNSLog\(|\bdump\(|\bdebugPrint\("#, "names and notes have no place in a log"),
  ])
  func `what the house does without is nowhere in the program`(pattern: String, why: String) throws
  {
    let regex = try Regex(pattern)
    expectNothing(Repository.sources.flatMap { $0.places(of: regex) }, why)
  }

  @Test func `only the executable prints`() {
    let others = Repository.sources.filter { $0.target != "schakel" }
    expectNothing(
      others.flatMap { $0.places(of: #/(^|[^.\w])print\(/#) },
      "a printed line breaks the screen that is drawn")
  }

  @Test func `no test is switched off and none expects what is always so`() {
    let pattern = #/\.disabled\(|#expect\((Bool\()?true\)|withKnownIssue/#
    expectNothing(Repository.tests.flatMap { $0.places(of: pattern) }, "an empty promise")
  }

  @Test(arguments: ["Workbench", "WorkbenchRuntime", "Terminal", "Screen", "Casework"])
  func `what a person reads comes from the content`(target: String) {
    // Two words in a row, or one that starts like a sentence. Keys of wording are written together
    // and in lower case, so neither looks like this.
    let sentence = #/[a-z]{2,} [a-z]{2,}|^[A-Z][a-z]{2,}( |$)/#
    let files = Repository.sources.filter { $0.target == target }
    let wrong = files.flatMap { file in
      file.texts.filter { line, text in
        text.contains(sentence) && !Self.isForEngineers(file.code[line - 1])
      }
      .map { "\(file.path):\($0.line): \($0.text)" }
    }
    expectNothing(wrong, "wording belongs into the content files")
  }

  /// Whether a text on this line is only ever read by an engineer.
  private static func isForEngineers(_ code: String) -> Bool {
    code.contains(#/\b(precondition|preconditionFailure|assert|assertionFailure)\(/#)
  }

  @Test func `a file is one idea of at most 600 lines`() {
    let long = (Repository.sources + Repository.tests).filter { $0.lines.count > 600 }
    expectNothing(long.map { "\($0.path): \($0.lines.count) lines" }, "two ideas in one file")
  }

  @Test func `a file with one type is named after it`() {
    let declaration =
      #/^(?:@\w+ )*(?:package |private |fileprivate |final |indirect )*(?:struct|enum|class|protocol) (\w+)/#
    let wrong = Repository.sources.filter { $0.target != "schakel" }.compactMap { file -> String? in
      let types = file.code.compactMap { line -> String? in
        guard !line.hasPrefix("private"), let found = line.firstMatch(of: declaration) else {
          return nil
        }
        return String(found.1)
      }
      guard let only = types.first, types.count == 1, only != file.name else { return nil }
      let beforePlus = file.name.split(separator: "+").first.map(String.init)
      return beforePlus == only ? nil : "\(file.path) holds \(only)"
    }
    expectNothing(wrong, "the name of a file is the name of its type")
  }

  @Test func `what other targets may use is explained`() {
    expectNothing(Repository.sources.flatMap { Self.unexplained(in: $0) }, "no doc comment")
  }

  /// The package types and functions of a file that no doc comment stands before.
  ///
  /// Operators and the functions of standard protocols do what their names always do, and a
  /// memberwise initialiser is explained by the properties.
  static func unexplained(in file: SourceFile) -> [String] {
    let declaration =
      #/^\s*(?:@\w+(?:\([^)]*\))? )*package (?:(?:static|mutating|final|indirect|borrowing|consuming|override) )*(?:struct|enum|class|protocol|func) (?<name>\w+)/#
    let known: Set<String> = ["hash", "encode", "index", "next", "makeIterator", "run", "validate"]
    return file.code.indices.compactMap { index in
      guard let found = file.code[index].firstMatch(of: declaration),
        !known.contains(String(found.name))
      else { return nil }
      var above = index - 1
      while above >= 0, file.code[above].contains(#/^\s*@\w+/#) { above -= 1 }
      guard above < 0 || !file.lines[above].contains(#/^\s*(///|\*/)/#) else { return nil }
      return "\(file.path):\(index + 1): \(found.name)"
    }
  }
}
