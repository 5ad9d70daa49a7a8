/// Which place of the house was promised to whom, and who lives there.
///
/// What was promised to a client is told in own words, such as "Room 4, from 1 February", so that a
/// place counts as named where such a text begins with its name.
///
/// Source: our own proposal; see Guide, R3.
package struct PromisedPlace: Sendable {
  /// The names of the house's places, folded as for finding.
  private let names: [String]

  package init(_ places: some Sequence<HousePlace>) {
    names = places.filter { $0.binned == nil }.map { SortKey.key(for: $0.name) }
      .filter { !$0.isEmpty }
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

  /// The place that a text begins with; the whole text where that is none of the house's.
  private func place(in text: String) -> String {
    let key = SortKey.key(for: text).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let named = names.filter { name in
      key.hasPrefix(name)
        && !(key.dropFirst(name.count).first.map { $0.isLetter || $0.isNumber } ?? false)
    }
    return named.max { $0.count < $1.count } ?? key
  }
}
