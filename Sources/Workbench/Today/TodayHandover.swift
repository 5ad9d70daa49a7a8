import Casework
import Content
import Screen

/// Rows of what is due that are to get somebody else.
struct TodayHandover: Equatable, Sendable {
  var rows: [TodayList.Due]
  /// Rows that were marked as well and that nobody can get so.
  var leftOut: [TodayList.Due] = []
  /// The cases of the rows as the person saw them, once they are read.
  var targets = BulkTargets()

  /// Takes in what colleagues made of the cases since.
  mutating func follow(_ cases: [Case], lost: [CaseID]) {
    targets.follow(cases, lost: lost)
    rows.removeAll { row in targets.gone.contains { $0.id == row.client } }
  }
}

// Handing marked rows of what is due to somebody: the question names each, and one undo takes all of
// it back.
extension WorkbenchState {
  /// Reads the cases of marked rows, to ask who does them.
  mutating func beginHandover(of marked: [TodayList.Due]) -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    let rows = marked.filter { reasonToLeaveOut($0) == nil }
    guard !rows.isEmpty else {
      message = .info(words(TodayWords.nothingToHand))
      return []
    }
    var clients: [CaseID] = []
    for row in rows where !clients.contains(row.client) { clients.append(row.client) }
    guard clients.count <= Self.mostAtOnce else {
      message = .info(
        words(BulkWords.tooMany, ["most": String(Self.mostAtOnce)], count: clients.count))
      return []
    }
    todayVisit.handover = TodayHandover(
      rows: rows, leftOut: marked.filter { reasonToLeaveOut($0) != nil })
    return [.gather(clients)]
  }

  /// Asks who does the rows, now that their cases are read.
  mutating func takeForHandover(_ cases: [Case], unread: [CaseID]) -> [Effect] {
    guard var handover = todayVisit.handover else { return [] }
    handover.targets.cases = cases.map { value in
      saving.pending.reduce(value) { $0.applying($1.changes(of: value.id)) }
    }
    handover.rows.removeAll { row in !cases.contains { $0.id == row.client } }
    handover.targets.unread = unread
    todayVisit.handover = handover
    guard !handover.rows.isEmpty else {
      message = .problem(words(BulkWords.noneReadable))
      return []
    }
    // Of one row nothing is asked afterwards, so it says here what it is.
    let only = handover.rows.count == 1 ? handover.rows.first : nil
    let what =
      only.map { words(TodayWords.row, ["client": $0.name, "what": $0.what]) }
      ?? words(BulkWords.rows, count: handover.rows.count)
    return present(
      .todayOwner, words(DialogWords.owner, ["what": what]),
      .menu(workerMenu(current: WorkerID(""))), preface: leftOut(of: handover))
  }

  /// Why a marked row is not among those that get somebody else; nil for one that is.
  private func reasonToLeaveOut(_ row: TodayList.Due) -> TodayWords? {
    if row.settled != nil { return .outSettled }
    switch row.item {
    case .handover: return .outHandover
    case .agreement: return .outAgreement
    case .bottleneck: return .outBottleneck
    case .do, .task, .contact, .escalation: return nil
    }
  }

  /// The marked rows that stay as they are, each with the reason.
  private func leftOut(of handover: TodayHandover) -> [String] {
    handover.leftOut.map { row in
      words(
        TodayWords.leftOut,
        [
          "row": words(TodayWords.row, ["client": row.name, "what": row.what]),
          "why": reasonToLeaveOut(row).map { words($0) } ?? "",
        ])
    }
  }

  /// Asks whether the rows are to get a worker, by name; one row gets them at once.
  mutating func hand(to worker: WorkerID?) -> [Effect] {
    guard var handover = todayVisit.handover else { return [] }
    var rows = rows(of: handover, for: worker)
    guard rows.count != 1 else { return proceed(handingTo: worker) }
    // Who is asked sees what colleagues made of it.
    handover.targets = handover.targets.caughtUp
    todayVisit.handover = handover
    rows = self.rows(of: handover, for: worker)
    guard !rows.isEmpty else {
      message = .info(words(BulkWords.alreadySo, count: handover.rows.count))
      return []
    }
    return present(
      .todayHandover(worker), words(BulkTitleWords.rows),
      .confirm(question(handover, rows, to: worker)))
  }

  /// The rows that change when a worker gets them; several rows of one escalation are one thing to have.
  private func rows(of handover: TodayHandover, for worker: WorkerID?) -> [TodayList.Due] {
    var seen: [TodayList.Due] = []
    return handover.rows.filter { row in
      if seen.contains(where: { $0.client == row.client && $0.item == row.item }) { return false }
      seen.append(row)
      return handover.targets.cases.contains { !changes(handing: row, of: $0, to: worker).isEmpty }
    }
  }

  private func question(
    _ handover: TodayHandover, _ rows: [TodayList.Due], to worker: WorkerID?
  ) -> Confirm<DialogChoice> {
    var question = [
      worker.map {
        words(ItemQuestionWords.owner, ["worker": name(of: $0)], count: rows.count)
      } ?? words(ItemQuestionWords.noOwner, count: rows.count)
    ]
    question += leftOut(of: handover) + meanwhile(handover)
    let unread = handover.targets.unread.count - handover.targets.gone.count
    if unread > 0 { question.append(words(BulkWords.unread, count: unread)) }
    let names = rows.map { words(TodayWords.row, ["client": $0.name, "what": $0.what]) }
    return Confirm(
      question: question, groups: [.init(nil, names)],
      safe: .init(.stay, words(BulkWords.leave)),
      others: [.init(.proceed, words(ItemVerbWords.change, count: rows.count))])
  }

  /// What colleagues changed of the rows since somebody began.
  private func meanwhile(_ handover: TodayHandover) -> [String] {
    let targets = handover.targets
    return targets.cases.compactMap { value in
      let fields = handover.rows.filter { $0.client == value.id }.flatMap { row -> [Field] in
        switch row.item {
        case .do(let id): [.doState(id), .doOwner(id)]
        case .task(let id): [.task(id)]
        case .escalation(let id):
          [.escalation(id), .escalationStep(EscalationStepKey(id, .owner))]
        case .bottleneck, .contact, .handover, .agreement: []
        }
      }
      return meanwhile(value, targets, fields: fields)
    } + targets.gone.map { words(BulkWords.goneMeanwhile, ["client": shortName(of: $0)]) }
  }

  /// Asks anew when a colleague changed one of the cases, where that makes it another question.
  mutating func remakeHandover(at index: Int, to worker: WorkerID?) {
    guard var handover = todayVisit.handover, case .confirm(let old) = dialogs[index].body else {
      return
    }
    handover.targets = handover.targets.caughtUp
    todayVisit.handover = handover
    let rows = rows(of: handover, for: worker)
    guard !rows.isEmpty else {
      message = .info(words(BulkWords.alreadySo, count: handover.rows.count))
      dialogs.remove(at: index)
      return
    }
    let asked = question(handover, rows, to: worker)
    guard asked.question != old.question else { return }
    ask(asked, at: index)
  }

  /// Changes nothing; the marks stay.
  mutating func keepInHand() -> [Effect] {
    message = .info(words(MessageWords.nothingChanged))
    return []
  }

  /// Gives the rows to a worker: one save for all of them.
  mutating func proceed(handingTo receiver: WorkerID?) -> [Effect] {
    guard let handover = todayVisit.handover, let worker else { return [] }
    defer { todayVisit.handover = nil }
    var count = 0
    let saves = handover.targets.cases.compactMap { value -> Save? in
      var changes: [Change] = []
      for row in handover.rows where row.client == value.id {
        let own = self.changes(handing: row, of: value, to: receiver).filter { change in
          // One thing can have two rows.
          !changes.contains { $0.field == change.field }
        }
        count += own.isEmpty ? 0 : 1
        changes += own
      }
      return changes.isEmpty ? nil : Save(.case(value.id), by: worker, at: now, changes: changes)
    }
    let names = self.names(of: saves.compactMap(\.caseID))
    let clients = firstNames(of: names)
    message = .info(
      receiver.map {
        words(TodayWords.handed, ["worker": name(of: $0), "clients": clients], count: count)
      } ?? words(TodayWords.handedToNobody, ["clients": clients], count: count), canUndo: true)
    let ticket = saving.start(saves: saves, targets: [], dialog: nil)
    if let value = opened?.case {
      opened?.case = value.applying(
        saves.first { $0.subject == .case(value.id) }?.changes ?? [])
    }
    changeToday { $0.clearMarks() }
    refreshToday()
    return [.commitGroup(ticket: ticket, saves)]
  }

  /// The changes by which a row of a case gets somebody; none for a row of another case.
  private func changes(
    handing row: TodayList.Due, of value: Case, to receiver: WorkerID?
  ) -> [Change] {
    guard row.client == value.id, let worker else { return [] }
    switch row.item {
    case .do(let id):
      guard isOpenStill(row, in: value) else { return [] }
      return
        (try? value.changes(for: .assign(receiver), on: id, by: worker, at: now, norms: norms))
        ?? []
    case .task(let id):
      guard let was = value.tasks[id], was.owner != receiver, isOpenStill(row, in: value) else {
        return []
      }
      var task = was
      task.owner = receiver
      return [Change(.task(id), was: .task(was), now: .task(task))]
    case .escalation(let id):
      guard isOpenStill(row, in: value) else { return [] }
      return
        (try? value.changes(
          for: .own(id, receiver), by: worker, at: now, makeID: { EntryID("") })) ?? []
    case .bottleneck, .contact, .handover, .agreement: return []
    }
  }

  /// Whether a row is still to be done: a colleague may have done it since.
  private func isOpenStill(_ row: TodayList.Due, in value: Case) -> Bool {
    guard let before = todayVisit.handover?.targets.before[value.id] else { return true }
    switch row.item {
    case .do(let id): return value.doRecords[id] == before.doRecords[id]
    case .task(let id):
      return value.tasks[id]?.doneOn == nil && value.tasks[id]?.binned == nil
    case .escalation(let id): return value.escalations[id]?.isOpen == true
    case .bottleneck, .contact, .handover, .agreement: return false
    }
  }

  /// Changes the list of what is due, where it is open.
  private mutating func changeToday(_ change: (inout TodayList) -> Void) {
    for index in dialogs.indices {
      guard case .today(var list) = dialogs[index].body else { continue }
      change(&list)
      dialogs[index].body = .today(list)
    }
  }
}
