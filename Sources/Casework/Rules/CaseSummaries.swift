/// Where a list of summaries has those from that it does not hold itself; see `CaseSummaries`.
///
/// Places run from 0 up to `count`. Nothing that it says changes.
package protocol SummaryTable: AnyObject, Sendable {
  /// How many cases there are.
  var count: Int { get }
  /// How many of them are open.
  var openCount: Int { get }
  /// The places of the cases with something on the board, in order.
  var escalated: [Int] { get }
  /// The summary at a place.
  func summary(at place: Int) -> CaseSummary
  /// The place of a case; nil for one that there is not.
  func place(of id: CaseID) -> Int?
  /// The places of the open cases that are a worker's, as `CaseSummary.isCaseload` says, in order.
  func places(of worker: WorkerID) -> [Int]
}

/// The summaries of all cases, in no order, each with a place that it keeps.
///
/// Of a hundred thousand cases in a table only those are made that somebody asks for. What has changed
/// since the table was made is held beside it.
package struct CaseSummaries: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
  private var table: (any SummaryTable)?
  /// What a case of the table is like by now, by its place.
  private var changed: [Int: CaseSummary] = [:]
  /// The cases that the table does not have; their places come behind those of the table.
  private var added: [CaseSummary]

  /// All of them, without a table.
  package init(_ summaries: some Sequence<CaseSummary>) { added = Array(summaries) }

  package init(arrayLiteral elements: CaseSummary...) { added = elements }

  /// Those of a table, as some of them are by now, and others.
  ///
  /// - Parameters:
  ///   - table: Those that are not made before somebody asks for them.
  ///   - news: Cases that changed since the table was made, and cases that it does not have, each once.
  package init(_ table: any SummaryTable, news: some Sequence<CaseSummary>) {
    self.table = table
    added = []
    for summary in news {
      if let place = table.place(of: summary.id) {
        changed[place] = summary
      } else {
        added.append(summary)
      }
    }
  }

  private var tableCount: Int { table?.count ?? 0 }

  package var startIndex: Int { 0 }
  package var endIndex: Int { tableCount + added.count }

  package subscript(place: Int) -> CaseSummary {
    get {
      guard let table, place < table.count else { return added[place - tableCount] }
      return changed[place] ?? table.summary(at: place)
    }
    set {
      if place < tableCount {
        changed[place] = newValue
      } else {
        added[place - tableCount] = newValue
      }
    }
  }

  /// Adds a case; its place is the last one.
  package mutating func append(_ summary: CaseSummary) { added.append(summary) }

  /// The place of a case; nil for one that there is not.
  package func place(of id: CaseID) -> Int? {
    if let place = table?.place(of: id) { return place }
    return added.firstIndex { $0.id == id }.map { $0 + tableCount }
  }

  /// The summary of a case; nil for one that there is not.
  package func summary(of id: CaseID) -> CaseSummary? { place(of: id).map { self[$0] } }

  /// How many of the cases are open.
  package var openCount: Int {
    var count = table?.openCount ?? 0
    if let table {
      for (place, summary) in changed {
        if table.summary(at: place).closedOn == nil { count -= 1 }
        if summary.closedOn == nil { count += 1 }
      }
    }
    return count + added.count { $0.closedOn == nil }
  }

  /// The places of the cases with something on the board, in order.
  package var escalated: [Int] {
    places(table?.escalated ?? []) { $0.source.belonging.hasEscalations }
  }

  /// The places of the open cases that are one of some workers', as `CaseSummary.isCaseload` says, in
  /// order and each once.
  package func places(of workers: Set<WorkerID>) -> [Int] {
    let known = Set(workers.flatMap { table?.places(of: $0) ?? [] }).sorted()
    return places(known) { summary in
      summary.closedOn == nil && workers.contains { summary.isCaseload(of: $0) }
    }
  }

  /// What the table knows to be so, and what by now is.
  private func places(_ known: [Int], where isSo: (CaseSummary) -> Bool) -> [Int] {
    var places = known
    if !changed.isEmpty {
      places.removeAll { changed[$0] != nil }
      places += changed.filter { isSo($0.value) }.map(\.key)
      places.sort()
    }
    for (place, summary) in added.enumerated() where isSo(summary) {
      places.append(tableCount + place)
    }
    return places
  }
}

extension CaseSummaries: Equatable {
  package static func == (left: CaseSummaries, right: CaseSummaries) -> Bool {
    left.table === right.table
      ? left.changed == right.changed && left.added == right.added : left.elementsEqual(right)
  }
}
