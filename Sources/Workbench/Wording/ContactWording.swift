import Casework
import Content

// What changed of a contact after care, in words.
extension ChangeWording {
  /// What a change of a contact did.
  func contact(_ field: ContactField, _ change: Change) -> String {
    switch field {
    case .plan where change.was?.contactPlan != nil && change.now?.contactPlan != nil:
      words(ContactWords.noted, ["what": changedParts(change)])
    case .cases where change.losesCase: words(ContactWords.unlinked)
    case .moment where change.was != nil && change.now != nil:
      words(ChangeWords.momentChanged)
    case .moment: words(change.now == nil ? ChangeWords.momentTaken : .momentAdded)
    case .name, .sortName, .earlierNames, .askedBy, .reach, .plan, .sharedWith, .cases, .stay,
      .ending,
      .reopening, .refusedEnding, .handedOver,
      .destruction, .earlierPlan, .earlierEnding, .earlierHandover, .date, .reflection, .standIn:
      words(
        change.now == nil ? ContactWords.cleared : .noted, ["what": told(field, change)])
    }
  }

  /// That contact begins again, and with whom; nil for any other save.
  ///
  /// A slip in a row of what was agreed is told row by row; this is no slip.
  func contactAgain(_ changes: [Change]) -> String? {
    guard let said = changes.first(where: { $0.field == .contact(.plan) }),
      let plan = said.now?.contactPlan, plan.isWanted
    else { return nil }
    let wasEnded = changes.contains { change in
      if case .contact(.earlierEnding) = change.field { change.was == nil } else { false }
    }
    guard wasEnded || said.was?.contactPlan?.wantedWord == "no" else { return nil }
    return words(
      ContactWords.beginsAgain,
      ["worker": plan.contactPerson.map { team.shownName(of: $0) } ?? ""])
  }

  /// That a contact was handed over, and to whom; nil for any other save.
  ///
  /// What was agreed before is kept by the same save, and nobody meant that.
  func contactHanded(_ changes: [Change]) -> String? {
    let handed = changes.first { $0.field == .contact(.handedOver) }?.now?.contactDecision
    return handed?.to.map { receiver in
      words(ContactWords.handedTo, ["worker": team.shownName(of: receiver)])
    }
  }

  /// What was noted or taken away, as it stands in a sentence.
  private func told(_ field: ContactField, _ change: Change) -> String {
    switch field {
    case .name, .sortName: words(ContactWords.toldName)
    case .earlierNames: words(ContactWords.toldEarlierNames)
    case .askedBy: words(ContactWords.toldAskedBy)
    case .reach: words(ContactWords.toldReach)
    case .plan: words(ContactWords.toldPlan)
    case .sharedWith, .standIn: words(ContactWords.toldShared)
    case .cases: words(ContactWords.toldCases)
    case .ending:
      words(
        (change.now ?? change.was)?.contactDecision?.isAwaitingSecond == true
          ? ContactWords.toldProposal : .toldEnding)
    case .reopening: words(ContactWords.toldReopening)
    case .handedOver: words(ContactWords.toldHandedOver)
    case .destruction: words(ContactWords.toldDestruction)
    case .date: words(ContactWords.toldDate)
    case .reflection: words(ContactWords.toldReflection)
    case .stay, .refusedEnding, .earlierPlan, .earlierEnding, .earlierHandover, .moment:
      name(of: field)
    }
  }

  /// What of what was agreed is otherwise now: a slip in a row is seen at once.
  private func changedParts(_ change: Change) -> String {
    guard let was = change.was?.contactPlan, let now = change.now?.contactPlan else { return "" }
    let before = parts(of: was)
    let changed = zip(before, parts(of: now)).filter { $0.value != $1.value }.map { _, now in
      words(
        SheetWords.row,
        ["name": words(now.name), "value": now.value ?? words(FormWords.unknown)])
    }
    return changed.isEmpty ? name(of: .plan) : changed.joined(by: " · ")
  }

  /// The rows in which two agreements differ, by name; none for anything else.
  func rows(_ kept: Fact?, _ other: Fact?) -> [String] {
    guard let left = kept?.contactPlan, let right = other?.contactPlan else { return [] }
    return zip(parts(of: left), parts(of: right)).filter { $0.value != $1.value }
      .map { words($0.0.name) }
  }

  /// Two answers of which one is to stand; of an agreement only what differs, so that nobody has to look for it.
  func answers(_ kept: Fact?, _ other: Fact?, of field: Field) -> (kept: String, other: String) {
    guard let left = kept?.contactPlan, let right = other?.contactPlan else {
      return (value(kept, of: field), value(other, of: field))
    }
    let pairs = zip(parts(of: left), parts(of: right)).filter { $0.value != $1.value }
    func told(_ parts: [(name: ContactWords, value: String?)]) -> String {
      parts.map { part in
        words(
          SheetWords.row,
          ["name": words(part.name), "value": part.value ?? words(FormWords.unknown)])
      }.joined(by: " · ")
    }
    return (told(pairs.map(\.0)), told(pairs.map(\.1)))
  }

  private func parts(of plan: ContactPlan) -> [(name: ContactWords, value: String?)] {
    [
      (.partWanted, content.terms.contactWish(plan.wantedWord)),
      (.partSaidOn, plan.agreedOn.map { day($0) }),
      (.partPerson, plan.contactPerson.map { team.shownName(of: $0) }),
      (.partRhythm, plan.rhythmDays.map(rhythm)),
      (.partChannel, plan.channel.map(content.terms.channel)), (.partAvoid, plan.avoid),
      (.partWhoKnows, plan.whoKnows), (.partOwnWords, plan.ownWords),
      (.partAskAgain, plan.askAgainOn.map { day($0) }),
    ]
  }

  /// About how often, as people say it.
  func rhythm(_ days: Int) -> String {
    switch days {
    case 7: words(ContactWords.everyWeek)
    case 14: words(ContactWords.everyTwoWeeks)
    case 30: words(ContactWords.everyMonth)
    case 60: words(ContactWords.everyTwoMonths)
    case 91: words(ContactWords.everyQuarter)
    case 182: words(ContactWords.twiceAYear)
    case 365: words(ContactWords.onceAYear)
    default: words(ContactWords.rhythm, count: days)
    }
  }

  /// What a field of a contact is called.
  func name(of field: ContactField) -> String {
    switch field {
    case .name: words(ContactWords.partName)
    case .sortName: words(FieldWords.sortName)
    case .earlierNames: words(ContactWords.earlierNames)
    case .askedBy: words(ContactWords.formAsk)
    case .reach: words(ContactWords.partReach)
    case .plan: words(FieldWords.contactPlan)
    case .sharedWith, .standIn: words(ContactWords.partAllowed)
    case .cases: words(ContactWords.formLink)
    case .stay: words(FieldWords.number)
    case .ending: words(ContactWords.formEnding)
    case .reopening: words(ContactWords.formReopen)
    case .refusedEnding: words(ContactWords.refusedEnding)
    case .handedOver: words(ContactWords.formHandOver)
    case .earlierPlan, .earlierEnding, .earlierHandover: words(ContactWords.earlier)
    case .destruction: words(ContactWords.destruction)
    case .moment: words(ContactWords.formMoment)
    case .date: words(ContactWords.formDate)
    case .reflection: words(ContactWords.formReflection)
    }
  }

  /// What was agreed, whole: two that differ do not read the same.
  ///
  /// - Parameters:
  ///   - plan: What was agreed.
  ///   - whoKnows: What is said in front of who knows of it; nil for what the card says.
  /// - Returns: Its parts behind each other.
  func value(_ plan: ContactPlan, whoKnows: String? = nil) -> String {
    [
      content.terms.contactWish(plan.wantedWord), plan.agreedOn.map { day($0) },
      plan.contactPerson.map { team.shownName(of: $0) },
      plan.rhythmDays.map(rhythm), plan.channel.map(content.terms.channel),
      plan.avoid.map { words(ContactWords.notTo, ["what": $0]) },
      plan.whoKnows.map {
        words(SheetWords.row, ["name": whoKnows ?? words(ContactWords.partWhoKnows), "value": $0])
      }, plan.ownWords.map { "\u{201C}\($0)\u{201D}" },
      plan.askAgainOn.map { words(ContactWords.askAgainAbout, ["day": day($0)]) },
    ].compactMap { $0 }.joined(by: " · ")
  }

  private func initiative(of moment: ContactMoment) -> String {
    switch moment.initiatorWord {
    case "client": words(ContactWords.lineTheirs)
    case "organisation": words(ContactWords.lineOurs)
    default: content.terms.initiator(moment.initiatorWord)
    }
  }

  /// What was agreed to come next, and when; nil where nothing was.
  ///
  /// - Parameters:
  ///   - moment: The moment at which it was agreed.
  ///   - today: The office's calendar day, where what lies behind is not to read as what comes; nil for paper.
  /// - Returns: It in words.
  func next(of moment: ContactMoment, on today: Day? = nil) -> String? {
    if let today, let agreed = moment.nextOn, agreed < today {
      return wasNext(moment.next ?? "", on: day(agreed))
    }
    let told = [moment.next, moment.nextOn.map { day($0) }].compactMap { $0 }.joined(by: ", ")
    return told.isEmpty ? nil : words(ContactWords.storyNext, ["next": told])
  }

  /// What was agreed for a day that is past: it is no more what comes next, and nobody is late with it.
  func wasNext(_ what: String, on day: String) -> String {
    what.isEmpty
      ? words(ContactWords.agreedSince, ["day": day])
      : words(ContactWords.storyWasNext, ["day": day, "next": what])
  }

  /// A moment in words: by which way, by whom, what about, how it was, what comes next.
  func moment(_ moment: ContactMoment, on today: Day? = nil) -> String {
    [
      moment.channel.map(content.terms.channel),
      initiative(of: moment),
      moment.isReached ? nil : words(ChecklistWords.notReached),
      moment.meaning, moment.mood.map { words(ContactWords.storyMood, ["mood": $0]) },
      next(of: moment, on: today),
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(by: " · ")
  }
}

extension Change {
  /// Whether a case and a contact do not know of each other any more by it.
  fileprivate var losesCase: Bool {
    let left = now?.list ?? []
    return (was?.list ?? []).contains { !left.contains($0) }
  }
}
