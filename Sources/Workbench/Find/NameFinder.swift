import Casework

/// Finds clients of the whole store by what is typed, and remembers how: the next letter finds fewer of the same.
struct NameFinder: Equatable, Sendable {
  /// The clients whom a filter finds, by their places among the summaries.
  private struct Finding: Equatable, Sendable {
    var query: FindQuery
    var text: String
    /// Those who are written so.
    var exact: [Int32]
    /// Those who are heard alike, where nobody is written so.
    var near: [Int32]
    var found: [Int32] { exact.isEmpty ? near : exact }
  }

  /// What was found of the filter in the whole store; nil until it is looked for.
  private var finding: Finding?
  /// All names, folded; nil until somebody looks for one.
  private var names: NameIndex?

  /// The places of the clients whom a text finds.
  mutating func places(of text: String, in summaries: CaseSummaries) -> [Int32] {
    if let finding, finding.text == text { return finding.found }
    let query = FindQuery(text)
    let names = names ?? NameIndex(summaries)
    self.names = names
    // What was typed on finds fewer of the same. Only a number may get found by its zeros.
    let isLonger = finding.map { text.hasPrefix($0.text) && !$0.query.isEmpty } ?? false
    let candidates =
      isLonger && query.words.allSatisfy { $0.number == nil } ? finding?.exact : nil
    let exact = names.places(of: query, among: candidates)
    let heard = finding.flatMap { $0.exact.isEmpty && query.goesOn(from: $0.query) ? $0.near : nil }
    let near = exact.isEmpty ? names.places(hearing: query, among: heard) : []
    let finding = Finding(query: query, text: text, exact: exact, near: near)
    self.finding = finding
    return finding.found
  }

  /// Takes in that a client who is called as before is open or closed by now.
  mutating func note(_ summary: CaseSummary, at place: Int) { names?.note(summary, at: place) }

  /// Whether nobody is written as a text says, and there is who is heard alike.
  func isNear(_ text: String) -> Bool {
    finding?.text == text && finding?.near.isEmpty == false
  }

  /// How many clients whom the filter finds are open, and how many are closed.
  var foundCounts: (open: Int, closed: Int) {
    let found = finding?.found ?? []
    let closed = names?.closedCount(of: found) ?? 0
    return (found.count - closed, closed)
  }
}
