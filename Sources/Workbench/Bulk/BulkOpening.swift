import Casework
import Content
import Screen

// From a key to the dialog about all marked clients.
extension WorkbenchState {
  /// How many clients something can be done with in one go.
  ///
  /// Each is read before the question comes up, and the question names each.
  static var mostAtOnce: Int { 200 }

  /// What a command begins with the marked clients; nil when it is about the chosen row only.
  func bulkStep(of command: Command) -> BulkStep? {
    guard focus == .clients else { return nil }
    switch command {
    case .standIn: return .standIn
    case .addTask: return .task
    case .oneDo: return .chooseDo
    default: break
    }
    guard !clients.marks.isEmpty else { return nil }
    switch command {
    case .owner: return .counsellor
    case .takeIt: return .takeThem
    case .note: return .note
    case .log: return .log
    default: return nil
    }
  }

  /// Why a command cannot be used while clients are marked; nil when it can.
  func refusalWithMarks(of command: Command) -> String? {
    guard focus == .clients, !clients.marks.isEmpty else { return nil }
    switch command {
    case .edit, .state: return words(BulkWords.oneAtATime)
    default: break
    }
    guard bulkStep(of: command) != nil, clients.marks.count > Self.mostAtOnce else { return nil }
    return words(
      BulkWords.tooMany, ["most": String(Self.mostAtOnce)], count: clients.marks.count)
  }

  /// Asks for the marked clients, or for the chosen one when none is marked.
  mutating func begin(_ step: BulkStep) -> [Effect] {
    let marks = clients.marks
    var ids = marks.isEmpty ? [] : clients.rows.ids(among: marks.ids)
    let hidden = marks.ids.subtracting(ids)
    if !hidden.isEmpty {
      let others = hidden.compactMap { clients.summaries.summary(of: $0) }
      ids += others.sorted { ($0.sortName, $0.id) < ($1.sortName, $1.id) }.map(\.id)
    }
    if ids.isEmpty { ids = clients.selected.map { [$0] } ?? [] }
    return begin(step, with: ids, areMarked: !marks.isEmpty)
  }

  /// Asks for some clients by their identifiers.
  mutating func begin(
    _ step: BulkStep, with ids: [CaseID], areMarked: Bool = false
  ) -> [Effect] {
    let hidden = Set(ids).subtracting(clients.rows.ids(among: Set(ids)))
    bulkRequest = BulkRequest(step: step, hidden: hidden, areMarked: areMarked)
    return [.gather(ids)]
  }

  /// Opens what the clients were asked for.
  mutating func take(_ cases: [Case], unread: [CaseID]) -> [Effect] {
    guard let request = bulkRequest else { return takeForHandover(cases, unread: unread) }
    bulkRequest = nil
    var targets = BulkTargets()
    targets.cases = cases.map { value in
      // What is on its way to the disk counts as seen.
      saving.pending.reduce(value) { $0.applying($1.changes(of: value.id)) }
    }
    targets.unread = unread
    targets.hidden = request.hidden
    targets.areMarked = request.areMarked
    guard !cases.isEmpty else {
      message = .problem(words(BulkWords.noneReadable))
      return []
    }
    if request.step == .takeThem {
      return begin(.counsellor(worker), with: targets, from: nil)
    }
    return open(request.step, for: targets)
  }

  /// Puts a dialog about several clients on top, and asks for the text that was left in it.
  mutating func open(_ step: BulkStep, for targets: BulkTargets) -> [Effect] {
    guard let body = body(of: step, for: targets) else { return [] }
    var dialog = Dialog(
      id: makeDialogID(), title: title(of: step, for: targets), purpose: .bulk(step), body: body,
      keptAt: now.secondsSince1970)
    dialog.targets = targets
    dialogs.append(dialog)
    return dialog.draftKey.map { [.readDrafts($0)] } ?? []
  }

  private func body(of step: BulkStep, for targets: BulkTargets) -> Dialog.Body? {
    switch step {
    case .counsellor: return .menu(workerMenu(common(\.counsellor, of: targets)))
    case .standIn: return .menu(workerMenu(common(\.standIn, of: targets)))
    case .owner(let id): return .menu(workerMenu(common(\.doOwners[id], of: targets)))
    case .note: return .note(TextArea())
    case .task: return .form(Form(taskRows(for: nil)))
    case .log: return .form(Form(logRows(of: [])))
    case .chooseDo: return .menu(doMenu)
    case .onDo:
      let choices: [(DialogChoice, String)] = [
        (.tickToday, words(DialogWords.tickToday)), (.tickOnDay, words(DialogWords.tickOnDay)),
        (.dueDay, words(BulkWords.dueDay)), (.doOwner, words(BulkWords.owner)),
      ]
      return .menu(Menu(choices.map { Menu<DialogChoice>.Entry($0.0, $0.1) }))
    case .doneOn: return .date(DateField(today.iso))
    case .due: return .date(DateField(""))
    case .takeThem, .confirm: return nil
    }
  }

  /// What all of them say; nil when they differ, so that nothing is shown as how it is now.
  private func common(_ value: (Case) -> WorkerID?, of targets: BulkTargets) -> WorkerID?? {
    let values = Set(targets.cases.map(value))
    return values.count == 1 ? values.first : nil
  }

  private func workerMenu(_ current: WorkerID??) -> Menu<DialogChoice> {
    guard let current else { return workerMenu(current: WorkerID("")) }
    return workerMenu(current: current)
  }

  /// The do's that can be done with several clients at once, in the order of the guide.
  private var doMenu: Menu<DialogChoice> {
    let ids = DoID.allCases.filter { norms[$0].kind != .standing }
    let first = ids.first { $0.step == roadmap.step }
    return Menu(
      ids.map { id in
        Menu<DialogChoice>.Entry(
          .chosenDo(id), "\(id.step.rawValue)  \(content.text.title(of: id))",
          // What shows these two is a fact of each client.
          disabledBecause: [.R3, .U5].contains(id) ? words(BulkWords.clientByClient) : nil)
      }, at: first.map(DialogChoice.chosenDo))
  }

  private func title(of step: BulkStep, for targets: BulkTargets) -> String {
    let who = names(of: targets)
    func titled(_ key: DialogWords) -> String {
      words(key, ["client": who, "what": who])
    }
    func about(_ id: DoID) -> String { content.text.title(of: id) + " · " + who }
    switch step {
    case .counsellor, .takeThem: return titled(.counsellor)
    case .standIn: return words(BulkWords.standIn, ["clients": who])
    case .note: return titled(.note)
    case .task: return titled(.newTask)
    case .log: return titled(.log)
    case .chooseDo: return words(BulkWords.chooseDo, ["clients": who])
    case .onDo(let id), .doneOn(let id), .due(let id), .owner(let id): return about(id)
    case .confirm(let action): return words(action.titleWords)
    }
  }

  /// The targets in a few words: their number and the first names, or the one name.
  func names(of targets: BulkTargets) -> String {
    let shown = targets.cases.map { shortName(of: $0) }
    if targets.areMarked {
      return words(BulkWords.marked, ["names": firstNames(of: shown)], count: shown.count)
    }
    if shown.count == 1 { return shown[0] }
    return words(
      BulkWords.clients, ["names": firstNames(of: shown)], count: shown.count)
  }
}
