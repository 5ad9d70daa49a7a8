import Casework
import Content
import Screen

// What contact with somebody was like, as a story that reads well.
extension WorkbenchState {
  /// What a contact was like: how it began, each moment, and what it means, the newest first.
  func storyLines(of id: ContactID) -> [DetailLine] {
    guard let contact = register[id] else { return [] }
    // Of one day the order is that of the times it began: what was agreed, moments, the end, moments after it.
    let begun = contact.plansBefore.map(\.id)
    let now = 4 * begun.count
    let ends =
      contact.earlierEndings.map { id, ending in
        (order: 4 * (begun.firstIndex(of: id) ?? 0) + 2, ending: ending)
      } + (contact.ending.map { [(order: now + 2, ending: $0)] } ?? [])
    var told: [(day: Day, order: Int, lines: [DetailLine])] = contact.latestMoments.reversed().map {
      let moment = $0.moment
      let end = moment.isAfterEnd ? ends.first { $0.ending.on == moment.on } : nil
      return (moment.on, end.map { $0.order + 1 } ?? now + 1, storyLines(of: moment, contact))
    }
    for (_, reflection) in contact.latestReflections.reversed() {
      let said = [
        reflection.ofPerson.map {
          words(ContactWords.storyMeaning, ["name": contact.shownName, "text": $0])
        },
        reflection.ofWorker.map {
          words(ContactWords.storyMeaning, ["name": name(of: reflection.by), "text": $0])
        },
      ].compactMap { $0 }
      told.append((reflection.on, now + 1, paragraph(on: reflection.on, said)))
    }
    for (order, ending) in ends { told.append((ending.on, order, endingParagraph(ending))) }
    let plans = contact.plansBefore.map(\.plan) + [contact.plan].compactMap { $0 }
    for (index, plan) in plans.enumerated() {
      guard let agreedOn = plan.agreedOn else { continue }
      // With whom it is now it is since it was handed over.
      let handed = index == plans.count - 1 ? contact.handedOver?.on : nil
      let day = max(agreedOn, handed ?? agreedOn)
      // A no after the end comes behind the call at which it was said.
      let isAnswer = index == plans.count - 1 && contact.declinedOn == agreedOn
      told.append((day, isAnswer ? now + 4 : 4 * index, planParagraph(plan, on: day)))
    }
    let ordered = told.enumerated().sorted { left, right in
      (right.element.day, right.element.order, right.offset)
        < (left.element.day, left.element.order, left.offset)
    }
    return cardPreface(of: contact).map { DetailLine(label: "", text: $0, role: .dim) }
      + ordered.flatMap { [DetailLine(label: "", text: "")] + $0.element.lines }
  }

  private func endingParagraph(_ ending: ContactDecision) -> [DetailLine] {
    paragraph(
      on: ending.on,
      [
        words(
          ending.isAwaitingSecond ? ContactWords.storyProposed : .storyEnded,
          ["how": endingLine(ending, withDay: false)])
      ])
  }

  private func planParagraph(_ plan: ContactPlan, on day: Day) -> [DetailLine] {
    // After a no nobody keeps in touch, and not in a rhythm.
    let isNo = plan.wantedWord == "no"
    let agreed = [
      content.terms.contactWish(plan.wantedWord),
      isNo ? nil : plan.contactPerson.map { words(ContactWords.with, ["worker": name(of: $0)]) },
      isNo ? nil : plan.rhythmDays.map(changeWording.rhythm),
    ].compactMap { $0 }.joined(by: ", ")
    return paragraph(
      on: day,
      [sentence(capitalised(agreed)), plan.ownWords.map { "\u{201C}\($0)\u{201D}" }].compactMap {
        $0
      })
  }

  private func storyLines(of moment: ContactMoment, _ contact: Contact) -> [DetailLine] {
    let way = moment.channel.map(storyWay)
    let key: ContactWords =
      switch moment.initiatorWord {
      case "client": .storyTheirs
      case "organisation": .storyOurs
      default: .storySomebodys
      }
    let who = words(
      key, ["way": way ?? "", "name": contact.shownName])
    var said = [moment.isReached ? who : words(ContactWords.storyMissed, ["said": who])]
    if let meaning = moment.meaning { said.append(sentence(meaning)) }
    if let mood = moment.mood {
      said.append(sentence(words(ContactWords.storyMood, ["mood": mood])))
    }
    if let next = changeWording.next(of: moment) { said.append(sentence(next)) }
    let by = moment.by.map { " (\(name(of: $0)))" } ?? ""
    return paragraph(on: moment.on, [said.joined(by: " ") + by])
  }

  /// By which way somebody got in touch, behind a sentence; a file may call a way by its name.
  private func storyWay(_ channel: String) -> String {
    let name = content.terms.channel(channel)
    let word = ContactMoment.channelWords.first { content.terms.channel($0) == name }
    return word.flatMap(ContactWayWords.init).map { " " + words($0) }
      ?? words(ContactWords.storyWay, ["way": name])
  }

  private func paragraph(on day: Day, _ texts: [String]) -> [DetailLine] {
    [
      DetailLine(
        label: "",
        text: words(
          ContactWords.storyDay,
          ["day": content.dates.long(day), "ago": content.dates.since(day, today: today)]),
        role: .heading)
    ] + texts.map { DetailLine(label: "", text: $0) }
  }
}
