import Casework
import Content

// How an unfinished form begins, in the words that its rows show and not in those that drafts keep.
extension WorkbenchState {
  /// What was typed and chosen in the rows of an unfinished form.
  func typedValues(in text: String, of key: DraftKey) -> [String] {
    typedRows(in: text, of: key).map { typed in
      typed.row.map { shown(typed.value, in: $0) } ?? typed.value
    }
  }

  /// The same with what each row is called.
  func typedLines(in text: String, of key: DraftKey) -> [String] {
    typedRows(in: text, of: key).map { typed in
      guard let row = typed.row else { return typed.value }
      let value = shown(typed.value, in: row)
      if case .flag = row.kind { return value }
      return words(SheetWords.row, ["name": row.label, "value": value])
    }
  }

  private func typedRows(
    in text: String, of key: DraftKey
  ) -> [(row: FormRow<FormField>?, value: String)] {
    let rows = rows(of: key)
    // In the order of the form, which begins with who it is about.
    let places = Dictionary(
      rows.enumerated().map { ($0.element.id.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let typed = FormDraft.rows(in: text).enumerated().sorted { left, right in
      let (one, other) = (places[left.element.key] ?? .max, places[right.element.key] ?? .max)
      return (one, left.offset) < (other, right.offset)
    }
    return typed.map(\.element).map { typed in
      (rows.first { $0.id.key == typed.key }, typed.value)
    }
  }

  /// The rows of the form that a draft belongs to, as far as they show something else than what a
  /// draft keeps.
  private func rows(of key: DraftKey) -> [FormRow<FormField>] {
    switch key {
    case .newCase, .editCase: caseRows(for: newCase)
    case .log: logRows(of: [opened?.case].compactMap { $0 })
    case .several(.log, _): logRows(of: [])
    case .notNeeded, .notNeededRows: excuseRows
    case .rest: restRows(nil)
    case .newTask, .editTask, .several(.task, _): taskRows(for: nil)
    case .fact(let id, let place): factRows(place, in: opened?.case ?? Case(id: id))
    case .team(let place): teamRows(place)
    case .contact(let place): contactRows(place)
    case .note, .several(.note, _), .close: []
    }
  }

  private func shown(_ value: String, in row: FormRow<FormField>) -> String {
    switch row.kind {
    case .choice(let options, none: _): options.first { $0.id == value }?.label ?? value
    case .flag(let yes, let no, unknown: _):
      row.label + ": " + (value == FormFlag.yes ? yes : value == FormFlag.no ? no : value)
    case .date: Day(iso: value).map { content.dates.short($0, today: today) } ?? value
    case .heading, .text, .number: value
    }
  }
}

extension FormDraft {
  /// Row after row what was typed, by what drafts call the row; none for a row that was emptied.
  fileprivate static func rows(in text: String) -> [(key: String, value: String)] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      return parts.count > 1 && !parts[1].isEmpty ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}
