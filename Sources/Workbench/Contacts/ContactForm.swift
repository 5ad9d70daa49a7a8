import Casework
import Content

// What the form of a row of a contact's card asks, and what comes of it.
extension WorkbenchState {
  private typealias Row = FormRow<FormField>

  private static let longestText = 2000
  private static let longestName = 120
  /// The days of the rhythms that a form offers; the wish is "about".
  private static let rhythms = [7, 14, 30, 60, 91, 182, 365]

  /// The rows of the form at a place of a card.
  func contactRows(_ place: ContactPlace) -> [FormRow<FormField>] {
    let contact = place.contact.flatMap { register[$0] }
    switch place {
    case .ask(let id): return askRows(id)
    case .standIn:
      return [
        text(.name, .standInName, nil, limit: Self.longestName),
        flag(.agrees, .agreesToStandIn, nil),
      ]
    case .person:
      return [
        text(.name, .partName, contact?.name, limit: Self.longestName),
        latinRow(contact?.sortName),
        text(.earlierNames, .earlierNames, contact?.earlierNames.joined(by: ", ")),
        text(.reach, .partReach, contact?.reach),
      ]
    case .plan: return planRows(contact?.plan, saidOn: contact.flatMap(dayOfAnswer))
    case .sharedWith: return contact.map(sharingRows) ?? []
    case .handOver:
      return [
        workerRow(
          .contact(.person), words(ContactWords.handOverTo), nil,
          without: contact?.plan?.contactPerson),
        flag(.agrees, .agreesToHandOver, nil),
      ]
    case .newMoment: return momentRows(nil)
    case .moment(_, let id): return contact?.moments[id].map { momentRows($0) } ?? []
    case .newDate: return dateRows(nil)
    case .date(_, let id): return contact?.dates[id].map { dateRows($0) } ?? []
    case .newReflection: return reflectionRows(nil)
    case .reflection(_, let id): return contact?.reflections[id].map { reflectionRows($0) } ?? []
    case .ending: return endingRows(contact?.ending)
    case .reopen:
      return [
        flag(.agrees, .freshYes, nil), .date(.day, words(ContactWords.partSaidOn), today.iso),
        text(.ownWords, .partOwnWords, nil),
      ]
    case .destruction:
      return [text(.ownWords, .destructionWhy, contact?.destruction?.words)]
    case .newLink:
      return [
        text(.number, .partNumber, nil, limit: Self.longestName),
        flag(.agrees, .agreesToLink, nil),
      ]
    case .agreeToEnd, .agreeApart: return [flag(.agrees, .decideToo, nil)]
    case .agreeToReopen, .reopenApart: return [flag(.agrees, .beginToo, nil)]
    case .destroyApart: return [flag(.agrees, .destroyToo, nil)]
    case .askApart: return [flag(.agrees, .askDestruction, nil)]
    case .withdrawApart: return [flag(.agrees, .withdrawDestruction, nil)]
    case .withdrawEnd, .link, .conflict, .story, .page: return []
    }
  }

  private func askRows(_ id: CaseID?) -> [Row] {
    let value = id == opened?.case.id ? opened?.case : nil
    let name = value?.client.name ?? ""
    let plan = ContactPlan(wantedWord: "", agreedOn: today, contactPerson: worker)
    let knows = id == nil ? [] : [flag(.agrees, .fileMayKnow, nil)]
    // The day of leaving is one that matters, and the person may have another.
    let left = value?.dates[.left]
    return [text(.name, .partName, name, limit: Self.longestName)]
      + (ClientName.isLatin(name) ? [] : [latinRow(value?.client.sortName)])
      + planRows(plan, saidOn: today)
      + [
        text(.reach, .partReach, nil),
        text(
          .dateWhat, .partDateWhat, left.map { _ in words(ContactWords.dayOfLeaving) },
          limit: Self.longestName),
        .date(.contact(.dateOn), words(ContactWords.partDateOn), left?.iso ?? ""),
      ] + knows
  }

  /// How a name reads for whoever does not know its script.
  private func latinRow(_ name: String?) -> Row {
    .text(
      .contact(.sortName), words(FieldWords.sortName), name ?? "", limit: Self.longestName)
  }

  /// The day that the form of what was agreed says: that of what was said, or today where whoever called again after a
  /// no is asked.
  private func dayOfAnswer(_ contact: Contact) -> Day? {
    contact.hasCalledAgain && contact.plan?.wantedWord == "no" ? today : contact.plan?.agreedOn
  }

  private func planRows(_ plan: ContactPlan?, saidOn: Day?) -> [Row] {
    var rhythms = Self.rhythms
    if let own = plan?.rhythmDays, !rhythms.contains(own) { rhythms.append(own) }
    return [
      choice(
        .wanted, .partWanted, ContactPlan.wantedWords, plan?.wantedWord,
        content.terms.contactWish),
      .date(.day, words(ContactWords.partSaidOn), saidOn?.iso ?? ""),
      workerRow(.contact(.person), words(ContactWords.partPerson), plan?.contactPerson),
      .choice(
        .contact(.rhythm), words(ContactWords.partRhythm),
        rhythms.map { Row.Option(String($0), changeWording.rhythm($0)) },
        chosen: plan?.rhythmDays.map { String($0) }, none: words(FormWords.unknown)),
      text(.channel, .partChannel, plan?.channel.map(content.terms.channel)),
      text(.avoid, .partAvoid, plan?.avoid),
      text(.whoKnows, .partWhoKnows, plan?.whoKnows),
      text(.ownWords, .partOwnWords, plan?.ownWords),
      .date(
        .contact(.askAgain), words(ContactWords.partAskAgain), plan?.askAgainOn?.iso ?? "",
        placeholder: words(ContactWords.inThreeMonths)),
    ]
  }

  /// A row for each member of the team but the contact person, who sees it anyway, and for each who stands in now.
  private func sharingRows(_ contact: Contact) -> [Row] {
    let members = team.membersByName.filter { id in
      id != contact.plan?.contactPerson
        && (contact.sharedWith.contains(id) || !team.hasLeft(id, by: today))
    }
    func mayRow(_ field: Field, _ label: String, _ may: Bool) -> Row {
      .flag(
        .field(field), label, may ? true : nil, yes: words(FormWords.yes),
        no: words(FormWords.no), unknown: words(FormWords.no))
    }
    let forGood = members.map { id in
      mayRow(.member(id), team.shownName(of: id), contact.sharedWith.contains(id))
    }
    let standIns = contact.standingIn(in: team, on: today).map { worker, until in
      mayRow(
        .contact(.standIn(worker)),
        words(
          ContactWords.allowedUntil,
          ["worker": name(of: worker), "day": content.dates.short(until, today: today)]), true)
    }
    return forGood + standIns + [flag(.agrees, .agreesToShare, nil)]
  }

  private func momentRows(_ moment: ContactMoment?) -> [Row] {
    var channels = ContactMoment.channelWords
    if let own = moment?.channel, !channels.contains(own) { channels.append(own) }
    return [
      text(.meaning, .partMeaning, moment?.meaning),
      // Nothing is taken for granted of these two: the figures of the team go by them.
      choice(
        .initiator, .partInitiator, ContactMoment.initiatorWords, moment?.initiatorWord,
        content.terms.initiator),
      flag(.isReached, .partReached, moment?.isReached),
      choice(.channel, .partWay, channels, moment?.channel, content.terms.channel),
      .date(.day, words(FormWords.day), (moment?.on ?? today).iso),
      text(.mood, .partMood, moment?.mood), text(.next, .partNext, moment?.next),
      .date(.contact(.nextOn), words(ContactWords.partNextOn), moment?.nextOn?.iso ?? ""),
    ]
  }

  private func dateRows(_ date: ContactDate?) -> [Row] {
    [
      text(
        .name, .partWhatDay, date.map { content.name(of: $0) },
        limit: Self.longestName),
      .date(.day, words(FormWords.day), date?.on.iso ?? ""),
      flag(.isYearly, .partYearly, date?.isYearly ?? true),
    ]
  }

  private func reflectionRows(_ reflection: ContactReflection?) -> [Row] {
    // Nobody puts words into a colleague's mouth.
    let isOwn = reflection?.by == nil || reflection?.by == worker
    return [
      .date(.day, words(FormWords.day), (reflection?.on ?? today).iso),
      text(.ofPerson, .partOfPerson, reflection?.ofPerson),
    ] + (isOwn ? [text(.ofWorker, .partOfWorker, reflection?.ofWorker)] : [])
  }

  /// Whether a text says whom a contact is with.
  private func names(_ contact: Contact, in text: String) -> Bool {
    contact.allNames.contains { name in
      HiddenNames(name: name, sortName: name, among: NameWords()).hidden(in: text) != text
    }
  }

  /// Why a text cannot stand where colleagues read it without being told about whom it is: it names the person, or a
  /// case by its number; nil where it does neither.
  private func whoIsTold(of contact: Contact, in text: String) -> String? {
    if names(contact, in: text) { return words(ContactWords.whyNamesPerson) }
    return CaseNumber.named(in: text, among: clients.summaries.map(\.number)).map {
      words(ContactWords.whyNamesCase, ["number": $0.text])
    }
  }

  private func endingRows(_ ending: ContactDecision?) -> [Row] {
    [
      choice(
        .why, .partWhy, ContactDecision.whyWords, ending?.whyWord, content.terms.contactEnding),
      .date(.day, words(FormWords.day), (ending?.on ?? today).iso),
      text(.ownWords, .partEndWords, ending?.words),
    ]
  }

  private func text(
    _ part: ContactPart, _ label: ContactWords, _ text: String?, limit: Int = longestText
  ) -> Row {
    .text(.contact(part), words(label), text ?? "", limit: limit)
  }

  private func flag(_ part: ContactPart, _ label: ContactWords, _ flag: Bool?) -> Row {
    .flag(
      .contact(part), words(label), flag, yes: words(FormWords.yes), no: words(FormWords.no),
      unknown: words(FormWords.unknown))
  }

  private func choice(
    _ part: ContactPart, _ label: ContactWords, _ known: [String], _ chosen: String?,
    _ name: (String) -> String
  ) -> Row {
    var known = known
    if let chosen, !chosen.isEmpty, !known.contains(chosen) { known.append(chosen) }
    return .choice(
      .contact(part), words(label), known.map { Row.Option($0, name($0)) }, chosen: chosen,
      none: words(FormWords.unknown))
  }

  // MARK: What comes of it

  /// What a form about a contact comes to: what is to be done with it, or why it cannot be taken and
  /// in which row.
  enum ContactAnswer {
    case action(ContactAction)
    /// The contact as it is to be, where there is no rule to keep to.
    case contact(Contact)
    case problem(String, FormField)
  }

  /// What the values of a form come to.
  ///
  /// - Parameters:
  ///   - place: The row that it fills in.
  ///   - values: What was filled in.
  ///   - contact: The contact as the person saw it.
  /// - Returns: What is to be done, or what is missing.
  mutating func contactAnswer(
    at place: ContactPlace, from values: FactValues, over contact: Contact
  ) -> ContactAnswer {
    var after = contact
    func text(_ part: ContactPart) -> String? { said(values[.contact(part)]) }
    switch place {
    case .ask, .plan:
      var plan = contact.plan ?? ContactPlan(wantedWord: "")
      guard let wanted = text(.wanted) else {
        return .problem(words(ContactWords.needsWish), .contact(.wanted))
      }
      plan.wantedWord = wanted
      // Without a day it was said today, as a moment is of today; a day that was never known is not made up.
      let isOfNoDay =
        contact.plan.map { $0.agreedOn == nil && $0.wantedWord == wanted } ?? false
      plan.agreedOn = day(values[.day]) ?? (isOfNoDay ? nil : today)
      plan.contactPerson = text(.person).map { WorkerID($0) }
      plan.rhythmDays = text(.rhythm).flatMap { Int($0) }
      plan.channel = text(.channel).map(channelWord)
      plan.avoid = text(.avoid)
      plan.whoKnows = text(.whoKnows)
      plan.ownWords = text(.ownWords)
      let askAgain = day(values[.contact(.askAgain)])
      // What somebody typed is never dropped without a word.
      if wanted != "later", let askAgain, askAgain != contact.plan?.askAgainOn {
        return .problem(words(ContactWords.askAgainIsLater), .contact(.askAgain))
      }
      // One that came and went stays until somebody puts it otherwise.
      if wanted == "later", let askAgain, askAgain < today, askAgain != contact.plan?.askAgainOn {
        return .problem(words(ContactWords.askAgainPast), .contact(.askAgain))
      }
      plan.askAgainOn = wanted == "later" ? askAgain : nil
      return .action(.agree(plan, keeping: makeEntryID()))
    case .person:
      guard let name = text(.name) else {
        return .problem(words(ContactWords.needsName), .contact(.name))
      }
      after.earlierNames = (text(.earlierNames) ?? "").split(separator: ",")
        .map { $0.split(separator: " ").map { String($0) }.joined(by: " ") }.filter { !$0.isEmpty }
      after.rename(to: name, sortName: text(.sortName) ?? "")
      after.reach = text(.reach)
    case .sharedWith:
      let members = team.membersByName.filter { answered(values[.field(.member($0))]) == true }
      // Who is not of the team any more stays as the person allowed it.
      let others = contact.sharedWith.filter { team.members[$0] == nil }
      let ending = contact.standingIn(in: team, on: today).map { $0.worker }.filter {
        answered(values[.field(.contact(.standIn($0)))]) != true
      }
      return .action(
        .share(
          with: members + others, agrees: answered(values[.contact(.agrees)]), ending: ending))
    case .handOver:
      guard let receiver = text(.person) else {
        return .problem(words(ContactWords.needsReceiver), .contact(.person))
      }
      return .action(.handOver(to: WorkerID(receiver), agrees: answered(values[.contact(.agrees)])))
    case .newMoment, .moment:
      let id: EntryID
      if case .moment(_, let there) = place { id = there } else { id = makeEntryID() }
      var moment =
        contact.moments[id]
        ?? ContactMoment(on: today, initiatorWord: "", isReached: false, by: worker)
      if contact.moments[id] == nil { moment.at = now }
      moment.on = day(values[.day]) ?? today
      moment.initiatorWord = text(.initiator) ?? ""
      moment.channel = text(.channel)
      if moment.initiatorWord.isEmpty {
        return .problem(words(ContactWords.needsInitiator), .contact(.initiator))
      }
      guard let isReached = answered(values[.contact(.isReached)]) else {
        return .problem(words(ContactWords.needsReached), .contact(.isReached))
      }
      moment.isReached = isReached
      moment.meaning = text(.meaning)
      moment.mood = text(.mood)
      moment.next = text(.next)
      moment.nextOn = day(values[.contact(.nextOn)])
      if let next = moment.nextOn, next < moment.on {
        return .problem(words(ContactWords.nextBeforeMoment), .contact(.nextOn))
      }
      return .action(.record(id, moment))
    case .newDate, .date:
      guard let what = text(.name) else {
        return .problem(words(ContactWords.needsWhatDay), .contact(.name))
      }
      guard let on = day(values[.day]) else {
        return .problem(words(ContactWords.needsDay), .day)
      }
      let id: EntryID
      if case .date(_, let there) = place { id = there } else { id = makeEntryID() }
      var date = contact.dates[id] ?? ContactDate(what: what, on: on, isYearly: true)
      if contact.dates[id] == nil { date.by = worker }
      date.what = what
      date.kindWord = content.kind(ofDay: what)
      date.on = on
      date.isYearly = answered(values[.contact(.isYearly)]) ?? false
      after.dates[id] = date
    case .newReflection, .reflection:
      let id: EntryID
      if case .reflection(_, let there) = place { id = there } else { id = makeEntryID() }
      var reflection = contact.reflections[id] ?? ContactReflection(on: today, by: worker)
      if contact.reflections[id] == nil { reflection.at = now }
      reflection.on = day(values[.day]) ?? today
      reflection.ofPerson = text(.ofPerson)
      reflection.ofWorker = text(.ofWorker)
      if reflection.ofPerson == nil, reflection.ofWorker == nil {
        return .problem(words(ContactWords.needsWords), .contact(.ofPerson))
      }
      after.reflections[id] = reflection
    case .ending:
      var ending = contact.ending ?? ContactDecision(on: today, whyWord: "")
      ending.on = day(values[.day]) ?? today
      ending.words = text(.ownWords)
      let why = text(.why) ?? ""
      ending.whyWord = why
      if why == "safety", ending.words == nil {
        return .problem(words(ContactWords.needsSafetyWhy), .contact(.ownWords))
      }
      // Of a decision for safety colleagues read why, and not about whom.
      if why == "safety", let told = ending.words.flatMap({ whoIsTold(of: contact, in: $0) }) {
        return .problem(told, .contact(.ownWords))
      }
      // What is put otherwise is another decision, which nobody has agreed to.
      if ending != contact.ending || ending.by == nil { (ending.by, ending.second) = (worker, nil) }
      return .action(.end(ending))
    case .reopen:
      guard let agrees = answered(values[.contact(.agrees)]) else {
        return .problem(words(ContactWords.needsYes), .contact(.agrees))
      }
      let saidOn = day(values[.day]) ?? today
      if !agrees {
        return .action(
          .declineAgain(on: saidOn, words: text(.ownWords), keeping: makeEntryID()))
      }
      if contact.ending?.whyWord == "safety",
        let told = text(.ownWords).flatMap({ whoIsTold(of: contact, in: $0) })
      {
        return .problem(told, .contact(.ownWords))
      }
      return .action(
        .reopen(on: saidOn, words: text(.ownWords), keeping: makeEntryID()))
    case .destruction:
      guard let why = text(.ownWords) else {
        return .problem(words(ContactWords.needsDestructionWhy), .contact(.ownWords))
      }
      // Whoever confirms is not told about whom it is, and the reason outlives what is destroyed.
      if let told = whoIsTold(of: contact, in: why) {
        return .problem(told, .contact(.ownWords))
      }
      after.destruction = ContactDecision(
        on: today, whyWord: ContactDecision.requestWord, words: why, by: worker)
      after.destruction?.at = contact.destruction == nil ? now : contact.destruction?.at
    case .newLink:
      guard let found = caseToLink(values) else {
        return .problem(words(ContactWords.noSuchCase), .contact(.number))
      }
      return .action(.link(found.id, agrees: answered(values[.contact(.agrees)])))
    case .agreeToReopen, .reopenApart:
      guard let agrees = answered(values[.contact(.agrees)]) else {
        return .problem(words(ContactWords.needsAnswer), .contact(.agrees))
      }
      return .action(agrees ? .agreeToReopen(keeping: makeEntryID()) : .refuseToReopen)
    case .agreeToEnd:
      guard let agrees = answered(values[.contact(.agrees)]) else {
        return .problem(words(ContactWords.needsAnswer), .contact(.agrees))
      }
      return .action(agrees ? .agreeToEnd : .refuseEnd)
    case .agreeApart, .destroyApart, .askApart, .withdrawApart, .withdrawEnd: break
    case .link, .conflict, .standIn, .story, .page: break
    }
    return .contact(after)
  }

  /// The word of a way by its name in the reader's language; other words stay as they are.
  private func channelWord(_ text: String) -> String {
    ContactMoment.channelWords.first { content.terms.channel($0) == text } ?? text
  }

  /// A yes or a no; nil where neither was said.
  private func answered(_ value: Form<FormField>.Value?) -> Bool? {
    if case .flag(let flag)? = value { flag } else { nil }
  }

  /// A refusal in words, and the row that it is about.
  func sentence(for refusal: ContactRefusal) -> (text: String, row: FormField) {
    switch refusal {
    case .needsPerson: (words(ContactWords.needsPerson), .contact(.person))
    case .dayAhead: (words(ContactWords.dayAhead), .day)
    case .needsInitiator: (words(ContactWords.needsInitiator), .contact(.initiator))
    case .needsWhy: (words(ContactWords.needsWhy), .contact(.why))
    case .needsAnother: (words(ContactWords.needsAnother), .contact(.agrees))
    case .needsConsent: (words(ContactWords.needsConsent), .contact(.agrees))
    case .notEnded: (words(ContactWords.notEnded), .contact(.agrees))
    case .isEnding: (words(ContactWords.isEnding), .contact(.wanted))
    case .endsBeforeAgreed: (words(ContactWords.endsBeforeAgreed), .day)
    case .saidBeforeEnd(let said, let end):
      (
        words(
          ContactWords.saidBeforeEnd,
          ["day": content.dates.long(said), "end": content.dates.long(end)]), .day
      )
    case .proposedByAnother: (words(ContactWords.proposedByAnother), .contact(.why))
    case .decidedByTwo: (words(ContactWords.decidedByTwo), .contact(.why))
    case .isHandingOver: (words(ContactWords.isHandingOver), .contact(.person))
    case .notContactPerson:
      (words(ContactWords.notContactPerson), worker.map { .field(.member($0)) } ?? .day)
    case .needsSomebody:
      (words(ContactWords.needsSomebody), worker.map { .field(.member($0)) } ?? .day)
    }
  }
}
