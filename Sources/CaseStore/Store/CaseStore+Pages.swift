package import Casework

// The history of a case page by page, from the newest save to the first.

/// A part of the history of a case.
package struct HistoryPage: Sendable {
  /// The newest first.
  package var saves: [RecordedSave] = []
  /// Where older saves begin; nil when there are none.
  package var older: HistoryMark?
}

/// A place in the history of one case.
package struct HistoryMark: Hashable, Sendable {
  let subject: Subject
  let place: Place
}

extension CaseStore {
  /// Reads the newest saves of a case.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - limit: The most records that are read, from 1.
  /// - Returns: The saves, and where older ones begin.
  /// - Throws: `unknownCase`, and what the disk refuses.
  package func historyPage(of id: CaseID, limit: Int) throws(StoreError) -> HistoryPage {
    guard let entry = catalogue.entries[.case(id)] else { throw .unknownCase }
    return try historyPage(
      from: HistoryMark(subject: .case(id), place: entry.last), limit: limit)
  }

  /// Reads the saves of a case from a place on.
  ///
  /// - Parameters:
  ///   - mark: Out of the page before this one.
  ///   - limit: The most records that are read, from 1. A record that cannot be read is none of
  ///     the saves, so that a page may hold fewer.
  /// - Returns: The saves, and where older ones begin.
  /// - Throws: What the disk refuses.
  package func historyPage(
    from mark: HistoryMark, limit: Int
  ) throws(StoreError) -> HistoryPage {
    var page = HistoryPage()
    var segments = SortedMap<Int, Opened>()
    var place: Place? = mark.place
    for _ in 0..<max(1, limit) {
      guard let here = place else { break }
      guard let line = try folders.journal.record(at: here, in: &segments, reading: .whole),
        line.head.subject == mark.subject.recordText
      else {
        // No such record stands there: find it and its elders by reading everything.
        return try pageByWalking(page, from: here, of: mark.subject, limit: limit)
      }
      if case .body(let body) = seal.open(line, extent: .whole),
        let save = RecordedSave(line.head, body)
      {
        page.saves.append(save)
      }
      place = line.head.back
    }
    page.older = place.map { HistoryMark(subject: mark.subject, place: $0) }
    return page
  }

  private func pageByWalking(
    _ page: HistoryPage, from place: Place, of subject: Subject, limit: Int
  ) throws(StoreError) -> HistoryPage {
    let records = try recordsByWalking {
      $0.subject == subject.recordText && $0.sequence <= place.sequence
    }
    var page = page
    page.saves += records.suffix(limit).reversed().compactMap(RecordedSave.init)
    page.older = records.dropLast(limit).last.map {
      HistoryMark(subject: subject, place: $0.place)
    }
    return page
  }
}
