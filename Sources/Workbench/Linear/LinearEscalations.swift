import Casework
import Content
import Screen

// What is said to an escalation where lines are typed: the words for its parts, and the keys of the board.
extension WorkbenchState {
  /// The part of an escalation that is called so; nil for a word that means none.
  func escalationPart(called text: String) -> EscalationPart? {
    let wanted = SortKey.key(for: trimmed(text))
    guard wanted.count > 1 else { return nil }
    return EscalationPart.allCases.first { part in
      part.names.map(words.listed)?.contains { SortKey.key(for: $0) == wanted } ?? false
    }
  }

  /// The part that is meant with a row of the list that was said last; nil where that is no escalation.
  ///
  /// On the rows of the board the letters of the board's keys mean what they mean there.
  func escalationPart(called text: String, onRow number: Int) -> EscalationPart? {
    switch target(number) {
    case .item(.escalation)?: return escalationPart(called: text)
    case .due(_, .escalation)?:
      if text.count == 1, let letter = text.first,
        case .part(let part)? = BoardVisit.Act(.character(letter))
      {
        return part
      }
      return escalationPart(called: text)
    case .client?, .step?, .item?, .due?, .binned?, .whose?, nil: return nil
    }
  }

  /// Talks about the board from now on, over which nobody is named.
  mutating func enterBoardInLines() {
    linear.isOnBoard = true
    boardVisit.names = clients.allNameWords().sparing(words)
  }

  /// Follows a key that means something else on the board; nil for every other line.
  mutating func obeyOnBoard(_ text: String) -> [Effect]? {
    guard linear.isOnBoard else { return nil }
    switch text {
    case "v": return startReview()
    case "f": return openBoardFilters(boardList(linear.boardFilter))
    case "P": return printReview()
    default: return nil
    }
  }

  /// Leaves the board where a command leads elsewhere.
  mutating func leaveBoardInLines(for command: Command) {
    switch command {
    case .undo, .redo, .note, .escalate, .takeIt, .owner, .board, .reviewRound, .figures, .print,
      .reload, .help, .palette, .messages, .unfinished, .cancel, .saveIsAutomatic, .quit:
      break
    default: linear.isOnBoard = false
    }
  }

  /// Does something with the chosen escalation, as soon as it is chosen.
  mutating func obeyPart(_ meaning: LinearMeaning, at number: Int?) -> [Effect] {
    if let number { return obey(meaning, atRow: number) }
    guard case .part(let part) = meaning, case .escalation(let id)? = checklist.selected else {
      return []
    }
    return openFact(.escalation(id, part))
  }
}

extension EscalationPart {
  /// The words that it is called by; nil for what is no part of a sheet.
  fileprivate var names: LinearPartNames? {
    switch self {
    case .facts: .facts
    case .report: .report
    case .told: .told
    case .decision: .decision
    case .outcome: .outcome
    case .timeOut: .timeOut
    case .owner: .owner
    case .review: .review
    case .closing: .closing
    case .round, .passing: nil
    }
  }
}
