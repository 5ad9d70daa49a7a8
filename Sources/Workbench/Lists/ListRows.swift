package import Casework

// A list of a hundred thousand clients is narrowed at every key. Rows are therefore made and lines looked
// up where they are asked for, and none is copied.

/// The clients that a list shows, in its order.
///
/// A row is made when somebody asks for it. What only asks who they are asks without a row.
package struct ListRows: RandomAccessCollection, Equatable, Sendable {
  private let all: [ListEntry]
  /// Which of them show; nil for all of them.
  private let places: [Int32]?
  private let maker: RowMaker

  init(_ all: [ListEntry], at places: [Int32]?, by maker: RowMaker) {
    self.all = all
    self.places = places
    self.maker = maker
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places?.count ?? all.count }

  /// The row at a place in the list, from 0.
  package subscript(index: Int) -> CaseRow { maker.row(at: source(of: index)) }

  /// The place among the summaries of the client at a place in the list.
  private func source(of index: Int) -> Int32 {
    all[places.map { Int($0[index]) } ?? index].source
  }

  // MARK: Without rows

  /// Who stands at a place in the list.
  package func id(at index: Int) -> CaseID { maker.id(at: source(of: index)) }

  /// What somebody at a place in the list is called.
  func names(at index: Int) -> CaseSummary.Names { maker.names(at: source(of: index)) }

  /// The places in the list in the order in which the clients lie in the store: whoever asks for all of them reads
  /// together what lies together.
  private var asStored: [(index: Int, source: Int32)] {
    indices.map { (index: $0, source: source(of: $0)) }.sorted { $0.source < $1.source }
  }

  /// Who all of them are, in the order of the list.
  package var ids: [CaseID] {
    var ids = [CaseID](repeating: CaseID(""), count: count)
    for (index, source) in asStored { ids[index] = maker.id(at: source) }
    return ids
  }

  /// Whether what somebody in the list is called fulfils a condition.
  func containsNames(where fits: (CaseSummary.Names) -> Bool) -> Bool {
    asStored.contains { fits(maker.names(at: $0.source)) }
  }

  /// Those of some clients who stand in the list, in its order; there may be as many as it has.
  func ids(among ids: Set<CaseID>) -> [CaseID] {
    if ids.isEmpty { return [] }
    // A few are looked up; for many the list is gone through.
    guard ids.count < Self.fewestToGoThrough || ids.count < count / Self.fewestToGoThrough else {
      return self.ids.filter(ids.contains)
    }
    var wanted: [Int32: CaseID] = [:]
    for id in ids {
      if let place = maker.summaries.place(of: id) { wanted[Int32(place)] = id }
    }
    return indices.compactMap { wanted[source(of: $0)] }
  }

  /// To look somebody up costs as much as going past so many.
  private static let fewestToGoThrough = 32

  /// The rows of those in contact after care who are to be heard of by a day.
  func reachedOut(by day: Day) -> [CaseRow] {
    indices.filter { index in
      let entry = all[places.map { Int($0[index]) } ?? index]
      return entry.reachOutDay.map { $0 <= day } == true
    }.map { self[$0] }
  }
}

/// Clients that stand below one head.
package struct ListSection: Equatable, Sendable {
  /// What they have in common; nil where a list is not divided, and has no head.
  var group: ListGroup?
  /// Their places in the list.
  var rows: Range<Int>
  /// The line of the head, or of the first client where there is none.
  var firstLine = 0
}

/// What clients below one head have in common.
package enum ListGroup: Hashable, Sendable {
  case need(CaseRow.Group)
  /// Handed to who works here, and not accepted yet.
  case handed
  case step(Step)
  /// The first letter of the Latin form; empty for a name that begins with none.
  case letter(String)
  /// Nil for clients whom nobody counsels.
  case counsellor(WorkerID?)
}

/// The lines of a list of clients: heads, clients, what was found in their notes, and at the end the
/// ways to look further.
package struct ListLines: RandomAccessCollection, Equatable, Sendable {
  /// One line of the list.
  package enum Line: Equatable, Sendable {
    case group(ListGroup, count: Int)
    case client(CaseRow)
    /// What was found in a note of the client above.
    case excerpt(CaseRow)
    /// The empty line below the client above, where rows are large.
    case gap(CaseRow)
    /// A way to look further, while one looks for somebody.
    case way(FindWay)
  }

  /// What the row of a client consists of.
  struct RowShape: Equatable, Sendable {
    /// Whether a second line shows what was found in their notes.
    var hasExcerpt = false
    /// Whether an empty line follows.
    var hasGap = false

    /// How many of its lines say something.
    var textLines: Int { hasExcerpt ? 2 : 1 }
    var lines: Int { textLines + (hasGap ? 1 : 0) }
  }

  private let rows: ListRows
  private let sections: [ListSection]
  private let shape: RowShape
  private let ways: [FindWay]
  private let ownLines: Int

  /// - Parameters:
  ///   - rows: The clients of the list.
  ///   - sections: All of them divided, each with the line on which it begins.
  ///   - shape: What the row of every client consists of.
  ///   - ways: What stands below the last client.
  init(rows: ListRows, sections: [ListSection], shape: RowShape, ways: [FindWay]) {
    self.rows = rows
    self.sections = sections
    self.shape = shape
    self.ways = ways
    ownLines = Self.count(of: sections, shape: shape)
  }

  /// How many lines sections take.
  private static func count(of sections: [ListSection], shape: RowShape) -> Int {
    guard let last = sections.last else { return 0 }
    return last.firstLine + (last.group == nil ? 0 : 1) + last.rows.count * shape.lines
  }

  /// Gives every section the line on which it begins.
  static func placed(_ sections: [ListSection], shape: RowShape) -> [ListSection] {
    var line = 0
    return sections.map { section in
      var section = section
      section.firstLine = line
      line += (section.group == nil ? 0 : 1) + section.rows.count * shape.lines
      return section
    }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { ownLines + ways.count }

  /// The line at a place, from 0.
  package subscript(line: Int) -> Line {
    guard line < ownLines else { return .way(ways[line - ownLines]) }
    let section = sections[section(at: line)]
    var offset = line - section.firstLine
    if let group = section.group {
      if offset == 0 { return .group(group, count: section.rows.count) }
      offset -= 1
    }
    let row = rows[section.rows.lowerBound + offset / shape.lines]
    switch offset % shape.lines {
    case 0: return .client(row)
    case 1 where shape.hasExcerpt: return .excerpt(row)
    default: return .gap(row)
    }
  }

  /// The line of a client.
  func line(ofRow row: Int) -> Int? {
    guard let section = sections.first(where: { $0.rows.contains(row) }) else { return nil }
    return section.firstLine + (section.group == nil ? 0 : 1)
      + (row - section.rows.lowerBound) * shape.lines
  }

  /// The line of a way to look further.
  func line(of way: FindWay) -> Int? { ways.firstIndex(of: way).map { ownLines + $0 } }

  /// The section that a line belongs to: the last one that begins at it or above.
  private func section(at line: Int) -> Int {
    var low = 0
    var high = sections.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if sections[middle].firstLine <= line { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
