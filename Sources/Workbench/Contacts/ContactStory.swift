import Casework
import Content
import Screen

// What contact with somebody was like, as a story that reads well.
extension WorkbenchState {
  /// What a contact was like: how it began, each moment, and what it means, the newest first.
  func storyLines(of id: ContactID) -> [DetailLine] {
    guard let contact = register[id] else { return [] }
    // Of one day the order is that of the times it began: what was agreed, moments, the end, moments after it.
    let agreements = contact.agreements
    let begun = agreements.compactMap(\.id)
    let now = 4 * begun.count
    let ends =
      contact.earlierEndings.map { id, ending in
        (order: 4 * (begun.firstIndex(of: id) ?? 0) + 2, ending: ending)
      } + (contact.ending.map { [(order: now + 2, ending: $0)] } ?? [])
    var told: [Told] = contact.latestMoments.reversed().map {
      let moment = $0.moment
      let end = moment.isAfterEnd ? ends.first { $0.ending.on == moment.on } : nil
      return Told(
        day: moment.on, at: moment.at, order: end.map { $0.order + 1 } ?? now + 1,
        lines: storyLines(of: moment, contact))
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
      told.append(
        Told(
          day: reflection.on, at: reflection.at, order: now + 1,
          lines: paragraph(on: reflection.on, said)))
    }
    for (order, ending) in ends {
      told.append(
        Told(day: ending.on, at: ending.at, order: order, lines: endingParagraph(ending)))
    }
    for (index, agreement) in agreements.enumerated() {
      let plan = agreement.plan
      guard let day = plan.agreedOn else { continue }
      // A no after the end comes behind the call at which it was said.
      let isAnswer = agreement.id == nil && contact.declinedOn == day
      told.append(
        Told(
          day: day, at: plan.at, order: isAnswer ? now + 4 : 4 * index,
          lines: planParagraph(plan, on: day)))
    }
    for handover in contact.handovers {
      told.append(
        Told(day: handover.on, at: handover.at, order: now, lines: handoverParagraph(handover)))
    }
    // What tells when it was recorded stands by that, and the rest by what has to come before what.
    let byOrder = told.enumerated().sorted { left, right in
      (left.element.order, left.offset) < (right.element.order, right.offset)
    }.map { $0.element }
    let ordered = byOrder.asRecorded(on: { $0.day }, at: { $0.at }).reversed()
    var lines = cardPreface(of: contact).map { DetailLine(label: "", text: $0, role: .dim) }
    var day: Day?
    for paragraph in ordered {
      lines.append(DetailLine(label: "", text: ""))
      // A day is said once, above all that is of it.
      lines += paragraph.lines.dropFirst(paragraph.day == day ? 1 : 0)
      day = paragraph.day
    }
    return lines
  }

  /// One thing that the story tells.
  private struct Told {
    let day: Day
    /// When it was recorded; nil where that was not kept.
    let at: Moment?
    /// Its place among what is of the same day, where nothing tells when it was recorded.
    let order: Int
    /// The heading with its day, and what is told below it.
    let lines: [DetailLine]
  }

  private func handoverParagraph(_ handover: ContactDecision) -> [DetailLine] {
    paragraph(
      on: handover.on,
      [
        words(
          ContactWords.storyHanded,
          ["worker": name(of: handover.to), "giver": name(of: handover.by)])
      ])
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
    if let next = changeWording.next(of: moment, on: today) { said.append(sentence(next)) }
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
