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
  }

  /// An entry for each subject.
  ///
  /// Looked up by the text that stands in a record: a hash of text is the one that the program has
  /// anyway, and another kind of key would cost the start a twentieth of its time.
  ///
  /// What was there when the store was opened is kept apart from what changed since: the writer's
  /// instance of the store shares it with the loop's, and neither copies a hundred thousand entries
  /// for the sake of one.
  struct Entries: Sendable {
    /// What the store was opened with; none of it changes any more.
    private var first: [String: Entry] = [:]
    /// What is otherwise by now.
    private var since: [String: Entry] = [:]

    subscript(subject: Subject) -> Entry? {
      get { self[text: subject.recordText] }
      set { since[subject.recordText] = newValue }
    }

    /// The entry of a subject by the text of a record.
    subscript(text text: String) -> Entry? { since[text] ?? first[text] }

    /// Text and entry of every subject.
    var all: [(text: String, entry: Entry)] {
      var all: [(text: String, entry: Entry)] = []
      all.reserveCapacity(first.count + since.count)
      for (text, entry) in first where since.isEmpty || since[text] == nil {
        all.append((text, entry))
      }
      for (text, entry) in since { all.append((text, entry)) }
      return all
    }

    /// What lists need of every case that something is recorded of, in no order.
    var summaries: [CaseSummary] {
      var summaries: [CaseSummary] = []
      summaries.reserveCapacity(first.count + since.count)
      for (text, entry) in first {
        guard let summary = entry.summary, since.isEmpty || since[text] == nil else { continue }
        summaries.append(summary)
      }
      summaries += since.values.lazy.compactMap(\.summary)
      return summaries
    }

    /// The contacts after care, in no order.
    ///
    /// They have no summary: an index says nothing of them.
    var contacts: [ContactID] {
      all.compactMap { text, _ in
        guard text.utf8.starts(with: RecordHead.contactPrefix.utf8),
          case .contact(let id)? = Subject(recordText: text)
        else { return nil }
        return id
      }
    }

    mutating func reserve(_ count: Int) { since.reserveCapacity(count) }
    /// Sets the entry of a subject by the text of a record.
    mutating func set(_ text: String, to entry: Entry) { since[text] = entry }
    /// Sets what lists need of a case, by the text of a record.
    mutating func setSummary(_ summary: CaseSummary, of text: String) {
      guard var entry = self[text: text] else { return }
      entry.summary = summary
      since[text] = entry
    }

    /// Takes all that there is as what the store was opened with.
    ///
    /// Cheap before anything changed after the first time.
    mutating func settle() {
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
    var entry = entries[subject] ?? Entry(last: record.place, sinceCheckpoint: 0)
    entry.sinceCheckpoint = record.head.kind == .checkpoint ? 0 : entry.sinceCheckpoint + 1
    entry.last = record.place
    if record.isDamaged { entry.isDamaged = true }
    entries[subject] = entry
    touched.insert(subject)
    guard let body = record.body, let by = body.by else { return }
    lastBy = by
    // Destroying is nobody's last step, and is never taken back.
    if record.head.kind == .erased { return }
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
