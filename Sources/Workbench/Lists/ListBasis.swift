import Casework

/// What a list of clients is made for beside the summaries: who looks at it, when, at whom and in which order.
struct ListBasis: Equatable, Sendable {
  var worker: WorkerID?
  var today: Day
  var view: CaseloadView
  var order: ListOrder
  /// The team in the order of its names, where the list goes by it; else nobody.
  var members: [WorkerID]
  /// Who is of the team and has not left it, where the view goes by it; else nobody.
  var colleagues: Set<WorkerID>
  var viewer: SignalViewer
  var caseload: Caseload?
  /// By when to get in touch again with whom, as far as the worker may know.
  var reachOuts: [CaseID: Day]

  /// Before somebody looks at the list.
  static let nobody = ListBasis(
    worker: nil, today: Day(number: 0), view: .mine, order: .need, members: [], colleagues: [],
    viewer: .nobody, caseload: nil, reachOuts: [:])

  /// Whether another one differs in no more than by when to get in touch with whom.
  func isSame(but reachOuts: [CaseID: Day], as other: ListBasis) -> Bool {
    var same = self
    same.reachOuts = reachOuts
    return same == other
  }

  /// The clients of whom another one says another day to get in touch.
  func reachOutsChanged(from other: ListBasis) -> Set<CaseID> {
    if reachOuts == other.reachOuts { return [] }
    var changed = Set(other.reachOuts.keys.filter { reachOuts[$0] == nil })
    for (id, day) in reachOuts where other.reachOuts[id] != day { changed.insert(id) }
    return changed
  }

  /// The client as one line of the list.
  func row(of summary: CaseSummary) -> CaseRow {
    var row = summary.row(on: today)
    if row.group == .inContactAfter { row.reachOutDue = reachOuts[row.id] }
    return row
  }

  /// What the list keeps of a client, and whether they belong in the view; nil of somebody who does not and is
  /// not chosen either.
  func entry(
    of summary: CaseSummary, at place: Int, isChosen: Bool
  ) -> (entry: ListEntry, belongs: Bool)? {
    let belonging = summary.source.belonging
    var known: RowStanding?
    func standing() -> RowStanding {
      let standing = known ?? summary.standing(belonging, on: today)
      known = standing
      return standing
    }
    let belongs = view.shows(belonging, standing(), for: viewer, caseload, of: colleagues)
    guard belongs || isChosen else { return nil }
    let found = standing()
    let reachOut = found.group == .inContactAfter ? reachOuts[summary.id] : nil
    let entry = ListEntry(
      found, at: place, order: number(found, belonging, of: summary, reachOut: reachOut),
      reachOut: reachOut, in: self)
    return (entry, belongs)
  }

  /// Whether a client waits for who works here to accept them.
  func isHanded(_ standing: RowStanding) -> Bool {
    standing.handover.map { $0.to == worker } ?? false
  }

  // MARK: Order

  /// The number by which the list puts a client in their place.
  private func number(
    _ standing: RowStanding, _ belonging: CaseSummary.Belonging, of summary: CaseSummary,
    reachOut: Day?
  ) -> Int {
    switch order {
    case .need:
      // What was handed to who works here stands above what needs them.
      isHanded(standing) ? .min : CaseloadOrder.place(of: standing, reachOutDue: reachOut)
    case .name: 0
    case .number: Self.digits(of: summary.number)
    case .step:
      Self.step(of: standing) << 40 + CaseloadOrder.place(of: standing, reachOutDue: reachOut)
    case .arrival: standing.arrivedFrom.map { -$0.number } ?? .max
    case .counsellor:
      belonging.counsellor.map { members.firstIndex(of: $0) ?? members.count } ?? -1
    }
  }

  /// Closed cases stand below every step.
  private static func step(of standing: RowStanding) -> Int {
    standing.group == .closed ? Step.allCases.count + 1 : standing.step.rawValue
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

  /// What decides between clients with the same number.
  func nameText(of summary: CaseSummary) -> String {
    guard order == .name else { return Self.text(summary.source.nameOrder) }
    let names = summary.source.names
    return SurnameFirst.key(of: names) + PackedTexts.separator
      + Self.text(CaseSummary.NameOrder(key: names.sortKey, number: names.number))
  }

  private static func text(_ names: CaseSummary.NameOrder) -> String {
    names.key + PackedTexts.separator + names.number.text
  }

  // MARK: Parts

  /// What a client has in common with those beside them.
  ///
  /// - Parameters:
  ///   - entry: What is kept of them.
  ///   - summaries: Where those are looked up of whom the entry alone does not tell.
  /// - Returns: Nil where the order has no parts, and in an order by name, of which entries say no letters.
  func part(of entry: ListEntry, in summaries: CaseSummaries) -> ListGroup? {
    switch order {
    case .need: entry.traits.contains(.isHanded) ? .handed : .need(entry.group)
    case .name, .number, .arrival: nil
    case .step: entry.group == .closed ? .need(.closed) : .step(entry.step)
    case .counsellor: .counsellor(counsellor(of: entry, in: summaries))
    }
  }

  private func counsellor(of entry: ListEntry, in summaries: CaseSummaries) -> WorkerID? {
    if members.indices.contains(entry.order) { return members[entry.order] }
    return isOfStranger(entry)
      ? summaries.passing(Int(entry.source)).source.belonging.counsellor : nil
  }

  /// Whether the list goes by who counsels, and of a client that is nobody of the team.
  func isOfStranger(_ entry: ListEntry) -> Bool {
    order == .counsellor && entry.order == members.count
  }
}
