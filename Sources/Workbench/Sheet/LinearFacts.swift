import Casework
import Content

// The fact sheet in lines: its heads, its rows with their numbers, and after each row where one is.
extension WorkbenchState {
  /// Reads a sheet out.
  mutating func ask(ofSheet menu: Menu<DialogChoice>) {
    var number = 0
    let lines = menu.entries.map { entry in
      if entry.isHeading { return sentence(capitalised(entry.label.lowercased())) }
      number += 1
      return numbered(number, sentence(entry.label))
    }
    say(list: lines)
  }

  /// Whether the question before was the form of one row, over the sheet that is asked now.
  func isBack(_ before: LinearQuestion?) -> Bool {
    if case .fact? = before?.purpose { before?.depth == dialogs.count + 1 } else { false }
  }

  /// Says at which row of the sheet one is by now, and not all of it again.
  mutating func sayRow(of menu: Menu<DialogChoice>) {
    guard let row = menu.focused else { return }
    linear.said.append(
      words(SheetWords.backAt, ["row": numbered(menu.position.place, sentence(row.label))]))
  }
}
