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
    /// The card of the partner to whom it is reported.
    case partner
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
  /// What was open when somebody last looked, whatever of it shows: what comes to it is new.
  private var known: Set<BoardList.RowID> = []
  /// The whole board that was opened, as long as nothing came in: its rows are what is known.
  private var opened: [BoardList.Row] = []
  /// The names of the caseload, which no text on the board says.
  var names = NameWords()
  /// What the clients were like when those were gathered; see `ClientsPane.revision`.
  var namesRevision: Int?

  init(before: SessionPlace? = nil) { self.before = before }

  /// Takes in the rows of the whole board that somebody came to.
  mutating func begin(with rows: [BoardList.Row]) { opened = rows }

  /// Takes in what is open by now; gives what of it is new.
  mutating func learn(_ open: Set<BoardList.RowID>) -> Set<BoardList.RowID> {
    let new = open.subtracting(known).subtracting(opened.lazy.map(\.id))
    (known, opened) = (open, [])
    return new
  }
}

extension WorkbenchState {
  /// Opens the board, or says that nothing is open.
  mutating func openBoard() -> [Effect] {
    boardVisit = BoardVisit(before: place)
    isBehindBoard = false
    boardVisit.names = clients.allNameWords().sparing(words)
    boardVisit.namesRevision = clients.revision
    var list = takeKeptBoard() ?? boardList(.all)
    // Its names are the same ones, which then need not be compared word by word.
    if let names = list.basis?.hiding { boardVisit.names = names }
    boardVisit.begin(with: list.rows)
    // Who comes from a client is at the first of theirs.
    if focus != .clients, let client = opened?.case.id,
      let row = list.rows.first(where: { $0.client == client })
    {
      list.choose(row.id)
    }
    list.lookAtChosen()
    let effects = present(.board, title(of: list), .board(list))
    if let index = dialogs.lastIndex(where: { $0.purpose == .board }) { show(&list, at: index) }
    return effects + openChosenOfBoard()
  }

  /// What the board is called: which ones it shows, and how many they are.
  func title(of list: BoardList) -> String {
    let all = clients.openEscalations
    let isAll = list.rows.count == all.team
    var title = words(
      isAll ? BoardWords.title : .titleOfAll,
      [
        "filter": name(of: list.filter), "count": String(list.rows.count),
        "all": String(all.team),
      ])
    if !list.sought.isEmpty, list.field == nil {
      title += " · " + foundBy(list.sought)
    }
    return isAll && !isTeamLead && worker != nil
      ? title + " · " + words(BoardWords.yours, ["count": String(all.own)]) : title
  }

  /// The partners that have to do with the case of an escalation.
  func partners(of escalation: OpenEscalation, by standing: StandingAgreements) -> [EntryID] {
    escalation.partners + standing.probation(named: escalation.probation)
  }

  /// The organisations of open escalations of which the team has no card, each once however it is written.
  func organisationsWithoutCard(_ standing: StandingAgreements) -> [String] {
    let named = clients.withEscalations.flatMap { $0.escalations.compactMap(\.probation) }
      .filter { standing.probation(named: $0).isEmpty }.sorted()
    var known: Set<String> = []
    return named.filter { known.insert(SortKey.key(for: $0)).inserted }
  }

  /// What a choice of escalations is called.
  func name(of filter: BoardList.Filter) -> String {
    filter == .all
      ? words(BoardWords.everyone) : filter.criteria.map(name(of:)).joined(by: ", ")
  }

  /// What is asked of escalations, in words.
  func name(of criterion: BoardList.Criterion) -> String {
    switch criterion {
    case .owner(let worker): team.shownName(of: worker)
    case .nobody: words(BoardWords.filterNobody)
    case .severity(let severity): content.terms.name(of: severity)
    case .olderThan(let days): words(BoardWords.olderThan, ["days": String(days)])
    case .partner(let partner):
      words(BoardWords.withPartner, ["partner": team.partners[partner]?.name ?? ""])
    case .organisation(let name): words(BoardWords.withPartner, ["partner": name])
    }
  }

  /// The board of today.
  ///
  /// - Parameters:
  ///   - filter: Which ones show.
  ///   - sought: What of those is left: rows in which all of its words stand, as they are shown.
  /// - Returns: The rows in the order of the board.
  func boardList(_ filter: BoardList.Filter, sought: String = "") -> BoardList {
    let standing = StandingAgreements(team)
    let wanted = SortKey.key(for: sought).split(separator: " ")
    let hiding = boardShowsNames ? nil : boardVisit.names
    let colleagues = team.colleagues(on: today)
    var rows: [BoardList.Row] = []
    var places: [BoardPlace] = []
    for summary in clients.withEscalations {
      let name = boardName(of: summary)
      for recorded in summary.escalations {
        let escalation = recorded.held(among: colleagues)
        guard meets(escalation, filter, by: standing) else { continue }
        let row = BoardList.Row(
          of: summary, called: name, escalation, on: today, hiding: hiding)
        guard wanted.isEmpty || says(wanted, row, of: summary.number) else { continue }
        rows.append(row)
        places.append(BoardPlace(escalation, of: summary.number, on: today))
      }
    }
    let order = places.indices.sorted { places[$0] < places[$1] }
    var list = BoardList(order.map { rows[$0] }, filter: filter, isSpaced: hasLargeRows)
    list.sought = sought
    list.basis = BoardList.Basis(
      revision: clients.revision, today: today, hiding: hiding)
    return list
  }

  /// Whether an escalation is all that is asked of it.
  private func meets(
    _ escalation: OpenEscalation, _ filter: BoardList.Filter, by standing: StandingAgreements
  ) -> Bool {
    filter.criteria.allSatisfy { criterion in
      switch criterion {
      case .owner(let worker): escalation.owner == worker
      case .nobody: escalation.owner == nil
      case .severity(let severity): escalation.severity == severity
      case .olderThan(let days): today - escalation.knownOn > days
      case .partner(let partner): partners(of: escalation, by: standing).contains(partner)
      case .organisation(let name):
        escalation.probation.map { SortKey.key(for: $0) } == SortKey.key(for: name)
      }
    }
  }

  /// Whether all of some words stand in a row.
  ///
  /// Only what shows is looked through: on a board that others see nobody is found by name.
  private func says(_ wanted: [Substring], _ row: BoardList.Row, of number: CaseNumber) -> Bool {
    let escalation = row.escalation
    let text = [
      number.text, row.name, row.name.replacing(".", with: ""), escalation.what,
      escalation.condition?.text ?? "", conditionWords(of: escalation) ?? "",
    ]
    let key = SortKey.key(for: text.joined(by: " "))
    return wanted.allSatisfy { key.contains($0) }
  }

  /// The board as it was left, when it would be the same now; it is not kept any longer.
  private mutating func takeKeptBoard() -> BoardList? {
    guard let kept = clients.keptBoard else { return nil }
    clients.keptBoard = nil
    let basis = BoardList.Basis(
      revision: clients.revision, today: today, hiding: boardVisit.names)
    return kept.basis == basis && kept.isSpaced == hasLargeRows ? kept : nil
  }

  /// Keeps a board that is left for who comes back to it before anything changed.
  private mutating func keepBoard() {
    guard case .board(var list)? = dialogs.last?.body, list.canBeKept else { return }
    list.beginAnew()
    clients.keptBoard = list
  }

  /// Lets the board show what is open by now; what is chosen stays chosen.
  ///
  /// - Parameter changed: The clients of whom a colleague changed something: what is new of them gets a mark.
  mutating func refreshBoard(after changed: Set<CaseID> = []) {
    // What is open everywhere is only gathered for somebody who sees it.
    let isShown = dialogs.contains { if case .board = $0.body { true } else { false } }
    guard isShown else { return }
    var new: Set<BoardList.RowID>?
    for index in dialogs.indices {
      guard case .board(let before) = dialogs[index].body else { continue }
      var list = boardList(before.filter, sought: before.sought)
      list.keep(to: before, marking: changed)
      dialogs[index].title = title(of: list)
      show(&list, at: index)
      // Only a board that is narrowed does not tell all that is open.
      let come = new ?? boardVisit.learn(list.isWhole ? Set(list.rows.map(\.id)) : openRows)
      new = come
      if !come.isEmpty { announce(list.rows.filter { come.contains($0.id) }) }
    }
  }

  /// Says what a colleague raised: it may stand where nobody sees it now, and the screen does not move for it.
  private mutating func announce(_ rows: [BoardList.Row]) {
    let others = rows.filter { row in
      guard opened?.case.id == row.client else { return true }
      // One's own is told by its form.
      return opened?.case.escalationRecords[row.id.escalation]?.recordedBy != worker
    }
    let latest = others.max { ($0.recordedAt ?? 0) < ($1.recordedAt ?? 0) }
    guard let latest, message?.kind != .problem, !linear.isOn else { return }
    let escalation = latest.escalation
    let recorded = latest.recordedAt.map {
      Moment(secondsSince1970: $0, offsetSeconds: now.offsetSeconds)
    }
    let isHere = dialogs.last?.purpose == .board
    let said = words(
      isHere ? BoardWords.newHere : .newBehind,
      [
        "time": (recorded ?? now).clock,
        "what": latest.name + ", " + content.terms.name(of: escalation.severity) + ": "
          + what(of: escalation).withoutFullStop,
        "key": KeyNames(words).name(of: Chord(keys: [.character("g"), .character("n")])),
      ])
    let more = others.count - 1
    message = .info(
      more > 0 ? said + " " + words(BoardWords.newMore, count: more) : said)
  }

  /// Scrolls to what is chosen.
  mutating func show(_ list: inout BoardList, at index: Int) {
    let lines = list.lines
    let height = boardLines(of: list, in: dialogs[index])
    if let chosen = list.index, let line = lines.firstIndex(of: .row(chosen)) {
      // The empty line below the last row needs no room.
      let count = lines.last == .gap ? lines.count - 1 : lines.count
      list.scroll.show(line..<(line + list.rowHeight), of: count, height: height)
      list.beginWithWholeRow()
    }
    list.hideNames(in: height)
    dialogs[index].body = .board(list)
  }

  // MARK: Keys

  /// Follows a key on the board.
  mutating func press(_ key: Key, in list: inout BoardList, at index: Int) -> [Effect] {
    // A warning counts for the next key alone.
    if key != .function(4) { boardVisit.wasWarned = false }
    if list.field != nil { return typeOnBoard(key, in: list, at: index) }
    if let effects = finishChordOnBoard(key, in: list, at: index) { return effects }
    // The way back leads through what the board is narrowed to.
    if !list.sought.isEmpty, key == .escape || key == .backspace {
      return narrowBoard(to: "", in: list, at: index)
    }
    let outcome = list.press(key, page: boardLines(of: list, in: dialogs[index]))
    show(&list, at: index)
    switch outcome {
    case .close: return isShared ? leaveShared(by: key) : leaveBoard()
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
    case .character("/"), .function(3): return openBoardField(in: list)
    case .character("?"), .function(1), .character("."): return openBoardMenu(list)
    case .function(9), .character(":"), .control("p"): return openBoardPalette()
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
      clients.sourcePlace(of: row.client) != nil
    else { return [] }
    guard opened?.case.id != row.client else { return [] }
    choose(row.client)
    return [.open(row.client)]
  }

  /// Reads the case of the chosen row when another one came in, or the rows changed: the details below a
  /// board that hangs on a wall must not wait for a key.
  mutating func followBoard(after event: Event) -> [Effect] {
    switch event {
    case .opened, .caseload, .saved: openChosenOfBoard()
    default: []
    }
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
    // A card is read on a disk that takes nothing as well.
    if errand.act != .partner, let refusal = refusalToSave {
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
    case .partner: return openPartnerOfBoard()
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
    keepBoard()
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
}

/// What stands for a name where others pass by.
enum Initials {
  /// The initials of a client, with the marks of the name where the Latin form only leaves those out.
  static func of(_ name: String, sortName: String) -> String {
    guard !sortName.isEmpty, sortName != name else { return of(name) }
    // Of plain letters both say the same initials where they are the same name, so that most need not be folded: on
    // a long board that is a good part of what it takes.
    if isPlain(name), sortName.utf8.allSatisfy({ $0 < 0x80 }) { return of(sortName) }
    // Of another script the Latin form stands, whatever it says.
    guard ClientName.isLatin(name) else { return of(sortName) }
    let key = SortKey.key(for: sortName)
    let isRepeated =
      SortKey.key(for: name) == key || SortKey.otherSpellings(of: name).contains(key)
    return of(isRepeated ? name : sortName)
  }

  /// Whether a name has no marks, and nothing in it that can be left out.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "-") }
  }

  /// The first letters of the parts of a name, such as `A.B.`.
  static func of(_ name: String) -> String {
    if name.utf8.allSatisfy({ (0x20..<0x80).contains($0) }) { return ofPlain(name) }
    let parts = name.split { $0 == " " || $0 == "-" || $0 == "," }
    return parts.compactMap { $0.first }.prefix(3).map { $0.uppercased() + "." }.joined(by: "")
  }

  /// The same of plain letters, each of which is one byte.
  private static func ofPlain(_ name: String) -> String {
    var initials = ""
    var count = 0
    var isFirst = true
    for byte in name.utf8 {
      let isBetween = [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: ",")].contains(byte)
      if isFirst, !isBetween, count < 3 {
        initials += String(Character(Unicode.Scalar(byte))).uppercased() + "."
        count += 1
      }
      isFirst = isBetween
    }
    return initials
  }
}
