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
}
