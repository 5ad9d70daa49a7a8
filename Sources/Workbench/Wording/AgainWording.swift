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
    return words(AgainWords.field, ["field": field, "value": value(was, of: change.field)])
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
    let changes = report.changes.withoutHandover
    let isSame =
      changes.count == report.clients.count
      && changes.allSatisfy { $0.field == changes[0].field && $0.was == changes[0].was }
    var shown: [Change] = []
    for change in changes
    where !shown.contains(where: { $0.field == change.field && $0.now == change.now }) {
      shown.append(change)
    }
    return (isSame ? wording(of: report) : changeMessage).sentence(for: shown)
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
