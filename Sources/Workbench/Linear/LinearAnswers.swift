import Casework
import Content
import Screen

// Answers to the question on top, given to the dialog as the keys that the same answer takes on a
// screen, so that what is allowed and what follows is the same.
extension WorkbenchState {
  /// What leaves a field, and what saves it: nobody writes these as text.
  static let save = "."
  static let leave = ".."

  /// Takes a typed line as the answer to the dialog on top.
  mutating func answer(_ line: String) -> [Effect] {
    guard let dialog = dialogs.last else { return [] }
    switch dialog.body {
    case .note: return answerNote(line)
    case .date(let field): return answer(date: trimmed(line), field)
    case .menu(let menu): return answer(menu: trimmed(line), menu)
    case .confirm(let confirm): return answer(confirm: trimmed(line), confirm)
    case .form(let form): return answer(row: line, in: form)
    case .help, .reading, .today, .bin, .shift, .board: return press([.escape])
    }
  }

  /// Presses keys in the dialog on top; what one of them says is said before the next.
  mutating func press(_ keys: [Key]) -> [Effect] {
    var effects: [Effect] = []
    for key in keys where !dialogs.isEmpty {
      tellMessage()
      effects += pressInDialog(key)
    }
    return effects
  }

  // MARK: Dates

  private mutating func answer(date text: String, _ field: DateField) -> [Effect] {
    switch text {
    case "" where !linear.days.isEmpty:
      linear.asked = nil
      return []
    case "", Self.save: return press([.enter])
    case Self.leave: return press([.escape])
    case "?", ".?":
      linear.said.append(
        words(
          LinearAnswerWords.dateHelp, ["example": exampleDay, "withYear": exampleWithYear]))
      return []
    default: break
    }
    // Those who come from a form begin the word with a full stop.
    let word = text.first == "." ? String(text.dropFirst()) : text
    if isEmptying(word) { return press([.delete, .enter]) }
    if isLeaving(word) { return press([.escape]) }
    guard let day = day(in: text) else { return [] }
    return press([.delete, .paste(day.iso), .enter])
  }

  /// The day that a text means; nil when that has to be asked, or is no day, which is said.
  mutating func day(in text: String) -> Day? {
    if !linear.days.isEmpty, let number = Int(text) {
      guard let day = linear.days.entry(numbered: number) else {
        linear.said.append(words(LinearWords.whichDayNumber, count: linear.days.count))
        return nil
      }
      linear.days = []
      return day
    }
    switch dateReader.read(text) {
    case .day(let day):
      linear.days = []
      return day
    case .ambiguous(let days):
      linear.days = days.sorted()
      linear.said.append(words(LinearWords.whichDay))
      linear.said += linear.days.enumerated().map {
        numbered($0.offset + 1, sentence(content.dates.long($0.element)))
      }
    case .notUnderstood, .empty:
      linear.said.append(words(LinearWords.noDay, ["example": exampleDay]))
    }
    return nil
  }

  // MARK: Menus and questions

  private mutating func answer(menu text: String, _ menu: Menu<DialogChoice>) -> [Effect] {
    if text.isEmpty || text == "?" {
      linear.asked = nil
      sayHowToLeave()
      return []
    }
    // On a sheet what was filled in can be taken back, as on the screen.
    if dialogs.last?.isSheet == true, let key = wayBack(text) { return press([key]) }
    if let key = keyOfContacts(text) { return press([key]) }
    // Before the entries: "back" stands in the middle of some of them.
    if isLeaving(text) || text == Self.leave { return press([.escape]) }
    let choices = menu.choices
    let labels = choices.map(\.label)
    let own =
      means(.wordMe, text)
      ? place(ofWorkerIn: menu) : means(.wordMine, text) ? place(ofOwnViewIn: menu) : nil
    let isNumber = Int(text) != nil && isSaidByRow
    let meant = Int(text).flatMap { isNumber ? place(saidAs: $0, in: menu) : nil }
    if let index = own ?? place(ofKey: text, in: menu)
      ?? (isNumber ? meant : choice(text, among: labels)),
      !isGuess(text, of: choices[index])
    {
      // The entry that has the focus is found from the first one, however the menu came up.
      return press([.home] + Array(repeating: .down, count: index) + [.enter])
    }
    if isQuitting(text) { return press([.control("q")]) }
    if means(LinearWords.wordMore, text) {
      sayMore()
    } else if means(LinearWords.wordList, text) {
      // Asked again is said again.
      linear.asked = nil
      sayHowToLeave()
    } else if dialogs.last?.purpose == .contacts, ["c", "t"].contains(text) {
      // Nobody heard which row the cursor is on.
      linear.said.append(words(ContactWords.chooseFirst))
    } else {
      // As many as were read out.
      sayNoChoice(text, readOut(menu, dialogs.last?.purpose).map(\.element.label))
      sayHowToLeave()
    }
    return []
  }

  /// Whether the menu on top is a sheet whose rows were said with their numbers.
  private var isSaidByRow: Bool {
    switch dialogs.last?.purpose {
    case .facts?, .team?: !linear.saidRows.isEmpty
    default: false
    }
  }

  /// The key of the people in contact that a letter is, where no entry of the list does the same.
  private func keyOfContacts(_ text: String) -> Key? {
    guard text.count == 1, let letter = text.first, let dialog = dialogs.last else { return nil }
    let letters: [Character] =
      dialog.purpose == .contacts ? ["f", "o", "P"] : dialog.isContactSheet ? ["P", "c", "t"] : []
    return letters.contains(letter) ? .character(letter) : nil
  }

  /// The key that takes something back, or does it again, where a text means that; nil for another.
  private func wayBack(_ text: String) -> Key? {
    switch meaning(of: text) {
    case .command(.undo)?: .character("u")
    case .command(.redo)?: .character("U")
    default: nil
    }
  }

  /// Where the command stands whose key a text is; nil where the menu has none.
  private func place(ofKey text: String, in menu: Menu<DialogChoice>) -> Int? {
    guard text.count == 1, let letter = text.first, !letter.isNumber else { return nil }
    return menu.choices.firstIndex { $0.shortcut?.key == .character(letter) }
  }

  /// Where somebody stands themselves among the workers to choose from; nil where they do not.
  private func place(ofWorkerIn menu: Menu<DialogChoice>) -> Int? {
    worker.flatMap { worker in menu.choices.firstIndex { $0.id == .worker(worker) } }
  }

  /// Where somebody's own clients stand among the views; nil where they do not.
  private func place(ofOwnViewIn menu: Menu<DialogChoice>) -> Int? {
    menu.choices.firstIndex { $0.id == .view(.mine) }
  }

  /// Says how a choice is left without choosing.
  private mutating func sayHowToLeave() {
    linear.said.append(
      words(isChoosingWorker ? LinearAnswerWords.quitLeaves : .backLeaves))
  }

  /// Whether a text is only a part of the name of something that would be done at once.
  private func isGuess(_ text: String, of entry: Menu<DialogChoice>.Entry) -> Bool {
    switch entry.id {
    case .perform(let command), .forChosen(let command), .forMarked(let command):
      command.actsAtOnce && Int(text) == nil
        && !SortKey.key(for: entry.label).hasPrefix(SortKey.key(for: text))
    default: false
    }
  }

  private mutating func answer(
    confirm text: String, _ confirm: Confirm<DialogChoice>
  ) -> [Effect] {
    let labels = confirm.buttons.map(\.label)
    if text.isEmpty || isLeaving(text) || text == Self.leave { return press([.escape]) }
    // What has to be typed first is the answer that is meant.
    if confirm.isTyping {
      return press((confirm.typed.isEmpty ? [] : [.control("u")]) + [.paste(text), .tab, .enter])
    }
    guard let index = choice(text, among: labels) else {
      sayNoChoice(text, labels)
      sayHowToLeave()
      return []
    }
    return press(Array(repeating: .tab, count: index) + [.enter])
  }

  /// The place of the label that a number, its beginning or a part of it means; nil when it is none, or
  /// when there are several.
  func choice(_ text: String, among labels: [String]) -> Int? {
    if let number = Int(text) { return Array(labels.indices).entry(numbered: number) }
    let wanted = SortKey.key(for: text)
    let keys = labels.map(SortKey.key(for:))
    if let same = keys.firstIndex(of: wanted) { return same }
    var found = keys.indices.filter { keys[$0].hasPrefix(wanted) }
    // A part in the middle has to be longer: two letters are in many words.
    if found.isEmpty, wanted.count > 2 {
      found = keys.indices.filter { keys[$0].contains(wanted) }
    }
    return found.count == 1 ? found[0] : nil
  }

  mutating func sayNoChoice(_ text: String, _ labels: [String]) {
    linear.said.append(words(LinearWords.noChoice, ["text": text], count: labels.count))
  }

  // MARK: Words

  /// Whether a text asks to go back without doing anything.
  func isLeaving(_ text: String) -> Bool { means(LinearWords.wordStop, text) }

  /// Whether a text asks to leave the program.
  private func isQuitting(_ text: String) -> Bool {
    command(ofKeyNamed: text) == .quit || commands(named: text) == [.quit]
  }

  /// Whether a text asks to leave nothing in a row.
  func isEmptying(_ text: String) -> Bool { means(LinearWords.wordEmpty, text) }

  /// Whether a text is one of the words of a key.
  func means(_ key: LinearWords, _ text: String) -> Bool { text.isOne(of: words(key)) }

  private func means(_ key: LinearAnswerWords, _ text: String) -> Bool {
    text.isOne(of: words(key))
  }
}

extension String {
  /// Whether it is one of some words with blanks between them, however it is written.
  fileprivate func isOne(of words: String) -> Bool {
    let wanted = SortKey.key(for: self)
    return words.split(separator: " ").contains { SortKey.key(for: String($0)) == wanted }
  }
}
