import Casework

/// By what a list of clients is ordered and divided.
package enum ListOrder: String, CaseIterable, Sendable {
  /// When somebody needs something.
  case need
  case name, number, step
  /// Who came last stands first.
  case arrival
  case counsellor
}

/// Clients in the order of a list, divided by what they have in common.
struct ListArrangement {
  var rows: [CaseRow]
  /// The place of each among the summaries.
  var sources: [Int32]
  var sections: [ListSection]

  /// Orders rows.
  ///
  /// - Parameters:
  ///   - rows: In any order.
  ///   - sources: The place of each among the summaries.
  ///   - arrivals: The day on which each arrived, by its place among `rows`.
  ///   - order: By what.
  ///   - members: The team in the order of its names; needed for the order by counsellor only.
  ///   - worker: Who works here: what was handed to them stands above what needs them.
  init(
    _ rows: [CaseRow], sources: [Int32], arrivals: (Int) -> Day?, by order: ListOrder,
    members: [WorkerID], worker: WorkerID?
  ) {
    // A hundred thousand rows: small keys are moved about instead of the rows, and names are only
    // compared where the keys are the same.
    var keys = rows.indices.map { index in
      let row = rows[index]
      let place =
        switch order {
        case .need:
          Self.isHanded(row, to: worker) ? Int.min : CaseloadOrder.place(of: row)
        case .name: 0
        case .number: Self.digits(of: row.number)
        case .step: Self.step(of: row) << 40 + CaseloadOrder.place(of: row)
        case .arrival: arrivals(index).map { -$0.number } ?? Int.max
        case .counsellor:
          row.counsellor.map { members.firstIndex(of: $0) ?? members.count } ?? -1
        }
      return (place: place, index: index)
    }
    let surnames = order == .name ? rows.map(SurnameFirst.key) : []
    keys.sort { left, right in
      if left.place != right.place { return left.place < right.place }
      if order == .name, surnames[left.index] != surnames[right.index] {
        return surnames[left.index] < surnames[right.index]
      }
      // Of most only this one text is compared, so that no rows are handed about.
      let names = (rows[left.index].sortKey, rows[right.index].sortKey)
      if names.0 != names.1 { return names.0 < names.1 }
      return CaseloadOrder.isNamedBefore(rows[left.index], rows[right.index])
    }
    self.rows = keys.map { rows[$0.index] }
    self.sources = keys.map { sources[$0.index] }
    sections = []
    divide(by: order, for: worker)
  }

  private static func isHanded(_ row: CaseRow, to worker: WorkerID?) -> Bool {
    guard let handover = row.handover else { return false }
    return handover.to == worker
  }

  /// From how many clients on an order by name has a head for each letter.
  private static let lettersFrom = 60

  private mutating func divide(by order: ListOrder, for worker: WorkerID?) {
    if order == .name, rows.count < Self.lettersFrom {
      if !rows.isEmpty { sections = [ListSection(group: nil, rows: rows.indices)] }
      return
    }
    var first = 0
    var group = rows.first.flatMap { Self.group(of: $0, by: order, for: worker) }
    for index in rows.indices {
      let isLast = index == rows.count - 1
      let next = isLast ? nil : Self.group(of: rows[index + 1], by: order, for: worker)
      guard isLast || next != group else { continue }
      sections.append(ListSection(group: group, rows: first..<index + 1))
      first = index + 1
      group = next
    }
  }

  /// What a row has in common with those beside it; nil where the order has no parts.
  private static func group(
    of row: CaseRow, by order: ListOrder, for worker: WorkerID?
  ) -> ListGroup? {
    switch order {
    case .need: isHanded(row, to: worker) ? .handed : .need(row.group)
    case .name: .letter(letter(of: row))
    case .number, .arrival: nil
    case .step: row.group == .closed ? .need(.closed) : .step(row.step)
    case .counsellor: .counsellor(row.counsellor)
    }
  }

  private static func letter(of row: CaseRow) -> String {
    guard let first = SurnameFirst.key(of: row).first, first.isLetter else { return "" }
    return first.uppercased()
  }

  /// Closed cases stand below every step.
  private static func step(of row: CaseRow) -> Int {
    row.group == .closed ? Step.allCases.count + 1 : row.step.rawValue
  }

  /// The number at the end of a case number; its letters only decide between equal ones.
  private static func digits(of number: CaseNumber) -> Int {
    var value = 0
    var factor = 1
    for byte in number.text.utf8.reversed().prefix(15) {
      guard (48...57).contains(byte) else { break }
      value += Int(byte - 48) * factor
      factor *= 10
    }
    return value
  }
}
