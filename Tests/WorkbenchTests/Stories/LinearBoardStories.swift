import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Finding an escalation on the board where lines are typed.
@Suite struct LinearBoardStories {
  private func pilot(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, worker: "tl1")
    _ = pilot.beginLinear()
    return pilot
  }

  @Test(arguments: [Language.en, .nl])
  func `a slash asks for the text, lists what matches and says of how many`(language: Language)
    throws
  {
    var pilot = try pilot(language)
    let en = language == .en
    _ = pilot.hear(en ? "board" : "bord")
    let asked = pilot.hear("/").joined(separator: "\n")
    #expect(asked.hasPrefix(en ? "Which number, initials or words?" : "Welk nummer"), "\(asked)")
    #expect(pilot.session.state.linearPrompt == pilot.content.words(LinearWords.promptAnswer))
    let found = pilot.hear("0117").joined(separator: "\n")
    #expect(
      found.contains(
        en ? "1 of 3, found by \"0117\"." : "1 van 3, gevonden met \"0117\"."), "\(found)")
    #expect(found.contains("1. I.V. 0117") && !found.contains("0108"), "\(found)")
    // A number leads to what was found, and a word behind it does something with that.
    let form = pilot.hear(en ? "decision 1" : "besluit 1").joined(separator: "\n")
    #expect(pilot.openedCase?.number.text == "MO-0117", "\(form)")
    #expect(pilot.dialog != nil)
  }

  @Test(arguments: [Language.en, .nl])
  func `the key of the board that shows only some does so in lines as well`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let en = language == .en
    _ = pilot.hear(en ? "board" : "bord")
    let asked = pilot.hear("f")
    let acute = pilot.content.terms.name(of: Escalation.Severity.acute)
    let row = try #require(asked.first { $0.lowercased().contains(acute.lowercased()) }, "\(asked)")
    let found = pilot.hear(String(row.prefix { $0 != "." })).joined(separator: "\n")
    #expect(found.contains("Z.K. 0108") && !found.contains("0117"), "\(found)")
    // Asked once more it is not asked any more.
    _ = pilot.hear("f")
    let all = pilot.hear(String(row.prefix { $0 != "." })).joined(separator: "\n")
    #expect(all.contains("0108") && all.contains("0117"), "\(all)")
  }

  @Test func `a text right behind the slash is looked for at once, by initials and by words`()
    throws
  {
    var pilot = try pilot()
    _ = pilot.hear("board")
    #expect(pilot.hear("/zk").joined().contains("1. Z.K. 0108"))
    #expect(pilot.hear("find 0109").joined().contains("0109"))
    let none = pilot.hear("/zebra").joined(separator: "\n")
    #expect(none.contains("0 of 3, found by \"zebra\"."), "\(none)")
    #expect(none.contains("Nothing that is open has all of that."), "\(none)")
    // Who found nothing can look for something else, or hear all of them again.
    #expect(pilot.hear("/0117").joined().contains("1 of 3"))
    _ = pilot.hear("find")
    #expect(pilot.hear("").joined().contains("Open escalations, everyone: 3."))
  }

  @Test func `nothing is looked for after stop, and nobody is found by name`() throws {
    var pilot = try pilot()
    let row = try #require(
      pilot.session.state.clients.summaries.first { !$0.escalations.isEmpty })
    let name = String(try #require(row.sortName.split { !$0.isLetter }.first { $0.count > 3 }))
    _ = pilot.hear("board")
    #expect(pilot.hear("/\(name)").joined().contains("0 of 3"))
    _ = pilot.hear("/")
    #expect(pilot.hear("stop") == ["Nothing was done."])
    #expect(pilot.hear("/").joined().contains("Which number"))
  }

  @Test func `after another list a slash finds clients again`() throws {
    var pilot = try pilot()
    _ = pilot.hear("board")
    _ = pilot.hear("list")
    let found = pilot.hear("/ewa").joined(separator: "\n")
    #expect(found.contains("Ewa Fikcyjna"), "\(found)")
    #expect(pilot.openedCase?.client.name == "Ewa Fikcyjna")
  }
}
