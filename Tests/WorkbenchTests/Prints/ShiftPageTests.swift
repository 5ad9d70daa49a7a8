import Casework
import Content
import Testing
import Workbench

/// The page for who comes on duty.
extension PrintPageTests {
  @Test func `of a case that came out of a file it tells what happened since as well`() {
    let known = [
      (EntryID("e1"), CaseEvent(kindWord: "incident", on: today, text: "Bedacht A", by: lead)),
      (EntryID("e2"), CaseEvent(kindWord: "incident", on: today - 9, text: "Bedacht B", by: lead)),
    ]
    var value = full
    for (id, event) in known { value.events[id] = event }
    let save = HistoryEntry(
      by: lead, at: moment(1), reason: nil,
      changes: known.map { Change(.event($0.0), was: nil, now: .event($0.1)) }, isUndo: false,
      isImported: true, sequence: 7)
    let text = maker().shift(
      [ShiftFinding(value: value, saves: [save])], [], items: [], since: moment(0),
      hasNames: false, unread: 0
    ).text
    #expect(text.contains("came out of a file"), "\(text)")
    #expect(text.contains("Bedacht A") && !text.contains("Bedacht B"), "\(text)")
  }

  @Test func `who imported a file reads what others did, and neither the import nor what they did`()
  {
    let other = WorkerID("c2")
    let known = [
      (EntryID("e1"), CaseEvent(kindWord: "incident", on: today, text: "Bedacht A", by: other)),
      (EntryID("e2"), CaseEvent(kindWord: "incident", on: today, text: "Bedacht B", by: lead)),
    ]
    var value = full
    for (id, event) in known { value.events[id] = event }
    let ticked = DoRecord(
      state: .done,
      completions: [
        Completion(on: today, at: moment(1), provenBy: .informationComplete)
      ], at: moment(1))
    value.doRecords[.R4] = ticked
    let save = HistoryEntry(
      by: lead, at: moment(1), reason: nil,
      changes: known.map { Change(.event($0.0), was: nil, now: .event($0.1)) }
        + [Change(.doState(.R4), was: nil, now: .doRecord(ticked))],
      isUndo: false, isImported: true, sequence: 7)
    func told(to reader: WorkerID?) -> [String] {
      ShiftTelling(
        content: maker().content, team: Team(), reader: reader, viewer: .nobody, since: moment(0),
        now: moment(2)
      ).part(ShiftFinding(value: value, saves: [save])).entries.filter { !$0.isSignal }.map(\.text)
    }
    let own = told(to: lead)
    #expect(own.contains { $0.contains("Bedacht A") }, "\(own)")
    #expect(!own.contains { $0.contains("Bedacht B") || $0.contains("came out of a file") })
    let all = told(to: nil)
    #expect(all.contains { $0.contains("Bedacht B") }, "\(all)")
    // Nobody ticked what only came along with the file.
    for texts in [own, all] { #expect(!texts.contains { $0.contains("Ticked") }, "\(texts)") }
  }
}
