import Casework
import Content
import Screen

// The escalation board: every open escalation over all clients, in the order in which the team has to
// look at them. A key acts on the client of the row below the board, by the rules and forms of the sheet.

/// What belongs to a visit to the board, from opening it to leaving it.
struct BoardVisit: Equatable, Sendable {
  /// What is done with a row as soon as its case is read.
  struct Errand: Equatable, Sendable {
    var row: BoardList.RowID
    var act: Act
  }

  /// What can be done with a row.
  enum Act: Equatable, Sendable {
    case part(EscalationPart)
    /// What comes next with it.
    case next
    case sheet, raise, take, note
  }

  /// Where somebody was before; there they are again afterwards.
  var before: SessionPlace?
  var errand: Errand?
  /// Until when names show, in seconds since 1970; nil where they do not.
  var namesUntil: Int?
  /// Whether it was said what lies behind a board that others see.
  var wasWarned = false
  /// Whether `g` was pressed and waits for the key behind it.
  var isAfterG = false
}

extension WorkbenchState {
  /// Opens the board, or says that nothing is open.
  mutating func openBoard() -> [Effect] {
    var list = boardList(.all)
    boardVisit = BoardVisit(before: place)
    // Who comes from a client is at the first of theirs.
    if focus != .clients, let client = opened?.case.id,
      let row = list.rows.first(where: { $0.client == client })
    {
      list.choose(row.id)
    }
    list.lookAtChosen()
    let effects = present(.board, title(of: list), .board(list))
    return effects + openChosenOfBoard()
  }

  /// What the board is called: which ones it shows, and how many they are.
  func title(of list: BoardList) -> String {
    words(
      BoardWords.title,
      ["filter": name(of: list.filter), "count": String(list.rows.count)])
  }

  /// What a choice of escalations is called.
  func name(of filter: BoardList.Filter) -> String {
    switch filter {
    case .all: words(BoardWords.everyone)
    case .owner(let worker): team.shownName(of: worker)
    case .nobody: words(BoardWords.filterNobody)
    case .severity(let severity): content.terms.name(of: severity)
    case .olderThan(let days): words(BoardWords.olderThan, ["days": String(days)])
    }
  }

  /// The board of today.
  func boardList(_ filter: BoardList.Filter) -> BoardList {
    let rows = BoardOrder.sorted(clients.summaries, on: today).filter { row in
      switch filter {
      case .all: true
      case .owner(let worker): row.escalation.owner == worker
      case .nobody: row.escalation.owner == nil
      case .severity(let severity): row.escalation.severity == severity
      case .olderThan(let days): today - row.escalation.knownOn > days
      }
    }
    return BoardList(
      rows.map { row in
        var escalation = row.escalation
        if !boardShowsNames {
          escalation.what = HiddenNames(name: row.case.name, sortName: row.case.sortName)
            .hidden(in: escalation.what)
        }
        return BoardList.Row(
          client: row.case.id,
          name: boardName(of: row.case), escalation: escalation,
          group: escalation.group(on: today))
      }, filter: filter, isSpaced: hasLargeRows)
  }

  /// Lets the board show what is open by now; what is chosen stays chosen, what is new gets a mark.
  mutating func refreshBoard() {
    for index in dialogs.indices {
      guard case .board(let before) = dialogs[index].body else { continue }
      var list = boardList(before.filter)
      list.keep(to: before, marking: true)
      dialogs[index].title = title(of: list)
      show(&list, at: index)
    }
  }

  /// Scrolls to what is chosen.
  mutating func show(_ list: inout BoardList, at index: Int) {
    let lines = list.lines
    if let chosen = list.index, let line = lines.firstIndex(of: .row(chosen)) {
      list.scroll.show(
        line..<(line + list.rowHeight), of: lines.count, height: boardRoom(dialogs[index]).list)
    }
    dialogs[index].body = .board(list)
  }

  // MARK: Keys

  /// Follows a key on the board.
  mutating func press(_ key: Key, in list: inout BoardList, at index: Int) -> [Effect] {
    if let effects = finishChordOnBoard(key, in: list, at: index) { return effects }
    let outcome = list.press(key, page: boardRoom(dialogs[index]).list)
    show(&list, at: index)
    switch outcome {
    case .close: return beginsOnBoard ? leaveShared(by: key) : leaveBoard()
    case .moved: return openChosenOfBoard()
    case .ignored: return act(at: key, in: list)
    }
  }

  private mutating func act(at key: Key, in list: BoardList) -> [Effect] {
    switch key {
    case .character("f"), .tab: return openBoardFilters(list)
    case .character("v"): return startReview()
    case .character("P"): return printReview()
    case .character("g"):
      beginChordOnBoard()
      return []
    case .character("u"), .control("z"): return perform(.undo)
    case .character("U"), .control("y"), .control("r"): return perform(.redo)
    case .character("/"), .function(3): return openBoardFilters(list)
    case .character("?"), .function(1), .character("."), .function(9), .character(":"):
      return openBoardMenu(list)
    case .function(5): return perform(.reload)
    default: break
    }
    guard let meant = BoardVisit.Act(key) else {
      sayUnused(key, .unusedInMenu)
      return []
    }
    guard let row = list.chosen else { return [] }
    return act(meant, on: row.id)
  }

  /// Opens the client of a row below the board and does something with the row.
  private mutating func act(_ act: BoardVisit.Act, on row: BoardList.RowID) -> [Effect] {
    boardVisit.errand = BoardVisit.Errand(row: row, act: act)
    guard opened?.case.id == row.client else { return openChosenOfBoard() }
    return runBoardErrand()
  }

  /// Reads the case of the chosen row, whose details show below the list.
  mutating func openChosenOfBoard() -> [Effect] {
    guard case .board(let list)? = dialogs.last?.body, let row = list.chosen,
      clients.summaries.contains(where: { $0.id == row.client })
    else { return [] }
    guard opened?.case.id != row.client else { return [] }
    choose(row.client)
    return [.open(row.client)]
  }

  /// Does what waited for the case of a row.
  mutating func runBoardErrand() -> [Effect] {
    guard let errand = boardVisit.errand, errand.row.client == opened?.case.id else { return [] }
    boardVisit.errand = nil
    guard dialogs.last?.purpose == .board else { return [] }
    let id = errand.row.escalation
    guard opened?.case.escalations[id]?.isOpen == true else {
      message = .info(words(MessageWords.rowIsGone))
      return []
    }
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    switch errand.act {
    case .part(let part): return openFact(.escalation(id, part))
    case .next: return openNext(of: id)
    case .sheet: return openSheet(of: id)
    case .raise: return raiseEscalation()
    case .take: return takeEscalation(id)
    case .note: return openNote(about: nil)
    }
  }

  /// Chooses a row of the board that lies below.
  mutating func chooseOnBoard(_ row: BoardList.RowID) {
    guard let index = dialogs.lastIndex(where: { $0.purpose == .board }),
      case .board(var list) = dialogs[index].body, list.rows.contains(where: { $0.id == row })
    else { return }
    list.choose(row)
    list.lookAtChosen()
    show(&list, at: index)
  }

  /// Leaves the board, to where one was before it.
  mutating func leaveBoard() -> [Effect] {
    let effects = closeDialog()
    guard let place = boardVisit.before else { return effects }
    boardVisit = BoardVisit()
    focus = place.focus ?? focus
    guard place.client != opened?.case.id else {
      _ = goBack(to: place)
      finishGoingBack()
      return effects
    }
    return effects + goBack(to: place)
  }

  // MARK: Menus

  private mutating func openBoardFilters(_ list: BoardList) -> [Effect] {
    let owners = Set(clients.summaries.flatMap { $0.escalations.compactMap(\.owner) })
      .sorted { team.shownName(of: $0) < team.shownName(of: $1) }
    let filters: [BoardList.Filter] =
      [.all, .nobody] + owners.map { .owner($0) }
      + Escalation.Severity.allCases.reversed().map { .severity($0) }
      + [.olderThan(7), .olderThan(28)]
    let entries = filters.map { filter in
      Menu<DialogChoice>.Entry(
        .board(filter), name(of: filter), isCurrent: filter == list.filter)
    }
    return present(.boardFilter, words(BoardWords.whichOnes), .menu(Menu(entries)))
  }

  /// Shows other escalations.
  mutating func show(_ filter: BoardList.Filter) -> [Effect] {
    guard let index = dialogs.lastIndex(where: { $0.purpose == .board }),
      case .board(let before) = dialogs[index].body
    else { return [] }
    var list = boardList(filter)
    list.keep(to: before, marking: false)
    dialogs[index].title = title(of: list)
    show(&list, at: index)
    return openChosenOfBoard()
  }

  private mutating func openBoardMenu(_ list: BoardList) -> [Effect] {
    let keys: [(Key, String)] =
      BoardVisit.Act.keys.map { key, text in (key, words(text)) }
      + [
        (.character("v"), words(BoardWords.doRound)), (.character("P"), words(BoardWords.doPrint)),
        (.character("f"), words(BoardWords.doFilter)),
      ]
    let entries = keys.map { key, label in
      var entry = Menu<DialogChoice>.Entry(.pressInSheet(key), label)
      entry.shortcut = MenuShortcut(
        key: key == .enter ? nil : key, name: KeyNames(words).name(of: key))
      return entry
    }
    return present(
      .boardMenu, list.chosen.map { $0.name + " · " + $0.escalation.what } ?? title(of: list),
      .menu(Menu(entries)))
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
  ]

  /// What a key does with a row; nil for one that does nothing with it.
  init?(_ key: Key) {
    switch key {
    case .enter, .right, .character("l"), .character("i"): self = .sheet
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
    default: return nil
    }
  }
}

/// What stands for a name where others pass by.
enum Initials {
  /// The first letters of the parts of a name, such as `A.B.`.
  static func of(_ name: String) -> String {
    let parts = name.split { $0 == " " || $0 == "-" || $0 == "," }
    return parts.compactMap(\.first).prefix(3).map { $0.uppercased() + "." }.joined()
  }
}
