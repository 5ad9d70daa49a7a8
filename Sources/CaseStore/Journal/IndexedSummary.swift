package import Casework
import Synchronization

/// A summary as it stands in an index, of which only that is read what somebody asks for.
///
/// A store has a hundred thousand of them and a screen shows twenty. The bytes are those of a file
/// whose check was right, so they are read long after the file was.
package final class IndexedSummary: SummarySource {
  package let id: CaseID
  /// What stands in the index: whose it is, the names, everything else.
  let bytes: ArraySlice<UInt8>
  private let read = Mutex<Read?>(nil)

  /// Everything else, once somebody asked for it; an object, so that what nobody reads takes no room.
  private final class Read: Sendable {
    let facts: CaseSummary.Facts
    init(_ facts: CaseSummary.Facts) { self.facts = facts }
  }

  init(id: CaseID, bytes: ArraySlice<UInt8>) {
    self.id = id
    self.bytes = bytes
  }

  package var belonging: CaseSummary.Belonging {
    var reader = IndexReader(bytes)
    let nobody = CaseSummary.Belonging(
      counsellor: nil, standIn: nil, giver: nil, closedOn: nil, hasEscalations: false)
    return (try? reader.belonging()) ?? nobody
  }

  package var names: CaseSummary.Names {
    var reader = IndexReader(bytes)
    // A client who cannot be read is still one that somebody finds by the number.
    let unread = CaseSummary.Names(
      number: CaseNumber(id.text), name: id.text, sortName: id.text, sortKey: id.text)
    guard (try? reader.skipBelonging()) != nil else { return unread }
    return (try? reader.names()) ?? unread
  }

  package var nameOrder: CaseSummary.NameOrder {
    var reader = IndexReader(bytes)
    if (try? reader.skipBelonging()) != nil, let found = try? reader.nameOrder() { return found }
    let unread = names
    return CaseSummary.NameOrder(key: unread.sortKey, number: unread.number)
  }

  package var facts: CaseSummary.Facts {
    read.withLock { read in
      if let read { return read.facts }
      let facts = decoded()
      read = Read(facts)
      return facts
    }
  }

  package var rowFacts: CaseSummary.RowFacts {
    if let known = read.withLock({ $0?.facts }) { return CaseSummary.RowFacts(known) }
    var reader = IndexReader(bytes)
    guard (try? reader.skipBelonging()) != nil, (try? reader.skipNames()) != nil,
      let found = try? reader.rowFacts()
    else { return CaseSummary.RowFacts(facts) }
    return found
  }

  private func decoded() -> CaseSummary.Facts {
    var reader = IndexReader(bytes)
    // Nobody may take such a case for one in which nothing is to be done.
    let nothing = CaseSummary.Facts(
      stepFacts: StepFacts(
        yesFrom: nil, arrivedFrom: nil, end: nil, hasOpenEscalation: false,
        relationClosedFrom: nil), hasConflict: true)
    guard (try? reader.skipBelonging()) != nil, (try? reader.skipNames()) != nil else {
      return nothing
    }
    return (try? reader.facts()) ?? nothing
  }
}
