import Testing

/// The map leads to places that exist: articles and README held against the repository.
@Suite struct MapTests {
  private static let articles = "Sources/schakel/schakel.docc"
  private static let pages: [(path: String, text: String)] =
    (Repository.files(below: articles).filter { $0.hasSuffix(".md") } + ["README.md"])
    .compactMap { path in Repository.text(of: path).map { (path, $0) } }

  /// The names of all files, each path in the repository and each file name by itself.
  private static let names: Set<String> = {
    let folders = ["Sources", "Tests", "Benchmarks", "Themes", ".debian", ".ci"]
    let paths = folders.flatMap { Repository.files(below: $0) } + Repository.names(in: "")
    return Set(paths + paths.compactMap { $0.split(separator: "/").last.map(String.init) })
  }()

  private func expectNothing(_ wrong: [String], _ what: Comment) {
    #expect(wrong.isEmpty, "\(what): \(wrong.joined(separator: ", "))")
  }

  @Test func `every path that a page names leads somewhere`() {
    let path = #/\b(?:Sources|Tests|Benchmarks|Themes)/[\w./+-]*\w/#
    let wrong = Self.pages.flatMap { page in
      page.text.matches(of: path).map { String($0.0) }
        .filter { !Self.names.contains($0) && !Repository.isFolder($0) }
        .map { "\(page.path): \($0)" }
    }
    expectNothing(wrong, "there is no such path")
  }

  @Test func `every file that the architecture names is there`() throws {
    let text = try #require(Repository.text(of: "\(Self.articles)/Architecture.md"))
    let name = #/`([\w+.-]+\.(?:swift|c|h|json|theme|md))`/#
    let named = text.matches(of: name).map { String($0.1) }
    #expect(named.count > 20)
    expectNothing(named.filter { !Self.names.contains($0) }, "there is no such file")
  }

  @Test func `every type that the architecture names is there`() throws {
    let text = try #require(Repository.text(of: "\(Self.articles)/Architecture.md"))
    let code = Repository.sources.flatMap(\.code).joined(separator: "\n")
    let declared = Set(
      code.matches(of: #/\b(?:struct|enum|class|protocol|case) (\w+)/#).map { String($0.1) })
    let targets = Set(FloorTests.mayImport.values.joined()).union(FloorTests.mayImport.keys)
    // A capital and a small letter begin a type; what follows a point is a member of it.
    let named = text.matches(of: #/`([A-Z][a-z]\w+)(?:[.(][^`]*)?`/#).map { String($0.1) }
      .filter { !$0.hasPrefix("Sources") && !$0.hasPrefix("Tests") && !$0.hasPrefix("Themes") }
    #expect(named.count > 20)
    let files = Set(Repository.sources.map(\.name))
    let wrong = Set(named).subtracting(declared).subtracting(targets).subtracting(files)
    expectNothing(wrong.sorted(), "there is no such type")
  }

  @Test func `articles lead to each other`() {
    let wrong = Self.pages.flatMap { page in
      page.text.matches(of: #/<doc:(\w+)>/#).map { String($0.1) }
        .filter { Repository.text(of: "\(Self.articles)/\($0).md") == nil }
        .map { "\(page.path): \($0)" }
    }
    expectNothing(wrong, "there is no such article")
  }

  @Test func `links of the README lead somewhere`() throws {
    let text = try #require(Repository.text(of: "README.md"))
    let links = text.matches(of: #/\]\(([^)]+)\)/#).map { String($0.1) }
    #expect(!links.isEmpty)
    let wrong = links.filter { !Self.names.contains($0) && !Repository.isFolder($0) }
    expectNothing(wrong, "there is no such file")
  }

  @Test func `the README lists the commands that there are`() throws {
    let text = try #require(Repository.text(of: "README.md"))
    let section = text.split(separator: "\n## ").first { $0.hasPrefix("Commands\n") } ?? ""
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `schakel") }
    let listed = rows.flatMap { row in
      (row.split(separator: "|").first ?? "").matches(of: #/`(?:schakel )?([a-z]+)/#)
        .map { String($0.1) }
    }
    let known = Repository.sources.filter { $0.target == "schakel" }.flatMap { file in
      file.lines.joined(separator: "\n").matches(of: #/CommandConfiguration\(\s*"([a-z]+)"/#)
        .map { String($0.1) }
    }
    // The workbench opens without a command as well, and is listed so.
    #expect(Set(listed) == Set(known.map { $0 == "open" ? "schakel" : $0 }))
  }

  // MARK: Floors

  @Test func `the floors of the architecture are those of the manifest`() throws {
    let text = try #require(Repository.text(of: "\(Self.articles)/Architecture.md"))
    let manifest = try #require(Repository.text(of: "Package.swift"))
    let declared = Self.dependencies(in: manifest)
    var drawn: [String: Set<String>] = [:]
    var floors: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.split(separator: " ") }
      guard cells.count >= 3, let floor = cells[0].first.flatMap({ Int($0) }),
        let target = Self.names(in: cells[1]).first
      else { continue }
      drawn[target] = Set(cells.count > 3 ? Self.names(in: cells[3]) : [])
      floors[target] = floor
    }
    #expect(Set(drawn.keys) == Set(Repository.names(in: "Sources")))
    for (target, imports) in drawn {
      #expect(imports == declared[target], "\(target)")
      for name in imports where name != "ArgumentParser" {
        #expect(floors[name] ?? 9 < floors[target] ?? 0, "\(target) may not import \(name)")
      }
    }
  }

  /// The names between backticks among words.
  private static func names(in words: [Substring]) -> [String] {
    words.filter { $0.hasPrefix("`") }.map { String($0.filter { $0 != "`" }) }
  }

  /// What each target of the manifest says it depends on.
  private static func dependencies(in manifest: String) -> [String: Set<String>] {
    let products = manifest.replacing(#/\.product\(name: ("\w+"), package: "[^"]+"\)/#) {
      $0.output.1
    }
    var found: [String: Set<String>] = [:]
    for part in products.split(separator: #/\.(?:target|executableTarget)\(/#).dropFirst() {
      guard let name = part.firstMatch(of: #/name: "(\w+)"/#)?.1 else { continue }
      let list = part.firstMatch(of: #/dependencies: \[([^\]]*)\]/#)?.1 ?? ""
      found[String(name)] = Set(list.matches(of: #/"(\w+)"/#).map { String($0.1) })
    }
    return found
  }
}
