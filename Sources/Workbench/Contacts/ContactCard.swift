import Casework
import Content
import Screen

// The people in contact, and the card of one of them.
//
// Nothing here is late and nothing is red: silence is a reason to reach out. Source: Duurzame Verbinding;
// Guide, "What a practitioner records".
extension WorkbenchState {
  // MARK: The list

  /// The people whom the worker may see, who would be glad of a call first.
  var contactList: [SheetEntry] {
    let ordered = register.ordered(on: today)
    // Nobody looks for a name here who looks for what waits.
    let isFinding = !contactFinding.sought.isEmpty
    let waiting = listGroup(
      .headWaiting, ordered.filter(waitsForSecond), isFinding ? [] : waitingEntries)
    let all = Dictionary(grouping: ordered.filter { !waitsForSecond($0) }, by: \.standing)
    let groups = Contact.Standing.allCases.flatMap { standing in
      listGroup(standing.words, all[standing] ?? [])
    }
    let ask = SheetEntry(.contact(.ask(nil)), words(ContactWords.addPerson))
    // Rows without a name are nobody who could be found, but may be the one who is looked for.
    if isFinding { return waiting + groups + unattendedEntries + [ask] }
    return waiting + groups + unattendedEntries + overdueEntries + [ask]
  }

  /// The people below one heading as far as they are looked for, and what stands behind them; nothing where there is
  /// nobody.
  private func listGroup(
    _ heading: ContactWords, _ contacts: [Contact], _ others: [SheetEntry] = []
  ) -> [SheetEntry] {
    var rows: [SheetEntry] = []
    for contact in contacts {
      let line = listLine(of: contact)
      guard isSought(contact, line) else { continue }
      var entry = SheetEntry(.openContact(contact.id), line)
      entry.isQuiet = contact.standing != .kept && !contact.awaitsSecond
      rows.append(entry)
    }
    rows += others
    guard !rows.isEmpty else { return [] }
    return [SheetEntry(heading: words(heading, count: rows.count))] + rows
  }

  /// Whether it waits for a second person: for a decision, or because the worker asked that it is destroyed.
  private func waitsForSecond(_ contact: Contact) -> Bool {
    contact.awaitsSecond || worker != nil && contact.destruction?.by == worker
  }

  /// That the worker asked that it is destroyed, until a second person does it.
  private func askedToDestroyText(of contact: Contact) -> String? {
    guard let asked = contact.destruction, worker != nil, asked.by == worker else { return nil }
    return words(
      ContactWords.destructionWaits, ["day": content.dates.short(asked.on, today: today)])
  }

  /// That a colleague handed the contact over, until whoever has it now was in touch.
  private func handedText(of contact: Contact) -> String? {
    guard contact.isHandedAnew(on: today), contact.plan?.contactPerson == worker,
      let handed = contact.handedOver
    else { return nil }
    return words(
      ContactWords.handedOver,
      ["worker": name(of: handed.by), "day": content.dates.short(handed.on, today: today)])
  }

  private func listLine(of contact: Contact) -> String {
    let last = contact.latestMoments.first { $0.moment.isReached }.map { moment in
      [content.dates.short(moment.moment.on, today: today), moment.moment.meaning]
        .compactMap { $0 }.joined(by: " ")
    }
    let ahead = contact.isKept ? contact.datesAhead(on: today).prefix(2).map(aheadText) : []
    let over = isKeptLongEnough(contact) ? words(ContactWords.keptLong) : nil
    let yearly = contact.unaskedSince(on: today) == nil ? nil : words(ContactWords.yearly)
    let first = [
      handedText(of: contact), answeredText(of: contact), personText(of: contact),
      askedToDestroyText(of: contact), proposalText(of: contact),
      // A day that was agreed says more than the rhythm.
      isSaidByAgreement(contact) ? nil : againShort(of: contact) ?? standText(of: contact),
      yearly, over,
    ].compactMap { $0 }
    let promises = contact.isKept ? contact.promises : []
    let more = promises.count - 2
    let promised =
      promises.prefix(2).map(promiseText)
      + (more > 0 ? [words(BulkWords.andOthers, count: more).withoutFullStop] : [])
    // What not to do is read before anybody picks up the telephone.
    let parts =
      first + [avoidText(of: contact)].compactMap { $0 } + promised + ahead
      + [last].compactMap { $0 }
    return words(
      SheetWords.row, ["name": contact.shownName, "value": parts.joined(by: " · ")])
  }

  /// Whether the day that was agreed says when to be in touch: it stands in the same line.
  private func isSaidByAgreement(_ contact: Contact) -> Bool {
    guard contact.isKept, let agreed = contact.promise?.on else { return false }
    let reach = ReachOut(contact)
    return reach?.isDue(on: today) != true && agreed <= reach?.due ?? agreed
  }

  /// What was agreed to come next.
  private func promiseText(of promise: (what: String, on: Day?)) -> String {
    let day = promise.on.map { content.dates.short($0, today: today) }
    if let day, let agreed = promise.on, agreed < today {
      return changeWording.wasNext(promise.what, on: day)
    }
    return words(
      ContactWords.storyNext,
      ["next": [promise.what, day ?? ""].filter { !$0.isEmpty }.joined(by: ", ")])
  }

  /// That a second person answered what the worker had asked, for some days.
  private func answeredText(of contact: Contact) -> String? {
    guard let worker, contact.standing != .over, contact.isAnswered(to: worker, on: today) else {
      return nil
    }
    return words(ContactWords.answered)
  }

  /// Who keeps in touch, where that is somebody else, and that they are away or have left.
  private func personText(of contact: Contact) -> String? {
    guard contact.isKept, let person = contact.plan?.contactPerson, person != worker else {
      return nil
    }
    let key: ContactWords =
      if team.hasLeft(person, by: today) {
        .withLeft
      } else {
        absenceToday(of: person) == nil ? .with : .withAway
      }
    return words(key, ["worker": name(of: person)])
  }

  /// How things stand with a contact, in a soft tone: contact goes on as long as an end is only proposed, so both are
  /// said.
  private func stateText(of contact: Contact) -> String {
    [proposalText(of: contact), standText(of: contact)].compactMap { $0 }.joined(by: " · ")
  }

  /// That an end was proposed, until a second person agrees to it or not.
  private func proposalText(of contact: Contact) -> String? {
    contact.ending.flatMap { $0.isAwaitingSecond ? endText(of: $0) : nil }
  }

  /// How things stand but for an end that is only proposed.
  private func standText(of contact: Contact) -> String {
    if contact.hasCalledAgain {
      let called = words(contact.calledWords)
      // A call does not make anybody safer: that two decided the end goes on being said first.
      guard contact.isEndedByTwo, let ending = contact.ending else { return called }
      return [endText(of: ending), called].joined(by: " · ")
    }
    if let ending = contact.ending, !ending.isAwaitingSecond { return endText(of: ending) }
    return content.touch(of: contact, on: today) ?? wishText(of: contact)
  }

  /// How contact ended, or is to end.
  private func endText(of ending: ContactDecision) -> String {
    let key: ContactWords =
      switch ending.whyWord {
      case _ where ending.isAwaitingSecond: .awaitsSecond
      case "death": .endedByDeath
      case "safety": .endedForSafety
      default: .ended
      }
    return words(
      key,
      [
        "day": content.dates.long(ending.on), "why": content.terms.contactEnding(ending.whyWord),
      ])
  }

  /// What the person said where no contact is kept, and when to ask again.
  private func wishText(of contact: Contact) -> String {
    let wish = content.terms.contactWish(contact.plan?.wantedWord ?? "")
    guard let day = contact.asksAgainOn else { return wish }
    let again =
      day <= today
      ? words(ContactWords.askAgainNow)
      : words(ContactWords.askAgainAbout, ["day": content.dates.short(day, today: today)])
    return [wish, again].joined(by: ", ")
  }

  private func aheadText(_ ahead: (id: EntryID, date: ContactDate, day: Day)) -> String {
    words(
      ContactWords.dateAhead,
      [
        "what": content.name(of: ahead.date),
        "day": content.dates.relative(ahead.day, today: today),
      ])
  }

  // MARK: In the roadmap

  /// What step 6 of a case says of contact: how it stands, to whom may see it.
  func contactSentence(of value: Case) -> String {
    if let contact = register.contact(of: value.id) { return stateText(of: contact) }
    if let given = register.apart.given[value.id] {
      let day = content.dates.long(given.on)
      guard let worker = given.to else { return words(ContactWords.askedByYourself, ["day": day]) }
      return words(ContactWords.givenAway, ["day": day, "worker": name(of: worker)])
    }
    // Whether anything of it is still kept no case can know.
    if let asked = value.dates[.contactAsked] {
      return words(ContactWords.keptApart, ["day": content.dates.long(asked)])
    }
    return words(ContactWords.notAsked)
  }

  /// What the details of step 6 tell of contact.
  func contactLines(of value: Case) -> [DetailLine] {
    guard let contact = register.contact(of: value.id) else {
      return [DetailLine(label: "", text: contactSentence(of: value))]
    }
    return cardPreface(of: contact).map { DetailLine(label: "", text: $0) }
      + contact.latestMoments.prefix(4).map { DetailLine(label: "", text: line(of: $0.moment)) }
  }

  // MARK: The card

  /// How things stand, and what is not to be done: said before anybody picks up the telephone.
  func cardPreface(of contact: Contact) -> [String] {
    let attempts = ReachOut(contact).flatMap { reach in
      reach.attempts.isEmpty
        ? nil
        : words(
          ContactWords.triedOn,
          ["days": reach.attempts.map { content.dates.short($0, today: today) }.joined(by: ", ")])
    }
    let destruction = contact.destruction.map { asked in
      words(
        ContactWords.destructionAsked,
        [
          "worker": asked.by.map { name(of: $0) } ?? "", "day": content.dates.long(asked.on),
          "why": asked.words?.withoutFullStop ?? "",
        ])
    }
    let again = againText(of: contact)
    return [
      stateText(of: contact), declinedText(of: contact), avoidText(of: contact),
      handedText(of: contact), attempts,
      awayText(of: contact), refusedEndText(of: contact), again, keptText(of: contact), destruction,
    ].compactMap { $0 }
  }

  /// That the person was asked again after the end, and said no.
  private func declinedText(of contact: Contact) -> String? {
    contact.declinedOn.map { day in
      words(
        ContactWords.declined,
        [
          "day": content.dates.long(day),
          "why": contact.plan?.ownWords.map { ": \u{201C}\($0)\u{201D}" } ?? "",
        ])
    }
  }

  /// That a second person did not agree to an end for safety; of what ended otherwise since the story says it.
  private func refusedEndText(of contact: Contact) -> String? {
    guard contact.standing != .over else { return nil }
    return contact.refusedEnding.map { refused in
      words(
        ContactWords.endRefused,
        [
          "worker": name(of: refused.by), "second": name(of: refused.second),
          "day": content.dates.long(refused.on),
          "why": refused.words.map { ": \u{201C}\($0)\u{201D}" } ?? "",
        ])
    }
  }

  /// What a fresh yes after an end for safety came to: it waits for a second person, who may agree or not.
  func againText(of contact: Contact) -> String? {
    let key: ContactWords
    if contact.awaitedReopening != nil {
      key = .reopeningAsked
    } else if contact.refusedReopening != nil {
      key = .reopeningRefused
    } else if contact.agreedReopening != nil {
      key = .reopeningAgreed
    } else {
      return nil
    }
    return contact.reopening.map { asked in
      words(
        key,
        [
          "worker": name(of: asked.by), "second": name(of: asked.second),
          "day": content.dates.long(asked.on),
          "why": asked.words.map { ": \u{201C}\($0)\u{201D}" } ?? "",
        ])
    }
  }

  /// The same in a line, as long as contact is over.
  private func againShort(of contact: Contact) -> String? {
    if contact.hasCalledAgain { return nil }
    if contact.awaitedReopening != nil { return words(ContactWords.reopeningWaits) }
    return contact.refusedReopening.map {
      words(
        ContactWords.reopeningNotAgreed,
        ["day": content.dates.short($0.on, today: today), "worker": name(of: $0.second)])
    }
  }

  /// What is not to be done, where contact may come.
  func avoidText(of contact: Contact) -> String? {
    guard contact.standing != .over else { return nil }
    return contact.plan?.avoid.map { words(ContactWords.notTo, ["what": $0]) }
  }

  /// Whether what is over was kept as long as the team keeps it, so that it is proposed to be destroyed.
  func isKeptLongEnough(_ contact: Contact) -> Bool {
    guard contact.destruction == nil else { return false }
    return contact.lastDayKept(by: norms.signals).map { $0 < today } ?? false
  }

  /// Whether it waits for a second person who may be the worker: an end for safety, or a fresh yes after one.
  func awaitsMe(_ contact: Contact) -> Bool {
    if let ending = contact.ending, ending.isAwaitingSecond { return ending.by != worker }
    return contact.awaitedReopening.map { $0.by != worker } ?? false
  }

  /// Until when it is kept, once it is over.
  private func keptText(of contact: Contact) -> String? {
    // Whoever called again is asked: nothing is proposed to be destroyed beside that.
    guard !contact.hasCalledAgain || isKeptLongEnough(contact) else { return nil }
    return contact.lastDayKept(by: norms.signals).map { day in
      words(
        day >= today ? ContactWords.keptUntil : .keptLongEnough, ["day": content.dates.long(day)])
    }
  }

  /// That the contact person is away, or has left, and who may call.
  func awayText(of contact: Contact) -> String? {
    guard contact.standing != .over, let person = contact.plan?.contactPerson else { return nil }
    // An absence that reaches beyond the last day says nothing any more.
    let hasLeft = team.hasLeft(person, by: today)
    let absence = hasLeft ? nil : absenceToday(of: person)
    guard hasLeft || absence != nil else { return nil }
    // Whom the person allowed to see it may call, whether or not they stand in for the clients as well.
    let others = contact.sharedWith.filter {
      team.members[$0] != nil && !team.hasLeft($0, by: today) && absenceToday(of: $0) == nil
    }.map { name(of: $0) }
    // Who stands in does so for that absence, and perhaps for a part of it.
    let standIns = contact.standingIn(in: team, on: today)
      .filter { absenceToday(of: $0.worker) == nil }
      .map { worker, until in
        words(
          ContactWords.allowedUntil,
          ["worker": name(of: worker), "day": content.dates.long(until)])
      }
    let calling = others + standIns
    let values: TextValues = [
      "worker": name(of: person), "until": absence.map { content.dates.long($0.until) } ?? "",
      "standIn": calling.joined(by: ", "),
    ]
    if hasLeft { return words(calling.isEmpty ? ContactWords.leftNobody : .leftStandIn, values) }
    return words(calling.isEmpty ? ContactWords.awayNobody : .awayStandIn, values)
  }

  /// The rows of the card.
  func cardEntries(of contact: Contact) -> [SheetEntry] {
    let id = contact.id
    return conflictEntries(of: contact)
      + [SheetEntry(heading: words(ContactWords.headMoments))]
      + [
        SheetEntry(.contact(.newMoment(id)), words(ContactWords.addMoment)),
        SheetEntry(.contact(.story(id)), words(ContactWords.readStory)),
      ]
      + contact.latestMoments.map {
        SheetEntry(.contact(.moment(id, $0.id)), line(of: $0.moment))
      }
      + [SheetEntry(heading: words(ContactWords.headPlan))] + planEntries(of: contact)
      + [SheetEntry(heading: words(ContactWords.headDates))]
      + contact.dates.sorted { ($0.value.on, $0.key) < ($1.value.on, $1.key) }.map { entry, date in
        SheetEntry(.contact(.date(id, entry)), line(of: date))
      }
      + [SheetEntry(.contact(.newDate(id)), words(ContactWords.addDate))]
      + [SheetEntry(heading: words(ContactWords.headMeaning))] + meaningEntries(of: contact)
      + [SheetEntry(heading: words(ContactWords.headWho))] + whoEntries(of: contact)
      + [SheetEntry(heading: words(ContactWords.headEnd))] + endEntries(of: contact)
  }

  private func conflictEntries(of contact: Contact) -> [SheetEntry] {
    guard !contact.conflicts.isEmpty else { return [] }
    return [SheetEntry(heading: words(ContactWords.headConflicts))]
      + contact.conflicts.map { id, conflict in
        SheetEntry(
          .contact(.conflict(contact.id, id)),
          words(
            PartnerWords.conflictRow, ["field": contested(conflict, of: contact)]))
      }
  }

  private func row(
    _ place: ContactPlace, _ name: ContactWords, _ value: String?
  ) -> SheetEntry {
    var entry = SheetEntry(
      .contact(place),
      words(
        SheetWords.row, ["name": words(name), "value": value ?? words(FormWords.unknown)]))
    entry.isQuiet = value == nil
    return entry
  }

  private func planEntries(of contact: Contact) -> [SheetEntry] {
    let plan = contact.plan
    let wish = plan.map { plan in
      [
        content.terms.contactWish(plan.wantedWord), plan.agreedOn.map { content.dates.long($0) },
        plan.ownWords.map { "\u{201C}\($0)\u{201D}" },
      ].compactMap { $0 }.joined(by: " · ")
    }
    let person = plan?.contactPerson.map { name(of: $0) }
    let rhythm = plan?.rhythmDays.map(changeWording.rhythm)
    let again = contact.asksAgainOn.map { day in
      row(.plan(contact.id, .askAgain), .partAskAgain, content.dates.long(day))
    }
    return [row(.plan(contact.id, .wanted), .partWanted, wish)] + [again].compactMap { $0 } + [
      row(.plan(contact.id, .person), .partPerson, person),
      row(.plan(contact.id, .rhythm), .partRhythm, rhythm),
      row(.plan(contact.id, .channel), .partChannel, plan?.channel.map(content.terms.channel)),
      row(.plan(contact.id, .avoid), .partAvoid, plan?.avoid),
      row(.plan(contact.id, .whoKnows), .partWhoKnows, plan?.whoKnows),
      row(.person(contact.id, .name), .partName, namesText(of: contact)),
      row(.person(contact.id, .reach), .partReach, contact.reach),
    ]
  }

  /// The name as the person writes it, how it reads, and what it was before.
  private func namesText(of contact: Contact) -> String {
    let latin = contact.shownName == contact.name ? nil : contact.shownName
    let earlier =
      contact.earlierNames.isEmpty
      ? nil
      : words(ContactWords.namedBefore, ["names": contact.earlierNames.joined(by: ", ")])
    return [contact.name, latin, earlier].compactMap { $0 }.joined(by: " · ")
  }

  private func meaningEntries(of contact: Contact) -> [SheetEntry] {
    contact.latestReflections
      .map { entry, reflection in
        SheetEntry(.contact(.reflection(contact.id, entry)), line(of: reflection))
      }
      + [
        SheetEntry(
          .contact(.newReflection(contact.id)),
          contact.unaskedSince(on: today).map { day in
            words(
              contact.lastAsked == day ? ContactWords.askAgain : .askFirst,
              ["day": content.dates.long(day)])
          } ?? words(ContactWords.addReflection))
      ]
  }

  private func whoEntries(of contact: Contact) -> [SheetEntry] {
    let links = contact.cases.map { id in
      SheetEntry(
        .contact(.link(contact.id, id)),
        words(
          ContactWords.linkedWith,
          ["number": clients.summaries.summary(of: id)?.number.text ?? ""]))
    }
    return [
      row(.sharedWith(contact.id), .partAllowed, allowedText(of: contact)),
      SheetEntry(.contact(.handOver(contact.id)), words(ContactWords.handOver)),
    ] + links + [SheetEntry(.contact(.newLink(contact.id)), words(ContactWords.addLink))]
      + [SheetEntry(.contact(.page(contact.id)), words(ContactWords.printAll))]
  }

  private func endEntries(of contact: Contact) -> [SheetEntry] {
    let asked = contact.destruction.map { content.dates.long($0.on) }
    let destruction =
      asked == nil
      ? SheetEntry(.contact(.destruction(contact.id)), words(ContactWords.askDestruction) + "…")
      : row(.destruction(contact.id), .askDestruction, asked)
    return howItEnds(contact) + [destruction]
  }

  private func howItEnds(_ contact: Contact) -> [SheetEntry] {
    let id = contact.id
    let again = SheetEntry(.contact(.reopen(id)), words(ContactWords.reopen))
    guard let ending = contact.ending else {
      let isKept = contact.plan?.isWanted == true
      return [isKept ? SheetEntry(.contact(.ending(id)), words(ContactWords.end)) : again]
    }
    let said = row(
      .ending(id), ending.isAwaitingSecond ? .endProposed : .formEnding, endingLine(ending))
    if ending.isAwaitingSecond {
      let agree = SheetEntry(.contact(.agreeToEnd(id)), words(ContactWords.agreeToEnd))
      let withdraw = SheetEntry(.contact(.withdrawEnd(id)), words(ContactWords.withdrawEnd))
      return [said, ending.by == worker ? withdraw : agree]
    }
    if let reopening = contact.awaitedReopening {
      let agree = SheetEntry(.contact(.agreeToReopen(id)), words(ContactWords.agreeToReopen))
      return reopening.by == worker ? [said] : [said, agree]
    }
    return ending.whyWord == "death" ? [said] : [said, again]
  }

  /// A decision in a line: what, when, in which words and by whom.
  func endingLine(_ ending: ContactDecision, withDay: Bool = true) -> String {
    [
      content.terms.contactEnding(ending.whyWord),
      withDay ? content.dates.long(ending.on) : nil, ending.words,
      ending.by.map { name(of: $0) }, ending.second.map { name(of: $0) },
    ].compactMap { $0 }.joined(by: " · ")
  }

  // MARK: Lines

  /// A moment in a line.
  func line(of moment: ContactMoment) -> String {
    words(
      SheetWords.row,
      [
        "name": content.dates.short(moment.on, today: today),
        "value": changeWording.moment(moment, on: today),
      ])
  }

  private func line(of date: ContactDate) -> String {
    let next = date.next(from: today)
    let day = date.isYearly ? next ?? date.on : date.on
    return words(
      SheetWords.row,
      [
        "name": content.name(of: date),
        "value": [
          content.dates.long(day), date.isYearly ? words(ContactWords.everyYear) : nil,
          next.map { content.dates.relative($0, today: today) },
        ].compactMap { $0 }.joined(by: " · "),
      ])
  }

  private func line(of reflection: ContactReflection) -> String {
    let said = reflection.ofPerson.map { "\u{201C}\($0)\u{201D}" }
    let own = reflection.ofWorker.map { text in
      words(
        SheetWords.row,
        [
          "name": reflection.by.map { name(of: $0) } ?? words(ContactWords.partOfWorker),
          "value": text,
        ]
      )
    }
    return words(
      SheetWords.row,
      [
        "name": content.dates.long(reflection.on),
        "value": [said, own].compactMap { $0 }.joined(by: " · "),
      ])
  }
}

extension Contact.Standing {
  fileprivate var words: ContactWords {
    switch self {
    case .kept: .headKept
    case .later: .headLater
    case .over: .headEnded
    }
  }
}
