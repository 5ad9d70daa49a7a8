import Casework
import Content
import Screen

// Today: everything that is due over the clients of the list, one key away from each.
extension WorkbenchState {
  /// Opens what is due, or says that nothing is.
  mutating func openToday() -> [Effect] {
    let list = todayList(firstTodayScope)
    guard list.count > 0 else {
      // Whom to be in touch with does not wait for something that is due.
      let ahead = Array(contactsAhead(isOpen: false).prefix(2))
      message = .info(([words(TodayWords.nothing)] + ahead).joined(by: " "))
      return []
    }
    todayVisit.before = place
    todayVisit.hasActed = false
    return present(.today, title(of: list), .today(list), preface: contactsAhead())
  }

  /// That people in contact would be glad to hear from the worker, the days that matter to them, and what is left to do
  /// of who left.
  ///
  /// In lines they are said with what is due.
  ///
  /// - Parameter isOpen: Whether the list of what is due is on the screen, which is left first.
  /// - Returns: A sentence for each thing that there is to say.
  func contactsAhead(isOpen: Bool = true) -> [String] {
    guard !isShared, size.rows >= 18 || linear.isOn else { return [] }
    let own = register.ordered(on: today).filter { $0.isKept && $0.plan?.contactPerson == worker }
    let reach = own.count { $0.isToReach(on: today) }
    let keys =
      keyMap.row(of: .contacts).map { row in
        let typed = KeyNames(words).typed(for: row)
        let leave = KeyNames(words).name(of: .escape)
        return isOpen
          ? words(TodayWords.keysFromHere, ["leave": leave, "keys": typed]) : typed
      } ?? ""
    let promises = own.flatMap { contact in contact.promises.map { (contact, $0) } }
      .compactMap { contact, promise -> String? in
        guard let day = promise.on, day - today <= CaseRow.Group.weekDays else { return nil }
        let when =
          day < today
          ? content.dates.since(day, today: today) : content.dates.relative(day, today: today)
        return words(
          promise.what.isEmpty ? TodayWords.contactNextOn : .contactNext,
          ["name": contact.shownName, "what": promise.what.withoutFullStop, "day": when])
      }
    let later = register.contacts.values.compactMap { contact -> (day: Day, contact: Contact)? in
      guard let day = contact.asksAgainOn, day <= today,
        contact.plan?.contactPerson ?? worker == worker
      else { return nil }
      return (day, contact)
    }.sorted { ($0.day, $0.contact.id) < ($1.day, $1.contact.id) }.map { _, contact in
      words(
        TodayWords.contactAskAgain,
        [
          "name": contact.shownName, "keys": keys,
          "day": contact.plan?.agreedOn.map { content.dates.short($0, today: today) } ?? "",
        ])
    }
    let dates = own.flatMap { contact in
      contact.datesAhead(on: today, within: CaseRow.Group.weekDays).map { ahead in
        words(
          TodayWords.contactDate,
          [
            "name": contact.shownName, "what": content.name(of: ahead.date),
            "day": content.dates.relative(ahead.day, today: today),
          ])
      }
    }
    let over =
      register.contacts.values.count { isKeptLongEnough($0) }
      + register.apart.overdue.count
    let asked =
      register.contacts.values.count { awaitsMe($0) } + register.apart.awaiting.count
      + register.apart.reopenings.count + register.apart.destructions.count
    let yearly = own.count { $0.unaskedSince(on: today) != nil }
    let leaving = contactsToHandOver.map { count, day in
      words(
        day < today ? TodayWords.contactLeft : .contactLeaving,
        ["day": content.dates.long(day), "keys": keys], count: count)
    }
    // Who stands in and who leads reads that somebody may need help.
    let absent = ownCaseload?.absent
    let alone = register.apart.unattended.filter { person, _ in
      team.members[worker ?? person]?.role == .teamLead || absent?[person] != nil
    }.map(\.value).reduce(0, +)
    let handed = own.count { $0.isHandedAnew(on: today) }
    let answered = register.contacts.values.count { contact in
      worker.map { contact.isAnswered(to: $0, on: today) } ?? false
    }
    let unreached = own.count { $0.isStillToReach(on: today) }
    let named = Array(promises.prefix(3)) + Array(later.prefix(3)) + Array(dates.prefix(3))
    func counted(_ key: TodayWords, _ count: Int) -> [String] {
      count > 0 ? [words(key, ["keys": keys], count: count)] : []
    }
    var said = [leaving].compactMap { $0 }
    said += counted(.contactHanded, handed)
    said += counted(.contactAlone, alone)
    said += counted(.contactSecond, asked)
    said += counted(.contactAnswered, answered)
    said += counted(.contactKept, over)
    said += counted(.contactYearly, yearly)
    said += counted(.contactAhead, reach)
    said += counted(.contactNotReached, unreached)
    let whoLeft = ownWhoLeft
    return said + named + Array(contactsToAsk(of: whoLeft).prefix(3))
      + leavingsToComplete(of: whoLeft)
  }

  /// The clients of the worker who left, or whose case was closed, with the day of that.
  private var ownWhoLeft: [(summary: CaseSummary, day: Day)] {
    guard let worker else { return [] }
    return clients.summaries.compactMap { summary -> (summary: CaseSummary, day: Day)? in
      // Whose it is says the index; what else there is to a case is read for one's own alone.
      guard summary.counsellor == worker, let day = summary.leftOn ?? summary.closedOn,
        day <= today
      else { return nil }
      return (summary, day)
    }
  }

  /// That not all is known of a leaving, in one sentence for all of them, who left last first; nothing once it is, or
  /// the case is closed.
  private func leavingsToComplete(of left: [(summary: CaseSummary, day: Day)]) -> [String] {
    let open = left.filter { $0.summary.lacksOfLeaving }.sorted { $0.day > $1.day }
    let named = open.map { open in
      ClientName.shown(open.summary.name, sortName: open.summary.sortName)
    }
    guard !named.isEmpty else { return [] }
    let names = (Array(named.prefix(3)) + (named.count > 3 ? ["…"] : [])).joined(by: ", ")
    return [words(TodayWords.leavingOpen, ["names": names], count: named.count)]
  }

  /// Clients of the worker who left not long ago and of whom nothing says that they were asked whether contact is
  /// wanted, a sentence each.
  private func contactsToAsk(of left: [(summary: CaseSummary, day: Day)]) -> [String] {
    guard register.isRead else { return [] }
    return left.compactMap { summary, day -> (day: Day, name: String)? in
      guard today - day <= Contact.daysToAsk, register.contact(of: summary.id) == nil,
        register.apart.given[summary.id] == nil, !register.apart.linked.contains(summary.id)
      else { return nil }
      return (day, ClientName.shown(summary.name, sortName: summary.sortName))
    }.sorted { ($0.day, $0.name) < ($1.day, $1.name) }.map { day, name in
      words(
        TodayWords.contactToAsk, ["name": name, "day": content.dates.short(day, today: today)])
    }
  }

  /// What a list is called, with how far it looks ahead where there is more.
  func title(of list: TodayList) -> String {
    let title = title(of: list.scope)
    return list.hasMoreAfter ? words(TodayWords.eightWeeks, ["title": title]) : title
  }

  /// What a list of what is due is called.
  func title(of scope: TodayList.Scope) -> String {
    switch scope {
    case .mine: words(TodayWords.titleMine)
    case .everyone: words(TodayWords.titleEveryone)
    case .perWorker: words(TodayWords.titlePerWorker)
    }
  }

  /// The list that somebody begins with: their own where the clients are theirs; a team lead sees who
  /// has what.
  var firstTodayScope: TodayList.Scope {
    if clients.view == .mine { return .mine }
    return worker.flatMap { team.members[$0]?.role } == .teamLead ? .perWorker : .everyone
  }

  /// Takes in what became due, or is not due any more, while the list is open.
  mutating func refreshToday() {
    for index in dialogs.indices {
      guard case .today(let before) = dialogs[index].body else { continue }
      var list = todayList(before.scope)
      list.keep(to: before, settled: settled)
      dialogs[index].preface = contactsAhead()
      list.show(height: dialogRoom(dialogs[index]).height)
      dialogs[index].body = .today(list)
    }
  }

  /// A row that is not due any more with what became of it; of one that went back its text says to whom.
  private func settled(_ due: TodayList.Due) -> TodayList.Due {
    var settled = due
    guard let giver = due.handedFrom, isBack(due) else {
      if due.turn == .appointment { return settledMeeting(due) }
      settled.settled = whatBecame(of: due)
      return settled
    }
    settled.settled = .back
    let waited = handing(from: giver)
    let what =
      due.item == .handover
      ? words(HandedWords.title)
      : due.what.hasSuffix(waited) ? String(due.what.dropLast(waited.count)) : due.what
    settled.what =
      what + " (" + words(TodayWords.backWith, ["worker": name(of: giver)]) + ")"
    settled.short = nil
    return settled
  }

  /// A meeting that is not on its day any more: with the day on which it is instead, or what became of it.
  ///
  /// Of a client who is not open below the list it is not known whether it was held.
  private func settledMeeting(_ due: TodayList.Due) -> TodayList.Due {
    var settled = due
    let planned = due.place.day
    let value = opened.flatMap { $0.case.id == due.client ? $0.case : nil }
    let summary = clients.summaries.summary(of: due.client).map(asShown)
    let isConsultation = due.item == .do(.U5)
    let last = value?.dates[.lastJointConsultation]
    let isHeld =
      isConsultation
      ? last.map { $0 >= planned } ?? false : value?.isIntakeHeld(on: planned) ?? false
    if isHeld {
      settled.settled = .done
      return settled
    }
    if let summary, summary.closedOn == nil,
      let day = isConsultation ? summary.consultationOn : summary.intakeOn, day > today
    {
      settled.day = day
      settled.settled = nil
      return settled
    }
    let isOff = value.map { $0.dates[.nextJointConsultation] != planned } ?? false
    settled.settled = isConsultation && isOff ? .notHeld : .gone
    return settled
  }

  /// Whether something is still to be done, by whom it was to be before the client was handed over.
  private func isBack(_ due: TodayList.Due) -> Bool {
    guard let summary = clients.summaries.summary(of: due.client).map(asShown),
      summary.closedOn == nil, summary.handover == nil, summary.counsellor == due.handedFrom
    else { return false }
    switch due.item {
    case .do(let id): return summary.dues.contains { $0.id == id && $0.holds(on: today) }
    case .task(let id): return summary.tasks.contains { $0.id == id }
    case .escalation(let id): return summary.escalations.contains { $0.id == id }
    case .bottleneck(let id):
      return summary.signals.since(on: today, for: clients.viewer).contains { $0.id == id }
    case .handover: return true
    case .contact, .agreement: return false
    }
  }

  /// What became of something that is not due any more.
  private func whatBecame(of due: TodayList.Due) -> TodayList.Settled {
    if case .do(let id) = due.item, opened?.case.id == due.client, let roadmap = roadmapOfCase {
      // What was missed or does not apply is due no more, and was not done either.
      let state = roadmap[id].state
      return [.missed, .notApplicable, .exempt].contains(state) ? .gone : .done
    }
    // A closing ends these two without the client having heard, or everyone being safe.
    if case .escalation(let id) = due.item, opened?.case.id == due.client,
      let escalation = opened?.case.escalations[id]
    {
      if due.turn == .telling, escalation.clientToldOn == nil { return .gone }
      if due.turn == .safety, escalation.isEveryoneSafe != true { return .gone }
    }
    guard case .bottleneck(let id) = due.item else { return .done }
    let summary = clients.summaries.summary(of: due.client)
    let resting = summary.map(asShown)?.signals.resting(on: today, for: clients.viewer) ?? []
    return resting.contains(id) ? .rests : .gone
  }

  // MARK: Keys

  /// Follows a key in the list.
  mutating func press(_ key: Key, in list: inout TodayList, at index: Int) -> [Effect] {
    if !todayVisit.chord.isEmpty { return finishChordInToday(key, in: &list, at: index) }
    if let scopes = scopes(after: list.scope, at: key) { return show(firstOf: scopes, at: index) }
    // Letters typed behind it are what is looked for, and never keys of a row.
    if key == .character("/") || key == .function(3) { return leaveToday() + perform(.find) }
    let outcome = list.press(key, height: dialogRoom(dialogs[index]).height)
    dialogs[index].body = .today(list)
    switch outcome {
    case .stay: return []
    case .close: return leaveToday()
    case .go(let due):
      if case .agreement(let id) = due.item { return openReview(id) }
      return go(to: due.client, item: due.item, acts: true)
    case .marked:
      let count = list.marks.count
      message = count == 0 ? nil : .info(words(TodayWords.onlyOwner, count: count))
      return []
    case .ignored where key == .character("m"):
      message = .info(
        list.chosen?.turn == .appointment
          ? notOfMeeting(key) : words(MessageWords.bottleneckHasNoBox))
      return []
    case .ignored: return act(at: key, in: list)
    }
  }

  /// The divisions that a key leads to, the first one first; nil for another key.
  private func scopes(
    after scope: TodayList.Scope, at key: Key
  ) -> [TodayList.Scope]? {
    switch key {
    case .tab, .character("f"): [scope.next, scope.next.next]
    case .backTab: [scope.next.next, scope.next]
    default: nil
    }
  }

  /// Divides the list in the first way that shows something; where none does, says so of the first.
  private mutating func show(firstOf scopes: [TodayList.Scope], at index: Int) -> [Effect] {
    let filled = scopes.first { todayList($0).count > 0 }
    return (filled ?? scopes.first).map { show($0, at: index) } ?? []
  }

  /// Divides the list in another way, or shows other clients; the same row stays chosen.
  private mutating func show(_ scope: TodayList.Scope, at index: Int) -> [Effect] {
    guard case .today(let before) = dialogs[index].body else { return [] }
    var list = todayList(scope)
    guard list.count > 0 else {
      message = .info(title(of: scope) + ". " + words(TodayWords.nothing))
      return []
    }
    list.keep(to: before, settled: settled)
    dialogs[index].title = title(of: list)
    dialogs[index].body = .today(list)
    list.show(height: dialogRoom(dialogs[index]).height)
    dialogs[index].body = .today(list)
    return []
  }
}
