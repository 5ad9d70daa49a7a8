import Casework
import Content

// Unfinished text that waits: what it is, with whom, and what to type to go on with it.
extension WorkbenchState {
  /// Says of all that waits what it is and what to type, a line each; nothing where nothing waits.
  ///
  /// - Parameter keys: The names of the drafts, as the store has them.
  /// - Returns: How many there are, and a sentence for each.
  func waitingLines(_ keys: [String]) -> [String] {
    var lines: [String] = []
    for key in keys {
      guard let line = waitingLine(key), !lines.contains(line) else { continue }
      lines.append(line)
    }
    guard !lines.isEmpty else { return [] }
    return [words(LinearWords.draftsHead, count: lines.count)] + lines
  }

  private func waitingLine(_ key: String) -> String? {
    guard let draft = WaitingDraft(key) else { return nil }
    let what = words(draft.kind.words)
    let command = typed(draft.kind.command)
    switch draft.whose {
    case .newClient: return words(LinearWords.draftWaits, ["what": what, "how": command])
    case .several:
      let how = words(LinearWords.draftMarkFirst, ["command": command])
      return words(
        LinearWords.draftWaits,
        ["what": words(LinearWords.draftSeveral, ["what": what]), "how": how])
    case .client(let id):
      guard let client = clients.summaries.summary(of: id) else { return nil }
      let name = ClientName.shown(client.name, sortName: client.sortName)
      let who = name.isEmpty ? words(ClientsWords.unnamed, ["number": client.number.text]) : name
      let steps = [typedName(of: client)] + way(to: draft, of: client, command)
      return words(
        LinearWords.draftWaits,
        [
          "what": words(LinearWords.draftWith, ["what": what, "client": who]),
          "how": steps.dropFirst().reduce(steps[0]) {
            words(LinearWords.draftThen, ["first": $0, "next": $1])
          },
        ])
    }
  }

  /// What one types once one is with a client: the command, with the row it is about.
  private func way(
    to draft: WaitingDraft, of client: CaseSummary, _ command: String
  ) -> [String] {
    let row: (step: Step, title: String)? = draft.row.flatMap { row in
      if let id = DoID(rawValue: row) { return (id.step, content.text.title(of: id)) }
      return client.tasks.first { $0.id.text == row }.map { (.registration, $0.text) }
    }
    guard let row else { return [command] }
    return [
      words(LinearWords.draftStep, ["number": String(row.step.rawValue)]),
      words(LinearWords.draftAtRow, ["command": command, "what": row.title]),
    ]
  }

  /// What one types to go to a client: the first word of the name.
  private func typedName(of client: CaseSummary) -> String {
    let name = client.sortName.split(separator: " ").first.map { String($0) } ?? ""
    return name.isEmpty ? client.number.text : SortKey.key(for: name)
  }

  /// The word that one types for a command.
  private func typed(_ command: Command) -> String {
    keyMap.row(of: command).map { spokenName(of: $0) ?? KeyNames(words).typed(for: $0) } ?? ""
  }
}

/// Unfinished text by its name in the store, such as "note/case/do".
private struct WaitingDraft {
  enum Kind { case note, log, task, changedTask, form, newClient, reason, closing, taskForSeveral }
  enum Whose {
    case newClient, several
    case client(CaseID)
  }

  let kind: Kind
  let whose: Whose
  /// The row that it is about: a do or an own task; nil for none.
  let row: String?

  init?(_ key: String) {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count > 1 else { return nil }
    row = parts.count > 2 ? parts[2] : nil
    whose =
      parts[0] == "several"
      ? .several : key == DraftKey.newCase.text ? .newClient : .client(CaseID(parts[1]))
    switch (parts[0], parts[1]) {
    case ("case", "new"): kind = .newClient
    case ("several", "task"): kind = .taskForSeveral
    case ("note", _), ("several", "note"): kind = .note
    case ("log", _), ("several", "log"): kind = .log
    case ("task", _): kind = parts.count > 2 ? .changedTask : .task
    case ("case", _): kind = .form
    case ("notNeeded", _), ("rest", _): kind = .reason
    case ("close", _): kind = .closing
    default: return nil
    }
  }
}

extension WaitingDraft.Kind {
  var words: LinearWords {
    switch self {
    case .note: .draftNote
    case .log: .draftLog
    case .task, .changedTask, .taskForSeveral: .draftTask
    case .form: .draftForm
    case .newClient: .draftNew
    case .reason: .draftReason
    case .closing: .draftClosing
    }
  }

  /// What opens it again.
  var command: Command {
    switch self {
    case .note: .note
    case .log: .log
    case .task: .add
    case .taskForSeveral: .addTask
    case .form, .changedTask: .edit
    case .newClient: .addClient
    case .reason: .notNeeded
    case .closing: .state
    }
  }
}
