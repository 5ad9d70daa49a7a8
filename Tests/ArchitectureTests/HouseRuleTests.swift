import Testing

/// The rules of the house style that a machine can check.
@Suite struct HouseRuleTests {
  private func expectNothing(
    _ wrong: [String], _ why: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      wrong.isEmpty, "\(why):\n\(wrong.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  /// What the program does without; `words` are those of which every match has one.
  struct Without: Sendable, CustomTestStringConvertible {
    var words: [String]
    var pattern: String
    var why: String
    /// The one file that has it all the same, and says why.
    var besides: String?
    var testDescription: String { pattern }
  }

  @Test(arguments: [
    Without(
      words: ["try!"], pattern: #"\btry!"#,
      why: "a value in the error would be printed when it fails"),
    Without(
      words: ["as!"], pattern: #"\bas!"#, why: "say what happens when it is something else"),
    Without(
      words: ["fatalError"], pattern: #"\bfatalError\("#,
      why: "it prints and it ends the program with work in it"),
    Without(
      words: ["@unchecked", "unsafe"], pattern: #"@unchecked\s+Sendable|nonisolated\(unsafe\)"#,
      why: "the compiler no longer checks it"),
    Without(
      words: ["async", "await", "actor", "Task"],
      pattern: #"\b(async|await|actor)\b|\bTask\s*[.{]"#,
      why: "one loop, and a plain writer thread"),
    Without(
      words: ["public", "open "],
      pattern:
        #"^\s*(public|open)\s+(\w+\s+)*(class|struct|enum|protocol|extension|func|var|let|init)\b"#,
      why: "there is no library to promise anything to",
      // The compiler makes generic code anew for another target only of what is public.
      besides: "SortedMap"),
    Without(
      words: ["NSLog", "dump", "debugPrint"],
      pattern: #"\bNSLog\(|\bdump\(|\bdebugPrint\("#,
      why: "names and notes have no place in a log"),
  ])
  func `what the house does without is nowhere in the program`(_ without: Without) throws {
    let regex = try Regex(without.pattern)
    expectNothing(
      Repository.sources.filter { $0.name != without.besides }
        .flatMap { $0.places(of: regex, havingOneOf: without.words) }, without.why)
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
      #/^(?:@\w+ )*(?:package |final |indirect )*(?:struct|enum|class|protocol|extension) (\w+)/#
    let wrong = Repository.sources.filter { $0.target != "schakel" }.compactMap { file -> String? in
      let types = file.code.compactMap { $0.firstMatch(of: declaration).map { String($0.1) } }
      // Several types, or pieces added to others, are named after what they have in common.
      guard let only = types.first, Set(types).count == 1 else { return nil }
      let name = String(file.name.prefix { $0 != "+" })
      return only.hasPrefix(name) || name.hasPrefix(only) || !file.declaresType(only)
        ? nil : "\(file.path) holds \(only)"
    }
    expectNothing(wrong, "the name of a file is the name of its type")
  }

  @Test func `what other targets may use is explained`() {
    let promised = Repository.sources.reduce(into: Set<String>()) {
      $0.formUnion(Self.explainedRequirements(of: $1))
    }
    let wrong = Repository.sources.flatMap { Self.unexplained(in: $0, apartFrom: promised) }
    expectNothing(wrong, "no doc comment")
  }

  /// The package types and functions of a file that no doc comment stands before.
  ///
  /// Operators and the functions of standard protocols do what their names always do, and a
  /// memberwise initialiser is explained by the properties. The explanation of a function holds for
  /// all of its name that follow without a blank line.
  static func unexplained(in file: SourceFile, apartFrom promised: Set<String> = []) -> [String] {
    let declaration =
      #/^\s*(?:@\w+(?:\([^)]*\))? )*package (?:(?:static|mutating|final|indirect|borrowing|consuming|override) )*(?:struct|enum|class|protocol|func) (?<name>\w+)/#
    let known = promised.union(["hash", "encode", "index", "next", "makeIterator", "validate"])
    var explained: Substring?
    return file.code.indices.compactMap { index in
      if file.lines[index].isEmpty { explained = nil }
      guard let found = file.code[index].firstMatch(of: declaration),
        !known.contains(String(found.name)), found.name != explained
      else { return nil }
      var above = index - 1
      while above >= 0, file.code[above].contains(#/^\s*@\w+/#) { above -= 1 }
      guard above < 0 || !file.lines[above].contains(#/^\s*(///|\*/)/#) else {
        explained = found.name
        return nil
      }
      return "\(file.path):\(index + 1): \(found.name)"
    }
  }

  /// The functions that a protocol of ours asks for and explains; whoever offers them need not
  /// explain them again.
  static func explainedRequirements(of file: SourceFile) -> Set<String> {
    var names: Set<String> = []
    var isInProtocol = false
    for (index, line) in file.code.enumerated() {
      if line.contains(#/^(package )?protocol /#) { isInProtocol = true }
      if line.hasPrefix("}") { isInProtocol = false }
      guard isInProtocol, index > 0, file.lines[index - 1].contains("///"),
        let found = line.firstMatch(of: #/^\s+(?:mutating )?func (\w+)/#)
      else { continue }
      names.insert(String(found.1))
    }
    return names
  }
}
