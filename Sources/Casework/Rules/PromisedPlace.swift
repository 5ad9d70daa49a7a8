/// Which place of the house was promised to whom, and who lives there.
///
/// What was promised to a client is told in own words, such as "Room 4, from 1 February", so that a
/// place counts as named where such a text begins with its name, or with so much of it as no other place has.
///
/// Source: our own proposal; see Guide, R3.
package struct PromisedPlace: Sendable {
  /// The names of the house's places, and folded as for finding.
  private let places: [(name: String, key: String)]

  package init(_ places: some Sequence<HousePlace>) {
    self.places = places.filter { $0.binned == nil }
      .map { (name: $0.name, key: Self.folded($0.name)) }.filter { !$0.key.isEmpty }
  }

  /// Whether the house has places at all.
  package var isEmpty: Bool { places.isEmpty }

  /// The place of the house that a text names.
  ///
  /// - Parameter text: What was promised to a client.
  /// - Returns: Its name as the team has it; nil where it is none of them, or may be several.
  package func name(in text: String) -> String? {
    let key = Self.folded(text)
    guard !key.isEmpty else { return nil }
    let whole = places.filter { Self.begins(key, with: $0.key) }
    if let longest = whole.max(by: { $0.key.count < $1.key.count }) { return longest.name }
    let short = places.filter { Self.begins(key, with: Self.head(of: $0.key)) }
    if let name = only(short) { return name }
    let head = Self.head(of: key)
    let begun = head.isEmpty ? [] : places.filter { Self.begins($0.key, with: head) }
    return only(begun)
  }

  /// The name that all of some places have; nil where there are none, or several names.
  private func only(_ found: [(name: String, key: String)]) -> String? {
    guard let first = found.first, found.allSatisfy({ $0.key == first.key }) else { return nil }
    return first.name
  }

  /// Who else was promised the place that a text names.
  ///
  /// - Parameters:
  ///   - text: What was promised to a client.
  ///   - client: That client.
  ///   - summaries: The caseload.
  ///   - today: The office's calendar day: who left by then, or with whom the relation is closed, has given the
  ///     place back.
  /// - Returns: The open cases with the same place, by number; none for a text that says nothing.
  package func others(
    promised text: String, but client: CaseID, among summaries: some Sequence<CaseSummary>,
    on today: Day
  ) -> [CaseSummary] {
    let wanted = place(in: text)
    guard !wanted.isEmpty else { return [] }
    return summaries.filter { summary in
      summary.id != client && summary.closedOn == nil
        && !hasGivenBack(summary, on: today)
        && summary.placeInHouse.map { place(in: $0) == wanted } == true
    }.sorted { $0.number < $1.number }
  }

  /// What is known of one place on a day.
  package struct Use: Hashable, Sendable {
    /// The open cases of those who live there, by number.
    package var takenBy: [CaseSummary] = []
    /// The open cases of those who are still to come, by number.
    package var promisedTo: [CaseSummary] = []
    /// The last day on which somebody left it; nil where nobody of an open case did.
    package var leftOn: Day?

    package init() {}
  }

  /// Who lives in a place, and who is to come.
  ///
  /// - Parameters:
  ///   - name: The place, by its name.
  ///   - summaries: The caseload.
  ///   - today: The office's calendar day.
  /// - Returns: A place is taken from the day of the arrival until somebody left.
  package func use(
    of name: String, among summaries: some Sequence<CaseSummary>, on today: Day
  ) -> Use {
    let wanted = place(in: name)
    var use = Use()
    guard !wanted.isEmpty else { return use }
    for summary in summaries where summary.closedOn == nil {
      guard let text = summary.placeInHouse, place(in: text) == wanted else { continue }
      if let left = summary.leftOn, left <= today {
        use.leftOn = max(left, use.leftOn ?? left)
      } else if hasGivenBack(summary, on: today) {
        continue
      } else if let arrival = summary.stepFacts.arrivedFrom, arrival <= today {
        use.takenBy.append(summary)
      } else {
        use.promisedTo.append(summary)
      }
    }
    use.takenBy.sort { $0.number < $1.number }
    use.promisedTo.sort { $0.number < $1.number }
    return use
  }

  /// Whether somebody left, or the relation with them is closed.
  private func hasGivenBack(_ summary: CaseSummary, on today: Day) -> Bool {
    if let left = summary.leftOn, left <= today { return true }
    return summary.stepFacts.step(on: today) == .afterContact
  }

  /// The place that a text names, folded; the whole text where that is none of the house's.
  private func place(in text: String) -> String { Self.folded(name(in: text) ?? text) }

  /// A text without capitals and marks, with one blank between its words.
  private static func folded(_ text: String) -> String {
    SortKey.key(for: text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What stands before the first comma, colon or bracket.
  private static func head(of key: String) -> String {
    let head = key.prefix { !",;:(".contains($0) }
    return head.last?.isWhitespace == true ? String(head.dropLast()) : String(head)
  }

  /// Whether a text begins with another one that ends where a word ends; never with an empty one.
  private static func begins(_ text: String, with beginning: String) -> Bool {
    guard !beginning.isEmpty, text.hasPrefix(beginning) else { return false }
    return !(text.dropFirst(beginning.count).first.map { $0.isLetter || $0.isNumber } ?? false)
  }
}
