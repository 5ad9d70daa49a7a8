package import Casework

/// What unfinished text belongs to.
package enum DraftKey: Hashable, Sendable {
  case note(CaseID, DoID?)
  case newCase
  case editCase(CaseID)
  case log(CaseID)
  case newTask(CaseID)
  case editTask(CaseID, EntryID)
  case notNeeded(CaseID, DoID)
  case close(CaseID)
  /// Why several rows of the checklist are not needed.
  case notNeededRows(CaseID)
  /// What is to be recorded with several clients; the text is the same whoever they are.
  case bulkNote, bulkTask, bulkLog

  /// The text that names the draft in the store.
  package var text: String {
    switch self {
    case .note(let id, let about): "note/\(id.text)/\(about?.rawValue ?? "-")"
    case .newCase: "case/new"
    case .editCase(let id): "case/\(id.text)"
    case .log(let id): "log/\(id.text)"
    case .newTask(let id): "task/\(id.text)"
    case .editTask(let id, let task): "task/\(id.text)/\(task.text)"
    case .notNeeded(let id, let item): "notNeeded/\(id.text)/\(item.rawValue)"
    case .close(let id): "close/\(id.text)"
    case .notNeededRows(let id): "notNeeded/\(id.text)"
    case .bulkNote: "several/note"
    case .bulkTask: "several/task"
    case .bulkLog: "several/log"
    }
  }
}

extension DraftKey {
  /// Whether the name of a draft is one about several clients.
  static func isBulk(_ text: String) -> Bool {
    [Self.bulkNote, .bulkTask, .bulkLog].contains { $0.text == text }
  }

  /// The case that the name of a draft is about; nil when it is about a new one.
  static func caseID(in text: String) -> CaseID? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, text != DraftKey.newCase.text else { return nil }
    return CaseID(String(parts[1]))
  }
}

/// Unfinished text as it waits in the store.
///
/// Every dialog that somebody types in has its own, so that two terminals, or two dialogs for the
/// same thing, never write over each other.
package struct UnfinishedText: Hashable, Sendable {
  /// The dialog that it was typed in.
  package var id: String
  package var text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}
