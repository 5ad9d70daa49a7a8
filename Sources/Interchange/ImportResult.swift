package import Casework

/// One case out of a file, as the changes that make it from nothing.
package struct ImportedCase: Hashable, Sendable {
  package var number: CaseNumber
  package var changes: [Change]
  /// The changes that make the contact after care from nothing, but for the case that knows of it;
  /// none where the file says nothing of contact.
  package var contact: [Change]
  /// The line of a table that it stands on; nil for other files.
  package var line: Int?

  package init(
    number: CaseNumber, changes: [Change], contact: [Change] = [], line: Int? = nil
  ) {
    self.line = line
    self.number = number
    self.changes = changes
    self.contact = contact
  }
}

/// A member of the team out of a file.
package struct ImportedMember: Hashable, Sendable {
  package var id: WorkerID
  package var worker: Worker

  package init(id: WorkerID, worker: Worker) {
    self.id = id
    self.worker = worker
  }
}

/// What a file brings in.
///
/// A file with a problem that refuses it brings in nothing.
package struct ImportResult: Hashable, Sendable {
  /// New cases, in the order of the file.
  package var cases: [ImportedCase] = []
  /// Members of the team, in the order of the file.
  package var members: [ImportedMember] = []
  /// Cards of partners, agreements, places and absences, as the changes that make them from nothing.
  package var teamFacts: [Change] = []
  /// What sets terms for all cases: it comes in only where there is no case yet.
  package var settings: [Change] = []
  /// The name of the team, when the file has one.
  package var teamName: String?
  /// Cases of the file that are known already, and are left alone.
  package var known: [CaseNumber] = []
  /// The lines of a table on which those stand, in the same order.
  package var knownLines: [Int?] = []
  package var problems: [ImportProblem] = []
  /// Whether somebody stopped it; then nothing comes in.
  package var isStopped = false

  package init() {}

  /// Leaves the cases alone that are there already.
  ///
  /// - Parameter numbers: The numbers of all cases of the store.
  package mutating func leaveOut(_ numbers: Set<CaseNumber>) {
    let keys = Set(numbers.map(\.key))
    let there = cases.filter { keys.contains($0.number.key) }
    known += there.map(\.number)
    knownLines += there.map(\.line)
    cases.removeAll { keys.contains($0.number.key) }
  }

  /// How many rows or cases are left out; a row may be for more than one reason.
  package var leftOut: Int {
    let reasons = problems.filter(\.leavesOut)
    return Set(reasons.compactMap(\.line)).count + reasons.count { $0.line == nil }
  }

  package var isRefused: Bool { problems.contains(where: \.refusesFile) }
}
