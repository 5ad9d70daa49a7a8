package import Casework
import Content

// A page on a case for one partner, with only what was agreed with that partner.
extension PrintMaker {
  /// The partners that a page on a case can be for: those of the case, and who was asked something.
  package func partners(of value: Case) -> [EntryID] {
    var found = norms.standing.partners(of: value)
    for question in value.questions.values {
      if let partner = question.to, !found.contains(partner) { found.append(partner) }
    }
    return found.filter { id in team.partners[id].map { $0.binned == nil } ?? false }
  }

  /// One page on a case for one partner.
  ///
  /// Each standing agreement with the partner opens the part of the case that it is about. Without
  /// one only the least is there: who it is about, whom to call, and what this partner was asked. The
  /// page speaks to the partner, who reads it.
  ///
  /// Source: our own proposal; what each organisation may be told is different.
  package func partnerPage(_ whole: Case, for id: EntryID) -> PrintPage {
    let value = whole.seen(by: .nobody)
    let partner = team.partners[id]?.name ?? id.text
    let agreed = agreements(with: id)
    let mayShare = mayShare(id)
    let least = agreed.isEmpty && mayShare.isEmpty ? PartnerPageWords.least : .onlyAgreed
    var page = page(
      words(PartnerPageWords.title, ["client": clientName(value), "partner": partner]),
      [
        team.name.isEmpty ? "" : words(PartnerPageWords.from, ["team": team.name]),
        words(PrintWords.caseNumber, ["number": value.number.text]),
        words(least), mayShare,
      ])
    page.add(
      words(PartnerPageWords.calls),
      entries: [PrintPage.Entry(words(SheetPageWords.counsellor), name(value.holder))]
        + (standIn(of: value, goesOut: true)
          .map { [PrintPage.Entry(words(SheetPageWords.standIn), $0)] } ?? []))
    for about in subjects(of: agreed) {
      add(about, of: value, forKind: team.partners[id]?.kind, to: &page)
    }
    page.addKnown(words(PartnerPageWords.questions), questions(to: id, in: value))
    page.addKnown(
      words(PartnerPageWords.agreed), agreed.map(said))
    return page
  }

  private func mayShare(_ id: EntryID) -> String {
    written(team.partners[id]?.mayShare)
      .map { words(PartnerPageWords.mayShare, ["text": $0]) } ?? ""
  }

  /// What is in force today with a partner, in the order of the guide, each do once.
  func agreements(with partner: EntryID) -> [Agreement] {
    let inForce = team.agreements.values.filter { agreement in
      agreement.partner == partner && agreement.binned == nil
        && (agreement.signedOn.map { $0 <= today } ?? false)
        && (agreement.endedOn.map { $0 > today } ?? true)
    }
    return Agreement.subjects.compactMap { about in
      inForce.filter { $0.about == about }
        .max { ($0.signedOn ?? today) < ($1.signedOn ?? today) }
    }
  }

  /// What was agreed, in a line: in words, in days, and since when.
  func said(_ agreement: Agreement) -> String {
    let since = agreement.signedOn.map { words(PrintWords.since, ["day": day($0)]) }
    let days = ChangeWording(content, team: team).phrases(of: agreement)
    let heading = heading(of: agreement.about)
    return joined(agreement.text, days + [since].compactMap { $0 }).map { part(heading, $0) }
      ?? heading
  }

  private func questions(to partner: EntryID, in value: Case) -> [String] {
    value.questions.values.filter { $0.to == partner }.sorted { $0.askedOn < $1.askedOn }.map {
      question in
      let answer = written(question.answer)
      return joined(
        part(day(question.askedOn), question.text),
        [
          answer.map { part(words(PartnerPageWords.answer), $0) }
            ?? words(PartnerPageWords.noAnswer)
        ]) ?? ""
    }
  }

  /// What agreements open, each part of a case once.
  ///
  /// What is done where information is missing is about the same list as the information itself.
  private func subjects(of agreed: [Agreement]) -> [DoID] {
    let subjects = agreed.map(\.about)
    return subjects.contains(.R4) ? subjects.filter { $0 != .R5 } : subjects
  }

  /// What a partner reads above the part of a case that an agreement opens.
  ///
  /// The title of the do tells us what to agree; a partner reads what was agreed.
  private func heading(of about: DoID) -> String {
    let key: PartnerPageWords? =
      switch about {
      case .R1: .registration
      case .R2: .updates
      case .R3: .answerAboutPlace
      case .R4: .information
      case .R5: .missingInformation
      case .I1: .intake
      case .I5: .whoActs
      case .I7: .basicConditions
      case .E1: .ladder
      case .E2: .backUp
      default: nil
      }
    return key.map { words($0) } ?? content.text.title(of: about)
  }

  /// The part of a case that an agreement about a do is about.
  private func add(
    _ about: DoID, of value: Case, forKind kind: PartnerKind?, to page: inout PrintPage
  ) {
    let heading = heading(of: about)
    switch about {
    case .R1:
      // Who is there is not expected any more.
      let arrival = value.dates[.arrival] == nil ? CaseDate.expectedArrival : .arrival
      page.add(heading, entries: dates([.registration, arrival], value))
    case .R2:
      let next = value.plannedConsultation == nil ? [] : [nextConsultation(of: value)]
      page.add(heading, entries: dates([.registration], value) + next)
    case .R3:
      let given = value.dates[.definiteAnswer].map {
        PrintPage.Entry(words(SheetWords.partAnsweredOn), asked($0, .definiteAnswer, value))
      }
      page.add(
        heading,
        entries: [PrintPage.Entry(words(PartnerPageWords.definite), answer(of: value))]
          + [given].compactMap { $0 })
    case .R4, .R5:
      page.addKnown(
        heading,
        value.information.values.map {
          part($0.name, content.terms.name(of: $0.state))
        })
    case .I1: page.add(heading, entries: dates([.intake], value))
    case .I5:
      page.addKnown(heading, lines(.role, of: value))
      page.addKnown(words(PartnerPageWords.staysInHouse), lines(.staysInHouse, of: value))
    case .I7: page.add(heading, entries: conditions(value, among: kind?.basicConditions ?? []))
    case .E1: page.addKnown(heading, lines(.ladder, of: value))
    case .E2: page.addKnown(heading, lines(.backUp, of: value))
    default: break
    }
  }

  /// The definite answer; where only its day is known, or only that the client moved in, that.
  private func answer(of value: Case) -> String? {
    if let answer = value.answer { return words(answer ? ChangeWords.thereIsAPlace : .no) }
    if value.dates[.arrival].map({ $0 <= today }) == true {
      return words(SheetWords.answeredByArrival)
    }
    return value.dates[.definiteAnswer] == nil ? nil : words(SheetWords.answeredByDay)
  }

  private func dates(_ dates: [CaseDate], _ value: Case) -> [PrintPage.Entry] {
    dates.compactMap { date in
      value.dates[date].map {
        PrintPage.Entry(content.terms.name(of: date), asked($0, date, value))
      }
    }
  }
}
