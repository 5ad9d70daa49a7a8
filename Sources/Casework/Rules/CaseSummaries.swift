/// Where a list of summaries has those from that it does not hold itself; see `CaseSummaries`.
///
/// Places run from 0 up to `count`. Nothing that it says changes.
package protocol SummaryTable: AnyObject, Sendable {
  /// How many cases there are.
  var count: Int { get }
  /// How many of them are open.
  var openCount: Int { get }
  /// The cases with something on the board, in the order of their places.
  var escalated: [(place: Int, load: CaseSummary.EscalationLoad)] { get }
  /// The summary at a place, which may be kept for whoever asks for it again.
  func summary(at place: Int) -> CaseSummary
  /// The summary at a place, for whoever goes past it: nothing of it is kept.
  func passingSummary(at place: Int) -> CaseSummary
  /// Which case is at a place; nothing is kept of it.
  func id(at place: Int) -> CaseID
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
  package init(_ summaries: [CaseSummary]) { added = summaries }

  package init(arrayLiteral elements: CaseSummary...) { added = elements }

  /// Those of a table, as some of them are by now, and others.
  ///
  /// - Parameters:
  ///   - table: Those that are not made before somebody asks for them.
  ///   - news: Cases that changed since the table was made, and cases that it does not have, each once.
  package init(_ table: any SummaryTable, news: [CaseSummary] = []) {
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

  /// The summary at a place, for whoever goes past a hundred thousand of them once: nothing of it is kept
  /// in memory for the next time.
  package func passing(_ place: Int) -> CaseSummary {
    guard let table, place < table.count else { return added[place - tableCount] }
    return changed[place] ?? table.passingSummary(at: place)
  }

  /// Which case is at a place.
  package func id(at place: Int) -> CaseID {
    guard let table, place < table.count else { return added[place - tableCount].id }
    return changed[place]?.id ?? table.id(at: place)
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
        if table.passingSummary(at: place).closedOn == nil { count -= 1 }
        if summary.closedOn == nil { count += 1 }
      }
    }
    return count + added.count { $0.closedOn == nil }
  }

  /// The cases with something on the board, in the order of their places.
  package var escalated: [(place: Int, load: CaseSummary.EscalationLoad)] {
    let known = table?.escalated ?? []
    if changed.isEmpty, added.isEmpty { return known }
    return merged(known, at: \.place) { place, summary in
      let load = summary.escalationLoad
      return load.owners.isEmpty ? nil : (place, load)
    }
  }

  /// The places of the open cases that are one of some workers', as `CaseSummary.isCaseload` says, in
  /// order and each once.
  package func places(of workers: Set<WorkerID>) -> [Int] {
    // Mostly one worker asks, of a table of which nothing changed.
    if workers.count == 1, changed.isEmpty, added.isEmpty, let worker = workers.first {
      return table?.places(of: worker) ?? []
    }
    let known = Set(workers.flatMap { table?.places(of: $0) ?? [] }).sorted()
    return merged(known, at: \.self) { place, summary in
      let isTheirs = workers.contains { summary.isCaseload(of: $0) }
      return summary.closedOn == nil && isTheirs ? place : nil
    }
  }

  /// What the table knows of some cases, and what is so by now, in the order of the places.
  private func merged<Found>(
    _ known: [Found], at place: (Found) -> Int, now: (Int, CaseSummary) -> Found?
  ) -> [Found] {
    var found = known
    if !changed.isEmpty {
      found.removeAll { changed[place($0)] != nil }
      for (place, summary) in changed {
        if let new = now(place, summary) { found.append(new) }
      }
      found.sort { place($0) < place($1) }
    }
    for (index, summary) in added.enumerated() {
      if let new = now(tableCount + index, summary) { found.append(new) }
    }
    return found
  }
}

extension CaseSummaries: Equatable {
  package static func == (left: CaseSummaries, right: CaseSummaries) -> Bool {
    left.table === right.table
      ? left.changed == right.changed && left.added == right.added : left.elementsEqual(right)
  }
}
