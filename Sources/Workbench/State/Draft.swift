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
  case rest(CaseID, BottleneckID)
  case close(CaseID)
  /// One fact of a sheet.
  case fact(CaseID, FactPlace)
  /// One row of a sheet about the team.
  case team(TeamPlace)
  /// One row of the card of a contact after care.
  case contact(ContactPlace)
  /// Why several rows of the checklist are not needed.
  case notNeededRows(CaseID, [DoID])
  /// What is to be recorded with several clients, in the order of their identifiers: a text that was
  /// begun for some is never brought back for others.
  case several(SeveralKind, [CaseID])

  /// What is typed for several clients.
  package enum SeveralKind: String, Sendable { case note, task, log }

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
    case .rest(let id, let item): "rest/\(id.text)/\(item.rawValue)"
    case .close(let id): "close/\(id.text)"
    case .fact(let id, let place): "fact/\(id.text)/\(place.key)"
    case .team(let place): "team/\(place.key)"
    case .contact(let place): "contact/\(place.key)"
    case .notNeededRows(let id, let items):
      "notNeededRows/\(id.text)/" + items.map(\.rawValue).sorted().joined(separator: "/")
    case .several(let kind, let ids):
      "several/\(kind.rawValue)/" + ids.map(\.text).sorted().joined(separator: "/")
    }
  }

  /// The key that a text names; nil for one that no dialog here has.
  package init?(_ text: String) {
    let parts = text.split(separator: "/").map { String($0) }
    guard parts.count > 1 else { return nil }
    let id = CaseID(parts[1])
    switch (parts[0], parts.count) {
    case ("note", 3): self = .note(id, DoID(rawValue: parts[2]))
    case ("case", 2): self = parts[1] == "new" ? .newCase : .editCase(id)
    case ("log", 2): self = .log(id)
    case ("task", 2): self = .newTask(id)
    case ("task", 3): self = .editTask(id, EntryID(parts[2]))
    case ("close", 2): self = .close(id)
    case ("fact", 4...):
      guard let place = FactPlace(key: parts.dropFirst(2)) else { return nil }
      self = .fact(id, place)
    case ("team", 3...):
      guard let place = TeamPlace(key: parts.dropFirst()) else { return nil }
      self = .team(place)
    case ("contact", 3...):
      guard let place = ContactPlace(key: parts.dropFirst()) else { return nil }
      self = .contact(place)
    case ("notNeeded", 3):
      guard let item = DoID(rawValue: parts[2]) else { return nil }
      self = .notNeeded(id, item)
    case ("rest", 3):
      guard let item = BottleneckID(rawValue: parts[2]) else { return nil }
      self = .rest(id, item)
    case ("notNeededRows", 3...):
      self = .notNeededRows(id, parts.dropFirst(2).compactMap { DoID(rawValue: $0) })
    case ("several", 3...):
      guard let kind = SeveralKind(rawValue: parts[1]) else { return nil }
      self = .several(kind, parts.dropFirst(2).map { CaseID($0) })
    default: return nil
    }
  }
}

extension DraftKey {
  /// The case it is about; nil for a new one, and for several.
  package var caseID: CaseID? {
    switch self {
    case .newCase, .several, .team, .contact: nil
    case .note(let id, _), .editCase(let id), .log(let id), .newTask(let id), .editTask(let id, _),
      .notNeeded(let id, _), .rest(let id, _), .close(let id), .notNeededRows(let id, _),
      .fact(let id, _):
      id
    }
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

/// Unfinished text with what it belongs to.
package struct WaitingText: Hashable, Sendable {
  package var key: DraftKey
  package var text: UnfinishedText

  package init(key: DraftKey, text: UnfinishedText) {
    self.key = key
    self.text = text
  }
}
