/// Which rows of a list a person marked, to do something with all of them.
///
/// A mark belongs to what the row is about and not to its place, so that it stays when the list is
/// ordered anew, narrowed, or read again after a colleague's save.
package struct Marks<ID: Hashable & Sendable>: Equatable, Sendable {
  package private(set) var ids: Set<ID> = []
  /// How many of them the list does not show now, because of a view or a search.
  ///
  /// Counted when the list or the marks change and not for each frame: a list may be very long.
  package private(set) var hiddenCount = 0

  package init() {}

  package var isEmpty: Bool { ids.isEmpty }
  package var count: Int { ids.count }
  package var shownCount: Int { count - hiddenCount }

  /// Whether a row is marked, shown or not.
  package func contains(_ id: ID) -> Bool { ids.contains(id) }

  /// Marks a row that the list shows; one that is marked stays so, or loses its mark.
  package mutating func mark(_ id: ID, flipping: Bool) {
    if !ids.insert(id).inserted, flipping { ids.remove(id) }
  }

  /// Marks all rows that the list shows; takes those marks away when all of them have one.
  ///
  /// - Parameter shown: The rows of the list. What it hides keeps its marks.
  package mutating func flipAll(_ shown: [ID]) {
    let isFull = shown.allSatisfy(ids.contains)
    if isFull { ids.subtract(shown) } else { ids.formUnion(shown) }
    hiddenCount = isFull ? ids.count : ids.count - Set(shown).count
  }

  /// Takes every mark away, hidden ones too.
  package mutating func clear() { self = Marks() }

  /// Takes marks away, such as those of rows that something was done with.
  package mutating func subtract(_ done: some Sequence<ID>, shown: some Sequence<ID>) {
    guard !isEmpty else { return }
    ids.subtract(done)
    count(shown: shown)
  }

  /// Counts again what is hidden, for a list that shows other rows now.
  package mutating func count(shown: some Sequence<ID>) {
    // Most lists have no marks, and need not be walked.
    hiddenCount = isEmpty ? 0 : hidden(from: shown)
  }

  /// How many of them are not in a list.
  package func hidden(from shown: some Sequence<ID>) -> Int {
    ids.subtracting(shown).count
  }

  /// Forgets marks of what is not there any more.
  ///
  /// - Parameters:
  ///   - there: Everything that can be marked at all, shown or not.
  ///   - shown: The rows of the list.
  package mutating func keep(_ there: some Sequence<ID>, shown: some Sequence<ID>) {
    guard !isEmpty else { return }
    ids.formIntersection(there)
    count(shown: shown)
  }
}
