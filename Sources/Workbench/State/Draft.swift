package import Casework

/// What unfinished text belongs to.
///
/// There is at most one draft for each worker and thing.
package enum DraftKey: Hashable, Sendable {
  case note(CaseID, DoID?)
  case newCase
  case editCase(CaseID)
  case log(CaseID)
  case newTask(CaseID)
  case editTask(CaseID, EntryID)
  case notNeeded(CaseID, DoID)
  case close(CaseID)

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
    }
  }
}
