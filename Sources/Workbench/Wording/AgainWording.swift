import Casework
import Content

// What is told of something that was taken back: not what it said, but what holds now.
extension ChangeWording {
  /// What holds now that a change was taken back; nil for what is told as something that
  /// happened, such as a tick.
  func again(_ change: Change) -> String? {
    switch change.field {
    case .doDue(let id): return dueAgain(id, change.was?.day)
    case .doOwner(let id): return ownerAgain(title(id), change.was?.worker)
    case .signalRest(let key): return rest(key, change.was?.signalRest)
    case .absence(let id):
      return absence((change.was ?? change.now)?.absence?.worker(at: id), change.was?.absence)
    case .clientName, .sortName, .script, .birthYear, .languages, .interpreter, .number,
      .legalTitle, .probationOrganisation, .supervisor, .counsellor, .standIn, .handover,
      .providers,
      .answer, .date, .basicCondition, .informationComplete,
      .conditionsComplete, .conditionAbsent, .indication, .indicationRequested,
      .indicationDecision, .place, .planB, .planBDay, .teamName, .text, .meeting,
      .consent, .conditionStep, .partners,
      .partnerTalk, .standardInformation, .holidays, .signalTerm, .printLanguage,
      .contactSince, .contactCarriers,
      .escalationStep:
      return fieldAgain(change)
    case .doState, .note, .event, .task, .condition, .escalation, .decision, .contact,
      .closing,
      .conflict, .member, .savedView, .information, .line, .attendee, .network, .question,
      .partner, .agreement, .housePlace, .unknown:
      return nil
    }
  }

  private func fieldAgain(_ change: Change) -> String {
    let field = fieldName(change.field)
    if change.field == .holidays { return holidays(change.inverse) }
    if case .handover(let now)? = change.now, now.acceptedOn != nil,
      case .handover(let pending)? = change.was, pending.acceptedOn == nil
    {
      return pending.to == reader
        ? words(AgainWords.waitsForYou)
        : words(AgainWords.waitsFor, ["worker": team.shownName(of: pending.to)])
    }
    guard let was = change.was else { return words(AgainWords.fieldEmpty, ["field": field]) }
    let value = self.value(was, of: change.field)
    return isOnlyNamed(was, of: change.field)
      ? words(ChangeWords.fieldSet, ["field": field, "value": value])
      : words(AgainWords.field, ["field": field, "value": value])
  }

  /// What of a handover holds again now that giving the case to somebody was taken back: with whom the case is
  /// by that, who need not be the counsellor that it names.
  ///
  /// - Parameter change: The change of the handover as it was made.
  /// - Returns: That it waits or is withdrawn, and the same with who has the case; nil for another change.
  func handedAgain(_ change: Change) -> (short: String, whole: String)? {
    if let waits = change.was?.handover, waits.acceptedOn == nil, waits.declinedOn == nil {
      let short = words(AgainWords.handedWaits, ["worker": team.shownName(of: waits.to)])
      let holder = waits.from.map { from in
        words(AgainWords.handedUntil, ["worker": team.shownName(of: from)])
      }
      return (short, [short, holder].compactMap { $0 }.joined(by: " "))
    }
    guard let given = change.now?.handover, given.acceptedOn == nil, given.declinedOn == nil else {
      return nil
    }
    let short = words(HandedWords.withdrawn, ["worker": team.shownName(of: given.to)])
    let own = Change(.counsellor, was: given.from.map(Fact.worker), now: .worker(given.to))
    return (short, short + " " + sentence(for: own))
  }

  private func dueAgain(_ id: DoID, _ was: Day?) -> String {
    guard let was else { return words(AgainWords.dueUsual, ["what": title(id)]) }
    return words(AgainWords.due, ["what": title(id), "day": day(was)])
  }

  private func ownerAgain(_ what: String, _ was: WorkerID?) -> String {
    guard let was else { return words(AgainWords.ownerNobody, ["what": what]) }
    if was == reader { return words(AgainWords.ownerYou, ["what": what]) }
    return words(AgainWords.owner, ["what": what, "worker": team.shownName(of: was)])
  }
}

extension WorkbenchState {
  /// What the changes of a save did, or what holds now where it took them back.
  func wording(of report: SaveReport) -> ChangeWording {
    ChangeWording(content, team: team, to: worker, isTakenBack: report.kind == .undo)
  }

  /// What a save of several clients did, once for all of them.
  ///
  /// What holds again is said only where that is the same with everybody.
  func what(ofGroup report: SaveReport) -> String {
    if let handed = handed(ofGroup: report) { return handed }
    let changes = report.changes.withoutHandover
    let isSame =
      changes.count == report.clients.count
      && changes.allSatisfy { $0.field == changes[0].field && $0.was == changes[0].was }
    if report.kind == .undo, !isSame, changes.allSatisfy({ $0.field == .counsellor }) {
      return words(AgainWords.asBefore)
    }
    var shown: [Change] = []
    for change in changes
    where !shown.contains(where: { $0.field == change.field && $0.now == change.now }) {
      shown.append(change)
    }
    return (isSame ? wording(of: report) : changeMessage).sentence(for: shown)
  }

  /// What a save of several clients did to who has them, where one of them was handed over; nil for another save.
  private func handed(ofGroup report: SaveReport) -> String? {
    let counsellors = report.changes.filter { $0.field == .counsellor }
    let handovers = report.changes.filter { $0.field == .handover }
    guard !counsellors.isEmpty, !handovers.isEmpty else { return nil }
    guard report.kind == .undo else {
      return distinct(handovers.map { changeMessage.sentence(for: [counsellors[0], $0]) })
        .joined(by: " ")
    }
    let again = handovers.compactMap(wording(of: report).handedAgain)
    let (short, whole) = (distinct(again.map { $0.short }), distinct(again.map { $0.whole }))
    // Of a client whom a colleague gave to somebody else meanwhile it does not say with whom they are.
    let isEveryones =
      again.count == report.clients.count && report.changes.count == 2 * again.count
    if isEveryones, whole.count == 1 { return whole[0] }
    return again.count == handovers.count && short.count == 1
      ? short[0] : words(AgainWords.asBefore)
  }

  /// To whom several clients were handed over, where taking it back withdraws that with each of them; nil
  /// for anything else that was taken back.
  func withdrawn(ofGroup report: SaveReport) -> WorkerID? {
    guard report.kind == .undo, report.contested.isEmpty else { return nil }
    let handovers = report.changes.filter { $0.field == .handover }
    let receivers = handovers.compactMap { change -> WorkerID? in
      // What waited before waits again.
      if change.was?.handover?.isWaiting == true { return nil }
      return change.now?.handover.flatMap { $0.isWaiting ? $0.to : nil }
    }
    guard let receiver = receivers.first, receivers.count == handovers.count,
      receivers.allSatisfy({ $0 == receiver })
    else { return nil }
    return receiver
  }

  private func distinct(_ sentences: [String]) -> [String] {
    var distinct: [String] = []
    for sentence in sentences where !distinct.contains(sentence) { distinct.append(sentence) }
    return distinct
  }

  /// That two answers wait again, where choosing between them was taken back; else nothing.
  func answersAgain(_ report: SaveReport) -> String {
    let isAgain =
      report.kind == .undo
      && report.changes.contains { change in
        if case .conflict = change.field { change.was != nil && change.now == nil } else { false }
      }
    return isAgain ? " " + words(AgainWords.twoAnswers) : ""
  }

  /// The answer that stays where somebody chooses between two, with who wrote it where that is known.
  func keepLabel(of field: Field, in value: Case, _ shown: String) -> String {
    guard let author = author(of: field, in: value) else {
      return words(DialogWords.keepTheirs, ["value": shown])
    }
    return author == worker
      ? words(AgainWords.keepOwn, ["value": shown])
      : words(AgainWords.keepBy, ["value": shown, "worker": name(of: author)])
  }

  /// Who wrote what a field says, as far as the latest history tells.
  private func author(of field: Field, in value: Case) -> WorkerID? {
    if case .doState(let id) = field { return value.doRecords[id]?.by }
    guard opened?.case.id == value.id else { return nil }
    return opened?.history?.first { $0.changes.contains { $0.field == field } }?.by
  }
}

extension Handover {
  /// Whether nobody accepted it or gave it back.
  fileprivate var isWaiting: Bool { acceptedOn == nil && declinedOn == nil }
}

extension SaveReport {
  /// The report of an undo with what an imported escalation says of itself: where nobody had set who has it or
  /// when it is looked at again, that holds again and is not empty.
  var withImportedAgain: SaveReport {
    guard kind == .undo, let value = opened?.case else { return self }
    var report = self
    report.changes = changes.map { change in
      guard change.was == nil, case .escalationStep(let key) = change.field,
        let there = value.escalations[key.escalation]
      else { return change }
      var again = change
      switch key.step {
      case .owner: again.was = there.owner.map(Fact.worker)
      case .review: again.was = there.reviewOn.map(Fact.day)
      case .report, .told, .outcome, .timeOut, .closing: break
      }
      return again
    }
    return report
  }
}
