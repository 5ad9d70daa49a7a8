import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The board in lines: nobody is named while it is talked about, and its keys mean what they mean there.
@Suite struct LinearBoardNameStories {
  private func namesNobody(
    _ talk: Conversation, besides whole: String? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let text = talk.said.filter { line in whole.map { !line.contains($0) } ?? true }
      .joined(separator: "\n")
    for summary in talk.pilot.session.state.clients.summaries {
      for name in summary.name.split(separator: " ") where name.count > 3 {
        #expect(
          !text.contains(name), "\(name) in:\n\(talk.text)", sourceLocation: location)
      }
    }
  }

  @Test(arguments: [Language.en, .nl])
  func `nobody is named on the board, in its forms and in what is said of them`(language: Language)
    throws
  {
    var talk = try Conversation(language, worker: "tl1")
    talk.type(language == .en ? "board" : "bord")
    namesNobody(talk)
    talk.type(language == .en ? "report 1" : "melden 1")
    // What is said to probation names the client, and nothing else does.
    let whole = language == .en ? "It is about Zoltán Kitalált" : "Het gaat over Zoltán Kitalált"
    #expect(talk.said.count { $0.contains(whole) } == 1, "\(talk.text)")
    namesNobody(talk, besides: whole)
    #expect(talk.pilot.dialog != nil, "\(talk.text)")
    talk.press(.escape)
    namesNobody(talk)
    talk.type("1")
    namesNobody(talk)
    // Who goes to a client is among names again.
    talk.type("ewa")
    #expect(talk.text.contains("Ewa Fikcyjna"), "\(talk.text)")
  }

  @Test(arguments: [Language.en, .nl])
  func `v begins the round there, which names nobody to its end`(language: Language) throws {
    var talk = try Conversation(language, worker: "tl1")
    talk.type(language == .en ? "board" : "bord", "v")
    guard case .fact(.escalation(_, .round))? = talk.pilot.dialog?.purpose else {
      Issue.record("no round: \(talk.text)")
      return
    }
    namesNobody(talk)
    talk.press(.escape)
    namesNobody(talk)
    #expect(talk.pilot.dialog == nil)
  }

  @Test func `elsewhere v is no round`() throws {
    var talk = try Conversation(worker: "tl1")
    talk.type("board", "list", "v")
    guard case .fact(.escalation(_, .round))? = talk.pilot.dialog?.purpose else { return }
    Issue.record("a round: \(talk.text)")
  }
}
