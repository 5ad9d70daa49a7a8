/// The things that the screen counts.
package enum Counted: String, CaseIterable, Sendable {
  case client, `case`, `do`, signal, escalation, condition, note, event, task, colleague, day, week,
    month, change, conflict, item, place, late, open
}

extension Terms {
  /// A number with its noun: "1 client", "12 clients".
  package func counted(_ thing: Counted, _ count: Int) -> String {
    let text = file.string(Group.counted.rawValue, thing.rawValue, count: count) ?? "{count}"
    return Placeholders.fill(text) { $0 == "count" ? String(count) : nil }
  }
}
