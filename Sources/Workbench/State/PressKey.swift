import Casework
import Content
import Screen

// What a key means where no dialog has it.
extension WorkbenchState {
  mutating func press(_ key: Key) -> [Effect] {
    mouse.wantsMenuOf = nil
    scrollsBefore = nil
    mouse.details = nil
    if layout.form == .tooSmall { return pressUnseen(key) }
    if pressWhileWeighing(key) { return [] }
    if isMakingPage, key == .escape {
      stopMakingPage()
      return []
    }
    if !dialogs.isEmpty { return pressInDialog(key) }
    if find.isTyping || find.awaitsLetter { mouse.looksAround = [] }
    if find.isTyping { return pressInFind(key) }
    if find.awaitsLetter { return jump(to: key) }
    if timeline != nil { return pressInTimeline(key) }
    if case .paste = key {
      message = .info(words(MessageWords.pasteNowhere))
      return []
    }
    if turnWhichKey(key) { return [] }
    whichKey = WhichKey()
    if key == .escape || key == .backspace, !prefix.isEmpty {
      prefix = []
      message = nil
      return []
    }
    let keys = prefix + [key]
    guard comesBackIntoSight(before: keys) else { return [] }
    switch keyMap.meaning(of: keys, in: focus) {
    case .command(let command):
      prefix = []
      message = nil
      return perform(command)
    case .beginning:
      prefix = keys
      message = .info(
        words(MessageWords.prefixWaits, ["keys": KeyNames(words).name(of: Chord(keys: keys))]))
      return []
    case .nothing:
      prefix = []
      if declinesHere, keyMap.meaning(of: keys, in: .checklist) == .command(.notNeeded) {
        message = nil
        return perform(.notNeeded)
      }
      message = .info(answer(toUnused: keys))
      return []
    }
  }

  // MARK: Choosing

  /// Scrolls every list as little as needed to show what is chosen.
  ///
  /// A list that somebody looks around in with the wheel stays where it is.
  mutating func scrollToSelection() {
    scrollToSelectedClient()
    if !mouse.looksAround.contains(.checklist) { scrollChecklistToSelected() }
  }

  /// Scrolls to the chosen client, and to the chosen row of the checklist where it is theirs: what is read next brings
  /// its own.
  mutating func scrollToChosen() {
    opened?.case.id == clients.selected ? scrollToSelection() : scrollToSelectedClient()
  }

  private mutating func scrollToSelectedClient() {
    let height = listHeight(of: .clients)
    if mouse.looksAround.contains(.clients) {
      clients.scroll.move(by: 0, of: clients.lines.count, height: height)
    } else {
      clients.scrollToSelected(height: height)
    }
  }

  /// Chooses the first do of the step that is open, so that the next thing to do is at hand; in step 6 what leads to
  /// the contact.
  mutating func chooseFirstOpenItem() {
    checklist.scroll = ListScroll()
    let items = checklistItems
    let open = items.first {
      if case .do(let id) = $0 { roadmapOfCase?[id].state == .open } else { false }
    }
    let contact = items.first { $0 == .contact }
    checklist.selected = open ?? contact ?? items.first
  }
}
