import Casework
import Content

// The question before something is done with three clients or more, and before any gets a counsellor.
extension WorkbenchState {
  /// Does something with several clients, or asks first.
  ///
  /// - Parameters:
  ///   - action: What is to be done.
  ///   - targets: With whom.
  ///   - dialog: Where it was typed, which stays open until it is on its way; nil for a choice.
  /// - Returns: What is asked of the world.
  mutating func begin(
    _ action: BulkAction, with targets: BulkTargets, from dialog: Dialog?
  ) -> [Effect] {
    // Who is asked sees what colleagues made of it; who is not gets both answers kept.
    let targets =
      targets.count < BulkTargets.askedFrom(for: action)
      ? stillThere(targets) : stillThere(targets).caughtUp
    let plan = plan(action, with: targets)
    guard !plan.parts.isEmpty else {
      message = nothingDone(plan, with: targets)
      if case .rule(let error)? = plan.refused.first?.reason, let message {
        refuse(message.text, at: error.row)
      }
      return []
    }
    guard targets.count >= BulkTargets.askedFrom(for: action) else {
      return proceed(action, with: targets)
    }
    var dialog = Dialog(
      id: makeDialogID(), title: words(action.titleWords), purpose: .bulk(.confirm(action)),
      body: .confirm(confirm(action, plan, targets)),
      keptAt: now.secondsSince1970)
    dialog.targets = targets
    dialogs.append(dialog)
    return []
  }

  /// The question whether something is to be done with several clients.
  func confirm(
    _ action: BulkAction, _ plan: BulkPlan, _ targets: BulkTargets
  ) -> Confirm<DialogChoice> {
    Confirm(
      question: question(action, plan, targets),
      groups: byPresentWorker(plan.parts.map(\.subject), action).map { group in
        .init(group.head, group.subjects.map { name(of: $0, targets) + waiting($0, action) })
      },
      safe: .init(.stay, words(BulkWords.leave)),
      others: [.init(.proceed, verb(action, plan))])
  }

  /// The verb on the button: where some are handed over and others go back, it is no word for one of both.
  private func verb(_ action: BulkAction, _ plan: BulkPlan) -> String {
    let count = plan.parts.count
    switch plan.goingBack(by: action) {
    case 0: return words(action.verbWords, count: count)
    case count: return words(BulkVerbWords.withdraw, count: count)
    default: return words(BulkVerbWords.standIn, count: count)
    }
  }

  /// What is asked: of those who go back to whose they still are, that their handover is withdrawn.
  private func sentences(of action: BulkAction, _ plan: BulkPlan) -> [String] {
    let back = plan.goingBack(by: action)
    let others = plan.parts.count - back
    var lines = others > 0 ? [sentence(of: action, count: others)] : []
    if back > 0, case .counsellor(let holder?) = action {
      lines.append(
        words(BulkQuestionWords.withdraw, ["worker": name(of: holder)], count: back))
    }
    return lines
  }

  /// What an action comes to; nothing is recorded yet.
  func plan(_ action: BulkAction, with targets: BulkTargets) -> BulkPlan {
    var source = self
    return BulkPlan(
      action, with: targets.cases, by: worker ?? WorkerID(""), at: now, norms: norms,
      makeID: { source.makeEntryID() })
  }

  /// Why nothing came of it: it is so already, the rules are against it, or nobody of them is there.
  func nothingDone(_ plan: BulkPlan, with targets: BulkTargets) -> Message {
    if targets.cases.isEmpty { return .problem(words(BulkWords.noneReadable)) }
    guard let refused = plan.refused.first else {
      return .info(words(BulkWords.alreadySo, count: plan.alreadySo.count))
    }
    return .problem(refused.reason.sentence(in: content, about: nil))
  }

  /// Whom it is done with; of who is hidden it says so.
  private func name(of subject: Case, _ targets: BulkTargets) -> String {
    let name = shortName(of: subject)
    return targets.hidden.contains(subject.id)
      ? words(BulkWords.hidden, ["client": name]) : name
  }

  /// Whom a client waits for who was handed over and is not accepted yet, where somebody else gets them; empty
  /// elsewhere.
  private func waiting(_ subject: Case, _ action: BulkAction) -> String {
    guard case .counsellor = action, let handover = subject.pendingHandover else { return "" }
    return " (" + words(HandedWords.waitingFor, ["worker": name(of: handover.to)]) + ")"
  }

  /// The question with its count, and those it is not done with, and why.
  private func question(
    _ action: BulkAction, _ plan: BulkPlan, _ targets: BulkTargets
  ) -> [String] {
    var lines = sentences(of: action, plan)
    lines += meanwhile(action, targets)
    if let staying = staying(with: plan.parts.map(\.subject), action) { lines.append(staying) }
    let already = plan.alreadySo.map { shortName(of: $0) }
    if !already.isEmpty {
      lines.append(words(BulkWords.leftOut, ["clients": already.joined(by: ", ")]))
    }
    lines += plan.refused.map { refused in
      words(
        BulkWords.refused,
        [
          "client": shortName(of: refused.subject),
          "why": refused.reason.sentence(in: content, about: nil),
        ])
    }
    let unread = targets.unread.count - targets.gone.count
    if unread > 0 { lines.append(words(BulkWords.unread, count: unread)) }
    return lines
  }

  /// Clients below whose they are now, the fewest first, so that nobody is taken over unseen; one
  /// group without a head where all have the same.
  ///
  /// Who was handed over is with the giver until that is accepted.
  ///
  /// Source: our own proposal; see Guide, "Handing over".
  private func byPresentWorker(
    _ subjects: [Case], _ action: BulkAction
  ) -> [(head: String?, subjects: [Case])] {
    let present: (Case) -> WorkerID?
    switch action {
    case .counsellor: present = { $0.holder }
    case .standIn: present = { $0.standIn }
    case .record, .onDo: return [(nil, subjects)]
    }
    var groups: [(worker: WorkerID?, subjects: [Case])] = []
    for subject in subjects {
      if let index = groups.firstIndex(where: { $0.worker == present(subject) }) {
        groups[index].subjects.append(subject)
      } else {
        groups.append((present(subject), [subject]))
      }
    }
    guard groups.count > 1 else { return [(nil, subjects)] }
    return groups.sorted { $0.subjects.count < $1.subjects.count }.map { group in
      let count = group.subjects.count
      let head =
        group.worker.map { words(BulkWords.nowWith, ["worker": name(of: $0)], count: count) }
        ?? words(BulkWords.nowWithNobody, count: count)
      return (head, group.subjects)
    }
  }

  /// What does not go along when clients are handed over: open tasks and do's in somebody's name.
  private func staying(with subjects: [Case], _ action: BulkAction) -> String? {
    guard case .counsellor(let receiver) = action else { return nil }
    var count = 0
    for subject in subjects {
      guard let before = subject.holder, before != receiver else { continue }
      count += subject.tasks.values.count {
        $0.owner == before && $0.doneOn == nil && $0.binned == nil
      }
      let roadmap = Roadmap(subject, norms: norms, on: today)
      count += subject.doOwners.count { id, owner in
        owner == before && roadmap[id].state == .open
      }
    }
    return count == 0 ? nil : words(BulkWords.staying, count: count)
  }

  private func sentence(of action: BulkAction, count: Int) -> String {
    func ask(_ key: BulkQuestionWords, _ values: TextValues = [:]) -> String {
      words(key, values, count: count)
    }
    switch action {
    case .counsellor(let worker):
      guard let worker else { return ask(.noCounsellor) }
      return ask(.counsellor, ["worker": name(of: worker)])
    case .standIn(let worker):
      guard let worker else { return ask(.noStandIn) }
      return ask(.standIn, ["worker": name(of: worker)])
    case .record(.addTask(let text, owner: let owner, due: let due, clock: let clock)):
      let day = due.map { content.dates.long($0) + (clock.map { " " + $0 } ?? "") }
      let parts = [text, day, name(of: owner)].compactMap { $0 }.filter { !$0.isEmpty }
      return ask(.task, ["what": parts.joined(by: ", ")])
    case .record(.logEvent(let kind, on: let day, text: let text, with: let id, whom: let whom)):
      let when = content.dates.long(day)
      let event = CaseEvent(
        kindWord: kind.rawValue, on: day, text: text, with: id, whom: whom, by: worker)
      return ask(
        .log,
        [
          "kind": changeWording.kind(of: event),
          "day": text.isEmpty ? when : when + ": " + text,
        ])
    case .record: return ask(.note)
    case .onDo(let id, let action):
      let what = content.text.title(of: id)
      switch action {
      case .agree(let day?): return ask(.due, ["what": what, "day": content.dates.long(day)])
      case .agree: return ask(.noDue, ["what": what])
      case .assign(let worker?): return ask(.owner, ["what": what, "worker": name(of: worker)])
      case .assign: return ask(.noOwner, ["what": what])
      case .tick(on: let day, proof: _):
        return ask(.done, ["what": what, "day": content.dates.long(day)])
      case .reopen, .notApplicable, .exempt: return ask(.note)
      }
    }
  }
}

extension BulkPlan {
  /// How many clients were handed over, wait, and go back to whose they still are.
  fileprivate func goingBack(by action: BulkAction) -> Int {
    guard case .counsellor(let receiver?) = action else { return 0 }
    return parts.count { $0.subject.pendingHandover?.from == receiver }
  }
}

extension BulkAction {
  /// What the dialog that asks is called.
  var titleWords: BulkTitleWords {
    switch self {
    case .counsellor: .counsellor
    case .standIn: .standIn
    case .onDo: .onDo
    case .record(.addTask): .task
    case .record(.logEvent): .log
    case .record: .note
    }
  }

  /// The verb on the button that does it.
  var verbWords: BulkVerbWords {
    switch self {
    case .counsellor: .counsellor
    case .standIn: .standIn
    case .onDo: .onDo
    case .record(.addTask): .task
    case .record(.logEvent): .log
    case .record: .note
    }
  }
}
