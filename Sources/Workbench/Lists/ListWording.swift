import Casework
import Content
import Screen

// What the heads of a list say.
extension WorkbenchState {
  /// What clients below one head have in common, in words.
  func name(of group: ListGroup) -> String {
    switch group {
    case .need(let need): words(need.words)
    case .handed: words(HandedWords.head)
    case .step(let step): "\(step.rawValue) \(content.text[step].short)"
    case .letter(let letter): letter.isEmpty ? words(FindWords.noLetter) : letter
    case .counsellor(let worker):
      worker.map { team.shownName(of: $0) } ?? words(FindWords.nobodyCounsels)
    }
  }

  /// Draws where in a client's notes something was found.
  func drawExcerpt(of client: CaseRow, on canvas: inout Canvas, in row: Rect) {
    guard case .notes(_, let hits)? = clients.filter, let hit = hits[client.id] else { return }
    let day = content.dates.short(hit.on, today: today)
    let worker = hit.by.map { " " + name(of: $0) } ?? ""
    let width = row.width - 4
    let word = hit.found.prefix { !$0.isWhitespace }
    // Where the words before it leave no room for what was found, it stands in their place.
    let text =
      [day + worker + ": " + hit.before, day + ": " + hit.before]
      .first { TextWidth.columns(of: $0 + word) < width } ?? day + ": … "
    canvas.write(text + hit.found, x: row.x + 4, y: row.y, width: width, style: Style(.dim))
  }
}
