package import Casework
import Content
import Screen

// The bin: what was put there over all clients, and putting it back. Nothing is read for it before
// somebody opens it; the summaries only say which cases to read, and in which order.
extension WorkbenchState {
  /// Opens the bin, or says that it is empty.
  mutating func openBin() -> [Effect] {
    let sources = clients.summaries.compactMap { summary in
      summary.lastBinned.map { BinList.Source(client: summary.id, last: $0) }
    }
    // What is on its way there is in no summary yet, and comes up when it is saved.
    let ofTeam = binnedOfTeam
    guard !sources.isEmpty || !ofTeam.isEmpty || saving.pending.contains(where: \.putsInBin) else {
      message = .info(words(BinWords.isEmpty))
      linear.hasRead = true
      return []
    }
    return present(
      .bin, words(BinWords.title), .bin(BinList(sources, team: ofTeam)),
      preface: [words(BinWords.nothingErased), words(BinWords.neverEmptied)])
      + [.readBin]
  }

  /// The cases to read next for the bin; none when it is not open, or enough of it is there.
  package var binWish: [CaseID] { bin?.wish ?? [] }

  /// How many of the cases that have something in the bin were read, and how many there are; nil where
  /// it is not open.
  var binProgress: (done: Int, total: Int)? { bin.map { ($0.done, $0.total) } }

  /// Reads no more of the bin, and says how far it came.
  package mutating func stopReadingBin() {
    guard let list = bin, !list.wish.isEmpty else { return }
    changeBin { $0.stop() }
    message = .info(
      words(
        FindWords.notesStopped, ["done": String(list.done), "total": String(list.total)]))
  }

  /// The bin, where it is open.
  private var bin: BinList? {
    dialogs.lazy.compactMap { if case .bin(let list) = $0.body { list } else { nil } }.first
  }

  private mutating func changeBin(_ change: (inout BinList) -> Void) {
    for index in dialogs.indices {
      guard case .bin(var list) = dialogs[index].body else { continue }
      change(&list)
      dialogs[index].body = .bin(list)
    }
  }

  /// Takes in what the bin holds of cases that were read.
  mutating func takeBinned(_ cases: [Case], unread: [CaseID]) {
    let found = cases.flatMap(binned)
    guard let before = bin else { return }
    changeBin { list in
      list.take(found, of: cases.map(\.id).filter { !unread.contains($0) }, unread: unread)
    }
    guard let now = bin, now.unread.count > before.unread.count else { return }
    message = .problem(words(BinWords.unread, count: now.unread.count))
  }

  /// What lies in the bin with a client, as it is with what is on its way to the disk.
  private func binned(_ source: Case) -> [BinList.Row] {
    let value = saving.pending.reduce(source) { $0.applying($1.changes(of: source.id)) }
    let contested = Set(value.conflicts.values.map(\.field))
    return value.bin.map { thing in
      BinList.Row(
        client: value.id, name: shortName(of: value), thing: thing,
        isClosed: value.closing != nil,
        isContested: thing.wayBack.contains { contested.contains($0.field) })
    }
  }

  /// What of the team's lies in the bin.
  private var binnedOfTeam: [BinList.Row] {
    let contested = Set(team.conflicts.values.map(\.field))
    return team.bin.map { thing in
      BinList.Row(
        client: nil, name: words(BinWords.ofTeam), thing: thing,
        isContested: thing.wayBack.contains { contested.contains($0.field) })
    }
  }

  /// Lets the bin show what of the team's lies there by now.
  mutating func refreshBinOfTeam() {
    let found = binnedOfTeam
    changeBin { $0.take(team: found) }
  }

  /// Has cases read again whose bin may hold something else now.
  mutating func followBin(_ ids: some Collection<CaseID>) -> [Effect] {
    guard let list = bin, !ids.isEmpty else { return [] }
    let ids = Set(ids)
    // Of the ten thousand cases of an import those few that have to do with the bin.
    let concerned = clients.summaries.filter { ids.contains($0.id) && $0.lastBinned != nil }
    let known = ids.filter { list.holds($0) }
    changeBin { $0.readAgain(Set(concerned.map(\.id)).union(known).sorted()) }
    return [.readBin]
  }

  // MARK: Keys

  /// Follows a key in the bin.
  mutating func press(_ key: Key, in list: inout BinList, at index: Int) -> [Effect] {
    if key.namesKeys { return openKeys(of: dialogs[index]) }
    let outcome = list.press(key, height: binHeight(of: dialogs[index]))
    dialogs[index].body = .bin(list)
    switch outcome {
    case .stay: return []
    case .close: return closeDialog()
    case .take(let row): return row.isBack ? go(to: row) : putBack(row)
    case .undo: return perform(.undo)
    case .redo: return perform(.redo)
    case .ignored:
      sayUnused(key, .unusedInMenu)
      return []
    }
  }

  /// Goes to where something stands that is back.
  private mutating func go(to row: BinList.Row) -> [Effect] {
    if let client = row.client { return go(to: client, item: row.item) }
    if case .partner(let id) = row.thing.item { return openPage(.partner(id)) }
    return openPage(.settings)
  }

  /// Puts something of the team's back, where nothing stands in the way.
  private mutating func putBackOfTeam(_ row: BinList.Row) -> [Effect] {
    switch row.thing.item {
    case .partner:
      if partnerCalled(row.thing.text) != nil {
        message = .problem(words(PartnerWords.nameTaken, ["name": row.thing.text]))
        return []
      }
    default:
      if let refusal = refusalForTeam {
        message = .info(refusal)
        return []
      }
    }
    let effects = saveTeam(row.thing.wayBack)
    message = .info(
      words(BinWords.putBack, ["what": row.thing.text, "client": row.name]), canUndo: true)
    return effects
  }

  /// Puts something back, where nothing stands in the way.
  mutating func putBack(_ row: BinList.Row) -> [Effect] {
    if isReadOnly {
      message = .info(words(MessageWords.readOnly))
      return []
    }
    guard let client = row.client else { return putBackOfTeam(row) }
    let values: TextValues = ["what": row.thing.text, "client": row.name]
    var said = words(BinWords.putBack, values)
    if row.isClosed { said += " " + words(BinWords.isClosed) }
    if row.isContested { said += " " + words(BinWords.isContested) }
    let count = saving.pending.count
    let effects = save(row.thing.wayBack, of: client, saying: said)
    if saving.pending.count > count { changeBin { $0.putBack(row) } }
    return effects
  }

  /// How many rows of the list show.
  func binHeight(of dialog: Dialog) -> Int {
    max(1, rowsThatFit(in: dialogRoom(dialog).height))
  }
}

extension BinList.Row {
  /// The row of a checklist that it is when it is back.
  ///
  /// Nil for what stands on a sheet of facts and not in a checklist.
  var item: ChecklistItem? {
    switch thing.item {
    case .task(let id): .task(id)
    case .line, .network, .attendee, .question, .information, .partner, .housePlace: nil
    }
  }

  /// What it says; an appointment with its time.
  var what: String { (thing.clock.map { $0 + " " } ?? "") + thing.text }
}

extension Saving.Pending {
  /// Whether it puts something in the bin.
  fileprivate var putsInBin: Bool {
    (changes + saves.flatMap(\.changes)).contains { change in
      change.now?.isBinned == true
    }
  }
}
