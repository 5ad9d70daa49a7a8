import Casework
import Content
import Screen

// The people in contact after care and the card of one of them: opened, kept up to date, filled in row by
// row. Every row is saved when it is filled in, as on the fact sheets of a client.
extension WorkbenchState {
  /// Opens the people in contact; in place of the same list, where that is on top.
  mutating func openContacts() -> [Effect] {
    if isShared {
      message = .info(words(ContactWords.notShared))
      return []
    }
    if dialogs.last?.purpose == .contacts { return [] }
    contactFinding = ContactFinding()
    return present(
      .contacts, words(ContactWords.title), .menu(Menu(contactList)), preface: listPreface)
  }

  /// Opens the card of a contact.
  mutating func openContact(_ id: ContactID) -> [Effect] {
    guard let contact = register[id] else { return [] }
    if dialogs.last?.purpose == .contact(id) { return [] }
    return present(
      .contact(id), title(of: contact), .menu(Menu(cardEntries(of: contact))),
      preface: cardPreface(of: contact) + begunLines(of: contact))
  }

  /// Opens what there is to be seen of contact with the chosen client, or asks whether it is wanted.
  mutating func openContactOfCase() -> [Effect] {
    guard let value = opened?.case else { return [] }
    if let contact = register.contact(of: value.id) { return openContact(contact.id) }
    if value.dates[.contactAsked] != nil || register.apart.given[value.id] != nil {
      message = .info(contactSentence(of: value))
      return []
    }
    return openContactPlace(.ask(value.id))
  }

  /// Opens what a contact was like, from the newest moment to the first.
  mutating func openStory(of id: ContactID) -> [Effect] {
    guard let contact = register[id] else { return [] }
    return present(
      .contactStory(id), words(ContactWords.story, ["name": contact.shownName]), .reading(Reading())
    )
  }

  private func title(of contact: Contact) -> String {
    words(ContactWords.cardTitle, ["name": contact.shownName])
  }

  private var listPreface: [String] {
    let unread =
      register.apart.unread > 0
      ? [words(ContactWords.unread, count: register.apart.unread)] : []
    if let finding = contactFindingText { return [finding] + nobodyFound + unread }
    return (size.rows < 18 ? [] : [words(ContactWords.onlyAllowed)])
      + [leavingText, ownAbsenceText].compactMap { $0 } + unread
  }

  /// Lets open lists and cards show what holds by now; what is chosen stays chosen.
  mutating func refreshContacts() {
    let gone = dialogs.filter { isOfContactOutOfSight($0) }
    if !gone.isEmpty {
      let isTyped = gone.contains { $0.draftKey != nil && !$0.draftText(dateReader).isEmpty }
      // Whoever was typing types on: what comes next is no command.
      let top = dialogs.last { !$0.isPick }
      let wasTyping = top.map { isOfContactOutOfSight($0) && $0.draftKey != nil } ?? false
      // A list of the answers of a row goes with its form.
      if wasTyping { dialogs.removeAll { $0.isPick } }
      dialogs = dialogs.filter { !isOfContactOutOfSight($0) }
      let told =
        isTyped
        ? words(ContactWords.isGoneTyped, ["key": unfinishedKey]) : words(ContactWords.isGone)
      if wasTyping, !linear.isOn {
        let notice = Confirm<DialogChoice>(
          question: [told], safe: .init(.stay, words(ContactWords.goneRead)))
        _ = present(.notice, words(ContactWords.goneTitle), .confirm(notice))
      } else if isTyped {
        message = .info(told)
      } else if message?.kind != .problem {
        message = .info(told)
      }
    }
    for index in dialogs.indices {
      guard case .menu(let before) = dialogs[index].body else { continue }
      var menu: Menu<DialogChoice>
      switch dialogs[index].purpose {
      case .contacts:
        menu = Menu(contactList)
        dialogs[index].preface = listPreface
      case .contact(let id):
        guard let contact = register[id] else { continue }
        menu = Menu(cardEntries(of: contact))
        dialogs[index].title = title(of: contact)
        dialogs[index].preface = cardPreface(of: contact) + begunLines(of: contact)
      default: continue
      }
      menu.keep(to: before)
      stayOffDestruction(in: &menu, before: before)
      // Whoever is chosen in the place of somebody who is gone was chosen by nobody: a key would be about them.
      if case .openContact(let id)? = before.focused?.id, register[id] == nil {
        menu.focus(.contact(.ask(nil)))
      }
      dialogs[index].body = .menu(menu)
    }
  }

  /// Whether a dialog is about a contact that the worker may not see any more.
  private func isOfContactOutOfSight(_ dialog: Dialog) -> Bool {
    switch dialog.purpose {
    case .contact(let id), .contactStory(let id), .contactSettle(let id, _): register[id] == nil
    case .contactFact(let place): place.contact.map { register[$0] == nil } ?? false
    default: false
    }
  }

  // MARK: Filling in

  /// Opens the form of a row, or does at once what needs no form.
  mutating func openContactPlace(_ place: ContactPlace) -> [Effect] {
    switch place {
    case .story(let id): return openStory(of: id)
    case .page(let id): return wantPage(of: .contact(id))
    default: break
    }
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    if let id = place.contact, register[id] == nil {
      message = .info(words(ContactWords.isGone))
      return []
    }
    if place.isWrittenDown, let contact = place.contact.flatMap({ register[$0] }),
      refusesOthers(place.author(in: contact), of: contact)
        || holdsOthersWords(place, of: contact)
    {
      return []
    }
    if case .ending(let id) = place, register[id]?.isEndedByTwo == true {
      message = .info(words(ContactWords.decidedByTwo))
      return []
    }
    switch place {
    case .conflict(let id, let conflict): return openContactSettle(id, conflict)
    case .withdrawEnd(let id): return withdrawEnd(of: id)
    case .link(_, let value):
      let number = clients.summaries.summary(of: value)?.number.text ?? ""
      message = .info(words(ContactWords.unlinkHow, ["number": number]))
      return []
    default: break
    }
    let effects = present(
      .contactFact(place), formTitle(of: place), .form(Form(contactRows(place), at: place.row)),
      preface: formPreface(of: place))
    dialogs[dialogs.count - 1].contactBasis = place.contact.flatMap { register[$0] }
    return effects
  }

  /// What the form of a row is called.
  func formTitle(of place: ContactPlace) -> String {
    let name: String
    if case .ask(let id?) = place {
      name = opened?.case.id == id ? opened.map { shortName(of: $0.case) } ?? "" : ""
    } else {
      name = place.contact.flatMap { register[$0]?.shownName } ?? ""
    }
    var what = place.words
    if case .standIn(let person) = place, team.hasLeft(person, by: today) {
      what = .formStandInLeft
    }
    return name.isEmpty
      ? words(what) : words(SheetWords.form, ["what": words(what), "client": name])
  }

  private func formPreface(of place: ContactPlace) -> [String] {
    guard size.rows >= 18 else {
      switch place {
      case .destruction, .ending: return [words(ContactWords.nameNobody)]
      default: return []
      }
    }
    switch place {
    case .ask(let id):
      return [words(ContactWords.askHow)] + trustedLines(of: id) + sameNameLines(as: id)
    case .newMoment(let id):
      return [words(ContactWords.momentHow)] + [register[id].flatMap(avoidText)].compactMap { $0 }
    case .reopen(let id):
      return register[id].map { needsTwoToReopen($0) ? [words(ContactWords.reopenSafety)] : [] }
        ?? []
    case .standIn(let person):
      return [
        words(ContactWords.standInHow),
        standInUntil(person).map {
          words(ContactWords.standInEnds, ["day": content.dates.long($0)])
        },
      ].compactMap { $0 }
    case .agreeApart(let id):
      return register.apart.awaiting[id].map {
        [
          decisionText($0), words(ContactWords.agreeApartHow),
          words(ContactWords.refuseEndHow, ["worker": name(of: $0.by)]),
        ]
      } ?? []
    case .reopenApart(let id):
      return register.apart.reopenings[id].map {
        [
          reopeningText($0),
          words(ContactWords.reopenApartHow, ["worker": name(of: $0.by)]),
        ]
      } ?? []
    case .askApart(let id):
      return register.apart.overdue[id].map {
        [overdueText($0), words(ContactWords.askApartHow)]
      } ?? []
    case .withdrawApart(let id):
      return register.apart.asked[id].map { [askedText($0)] } ?? []
    case .destroyApart(let id):
      return register.apart.destructions[id].map { asked in
        // Of what nobody who is there may see, nobody can tell about whom it is.
        let how: ContactWords =
          asked.whyWord == ContactDecision.keptWord ? .askedApartHow : .destroyApartHow
        return [destructionText(asked), words(how)]
      } ?? []
    case .agreeToEnd(let id):
      return register[id]?.ending.map {
        [decisionText($0), words(ContactWords.refuseEndHow, ["worker": name(of: $0.by)])]
      } ?? []
    case .agreeToReopen(let id): return [register[id].flatMap(againText)].compactMap { $0 }
    case .destruction: return [words(ContactWords.destructionHow)]
    case .newReflection: return [words(ContactWords.reflectionHow)]
    case .ending: return [words(ContactWords.endingHow)]
    case .sharedWith: return [words(ContactWords.shareHow)]
    default: return []
    }
  }

  /// Whom the client trusts, as the stay has it: they are who could keep in touch.
  private func trustedLines(of id: CaseID?) -> [String] {
    guard let value = opened?.case, value.id == id else { return [] }
    let trusted = value.lines(.trusted).map(\.line.text)
    return trusted.isEmpty
      ? [] : [words(ContactWords.trusts, ["who": trusted.joined(by: ", ")])]
  }

  /// That the worker keeps contact with somebody of the same name: it may be the same person, who came back.
  private func sameNameLines(as id: CaseID?) -> [String] {
    guard let value = opened?.case, value.id == id else { return [] }
    let names = [value.client.latinName, value.client.name].filter { !$0.isEmpty }
    return register.namesake(of: names) == nil
      ? [] : [words(ContactWords.sameName, ["name": value.client.latinName])]
  }

  private func needsTwoToReopen(_ contact: Contact) -> Bool {
    contact.ending?.whyWord == "safety" && contact.isEnded
  }

  /// Saves the form of a row and goes back to its card.
  mutating func submitContact(
    _ place: ContactPlace, _ form: Form<FormField>, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    guard let worker else {
      message = .info(whoIsMissing)
      return []
    }
    if case .standIn(let person) = place { return lookForContact(of: person, values) }
    if case .agreeApart(let id) = place { return agreeApart(to: id, values, dialog) }
    if case .reopenApart(let id) = place { return weighReopening(of: id, values, dialog) }
    if case .destroyApart(let id) = place { return destroyApart(id, values) }
    if case .askApart(let id) = place { return askApart(about: id, values, dialog) }
    if case .withdrawApart(let id) = place { return withdrawApart(id, values, dialog) }
    if case .ask(let client?) = place, let there = register.contact(of: client) {
      refuse(words(ContactWords.askedMeanwhile, ["name": there.shownName]), at: .contact(.name))
      return []
    }
    let id = place.contact ?? ContactID(makeEntryID().text)
    var basis = dialog.contactBasis ?? Contact(id: id)
    if case .ask = place {
      guard let name = said(values[.contact(.name)]) else {
        refuse(words(ContactWords.needsName), at: .contact(.name))
        return []
      }
      basis.name = name
      basis.sortName =
        said(values[.contact(.sortName)])
        ?? (ClientName.isLatin(name) ? "" : opened?.case.client.sortName ?? "")
      basis.reach = said(values[.contact(.reach)])
      if let shown = showNamesake(of: basis, dialog) { return shown }
    }
    if case .newLink = place, let shown = showCaseToLink(values, dialog) { return shown }
    guard var after = contact(basis, after: place, values, by: worker),
      addDate(from: values, to: &after)
    else { return [] }
    var was = dialog.contactBasis ?? Contact(id: id)
    if !dialog.seenBefore.isEmpty {
      // What was typed before is held against what its rows said then.
      let shown = message
      was =
        contact(was, after: place, form.seen(seenBefore(in: form, dialog), dateReader), by: worker)
        ?? was
      message = shown
    }
    var changes = was.changes(to: after)
    var beside: Save?
    if case .ask(let client?) = place {
      changes.append(Change(.contact(.stay), was: nil, now: .text(client.text)))
      // The case and the contact know of each other only where the person said so.
      if case .flag(true)? = values[.contact(.agrees)] {
        changes.append(Change(.contact(.cases), was: nil, now: .list([client.text])))
      }
      // Without a yes the file does not even say that somebody asked. Another client may be on the screen by now,
      // after a save that failed.
      let value = opened?.case.id == client ? opened?.case : nil
      let asked = Change(
        .date(.contactAsked), was: value?.dates[.contactAsked].map(Fact.day),
        now: .day(after.plan?.agreedOn ?? today))
      if after.cases.contains(client) || changes.contains(where: { $0.field == .contact(.cases) }),
        asked.was != asked.now
      {
        beside = Save(.case(client), by: worker, at: now, changes: [asked])
      }
    }
    dialogs.removeLast()
    let effects = saveContact(changes, of: id, with: beside, from: dialog)
    sayHandedOver(place, after)
    sayReceiverIsAway(place, after)
    sayLinked(place, after)
    sayRefusedEnd(place, after)
    if isCallAfterEnd(place, after) {
      // The door stays open: whoever calls again may want contact again.
      let said = message
      let opening = openContactPlace(.reopen(id))
      let question = words(after.isEnded ? ContactWords.calledAgain : .askAfterNo)
      message = said.map { .info($0.text + " " + question, canUndo: true) }
      return effects + opening
    }
    if case .ask = place, !changes.isEmpty {
      chooseInList(id)
      message = .info(
        words(
          after.isSeen(by: worker, in: team, on: today) ? ContactWords.askedSaid : .askedAway,
          [
            "wish": content.terms.contactWish(after.plan?.wantedWord ?? ""),
            "worker": after.plan?.contactPerson.map { name(of: $0) } ?? "",
          ]), canUndo: true)
      return effects + openContact(id)
    }
    return effects
  }

  /// Lets the list of people below choose somebody, so that the way back leads to them.
  private mutating func chooseInList(_ id: ContactID) {
    guard let index = dialogs.firstIndex(where: { $0.purpose == .contacts }),
      case .menu(var menu) = dialogs[index].body
    else { return }
    menu.focus(.openContact(id))
    dialogs[index].body = .menu(menu)
  }

  /// Shows the card of somebody of the same name before one more is asked: it may be the same person.
  ///
  /// Whoever saves again with that name means another person.
  ///
  /// - Parameters:
  ///   - asked: Who is asked about.
  ///   - dialog: The form in which they are.
  /// - Returns: What shows the card; nil where there is nobody of the name, or the card was shown.
  private mutating func showNamesake(of asked: Contact, _ dialog: Dialog) -> [Effect]? {
    let key = SortKey.key(for: asked.name)
    guard dialog.namesakeShown != key, let index = dialogs.indices.last,
      let there = register.namesake(of: asked.allNames)
    else { return nil }
    dialogs[index].namesakeShown = key
    let values: TextValues = ["name": there.shownName]
    if linear.isOn {
      refuse(words(ContactWords.namesakeSaid, values), at: .contact(.name))
      return []
    }
    let effects = openContact(there.id)
    message = .info(words(ContactWords.namesakeCard, values))
    return effects
  }

  /// Adds the day that matters which somebody named when they were asked; false for one that is not whole, and
  /// the message says what is missing.
  private mutating func addDate(from values: FactValues, to contact: inout Contact) -> Bool {
    let what = said(values[.contact(.dateWhat)])
    guard case .day(let on)? = values[.contact(.dateOn)] else {
      if what != nil { refuse(words(ContactWords.needsDay), at: .contact(.dateOn)) }
      return what == nil
    }
    // What the form proposed is not kept of somebody who wants no contact.
    if contact.plan?.wantedWord == "no", what == words(ContactWords.dayOfLeaving) { return true }
    guard let what else {
      refuse(words(ContactWords.needsWhatDay), at: .contact(.dateWhat))
      return false
    }
    var date = ContactDate(what: what, on: on, isYearly: true)
    date.by = worker
    date.kindWord = content.kind(ofDay: what)
    contact.dates[makeEntryID()] = date
    return true
  }

  /// Whose case it is that knows of a contact now: a number is mistyped soon.
  private mutating func sayLinked(_ place: ContactPlace, _ after: Contact) {
    guard case .newLink = place, let id = after.cases.last,
      let summary = clients.summaries.summary(of: id)
    else { return }
    message = .info(whose(summary, .linkedSaid), canUndo: true)
  }

  /// That contact goes on, where the worker did not agree to an end.
  private mutating func sayRefusedEnd(_ place: ContactPlace, _ after: Contact) {
    guard case .agreeToEnd = place, let refused = after.refusedEnding else { return }
    message = .info(
      words(ContactWords.endRefusedSaid, ["worker": name(of: refused.by)]), canUndo: true)
  }

  /// Takes back the end for safety that the worker proposed.
  private mutating func withdrawEnd(of id: ContactID) -> [Effect] {
    let effects = act(.withdrawEnd, on: id)
    if !effects.isEmpty {
      message = .info(words(ContactWords.endWithdrawn), canUndo: true)
    }
    return effects
  }

  /// Whether the person got in touch after contact had ended.
  private func isCallAfterEnd(_ place: ContactPlace, _ after: Contact) -> Bool {
    if case .newMoment = place { after.hasCalledAgain } else { false }
  }

  /// To whom a contact was handed, and whether whoever did so still sees it.
  private mutating func sayHandedOver(_ place: ContactPlace, _ after: Contact) {
    guard case .handOver = place, let receiver = after.plan?.contactPerson, let worker else {
      return
    }
    message = .info(
      words(
        after.isSeen(by: worker, in: team, on: today) ? ContactWords.handedSaid : .handedAway,
        ["worker": name(of: receiver)]), canUndo: true)
  }

  /// Whoever gets a contact may be away: nobody calls meanwhile.
  private mutating func sayReceiverIsAway(_ place: ContactPlace, _ after: Contact) {
    guard case .handOver = place, let away = awayText(of: after), let said = message else { return }
    message = .info([said.text, away].joined(by: " "), canUndo: true)
  }

  /// A contact after what a form says; nil where that cannot be taken, and the message says why.
  private mutating func contact(
    _ contact: Contact, after place: ContactPlace, _ values: FactValues, by worker: WorkerID
  ) -> Contact? {
    switch contactAnswer(at: place, from: values, over: contact) {
    case .problem(let text, let row):
      refuse(text, at: row)
      return nil
    case .contact(let after): return after
    case .action(let action):
      do {
        return contact.applying(
          try contact.changes(for: action, by: worker, on: today, at: now))
      } catch {
        let (text, row) = sentence(for: error)
        refuse(text, at: row)
        return nil
      }
    }
  }

  /// Does something with a contact that needs no form.
  mutating func act(_ action: ContactAction, on id: ContactID) -> [Effect] {
    guard let worker, let contact = register[id] else { return [] }
    do {
      return saveContact(
        try contact.changes(for: action, by: worker, on: today, at: now), of: id)
    } catch {
      message = .info(sentence(for: error).text)
      return []
    }
  }

  /// Sends changes of a contact to the store, and shows them at once.
  ///
  /// - Parameters:
  ///   - changes: What to save; nothing is sent when there are none.
  ///   - id: The contact.
  ///   - beside: What is saved of a case in one go with it.
  ///   - dialog: Where they were typed.
  /// - Returns: The effect that saves them.
  mutating func saveContact(
    _ changes: [Change], of id: ContactID, with beside: Save? = nil, from dialog: Dialog? = nil
  ) -> [Effect] {
    guard let worker, !changes.isEmpty else {
      message = .info(words(MessageWords.nothingChanged))
      return dialog?.draftIsDone ?? []
    }
    let before =
      register[id]?.shownName ?? changes.first { $0.field == .contact(.name) }?.now?.text ?? ""
    let save = Save(
      .contact(id), by: worker, at: now, changes: changes, drafts: dialog?.draftIDs ?? [])
    let effect: Effect
    if let beside {
      let ticket = saving.start(saves: [save, beside], targets: [], dialog: dialog)
      if case .case(let client) = beside.subject, let value = opened?.case, value.id == client {
        opened?.case = value.applying(beside.changes)
      }
      effect = .commitGroup(ticket: ticket, [save, beside])
    } else {
      let ticket = saving.start(subject: .contact(id), changes: changes, dialog: dialog)
      effect = .commit(ticket: ticket, save)
    }
    showContact(changes, of: id)
    followRegister()
    // Who has another name now goes by that; of whoever the worker sees no more the last one is known.
    let name = register[id]?.shownName ?? before
    // Where the board is shown to others afterwards, no name stays in a message.
    let said = changeMessage.sentence(for: changes)
    message = .info(
      beginsOnBoard ? said : words(LinearWords.labelled, ["label": name, "text": said]),
      canUndo: true)
    return [effect]
  }

  // MARK: Two answers

  private mutating func openContactSettle(_ id: ContactID, _ conflict: EntryID) -> [Effect] {
    guard let contact = register[id], let found = contact.conflicts[conflict] else { return [] }
    let field = found.field
    let name = changeWording.fieldName(field)
    let values = changeWording.answers(contact[field], found.value, of: field)
    let take = words(
      found.by == worker ? DialogWords.takeOwn : .takeOther,
      ["value": values.other, "worker": self.name(of: found.by)])
    return present(
      .contactSettle(id, conflict), words(DialogWords.settle, ["field": name]),
      .menu(
        Menu([
          SheetEntry(
            .keepTheirs,
            words(DialogWords.keepTheirs, ["value": values.kept])),
          SheetEntry(.takeOther, take),
        ])))
  }

  /// Ends a disagreement about a contact.
  mutating func settleContact(
    _ id: ContactID, _ conflict: EntryID, takesOther: Bool
  ) -> [Effect] {
    guard let contact = register[id], let found = contact.conflicts[conflict] else { return [] }
    // Nor does a second answer undo what two decided.
    if takesOther, found.field == .contact(.ending), contact.isEndedByTwo {
      message = .info(words(ContactWords.decidedByTwo))
      return []
    }
    var changes = [Change(.conflict(conflict), was: .conflict(found), now: nil)]
    if takesOther {
      changes.insert(
        Change(found.field, was: contact[found.field], now: found.value), at: 0)
    }
    return saveContact(changes, of: id)
  }
}

extension Dialog {
  /// Whether it is a list of the answers of a row, over its form.
  fileprivate var isPick: Bool {
    if case .pick = purpose { true } else { false }
  }
}

extension ContactPlace {
  /// What its form is called.
  var words: ContactWords {
    switch self {
    case .ask: .formAsk
    case .standIn: .formStandIn
    case .plan: .formPlan
    case .person: .formPerson
    case .sharedWith: .formShare
    case .handOver: .formHandOver
    case .newMoment, .moment: .formMoment
    case .newDate, .date: .formDate
    case .newReflection, .reflection: .formReflection
    case .ending, .agreeToEnd, .withdrawEnd, .agreeApart: .formEnding
    case .reopen, .agreeToReopen, .reopenApart: .formReopen
    case .destruction, .destroyApart, .askApart, .withdrawApart: .formDestruction
    case .newLink, .link: .formLink
    case .conflict: .headConflicts
    case .story: .readStory
    case .page: .printAll
    }
  }
}
