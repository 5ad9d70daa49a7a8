import Casework
import Content
import Screen

// Jumping to a first letter: ' and then the letter; the same again goes to the next.
extension WorkbenchState {
  /// Waits for the letter to jump to.
  mutating func awaitLetter() -> [Effect] {
    find.awaitsLetter = true
    message = .info(words(FindWords.jumpWhere))
    return []
  }

  /// Follows the key after `'`: a letter jumps, everything else ends the waiting.
  mutating func jump(to key: Key) -> [Effect] {
    find.awaitsLetter = false
    message = nil
    guard case .character(let letter) = key else {
      if key != .escape { message = .info(words(FindWords.jumpNeedsLetter)) }
      return []
    }
    let wanted = FoldedText.fold(String(letter))
    let effects: [Effect]? =
      switch focus {
      case .clients: jumpToClient(wanted)
      case .roadmap: jumpToStep(wanted)
      case .checklist: jumpToItem(wanted)
      }
    if effects == nil {
      message = .info(words(FindWords.jumpNowhere, ["letter": String(letter)]))
    }
    return effects ?? []
  }

  private mutating func jumpToClient(_ wanted: [UInt8]) -> [Effect]? {
    guard let place = clients.order == .name ? placeBySurname(wanted) : placeByName(wanted) else {
      return nil
    }
    let chosen = clients.selected
    clients.choose(row: place)
    scrollToSelection()
    return openSelected(after: chosen)
  }

  private func placeByName(_ wanted: [UInt8]) -> Int? {
    let rows = clients.rows
    return next(after: clients.selectedIndex, of: rows.count) { index in
      let names = rows.names(at: index)
      return names.sortKey.utf8.starts(with: wanted)
        || FoldedText.fold(names.name).starts(with: wanted)
    }
  }

  /// In the order of names those who begin alike stand together, and the first of them is found by halving.
  private func placeBySurname(_ wanted: [UInt8]) -> Int? {
    let rows = clients.rows
    let text = String(decoding: wanted, as: UTF8.self)
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if SurnameFirst.key(of: rows.names(at: middle)) < text {
        low = middle + 1
      } else {
        high = middle
      }
    }
    // The one behind the chosen one, when it begins so too; else the first.
    return [(clients.selectedIndex ?? -1) + 1, low].first { place in
      place >= low && place < rows.count
        && SurnameFirst.key(of: rows.names(at: place)).utf8.starts(with: wanted)
    }
  }

  private mutating func jumpToStep(_ wanted: [UInt8]) -> [Effect]? {
    let steps = Step.allCases
    let place = next(after: steps.firstIndex(of: roadmap.step), of: steps.count) { index in
      FoldedText.fold(content.text[steps[index]].short).starts(with: wanted)
    }
    guard let place else { return nil }
    roadmap.step = steps[place]
    chooseFirstOpenItem()
    scrollChecklistToSelected()
    return []
  }

  private mutating func jumpToItem(_ wanted: [UInt8]) -> [Effect]? {
    let items = checklistItems
    let chosen = checklist.selected.flatMap { items.firstIndex(of: $0) }
    let place = next(after: chosen, of: items.count) { index in
      FoldedText.fold(title(of: items[index])).starts(with: wanted)
    }
    guard let place else { return nil }
    checklist.selected = items[place]
    scrollChecklistToSelected()
    return []
  }

  /// The first place behind the chosen one that fits, going round.
  private func next(after chosen: Int?, of count: Int, where fits: (Int) -> Bool) -> Int? {
    let start = chosen.map { $0 + 1 } ?? 0
    return (0..<count).lazy.map { (start + $0) % count }.first(where: fits)
  }
}
