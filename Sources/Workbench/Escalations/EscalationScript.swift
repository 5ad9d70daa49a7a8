import Casework
import Content

// What is said to probation, whom to call, and what was agreed with this case.
extension EscalationWording {
  // MARK: What a report says

  /// The text of a report, to be read out or printed, made of what was recorded.
  ///
  /// - Parameters:
  ///   - escalation: What is reported.
  ///   - worker: Who reports it; nil while nobody said who works here.
  /// - Returns: Sentences with the name of the client in full.
  func script(_ escalation: Escalation, by worker: WorkerID?) -> String {
    scriptSentences(escalation, by: worker).joined(by: " ")
  }

  /// The sentences of a report, in the order in which they are said.
  ///
  /// Another client than the one it is about has initials there: what they have to do with it is for their own
  /// report.
  ///
  /// - Parameters:
  ///   - escalation: What is reported.
  ///   - worker: Who reports it; nil while nobody said who works here.
  /// - Returns: One for each thing that probation has to know.
  func scriptSentences(_ escalation: Escalation, by worker: WorkerID?) -> [String] {
    let others = othersNames
    var sentences =
      [
        worker.map {
          team.name.nilIfBlank == nil
            ? words(EscalationWords.scriptCallerAlone, ["worker": team.shownName(of: $0)])
            : words(
              EscalationWords.scriptCaller,
              ["worker": team.shownName(of: $0), "team": team.name])
        }
      ].compactMap { $0 } + [
        words(
          EscalationWords.scriptWho, ["client": told(of: escalation), "number": value.number.text]),
        words(
          EscalationWords.scriptWhat,
          [
            "day": aloud(escalation.knownOn, escalation.knownClock),
            "what": others.hidden(in: escalation.what).withoutFullStop,
          ]),
        // What else the level may mean is for who chooses it: probation would hear three things and none of them.
        words(
          EscalationWords.scriptSeverity,
          ["severity": content.terms.name(of: escalation.severity)]),
      ]
    if let on = escalation.happenedOn {
      sentences.append(
        words(
          EscalationWords.scriptHappened, ["day": aloud(on, escalation.happenedClock)]))
    }
    // It is told as a breach or as none, and never as both.
    let isNone = escalation.isNoBreach || escalation.isClosedAsNone
    if !isNone, escalation.condition != nil, !escalation.cameAfterCondition {
      sentences.append(
        words(EscalationWords.scriptCondition, ["condition": condition(escalation)]))
    } else if !isNone, !escalation.isHouseRule {
      sentences.append(words(EscalationWords.scriptHouse))
    }
    sentences.append(words(EscalationWords.scriptSafe, ["safe": safety(escalation)]))
    if let last = escalation.decisions.last(where: {
      $0.stands && ($0.kind == .noBreach) == isNone
    }) {
      let what = joined(
        [content.terms.decision(last.kindWord), last.text.map(others.hidden(in:))], by: ": ")
      sentences.append(
        words(EscalationWords.scriptSince, ["what": what.withoutFullStop]))
    }
    // Of what was reported and is over nothing is asked any more.
    if escalation.isOpen || escalation.reportedOn == nil {
      sentences.append(words(EscalationWords.scriptAsk))
    }
    return sentences
  }

  /// Who the client is in what is reported: the name, the year of birth, and what they were called when it was
  /// written down, where it says so still.
  ///
  /// - Parameter escalation: What is reported; nil where nothing is known of it.
  /// - Returns: The name alone where others look on.
  func told(of escalation: Escalation?) -> String {
    let name = ClientName.shown(value.client.name, sortName: value.client.sortName)
    guard !hidesBirth else { return name }
    let born =
      value.client.birthYear.map {
        words(EscalationWords.scriptBorn, ["client": name, "year": String($0)])
      } ?? name
    let former = escalation.map(formerNames) ?? []
    guard !former.isEmpty else { return born }
    return words(
      EscalationWords.scriptFormerly, ["client": born, "names": former.joined(by: ", ")])
  }

  /// What the client was called before, as far as what is told of an escalation names them so.
  ///
  /// Who hears the report has to know that it is the same one; a former name that nobody hears is nobody's business,
  /// so that a word which may be no name at all tells none.
  private func formerNames(in escalation: Escalation) -> [String] {
    let texts = reported(of: escalation)
    var own = NameWords()
    own.take(value.client.name, value.client.sortName)
    func said(_ names: [String]) -> [String] {
      names.filter { name in
        var was = NameWords()
        was.take(name, name)
        let called = was.sparing(words)
        return texts.contains { called.isSaid(in: $0, besides: own) }
      }
    }
    let former = value.client.former
    let names = said(former.names)
    return names.isEmpty ? said(former.sortNames) : names
  }

  /// What people wrote of an escalation that is told to probation.
  private func reported(of escalation: Escalation) -> [String] {
    let act = escalation.standingAct(of: .report)
    return [escalation.what] + escalation.decisions.compactMap(\.text)
      + [escalation.told?.notYet, act?.text, act?.how].compactMap { $0 }
  }

  private func aloud(_ day: Day, _ clock: String?) -> String {
    let day = content.dates.full(day)
    return clock.map {
      words(EscalationWords.scriptClock, ["day": day, "clock": $0])
    } ?? day
  }

  // MARK: What this case agreed

  /// What was agreed on a breach: role sheet, what is no reason, ladder, back-up, duty lines.
  ///
  /// - Parameters:
  ///   - client: What the client is called here.
  ///   - there: The escalation that it is about, whose own back-up goes before that of another open one, which is
  ///     told as that; nil for a new one.
  /// - Returns: A heading, and what is known below it.
  func agreed(client: String, beside there: Escalation? = nil) -> [String] {
    let shown = ChangeWording(content, team: team)
    func line(_ key: EscalationWords, _ id: EntryID) -> String {
      words(key, ["what": shown.shown(value, at: .line(id), today: today).value])
    }
    var lines = value.lines(.role).map { line(.roleLine, $0.id) }
    lines += value.lines(.staysInHouse).map { line(.staysLine, $0.id) }
    let ladder = value.lines(.ladder).enumerated().map {
      "\($0.offset + 1) \($0.element.line.text)"
    }
    if !ladder.isEmpty {
      lines.append(words(EscalationWords.ladderLine, ["what": ladder.joined(by: "  ")]))
    }
    lines += value.lines(.backUp).map { line(.backUpLine, $0.id) }
    if value.lines(.backUp).isEmpty {
      // Who backs us up in another one may not know of this one, and that is said.
      if let backUp = there?.backUp?.nilIfBlank {
        lines.append(words(EscalationWords.backUpLine, ["what": backUp]))
      } else if let backUp = openBackUp {
        lines.append(words(EscalationWords.backUpOtherLine, ["what": backUp]))
      }
    }
    let isSilent = lines.isEmpty
    lines += standing
    let client: TextValues = ["client": client]
    let head = words(isSilent ? EscalationWords.agreedNone : .agreedHead, client)
    return [head] + lines
  }

  /// Who backs us up in an escalation of the client that is open; nil where nobody was named.
  private var openBackUp: String? {
    value.escalations.values.lazy.filter(\.isOpen).compactMap { $0.backUp?.nilIfBlank }.first
  }

  /// Whoever supervises the client, answers for a partner or works here: people who may be named to probation.
  private var knownPeople: [String] {
    [value.supervisor].compactMap { $0 } + partners.compactMap(\.card.contact)
      + team.members.keys.map { team.shownName(of: $0) }
  }

  /// What stands for other clients in what is told of this one.
  var othersNames: HiddenNames {
    HiddenNames(besides: value.client, among: names, sparing: knownPeople)
  }

  /// Whether another client is named in what was recorded, so that initials stand there.
  func namesOthers(_ escalation: Escalation) -> Bool {
    let others = othersNames
    return reported(of: escalation).contains { others.hidden(in: $0) != $0 }
  }

  /// The partners of the case, probation first.
  private var partners: [(id: EntryID, card: Partner)] {
    let found = StandingAgreements(team).partners(of: value)
      .compactMap { id in team.partners[id].map { (id: id, card: $0) } }
    return found.filter { $0.card.kind == .probation } + found.filter { $0.card.kind != .probation }
  }

  /// What stands in the row for whom one reached outside office hours: who answers then, as far as a card of
  /// probation tells.
  var whomHint: EscalationWords {
    if isDutyLineOpen { return .whomDutyHint }
    let isKnown = partners.contains {
      $0.card.kind == .probation && $0.card.hours?.nilIfBlank != nil
    }
    return isKnown ? .whomHint : .whomUnknownHint
  }

  /// Whether a duty line of probation answers at this moment, as its card says.
  private var isDutyLineOpen: Bool {
    partners.contains { _, card in
      guard card.kind == .probation, card.dutyLine?.nilIfBlank != nil,
        let hours = card.hours?.nilIfBlank
      else { return false }
      return DutyHours(hours, on: today, at: clock, by: calendar) == .open
    }
  }

  /// Whom to call, at which number and when they are there: the duty lines of the partners of the case,
  /// and who supervises the client.
  var calls: [String] {
    let lines = partners.flatMap { _, card in
      [
        card.dutyLine?.nilIfBlank.map {
          words(
            EscalationWords.dutyLine,
            [
              "partner": card.name,
              "what": joined([$0, card.hours.map(hours)], by: ", "),
            ])
        },
        card.kind == .probation
          ? card.contact?.nilIfBlank.map { contact in
            // Without a duty line the hours are those of the office, and nobody looks for another number.
            let office =
              card.dutyLine?.nilIfBlank == nil
              ? joined(
                [contact, card.hours?.nilIfBlank.map(hours), words(EscalationWords.noDutyLine)],
                by: ", ") : contact
            let values: TextValues = ["partner": card.name, "what": office]
            // The number on the card is the organisation's; it may be another who supervises.
            guard let supervisor = value.supervisor, !contact.contains(supervisor) else {
              return words(EscalationWords.contactLine, values)
            }
            return words(
              EscalationWords.contactLineFor,
              ["partner": card.name, "what": office, "supervisor": supervisor])
          } : nil,
      ].compactMap { $0 }
    }
    let isNamed = partners.contains { $0.card.kind == .probation }
    let supervisor = joined([value.supervisor, value.probationOrganisation], by: ", ")
    guard !isNamed, !supervisor.isEmpty else { return lines }
    return lines + [words(EscalationWords.noNumber, ["whom": supervisor])]
  }

  /// The hours of a duty line, with what they mean at this moment where that is not that somebody answers.
  private func hours(_ text: String) -> String {
    switch DutyHours(text, on: today, at: clock, by: calendar) {
    case .open: text
    case .closed: words(EscalationWords.dutyClosed, ["hours": text])
    case .unclear:
      DutyHours.isOffice(on: today, at: clock, by: calendar)
        ? text : words(EscalationWords.dutyLook, ["hours": text])
    }
  }

  /// What was agreed with the partners of the case on reporting and on scaling up.
  private var standing: [String] {
    let subjects: [DoID] = [.E1, .E2, .I5]
    return partners.flatMap { id, card in
      subjects.compactMap { about in
        let inForce = team.agreements.values.filter { agreement in
          agreement.partner == id && agreement.about == about && agreement.binned == nil
            && (agreement.signedOn.map { $0 <= today } ?? false)
            && (agreement.endedOn.map { $0 > today } ?? true)
        }
        let last = inForce.max { ($0.signedOn ?? today) < ($1.signedOn ?? today) }
        return last?.text?.nilIfBlank.map { text in
          let said = words(EscalationWords.standingLine, ["partner": card.name, "what": text])
          // Within what time is agreed for each case (I5): whoever reads another time here has to know that.
          return ReportTerm.isTime(in: text)
            ? said + " " + words(EscalationWords.standingNoClock) : said
        }
      }
    }
  }
}
