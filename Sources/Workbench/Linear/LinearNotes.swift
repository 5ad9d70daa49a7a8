import Casework
import Content
import Screen

// Notes, a line at a time, and throwing away what was typed.
extension WorkbenchState {
  mutating func answerNote(_ line: String) -> [Effect] {
    guard case .note(let area)? = dialogs.last?.body else { return [] }
    let text = trimmed(line)
    if let effects = answerDrop(text) { return effects }
    switch text {
    case Self.save: return press([.function(2)])
    case Self.leave: return press([.escape])
    default: break
    }
    if line.first == ".", let effects = follow(noteWord: String(text.dropFirst()), in: area) {
      return effects
    }
    // What was typed before ends in a line of its own.
    let start: [Key] = area.isEmpty ? [] : [.enter]
    return press(start + (line.isEmpty ? [] : [.paste(line)]))
  }

  /// Follows a word behind a full stop; nil for what can only be text.
  private mutating func follow(noteWord word: String, in area: TextArea) -> [Effect]? {
    guard !word.isEmpty, word == "?" || word.allSatisfy(\.isLetter) else { return nil }
    if isLeaving(word) { return press([.escape]) }
    if means(.wordDrop, word) { return askDrop() }
    if word == "?" {
      linear.said.append(words(LinearWords.noteHelp))
    } else if means(.wordUndo, word) {
      takeOutLastLine(of: area)
    } else if means(.wordRead, word) {
      sayText(of: area)
    } else {
      linear.said.append(words(LinearWords.notWritten, ["text": "." + word]))
    }
    return []
  }

  private mutating func takeOutLastLine(of area: TextArea) {
    let lines = area.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard !area.isEmpty, let last = lines.last, let index = dialogs.indices.last else {
      linear.said.append(words(LinearWords.noText))
      return
    }
    var shorter = area
    shorter.dropLastLine()
    dialogs[index].body = .note(shorter)
    linear.said.append(words(LinearWords.takenOut, ["text": String(last)]))
  }

  /// Says what was typed so far.
  mutating func sayText(of area: TextArea) {
    guard !area.isEmpty else {
      linear.said.append(words(LinearWords.noText))
      return
    }
    linear.said.append(words(LinearWords.textSoFar))
    // A blank line is nothing to hear.
    linear.said += area.text.split(separator: "\n").map { String($0) }
      .filter { $0.contains { !$0.isWhitespace } }
  }

  // MARK: Throwing away

  /// Asks whether what was typed is to be thrown away.
  ///
  /// Where nothing was typed there is nothing to ask.
  mutating func askDrop() -> [Effect] {
    guard dialogs.last?.draftText(dateReader).isEmpty == false else { return press([.escape]) }
    linear.asksDrop = true
    linear.said.append(words(LinearWords.dropQuestion))
    return []
  }

  /// Takes the answer to whether what was typed is to be thrown away; nil when that was not asked.
  mutating func answerDrop(_ text: String) -> [Effect]? {
    guard linear.asksDrop else { return nil }
    if means(.wordYes, text) {
      linear.asksDrop = false
      linear.said.append(words(LinearWords.dropped))
      return dialogs.popLast()?.draftIsDone ?? []
    }
    guard means(.wordNo, text) || text.isEmpty || isLeaving(text) || text == Self.leave else {
      return askDrop()
    }
    linear.asksDrop = false
    linear.said.append(words(LinearWords.dropKept))
    linear.asked?.row = nil
    return []
  }
}
