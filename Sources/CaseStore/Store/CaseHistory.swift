package import Casework
import StrictJSON

/// All saves of one case or contact after care from its first on, each met with those before it and written as JSON, ready to
/// be put into a journal among those of other cases.
///
/// A case of twenty saves is a few kilobytes of this, so that many can wait at the same time.
package struct CaseHistory: Sendable {
  /// One save that changes something.
  struct Part: Sendable {
    var by: WorkerID
    var at: Moment
    var reason: String?
    /// Whether it goes on no undo stack.
    var isCorrectedOnly: Bool
    /// Where its changes stand in `json`.
    var changes: Range<Int>
    /// Where the facts stand that make it a checkpoint.
    var facts: Range<Int>?
  }

  let subject: String
  /// Nil for a contact, of which lists need nothing.
  private(set) var summary: CaseSummary?
  /// Whom a contact concerns; nil for a case.
  private(set) var contact: ContactOutline?
  private(set) var parts: [Part] = []
  private(set) var json: [UInt8] = []
  private var sinceCheckpoint = 0

  /// How many saves there are.
  package var count: Int { parts.count }

  /// The history of a case that begins with nothing.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - saves: What was done, in the order of time; each saw what those before it did.
  ///   - norms: What the summary is made with.
  package init(of id: CaseID, _ saves: [Save], norms: Norms) {
    subject = Subject.case(id).recordText
    var found = Case(id: id)
    for save in saves { add(save, to: &found) }
    summary = CaseSummary(found, norms: norms)
  }

  /// The history of a contact after care that begins with nothing.
  ///
  /// - Parameters:
  ///   - id: The contact.
  ///   - saves: What was done, in the order of time; each saw what those before it did.
  package init(of id: ContactID, _ saves: [Save]) {
    subject = Subject.contact(id).recordText
    var found = Contact(id: id)
    for save in saves { add(save, to: &found) }
    contact = ContactOutline(found)
  }

  private mutating func add(_ save: Save, to found: inout some Recorded) {
    let merge = Merge(save, onto: { found[$0] }, makeID: { EntryID("") })
    precondition(merge.conflicts.isEmpty, "A save of a history did not see the ones before it.")
    guard !merge.changes.isEmpty else { return }
    for change in merge.changes { found[change.field] = change.now }
    sinceCheckpoint += 1
    var facts: Range<Int>?
    let changes = Self.add(merge.changes, to: &json)
    if sinceCheckpoint >= Catalogue.checkpointInterval {
      sinceCheckpoint = 0
      facts = Self.add(found.checkpointFacts, to: &json)
    }
    parts.append(
      Part(
        by: save.by, at: save.at, reason: save.reason, isCorrectedOnly: save.isCorrectedOnly,
        changes: changes, facts: facts))
  }

  private static func add(_ changes: [Change], to json: inout [UInt8]) -> Range<Int> {
    let start = json.count
    json += JSONWriter.bytes(of: changes)
    return start..<json.count
  }
}

/// What facts are recorded of, field by field.
private protocol Recorded {
  subscript(field: Field) -> Fact? { get set }
  var checkpointFacts: [Change] { get }
}

extension Case: Recorded {}
extension Contact: Recorded {
  fileprivate var checkpointFacts: [Change] {
    recordedFields.map { Change($0, was: nil, now: self[$0]) }
  }
}
