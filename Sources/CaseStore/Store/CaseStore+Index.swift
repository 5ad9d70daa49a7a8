import Casework

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
      guard let bytes = index.bytes(store: store.id, norms: store.usualNorms) else {
        // The one that it was to be made of is damaged; without it the next opening reads the journal.
        try? store.files.remove(StoreIndex.fileName, in: store.folders.root.handle)
        return
      }
      try store.files.replace(
        StoreIndex.fileName,
        with: try store.seal.sealFile(bytes, name: StoreIndex.fileName),
        suffix: store.newSuffix(), in: store.folders.root)
      store.hasIndex = true
      store.recordsSinceIndex = 0
    }
  }

  /// Clears away indexes whose writing was cut off; whoever writes one holds the lock, as we do.
  func clearTornIndexes() {
    let names = (try? files.names(in: folders.root.handle)) ?? []
    for name in names
    where name.hasPrefix(StoreIndex.fileName + ".") && name.hasSuffix(besideEnding) {
      try? files.remove(name, in: folders.root.handle)
    }
  }

  /// Takes over the index, when there is one that fits the journal; false when there is none.
  ///
  /// - Parameter isChecked: Whether all of it is read, so that one of which anything is damaged is none; else
  ///   what is damaged shows when somebody asks for it, see `isIndexAmiss`.
  /// - Returns: Whether there was one.
  mutating func loadIndex(isChecked: Bool) -> Bool {
    guard let index = readIndex(), !isChecked || index.catalogue.entries.table?.isWhole() != false
    else {
      return false
    }
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

  private func readIndex() -> StoreIndex? {
    guard
      let opened = try? files.openOwn(StoreIndex.fileName, in: folders.root, for: .read),
      let size = try? files.status(of: opened.handle).size
    else { return nil }
    guard description.protection != .none else {
      return StoreIndex(
        IndexContent(of: opened, from: 0), size: size, store: id, norms: usualNorms)
    }
    guard size <= 1 << 30,
      let bytes = try? files.bytes(of: opened, at: 0, count: size, file: StoreIndex.fileName),
      let clear = seal.openFile(bytes, name: StoreIndex.fileName)
    else { return nil }
    return StoreIndex(
      IndexContent(clear[...]), size: clear.count, store: id, norms: usualNorms)
  }

  /// Whether the index turned out to be damaged while it was read, so that lists show too little, or did
  /// until everything was taken from the journal.
  ///
  /// `mendIndex` and then `refresh` make it right.
  package var isIndexAmiss: Bool { isIndexDamaged || isMended }

  var isIndexDamaged: Bool { catalogue.entries.isDamaged }

  /// Takes everything from the journal, when the index turned out to be damaged.
  ///
  /// - Throws: What the disk refuses.
  package mutating func mendIndex() throws(StoreError) {
    guard isIndexDamaged else { return }
    // What cannot be read now leaves everything as it is, to be tried again.
    var mended = self
    try mended.readWholeJournal()
    self = mended
  }

  private mutating func readWholeJournal() throws(StoreError) {
    catalogue = Catalogue()
    end = JournalWalk.End(
      segment: 1, offset: 0, sequence: 0, check: Sodium.hash(Array(description.id.utf8)))
    hasIndex = false
    recent = []
    lastRead = nil
    try follow()
    try readTeam()
    _ = followTeam()
    try summarise(catalogue.subjects)
    catalogue.touched = []
    catalogue.entries.settle()
    // Whoever asks next is told that everything may be new.
    untold.termsChanged = true
    untold.teamChanged = true
    isMended = true
  }

  /// The entry of a subject, for whoever builds on there being none.
  ///
  /// - Throws: What the disk refuses.
  mutating func entry(of subject: Subject) throws(StoreError) -> Catalogue.Entry? {
    let entry = catalogue.entries[subject]
    guard isIndexDamaged else { return entry }
    try mendIndex()
    return catalogue.entries[subject]
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
