package import Casework
package import Content

/// What happened since a moment, person by person: a value that a screen shows, a voice says and a
/// page prints.
package struct ShiftReport: Equatable, Sendable {
  /// One thing that happened with a client.
  package struct Entry: Equatable, Sendable {
    /// Tells it from the others of its client.
    package var id: String
    package var day: Day
    /// The office's clock; nil where no time is known.
    package var clock: String?
    /// Who did or said it; empty for what builds up by itself.
    package var who: String
    package var text: String
    /// Whether it is a bottleneck that shows since then.
    package var isSignal = false
    /// Whether it only says that the case came out of a file.
    var isImport = false
    /// How much it says about the client, where not everything can be told.
    var weight = ShiftWeight.said
    /// Whose it is, in a part about several clients.
    package var about: About?
    /// The partner, or whoever of the network, that it names.
    var named: NamedPartner?
  }

  /// An escalation of a client.
  package struct About: Equatable, Sendable {
    package var client: CaseID
    package var escalation: EntryID
  }

  /// What happened with one client.
  package struct Part: Equatable, Sendable {
    package var client: CaseID
    package var name: String
    /// What lists are sorted by.
    var sortKey: String
    /// Whether the client belongs to the caseload of who reads it.
    package var isOwn: Bool
    /// The first thing first.
    package var entries: [Entry]
    /// How many more things happened, of which the timeline tells.
    package var left: Int
    /// What stands below the entries; nil for nothing.
    package var note: String?

    /// Whether nothing happened with the client but that the case came out of a file.
    var isOnlyImport: Bool { left == 0 && entries.allSatisfy(\.isImport) }
  }

  /// Since when, in seconds since 1970.
  package let since: Int
  /// The open escalations that somebody has to know of; nil where none is open.
  package var escalations: Part?
  /// One's own clients first, then by name.
  package private(set) var parts: [Part] = []
  /// Cases that could not be read.
  package private(set) var unread: Set<CaseID> = []

  /// A report in which nothing has happened yet.
  package init(since: Int) { self.since = since }

  /// How many things happened in all, as far as they are told.
  package var count: Int { allParts.reduce(0) { $0 + $1.entries.count } }

  /// What is open, and what happened with each client.
  package var allParts: [Part] { [escalations].compactMap { $0 } + parts }

  /// Takes in what happened with a client, in place of what was known of them.
  mutating func take(_ part: Part?, of client: CaseID) {
    parts.removeAll { $0.client == client }
    unread.remove(client)
    guard let part, !part.entries.isEmpty else { return }
    let place = parts.firstIndex { part.precedes($0) } ?? parts.count
    parts.insert(part, at: place)
  }

  /// Takes in what builds up with clients of whom nothing was saved; no more than some hundreds.
  package mutating func take(begun parts: [Part]) {
    let known = Set(self.parts.map(\.client))
    for part in parts.prefix(Self.mostBegun) where !known.contains(part.client) {
      take(part, of: part.client)
    }
  }

  private static let mostBegun = 300

  /// Takes in that a case cannot be read.
  mutating func take(unread client: CaseID) { unread.insert(client) }
}

extension ShiftReport.Part {
  fileprivate func precedes(_ other: ShiftReport.Part) -> Bool {
    if isOwn != other.isOwn { return isOwn }
    return (sortKey, client) < (other.sortKey, other.client)
  }
}

/// A case that was read for a report, with the saves since then.
package struct ShiftFinding: Equatable, Sendable {
  package var value: Case
  /// The newest first, as who reads it may see them.
  package var saves: [HistoryEntry]

  package init(value: Case, saves: [HistoryEntry]) {
    self.value = value
    self.saves = saves
  }
}

/// Makes the parts of a report.
package struct ShiftTelling {
  let content: Content
  let team: Team
  let today: Day
  /// The office's clock.
  let clock: String
  private let norms: Norms
  /// Who reads it: what they did themselves is nothing new to them; nil tells everything.
  private let reader: WorkerID?
  private let caseload: Caseload?
  private let viewer: SignalViewer
  let since: Moment

  /// More than this is no minute's reading; what says most is told, and of that the newest.
  private static let mostEntries = 12
  /// So much of a text is told; the timeline has the rest.
  private static let longestText = 300

  /// What a report is made with.
  ///
  /// - Parameters:
  ///   - content: What is said, in the worker's language.
  ///   - team: Who works with the store, and what was agreed.
  ///   - reader: Who reads it; nil for a page that is for several.
  ///   - viewer: What may be told.
  ///   - since: The moment from which on.
  ///   - now: The moment on the office's clock.
  package init(
    content: Content, team: Team, reader: WorkerID?, viewer: SignalViewer, since: Moment,
    now: Moment
  ) {
    self.content = content
    self.team = team
    self.reader = reader
    caseload = reader.map { Caseload(of: $0, in: team, on: now.day) }
    self.viewer = viewer
    self.since = since
    today = now.day
    clock = now.clock
    norms = content.guide.norms.agreed(by: team)
  }

  /// What happened with one client; without entries when that is nothing.
  package func part(_ finding: ShiftFinding) -> ShiftReport.Part {
    let value = finding.value
    let told =
      told(value, finding.saves) + signals(of: value) + handover(value.pendingHandover)
    let entries = told.enumerated().sorted {
      ($0.element.day, $0.element.clock ?? "", $0.offset)
        < ($1.element.day, $1.element.clock ?? "", $1.offset)
    }.map(\.element)
    return ShiftReport.Part(
      client: value.id,
      name: shown(value.client.name, value.client.sortName, value.number),
      sortKey: SortKey.key(
        for: value.client.sortName.isEmpty ? value.client.name : value.client.sortName),
      isOwn: caseload.map { $0.has(value) || isAnswered(value.handover, for: $0) } ?? false,
      entries: mostTelling(entries),
      left: max(0, entries.count - Self.mostEntries))
  }

  /// Whether somebody said yes or no since then to a handover that the reader waits to hear of.
  private func isAnswered(_ handover: Handover?, for caseload: Caseload) -> Bool {
    guard let handover, let day = handover.acceptedOn ?? handover.declinedOn else { return false }
    return day >= since.day && caseload.awaits(handover)
  }

  /// Those that say most, in the order in which they came.
  private func mostTelling(_ entries: [ShiftReport.Entry]) -> [ShiftReport.Entry] {
    let best = entries.indices.sorted {
      (entries[$0].weight, $1) < (entries[$1].weight, $0)
    }
    return best.prefix(Self.mostEntries).sorted().map { entries[$0] }
  }

  /// What was done and said, in the words of the timeline, the first thing first.
  private func told(_ value: Case, _ all: [HistoryEntry]) -> [ShiftReport.Entry] {
    let takenBack = TimelineBuilder.takenBack(in: all)
    // What was taken back meanwhile has not happened.
    // A file tells of others as well, also who brought it in.
    let saves = all.filter {
      !$0.isUndo && !takenBack.contains($0.sequence)
        && ($0.by != reader || reader == nil || $0.isImported)
    }
    let bySequence = Dictionary(
      saves.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    let wording = TimelineWording(content: content, team: team, value: value, today: today)
    var entries: [ShiftReport.Entry] = []
    let kept = saves.filter { !$0.isImported }
    let replaced = ShiftWeight.replaced(in: kept)
    for entry in TimelineBuilder.entries(of: value, saves: kept, today: today).reversed()
    where !entry.isComing {
      guard let save = entry.save.flatMap({ bySequence[$0] }), !isAside(entry, in: value) else {
        continue
      }
      var isSave = false
      if case .save = entry.id { isSave = true }
      // What somebody put right a moment later is not what the next one has to know.
      if isSave, replaced.contains(save.sequence) { continue }
      var line = told("\(entry.id)", save, who: wording.who(entry), wording.what(entry, save))
      if isSave { line.weight = ShiftWeight(of: save) }
      line.named = value.partnerNamed(by: entry, changes: save.changes, in: team)
      entries.append(line)
    }
    let imports = saves.filter(\.isImported)
    entries += brought(by: imports, to: value, wording)
    for save in imports where reader == nil || save.by != reader {
      let text = content.words(ShiftWords.imported)
      var line = told("import \(save.sequence)", save, who: team.shownName(of: save.by), text)
      line.isImport = true
      entries.append(line)
    }
    return entries
  }

  /// What came out of a file and happened since then: a file tells of what is long ago as well.
  private func brought(
    by imports: [HistoryEntry], to value: Case, _ wording: TimelineWording
  ) -> [ShiftReport.Entry] {
    guard !imports.isEmpty else { return [] }
    let bySequence = Dictionary(
      imports.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    let all = TimelineBuilder.entries(of: value, saves: imports, today: today)
    return all.reversed().compactMap { entry -> ShiftReport.Entry? in
      guard !entry.isComing, isSince(entry), !isAside(entry, in: value),
        let save = entry.save.flatMap({ bySequence[$0] })
      else { return nil }
      if let reader, save.by == reader, !isOfOthers(entry, in: value, than: reader) { return nil }
      var line = told("\(entry.id)", save, who: wording.who(entry), wording.what(entry, save))
      line.day = entry.day
      line.clock = entry.clock
      switch entry.id {
      case .note, .event, .escalation: break
      case .told: line.weight = .small
      // That the rest came along is the line of the import itself.
      case .date, .task, .due, .review, .timeOut, .meeting, .save: return nil
      }
      line.named = value.partnerNamed(by: entry, changes: save.changes, in: team)
      return line
    }
  }

  /// Whether what a file tells is new to who imported it: what they did themselves is not, nor an escalation that
  /// is theirs; and of a remark that nobody signed nobody says that it is somebody else's.
  private func isOfOthers(
    _ entry: TimelineEntry, in value: Case, than reader: WorkerID
  ) -> Bool {
    switch entry.id {
    case .escalation(let id, _): value.escalations[id]?.owner != reader
    case .note: entry.by.map { $0 != reader } ?? false
    case .event, .told, .date, .task, .due, .review, .timeOut, .meeting, .save:
      entry.by != reader
    }
  }

  /// Whether an entry is of the time that is told of; on its first day also what has no time.
  private func isSince(_ entry: TimelineEntry) -> Bool {
    guard entry.day == since.day, let clock = entry.clock, let from = since.knownClock else {
      return entry.day >= since.day
    }
    return clock >= from
  }

  /// Whether it is an earlier joint consultation of which only the day was known, and which became an entry
  /// because a later one was logged: nobody told of it.
  ///
  /// Source: `JointConsultations.swift`.
  private func isAside(_ entry: TimelineEntry, in value: Case) -> Bool {
    guard case .event(let id) = entry.id, let event = value.events[id] else { return false }
    return event.kind == .jointConsultation && event.by == nil && event.text.isEmpty
  }

  private func told(
    _ id: String, _ save: HistoryEntry, who: String, _ text: String
  ) -> ShiftReport.Entry {
    let line = text.split(whereSeparator: \.isNewline).map { String($0) }.joined(by: " ")
    return ShiftReport.Entry(
      id: id, day: save.at.day, clock: save.at.knownClock,
      // Where the sentence begins with who did it, once is enough.
      who: line.hasPrefix(who + " ") ? "" : who,
      text: line.count > Self.longestText
        ? String(line.prefix(Self.longestText)) + "…" : line)
  }

  /// The bottlenecks that show since then, and did not before.
  private func signals(of value: Case) -> [ShiftReport.Entry] {
    value.signals(terms: norms.signals, on: today, for: viewer).compactMap { signal in
      guard signal.rest == nil, let day = signal.since, day > since.day else { return nil }
      return told(signal.id, since: day)
    }
  }

  /// That a case was handed to the reader, until they accept it: whatever day that was.
  private func handover(_ pending: Handover?) -> [ShiftReport.Entry] {
    guard let pending, pending.to == reader else { return [] }
    let text = content.words(
      pending.toReceiver,
      [
        "worker": team.shownName(of: pending.giver), "by": team.shownName(of: pending.by),
        "day": content.dates.long(pending.on),
      ])
    return [
      ShiftReport.Entry(id: "handover", day: pending.on, clock: nil, who: "", text: text)
    ]
  }

  private func told(_ id: BottleneckID, since day: Day) -> ShiftReport.Entry {
    let what = content.text.title(of: id)
    return ShiftReport.Entry(
      id: "signal \(id.rawValue)", day: day, clock: nil, who: "",
      text: content.words(ShiftWords.signal, ["what": what]), isSignal: true)
  }

  /// What builds up since then with a client of whom nothing was saved; nil when that is nothing.
  package func part(_ summary: CaseSummary) -> ShiftReport.Part? {
    guard summary.closedOn == nil else { return nil }
    let begun =
      handover(summary.handover)
      + summary.signals.since(on: today, for: viewer).compactMap { signal in
        signal.since.flatMap { $0 > since.day ? told(signal.id, since: $0) : nil }
      }
    guard !begun.isEmpty else { return nil }
    return ShiftReport.Part(
      client: summary.id, name: shown(summary.name, summary.sortName, summary.number),
      sortKey: summary.sortKey, isOwn: caseload?.has(summary) ?? false,
      entries: begun, left: 0)
  }

  private func shown(_ name: String, _ sortName: String, _ number: CaseNumber) -> String {
    let shown = ClientName.shown(name, sortName: sortName)
    return shown.isEmpty
      ? content.words(ClientsWords.unnamed, ["number": number.text]) : shown
  }
}
