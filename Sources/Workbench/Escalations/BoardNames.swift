import Casework
import Content
import Screen

// What stands for names on the board, the few seconds in which they show, and the keys behind `g`.
extension WorkbenchState {
  /// For so many seconds names show on a board that nobody else can see.
  private static let secondsOfNames = 5

  /// Whether the board is open, so that nothing over it names a client.
  package var hidesNames: Bool { linear.isOnBoard || dialogs.contains { $0.purpose == .board } }

  /// Whether somebody asked a moment ago for names on the rows of the board and above the form of a round;
  /// other forms and sheets over it never have them, for they stay longer than that.
  var boardShowsNames: Bool { boardVisit.namesUntil.map { now.secondsSince1970 < $0 } ?? false }

  /// Whether names show that are to disappear by themselves, so that the clock must tick.
  package var showsNamesForMoment: Bool { boardVisit.namesUntil != nil }

  /// Hides names again when their time is over.
  mutating func hideNamesInTime() {
    if !boardShowsNames { hideNames() }
  }

  /// Hides names that show for a moment at once; what said that they show goes with them.
  mutating func hideNames() {
    guard boardVisit.namesUntil != nil else { return }
    boardVisit.namesUntil = nil
    refreshBoard()
    refreshReviewNames()
    if message == namesShown { message = nil }
  }

  /// What says that names show for a few seconds.
  private var namesShown: Message { .info(words(BoardWords.names, count: Self.secondsOfNames)) }

  /// Shows names for a few seconds, or says that this screen never does.
  mutating func showNamesForMoment() {
    guard !isShared else {
      message = .info(words(BoardWords.neverNames))
      return
    }
    boardVisit.namesUntil = now.secondsSince1970 + Self.secondsOfNames
    refreshBoard()
    refreshReviewNames()
    message = namesShown
  }

  /// What stands on the board for a client.
  func boardName(of summary: CaseSummary) -> String {
    let names = summary.source.names
    return boardShowsNames
      ? ClientName.shown(names.name, sortName: names.sortName)
      : BoardList.Row.name(names.name, sortName: names.sortName, number: names.number)
  }

  /// Leaves a board that was opened where others see it: not by one key, for the clients behind it have
  /// names.
  mutating func leaveShared(by key: Key) -> [Effect] {
    if key == .character("q") { return perform(.quit) }
    if key == .function(4), boardVisit.wasWarned {
      isBehindBoard = true
      return leaveBoard()
    }
    boardVisit.wasWarned = true
    message = .info(words(BoardWords.namesBehind))
    return []
  }

  // MARK: Behind g

  /// Waits for the second key of a chord on the board.
  mutating func beginChordOnBoard() {
    boardVisit.isAfterG = true
    message = .info(
      words(
        MessageWords.prefixWaits,
        ["keys": KeyNames(words).name(of: Chord(keys: [.character("g")]))]))
  }

  /// Follows the second key of a chord on the board; nil where none was begun.
  mutating func finishChordOnBoard(_ key: Key, in list: BoardList, at index: Int) -> [Effect]? {
    guard boardVisit.isAfterG else { return nil }
    boardVisit.isAfterG = false
    message = nil
    var list = list
    if let moved = keyMap.movement(of: [.character("g"), key]) {
      return press(moved, in: &list, at: index)
    }
    switch key {
    case .character("p"): showNamesForMoment()
    case .character("l"): return pause()
    case .character("e"): return isShared ? leaveShared(by: .function(4)) : leaveBoard()
    case .character("u"): return [.listDrafts]
    case .character("i"): return openFigures()
    case .character("r"):
      setLargeRows(!hasLargeRows)
      refreshBoard()
    case .character("n"):
      guard list.chooseNewest() else {
        message = .info(words(NewsWords.nothing))
        return []
      }
      show(&list, at: index)
      return openChosenOfBoard()
    case .escape: break
    default: sayUnused(key, .unusedInMenu, behind: [.character("g")])
    }
    return []
  }
}
