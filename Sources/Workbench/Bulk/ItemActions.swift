import Casework
import Content
import Screen

/// Where somebody is who does something with several rows of a checklist.
package enum ItemStep: Hashable, Sendable {
  case due, owner, excuse
  /// Whether it is to be done with all of them.
  case confirm(ItemAction)
}

// From a key to what is done with all marked rows of the checklist.
extension WorkbenchState {
  /// Whether a command is about the marked rows of the checklist.
  func isAboutMarkedItems(_ command: Command) -> Bool {
    guard focus == .checklist, !checklist.marks.isEmpty, !isInDetails else { return false }
    switch command {
    case .flip, .notNeeded, .dueDate, .owner, .takeIt, .bin: return true
    default: return false
    }
  }

  /// Why a command cannot be used while rows of the checklist are marked; nil when it can.
  func refusalWithMarkedItems(of command: Command) -> String? {
    guard focus == .checklist, !checklist.marks.isEmpty, !isInDetails else { return nil }
    switch command {
    case .note, .edit, .state: return words(BulkWords.oneRowAtATime)
    default: return nil
    }
  }

  /// Does with the marked rows what a command does with one.
  mutating func performOnMarkedItems(_ command: Command) -> [Effect] {
    let items = markedItems
    switch command {
    case .flip: return begin(flipping(items), on: items, from: nil)
    case .takeIt: return begin(.owner(worker), on: items, from: nil)
    case .bin: return begin(.bin, on: items, from: nil)
    case .dueDate: return open(.due, .date(DateField("")), for: items)
    case .owner: return open(.owner, .menu(workerMenu(current: WorkerID(""))), for: items)
    case .notNeeded: return openExcuse(of: items)
    default: return []
    }
  }

  /// Asks why several rows are not needed.
  mutating func openExcuse(of items: [ChecklistItem]) -> [Effect] {
    open(.excuse, .form(Form(excuseRows, at: .reason)), for: items)
  }

  /// Flips the box that was clicked.
  ///
  /// A click that went a row too far takes the day off something done long ago, and nobody sees it
  /// there; so it is asked first. Whoever presses Space has chosen the row before.
  mutating func flipBox() -> [Effect] {
    guard focus == .checklist, checklist.marks.isEmpty, refusal(of: .flip) == nil,
      let item = checklist.selected, let day = earlierDay(of: item)
    else { return perform(.flip) }
    return begin(.reopen, on: [item], from: nil, doneOn: day)
  }

  /// The day before today on which a person ticked a row that is done; nil for any other row.
  func earlierDay(of item: ChecklistItem) -> Day? {
    let day: Day? =
      switch item {
      case .do(let id) where opened?.case.doRecords[id]?.state == .done:
        opened?.case.doRecords[id]?.completions.last?.on
      case .task(let id): opened?.case.tasks[id]?.doneOn
      case .do, .bottleneck, .contact, .handover, .escalation, .agreement: nil
      }
    return day.flatMap { $0 < today ? $0 : nil }
  }

  /// The marked rows in the order of the list, those of other steps last.
  private var markedItems: [ChecklistItem] {
    let marks = checklist.marks
    let shown = checklistItems.filter(marks.contains)
    let others = DoID.allCases.map(ChecklistItem.do).filter {
      marks.contains($0) && !shown.contains($0)
    }
    return shown + others
  }

  /// Ticks as long as one of them is open; only when all are done they are opened again.
  private func flipping(_ items: [ChecklistItem]) -> ItemAction {
    let isOneOpen = items.contains { item in
      switch item {
      case .do(let id): [.open, .missed].contains(roadmapOfCase?[id].state)
      case .task(let id): opened?.case.tasks[id]?.doneOn == nil
      case .bottleneck, .contact, .handover, .escalation, .agreement: false
      }
    }
    return isOneOpen ? .tick : .reopen
  }

  private mutating func open(
    _ step: ItemStep, _ body: Dialog.Body, for items: [ChecklistItem]
  ) -> [Effect] {
    let key: DialogWords =
      switch step {
      case .due: .due
      case .owner: .owner
      case .excuse, .confirm: .notNeeded
      }
    _ = present(
      .items(step), words(key, ["what": words(BulkWords.rows, count: items.count)]), body)
    dialogs[dialogs.count - 1].items = items
    return dialogs[dialogs.count - 1].draftKey.map { [.readDrafts($0)] } ?? []
  }

  // MARK: What is typed and chosen

  /// Takes what was typed in a dialog about several rows.
  mutating func submit(at step: ItemStep, _ dialog: Dialog) -> [Effect] {
    switch (step, dialog.body) {
    case (.due, .date(let field)):
      guard let day = typedDay(in: field) else { return [] }
      dialogs.removeLast()
      return begin(.due(day), on: dialog.items, from: nil, basis: dialog.basis)
    case (.excuse, .form(let form)):
      return begin(
        .excuse(excuse(named(form.values(dateReader), in: dialog))), on: dialog.items, from: dialog,
        basis: dialog.basis)
    default: return []
    }
  }

  /// Follows a choice in a dialog about several rows, which is off the screen already.
  mutating func choose(
    _ choice: DialogChoice, at step: ItemStep, _ dialog: Dialog
  ) -> [Effect] {
    switch (step, choice) {
    case (.owner, .worker(let worker)):
      return begin(.owner(worker), on: dialog.items, from: nil, basis: dialog.basis)
    case (.owner, .nobody):
      return begin(.owner(nil), on: dialog.items, from: nil, basis: dialog.basis)
    case (.confirm(let action), .proceed):
      guard let value = dialog.basis, let plan = plan(action, on: dialog.items, of: value) else {
        return []
      }
      guard !plan.done.isEmpty else {
        message = nothingDone(plan)
        return []
      }
      return proceed(plan, of: value.id)
    case (.confirm, .stay):
      if dialogs.last?.draftKey == nil { message = .info(words(MessageWords.nothingChanged)) }
      return []
    default: return []
    }
  }

  // MARK: Asking and saving

  func plan(
    _ action: ItemAction, on items: [ChecklistItem], of value: Case
  ) -> ItemPlan? {
    guard let worker else { return nil }
    return ItemPlan(
      action, on: items, of: value, by: worker, at: now, norms: norms)
  }

  /// Does something with several rows, or asks first when they are three or more.
  private mutating func begin(
    _ action: ItemAction, on items: [ChecklistItem], from dialog: Dialog?, basis: Case? = nil,
    doneOn day: Day? = nil
  ) -> [Effect] {
    guard let value = basis ?? opened?.case, let plan = plan(action, on: items, of: value) else {
      return []
    }
    guard !plan.done.isEmpty else {
      message = nothingDone(plan)
      if case .rule(let error)? = plan.refused.first?.reason, let message {
        refuse(message.text, at: error.row)
      }
      return []
    }
    guard day != nil || items.count >= BulkTargets.askedFrom else {
      return proceed(plan, of: value.id)
    }
    let question = confirm(action, plan, doneOn: day)
    let effects = present(
      .items(.confirm(action)), words(day == nil ? BulkTitleWords.rows : .earlierTick),
      .confirm(question))
    dialogs[dialogs.count - 1].items = items
    dialogs[dialogs.count - 1].basis = value
    return effects
  }

  /// The question whether something is to be done with several rows, or with one of an earlier day.
  func confirm(
    _ action: ItemAction, _ plan: ItemPlan, doneOn day: Day?, meanwhile: String? = nil
  ) -> Confirm<DialogChoice> {
    var asked =
      day.map { [words(BulkWords.earlierTick, ["day": content.dates.long($0)])] }
      ?? question(action, plan)
    if let meanwhile { asked.insert(meanwhile, at: 1) }
    return Confirm(
      question: asked, groups: [.init(nil, plan.done.map(name(of:)))],
      safe: .init(.stay, words(BulkWords.leave)),
      others: [
        .init(
          .proceed,
          day == nil
            ? words(action.verbWords, count: plan.done.count) : words(DialogWords.takeBackTick))
      ])
  }

  /// Why nothing came of it: the rules are against it, or it is so already.
  func nothingDone(_ plan: ItemPlan) -> Message {
    plan.refused.first.map { .problem(sentence(for: $0.reason, about: $0.item)) }
      ?? .info(words(BulkWords.alreadySo, count: plan.alreadySo.count))
  }

  private mutating func proceed(_ plan: ItemPlan, of id: CaseID) -> [Effect] {
    var typed: Dialog?
    if let last = dialogs.last, case .items = last.purpose { typed = dialogs.removeLast() }
    var text = changeMessage.sentence(ofSeveral: plan.changes)
    for refused in plan.refused.prefix(2) {
      text += " " + leftOut(refused.item, refused.reason)
    }
    let effects = save(plan.changes, of: id, saying: text, from: typed)
    if !effects.isEmpty { checklist.marks.clear() }
    return effects
  }

  /// What a row is called; of one that is hidden it says so.
  private func name(of item: ChecklistItem) -> String {
    let name = title(of: item)
    return checklistItems.contains(item) ? name : words(BulkWords.hidden, ["client": name])
  }

  private func question(_ action: ItemAction, _ plan: ItemPlan) -> [String] {
    var lines = [sentence(of: action, count: plan.done.count)]
    let already = plan.alreadySo.map { title(of: $0) }
    if !already.isEmpty {
      lines.append(words(BulkWords.leftOut, ["clients": already.joined(by: ", ")]))
    }
    return lines + plan.refused.map { leftOut($0.item, $0.reason) }
  }

  private func leftOut(_ item: ChecklistItem, _ reason: BulkRefusal) -> String {
    words(
      BulkWords.refused,
      ["client": title(of: item), "why": sentence(for: reason, about: item)])
  }

  private func sentence(for reason: BulkRefusal, about item: ChecklistItem) -> String {
    let id: DoID? = if case .do(let id) = item { id } else { nil }
    return reason.sentence(in: content, about: id)
  }

  private func sentence(of action: ItemAction, count: Int) -> String {
    switch action {
    case .tick: return words(ItemQuestionWords.tick, count: count)
    case .reopen: return words(ItemQuestionWords.reopen, count: count)
    case .excuse: return words(ItemQuestionWords.excuse, count: count)
    case .due(let day?):
      return words(ItemQuestionWords.due, ["day": content.dates.long(day)], count: count)
    case .due: return words(ItemQuestionWords.noDue, count: count)
    case .owner(let worker?):
      return words(ItemQuestionWords.owner, ["worker": name(of: worker)], count: count)
    case .owner: return words(ItemQuestionWords.noOwner, count: count)
    case .bin: return words(ItemQuestionWords.bin, count: count)
    }
  }
}

extension ItemAction {
  /// The verb on the button that does it.
  fileprivate var verbWords: ItemVerbWords {
    switch self {
    case .tick: .tick
    case .reopen: .reopen
    case .excuse, .due, .owner: .change
    case .bin: .bin
    }
  }
}
