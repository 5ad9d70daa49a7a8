import Casework

/// What follows from the counted records and can be had again from them at any time: where the
/// last record of every case stands, and the stacks of undo and redo.
struct Catalogue: Sendable {
  struct Entry: Hashable, Sendable {
    /// The last record of the subject; the older ones hang on it.
    var last: Place
    /// How many records came after the last checkpoint.
    var sinceCheckpoint: Int
    /// Whether a record of the subject is damaged.
    var isDamaged = false
    /// nil for the team, for a contact after care, and for a case of which nothing is recorded any more.
    var summary: CaseSummary?
    /// Whom a contact after care concerns; nil for everything else, and where that is not known.
    var contact: ContactOutline?
  }

  /// An entry for each subject.
  ///
  /// Looked up by the text that stands in a record: a hash of text is the one that the program has
  /// anyway, and another kind of key would cost the start a twentieth of its time.
  ///
  /// What was there when the store was opened is kept apart from what changed since: the writer's
  /// instance of the store shares it with the loop's, and neither copies a hundred thousand entries
  /// for the sake of one. With an index it stays in the file, from which an entry is read when somebody
  /// asks for it.
  struct Entries: Sendable {
    /// What stands in the index that the store was opened with; nil without one.
    private(set) var table: IndexTable?
    /// What a store without an index was opened with; none of it changes any more.
    private var first: [String: Entry] = [:]
    /// What is otherwise by now.
    private var since: [String: Entry] = [:]

    init() {}

    /// What stands in an index.
    init(of table: IndexTable) { self.table = table }

    subscript(subject: Subject) -> Entry? {
      get { self[text: subject.recordText] }
      set { since[subject.recordText] = newValue }
    }

    /// The entry of a subject by the text of a record.
    subscript(text text: String) -> Entry? { since[text] ?? first[text] ?? table?[text: text] }

    /// Whether what the index says is otherwise than it was written, as far as somebody asked for it, so
    /// that subjects may be missing.
    var isDamaged: Bool { table?.isDamaged ?? false }

    /// Whether an entry is otherwise than in the index.
    func hasChanged(_ text: String) -> Bool { since[text] != nil || first[text] != nil }

    /// What does not stand in the index as it is, in no order: cases that lists show, and others.
    var changed: (cases: [(text: String, entry: Entry)], others: [(text: String, entry: Entry)]) {
      var cases: [(text: String, entry: Entry)] = []
      var others: [(text: String, entry: Entry)] = []
      for (text, entry) in first where since[text] == nil {
        if entry.summary == nil {
          others.append((text, entry))
        } else {
          cases.append((text, entry))
        }
      }
      for (text, entry) in since {
        if entry.summary == nil {
          others.append((text, entry))
        } else {
          cases.append((text, entry))
        }
      }
      return (cases, others)
    }

    /// Text and entry of every subject.
    var all: [(text: String, entry: Entry)] {
      var all: [(text: String, entry: Entry)] = []
      all.reserveCapacity(first.count + since.count + (table?.outline.count ?? 0))
      for (text, entry) in first where since.isEmpty || since[text] == nil {
        all.append((text, entry))
      }
      for (text, entry) in since { all.append((text, entry)) }
      if let table {
        for place in 0..<table.outline.count {
          guard let found = table.entry(at: place), !hasChanged(found.text) else { continue }
          all.append(found)
        }
      }
      return all
    }

    /// What lists need of every case that something is recorded of, in no order.
    var summaries: CaseSummaries {
      // Mostly nothing changed since the index was made.
      if let table, first.isEmpty, since.isEmpty { return CaseSummaries(table) }
      let (cases, others) = changed
      guard let table else { return CaseSummaries(cases.compactMap(\.entry.summary)) }
      // A case of the index that is gone leaves a gap, which only a list without the index has room for.
      if others.contains(where: { table.place(of: CaseID($0.text)) != nil }) {
        return CaseSummaries(all.compactMap(\.entry.summary))
      }
      return CaseSummaries(table, news: cases.compactMap(\.entry.summary))
    }

    /// The contacts after care, in no order.
    ///
    /// They have no summary: an index says of them no more than whom they concern.
    var contacts: [ContactID] {
      var texts = changed.others.map(\.text)
      if let table { texts += table.otherTexts().filter { !hasChanged($0) } }
      return texts.compactMap { text in
        guard text.utf8.starts(with: RecordHead.contactPrefix.utf8),
          case .contact(let id)? = Subject(recordText: text)
        else { return nil }
        return id
      }
    }

    /// Changes the entry of a subject by the text of a record; where there is none, a new one, and where that
    /// is nil, nothing.
    mutating func change(
      _ text: String, orNew new: Entry? = nil, _ change: (inout Entry) -> Void
    ) {
      // In place, and looked up once: a journal that is read whole has millions of records.
      if let place = since.index(forKey: text) {
        change(&since.values[place])
        return
      }
      guard var entry = first[text] ?? table?[text: text] ?? new else { return }
      change(&entry)
      since[text] = entry
    }

    /// Sets what lists need of a case, by the text of a record; nil where nothing is recorded of it any more.
    mutating func setSummary(_ summary: CaseSummary?, of text: String) {
      change(text) { $0.summary = summary }
    }

    /// Sets whom a contact after care concerns, by the text of a record.
    mutating func setContact(_ outline: ContactOutline, of text: String) {
      change(text) { $0.contact = outline }
    }

    /// Takes all that there is as what the store was opened with.
    ///
    /// Cheap before anything changed after the first time. What changed since an index was made stays
    /// beside it.
    mutating func settle() {
      guard table == nil else { return }
      if first.isEmpty {
        swap(&first, &since)
      } else {
        first.merge(since) { _, later in later }
        since = [:]
      }
    }
  }

  /// Every subject of which there is a record.
  var subjects: Set<Subject> {
    Set(entries.all.compactMap { Subject(recordText: $0.text) })
  }

  struct UndoStacks: Hashable, Sendable {
    /// The save that an undo takes back next.
    var undo: Place?
    /// The undo that a redo takes back next.
    var redo: Place?
    /// What the worker did since then that goes on no stack; nil where that is nothing.
    var standing: Place?
  }

  var entries = Entries()
  var stacks = SortedMap<WorkerID, UndoStacks>()
  /// Subjects that a record was counted for since this was last emptied.
  var touched: Set<Subject> = []
  /// Who wrote the last counted record.
  var lastBy: WorkerID?
  /// The last counted record of all.
  var lastPlace: Place?
  /// The first record of the group that was counted last.
  private var groupStart: Place?

  /// A checkpoint is due after so many records of a subject.
  static let checkpointInterval = 32

  /// Takes in a counted record.
  mutating func apply(_ record: JournalWalk.Record) {
    lastPlace = record.place
    guard let subject = Subject(recordText: record.head.subject) else { return }
    let isCheckpoint = record.head.kind == .checkpoint
    let new = Entry(last: record.place, sinceCheckpoint: 0)
    entries.change(record.head.subject, orNew: new) { entry in
      entry.sinceCheckpoint = isCheckpoint ? 0 : entry.sinceCheckpoint + 1
      entry.last = record.place
      // Whom it concerns now is known when it is read.
      entry.contact = nil
      if record.isDamaged { entry.isDamaged = true }
    }
    touched.insert(subject)
    guard let body = record.body, let by = body.by else { return }
    lastBy = by
    // Destroying is on no stack: it is never taken back, and who did it last hears that.
    let own = entryPlace(of: record)
    guard let links = body.undo else {
      var stack = stacks[by] ?? UndoStacks()
      stack.standing = own
      stacks[by] = stack
      return
    }
    stacks[by] =
      links.undoes == nil
      ? UndoStacks(undo: own, redo: links.redo) : UndoStacks(undo: links.under, redo: own)
  }

  /// Where the entry of a record in the stacks is: for a group, its first record that can be read.
  private mutating func entryPlace(of record: JournalWalk.Record) -> Place {
    guard let group = record.head.group else { return record.place }
    if let groupStart, group.contains(groupStart.sequence) { return groupStart }
    groupStart = record.place
    return record.place
  }

  /// Takes in damage that no record is left of.
  mutating func apply(_ problem: Problem) {
    guard let subject = problem.subject, entries[subject] != nil else { return }
    entries[subject]?.isDamaged = true
    touched.insert(subject)
  }
}
