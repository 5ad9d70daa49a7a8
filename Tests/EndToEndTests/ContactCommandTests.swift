import FoundationEssentials
import Glibc
import Testing

/// `schakel contact export`, as it is given in a shell.
@Suite(.waits) struct ContactCommandTests {
  private struct Export: Decodable {
    struct Person: Decodable {
      var id: String
      var name: String
      var isContactPerson: Bool
      var isAllowed: Bool
      var recorded: [String]
    }
    struct Number: Decodable {
      var id: String
      var number: String
      var isLinked: Bool
    }
    var people: [Person]
    var caseNumbers: [Number]
  }

  /// The identifier of the one contact of the demo, as the list has it.
  private func contact(in house: CommandHouse) throws -> String {
    let list = try house.run("contact", "list", "--worker", "c1").output
    return try #require(list.split(separator: " ").first.map { String($0) })
  }

  @Test func `the export says who is who, and what cases are called`() throws {
    let house = try CommandHouse.withDemo()
    let id = try contact(in: house)
    let answer = try house.run("contact", "export", id, "--worker", "c1")
    let export = try JSONDecoder().decode(Export.self, from: Data(answer.output.utf8))
    let person = try #require(export.people.first { $0.isContactPerson })
    #expect(person.id == "c1" && !person.name.isEmpty && person.name != "c1")
    #expect(export.caseNumbers.allSatisfy { $0.number.hasPrefix("MO-") })
  }

  @Test func `a page for the person is text, or HTML where that is asked for`() throws {
    let house = try CommandHouse.withDemo()
    let id = try contact(in: house)
    let text = try house.run(
      "contact", "export", id, "--page", "--worker", "c1", "--lang", "en")
    #expect(text.status == 0 && text.output.contains("This is everything that the register"))
    #expect(text.output.contains("Keeps in touch with you") && text.output.contains("HOW IT WENT"))
    let dutch = try house.run(
      "contact", "export", id, "--page", "--format", "html", "--worker", "c1", "--lang", "nl")
    #expect(dutch.output.contains("<!doctype html>"))
    #expect(dutch.output.contains("Houdt contact met jou"))
    for wrong in [
      ["contact", "list", "--page"], ["contact", "export", id, "--format", "html"],
      ["contact", "export", id, "--page", "--format", "pdf"],
    ] {
      let answer = try Program.run(
        wrong + ["--worker", "c1"], in: house.home,
        environment: ["SCHAKEL_STORE": house.home.file("store")])
      #expect(answer.status == 2, "\(answer.output)")
    }
  }
}
