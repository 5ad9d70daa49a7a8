import Casework
import Content
import Screen

// A line that was broken off before its end, with Ctrl-C, Ctrl-D or Ctrl-Z.
extension WorkbenchState {
  /// Keeps what was typed of a line with the text it belongs to, or says that it is not kept.
  ///
  /// What would do something is never done: nobody has ended it.
  mutating func keep(halfLine line: String) -> [Effect] {
    let text = trimmed(line)
    guard !text.isEmpty else { return [] }
    guard !linear.isAskingInDialog, let dialog = dialogs.last else {
      linear.said.append(words(LinearAnswerWords.halfNotDone, ["text": text]))
      return []
    }
    switch dialog.body {
    // What begins with a full stop may be the beginning of a word for the program.
    case .note(let area) where text.first != ".":
      return press((area.isEmpty ? [] : [.enter]) + [.paste(line)])
    case .form(let form): return keep(halfAnswer: text, in: form)
    case .note, .date: linear.said.append(words(LinearWords.halfNotKept, ["text": text]))
    case .menu, .confirm, .help, .reading, .today, .bin, .shift, .board:
      linear.said.append(words(LinearAnswerWords.halfNotDone, ["text": text]))
    }
    return []
  }

  /// What somebody has typed of a line that is not ended yet.
  package var halfLine: String { linear.typing }

  /// The unfinished text of a dialog with what is being typed for it, as it would be kept if nobody ended
  /// the line: nobody knows whether the program will be there to hear the end of it.
  func textToKeep(at index: Int) -> String {
    guard linear.isOn, !linear.typing.isEmpty, index == dialogs.count - 1 else {
      return dialogs[index].draftText(dateReader)
    }
    var later = self
    later.linear.typing = ""
    _ = later.keep(halfLine: linear.typing)
    return later.dialogs[later.dialogs.count - 1].draftText(dateReader)
  }

  /// Whether the store does not have yet what is being typed.
  var hasUnkeptHalfLine: Bool {
    guard let dialog = dialogs.last, dialog.draftKey != nil else { return false }
    return textToKeep(at: dialogs.count - 1) != dialog.keptDraft
  }

  /// Keeps what was typed of a line that Ctrl-D ended, and says so, for one goes on from there.
  mutating func stop(halfLine line: String) -> [Effect] {
    let before = linear.said.count
    let effects = keep(halfLine: line)
    if linear.said.count == before {
      if case .note? = dialogs.last?.body {
        linear.said.append(words(LinearAnswerWords.halfWritten, ["text": trimmed(line)]))
      }
      linear.asked?.row = nil
    }
    linear.said.append(words(LinearAnswerWords.stopAgain))
    return effects
  }

  /// Keeps half an answer where nothing stood before: half a name must never take the place of a
  /// whole one.
  private mutating func keep(halfAnswer text: String, in form: Form<FormField>) -> [Effect] {
    if let row = form.focused, case .text = row.kind, text.first != ".",
      form.values(dateReader)[row.id] == .empty
    {
      return press([.paste(text)])
    }
    linear.said.append(words(LinearWords.halfNotKept, ["text": text]))
    return []
  }

  /// Says that what was typed of a line is taken back.
  mutating func takeBack(halfLine line: String) -> [Effect] {
    linear.said.append(words(LinearWords.halfNotKept, ["text": trimmed(line)]))
    return []
  }
}
