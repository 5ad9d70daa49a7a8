/// The draft of a form as text: one line a row, with the row's key, what was typed, and what the row
/// said to the person who typed it.
///
/// The last does not change when the form is left and opened again: it is what a save has to be held
/// against, however often a colleague has changed the row since.
enum FormDraft {
  /// What a draft holds: what was typed, and what rows said then that say something else now.
  struct Kept {
    var values: [FormField: String] = [:]
    var seenBefore: [FormField: String] = [:]
    /// The rows in which something stood that nobody typed.
    var stood: Set<FormField> = []
  }

  static func text(
    of values: [FormField: String], rows: [FormRow<FormField>], seenBefore: [FormField: String]
  ) -> String {
    let shown = Dictionary(
      rows.map { ($0.id, $0.recorded) }, uniquingKeysWith: { first, _ in first }
    ).merging(seenBefore) { _, before in before }
    return values.map { id, value in
      "\(id.key)\t\(escaped(value))\t\(escaped(shown[id] ?? ""))"
    }.sorted().joined(by: "\n")
  }

  /// A day in words, and a time, as they are on the day on which they are typed; the text itself where it cannot be
  /// read.
  static func dated(_ text: String, _ reader: DateReader) -> String {
    guard let said = DayAndClock(text), let day = said.day(reader) else { return text }
    return [reader.write(day), said.clock].compactMap { $0 }.joined(by: " ")
  }

  /// What was typed, row after row, without what the rows are called.
  static func typed(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      return parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    }
  }

  static func kept(
    in text: String, of rows: [FormRow<FormField>], _ reader: DateReader
  ) -> Kept {
    let known = Dictionary(rows.map { ($0.id.key, $0) }, uniquingKeysWith: { first, _ in first })
    var kept = Kept()
    let proposed = rows.proposed
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count >= 2, let row = known[String(parts[0])] else { continue }
      if parts.count > 2, parts[1] == parts[2], case .date = row.kind, !proposed.contains(row.id),
        row.initial != reader.write(reader.today)
      {
        // Nobody typed it: it stood there for today, and somebody has filled in a day since.
        if !row.initial.isEmpty { continue }
      }
      kept.values[row.id] = String(parts[1])
      if parts.count > 2, parts[1] == parts[2] { kept.stood.insert(row.id) }
      // What stood there for today, and would stand there for another today now, was changed by nobody.
      if parts.count > 2, parts[1] == parts[2], case .date = row.kind { continue }
      if parts.count > 2, parts[2] != escaped(row.recorded), !proposed.contains(row.id) {
        kept.seenBefore[row.id] = String(parts[2])
      }
    }
    return kept
  }

  /// A row holds one line, so a tab or a line feed in it can only be stray.
  private static func escaped(_ value: String) -> String {
    String(value.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
