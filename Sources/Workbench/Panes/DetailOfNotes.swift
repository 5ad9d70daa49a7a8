import Casework
import Content
import Screen

// What was said and what happened, and where two answers wait, in the box of details.
extension WorkbenchState {
  func noteLines(
    of value: Case, atMost limit: Int, where isWanted: (Note) -> Bool
  ) -> [DetailLine] {
    value.notes.values.filter(isWanted).sorted { $0.at.secondsSince1970 > $1.at.secondsSince1970 }
      .prefix(max(0, limit)).map { note in
        let about = note.about.map { " · " + content.text.title(of: $0) } ?? ""
        return labelled(
          .note,
          "\(time(of: note.at))  \(author(note.by))\(focus == .checklist ? "" : about): \(note.text)"
        )
      }
  }

  func eventLines(of value: Case, atMost limit: Int) -> [DetailLine] {
    guard limit > 0 else { return [] }
    return value.events.elements.sorted { ($1.value.on, $0.key) < ($0.value.on, $1.key) }.prefix(
      limit
    )
    .map { _, event in
      let day = content.dates.short(event.on, today: today)
      let kind = changeWording.kind(of: event)
      return labelled(.events, "\(day)  \(kind): \(event.text)")
    }
  }

  func conflictLines(
    of value: Case, where isWanted: (Field) -> Bool
  ) -> [DetailLine] {
    value.conflicts.elements.filter { isWanted($0.value.field) }.map {
      _, conflict in
      labelled(
        .conflict,
        changeWording.conflict(
          conflict, current: value[conflict.field], by: name(of: conflict.by)),
        role: .question)
    }
  }
}
