import Casework

/// Clients in the order of a list, divided by what they have in common.
struct ListArrangement: Equatable, Sendable {
  /// Clients in any order, each with the text that decides between those with the same number.
  struct Gathered {
    private(set) var entries: [ListEntry] = []
    fileprivate var texts = PackedTexts()

    init(atMost count: Int) {
      entries.reserveCapacity(count)
      texts.reserve(count)
    }

    mutating func append(_ entry: ListEntry, named text: String) {
      entries.append(entry)
      texts.append(text)
    }
  }

  private(set) var entries: [ListEntry] = []
  private(set) var sections: [ListSection] = []

  init() {}

  /// Puts clients in order.
  ///
  /// - Parameters:
  ///   - gathered: All of them.
  ///   - maker: By what, and where they are looked up who are called the same.
  init(_ gathered: Gathered, by maker: RowMaker) {
    let (all, texts) = (gathered.entries, gathered.texts)
    // Small keys are moved about, and names are only compared where the numbers are the same.
    var keys = all.indices.map { (number: all[$0].order, index: Int32($0)) }
    keys.sort { left, right in
      if left.number != right.number { return left.number < right.number }
      let (first, second) = (Int(left.index), Int(right.index))
      let order = texts.order(of: first, and: second)
      return order == 0
        ? maker.isNamedBefore(all[first].source, all[second].source) : order < 0
    }
    entries = keys.map { all[Int($0.index)] }
    guard maker.basis.order == .name else {
      divide(by: maker)
      return
    }
    if entries.count < Self.lettersFrom {
      sections = entries.isEmpty ? [] : [ListSection(group: nil, rows: entries.indices)]
    } else {
      sections = Self.divided(keys.count) {
        .letter(Self.letter(of: texts[Int(keys[$0].index)]))
      }
    }
  }

  /// From how many clients on an order by name has a head for each letter.
  private static let lettersFrom = 60

  /// The letter that a name begins with as a card index has it; empty where it begins with none.
  private static func letter(of text: String) -> String {
    guard let first = text.first, first.isLetter else { return "" }
    return first.uppercased()
  }

  private mutating func divide(by maker: RowMaker) {
    sections = Self.divided(entries.count) { [entries] in
      maker.basis.part(of: entries[$0], in: maker.summaries)
    }
  }

  /// Puts those into one section who stand beside each other and have the same in common.
  private static func divided(_ count: Int, by part: (Int) -> ListGroup?) -> [ListSection] {
    var found: [ListSection] = []
    var first = 0
    var own = count == 0 ? nil : part(0)
    for index in 0..<count {
      let isLast = index == count - 1
      let next = isLast ? nil : part(index + 1)
      guard isLast || next != own else { continue }
      found.append(ListSection(group: own, rows: first..<index + 1))
      first = index + 1
      own = next
    }
    return found
  }

  // MARK: What changes

  /// The place in the list of a client by their place among the summaries.
  func index(of source: Int) -> Int? {
    let source = Int32(source)
    return entries.firstIndex { $0.source == source }
  }

  /// The places in the list of some clients, by theirs among the summaries.
  func indices(of sources: Set<Int>) -> [Int: Int] {
    guard let most = sources.max() else { return [:] }
    var isWanted = [Bool](repeating: false, count: most + 1)
    for source in sources { isWanted[source] = true }
    var found: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let source = Int(entry.source)
      if source <= most, isWanted[source] { found[source] = index }
    }
    return found
  }

  /// Takes in what changed of a client who stays where they are.
  mutating func update(_ index: Int, to entry: ListEntry) { entries[index] = entry }

  /// Takes clients out, and puts others where they belong; not for an order by name, of which the parts follow
  /// from more than the entries.
  ///
  /// - Parameters:
  ///   - gone: The places in the list of those who leave it or are put elsewhere.
  ///   - fresh: Those who come.
  ///   - maker: By what, and where names are looked up.
  mutating func take(out gone: Set<Int>, in fresh: [ListEntry], by maker: RowMaker) {
    for index in gone.sorted(by: >) { entries.remove(at: index) }
    for entry in fresh { entries.insert(entry, at: place(for: entry, by: maker)) }
    divide(by: maker)
  }

  /// Where a client belongs: before the first one who stands behind them.
  private func place(for entry: ListEntry, by maker: RowMaker) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = low + (high - low) / 2
      let other = entries[middle]
      let isBefore =
        other.order == entry.order
        ? maker.isNamedBefore(other.source, entry.source) : other.order < entry.order
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
