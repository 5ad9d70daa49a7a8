import Casework
import Content

// The fact sheet in lines: its heads, its rows with their numbers, and after each row where one is.
extension WorkbenchState {
  /// Reads a sheet out.
  mutating func ask(ofSheet menu: Menu<DialogChoice>) {
    var number = 0
    let lines = menu.entries.map { entry in
      if entry.isHeading {
        // A head in capitals is read as a word; names keep theirs.
        let isLoud = entry.label == entry.label.uppercased()
        return sentence(isLoud ? capitalised(entry.label.lowercased()) : trimmed(entry.label))
      }
      number += 1
      return numbered(number, sentence(entry.label))
    }
    say(list: lines)
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
    linear.said.append(
      words(SheetWords.backAt, ["row": numbered(menu.position.place, sentence(row.label))]))
  }
}
