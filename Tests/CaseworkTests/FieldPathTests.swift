import Casework
import Testing

@Suite struct FieldPathTests {
  @Test(arguments: DoID.allCases)
  func `a do is known by its letter and number`(id: DoID) {
    #expect(DoID(rawValue: id.rawValue) == id)
    #expect(Field(path: "do.\(id.rawValue).due") == .doDue(id))
  }

  @Test(arguments: ["", "R", "R0", "R01", "R6", "r1", "I11", "I100", "I1 ", "Z1", "10", "é1"])
  func `nothing else is the name of a do`(name: String) {
    #expect(DoID(rawValue: name) == nil)
    #expect(Field(path: "do.\(name).due") == .unknown("do.\(name).due"))
  }

  @Test func `a path is known by its first word`() {
    #expect(Field(path: "note.a.b") == .note(EntryID("a.b")))
    #expect(Field(path: "team.member.é") == .member(WorkerID("é")))
    #expect(Field(path: "team.partner.") == .partner(EntryID("")))
  }

  @Test(arguments: [
    "", ".", "note", "note.", "notes.a", "Note.a", "note\u{0}.a", "conditionAbsentLongerThanAny.a",
    "team.members.c1", "team.member", "team.member.\u{301}", "team.", "do.U2.", "do.U2.dues",
  ])
  func `a path that nobody knows is kept as it is`(path: String) {
    #expect(Field(path: path) == .unknown(path))
    #expect(Field(path: path).path == path)
  }
}
