package import Casework

/// The list of clients: those of a view, ordered, divided and perhaps narrowed.
package struct ClientsPane: Equatable, Sendable {
  package typealias Line = ListLines.Line

  package private(set) var summaries: CaseSummaries
  /// Clients of the view in its order, narrowed or not, and how they are divided.
  private var all = ListArrangement()
  /// Makes their rows, of the summaries as they were when the list was arranged.
  private var maker = RowMaker([], for: .nobody)
  /// Whether the list has to be arranged from the beginning.
  private var isNew = true
  /// The places among the summaries of clients who changed since the list was arranged.
  private var stale: Set<Int> = []
  /// Those of them who are called otherwise now.
  private var renamed: Set<Int> = []
  /// The places of those that show among all; nil when the list is not narrowed.
  private var places: [Int32]?
  /// Those that show, divided.
  private var sections: [ListSection] = []
  /// Who looks at the list, for what is not for everybody's eyes.
  private(set) var viewer = SignalViewer.nobody
  /// Whose clients the worker looks after today; nil while nobody works here.
  private(set) var caseload: Caseload?
  /// What rows of the view show, which decides how wide the columns are.
  package private(set) var columns = ListColumns()
  /// By when to get in touch again with whom, as far as the worker may know.
  var reachOuts: [CaseID: Day] = [:]
  /// How many clients belong in the view; the chosen one may stay in it who does not any more.
  package private(set) var belongingCount = 0
  /// The escalations that are open, in whatever view their clients are.
  package private(set) var openEscalations = EscalationCount()
  /// The chosen client while they do not belong in the view any more; they leave it when the choice
  /// moves on.
  package private(set) var guest: CaseID?
  /// Whether the chosen client is in the list although the filter does not find them.
  private(set) var holdsUnfound = false
  /// How many cases are open in the whole store.
  package private(set) var openCount = 0
  /// The places among the summaries of clients with open escalations: they are few.
  private var escalated: [Int] = []
  /// Whose those escalations are, until they are counted for somebody.
  private var loads: [CaseSummary.EscalationLoad]?
  /// The clients with open escalations, in no order; whoever goes past them keeps none in memory.
  package var withEscalations: some Sequence<CaseSummary> {
    escalated.lazy.map { [summaries] in summaries.passing($0) }
  }
  /// The words of all names; nil until somebody comes to the board.
  private var nameWords: NameWords?
  /// Counts what came in of the clients: what was made of another count is out of date.
  private(set) var revision = 0
  /// The board as somebody left it, until anything comes in of the clients.
  var keptBoard: BoardList?
  /// How many cases of the whole store are closed.
  package var closedCount: Int { summaries.count - openCount }
  package var view = CaseloadView.mine {
    didSet { chosenView = nil }
  }
  /// The kept view that was chosen last, while its list is shown.
  var chosenView: EntryID?
  package var order = ListOrder.need
  /// Who works with the store: by their names the list can be ordered.
  package var team = Team()
  /// What the list is narrowed to; nil when it shows everybody of the view.
  package internal(set) var filter: ListFilter?
  /// What was found of the filter in the whole store.
  private var finder = NameFinder()
  /// The ways to look further that stand below the list.
  package internal(set) var ways: [FindWay] = []
  /// The way that is chosen instead of a client.
  package internal(set) var chosenWay: FindWay?
  package var selected: CaseID? {
    didSet { if selected != oldValue { findSelected() } }
  }
  // What a frame asks of a list that may be very long is found when the list or the choice changes.
  /// The place of the chosen client among all.
  private var selectedPlace: Int?
  /// The place of the chosen client among `rows`.
  package private(set) var selectedIndex: Int?
  package var scroll = ListScroll()
  /// Whether an empty line stands below every client.
  package var hasLargeRows = false {
    didSet {
      guard hasLargeRows != oldValue else { return }
      sections = ListLines.placed(sections, shape: rowShape)
    }
  }
  package var marks = Marks<CaseID>()
  /// Cases that a colleague changed while this worker was looking.
  package var changedElsewhere: Set<CaseID> = []

  package init(summaries: CaseSummaries) {
    self.summaries = summaries
    countSummaries()
  }

  private mutating func countSummaries() {
    openCount = summaries.openCount
    let found = summaries.escalated
    escalated = found.map(\.place)
    loads = found.map(\.load)
  }

  /// Takes what is new of the summaries; the choice and the place on the screen stay.
  ///
  /// The rows follow with `rebuild`.
  package mutating func take(_ news: CaseloadNews) {
    revision += 1
    (keptBoard, loads) = (nil, nil)
    switch news {
    case .all(let summaries):
      self.summaries = summaries
      countSummaries()
      isNew = true
      (finder, nameWords) = (NameFinder(), nil)
    case .some(let changed): for summary in changed { take(summary) }
    }
    if case .all = news { keepMarks() }
  }

  /// Forgets marks of clients who are not there any more.
  private mutating func keepMarks() {
    let there = marks.ids.filter { summaries.place(of: $0) != nil }
    marks.keep(there, shown: rows.ids(among: there))
  }

  private mutating func take(_ summary: CaseSummary) {
    let known = sourcePlace(of: summary.id)
    let place = known ?? summaries.count
    if let known {
      let before = summaries[known]
      summaries[known] = summary
      if before.closedOn == nil { openCount -= 1 }
      openEscalations.remove(before.escalationLoad, of: maker.basis.worker, caseload)
      if NameIndex.isSame(before, summary) {
        finder.note(summary, at: place)
      } else {
        finder = NameFinder()
        renamed.insert(place)
      }
      if !before.escalations.isEmpty { escalated.removeAll { $0 == place } }
    } else {
      summaries.append(summary)
      finder = NameFinder()
    }
    if summary.closedOn == nil { openCount += 1 }
    openEscalations.add(summary.escalationLoad, of: maker.basis.worker, caseload)
    if !summary.escalations.isEmpty { escalated.append(place) }
    // What somebody was called before goes on being hidden.
    nameWords?.take(summary)
    stale.insert(place)
  }

  /// The words of the names of all clients, which no text on the board says.
  mutating func allNameWords() -> NameWords {
    let words = knownNameWords
    nameWords = words
    return words
  }

  /// The same, without keeping them for the next time.
  var knownNameWords: NameWords { nameWords ?? NameWords(of: summaries) }

  /// The place of a client among the summaries; the chosen one, who changes most, is found at once.
  func sourcePlace(of id: CaseID) -> Int? {
    if let selectedPlace, selectedPlace < all.entries.count {
      let place = Int(all.entries[selectedPlace].source)
      if place < summaries.count, summaries.id(at: place) == id { return place }
    }
    return summaries.place(of: id)
  }

  // MARK: What shows

  /// The clients that show, in the order of the list.
  package var rows: ListRows { ListRows(all.entries, at: places, by: maker) }

  /// The lines that the list consists of.
  package var lines: ListLines {
    ListLines(rows: rows, sections: sections, shape: rowShape, ways: ways)
  }

  /// The line of what is chosen among `lines`.
  package var selectedLine: Int? {
    if let chosenWay { return lines.line(of: chosenWay) }
    return selectedIndex.flatMap { lines.line(ofRow: $0) }
  }

  package var selectedRow: CaseRow? { selectedIndex.map { rows[$0] } }

  /// What the row of a client consists of.
  private var rowShape: ListLines.RowShape {
    var shape = ListLines.RowShape(hasGap: hasLargeRows)
    if case .notes? = filter { shape.hasExcerpt = true }
    return shape
  }

  /// Orders the rows for a worker and a day.
  ///
  /// The chosen client stays chosen and stays where they were on the screen, also when they do not
  /// belong in the list any more: nobody vanishes from under the cursor, or from under a note that
  /// is being written. They leave the list when it is ordered again after the choice has moved on.
  package mutating func rebuild(for worker: WorkerID?, on today: Day) {
    let rowOnScreen = selectedLine.map { $0 - scroll.top }
    arrange(for: worker, on: today)
    columns = ListColumns(of: all.entries)
    narrow(keeping: selected)
    findSelected()
    if let rowOnScreen, let line = selectedLine {
      scroll.top = max(0, line - rowOnScreen)
    } else if selected != nil, selectedLine == nil {
      selectFirst()
    }
  }

  private mutating func arrange(for worker: WorkerID?, on today: Day) {
    viewer = SignalViewer(worker, in: team)
    caseload = worker.map { Caseload(of: $0, in: team, on: today) }
    let basis = ListBasis(
      worker: worker, today: today, view: view, order: order,
      members: order == .counsellor ? team.membersByName : [],
      colleagues: view == .withoutCounsellor ? team.colleagues(on: today) : [], viewer: viewer,
      caseload: caseload, reachOuts: reachOuts)
    let chosen = selected.flatMap { sourcePlace(of: $0) }
    if !follow(basis, choosing: chosen) { arrangeAnew(basis, choosing: chosen) }
    (isNew, stale, renamed, loads) = (false, [], [], nil)
    belongingCount = all.entries.count - (guest == nil ? 0 : 1)
  }

  private mutating func arrangeAnew(_ basis: ListBasis, choosing chosen: Int?) {
    let before = maker.basis
    // For the same worker they are counted as they come and go.
    if isNew || basis.worker != before.worker || basis.caseload != before.caseload {
      openEscalations = EscalationCount()
      for load in loads ?? summaries.escalated.map(\.load) {
        openEscalations.add(load, of: basis.worker, caseload)
      }
    }
    maker = RowMaker(summaries, for: basis)
    guest = nil
    let candidates = candidates(of: basis, choosing: chosen)
    var gathered = ListArrangement.Gathered(atMost: candidates.count)
    for place in candidates {
      // Of whoever a long list goes past nothing is kept but the entry.
      let summary = summaries.passing(place)
      guard let found = basis.entry(of: summary, at: place, isChosen: place == chosen) else {
        continue
      }
      if !found.belongs { guest = summary.id }
      gathered.append(found.entry, named: basis.nameText(of: summary))
    }
    all = ListArrangement(gathered, by: maker)
  }

  /// From how many changes on a list is arranged anew.
  private static let mostChanges = 64

  /// Puts the clients who changed where they belong now: most saves are about one client and move nobody, however
  /// long the list is.
  ///
  /// - Returns: Whether that was all there was to do.
  private mutating func follow(_ basis: ListBasis, choosing chosen: Int?) -> Bool {
    guard !isNew, basis.isSame(but: maker.basis.reachOuts, as: maker.basis) else { return false }
    let reachOuts = basis.reachOutsChanged(from: maker.basis)
    guard stale.count + reachOuts.count <= Self.mostChanges else { return false }
    var changed = stale.union(reachOuts.compactMap { summaries.place(of: $0) })
    // Who does not belong in the view leaves it with the choice, and comes with it.
    if let place = guest.flatMap({ sourcePlace(of: $0) }) { changed.insert(place) }
    if let chosen, index(ofSource: chosen) == nil { changed.insert(chosen) }
    if changed.isEmpty, basis == maker.basis { return true }
    let maker = RowMaker(summaries, for: basis, after: self.maker, but: changed)
    let known = all.indices(of: changed)
    var (stays, fresh): ([(index: Int, entry: ListEntry)], [ListEntry]) = ([], [])
    var gone: Set<Int> = []
    var guest: CaseID?
    for place in changed.sorted() {
      let summary = summaries.passing(place)
      let found = basis.entry(of: summary, at: place, isChosen: place == chosen)
      if let found, !found.belongs { guest = summary.id }
      if let index = known[place] {
        if let entry = found?.entry, !renamed.contains(place), !basis.isOfStranger(entry),
          entry.stands(like: all.entries[index])
        {
          stays.append((index, entry))
          continue
        }
        gone.insert(index)
      }
      if let entry = found?.entry { fresh.append(entry) }
    }
    let isMoved = !gone.isEmpty || !fresh.isEmpty
    // The letters that an order by name is divided by are not kept.
    if isMoved, order == .name { return false }
    (self.maker, self.guest) = (maker, guest)
    for (index, entry) in stays { all.update(index, to: entry) }
    if isMoved { all.take(out: gone, in: fresh, by: maker) }
    return true
  }

  /// The places of whoever may belong in a view, and of the chosen client: of the lists of workers only
  /// their own are looked at, however long the caseload of the team is.
  private func candidates(of basis: ListBasis, choosing chosen: Int?) -> [Int] {
    let workers: Set<WorkerID>
    switch (basis.view, basis.caseload) {
    case (.mine, let own?): workers = Set([own.worker] + own.absent.keys)
    case (.caseload(let colleague), _): workers = [colleague]
    default: return Array(summaries.indices)
    }
    let places = summaries.places(of: workers)
    guard let chosen, !places.contains(chosen) else { return places }
    return places + [chosen]
  }

  // MARK: Narrowing

  /// Narrows the list to what the filter finds.
  ///
  /// - Parameter kept: A client who stays in it whatever they are called.
  private mutating func narrow(keeping kept: CaseID?) {
    holdsUnfound = false
    guard let filter else {
      places = nil
      ways = []
      chosenWay = nil
      sections = ListLines.placed(all.sections, shape: rowShape)
      countMarks()
      return
    }
    var isFound = [Bool](repeating: false, count: summaries.count)
    switch filter {
    case .names(let text):
      for place in finder.places(of: text, in: summaries) { isFound[Int(place)] = true }
    case .notes(_, let hits):
      for id in hits.keys {
        if let place = summaries.place(of: id) { isFound[place] = true }
      }
    }
    let keptPlace = kept.flatMap { place(of: $0) }
    let entries = all.entries
    holdsUnfound = keptPlace.map { !isFound[Int(entries[$0].source)] } ?? false
    let places = entries.indices.filter {
      isFound[Int(entries[$0].source)] || $0 == keptPlace
    }
    self.places = places.map(Int32.init)
    sections = ListLines.placed(sections(of: places), shape: rowShape)
    countMarks()
  }

  /// Takes marks away, such as those of clients with whom something was done.
  mutating func unmark(_ ids: [CaseID]) {
    let left = marks.ids.subtracting(ids)
    marks.subtract(ids, shown: rows.ids(among: left))
  }

  /// Counts which marks the list hides.
  mutating func countMarks() { marks.count(shown: rows.ids(among: marks.ids)) }

  /// Whether nobody is written as the filter says, and the list shows who is heard alike.
  var isNear: Bool {
    guard case .names(let text)? = filter else { return false }
    return finder.isNear(text) && !rows.isEmpty
  }

  /// All sections without those that do not show.
  private func sections(of places: [Int]) -> [ListSection] {
    var shown: [ListSection] = []
    var next = 0
    for section in all.sections {
      let first = next
      while next < places.count, section.rows.contains(places[next]) { next += 1 }
      if next > first { shown.append(ListSection(group: section.group, rows: first..<next)) }
    }
    return shown
  }

  /// How many clients whom the filter finds are open, and how many are closed.
  var foundCounts: (open: Int, closed: Int) { finder.foundCounts }

  /// Shows whom a filter finds, and chooses the first of the given clients who is among them.
  ///
  /// - Parameters:
  ///   - filter: Nil shows everybody of the view again.
  ///   - wanted: Who is to be chosen; else the first of the list is.
  mutating func show(_ filter: ListFilter?, choosing wanted: [CaseID?]) {
    self.filter = filter
    narrow(keeping: nil)
    for case let id? in wanted where shows(id) {
      selected = id
      findSelected()
      return
    }
    selectFirst()
    findSelected()
  }

  /// Shows those who were found meanwhile as well; the choice and the place on the screen stay.
  mutating func widen(to filter: ListFilter) {
    let rowOnScreen = selectedLine.map { $0 - scroll.top }
    self.filter = filter
    narrow(keeping: selected)
    if selected == nil { selectFirst() }
    findSelected()
    if let rowOnScreen, let line = selectedLine { scroll.top = max(0, line - rowOnScreen) }
  }

  /// The clients of the view, narrowed or not.
  var viewIDs: [CaseID] { ListRows(all.entries, at: nil, by: maker).ids }

  // MARK: Choosing

  /// Whether a client is in the list and shows.
  func shows(_ id: CaseID) -> Bool { place(of: id).flatMap(index(of:)) != nil }

  /// Whether a client stands in the list as it is, so that choosing them moves nobody.
  func hasPlace(for id: CaseID) -> Bool {
    (guest == nil || guest == id) && filter == nil && place(of: id) != nil
  }

  /// The place of a client among all of the view.
  private func place(of id: CaseID) -> Int? {
    sourcePlace(of: id).flatMap { index(ofSource: $0) }
  }

  /// The same, of a client by their place among the summaries.
  private func index(ofSource source: Int) -> Int? {
    if let selectedPlace, selectedPlace < all.entries.count,
      all.entries[selectedPlace].source == source
    {
      return selectedPlace
    }
    return all.index(of: source)
  }

  /// The place among those that show of a client with a place among all.
  private func index(of place: Int) -> Int? {
    guard let places else { return place }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == place ? low : nil
  }

  private mutating func findSelected() {
    selectedPlace = selected.flatMap { place(of: $0) }
    selectedIndex = selectedPlace.flatMap(index(of:))
  }

  /// Shows another list; the chosen client stays chosen when they are in it.
  package mutating func show(_ view: CaseloadView, for worker: WorkerID?, on today: Day) {
    self.view = view
    let chosen = selected
    selected = nil
    rebuild(for: worker, on: today)
    if let chosen, shows(chosen) { selected = chosen } else { selectFirst() }
    scroll = ListScroll()
  }

  /// Chooses the first client, or none in an empty list.
  package mutating func selectFirst() { selected = rows.isEmpty ? nil : rows.id(at: 0) }

  /// Moves the choice by a number of clients, not beyond the ends.
  package mutating func move(by count: Int) {
    guard !rows.isEmpty else { return }
    choose(row: (selectedIndex ?? 0) + count)
  }

  /// Chooses the client at a place in the list, or at the nearest end.
  package mutating func choose(row index: Int) {
    guard !rows.isEmpty else { return }
    let index = max(0, min(index, rows.count - 1))
    // Known before the choice is, so that it need not be looked for.
    selectedPlace = places.map { Int($0[index]) } ?? index
    selected = rows.id(at: index)
  }

  /// Scrolls to what is chosen.
  package mutating func scrollToSelected(height: Int) {
    guard let line = selectedLine else { return }
    let length = chosenWay == nil ? rowShape.textLines : 1
    scroll.show(line..<(line + length), of: lines.count, height: height)
  }
}
