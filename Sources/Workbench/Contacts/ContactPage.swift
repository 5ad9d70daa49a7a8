package import Casework
import Content

// Everything that is kept of a contact after care, on paper, for the person it is about: in plain words, with who
// told what. It goes to nobody else, so it speaks to them.
extension PrintMaker {
  /// The page of all data of a contact.
  ///
  /// Nothing that is recorded is left out but who decided for safety, and in which words, and the page says that this
  /// is; where nothing is recorded, it says so, for the person asked what there is.
  ///
  /// - Parameters:
  ///   - contact: The contact, which whoever prints it may see.
  ///   - numbers: What the cases are called that it names.
  /// - Returns: The page.
  package func contact(_ contact: Contact, numbers: [CaseID: CaseNumber]) -> PrintPage {
    let hasDied = contact.ending?.whyWord == "death"
    var page = page(
      words(ContactPageWords.title, ["name": contact.shownName]),
      [
        words(
          hasDied ? ContactPageWords.whatOfDead : .what,
          ["day": day(today), "name": contact.shownName]),
        contact.hasSafetyDecision ? words(ContactPageWords.withheld) : "",
        team.name.isEmpty ? "" : words(PartnerPageWords.from, ["team": team.name]),
      ])
    page.add(words(ContactWords.headPlan), entries: agreed(in: contact))
    page.add(
      words(ContactPageWords.notToDo), told: [contact.plan?.avoid].compactMap(written), self)
    page.add(words(ContactWords.headDates), told: days(in: contact), self)
    page.add(words(ContactPageWords.whoSees), told: readers(of: contact, numbers), self)
    page.add(words(ContactPageWords.story), told: story(of: contact), self)
    page.add(words(ContactWords.headMeaning), told: meanings(in: contact), self)
    page.add(words(ContactPageWords.endings), told: endings(of: contact), self)
    page.addKnown(words(ContactPageWords.before), before(contact))
    page.addKnown(words(ContactPageWords.open), twoAnswers(in: contact))
    return page
  }

  // MARK: - What was agreed

  private func agreed(in contact: Contact) -> [PrintPage.Entry] {
    let plan = contact.plan
    let wording = ChangeWording(content, team: team)
    func entry(_ name: ContactWords, _ text: String?) -> PrintPage.Entry {
      PrintPage.Entry(words(name), written(text) ?? words(ContactPageWords.nothing))
    }
    let names = [contact.name, contact.sortName].filter { !$0.isEmpty }
    var entries = [
      entry(.partName, names.joined(by: " · ")), entry(.partReach, contact.reach),
    ]
    if !contact.earlierNames.isEmpty {
      entries.append(entry(.earlierNames, contact.earlierNames.joined(by: ", ")))
    }
    entries += [
      entry(.partWanted, plan.map { wish(of: $0) }),
      entry(.partPerson, name(plan?.contactPerson)),
      entry(.partRhythm, plan?.rhythmDays.map(wording.rhythm)),
      entry(.partChannel, plan?.channel.map(content.terms.channel)),
      PrintPage.Entry(
        words(ContactPageWords.whoKnows),
        written(plan?.whoKnows) ?? words(ContactPageWords.nothing)),
      entry(.partOwnWords, plan?.ownWords.map(quoted)),
    ]
    if let again = contact.asksAgainOn { entries.append(entry(.partAskAgain, day(again))) }
    return entries
  }

  private func wish(of plan: ContactPlan) -> String {
    let wish = content.terms.contactWish(plan.wantedWord)
    return plan.agreedOn.map { part(day($0), wish) } ?? wish
  }

  private func days(in contact: Contact) -> [String] {
    contact.dates.values.sorted { ($0.on, $0.what) < ($1.on, $1.what) }.map { date in
      part(
        content.name(of: date),
        joined(day(date.on), date.isYearly ? [words(ContactWords.everyYear)] : []) ?? "")
    }
  }

  // MARK: - Who may see it

  private func readers(of contact: Contact, _ numbers: [CaseID: CaseNumber]) -> [String] {
    func number(_ id: CaseID) -> String { numbers[id]?.text ?? id.text }
    let standIns: [String] = contact.standingIn(in: team, on: today).map { worker, until in
      part(
        words(ContactPageWords.allowed),
        words(
          ContactWords.allowedUntil,
          ["worker": team.shownName(of: worker), "day": day(until)]))
    }
    let people =
      [name(contact.plan?.contactPerson).map { part(words(ContactPageWords.contactPerson), $0) }]
      .compactMap { $0 }
      + contact.sharedWith.map {
        part(words(ContactPageWords.allowed), team.shownName(of: $0))
      }
    let cases = contact.cases.map {
      words(ContactPageWords.linked, ["number": number($0)])
    }
    // The case of a stay knows nothing of the contact unless the person said so.
    let stay = contact.stay.map { words(ContactPageWords.stay, ["number": number($0)]) }
    return people + standIns + cases + [stay].compactMap { $0 }
  }

  // MARK: - How it went

  /// Every moment from the first to the last, as a story is read.
  private func story(of contact: Contact) -> [String] {
    contact.latestMoments.reversed().map { part(day($0.moment.on), told($0.moment)) }
  }

  private func told(_ moment: ContactMoment) -> String {
    let way =
      moment.channel.map { words(ContactWords.storyWay, ["way": content.terms.channel($0)]) } ?? ""
    let key: ContactPageWords =
      switch moment.initiatorWord {
      case "client": .you
      case "organisation": .we
      default: .somebody
      }
    return [
      words(key, ["way": way]), moment.isReached ? nil : words(ContactPageWords.notReached),
      written(moment.meaning).map(sentence),
      written(moment.mood).map { words(ContactPageWords.mood, ["mood": $0]) },
      ChangeWording(content, team: team).next(of: moment).map(sentence),
      teller(moment.by),
    ].compactMap { $0 }.joined(by: " ")
  }

  private func teller(_ worker: WorkerID?) -> String {
    name(worker).map { words(ContactPageWords.toldBy, ["name": $0]) }
      ?? words(ContactPageWords.toldByNobody)
  }

  private func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?…".contains(last) else { return text }
    return text + "."
  }

  private func meanings(in contact: Contact) -> [String] {
    contact.latestReflections.reversed().map(\.reflection).flatMap { reflection -> [String] in
      [
        written(reflection.ofPerson).map {
          part(day(reflection.on), part(words(ContactPageWords.toYou), quoted($0)))
        },
        written(reflection.ofWorker).map {
          part(
            day(reflection.on),
            part(name(reflection.by) ?? words(ContactPageWords.toUs), quoted($0)))
        },
      ].compactMap { $0 }
    }
  }

  // MARK: - How it ended

  private func endings(of contact: Contact) -> [String] {
    typealias Line = (decision: ContactDecision, text: String)
    func line(_ decision: ContactDecision, _ text: String) -> Line { (decision, text) }
    let ends = (contact.earlierEndings.values + [contact.ending].compactMap { $0 }).map { end in
      let what = content.terms.contactEnding(end.whyWord)
      return line(end, end.isForTwo ? plain(what, end) : decided(what, end))
    }
    // A fresh yes after an end for safety has a line of its own, as long as the last one is kept.
    let twice = contact.agreedReopening.map(\.on)
    let begun = contact.beginnings.filter { $0.agreedOn != twice || twice == nil }
      .compactMap(beginning).map { line($0, decided(words(ContactPageWords.reopened), $0)) }
    let again = contact.reopening.map { line($0, plain(words(reopening(of: contact)), $0)) }
    let refused = contact.refusedEnding.map {
      line($0, plain(words(ContactPageWords.endRefused), $0))
    }
    // Whoever asked for a colleague left it to them: no agreement changed hands, and yet the person may know of it.
    let handed = contact.handovers.isEmpty ? [contact.handedOver].compactMap { $0 } : []
    let handovers = (contact.handovers + handed).map {
      line($0, decided(handing($0), $0))
    }
    let asked = contact.destruction.map {
      line($0, decided(words(ContactPageWords.destruction), $0))
    }
    let others = [refused, again, asked].compactMap { $0 }
    let all: [Line] = ends + begun + handovers + others
    return all.asRecorded(on: { $0.decision.on }, at: { $0.decision.at }).map { $0.text }
  }

  /// That contact began again with a fresh yes, as a decision of the person; nil where the day is not known.
  private func beginning(_ plan: ContactPlan) -> ContactDecision? {
    plan.agreedOn.map { day in
      var begun = ContactDecision(on: day, whyWord: "", words: plan.ownWords)
      begun.at = plan.at
      return begun
    }
  }

  /// That it was handed over, and to whom where that was kept.
  private func handing(_ handover: ContactDecision) -> String {
    name(handover.to).map { words(ContactPageWords.handedTo, ["name": $0]) }
      ?? words(ContactPageWords.handedOver)
  }

  /// What became of a fresh yes after an end for safety.
  private func reopening(of contact: Contact) -> ContactPageWords {
    if contact.awaitedReopening != nil { return .reopening }
    return contact.refusedReopening == nil ? .reopened : .reopeningRefused
  }

  /// What two decide, as a plain fact with its day.
  private func plain(_ what: String, _ decision: ContactDecision) -> String {
    let isProposed = decision.isAwaitingSecond
    let fact = isProposed ? what + " " + words(ContactPageWords.notAgreed) : what
    let said = written(decision.toldToPerson.words).map { sentence(quoted($0)) }
    return part(
      day(decision.on), [sentence(fact), said].compactMap { $0 }.joined(by: " "))
  }

  private func decided(_ what: String, _ decision: ContactDecision) -> String {
    let people = [decision.by, decision.second].compactMap(name)
    let said = [
      sentence(what), written(decision.words).map { sentence(quoted($0)) },
      people.isEmpty
        ? nil : words(ContactPageWords.decidedBy, ["names": people.joined(by: ", ")]),
    ].compactMap { $0 }.joined(by: " ")
    return part(day(decision.on), said)
  }

  // MARK: - What else is kept

  /// What was agreed before it was agreed otherwise.
  private func before(_ contact: Contact) -> [String] {
    let wording = ChangeWording(content, team: team)
    return contact.agreedBefore.map(\.plan)
      .asRecorded(on: { $0.agreedOn ?? Day(number: 0) }, at: { $0.at })
      .map { wording.value($0, whoKnows: words(ContactPageWords.whoKnows)) }
  }

  /// Where two people filled in something else, and nobody chose yet: both are kept.
  private func twoAnswers(in contact: Contact) -> [String] {
    let wording = ChangeWording(content, team: team)
    return contact.conflicts.values.map { conflict in
      let other = part(
        wording.fieldName(conflict.field), wording.value(conflict.value, of: conflict.field))
      return [other, teller(conflict.by)].joined(by: " ")
    }
  }
}

extension PrintPage {
  /// Adds a heading with what is kept under it, or that nothing is.
  fileprivate mutating func add(_ heading: String, told: [String], _ maker: PrintMaker) {
    blocks += [
      .heading(heading),
      told.isEmpty ? .paragraph(maker.words(ContactPageWords.nothing)) : .list(told),
    ]
  }
}
