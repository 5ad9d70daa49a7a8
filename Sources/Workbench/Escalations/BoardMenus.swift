import Casework
import Content
import Screen

// What the board can show and what can be done with a row of it, as lists to choose from.
extension WorkbenchState {
  mutating func openBoardFilters(_ list: BoardList) -> [Effect] {
    let owners = Set(clients.withEscalations.flatMap { $0.escalations.compactMap(\.owner) })
      .intersection(team.colleagues(on: today))
      .sorted { team.shownName(of: $0) < team.shownName(of: $1) }
    let standing = StandingAgreements(team)
    let involved = Set(
      clients.withEscalations.flatMap { summary in
        summary.escalations.flatMap { partners(of: $0, by: standing) }
      }
    )
    .filter { team.partners[$0] != nil }
    .sorted { (team.partners[$0]?.name ?? "") < (team.partners[$1]?.name ?? "") }
    let byPartner: [BoardList.Criterion] =
      involved.map { .partner($0) } + organisationsWithoutCard(standing).map { .organisation($0) }
    let criteria: [BoardList.Criterion] =
      [.nobody] + owners.map { .owner($0) }
      + Escalation.Severity.allCases.reversed().map { .severity($0) }
      + [.olderThan(7), .olderThan(28)] + byPartner
    let entries =
      [
        Menu<DialogChoice>.Entry(
          .board(nil), words(BoardWords.everyone), isCurrent: list.filter == .all)
      ]
      + criteria.map { criterion in
        Menu<DialogChoice>.Entry(
          .board(criterion), name(of: criterion),
          isCurrent: list.filter.criteria.contains(criterion))
      }
    return present(
      .boardFilter, words(BoardWords.whichOnes), .menu(Menu(entries)),
      preface: [words(BoardWords.filtersHow)])
  }

  /// Asks one thing more or less of the escalations that show.
  ///
  /// - Parameter criterion: What is asked; nil for nothing any more.
  /// - Returns: What has to be read for the row that is chosen then.
  mutating func narrowBoard(by criterion: BoardList.Criterion?) -> [Effect] {
    if linear.isOn {
      if let criterion { linear.boardFilter.toggle(criterion) } else { linear.boardFilter = .all }
      sayBoard(boardList(linear.boardFilter))
      return []
    }
    guard let index = dialogs.lastIndex(where: { $0.purpose == .board }),
      case .board(let before) = dialogs[index].body
    else { return [] }
    var filter = before.filter
    if let criterion { filter.toggle(criterion) } else { filter = .all }
    var list = boardList(filter, sought: before.sought)
    list.keep(to: before, marking: [])
    dialogs[index].title = title(of: list)
    show(&list, at: index)
    return openChosenOfBoard()
  }

  mutating func openBoardMenu(_ list: BoardList) -> [Effect] {
    var entries = boardKeys.map { key, label in
      var entry = Menu<DialogChoice>.Entry(.pressInSheet(key), label)
      entry.shortcut = MenuShortcut(
        key: key == .enter ? nil : key, name: KeyNames(words).name(of: key))
      return entry
    }
    var figures = Menu<DialogChoice>.Entry(.perform(.figures), words(BoardWords.doFigures))
    figures.shortcut = keyMap.row(of: .figures).map { row in
      MenuShortcut(key: nil, name: KeyNames(words).name(of: row.chords[0]))
    }
    entries.append(figures)
    return present(
      .boardMenu, list.chosen.map { title(ofRow: $0) } ?? title(of: list),
      .menu(Menu(entries)))
  }
}

extension WorkbenchState {
  /// Every key of the board, with what it does.
  var boardKeys: [(Key, String)] { BoardVisit.keys(words) }

  /// What stands above the menu of a row: it outlives the seconds in which names show, and so has none.
  private func title(ofRow row: BoardList.Row) -> String {
    guard let summary = clients.summaries.summary(of: row.client) else {
      return row.escalation.what
    }
    let names = HiddenNames(of: summary, among: boardVisit.names)
    return BoardList.Row.name(summary.name, sortName: summary.sortName, number: summary.number)
      + " · "
      + names.hidden(in: row.escalation.what)
  }
}

extension BoardVisit {
  /// Every key of the board, with what it does.
  static func keys(_ words: Words) -> [(Key, String)] {
    Act.keys.map { key, text in (key, words(text)) }
      + [
        (.character("v"), words(BoardWords.doRound)), (.character("P"), words(BoardWords.doPrint)),
        (.character("f"), words(BoardWords.doFilter)), (.character("/"), words(BoardWords.doFind)),
        (.character("u"), words(SheetWords.menuUndo)),
      ]
  }
}

extension BoardVisit.Act {
  /// Every key that acts on a row, with what it does.
  static let keys: [(Key, BoardWords)] = [
    (.enter, .doSheet), (.character(" "), .doNext), (.character("p"), .doReport),
    (.character("c"), .doTold),
    (.character("s"), .doDecide), (.character("o"), .doOwner), (.character("O"), .doTake),
    (.character("d"), .doReview), (.character("n"), .doNote), (.character("e"), .doFacts),
    (.character("x"), .doTimeOut), (.character("r"), .doClose), (.character("E"), .doRaise),
    (.function(7), .doPartner),
  ]

  /// What a key does with a row; nil for one that does nothing with it.
  init?(_ key: Key) {
    switch key {
    case .enter, .right, .character("i"): self = .sheet
    case .character(" "): self = .next
    case .character("p"): self = .part(.report)
    case .character("c"): self = .part(.told)
    case .character("s"): self = .part(.decision)
    case .character("o"): self = .part(.owner)
    case .character("O"): self = .take
    case .character("d"): self = .part(.review)
    case .character("n"): self = .note
    case .character("e"), .function(2): self = .part(.facts)
    case .character("x"): self = .part(.timeOut)
    case .character("r"): self = .part(.closing)
    case .character("E"), .character("!"): self = .raise
    case .function(7): self = .partner
    default: return nil
    }
  }
}
