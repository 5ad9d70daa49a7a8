import Casework
import Content
import Screen

// What the box of details says of a do.
extension WorkbenchState {
  func doLines(
    of id: DoID, in opened: OpenedCase, atMost limit: Int
  ) -> [DetailLine] {
    guard let status = roadmapOfCase?[id] else { return [] }
    let text = content.text[id]
    var lines = conflictLines(of: opened.case) { $0.isAbout(id) }
    lines.append(labelled(.why, text.why))
    let who = status.owner.map(name(of:)) ?? text.who
    // In the box both share a row, so that more of what happened fits below them.
    lines +=
      limit == .max
      ? [labelled(.who, who), labelled(.proof, text.proof)]
      : [labelled(.who, words(DetailWords.whoAndProof, ["who": who, "proof": text.proof]))]
    if status.due != nil || (status.state != .done && status.missed == nil) {
      lines.append(labelled(.due, dueLine(of: status), role: status.isLate ? .late : .text))
    }
    lines += stateLines(of: status)
    if id == .U6 { lines += questionLines(of: opened.case) }
    lines += noteLines(of: opened.case, atMost: limit) { $0.about == id }
    lines += historyLines(of: opened, atMost: limit) { $0.field.isAbout(id) }
    let counters = content.guide.bottlenecks(counteredBy: id).map(content.text.title(of:))
    if !counters.isEmpty {
      lines.append(labelled(.counters, counters.joined(by: ", "), role: .dim))
    }
    lines.append(kindLine(of: id, isStanding: status.state == .standing))
    if content.guide.source(of: id) == .beyond {
      lines.append(DetailLine(label: "", text: words(DetailWords.beyond), role: .dim))
    }
    return lines
  }

  /// So many questions stand with the do; the sheet of facts has all.
  private static let mostQuestions = 4

  /// What probation was asked and answered: what waits first, then the newest.
  private func questionLines(of value: Case) -> [DetailLine] {
    let newest = value.questions.values.filter { norms.signals.mayBeProbation($0.to) }
      .sorted { $0.askedOn > $1.askedOn }
    let sorted = newest.filter(value.isOpen) + newest.filter { !value.isOpen($0) }
    return sorted.prefix(Self.mostQuestions).map { question in
      let isOpen = value.isOpen(question)
      return labelled(
        .proof,
        content.dates.long(question.answeredOn ?? question.askedOn) + ": "
          + changeWording.said(of: question)
          + (isOpen ? " " + words(SheetWords.noAnswer) : ""),
        role: isOpen ? .question : .text)
    }
  }

  /// What sort of row it is, and of which step.
  private func kindLine(of id: DoID, isStanding: Bool) -> DetailLine {
    labelled(
      .kind,
      words(
        isStanding ? DetailWords.kindStanding : .kindDo,
        ["step": "\(id.step.rawValue), \(content.text[id.step].title)"]),
      role: .dim)
  }

  /// When a do is due and where that day comes from.
  ///
  /// - Parameters:
  ///   - status: The do.
  ///   - isWhole: Whether the team's default is named also where nothing else could set the day; a field
  ///     that asks for another day has no room for that.
  /// - Returns: One sentence.
  func dueLine(of status: DoStatus, isWhole: Bool = true) -> String {
    guard let due = status.due else {
      if isWhole, status.id == .U6 {
        return byDefault(words(DetailWords.dueNoQuestion, ["norm": answerNorm]), status, isWhole)
      }
      return isWhole ? awaitedLine(of: status) : words(DetailWords.noDue)
    }
    let day = naming(
      content.dates.long(due) + ", " + content.dates.relative(due, today: today), due)
    switch status.dueSource {
    case .agreed: return words(DetailWords.dueAgreed, ["day": day])
    case .norm(let term): return byNorm(term, day, status, isWhole)
    case .registered(let term):
      return byRegistration(term, day, status, isWhole)
    case .interval(let days):
      guard let agreement = agreement(of: status) else {
        let text = words(DetailWords.dueInterval, ["day": day], count: days)
        return byDefault(text, status, isWhole)
      }
      let text = words(
        DetailWords.dueIntervalAgreement,
        [
          "day": day, "partner": agreement.partner, "year": agreement.year,
          "before": beforeInterval(status),
        ], count: days)
      return fromFirstDay(text, status, counted: status.doneOn.map { $0 + days })
    case .consultation: return byConsultation(day, status, isWhole)
    case .question:
      return byDefault(
        words(DetailWords.dueQuestion, ["day": day, "norm": answerNorm]), status, isWhole)
    case .indication: return words(DetailWords.dueIndication, ["day": day])
    case .planB:
      return words(
        DetailWords.duePlanB,
        ["day": day, "plan": opened?.case.followUp.planB ?? words(FormWords.unknown)])
    case .report, nil: return day
    }
  }

  /// Within how many days a question to probation is answered.
  private var answerNorm: String {
    words(DetailWords.answerNorm, count: PartnerQuestion.answerDays)
  }

  /// The day of registration, because the norm was before it.
  private func byRegistration(
    _ term: Term, _ day: String, _ status: DoStatus, _ isWhole: Bool
  ) -> String {
    let counted = phrase(for: term)
    guard let named = agreement(of: status) else {
      let text = words(DetailWords.dueRegistered, ["day": day, "term": counted])
      return byDefault(text, status, isWhole)
    }
    return words(DetailWords.dueRegistered, ["day": day, "term": bySource(counted, named)])
  }

  /// Which norm waits, for a do without a day, and that nobody knows the day that it counts from.
  private func awaitedLine(of status: DoStatus) -> String {
    guard status.state == .open, let value = opened?.case,
      let awaited = norms.awaitedTerm(of: status.id, in: value, on: today)
    else { return words(DetailWords.noDue) }
    let phrase = phrase(for: awaited.term)
    let term =
      awaited.agreement.flatMap(named).map { bySource(phrase, $0) }
      ?? words(DetailWords.dueDefault, ["day": phrase])
    return words(DetailWords.noDueYet, ["term": term])
  }

  /// A number of days with the agreement that names it.
  private func bySource(_ phrase: String, _ agreement: (partner: String, year: String)) -> String {
    words(
      DetailWords.dueBySource,
      ["term": phrase, "partner": agreement.partner, "year": agreement.year])
  }

  private func byNorm(_ term: Term, _ day: String, _ status: DoStatus, _ isWhole: Bool) -> String {
    let phrase = phrase(for: term)
    guard let agreement = agreement(of: status) else {
      let text = words(DetailWords.dueNorm, ["day": day, "term": phrase])
      return byDefault(text, status, isWhole)
    }
    let text = words(
      DetailWords.dueAgreement,
      [
        "day": day, "term": phrase, "partner": agreement.partner, "year": agreement.year,
        "before": before(status, term),
      ])
    let counted = opened.flatMap { norms.day(of: term, in: $0.case, on: today) }
    return fromFirstDay(text, status, counted: counted)
  }

  /// A day that an agreement sets, with that its days would give an earlier one: it moves nothing to a day
  /// before it was signed.
  private func fromFirstDay(_ text: String, _ status: DoStatus, counted: Day?) -> String {
    guard let counted, let due = status.due, counted < due,
      status.agreement.flatMap({ team.agreements[$0]?.signedOn }) == due
    else { return text }
    return words(
      DetailWords.fromFirstDay, ["due": text, "day": content.dates.long(counted)])
  }

  /// The day of the consultation that is planned, with the norm by which there has to be one.
  private func byConsultation(_ day: String, _ status: DoStatus, _ isWhole: Bool) -> String {
    guard let days = norms[status.id].intervalDays else {
      return byNorm(Term(.nextConsultation, days: 0), day, status, isWhole)
    }
    let interval = words(PartnerWords.interval, count: days)
    let text = words(DetailWords.dueConsultation, ["day": day, "norm": interval])
    return byDefault(text, status, isWhole)
  }

  /// A day that the team's default sets, with that said.
  ///
  /// Of what can be agreed with partners it is said with whom of the case nothing is. Of any other do
  /// nothing else could set it.
  private func byDefault(_ text: String, _ status: DoStatus, _ isWhole: Bool) -> String {
    guard Agreement.subjects.contains(status.id), let value = opened?.case, let due = status.due
    else { return isWhole ? words(DetailWords.dueDefault, ["day": text]) : text }
    let cards = norms.standing.partners(of: value).compactMap { team.partners[$0]?.name }
    let names = cards.isEmpty ? [value.probationOrganisation].compactMap { $0?.nilIfBlank } : cards
    // What was agreed later moves no day that had passed, and so is not denied.
    let isAgreed = norms.standing.holds(about: status.id, in: value, on: max(due, today))
    return names.isEmpty || isAgreed
      ? words(DetailWords.dueDefault, ["day": text])
      : words(
        DetailWords.dueDefaultNothing, ["day": text, "partners": names.joined(by: ", ")])
  }

  /// A day in words, with the holiday it falls on: that day there is nobody to call.
  private func naming(_ words: String, _ day: Day) -> String {
    guard let holiday = norms.calendar.holiday(on: day) else { return words }
    return self.words(
      DetailWords.dueHoliday,
      ["day": words, "holiday": content.terms.holiday(holiday.rawValue)])
  }

  /// With whom and in which year the agreement was signed that sets a due day; nil where the team's
  /// default does.
  private func agreement(of status: DoStatus) -> (partner: String, year: String)? {
    status.agreement.flatMap(named)
  }

  /// With whom and in which year an agreement was signed; nil for one that nobody signed.
  private func named(_ id: EntryID) -> (partner: String, year: String)? {
    guard let agreement = team.agreements[id], let year = agreement.signedOn?.date.year
    else { return nil }
    return (partner: team.partners[agreement.partner]?.name ?? "", year: String(year))
  }

  /// What was agreed with the same partner about the same before an agreement came into force; nil where
  /// the team's default held.
  private func before(_ agreement: Agreement) -> Agreement? {
    guard let signed = agreement.signedOn else { return nil }
    return agreements(with: agreement.partner).map(\.agreement)
      .filter { other in
        other.about == agreement.about && (other.signedOn.map { $0 < signed } ?? false)
          && (other.endedOn.map { $0 >= signed } ?? true)
      }
      .max { ($0.signedOn ?? signed) < ($1.signedOn ?? signed) }
  }

  /// What held before the agreement that sets a day: so that the line adds up for who knew the old day;
  /// empty where it was the same number of days.
  private func before(_ status: DoStatus, _ term: Term) -> String {
    guard let agreement = status.agreement.flatMap({ team.agreements[$0] }) else { return "" }
    let earlier = before(agreement)
    let year = earlier?.signedOn.map { String($0.date.year) } ?? ""
    if let own = earlier?.terms.first(where: { $0.anchor == term.anchor }) {
      return own == term
        ? ""
        : held(words(DetailWords.beforeAgreed, ["term": phrase(for: own), "year": year]))
    }
    let usual = content.guide.norms[agreement.about].occasions.flatMap { $0 }
      .first { $0.anchor == term.anchor }
    if usual == term { return "" }
    return held(
      usual.map { words(DetailWords.beforeDefault, ["term": phrase(for: $0)]) }
        ?? words(DetailWords.beforeNothing))
  }

  private func held(_ text: String) -> String { words(DetailWords.before, ["before": text]) }

  private func beforeInterval(_ status: DoStatus) -> String {
    guard let agreement = status.agreement.flatMap({ team.agreements[$0] }) else { return "" }
    let earlier = before(agreement)
    if let days = earlier?.intervalDays, let signed = earlier?.signedOn {
      return status.dueSource == .interval(days: days)
        ? ""
        : held(
          words(
            DetailWords.beforeAgreed,
            ["term": words(PartnerWords.interval, count: days), "year": String(signed.date.year)]))
    }
    let usual = content.guide.norms[agreement.about].intervalDays
    if let usual, status.dueSource == .interval(days: usual) { return "" }
    return held(
      usual.map {
        words(DetailWords.beforeDefault, ["term": words(PartnerWords.interval, count: $0)])
      } ?? words(DetailWords.beforeNothing))
  }

  private func stateLines(of status: DoStatus) -> [DetailLine] {
    var lines: [DetailLine] = []
    let state = content.terms.doState(status.state.rawValue)
    switch status.state {
    case .open, .standing: break
    case .missed:
      let how = MissedText(content: content).text(of: status).map { ": " + $0 } ?? ""
      lines.append(labelled(.state, state + how))
    case .done:
      var text = ""
      if let on = status.knownDoneOn {
        text = words(
          DetailWords.doneBy, ["day": content.dates.long(on), "worker": author(status.by)])
      } else if status.doneOn != nil {
        text = author(status.by)
      }
      if let fact = status.provenBy {
        text += " " + words(DetailWords.provenBy, ["fact": content.terms.name(of: fact)])
      }
      lines.append(labelled(.state, text, role: .done))
      if let proof = status.proof { lines.append(labelled(.proof, proof)) }
    case .notApplicable, .exempt:
      let until = status.until.map { " (" + content.dates.long($0) + ")" } ?? ""
      lines.append(labelled(.state, state + until))
    }
    if let reason = status.reason { lines.append(labelled(.reason, reason)) }
    return lines
  }
}
