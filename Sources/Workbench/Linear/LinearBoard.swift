import Casework
import Content

// Finding an escalation where lines are typed: a slash looks through the board as long as that was the list
// that was said last, and through the clients else.
extension WorkbenchState {
  /// Whether the list that was said last is the board.
  var isOnSaidBoard: Bool { linear.saidBoard == linear.targets && !linear.isVoid }

  /// Looks through the board, or asks for what where nothing stands behind the slash.
  mutating func findOnBoard(_ text: String) -> [Effect] {
    guard !text.isEmpty else {
      linear.asksBoard = true
      linear.said.append(words(LinearWords.boardFindWhat))
      return []
    }
    sayBoard(boardList(.all, sought: text))
    return []
  }

  /// Takes the answer to what is looked for; nil where nobody was asked.
  mutating func answerBoardField(_ text: String) -> [Effect]? {
    guard linear.asksBoard else { return nil }
    linear.asksBoard = false
    if isLeaving(text) || text == Self.leave {
      linear.said.append(words(LinearWords.nothingDone))
      return []
    }
    let sought = text.first == "/" ? String(text.dropFirst()) : text
    sayBoard(boardList(.all, sought: sought))
    return []
  }
}
