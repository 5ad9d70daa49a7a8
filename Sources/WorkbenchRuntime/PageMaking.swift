import CaseStore
import Casework
import Workbench

/// A page over many clients while it is being made: the loop reads a few of them between two keys.
struct PageMaking {
  /// Which page it is.
  enum Subject {
    /// The coming days of a worker; nil for the whole team's.
    case week(WorkerID?)
    /// What happened since a moment, in seconds since 1970.
    case shift(since: Int)
    /// What can be learnt from the escalations of a period.
    case figures(FiguresPeriod, EscalationFigures.Whose)
  }

  let subject: Subject
  private let maker: PrintMaker
  private let hasNames: Bool
  /// The names of the caseload, where the page has none; what was written of a client may hold them.
  private let names: NameWords
  private let caseload: Caseload?
  /// Whose news is still to be read, the newest first.
  private var news: ArraySlice<CaseID>
  /// How many in a row had nothing new.
  private var misses = 0
  private var findings: [ShiftFinding] = []
  private var unread = 0
  /// Whose coming days are still to be read.
  private var ahead: ArraySlice<CaseID>
  private var items: [PrintMaker.WeekItem] = []
  /// The clients that the page is about.
  private var read: Set<CaseID> = []
  /// Those that ever had an escalation.
  private var cases: [Case] = []
  /// How many clients are to be read at most, and how many of them are.
  let count: Int
  private(set) var done = 0

  private static let casesAtOnce = 16
  /// Clocks differ, and a record need not be a save, so that some more are looked at after the first
  /// without news.
  private static let mostMisses = 16
  /// More clients with news, and more saves of one, than these nobody reads.
  private static let mostFound = 500
  private static let mostSaves = 200

  init(_ subject: Subject, with maker: PrintMaker, hasNames: Bool, of store: CaseStore) {
    self.subject = subject
    self.maker = maker
    self.hasNames = hasNames
    var worker: WorkerID?
    if case .week(let whose) = subject { worker = whose }
    let caseload = worker.map(maker.caseload)
    self.caseload = caseload
    if case .figures = subject {
      ahead = store.summaries.map(\.id)[...]
    } else {
      // What somebody does for a client of somebody else is theirs, as in what is due.
      ahead =
        store.summaries.filter { summary in
          summary.closedOn == nil
            && caseload.map { $0.has(summary) || summary.has(owner: $0.worker) } ?? true
        }.map(\.id)[...]
    }
    let showsTasks = if case .figures = subject { false } else { true }
    names = showsTasks && !hasNames ? NameWords(of: store.summaries) : NameWords()
    if case .shift = subject { news = store.casesByLatest()[...] } else { news = [] }
    count = ahead.count
  }

  /// Reads some more clients.
  ///
  /// - Returns: The page, once all are read.
  /// - Throws: What stands in the way of reading one whose coming days are on it.
  mutating func readMore(of store: inout CaseStore) throws(StoreError) -> PrintPage? {
    for _ in 0..<Self.casesAtOnce {
      if case .shift(let since) = subject, let id = news.popFirst() {
        read.insert(id)
        readNews(of: id, since: since, in: &store)
      } else if case .figures = subject, let id = ahead.popFirst() {
        done += 1
        read.insert(id)
        readEscalations(of: id, in: &store)
      } else if let id = ahead.popFirst() {
        done += 1
        read.insert(id)
        do {
          items += maker.weekItems(
            of: try store.read(id), among: names, hasNames: hasNames, in: caseload)
        } catch {
          // One that a colleague took back meanwhile has nothing ahead of it.
          if case .unknownCase = error { continue }
          throw error
        }
      } else {
        return page(of: store)
      }
    }
    return news.isEmpty && ahead.isEmpty ? page(of: store) : nil
  }

  /// Reads what was saved of a case since a moment, as nobody in particular may see it.
  private mutating func readNews(of id: CaseID, since: Int, in store: inout CaseStore) {
    do {
      let saves = try store.saves(of: id, since: since, limit: Self.mostSaves)
      misses = saves.isEmpty ? misses + 1 : 0
      if !saves.isEmpty {
        let seen = saves.compactMap { HistoryEntry($0, for: .nobody) }
        findings.append(ShiftFinding(value: try store.read(id).seen(by: .nobody), saves: seen))
      }
    } catch {
      // A case that somebody took back has no news.
      if case .unknownCase = error { return }
      unread += 1
    }
    if misses >= Self.mostMisses || findings.count >= Self.mostFound { news = [] }
  }

  /// Reads a case for what can be learnt from its escalations.
  private mutating func readEscalations(of id: CaseID, in store: inout CaseStore) {
    do {
      let value = try store.read(id).seen(by: .nobody)
      if !value.escalationRecords.isEmpty { cases.append(value) }
    } catch {
      if case .unknownCase = error { return }
      unread += 1
    }
  }

  private func page(of store: CaseStore) -> PrintPage {
    var isOfNobody = false
    if case .figures = subject { isOfNobody = true }
    let page = whole(of: store)
    return maker.page(
      hasNames && !isOfNobody ? maker.page(carryingNames: page) : page,
      lacking: store.damaged(among: read), saysWhich: !isOfNobody)
  }

  /// The page of what could be read.
  private func whole(of store: CaseStore) -> PrintPage {
    switch subject {
    case .week(let worker): maker.week(items, of: worker)
    case .shift(let since):
      maker.shift(
        findings, store.summaries, items: items,
        since: Moment(secondsSince1970: since, offsetSeconds: maker.now.offsetSeconds),
        hasNames: hasNames, unread: unread)
    case .figures(let period, let whose):
      maker.figures(
        EscalationFigures(
          of: cases, from: period.from, through: period.through, on: maker.now.day,
          by: store.norms.calendar, showing: whose),
        unread: unread)
    }
  }
}
