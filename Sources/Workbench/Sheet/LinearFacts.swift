import Casework
import Content

// The fact sheet in lines: its heads, its rows with their numbers, and after each row where one is.
extension WorkbenchState {
  /// Reads a sheet out.
  mutating func ask(ofSheet menu: Menu<DialogChoice>) {
    var number = 0
    let lines = menu.entries.map { entry in
      if entry.isHeading { return spoken(head: entry.label) }
      number += 1
      return numbered(number, sentence(entry.label))
    }
    linear.saidRows = menu.choices.map(\.id)
    say(list: lines)
  }

  /// A head as it is said: one in capitals is read as a word; names keep theirs.
  func spoken(head: String) -> String {
    let isLoud = head == head.uppercased()
    return sentence(isLoud ? capitalised(head.lowercased()) : trimmed(head))
  }

  /// Where a row of the sheet stands by now that a number meant when the sheet was said; nil for none.
  ///
  /// A row that was asked for by name and is filled in by now is another row in the same place.
  func place(saidAs number: Int, in menu: Menu<DialogChoice>) -> Int? {
    let choices = menu.choices
    let said = number - 1
    guard linear.saidRows.indices.contains(said) else { return nil }
    if let index = choices.firstIndex(where: { $0.id == linear.saidRows[said] }) { return index }
    let isNew = choices.indices.contains(said) && !linear.saidRows.contains(choices[said].id)
    return isNew ? said : nil
  }

  /// The number that leads to a row of the sheet; nil for one that was not there when it was said.
  private func number(of row: Menu<DialogChoice>.Entry, in menu: Menu<DialogChoice>) -> Int? {
    if let said = linear.saidRows.firstIndex(of: row.id) { return said + 1 }
    let place = menu.position.place
    return self.place(saidAs: place, in: menu) == place - 1 ? place : nil
  }

  /// Whether the question before was the form of one row, over the sheet that is asked now.
  func isBack(_ before: LinearQuestion?) -> Bool {
    switch before?.purpose {
    case .fact?, .teamFact?, .contactFact?: before?.depth == dialogs.count + 1
    default: false
    }
  }

  /// Says at which row of the sheet one is by now, and not all of it again.
  mutating func sayRow(of menu: Menu<DialogChoice>) {
    guard let row = menu.focused else { return }
    let text = sentence(row.label)
    linear.said.append(
      words(
        SheetWords.backAt, ["row": number(of: row, in: menu).map { numbered($0, text) } ?? text]))
  }
}
