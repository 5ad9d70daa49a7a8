package import Casework

/// The list of clients: those of a view, ordered, divided and perhaps narrowed.
package struct ClientsPane: Equatable, Sendable {
  package typealias Line = ListLines.Line

  package private(set) var summaries: CaseSummaries
  /// What the rows were made for; nil where all of them have to be made anew.
  private var basis: Basis?
  /// The places among the summaries of clients who changed since the rows were made.
  private var stale: [Int] = []
  /// The clients of the view in its order, narrowed or not.
  private var all: [CaseRow] = []
  /// The place of each of them among the summaries.
  private var sources: [Int32] = []
  /// All of them, divided.
  private var allSections: [ListSection] = []
  /// By what they were ordered; nil before they were.
  private var arrangedBy: ListOrder?
  /// The places of those that show among all; nil when the list is not narrowed.
  private var places: [Int32]?
  /// Those that show, divided.
  private var sections: [ListSection] = [] {
    didSet { marks.count(shown: rows.lazy.map(\.id)) }
  }
  /// Who looks at the list, for what is not for everybody's eyes.
  private(set) var viewer = SignalViewer.nobody
  /// Whose clients the worker looks after today; nil while nobody works here.
  private(set) var caseload: Caseload?
  /// Whether a client of the view has a signal that the worker may see.
  private(set) var hasSignals = false
  /// Whether a client of the view was handed over and is not accepted yet.
  private(set) var hasHandovers = false
  /// Whether anybody in the list has no place.
  private(set) var hasRefused = false
  /// Every day that something of a row is due on, once, the first one first.
  package private(set) var dueDays: [Day] = []
  /// By when to get in touch again with whom, as far as the worker may know.
  var reachOuts: [CaseID: Day] = [:]
  /// The first day on which a former client is to be heard of; nil when there is none.
  package private(set) var firstReachOut: Day?
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
  /// What was found of the filter in the whole store; nil until it is looked for.
  private var finding: Finding?
  /// All names, folded; nil until somebody looks for one.
  private var names: NameIndex?
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
  /// That of who was chosen before: somebody goes to the board and back.
  private var placeBefore: Int?
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

  /// What rows are made for beside the summaries.
  private struct Basis: Equatable, Sendable {
    var worker: WorkerID?
    var today: Day
    var view: CaseloadView
    var viewer: SignalViewer
    var caseload: Caseload?
    var reachOuts: [CaseID: Day]

    /// Whether another one differs in no more than by when to get in touch with whom.
    func isSame(but reachOuts: [CaseID: Day], as other: Basis) -> Bool {
      var same = self
      same.reachOuts = reachOuts
      return same == other
    }
  }

  /// The clients whom a filter finds, by their places among the summaries.
  private struct Finding: Equatable, Sendable {
    var query: FindQuery
    var text: String
    /// Those who are written so.
    var exact: [Int32]
    /// Those who are heard alike, where nobody is written so.
    var near: [Int32]
    var found: [Int32] { exact.isEmpty ? near : exact }
  }

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
      basis = nil
      (names, finding, nameWords) = (nil, nil, nil)
    case .some(let changed): for summary in changed { take(summary) }
    }
    if case .all = news { marks.keep(summaries.lazy.map(\.id), shown: rows.lazy.map(\.id)) }
  }

  private mutating func take(_ summary: CaseSummary) {
    let known = sourcePlace(of: summary.id)
    let place = known ?? summaries.count
    if let known {
      let before = summaries[known]
      summaries[known] = summary
      if before.closedOn == nil { openCount -= 1 }
      openEscalations.remove(before.escalationLoad, of: basis?.worker, caseload)
      if NameIndex.isSame(before, summary) {
        names?.note(summary, at: place)
      } else {
        (names, finding) = (nil, nil)
      }
      if !before.escalations.isEmpty { escalated.removeAll { $0 == place } }
    } else {
      summaries.append(summary)
      (names, finding) = (nil, nil)
    }
    if summary.closedOn == nil { openCount += 1 }
    openEscalations.add(summary.escalationLoad, of: basis?.worker, caseload)
    if !summary.escalations.isEmpty { escalated.append(place) }
    // What somebody was called before goes on being hidden.
    nameWords?.take(summary)
    stale.append(place)
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
    if let selectedPlace, selectedPlace < all.count {
      let place = Int(sources[selectedPlace])
      if place < summaries.count, summaries[place].id == id { return place }
    }
    return summaries.place(of: id)
  }

  // MARK: What shows

  /// The clients that show, in the order of the list.
  package var rows: ListRows { ListRows(all, at: places) }

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
    findDays()
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
    let basis = Basis(
      worker: worker, today: today, view: view, viewer: viewer, caseload: caseload,
      reachOuts: reachOuts)
    var made = MadeRows()
    if basis == self.basis, takeInPlace() {
      stale = []
      return
    }
    if let known = self.basis, known.isSame(but: reachOuts, as: basis) {
      made = rowsThatStay
      if known != basis { tellReachOuts(in: &made.rows) }
      self.basis = basis
      for place in Set(stale).sorted() { make(place, into: &made) }
      // A choice that does not belong in the view keeps its row while it is chosen.
      let isMissing = selected.map { id in !made.rows.contains { $0.id == id } } ?? false
      if isMissing, let place = selected.flatMap({ sourcePlace(of: $0) }) {
        make(place, into: &made)
      }
    } else {
      self.basis = basis
      openEscalations = EscalationCount()
      for load in loads ?? summaries.escalated.map(\.load) {
        openEscalations.add(load, of: worker, caseload)
      }
      for place in candidates(of: basis) { make(place, into: &made) }
    }
    stale = []
    loads = nil
    guest = made.guest
    belongingCount = made.rows.count - (guest == nil ? 0 : 1)
    let arranged = ListArrangement(
      made.rows, sources: made.sources,
      arrivals: { summaries[Int(made.sources[$0])].stepFacts.arrivedFrom }, by: order,
      members: order == .counsellor ? team.membersByName : [], worker: worker)
    all = arranged.rows
    sources = arranged.sources
    allSections = arranged.sections
    arrangedBy = order
  }

  /// Puts the rows of clients who changed in the place of those that they had, when nobody comes, goes or moves by
  /// that: most saves move nobody, however long the list is.
  ///
  /// - Returns: Whether that was all there was to do.
  private mutating func takeInPlace() -> Bool {
    // On a day of arrival and on the names of the team an order depends that no row tells.
    guard arrangedBy == order, order != .arrival, order != .counsellor, guest == nil else {
      return false
    }
    if let selected, place(of: selected) == nil { return false }
    var changed: [(index: Int, row: CaseRow)] = []
    for place in Set(stale) {
      var made = MadeRows()
      make(place, into: &made)
      let known = sources.firstIndex(of: Int32(place))
      if known == nil, made.rows.isEmpty { continue }
      guard let index = known, let row = made.rows.first, made.guest == nil,
        row.stands(like: all[index])
      else { return false }
      changed.append((index, row))
    }
    for (index, row) in changed { all[index] = row }
    return true
  }

  /// The places of whoever may belong in a view, and of the chosen client: of the lists of workers only
  /// their own are looked at, however long the caseload of the team is.
  private func candidates(of basis: Basis) -> [Int] {
    let workers: Set<WorkerID>
    switch (basis.view, basis.caseload) {
    case (.mine, let own?): workers = Set([own.worker] + own.absent.keys)
    case (.caseload(let colleague), _): workers = [colleague]
    default: return Array(summaries.indices)
    }
    let places = summaries.places(of: workers)
    guard let chosen = selected.flatMap(summaries.place(of:)), !places.contains(chosen) else {
      return places
    }
    return places + [chosen]
  }

  /// Says in rows by when to get in touch again, which comes in after everything else.
  private func tellReachOuts(in rows: inout [CaseRow]) {
    for index in rows.indices where rows[index].group == .inContactAfter {
      rows[index].reachOutDue = reachOuts[rows[index].id]
    }
  }

  /// Rows before they are ordered, each with its place among the summaries.
  private struct MadeRows {
    var rows: [CaseRow] = []
    var sources: [Int32] = []
    var guest: CaseID?
  }

  /// The rows that are as they were: of clients who did not change, without who left the view.
  private var rowsThatStay: MadeRows {
    let changed = Set(stale)
    var made = MadeRows()
    for (row, source) in zip(all, sources)
    where row.id != guest && !changed.contains(Int(source)) {
      made.rows.append(row)
      made.sources.append(source)
    }
    return made
  }

  /// Makes the row of a client who belongs in the view or is chosen.
  private func make(_ place: Int, into made: inout MadeRows) {
    guard let basis else { return }
    // Of whoever a long list goes past nothing is kept but the row.
    let summary = basis.view.isOfWorkers ? summaries[place] : summaries.passing(place)
    func newRow() -> CaseRow {
      var row = summary.row(on: basis.today)
      if row.group == .inContactAfter { row.reachOutDue = reachOuts[summary.id] }
      return row
    }
    let belongs = view.shows(summary.source.belonging, newRow(), for: viewer, caseload)
    guard belongs || summary.id == selected else { return }
    if !belongs { made.guest = summary.id }
    made.rows.append(newRow())
    made.sources.append(Int32(place))
  }

  /// The day on which a client of the list arrived; nil when that is not known.
  func arrival(of id: CaseID) -> Day? {
    place(of: id).flatMap { summaries[Int(sources[$0])].stepFacts.arrivedFrom }
  }

  private mutating func findDays() {
    let today = basis?.today
    var (hasSignals, hasHandovers, hasRefused) = (false, false, false)
    var days: [Day] = []
    var firstReachOut: Day?
    for row in all {
      if !hasSignals { hasSignals = row.signals.count(for: viewer) > 0 }
      if row.handover != nil { hasHandovers = true }
      if row.isRefused { hasRefused = true }
      let isAfter = row.group == .inContactAfter
      if isAfter, let day = row.reachOutDue { firstReachOut = min(firstReachOut ?? day, day) }
      // Of a client in contact after care only what is late is shown.
      guard let due = row.firstDue, !isAfter || today.map({ due < $0 }) == true else { continue }
      days.append(due)
    }
    (self.hasSignals, self.hasHandovers, self.hasRefused) = (hasSignals, hasHandovers, hasRefused)
    self.firstReachOut = firstReachOut
    dueDays = []
    for day in days.sorted() where day != dueDays.last {
      dueDays.append(day)
    }
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
      sections = ListLines.placed(allSections, shape: rowShape)
      return
    }
    var isFound = [Bool](repeating: false, count: summaries.count)
    switch filter {
    case .names(let text): for place in found(text) { isFound[Int(place)] = true }
    case .notes(_, let hits):
      for (index, summary) in summaries.enumerated() where hits[summary.id] != nil {
        isFound[index] = true
      }
    }
    let keptPlace = kept.flatMap { place(of: $0) }
    holdsUnfound = keptPlace.map { !isFound[Int(sources[$0])] } ?? false
    let places = sources.indices.filter { isFound[Int(sources[$0])] || $0 == keptPlace }
    self.places = places.map(Int32.init)
    sections = ListLines.placed(sections(of: places), shape: rowShape)
  }

  /// The clients of the whole store whom a text finds.
  private mutating func found(_ text: String) -> [Int32] {
    if let finding, finding.text == text { return finding.found }
    let query = FindQuery(text)
    let names = names ?? NameIndex(summaries)
    self.names = names
    // What was typed on finds fewer of the same. Only a number may get found by its zeros.
    let isLonger = finding.map { text.hasPrefix($0.text) && !$0.query.isEmpty } ?? false
    let candidates =
      isLonger && query.words.allSatisfy { $0.number == nil } ? finding?.exact : nil
    let exact = names.places(of: query, among: candidates)
    let heard = finding.flatMap { $0.exact.isEmpty && query.goesOn(from: $0.query) ? $0.near : nil }
    let near = exact.isEmpty ? names.places(hearing: query, among: heard) : []
    let finding = Finding(query: query, text: text, exact: exact, near: near)
    self.finding = finding
    return finding.found
  }

  /// Whether nobody is written as the filter says, and the list shows who is heard alike.
  var isNear: Bool {
    guard case .names(let text)? = filter, finding?.text == text else { return false }
    return finding?.near.isEmpty == false && !rows.isEmpty
  }

  /// All sections without those that do not show.
  private func sections(of places: [Int]) -> [ListSection] {
    var shown: [ListSection] = []
    var next = 0
    for section in allSections {
      let first = next
      while next < places.count, section.rows.contains(places[next]) { next += 1 }
      if next > first { shown.append(ListSection(group: section.group, rows: first..<next)) }
    }
    return shown
  }

  /// How many clients whom the filter finds are open, and how many are closed.
  var foundCounts: (open: Int, closed: Int) {
    let found = finding?.found ?? []
    let closed = names?.closedCount(of: found) ?? 0
    return (found.count - closed, closed)
  }

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
    selected = rows.first?.id
    findSelected()
  }

  /// Shows those who were found meanwhile as well; the choice and the place on the screen stay.
  mutating func widen(to filter: ListFilter) {
    let rowOnScreen = selectedLine.map { $0 - scroll.top }
    self.filter = filter
    narrow(keeping: selected)
    if selected == nil { selected = rows.first?.id }
    findSelected()
    if let rowOnScreen, let line = selectedLine { scroll.top = max(0, line - rowOnScreen) }
  }

  /// The clients of the view, narrowed or not.
  var viewIDs: [CaseID] { all.map(\.id) }

  // MARK: Choosing

  /// Whether a client is in the list and shows.
  func shows(_ id: CaseID) -> Bool { place(of: id).flatMap(index(of:)) != nil }

  /// Whether a client stands in the list as it is, so that choosing them moves nobody.
  func hasPlace(for id: CaseID) -> Bool {
    (guest == nil || guest == id) && filter == nil && place(of: id) != nil
  }

  /// The place of a client among all of the view.
  private func place(of id: CaseID) -> Int? {
    if let known = selectedPlace, holds(id, at: known) { return known }
    if let known = placeBefore, holds(id, at: known) { return known }
    return all.indices.first { holds(id, at: $0) }
  }

  private func holds(_ id: CaseID, at place: Int) -> Bool {
    place < all.count && all[place].id == id
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
    let found = selected.flatMap { place(of: $0) }
    if found != selectedPlace { (selectedPlace, placeBefore) = (found, selectedPlace) }
    selectedIndex = selectedPlace.flatMap(index(of:))
  }

  /// Shows another list; the chosen client stays chosen when they are in it.
  package mutating func show(_ view: CaseloadView, for worker: WorkerID?, on today: Day) {
    self.view = view
    let chosen = selected
    selected = nil
    rebuild(for: worker, on: today)
    selected = chosen.map { shows($0) } == true ? chosen : rows.first?.id
    scroll = ListScroll()
  }

  /// Chooses the first client, or none in an empty list.
  package mutating func selectFirst() { selected = rows.first?.id }

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
    selected = rows[index].id
  }

  /// Scrolls to what is chosen.
  package mutating func scrollToSelected(height: Int) {
    guard let line = selectedLine else { return }
    let length = chosenWay == nil ? rowShape.textLines : 1
    scroll.show(line..<(line + length), of: lines.count, height: height)
  }
}

extension CaseRow {
  /// Whether it stands where another row of the same client stood, in every order that rows alone decide.
  fileprivate func stands(like other: CaseRow) -> Bool {
    group == other.group && step == other.step && number == other.number
      && CaseloadOrder.place(of: self) == CaseloadOrder.place(of: other)
      && sortKey == other.sortKey && name == other.name && sortName == other.sortName
      && handover == other.handover
  }
}
