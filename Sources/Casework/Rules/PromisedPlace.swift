/// Which place of the house was promised to whom.
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
  ///   - today: The office's calendar day: with whom the relation is closed by then has given the place back.
  /// - Returns: The open cases with the same place, by number; none for a text that says nothing.
  package func others(
    promised text: String, but client: CaseID, among summaries: some Sequence<CaseSummary>,
    on today: Day
  ) -> [CaseSummary] {
    let wanted = place(in: text)
    guard !wanted.isEmpty else { return [] }
    return summaries.filter { summary in
      summary.id != client && summary.closedOn == nil
        && summary.stepFacts.step(on: today) != .afterContact
        && summary.placeInHouse.map { place(in: $0) == wanted } == true
    }.sorted { $0.number < $1.number }
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
