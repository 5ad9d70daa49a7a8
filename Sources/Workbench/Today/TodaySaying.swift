import Casework
import Content
import Screen

extension WorkbenchState {
  /// What the sentence that says where one is says of the list: who, when and what first, whose it
  /// is, and then as much of where one is as there is room for.
  func spoken(_ list: TodayList, in title: String) -> String {
    guard let due = list.chosen else { return words(SpokenWords.dialog, ["dialog": title]) }
    let line = Rect(x: 0, y: 0, width: size.columns, height: 1)
    let what = words(
      TodayWords.spokenDue,
      ["client": due.name, "when": dayText(of: due, in: line).text, "what": due.what])
    let place: TextValues = [
      "dialog": title, "index": String(list.place), "count": String(list.count),
    ]
    let needed = [sentence(what), due.whose.map(sentence)].compactMap { $0 }.joined(by: " ")
    let forms = [TodayWords.spokenPlace, .spokenCount].map { needed + " " + words($0, place) }
    return forms.first { TextWidth.columns(of: $0) <= spokenColumns } ?? needed
  }
}
