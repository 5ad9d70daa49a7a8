import Content
import FoundationEssentials
import Testing
import Workbench

/// The JSON Schema of the settings says what the program reads.
@Suite struct SettingsSchemaTests {
  private struct Schema: Decodable {
    struct Setting: Decodable {
      var `enum`: [String]?
      var properties: [String: Key]?
    }

    struct Key: Decodable {
      var description: String
    }

    var properties: [String: Setting]
  }

  private static let path =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    + "/Sources/schakel/schakel.docc/settings.schema.json"

  @Test func `the schema has every setting and every command whose keys can be others`() throws {
    let bytes = try #require(FileManager.default.contents(atPath: Self.path))
    let schema = try JSONDecoder().decode(Schema.self, from: bytes)
    #expect(
      Set(schema.properties.keys)
        == ["$schema", "language", "theme", "mouse", "largeRows", "keys"])
    #expect(
      schema.properties["language"]?.enum.map(Set.init) == Set(Language.allCases.map(\.rawValue)))
    let words = Contents.of(.en).words
    let commands = try #require(schema.properties["keys"]?.properties)
    #expect(
      commands.mapValues(\.description)
        == Dictionary(
          uniqueKeysWithValues: Command.allCases.filter { !$0.keepsKeys }
            .map { ($0.rawValue, words($0)) }))
  }
}
