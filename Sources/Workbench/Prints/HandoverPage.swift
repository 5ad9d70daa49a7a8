package import Casework
import Content

// What a colleague has to know who takes over a case.
extension PrintMaker {
  /// The sheet for who takes over a case: what is open, what builds up, what was agreed, whom to call.
  package func handover(_ whole: Case) -> PrintPage {
    let value = whole.seen(by: .nobody)
    let roadmap = Roadmap(value, norms: norms, on: today)
    var page = page(
      words(HandoverWords.title, ["client": clientName(value)]),
      [
        words(PrintWords.caseNumber, ["number": value.number.text]),
        content.text[roadmap.currentStep].title, words(PrintWords.carriesNames),
      ])
    page.add(words(SheetPageWords.people), entries: people(value))
    addGoals(of: value, to: &page)
    page.addKnown(words(SheetPageWords.support), lines(.support, of: value))
    page.addKnown(words(HandoverWords.escalations), openEscalations(value))
    page.addKnown(words(HandoverWords.signals), signals(value, for: .nobody))
    page.addKnown(words(HandoverWords.dos), open(roadmap, of: value) + later(roadmap))
    page.addKnown(words(HandoverWords.tasks), tasks(value))
    page.addKnown(words(HandoverWords.deadlines), deadlines(value))
    page.addKnown(words(HandoverWords.agreements), agreements(of: value))
    page.addKnown(words(HandoverWords.events), events(value))
    page.addKnown(words(HandoverWords.notes), notes(value))
    page.addKnown(words(HandoverWords.questions), asked(value))
    page.addKnown(words(HandoverWords.calls), calls(value))
    page.addKnown(
      words(HandoverWords.relation), lines(.trusted, of: value) + lines(.attention, of: value))
    if page.blocks.count <= 2 { page.blocks.append(.paragraph(words(HandoverWords.nothing))) }
    return page
  }

  /// What whoever has a case wants to see at once, what presses first.
  ///
  /// - Parameters:
  ///   - value: The case.
  ///   - viewer: Who looks, for what only some may see.
  /// - Returns: Only what is known, but for the basic conditions, of which it is said what is not.
  func overview(_ value: Case, for viewer: SignalViewer) -> [PrintPage.Block] {
    let roadmap = Roadmap(value, norms: norms, on: today)
    var page = page("", [])
    page.blocks = []
    page.addKnown(words(HandoverWords.escalations), escalations(value))
    page.addKnown(words(HandoverWords.signals), signals(value, for: viewer))
    page.addKnown(words(HandoverWords.dos), open(roadmap, of: value))
    page.addKnown(words(HandoverWords.tasks), tasks(value))
    page.addKnown(words(HandoverWords.dates), dates(value))
    addGoals(of: value, to: &page)
    page.addKnown(words(SheetPageWords.support), lines(.support, of: value))
    page.add(
      words(SheetPageWords.basis),
      entries: conditions(value).map {
        PrintPage.Entry($0.label, $0.text ?? content.terms.name(of: BasicCondition.State.unknown))
      })
    page.addKnown(words(HandoverWords.agreements), agreements(of: value))
    page.addKnown(words(HandoverWords.questions), asked(value))
    page.addKnown(words(HandoverWords.calls), calls(value))
    return page.blocks
  }

  /// What the client wants, and apart from it what others set.
  private func addGoals(of value: Case, to page: inout PrintPage) {
    let goals = goals(of: value)
    page.addKnown(words(SheetPageWords.goals), goals.own)
    page.addKnown(words(SheetPageWords.otherGoals), goals.others)
  }

  /// The days of the case that are known, with how far off each is.
  private func dates(_ value: Case) -> [String] {
    CaseDate.allCases.compactMap { date in
      // Who is there is not expected any more.
      guard let known = value.dates[date],
        date != .expectedArrival || value.dates[.arrival] == nil
      else { return nil }
      let day = content.dates.long(known)
      return part(
        content.terms.name(of: date),
        value.isOverByLeaving(date, on: today)
          ? words(TimelineWords.plannedBefore, ["what": day])
          : ChangeWording(content, team: team).doubting(
            "\(day) (\(content.dates.since(known, today: today)))", of: date, in: value))
    }
  }

  private func people(_ value: Case) -> [PrintPage.Entry] {
    var languages = value.client.languages.map(content.terms.language)
    if value.client.needsInterpreter == true { languages.append(words(DetailWords.interpreter)) }
    let undecided = self.undecided(value)
    // Of a case that nobody handed over nobody is said to have done so.
    let own = [
      PrintPage.Entry(
        words(HandoverWords.handedOverBy), value.pendingHandover.map { team.shownName(of: $0.by) }),
      PrintPage.Entry(words(SheetPageWords.counsellor), name(value.holder)),
    ]
    return
      (own + handedOver(value) + [
        PrintPage.Entry(
          words(SheetPageWords.standIn), standIn(of: value, goesOut: false)),
        PrintPage.Entry(words(HandoverWords.languages), languages.joined(by: ", ")),
        PrintPage.Entry(
          content.terms.name(of: CaseDate.arrival), value.dates[.arrival].map { day($0) }),
        PrintPage.Entry(
          words(HandoverWords.legalTitle),
          value.legalTitle.map(content.terms.legalTitle) ?? words(FormWords.unknown)),
        PrintPage.Entry(
          words(HandoverWords.conditions), content.terms.conditions(of: value).joined(by: "; ")),
        PrintPage.Entry(
          words(HandoverWords.undecided),
          undecided.isEmpty
            ? nil
            : joined(
              words(HandoverWords.twoAnswers, count: undecided.count), undecided)),
      ]).filter { $0.text != nil }
  }

  /// To whom it was handed over, as long as that is not accepted.
  func handedOver(_ value: Case) -> [PrintPage.Entry] {
    value.pendingHandover.map { pending in
      [
        PrintPage.Entry(
          words(SheetPageWords.handedOverTo),
          words(
            SheetPageWords.notAccepted,
            ["worker": team.shownName(of: pending.to), "day": day(pending.on)]))
      ]
    } ?? []
  }

  /// So many days ahead it is said who stands in for the counsellor.
  private static let daysOfAbsence = 28

  /// Who stands in with a case, or for its counsellor who is away or soon is; nil for nobody.
  ///
  /// Where they are away as well, it is whoever stands in for them, and where nobody does, for the counsellor.
  ///
  /// - Parameters:
  ///   - value: The case.
  ///   - goesOut: Whether others than colleagues read it, to whom it is not said that nobody stands in.
  /// - Returns: Their name, or that they stand in and how long.
  func standIn(of value: Case, goesOut: Bool) -> String? {
    if let own = value.standIn,
      let standIn = team.standIn(ofCase: own, of: value.holder, on: today)
    {
      return name(standIn)
    }
    guard let worker = value.holder,
      let absence = team.absence(of: worker, in: today...(today + Self.daysOfAbsence))
    else { return nil }
    let day = max(today, absence.from)
    if goesOut, team.standIn(for: worker, on: day) == nil { return nil }
    return StandInText(content: content, team: team).line(of: worker, absence, from: today)
  }

  /// So many things that happened tell how it goes; the timeline has all.
  private static let mostEvents = 6

  /// What happened last, and which escalations were closed lately, the newest first.
  private func events(_ value: Case) -> [String] {
    let told = value.events.values.sorted { $0.on > $1.on }.prefix(Self.mostEvents).map { event in
      let head = [content.dates.long(event.on), name(event.by)].compactMap { $0 }
      let kind = content.terms.eventKind(event.kindWord)
      let text = event.text.split(whereSeparator: \.isNewline).map { String($0) }.joined(by: " ")
      return Happening(
        on: event.on, text: part(head.joined(by: " "), text.isEmpty ? kind : part(kind, text)))
    }
    return (told + closedLately(value)).sorted { $0.on > $1.on }.map(\.text)
  }

  /// What partners were asked, and their answers, the newest first.
  private func asked(_ value: Case) -> [String] {
    value.questions.values.sorted { $0.askedOn > $1.askedOn }.map { question in
      let whom = question.whom ?? question.to.flatMap { team.partners[$0]?.name } ?? ""
      let head = [content.dates.long(question.askedOn), whom].filter { !$0.isEmpty }
      return joined(
        part(head.joined(by: " "), question.text),
        [
          written(question.answer).map { part(words(PartnerPageWords.answer), $0) }
            ?? words(PartnerPageWords.noAnswer)
        ]) ?? ""
    }
  }

  /// So many notes tell how it goes; the timeline has all.
  private static let mostNotes = 3

  /// The newest notes, the newest first.
  private func notes(_ value: Case) -> [String] {
    value.notes.values.sorted { $0.at.secondsSince1970 > $1.at.secondsSince1970 }
      .prefix(Self.mostNotes).map { note in
        let head = [content.dates.long(note.at.day), name(note.by)].compactMap { $0 }
        return part(
          head.joined(by: " "),
          note.text.split(whereSeparator: \.isNewline).map { String($0) }.joined(by: " "))
      }
  }

  private func escalations(_ value: Case) -> [String] {
    value.escalations.values.filter(\.isOpen).sorted { $0.knownOn < $1.knownOn }.compactMap {
      joined(
        part(day($0.knownOn), $0.what),
        [
          $0.mustBeReported ? words(HandoverWords.mustBeReported) : "",
          $0.mustBeFoundOut ? words(EscalationWords.conditionUnknown) : "",
          $0.owner.map { part(content.terms.name(of: PlanLine.Part.who), team.shownName(of: $0)) }
            ?? words(HandoverWords.nobodyHasIt),
        ])
    }
  }

  /// What builds up, and of doubts those that the viewer may see.
  private func signals(_ value: Case, for viewer: SignalViewer) -> [String] {
    let sentences = SignalSentences(content, terms: norms.signals, today: today)
    return value.signals(terms: norms.signals, on: today, for: viewer).map { signal in
      let why = sentences.sentences(of: signal).joined(by: "; ")
      let rest = signal.rest.map {
        words(HandoverWords.rests, ["day": day($0.until), "reason": $0.reason])
      }
      return part(content.text.title(of: signal.id), rest ?? why)
    }
  }

  /// What comes after that is told in short: the roadmap has it for who has the case then.
  private static let daysAhead = 8 * 7

  /// What is open and has a day that is not far off, or has none and is of a step that the case has come
  /// to; the first due first.
  private func open(_ roadmap: Roadmap, of value: Case) -> [String] {
    let open = roadmap.coming.filter { isNear($0, roadmap) }
    let far = Day(number: .max)
    return open.sorted { ($0.due ?? far, $0.id) < ($1.due ?? far, $1.id) }.compactMap { status in
      joined(
        content.title(
          of: status.id,
          planB: status.dueSource == .planB ? value.followUp.planB?.nilIfBlank : nil),
        [
          status.due.map { due($0) } ?? words(HandoverWords.noDay),
          status.owner.map {
            part(content.terms.name(of: PlanLine.Part.who), team.shownName(of: $0))
          } ?? "",
        ])
    }
  }

  private func isNear(_ status: DoStatus, _ roadmap: Roadmap) -> Bool {
    if let due = status.due { return due <= today + Self.daysAhead }
    // Once the relation is closed nothing of the steps before is to be done any more.
    return roadmap.currentStep == .afterContact
      ? status.id.step == .afterContact : status.id.step <= roadmap.currentStep
  }

  /// What is open besides: what is due later in short, and how much of later steps has no day.
  private func later(_ roadmap: Roadmap) -> [String] {
    guard roadmap.currentStep != .afterContact else { return [] }
    let rest = roadmap.toDo.filter { !isNear($0, roadmap) }
    let dated = rest.filter { $0.due != nil }
      .sorted { ($0.due ?? today, $0.id) < ($1.due ?? today, $1.id) }
    let told = dated.map { status in
      let day = status.due.map { content.dates.short($0, today: today) } ?? ""
      return words(
        HandoverWords.laterOne, ["what": content.text.title(of: status.id), "day": day])
    }
    let undated = rest.count - dated.count
    let last = content.dates.long(today + Self.daysAhead)
    return
      (told.isEmpty
      ? [] : [part(words(HandoverWords.later, ["day": last]), told.joined(by: "; "))])
      + (undated == 0 ? [] : [words(HandoverWords.laterUndated, count: undated)])
  }

  /// A day that something is due, and how far off that is.
  func due(_ due: Day) -> String {
    "\(day(due)) (\(content.dates.relative(due, today: today)))"
  }

  private func tasks(_ value: Case) -> [String] {
    let far = Day(number: .max)
    return value.tasks.values.filter { $0.binned == nil && $0.doneOn == nil }
      .sorted { ($0.due ?? far, $0.clock ?? "") < ($1.due ?? far, $1.clock ?? "") }
      .compactMap { task in
        joined(
          task.text,
          [
            [task.due.map { due($0) }, task.clock].compactMap { $0 }.joined(by: " "),
            task.owner.map {
              part(content.terms.name(of: PlanLine.Part.who), team.shownName(of: $0))
            } ?? "",
          ])
      }
  }

  private func deadlines(_ value: Case) -> [String] {
    CaseDate.allCases.compactMap { date in
      value.dates[date].flatMap { day in
        // Who is there is not expected any more.
        day < today || (date == .expectedArrival && value.dates[.arrival] != nil)
          ? nil
          : part(
            content.terms.name(of: date),
            value.isOverByLeaving(date, on: today)
              ? words(TimelineWords.plannedBefore, ["what": content.dates.long(day)]) : due(day))
      }
    }
  }

  private func agreements(of value: Case) -> [String] {
    let kinds: [PlanLine.Kind] = [
      .responsibility, .expectation, .feedback, .role, .staysInHouse, .ladder, .intention, .care,
      .application, .informed,
    ]
    let told: [FreeText] = [.intendedResult, .route, .means, .placeInHouse]
    let texts: [String] = told.compactMap { text in
      value.texts[text]?.nilIfBlank.map { part(content.terms.name(of: text), $0) }
    }
    // Who said nothing is not named: nobody knows yet whether they agree.
    let answers: [String] = Party.allCases.compactMap { party in
      guard let given = value.consents[party] else { return nil }
      return part(content.terms.consent(of: party), consent(given, in: value))
    }
    let followUp = value.followUp
    let indication = followUp.indicationWord.flatMap { word in
      joined(
        part(words(FieldWords.indication), content.terms.indication(word)),
        [
          followUp.indicationDecisionOn.map { on in
            part(
              words(FieldWords.indicationDecision), followUp.isDecided ? day(on) : due(on))
          } ?? ""
        ])
    }
    let place = followUp.placeWord.flatMap { word in
      joined(
        part(words(FieldWords.place), content.terms.place(word)),
        [value.texts[.placeAfterwards] ?? ""])
    }
    let planB = followUp.planB?.nilIfBlank.flatMap { text in
      joined(part(words(FieldWords.planB), text), [followUp.planBOn.map { due($0) } ?? ""])
    }
    let awaited = value.information.values.filter { $0.state != .received }
      .map { part($0.name, content.terms.name(of: $0.state)) }
    let followed: [String] = answers + [indication, place, planB].compactMap { $0 }
    let own =
      texts + followed + awaited
      + kinds.flatMap { kind in
        lines(kind, of: value).map { part(content.terms.name(of: kind), $0) }
      }
    let standing = partners(of: value).flatMap { id in
      agreements(with: id).map { agreement in
        [team.partners[id]?.name ?? id.text, said(agreement)].joined(by: " · ")
      }
    }
    return own + standing
  }

  private func calls(_ value: Case) -> [String] {
    let supervisor = joined(value.supervisor, [value.probationOrganisation ?? ""])
      .map { part(words(SheetPageWords.probation), $0) }
    let cards = partners(of: value).compactMap { team.partners[$0].map(call) }
    let network = value.network.values.filter { $0.binned == nil }.compactMap {
      joined($0.name, [$0.relation ?? "", $0.contact ?? ""])
    }
    let backUp = lines(.backUp, of: value).map { part(words(HandoverWords.backUp), $0) }
    return [supervisor].compactMap { $0 } + cards + network + backUp
  }
}
