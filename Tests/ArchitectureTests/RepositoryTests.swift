import Testing

/// What lies in the repository, and what must not.
@Suite struct RepositoryTests {
  /// Files with text in them, this folder's patterns apart.
  private static let texts: [(path: String, text: String)] = {
    let folders = ["Sources", "Tests", "Benchmarks", "Themes", ".debian", ".ci"]
    let paths =
      folders.flatMap { Repository.files(below: $0) }
      + ["README.md", "Makefile", "Package.swift", ".swift-format", ".gitignore"]
    return paths.compactMap { path in Repository.text(of: path).map { (path, $0) } }
  }()

  @Test func `the top folder holds what a newcomer expects and nothing else`() {
    let expected: Set<String> = [
      ".ci", ".git", ".gitignore", ".swift-format", "Benchmarks", "LICENSE", "Makefile",
      ".debian",
      "Package.swift", "README.md", "Sources", "Tests", "Themes",
    ]
    // What building leaves behind is ignored by git.
    let built: Set<String> = ["Package.resolved", "build", ".swiftpm"]
    let found = Repository.names(in: "").filter { !built.contains($0) && !$0.hasPrefix(".build") }
    #expect(Set(found).subtracting(expected).isEmpty)
  }

  @Test func `no path of anybody's machine stands in a file`() {
    let pattern = #/(^|[\s"'(=:])/(root|home|work|Users|mnt)/\w/#
    let wrong = Self.texts.filter { $0.text.contains(pattern) }.map(\.path)
    #expect(wrong.isEmpty)
  }

  @Test func `nothing is left for later in words`() {
    let pattern = #/\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/#
    let wrong = Self.texts.filter { $0.text.contains(pattern) }.map(\.path)
    #expect(wrong.isEmpty)
  }

  @Test func `every content file and theme is compiled in, and every one compiled in exists`() {
    let source = Repository.text(of: "Sources/CData/CData.c") ?? ""
    let embedded = Set(
      source.matches(of: #/#embed "([^"]+)"/#).map { match in
        let path = String(match.1)
        return path.hasPrefix("../../") ? String(path.dropFirst(6)) : "Sources/CData/\(path)"
      })
    let content = Repository.files(below: "Sources/CData/Content")
    // The description of the store is a page of the manual as well.
    let store = "Sources/schakel/schakel.docc/Store.md"
    let there = Set(content + Repository.files(below: "Themes") + [store])
    #expect(embedded.subtracting(there) == [], "compiled in, but not there")
    #expect(there.subtracting(embedded) == [], "there, but not compiled in")
  }

  @Test func `all Swift targets are built with the same strictness`() {
    let manifest = SourceFile(
      path: "Package.swift", text: Repository.text(of: "Package.swift") ?? "")
    let code = manifest.code.joined(separator: " ")
    let targets = code.split(separator: #/\.(target|testTarget|executableTarget)\(/#).dropFirst()
    let lenient = targets.filter {
      !$0.contains("swiftSettings: strict") && !$0.contains("swiftSettings: floor")
        && !$0.contains("strictC")
    }
    #expect(targets.count > 20)
    #expect(lenient.isEmpty)
    // What the floors add is that they are optimised, and nothing that checks less.
    let floor =
      "let floor: [SwiftSetting] = strict + [.unsafeFlags([], .when(configuration: .debug))]"
    let squeezed = code.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(squeezed.replacing("\"\"", with: "").contains(floor), "\(squeezed)")
    #expect(squeezed.ranges(of: "unsafeFlags").count == 1)
    #expect(Repository.text(of: "Package.swift")?.contains("unsafeFlags([\"-O\"]") == true)
  }
}
