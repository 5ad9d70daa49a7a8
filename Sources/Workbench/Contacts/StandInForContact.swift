import Casework
import Content
import Screen

// The people whose contact person is away and whom nobody else may see: that there are some is told, and on the
// word of such a person a colleague may see what was agreed, and call.
//
// Source: our own proposal; see Guide, "What a practitioner records".
extension WorkbenchState {
  /// A row for each contact person who is away and has people whom nobody can call meanwhile.
  var unattendedEntries: [SheetEntry] {
    let alone: [SheetEntry] = register.apart.unattended.map { person, count in
      let values: TextValues = [
        "worker": name(of: person),
        "until": absenceToday(of: person).map { content.dates.long($0.until) } ?? "",
      ]
      return SheetEntry(
        .contact(.standIn(person)),
        words(
          team.hasLeft(person, by: today) ? ContactWords.unattendedLeft : .unattended, values,
          count: count))
    }
    return alone + leftBehindEntries
  }

  /// A row for each worker who has left and with whose people contact is over.
  ///
  /// Somebody who calls years later is found by their name. Where others wait to be called, the row of those finds
  /// them too.
  private var leftBehindEntries: [SheetEntry] {
    register.apart.leftBehind.filter { register.apart.unattended[$0.key] == nil }
      .map { keeper, count in
        SheetEntry(
          .contact(.standIn(keeper)),
          words(ContactWords.leftBehindOver, ["worker": name(of: keeper)], count: count))
      }
  }

  /// A row for each decision that waits for a second person, about somebody whom the worker may not see.
  var waitingEntries: [SheetEntry] {
    let apart = register.apart
    var entries = apart.awaiting.map { id, decision in
      SheetEntry(.contact(.agreeApart(id)), decisionText(decision))
    }
    entries += apart.reopenings.map { id, decision in
      SheetEntry(.contact(.reopenApart(id)), reopeningText(decision))
    }
    entries += apart.destructions.map { id, decision in
      SheetEntry(.contact(.destroyApart(id)), destructionText(decision))
    }
    return entries
  }

  /// A row for each contact that is over and was kept long enough, and that nobody who is there may see.
  var overdueEntries: [SheetEntry] {
    let apart = register.apart
    var entries = apart.overdue.map { id, day in
      SheetEntry(.contact(.askApart(id)), overdueText(day))
    }
    entries += apart.asked.map { id, decision in
      SheetEntry(.contact(.withdrawApart(id)), askedText(decision))
    }
    return entries
  }

  /// That the worker asked to have destroyed what nobody who is there may see, and waits for a second person.
  func askedText(_ decision: ContactDecision) -> String {
    words(ContactWords.askedByYou, ["day": content.dates.long(decision.on)])
  }

  /// Takes back what the worker asked about a contact that nobody who is there may see.
  mutating func withdrawApart(
    _ id: ContactID, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    guard case .flag(true)? = values[.contact(.agrees)] else {
      refuse(words(ContactWords.needsWithdrawYes), at: .contact(.agrees))
      return []
    }
    guard let asked = register.apart.asked[id] else {
      refuse(words(ContactWords.isGone), at: .contact(.agrees))
      return []
    }
    dialogs.removeLast()
    register.settleApart(id)
    let change = Change(.contact(.destruction), was: .contactDecision(asked), now: nil)
    let effects = saveContact([change], of: id, from: dialog)
    message = .info(words(ContactWords.withdrawnApart))
    return effects
  }

  /// That a contact is kept for longer than agreed, and nobody who may see it is there.
  func overdueText(_ day: Day) -> String {
    words(ContactWords.overdueApart, ["day": content.dates.long(day)])
  }

  /// Asks, of a contact that nobody who is there may see, that it is destroyed.
  mutating func askApart(
    about id: ContactID, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    guard case .flag(true)? = values[.contact(.agrees)] else {
      refuse(words(ContactWords.needsDestroyYes), at: .contact(.agrees))
      return []
    }
    guard let worker, register.apart.overdue[id] != nil else {
      refuse(words(ContactWords.isGone), at: .contact(.agrees))
      return []
    }
    let asked = ContactDecision(
      on: today, whyWord: ContactDecision.keptWord, by: worker)
    dialogs.removeLast()
    register.ask(asked, about: id)
    let change = Change(.contact(.destruction), was: nil, now: .contactDecision(asked))
    let effects = saveContact([change], of: id, from: dialog)
    message = .info(words(ContactWords.askedApart))
    return effects
  }

  /// A request to destroy a contact in a sentence: who asked when, and why.
  func destructionText(_ decision: ContactDecision) -> String {
    words(
      ContactWords.destructionApart,
      [
        "worker": decision.by.map { name(of: $0) } ?? "", "day": content.dates.long(decision.on),
        "why": decision.whyWord == ContactDecision.keptWord
          ? words(ContactWords.overdueWhy) : decision.words?.withoutFullStop ?? "",
      ])
  }

  /// Destroys, as the second person, what another one asked to have destroyed.
  mutating func destroyApart(_ id: ContactID, _ values: FactValues) -> [Effect] {
    guard case .flag(true)? = values[.contact(.agrees)] else {
      refuse(words(ContactWords.needsDestroyYes), at: .contact(.agrees))
      return []
    }
    guard let asked = register.apart.destructions[id] else {
      refuse(words(ContactWords.isGone), at: .contact(.agrees))
      return []
    }
    dialogs.removeLast()
    return [.destroyContact(id, because: asked.words ?? "")]
  }

  /// Says what came of destroying a contact.
  ///
  /// - Returns: The effect that reads the case on the screen again: it may be one that knew of the contact, and the
  ///   screen does not go on saying what the case has forgotten.
  mutating func followDestruction(of id: ContactID, _ trouble: Trouble?) -> [Effect] {
    if let trouble {
      message = .problem(trouble.sentence(in: words))
      return []
    }
    let asked = register.apart.destructions[id]
    register.settleApart(id)
    followRegister()
    message = .info(
      words(ContactWords.destroyedApart, ["worker": asked?.by.map { name(of: $0) } ?? ""]))
    return opened.map { [.open($0.case.id)] } ?? []
  }

  /// A decision for safety in a sentence: who decided when, and why.
  func decisionText(_ decision: ContactDecision) -> String {
    words(
      ContactWords.decidedForSafety,
      [
        "worker": decision.by.map { name(of: $0) } ?? "", "day": content.dates.long(decision.on),
        "why": decision.words.map { ": \u{201C}\($0)\u{201D}" } ?? "",
      ])
  }

  /// What the worker answers as the second person; nil, with the reason on the screen, where they did not answer or
  /// nothing waits for one any more.
  private mutating func answerOfSecond(_ values: FactValues, isAwaited: Bool) -> Bool? {
    guard case .flag(let agrees)? = values[.contact(.agrees)] else {
      refuse(words(ContactWords.needsAnswer), at: .contact(.agrees))
      return nil
    }
    guard isAwaited else {
      refuse(words(ContactWords.isGone), at: .contact(.agrees))
      return nil
    }
    return agrees
  }

  /// Answers, as the second person, to an end for safety of a contact that the worker may not see.
  mutating func agreeApart(
    to id: ContactID, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    let awaited = register.apart.awaiting[id]
    guard let agrees = answerOfSecond(values, isAwaited: awaited != nil), let worker,
      let was = awaited
    else { return [] }
    dialogs.removeLast()
    // A no takes the place of an earlier one, which only the contact itself knows of.
    guard agrees else { return dialog.draftIsDone + [.answerApart(id, .refuseEnd)] }
    register.settleApart(id)
    var now = was
    now.second = worker
    now.answeredOn = today
    let change = Change(
      .contact(.ending), was: .contactDecision(was), now: .contactDecision(now))
    let effects = saveContact([change], of: id, from: dialog)
    message = .info(words(ContactWords.agreedApart, ["worker": name(of: was.by)]))
    return effects
  }

  /// A fresh yes after an end for safety in a sentence: who noted it when, and in which words.
  func reopeningText(_ decision: ContactDecision) -> String {
    words(
      ContactWords.reopeningApart,
      [
        "worker": decision.by.map { name(of: $0) } ?? "", "day": content.dates.long(decision.on),
        "why": decision.words.map { ": \u{201C}\($0)\u{201D}" } ?? "",
      ])
  }

  /// Answers, as the second person, whether contact begins again that the worker may not see.
  mutating func weighReopening(
    of id: ContactID, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    let isAwaited = register.apart.reopenings[id] != nil
    guard let agrees = answerOfSecond(values, isAwaited: isAwaited) else { return [] }
    dialogs.removeLast()
    let answer: ContactAction =
      agrees ? .agreeToReopen(keeping: makeEntryID()) : .refuseToReopen
    return dialog.draftIsDone + [.answerApart(id, answer)]
  }

  /// Saves what came of answering it, and says so.
  ///
  /// - Parameters:
  ///   - id: The contact.
  ///   - changes: What is to be saved; nil where nothing waits any more.
  ///   - trouble: Why the contact could not be read; it goes on waiting then.
  /// - Returns: The effect that saves it.
  mutating func answerApart(
    of id: ContactID, _ changes: [Change]?, _ trouble: Trouble?
  ) -> [Effect] {
    if let trouble {
      message = .problem(trouble.sentence(in: words))
      return []
    }
    let asked = register.apart.reopenings[id] ?? register.apart.awaiting[id]
    register.settleApart(id)
    guard let changes, let asked else {
      followRegister()
      message = .info(words(ContactWords.isGone))
      return []
    }
    let effects = saveContact(changes, of: id)
    let said: ContactWords =
      if changes.contains(where: { $0.field == .contact(.refusedEnding) }) {
        .endRefusedSaid
      } else if changes.contains(where: { $0.field == .contact(.ending) }) {
        .reopenedApart
      } else {
        .reopeningRefusedApart
      }
    message = .info(words(said, ["worker": name(of: asked.by)]))
    return effects
  }

  /// How many people the worker keeps contact with who still have to be handed over, and until when; nil where
  /// the worker does not leave the team.
  var contactsToHandOver: (count: Int, lastDay: Day)? {
    guard let worker, let last = team.members[worker]?.lastDay else { return nil }
    let count = register.contacts.values.count {
      $0.standing != .over && $0.plan?.contactPerson == worker
    }
    return count > 0 ? (count, last) : nil
  }

  /// That the worker has people to hand over before the last day, or after it; nil where there is nothing to say.
  var leavingText: String? {
    contactsToHandOver.map { count, day in
      words(
        day < today ? ContactWords.leftBehind : .leaving, ["day": content.dates.long(day)],
        count: count)
    }
  }

  /// That the worker is away and has people whom nobody can call meanwhile; nil where there is nothing to say.
  var ownAbsenceText: String? {
    guard let worker, !team.hasLeft(worker, by: today), let absence = absenceToday(of: worker)
    else { return nil }
    let count = register.contacts.values.count {
      $0.plan?.contactPerson == worker && $0.isUnattended(in: team, on: today)
    }
    guard count > 0 else { return nil }
    return words(
      ContactWords.ownAbsence, ["until": content.dates.long(absence.until)], count: count)
  }

  /// The absence of a worker that holds today.
  func absenceToday(of worker: WorkerID) -> Absence? {
    team.absences(of: worker).first { $0.absence.covers(today) }?.absence
  }

  /// Until when whoever stands in for a contact person may see their people: the last day of the absence; nil where
  /// they have left, and somebody else has to keep contact for good.
  func standInUntil(_ person: WorkerID) -> Day? {
    team.hasLeft(person, by: today) ? nil : absenceToday(of: person)?.until
  }

  /// Who may see a contact beside the contact person: for good, or until the contact person is back.
  func allowedText(of contact: Contact) -> String {
    let standIns = contact.standingIn(in: team, on: today).map { worker, until in
      words(
        ContactWords.allowedUntil,
        ["worker": name(of: worker), "day": content.dates.long(until)])
    }
    let allowed = contact.sharedWith.map { name(of: $0) } + standIns
    return allowed.isEmpty ? words(ContactWords.onlyPerson) : allowed.joined(by: ", ")
  }

  /// Looks for the contact of somebody who says that the worker may call meanwhile.
  mutating func lookForContact(of person: WorkerID, _ values: FactValues) -> [Effect] {
    guard let name = said(values[.contact(.name)]) else {
      refuse(words(ContactWords.needsName), at: .contact(.name))
      return []
    }
    guard case .flag(true)? = values[.contact(.agrees)] else {
      refuse(words(ContactWords.needsConsent), at: .contact(.agrees))
      return []
    }
    return [.findContact(name: name, of: person)]
  }

  /// Shows the contact that was found to whoever stands in, or says that there is none.
  mutating func standIn(for contact: Contact?) -> [Effect] {
    guard let worker, let dialog = dialogs.last,
      case .contactFact(.standIn(let person)) = dialog.purpose
    else { return [] }
    guard let contact,
      let changes = try? contact.changes(
        for: .standIn(worker, until: standInUntil(person), agrees: true), by: worker, on: today)
    else {
      refuse(
        words(ContactWords.noSuchContact, ["worker": name(of: person)]), at: .contact(.name))
      return []
    }
    dialogs.removeLast()
    register.take(contact)
    let effects = saveContact(changes, of: contact.id, from: dialog) + openContact(contact.id)
    if let until = standInUntil(person) {
      message = .info(
        words(
          ContactWords.standInSaid,
          ["worker": name(of: person), "day": content.dates.long(until)]), canUndo: true)
    }
    return effects
  }
}
