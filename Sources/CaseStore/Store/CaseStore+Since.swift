package import Casework

// What was saved since a moment, without reading what is older.

extension CaseStore {
  /// Every case, the one with the newest record first.
  package func casesByLatest() -> [CaseID] {
    catalogue.entries.all.compactMap { text, entry -> (id: CaseID, sequence: Int)? in
      guard case .case(let id)? = Subject(recordText: text) else { return nil }
      return (id, entry.last.sequence)
    }.sorted { $0.sequence > $1.sequence }.map(\.id)
  }

  /// The saves of a case that were made after a moment, the newest first.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - since: Seconds since 1970.
  ///   - limit: The most saves, from 1.
  /// - Returns: The saves; what stands before the first older one is not read.
  /// - Throws: `unknownCase`, and what the disk refuses.
  package func saves(
    of id: CaseID, since: Int, limit: Int
  ) throws(StoreError) -> [RecordedSave] {
    var saves: [RecordedSave] = []
    var page = try historyPage(of: id, limit: 4)
    while true {
      for save in page.saves {
        guard save.at.secondsSince1970 > since, saves.count < limit else { return saves }
        saves.append(save)
      }
      guard let older = page.older else { return saves }
      page = try historyPage(from: older, limit: 16)
    }
  }
}
