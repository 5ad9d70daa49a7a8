package import Casework
import Content

// The coming seven days of a worker, or of the team.
extension PrintMaker {
  /// One thing of the week.
  package struct WeekItem: Hashable, Sendable {
    var day: Day
    /// The office's clock, as `14:30`; nil for what has none.
    var clock: String?
    /// The order among things of one day and hour.
    var order: Int
    /// What the client is called on the page.
    var client: String
    /// Who does it, where that is somebody in particular.
    var owner: WorkerID?
    /// Whose client it is, who does everything else; nil for nobody.
    var counsellor: WorkerID?
    var what: String

    /// Who does it: the owner, else whose client it is; nil when nobody does.
    var worker: WorkerID? { owner ?? counsellor }
  }

  /// How many days a week page holds, today among them.
  static let weekDays = 7

  /// What of a case falls in the coming seven days, or should have been done before.
  ///
  /// - Parameters:
  ///   - whole: The case.
  ///   - others: The names of the caseload, which a task may hold as well.
  ///   - hasNames: Whether the client's name stands there; else initials and the number, because a
  ///     list of a week lies about.
  ///   - reader: Whose week it is; nil for the team's.
  /// - Returns: Nothing for a case that is closed; of one that waits to be accepted each line says so.
  package func weekItems(
    of whole: Case, among others: NameWords = NameWords(), hasNames: Bool,
    for reader: WorkerID? = nil
  ) -> [WeekItem] {
    guard whole.closing.map({ $0.on > today }) ?? true else { return [] }
    let value = whole.seen(by: .nobody)
    let names = HiddenNames(of: value.client, among: others)
    let client = shown(
      value.client.name, sortName: value.client.sortName, value.number, hasNames: hasNames)
    let last = today + (Self.weekDays - 1)
    var items: [WeekItem] = []
    func add(
      _ day: Day, _ clock: String?, _ order: Int, _ what: String, by owner: WorkerID? = nil
    ) {
      guard day <= last else { return }
      items.append(
        WeekItem(
          day: day, clock: clock, order: order, client: client, owner: owner,
          counsellor: value.holder, what: what))
    }
    for task in value.tasks.values where task.binned == nil && task.doneOn == nil {
      guard let due = task.due else { continue }
      add(
        due, task.clock, 1, hasNames ? task.text : names.hidden(in: task.text), by: task.owner)
    }
    for status in Roadmap(value, norms: norms, on: today).coming {
      guard let due = status.due else { continue }
      let plan = status.dueSource == .planB ? value.followUp.planB?.nilIfBlank : nil
      let what = content.title(
        of: status.id, planB: plan.map { hasNames ? $0 : names.hidden(in: $0) })
      add(due, nil, 2, what, by: status.owner)
    }
    let summary = CaseSummary(value, norms: norms)
    for escalation in summary.escalations {
      let owner = team.holder(escalation.owner, on: today)
      let text: TextValues = [
        "what": (hasNames ? escalation.what : names.hidden(in: escalation.what)).withoutFullStop,
        "severity": content.terms.name(of: escalation.severity),
      ]
      if escalation.mustBeMadeSafe {
        add(today, nil, 0, words(TodayWords.makeSafe, text), by: owner)
      }
      if escalation.mustBeTold {
        add(today, nil, 1, words(TodayWords.tell, text), by: owner)
      }
      if let day = escalation.findOutDue {
        add(
          day, escalation.reportDueClock, 0, words(TodayWords.findOut, text), by: owner)
      }
      if let day = escalation.reviewOn {
        add(day, nil, 1, words(TodayWords.lookAgain, text), by: owner)
      }
      if let day = escalation.returnOn {
        add(day, nil, 1, words(TodayWords.returns, text), by: owner)
      }
    }
    for awaited in summary.returns {
      let what = hasNames ? awaited.what : names.hidden(in: awaited.what)
      add(
        awaited.day, nil, 1, words(TodayWords.returns, ["what": what.withoutFullStop]),
        by: awaited.owner)
    }
    for (date, day) in value.dates where day >= today && date.isOfWeek(in: value) {
      // Whoever left does not reach the end of the stay.
      if date == .endOfStay, value.isOverByLeaving(date, on: today) { continue }
      add(day, nil, 0, content.terms.name(of: date))
    }
    guard let handover = value.pendingHandover else { return items }
    let waits =
      handover.to == reader
      ? words(HandedWords.dueToYou, ["worker": team.shownName(of: handover.giver)])
      : words(HandedWords.dueWaiting, ["worker": team.shownName(of: handover.to)])
    return items.map { item in
      var item = item
      item.what += " (" + waits + ")"
      return item
    }
  }

  /// The line of a handover that waits: today, with whom it is to be accepted by.
  ///
  /// - Parameters:
  ///   - handover: The handover.
  ///   - value: The case.
  ///   - hasNames: Whether the client's name stands there.
  ///   - reader: Whose week it is; nil for the team's.
  /// - Returns: One line.
  func handoverItem(
    _ handover: Handover, of value: Case, hasNames: Bool, for reader: WorkerID?
  ) -> WeekItem {
    let isReceiver = handover.to == reader
    let who = isReceiver ? handover.giver : handover.to
    return WeekItem(
      day: today, clock: nil, order: 0,
      client: shown(
        value.client.name, sortName: value.client.sortName, value.number, hasNames: hasNames),
      owner: handover.to, counsellor: value.holder,
      what: words(
        isReceiver ? handover.toReceiver : .waiting,
        [
          "worker": team.shownName(of: who), "by": team.shownName(of: handover.by),
          "day": content.dates.long(handover.on),
        ]))
  }

  /// What a client is called on a page that lies about: initials and the number, or the name.
  ///
  /// - Parameters:
  ///   - name: The name as it is written.
  ///   - sortName: The name by which it is sorted; the initials are those of the board.
  ///   - number: The number of the case.
  ///   - hasNames: Whether the name stands there.
  /// - Returns: Both, with a blank between them.
  func shown(
    _ name: String, sortName: String, _ number: CaseNumber, hasNames: Bool
  ) -> String {
    let initials = Initials.of(name, sortName: sortName)
    return joinedBlank([
      hasNames ? ClientName.shown(name, sortName: sortName) : initials, number.text,
    ])
  }

  func joinedBlank(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(by: " ")
  }

  /// The page of a week.
  ///
  /// - Parameters:
  ///   - items: What falls in it, in any order.
  ///   - worker: Whose week it is; nil for the team's.
  /// - Returns: A heading for each day, also for one without anything.
  package func week(_ items: [WeekItem], of worker: WorkerID?) -> PrintPage {
    let last = today + (Self.weekDays - 1)
    let whose = worker.map(team.shownName) ?? (written(team.name) ?? words(WeekPageWords.team))
    var page = page(
      words(WeekPageWords.title, ["name": whose]),
      [words(WeekPageWords.days, ["from": day(today), "to": day(last)])]
        + (worker.map { [$0] } ?? team.members.keys.map { $0 }).compactMap {
          away($0, until: last)
        })
    // In one's own week it is said what somebody else does.
    func saysWho(_ item: WeekItem) -> Bool {
      worker == nil || item.owner.map { $0 != worker } ?? false
    }
    let sorted = items.sorted(by: comesFirst)
    page.addKnown(
      words(WeekPageWords.before),
      sorted.filter { $0.day < today }.map {
        row($0, when: content.dates.long($0.day), saysWho: saysWho($0))
      })
    for day in (0..<Self.weekDays).map({ today + $0 }) {
      let own = sorted.filter { $0.day == day }
      page.blocks.append(.heading(content.dates.full(day)))
      page.blocks.append(
        own.isEmpty
          ? .paragraph(words(WeekPageWords.nothing))
          : .list(own.map { row($0, when: $0.clock, saysWho: saysWho($0)) }))
    }
    return page
  }

  /// Who stands in for a worker in these days; nil for nobody.
  private func away(_ worker: WorkerID, until last: Day) -> String? {
    team.absence(of: worker, in: today...last).map {
      StandInText(content: content, team: team).line(of: worker, $0, from: today)
    }
  }

  /// By day and hour; what has no hour comes last.
  func comesFirst(_ left: WeekItem, _ right: WeekItem) -> Bool {
    (left.day, left.clock ?? "~", left.order, left.client, left.what)
      < (right.day, right.clock ?? "~", right.order, right.client, right.what)
  }

  /// A line of a list.
  ///
  /// - Parameters:
  ///   - item: What it says.
  ///   - when: What stands in front of it; nil for nothing.
  ///   - saysWho: Whether it ends in who does it.
  /// - Returns: The line.
  func row(_ item: WeekItem, when: String?, saysWho: Bool) -> String {
    let who = saysWho ? name(item.worker) ?? words(TodayWords.nobody) : nil
    let text = part(item.client, item.what) + (who.map { " (\($0))" } ?? "")
    return when.map { "\($0)  \(text)" } ?? text
  }
}

extension CaseDate {
  /// Whether it is something that somebody looks ahead to, and no day on which something was recorded.
  fileprivate func isOfWeek(in value: Case) -> Bool {
    switch self {
    case .intake, .nextJointConsultation, .endOfTitle, .endOfStay: true
    case .expectedArrival: value.dates[.arrival] == nil
    case .registration, .definiteAnswer, .arrival, .lastJointConsultation, .left,
      .formalRelationshipClosed, .contactAsked:
      false
    }
  }
}
