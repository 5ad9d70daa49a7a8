import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A colleague saves while somebody is asked about several clients.
@Suite struct BulkMeanwhileStories {
  private func mark(_ count: Int, in pilot: inout Pilot) -> [CaseID] {
    pilot.press(.home)
    for _ in 0..<count { pilot.press("m") }
    return pilot.session.state.clients.rows.prefix(count).map(\.id)
  }

  private func choose(_ worker: String, in pilot: inout Pilot) {
    let wanted = DialogChoice.worker(WorkerID(worker))
    pilot.press(.home)
    for _ in 0..<20 where pilot.menu?.focused?.id != wanted { pilot.press(.down) }
    #expect(pilot.menu?.focused?.id == wanted, "\(pilot.text)")
    pilot.press(.enter)
  }

  /// What is asked, in one line.
  private func question(in pilot: Pilot) -> String {
    guard case .confirm(let confirm)? = pilot.dialog?.body else { return "" }
    return confirm.question.joined(separator: " ")
  }

  /// A colleague hands a client over.
  private func handOver(_ id: CaseID, to worker: String, beside pilot: Pilot) throws {
    var other = try pilot.colleague("c2")
    other.press("f", .down, .enter)
    other.choose(client: try pilot.stored(id).client.sortName)
    other.press("o")
    choose(worker, in: &other)
    #expect(try pilot.stored(id).counsellor == WorkerID(worker))
  }

  @Test(arguments: Language.allCases)
  func `the question is asked again with what a colleague changed, and is about fewer`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, rows: 40)
    let ids = mark(4, in: &pilot)
    pilot.press("o")
    choose("c3", in: &pilot)
    pilot.press(.right)
    #expect(pilot.text.contains(language == .en ? "Hand over 4" : "4 overdragen"))
    try handOver(ids[1], to: "c3", beside: pilot)
    pilot.lookAround()
    pilot.shows(language == .en ? "the counsellor of 3 clients" : "begeleider maken van 3 cliënten")
    pilot.shows(language == .en ? "Hand over 3" : "3 overdragen")
    let asked = question(in: pilot)
    #expect(
      asked.contains(
        language == .en
          ? "Changed by a colleague meanwhile: Ion Născocit." : "door een collega: Ion Născocit."),
      "\(asked)")
    #expect(
      asked.contains(language == .en ? "Already so: Ion Născocit." : "Was al zo: Ion Născocit."))
    #expect(
      pilot.message
        == pilot.content.words(BulkWords.remade))
    // Nobody has read this question yet: the answer that does nothing has the focus again.
    pilot.press(.enter)
    #expect(try pilot.stored(ids[0]).counsellor != WorkerID("c3"))
  }

  @Test func `what the question names as changed is overwritten when one answers so`() throws {
    var pilot = try Pilot(rows: 40)
    let ids = mark(3, in: &pilot)
    pilot.press("o")
    choose("c3", in: &pilot)
    try handOver(ids[1], to: "c4", beside: pilot)
    pilot.lookAround()
    let name = pilot.session.state.name(of: WorkerID("c4"))
    #expect(
      question(in: pilot).contains("meanwhile: Ion Născocit. Counsellor is now \(name)."),
      "\(question(in: pilot))")
    // Until it is accepted it is with the giver, like the others: there is nobody else to count.
    #expect(!pilot.text.contains("Now with \(name)"), "\(pilot.text)")
    pilot.shows("waiting for \(name)")
    pilot.press(.right, .enter)
    for id in ids {
      #expect(try pilot.stored(id).counsellor == WorkerID("c3"))
      #expect(try pilot.stored(id).conflicts.isEmpty)
    }
  }

  @Test func `what was changed before the question came up is named as well`() throws {
    var pilot = try Pilot(rows: 40)
    let ids = mark(3, in: &pilot)
    pilot.press("o")
    try handOver(ids[1], to: "c4", beside: pilot)
    pilot.lookAround()
    choose("c3", in: &pilot)
    pilot.shows("Changed by a colleague meanwhile: Ion Născocit.")
  }

  @Test func `with two it is asked as well, and nobody is taken from a colleague unseen`() throws {
    var pilot = try Pilot()
    let ids = mark(2, in: &pilot)
    pilot.press("o")
    try handOver(ids[1], to: "c4", beside: pilot)
    pilot.lookAround()
    choose("c3", in: &pilot)
    pilot.shows("Changed by a colleague meanwhile: Ion Născocit.")
    #expect(try pilot.stored(ids[1]).counsellor == WorkerID("c4"))
    #expect(try pilot.stored(ids[1]).conflicts.isEmpty)
  }

  @Test func `what has nothing to do with it leaves the question and the focus as they are`() throws
  {
    var pilot = try Pilot()
    let ids = mark(3, in: &pilot)
    pilot.press("o")
    choose("c3", in: &pilot)
    pilot.press(.right)
    let before = pilot.dialog?.body
    var other = try pilot.colleague("c2")
    other.press("f", .down, .enter)
    other.choose(client: try pilot.stored(ids[1]).client.sortName)
    other.press("n")
    other.type("Called")
    other.press(.function(2))
    pilot.lookAround()
    #expect(pilot.dialog?.body == before)
    pilot.press(.enter)
    #expect(try pilot.stored(ids[1]).counsellor == WorkerID("c3"))
  }

  @Test func `when a colleague did it with all of them nothing is asked any more`() throws {
    var pilot = try Pilot()
    let ids = mark(3, in: &pilot)
    pilot.press("o")
    choose("c3", in: &pilot)
    for id in ids { try handOver(id, to: "c3", beside: pilot) }
    pilot.lookAround()
    #expect(pilot.dialog == nil)
    #expect(pilot.message == "It is so already with all 3 of them. Nothing was changed.")
  }

  @Test func `without a screen the question is said again`() throws {
    var talk = Conversation(try Pilot())
    talk.type("mark 1", "mark 2", "mark 3", "o")
    talk.type("3")
    let ids = talk.pilot.session.state.dialogs.last?.targets.cases.map(\.id) ?? []
    #expect(ids.count == 3, "\(talk.log.joined(separator: "\n"))")
    guard ids.count == 3 else { return }
    try handOver(ids[1], to: "c4", beside: talk.pilot)
    talk.lookAround()
    #expect(talk.text.contains("Changed by a colleague meanwhile: "), "\(talk.text)")
    #expect(talk.text.contains("1. Change nothing."), "\(talk.text)")
  }

  @Test func `rows of what is due are asked about again as well`() throws {
    var pilot = try Pilot(worker: "tl1", rows: 40)
    pilot.press("g", "t")
    var marked: [TodayList.Due] = []
    while marked.count < 3, case .today(let list)? = pilot.dialog?.body {
      let due = try #require(list.chosen)
      if case .do = due.item, !marked.contains(where: { $0.client == due.client }) {
        marked.append(due)
        pilot.press("m")
      } else {
        pilot.press(.down)
      }
    }
    pilot.press("o")
    choose("c1", in: &pilot)
    pilot.shows("3 rows")
    guard case .do(let id) = marked[1].item else { return }
    let value = try pilot.stored(marked[1].client)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .doOwner(id), was: value.doOwners[id].map(Fact.worker), now: .worker(WorkerID("c1")))
        ]))
    pilot.lookAround()
    pilot.shows("2 rows")
    pilot.shows("Changed by a colleague meanwhile: ")
    pilot.press(.right, .enter)
    #expect(pilot.message.hasPrefix("J. Fantasie does 2 things"), "\(pilot.message)")
  }

  @Test func `rows of a checklist are asked about again too`() throws {
    var pilot = try Pilot(rows: 40)
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    pilot.choose(.U2)
    pilot.press("m", "m", "m", "o")
    choose("c3", in: &pilot)
    #expect(question(in: pilot).contains("these 3 rows?"), "\(pilot.text)")
    let value = try pilot.stored(id)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .doOwner(.U2), was: value.doOwners[.U2].map(Fact.worker), now: .worker(WorkerID("c3")))
        ]))
    pilot.lookAround()
    #expect(question(in: pilot).contains("these 2 rows?"), "\(pilot.text)")
    #expect(
      question(in: pilot).contains("Changed by a colleague meanwhile: Ewa Fikcyjna. "),
      "\(pilot.text)")
    pilot.press(.right, .enter)
    #expect(try pilot.stored(id).doOwners[.U2] == WorkerID("c3"))
    #expect(try pilot.stored(id).conflicts.isEmpty)
  }
}
