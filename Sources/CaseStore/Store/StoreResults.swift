package import Casework

/// What became of a save.
package struct Committed: Hashable, Sendable {
  /// The number of the last record that was written; nil when there was nothing to write, because
  /// the store already said so.
  package var sequence: Int?
  /// How the changes met what was recorded; those of all saves of a group together.
  package var merge: Merge
  /// The cases it was about, as they are now.
  package var cases: [CaseID: Case]
  /// The contacts after care it was about, as they are now.
  package var contacts: [ContactID: Contact]
  /// The team as it is now.
  package var team: Team
  /// For an undo or a redo: what was taken back, one entry for each record; of an undo with
  /// what holds now as the value before.
  package var takenBack: [RecordedSave]
  /// For an undo or a redo of a group: how many of its records cannot be read any more, so that
  /// what they changed stays as it is.
  package var unreadable: Int

  package init(
    sequence: Int?, merge: Merge, cases: [CaseID: Case], contacts: [ContactID: Contact] = [:],
    team: Team, takenBack: [RecordedSave] = [], unreadable: Int = 0
  ) {
    self.sequence = sequence
    self.merge = merge
    self.cases = cases
    self.contacts = contacts
    self.team = team
    self.takenBack = takenBack
    self.unreadable = unreadable
  }
}

/// One save as the journal holds it.
package struct RecordedSave: Hashable, Sendable {
  /// The number of the record in the store, from 1.
  package var sequence: Int
  package var subject: Subject
  package var by: WorkerID
  package var at: Moment
  package var reason: String?
  package var changes: [Change]
  /// For an undo: the number of the first record that it took back.
  package var undoes: Int?
  /// For a redo: the number of the first undo that it took back.
  package var redoes: Int?
  /// Whether it brought in what was told elsewhere, so that nobody can undo it.
  package var isImported: Bool
  /// The numbers of all records that were saved in one go with it; nil when it was saved alone.
  package var group: ClosedRange<Int>?

  package init(
    sequence: Int, subject: Subject, by: WorkerID, at: Moment, reason: String?,
    changes: [Change], undoes: Int? = nil, redoes: Int? = nil, isImported: Bool = false,
    group: ClosedRange<Int>? = nil
  ) {
    self.sequence = sequence
    self.subject = subject
    self.by = by
    self.at = at
    self.reason = reason
    self.changes = changes
    self.undoes = undoes
    self.redoes = redoes
    self.isImported = isImported
    self.group = group
  }
}

/// What others saved since the last look.
package struct Refreshed: Hashable, Sendable {
  package var changed: Set<CaseID> = []
  package var teamChanged = false
  package var changedContacts: Set<ContactID> = []
  /// Whether other terms count now, so that the summary of every case was made anew.
  package var termsChanged = false
  /// Who wrote the last of it.
  package var lastBy: WorkerID?

  package init() {}

  package var isEmpty: Bool { changed.isEmpty && changedContacts.isEmpty && !teamChanged }
}

/// Something in the journal that is not as it should be.
///
/// The rest of the store is open.
package struct Problem: Hashable, Sendable {
  /// What can be wrong with a journal.
  package enum Kind: Hashable, Sendable {
    /// A record cannot be read; what it changed is unknown.
    case damagedRecord
    /// Bytes at the end that no save ever confirmed, left by a crash or a full disk.
    case tornTail
    /// Whole lines at the end that are no records: the last save may have been damaged.
    case damagedEnd
    /// Records are missing although later ones are there.
    case missingRecords
    /// The journal ends before a place where it was seen whole.
    case rolledBack
    /// A record does not follow from the one before it.
    case brokenChain
    /// A record of a newer build.
    case newerRecord
    /// `store.json` cannot be read or was altered.
    case damagedDescription
  }

  package var kind: Kind
  /// The segment of the journal, from 1.
  package var segment: Int
  /// Bytes before the place.
  package var offset: Int
  /// How many bytes it is about; 0 when none are there.
  package var length: Int
  /// The number of the record, where it is known.
  package var sequence: Int?
  /// The case that it belongs to, where that is known.
  package var subject: Subject?

  package init(
    _ kind: Kind, segment: Int, offset: Int, length: Int, sequence: Int? = nil,
    subject: Subject? = nil
  ) {
    self.kind = kind
    self.segment = segment
    self.offset = offset
    self.length = length
    self.sequence = sequence
    self.subject = subject
  }
}

/// Text that somebody typed and has not saved.
package struct Draft: Hashable, Sendable {
  package var worker: WorkerID
  /// What it is about; a text that means something to the screen that it was typed on.
  package var key: String
  /// Tells it from other drafts of the worker about the same thing.
  package var id: String
  /// When it was kept.
  package var at: Moment
  package var text: String

  package init(worker: WorkerID, key: String, id: String, at: Moment, text: String) {
    self.worker = worker
    self.key = key
    self.id = id
    self.at = at
    self.text = text
  }
}

/// The drafts of a worker about one thing, with what cannot be read.
package struct FoundDrafts: Hashable, Sendable {
  /// The newest first.
  package var drafts: [Draft] = []
  /// The names of files that are no drafts any more; see `CaseStore.setAsideDraft`.
  package var damaged: [String] = []
  /// Why a draft that is there could not be looked at; nil when all could.
  package var refused: StoreError?

  package init() {}
}
