import Casework
import Content

// A colleague saves while somebody is asked about several clients. What they answer is about what the
// question says, so the question is made anew: with whom, how many, and what changed by whose hand.

extension BulkTargets {
  /// Takes in cases as colleagues made them since; nothing that is on the screen changes by it.
  ///
  /// - Parameters:
  ///   - cases: Cases as they are now.
  ///   - lost: Cases that cannot be read any more.
  mutating func follow(_ cases: [Case], lost: [CaseID]) {
    let ids = Set(self.cases.map(\.id))
    for value in cases where ids.contains(value.id) { newer[value.id] = value }
    let own = self.cases.filter { lost.contains($0.id) }
    self.cases.removeAll { lost.contains($0.id) }
    unread += own.map(\.id)
    gone += own
  }

  /// The same clients as they are now, for a question that says what changed.
  var caughtUp: BulkTargets {
    var result = self
    result.newer = [:]
    result.cases = cases.map { newer[$0.id] ?? $0 }
    for value in cases where newer[value.id] != nil && before[value.id] == nil {
      result.before[value.id] = value
    }
    return result
  }

  /// What changed of some fields of a case since the person began.
  func changes(of value: Case, in fields: [Field]) -> [Change] {
    guard let was = before[value.id] else { return [] }
    return fields.filter { was[$0] != value[$0] }.map { Change($0, was: was[$0], now: value[$0]) }
  }
}

extension WorkbenchState {
  /// What is asked of the world when colleagues changed clients that somebody is asked about.
  func followBulk(_ changed: Set<CaseID>) -> [Effect] {
    var asked = Set(todayVisit.handover?.targets.cases.map(\.id) ?? [])
    for dialog in dialogs {
      if case .bulk = dialog.purpose { asked.formUnion(dialog.targets.cases.map(\.id)) }
    }
    let ids = asked.intersection(changed).sorted()
    return ids.isEmpty ? [] : [.gatherAgain(ids)]
  }

  /// Takes in what colleagues made of clients that somebody is asked about, and asks anew where that
  /// makes it another question.
  mutating func takeAgain(_ cases: [Case], unread: [CaseID]) {
    let cases = cases.map { value in
      saving.pending.reduce(value) { $0.applying($1.changes(of: value.id)) }
    }
    todayVisit.handover?.follow(cases, lost: unread)
    for index in dialogs.indices.reversed() {
      switch dialogs[index].purpose {
      case .bulk(.confirm(let action)):
        let before = dialogs[index].targets
        dialogs[index].targets.follow(cases, lost: unread)
        remakeQuestion(at: index, action, before)
      case .bulk: dialogs[index].targets.follow(cases, lost: unread)
      case .todayHandover(let worker): remakeHandover(at: index, to: worker)
      default: break
      }
    }
  }

  private mutating func remakeQuestion(at index: Int, _ action: BulkAction, _ before: BulkTargets) {
    let targets = dialogs[index].targets.caughtUp
    let plan = plan(action, with: targets)
    dialogs[index].targets = targets
    guard !plan.parts.isEmpty else {
      message = nothingDone(plan, with: targets)
      dialogs.remove(at: index)
      return
    }
    let asked = confirm(action, plan, targets)
    let old = confirm(action, self.plan(action, with: before), before)
    guard asked != old else { return }
    ask(asked, at: index)
  }

  /// Puts a question in place of the one that was made before; the answer that changes nothing has the
  /// focus, for nobody has read this one.
  mutating func ask(_ question: Confirm<DialogChoice>, at index: Int) {
    dialogs[index].body = .confirm(question)
    dialogs[index].id = makeDialogID()
    message = .info(words(BulkWords.remade))
  }

  /// What colleagues changed since somebody began, client by client, as far as it is about the same.
  func meanwhile(_ action: BulkAction, _ targets: BulkTargets) -> [String] {
    guard !targets.before.isEmpty || !targets.gone.isEmpty else { return [] }
    var old = targets
    old.cases = targets.cases.compactMap { targets.before[$0.id] }
    let plans = [plan(action, with: old), plan(action, with: targets)]
    let lines = targets.cases.compactMap { value -> String? in
      let fields = plans.flatMap(\.parts).filter { $0.subject.id == value.id }
        .flatMap(\.changes).map(\.field)
      return meanwhile(value, targets, fields: fields)
    }
    return lines
      + targets.gone.map { words(BulkWords.goneMeanwhile, ["client": shortName(of: $0)]) }
  }

  /// What colleagues changed of a case, as far as it is about some fields or ends the stay.
  func meanwhile(_ value: Case, _ targets: BulkTargets, fields: [Field]) -> String? {
    var seen: Set<Field> = [.handover]
    let fields = (fields + [.closing]).filter { seen.insert($0).inserted }
    let changes = targets.changes(of: value, in: fields)
    guard !changes.isEmpty else { return nil }
    return words(
      BulkWords.meanwhile,
      [
        "client": shortName(of: value),
        "what": changes.map(changeMessage.sentence(for:)).joined(by: " "),
      ])
  }

  // MARK: Rows of one checklist

  /// Asks anew about rows of a case, where a colleague changed something of them meanwhile.
  mutating func remakeItemQuestions(_ value: Case) {
    for index in dialogs.indices.reversed() {
      guard case .items(.confirm(let action)) = dialogs[index].purpose,
        let before = dialogs[index].basis, before.id == value.id, before != value,
        let old = plan(action, on: dialogs[index].items, of: before),
        let plan = plan(action, on: dialogs[index].items, of: value)
      else { continue }
      dialogs[index].basis = value
      var seen = BulkTargets()
      seen.before[value.id] = before
      let changed = meanwhile(value, seen, fields: (old.changes + plan.changes).map(\.field))
      guard changed != nil || old.done != plan.done else { continue }
      guard !plan.done.isEmpty else {
        message = nothingDone(plan)
        dialogs.remove(at: index)
        continue
      }
      let isOfOne = dialogs[index].items.count < BulkTargets.askedFrom
      let day = isOfOne ? earlierDay(of: dialogs[index].items[0]) : nil
      ask(confirm(action, plan, doneOn: day, meanwhile: changed), at: index)
    }
  }
}
