// The index: kept when a program ends, used at the next opening.

extension CaseStore {
  /// From so many records on that the index does not know, an opening without a new one takes
  /// noticeably longer; for fewer it is not worth writing.
  private static let usefulLag = 64

  /// Whether the index should be written when the program ends.
  package var isIndexDue: Bool {
    !isReadOnly && (!hasIndex || recordsSinceIndex >= Self.usefulLag)
  }

  /// Writes the index when it is due; for the end of a program.
  ///
  /// The index can be lost at any time, so that it cannot be written takes nothing from anybody. Who
  /// is saving right now is not waited for: nobody should wait for a program that ends.
  package mutating func keepIndexAtEnd() {
    if isIndexDue { try? keepIndex() }
  }

  /// Writes the index, when it does not know everything.
  ///
  /// - Throws: `busy` when another program holds the lock, without waiting for it, and what the disk
  ///   refuses. Nothing is lost then: the index is made of the journal.
  package mutating func keepIndex() throws(StoreError) {
    guard !hasIndex || recordsSinceIndex > 0 else { return }
    try locked(patience: 0) { (store) throws(StoreError) in
      // What the index says must be on the disk before it: the index is held against the journal
      // at the next opening, and what is missing there would look like a loss.
      try store.confirm(store.end.segment)
      let index = StoreIndex(
        end: store.end, agreed: store.norms.agreedFingerprint, catalogue: store.catalogue,
        problems: store.problems.filter { $0.kind != .damagedDescription })
      store.clearTornIndexes()
      try store.files.replace(
        StoreIndex.fileName,
        with: try store.seal.sealFile(
          index.bytes(store: store.id, norms: store.usualNorms), name: StoreIndex.fileName),
        suffix: store.newSuffix(), in: store.folders.root)
      store.hasIndex = true
      store.recordsSinceIndex = 0
    }
  }

  /// Clears away indexes whose writing was cut off; whoever writes one holds the lock, as we do.
  private func clearTornIndexes() {
    let names = (try? files.names(in: folders.root.handle)) ?? []
    for name in names
    where name.hasPrefix(StoreIndex.fileName + ".") && name.hasSuffix(besideEnding) {
      try? files.remove(name, in: folders.root.handle)
    }
  }

  /// Takes over the index, when there is one that fits the journal; false when there is none.
  mutating func loadIndex() -> Bool {
    guard let bytes = try? files.contents(of: StoreIndex.fileName, in: folders.root),
      let clear = seal.openFile(bytes, name: StoreIndex.fileName),
      let index = StoreIndex(clear, store: id, norms: usualNorms)
    else { return false }
    if let last = index.catalogue.lastPlace {
      guard let line = try? folders.journal.record(at: last) else {
        noteLoss(of: index)
        return false
      }
      guard line.check == index.end.check else { return false }
    }
    catalogue = index.catalogue
    indexNorms = index.agreed
    problems += index.problems
    end = index.end
    lastSegment = end.segment
    return true
  }

  /// Names what the index saw and the journal does not hold any more.
  private mutating func noteLoss(of index: StoreIndex) {
    guard let last = index.catalogue.lastPlace else { return }
    problems.append(
      Problem(
        .rolledBack, segment: last.segment, offset: last.offset, length: 0,
        sequence: last.sequence))
  }
}
