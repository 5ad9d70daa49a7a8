import Casework
import Content

// Several clients in one save: all of them or none, and taken back together.
extension WorkbenchState {
  /// Sends what is to be done with several clients to the store, and shows it at once.
  mutating func proceed(_ action: BulkAction, with targets: BulkTargets) -> [Effect] {
    guard let worker else { return [] }
    let targets = stillThere(targets)
    var source = self
    let plan = BulkPlan(
      action, with: targets.cases, by: worker, at: now, norms: norms,
      makeID: { source.makeEntryID() })
    // The day, or a colleague, may have changed since the question came up; what was typed stays.
    guard !plan.parts.isEmpty else {
      message = nothingDone(plan, with: targets)
      return []
    }
    self = source
    // What it was typed in lies below the question, and is done with now.
    var typed: Dialog?
    if let last = dialogs.last, case .bulk = last.purpose { typed = dialogs.removeLast() }
    let talk = plan.parts.first.flatMap { self.talk(after: $0.changes, of: $0.subject) }
    let saves =
      plan.parts.map { part in
        Save(
          .case(part.subject.id), by: worker, at: now, changes: part.changes,
          drafts: typed?.draftIDs ?? [])
      } + [talk.map { Save(.team, by: worker, at: now, changes: [$0]) }].compactMap { $0 }
    let ticket = saving.start(
      saves: saves, targets: targets.cases.map(\.id) + targets.unread, dialog: typed)
    if let talk { show([talk]) }
    message = .info(said(of: plan, action, unread: targets.unread.count), canUndo: true)
    if let value = opened?.case,
      let part = plan.parts.first(where: { $0.subject.id == value.id })
    {
      let before = checklistItems
      opened?.case = value.applying(part.changes)
      checklist.keep(to: checklistItems, before: before)
    }
    return [.commitGroup(ticket: ticket, saves)]
  }

  /// The targets without clients whom a colleague took back meanwhile: a save would bring a case back
  /// of which nothing is known any more.
  func stillThere(_ targets: BulkTargets) -> BulkTargets {
    let wanted = Set(targets.cases.map(\.id))
    let known = wanted.filter { clients.summaries.place(of: $0) != nil }
    guard known.count < wanted.count else { return targets }
    var rest = targets
    rest.cases.removeAll { !known.contains($0.id) }
    rest.unread += targets.cases.map(\.id).filter { !known.contains($0) }
    return rest
  }

  private func said(of plan: BulkPlan, _ action: BulkAction, unread: Int) -> String {
    var text = groups(of: plan, action).map { what, parts in
      let names = parts.map { shortName(of: $0.subject) }
      return words(
        BulkWords.done, ["what": what, "clients": firstNames(of: names)], count: names.count)
    }.joined(by: " ")
    let already = plan.alreadySo.map { shortName(of: $0) }
    if !already.isEmpty {
      text += " " + words(BulkWords.leftOut, ["clients": firstNames(of: already)])
    }
    for refused in plan.refused.prefix(3) {
      text +=
        " "
        + words(
          BulkWords.refused,
          [
            "client": shortName(of: refused.subject),
            "why": refused.reason.sentence(in: content, about: nil),
          ])
    }
    if unread > 0 { text += " " + words(BulkWords.unread, count: unread) }
    return text
  }

  /// What was done, with whom: of some who get a counsellor a handover is withdrawn, and of others it waits.
  private func groups(
    of plan: BulkPlan, _ action: BulkAction
  ) -> [(what: String, parts: [BulkPlan.Part])] {
    guard case .counsellor = action else {
      return [(changeMessage.sentence(for: plan.parts[0].changes), plan.parts)]
    }
    var groups: [(what: String, parts: [BulkPlan.Part])] = []
    for part in plan.parts {
      let what = changeMessage.sentence(for: part.changes)
      if let index = groups.firstIndex(where: { $0.what == what }) {
        groups[index].parts.append(part)
      } else {
        groups.append((what, [part]))
      }
    }
    return groups
  }

  /// The first of several names, and how many more there are.
  func firstNames(of names: [String]) -> String {
    let most = 3
    // "And one more" says less than the name.
    guard names.count > most + 1 else { return names.joined(by: ", ") }
    let rest = names.count - most
    return words(
      BulkWords.andMore, ["names": names.prefix(most).map { $0 }.joined(by: ", ")], count: rest)
  }

  /// The names of clients by their identifiers, in the order of those.
  func names(of ids: [CaseID]) -> [String] {
    ids.compactMap { clients.summaries.summary(of: $0).map(shortName(of:)) }
  }

  // MARK: What came of it

  /// How what was taken back is done again, as it is read or heard.
  private var redoHint: String {
    linear.isOn ? " " + words(LinearWords.redoHint) : "   " + words(BulkWords.redoHint)
  }

  /// Says what came of a save, an undo or a redo of several clients.
  func messageOfGroup(_ report: SaveReport) -> Message? {
    let contested = names(of: report.contested)
    let conflict =
      contested.isEmpty
      ? nil
      : words(
        BulkWords.contested, ["clients": firstNames(of: contested)], count: contested.count)
    let what = what(ofGroup: report)
    let done = names(of: report.clients.filter { !report.contested.contains($0) })
    let values: TextValues = ["what": what, "clients": firstNames(of: done)]
    let text: String
    switch report.kind {
    case .save:
      guard conflict != nil else { return nil }
      text = words(BulkWords.done, values, count: done.count)
    case .undo:
      // What went to a colleague and comes back is said as that, and not as what was taken back.
      if let receiver = withdrawn(ofGroup: report) {
        text = words(
          BulkWords.withdrawn,
          ["worker": name(of: receiver), "clients": firstNames(of: done)], count: done.count)
      } else {
        text = words(BulkWords.tookBack, values, count: done.count)
      }
    case .redo: text = words(BulkWords.didAgain, values, count: done.count)
    }
    let hint = report.kind == .undo ? redoHint : ""
    guard let conflict else { return .info(text + hint) }
    return .problem(
      done.isEmpty ? conflict : text + " " + conflict + hint)
  }

  /// Which clients a save was about that did not come to the disk.
  func names(inFailed saves: [Save]) -> String {
    let names = names(of: saves.compactMap(\.caseID))
    return words(BulkWords.isAbout, ["clients": firstNames(of: names)], count: names.count)
  }
}

extension Save {
  /// The case it is about; nil when it is about the team.
  var caseID: CaseID? {
    if case .case(let id) = subject { id } else { nil }
  }
}
