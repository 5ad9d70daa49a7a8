import Testing

/// The reader of sources held against the places where a simple search would be wrong.
@Suite struct SourceFileTests {
  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "Sources/Casework/Some/Thing.swift", text: text)
  }

  @Test func `words in comments and texts are not code`() {
    let found = file("let a = \"try! b\" // try! c\n/* try! /* try! */ try! */ let d = 1\n")
    #expect(found.places(of: #/try!/#).isEmpty)
    #expect(found.code.count == found.lines.count)
    #expect(found.code[1].contains("let d"))
    #expect(found.texts.map(\.text) == ["try! b"])
  }

  @Test func `code inside a text is code`() {
    let found = file("let a = \"one \\(try! b(\"two\", (1))) three\"\nlet c = 1")
    #expect(found.places(of: #/try!/#).count == 1)
    #expect(found.texts.map(\.text).sorted() == ["one \u{1} three", "two"])
    #expect(found.code[1] == "let c = 1")
  }

  @Test func `long, raw and escaped texts end where they end`() {
    let found = file(
      "let a = \"\"\"\n  x \"y\" // z\n  \"\"\"\nlet b = #\"\\\"#\nlet c = \"\\\"\" // end")
    #expect(found.texts.map(\.line) == [1, 4, 5])
    #expect(found.texts.map(\.text)[1...] == ["\\", "\\\""])
    #expect(found.code[4] == "let c = \"\" ")
    #expect(found.lines.count == 5)
  }

  @Test func `every form of import is seen`() {
    let found = file(
      "import A\npackage import B\n@preconcurrency internal import C\nimport struct D.E\n// import F"
    )
    #expect(found.imports.map(\.module) == ["A", "B", "C", "D"])
    #expect(found.target == "Casework" && found.name == "Thing")
  }

  @Test func `an explanation before attributes counts, a plain comment does not`() {
    let found = file(
      """
      /// Explained.
      @frozen
      package struct A {
        package static func == (left: A, right: A) -> Bool { true }
        // Not explained.
        package mutating func b() {}
        package init() {}
        /// Explained for all that follow.
        package func c(_ a: Int) {}
        package func c(_ a: Bool) {}
      }
      """)
    #expect(HouseRuleTests.unexplained(in: found) == ["Sources/Casework/Some/Thing.swift:6: b"])
  }

  @Test func `what a protocol explains holds for those who offer it`() {
    let found = file(
      """
      package protocol Door {
        /// Opens.
        func open()
        func close()
      }
      package struct Gate: Door {
        package func open() {}
        package func close() {}
      }
      """)
    let promised = HouseRuleTests.explainedRequirements(of: found)
    #expect(promised == ["open"])
    #expect(
      HouseRuleTests.unexplained(in: found, apartFrom: promised).map { $0.suffix(5) }
        == [" Door", " Gate", "close"])
  }
}
