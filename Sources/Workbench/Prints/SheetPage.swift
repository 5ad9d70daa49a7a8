package import Casework
import Content

// The sheet of three parties: client, shelter and probation.
extension PrintMaker {
  /// What client, shelter and probation settled together, with places to sign.
  ///
  /// It is the form that I1 to I5 and U1 to U5 have these days. Source: Guide, "The 28 do's".
  ///
  /// Where that does not fit two sheets of paper, what is not known yet has one line to write on, not two;
  /// where even that does not help the page says that it is longer.
  package func sheet(_ whole: Case) -> PrintPage {
    let value = whole.seen(by: .nobody)
    let page = sheet(value, emptyLines: 2)
    guard page.sheetCount > Self.sheetsOfPaper else { return page }
    let short = sheet(value, emptyLines: 1)
    guard short.sheetCount > Self.sheetsOfPaper else { return short }
    var tight = sheet(value, emptyLines: 1, isTight: true)
    guard tight.sheetCount > Self.sheetsOfPaper else { return tight }
    // Nothing that was agreed is left out; but whoever prints it should know before it is signed.
    tight.lead.append(
      words(SheetPageWords.isLong, ["most": String(Self.sheetsOfPaper)]))
    return tight
  }

  private static let sheetsOfPaper = 2

  /// The sheet; a tight one leaves out what every sheet has to fill in by hand.
  private func sheet(_ value: Case, emptyLines: Int, isTight: Bool = false) -> PrintPage {
    var page = page(
      words(SheetPageWords.title, ["client": clientName(value)]),
      [
        words(SheetPageWords.forWhom),
        [
          words(PrintWords.caseNumber, ["number": value.number.text]), words(SheetPageWords.beyond),
        ].joined(by: " · "),
      ])
    page.add(words(SheetPageWords.people), entries: people(value))
    addPlan(of: value, to: &page, emptyLines)
    addTogether(of: value, to: &page, emptyLines, isTight ? [] : validity(of: value))
    page.add(words(SheetPageWords.conditions), entries: frame(value))
    addBreach(of: value, to: &page, emptyLines)
    page.add(words(SheetPageWords.basis), entries: conditions(value))
    page.addKnown(words(HandoverWords.undecided), undecided(value) { $0.isOnThreePartySheet })
    page.blocks += [
      .heading(words(SheetPageWords.signed)), .paragraph(words(SheetPageWords.signedWhy)),
      .signatures(signing(value), day: words(SheetPageWords.signedOn)),
    ]
    return page
  }

  private func people(_ value: Case) -> [PrintPage.Entry] {
    let network = value.network.elements.filter { $0.value.binned == nil }
      .compactMap { id, person in
        chosen(joined(person.name, [person.relation ?? ""]), .network(id), in: value)
      }
    var entries =
      [
        PrintPage.Entry(words(SheetPageWords.client), clientName(value)),
        PrintPage.Entry(
          words(SheetPageWords.counsellor),
          chosen(name(value.holder), .counsellor, in: value)),
      ] + handedOver(value)
    if let standIn = chosen(standIn(of: value, goesOut: true), .standIn, in: value) {
      entries.append(PrintPage.Entry(words(SheetPageWords.standIn), standIn))
    }
    entries.append(
      PrintPage.Entry(
        words(SheetPageWords.probation),
        chosen(
          joined(value.supervisor, [value.probationOrganisation ?? ""]), .supervisor,
          .probationOrganisation, in: value)))
    entries.append(
      PrintPage.Entry(
        words(SheetPageWords.network), network.isEmpty ? nil : network.joined(by: ", ")))
    return entries
  }

  private func addPlan(of value: Case, to page: inout PrintPage, _ emptyLines: Int) {
    page.add(
      words(SheetPageWords.result),
      entries: [
        result(.resultWhat, .intendedResult, of: value), result(.resultHow, .route, of: value),
        result(.resultNeeds, .means, of: value),
      ]
        + Party.allCases.map { consent(of: $0, in: value) })
    let goals = goals(of: value)
    page.add(words(SheetPageWords.goals), goals.own, emptyLines: emptyLines)
    page.addKnown(words(SheetPageWords.otherGoals), goals.others)
    page.add(words(SheetPageWords.support), lines(.support, of: value), emptyLines: emptyLines)
  }

  private func result(
    _ label: SheetPageWords, _ text: FreeText, of value: Case
  ) -> PrintPage.Entry {
    PrintPage.Entry(words(label), chosen(value.texts[text], .text(text), in: value))
  }

  /// The goals, those of the client apart: what somebody else set, or what the client does not want, are
  /// not the client's own words.
  func goals(of value: Case) -> (own: [String], others: [String]) {
    func texts(_ isOwn: Bool) -> [String] {
      value.lines(.goal).filter { isClients($0.line, in: value) == isOwn }.compactMap { id, own in
        line(own).isEmpty ? nil : chosen(line(own), .line(id), in: value)
      }
    }
    return (own: texts(true), others: texts(false))
  }

  /// Whether a goal is the client's: they do not reject it, and nobody else is named as who said it.
  private func isClients(_ goal: PlanLine, in value: Case) -> Bool {
    guard goal.clientAgrees != false else { return false }
    guard let who = written(goal.who).map({ SortKey.key(for: $0) }) else { return true }
    let client = SortKey.key(for: words(SheetPageWords.client))
    let names = [value.client.name, value.client.sortName].flatMap { nameParts(of: $0) }
    return who.contains(client) || nameParts(of: who).contains { names.contains($0) }
  }

  /// The words of a name, folded; signs behind them do not count.
  private func nameParts(of name: String) -> [String] {
    SortKey.key(for: name).split { !$0.isLetter }.map { String($0) }.filter { $0.count > 1 }
  }

  /// When the sheet is talked through again, how long it holds, and what is watched; to be filled in by
  /// hand, for nothing in a case says how risky somebody is.
  ///
  /// Source: Guide, "Beyond the guide": valid as long as supervision lasts.
  private func validity(of value: Case) -> [PrintPage.Entry] {
    let until = value.dates[.endOfTitle].map {
      words(SheetPageWords.validUntil, ["day": asked($0, .endOfTitle, value)])
    }
    return [
      PrintPage.Entry(words(SheetPageWords.watched), nil),
      PrintPage.Entry(words(SheetPageWords.evaluation), nil),
      PrintPage.Entry(words(SheetPageWords.valid), until ?? words(SheetPageWords.validAsLong)),
    ]
  }

  /// Whether a party agrees; nobody agreed with what is still to be chosen.
  private func consent(of party: Party, in value: Case) -> PrintPage.Entry {
    let text: String?
    if let given = value.consents[party] {
      text = chosen(
        consent(given, in: value), .consent(party), .text(.intendedResult), .text(.route),
        .text(.means), in: value)
    } else {
      text = chosen(nil, .consent(party), in: value)
    }
    return PrintPage.Entry(content.terms.consent(of: party), text)
  }

  /// What a party answered to what was settled, with the day and their words.
  func consent(_ consent: PartyConsent, in value: Case) -> String {
    let answer = words(consent.agrees ? ChangeWords.yes : .no)
    let said =
      value.isOfEarlierText(consent)
      ? words(SheetPageWords.earlierText, ["answer": answer, "day": day(consent.on)])
      : "\(answer), \(day(consent.on))"
    return joined(said, [consent.words ?? ""]) ?? ""
  }

  private func addTogether(
    of value: Case, to page: inout PrintPage, _ emptyLines: Int, _ validity: [PrintPage.Entry]
  ) {
    page.add(
      words(SheetPageWords.responsibilities), lines(.responsibility, of: value),
      emptyLines: emptyLines)
    page.add(
      words(SheetPageWords.expectations), lines(.expectation, of: value), emptyLines: emptyLines)
    page.add(words(SheetPageWords.feedback), lines(.feedback, of: value), emptyLines: emptyLines)
    page.add(
      words(SheetPageWords.talks),
      entries: [
        PrintPage.Entry(
          content.terms.name(of: Meeting.Kind.startTalk),
          chosen(
            value.meetings[.startTalk].map { joined(day($0.on), [$0.how ?? ""]) ?? "" },
            .meeting(.startTalk), in: value)),
        PrintPage.Entry(
          words(SheetPageWords.held),
          chosen(held(value), .date(.lastJointConsultation), in: value)),
        nextConsultation(of: value),
      ])
    page.add(words(SheetPageWords.lasting), entries: validity)
  }

  /// The days of the joint consultations that were held, the last of them where there are many.
  private func held(_ value: Case) -> String? {
    let days = value.heldConsultations.map(\.on)
    let earlier = days.count - Self.heldOnPaper
    let last = days.suffix(Self.heldOnPaper).map(day).joined(by: "; ")
    if days.isEmpty { return nil }
    return earlier > 0
      ? joined(words(SheetPageWords.heldEarlier, count: earlier), [last]) : last
  }

  private static let heldOnPaper = 6

  /// The joint consultation that is planned; of one whose day is over that nobody said what became of it.
  func nextConsultation(of value: Case) -> PrintPage.Entry {
    let isOver = value.consultationToAsk(on: today) != nil
    return PrintPage.Entry(
      content.terms.name(of: CaseDate.nextJointConsultation),
      chosen(
        value.plannedConsultation.map {
          joined(day($0), isOver ? [words(SheetPageWords.consultationOver)] : []) ?? ""
        }, .date(.nextJointConsultation), in: value))
  }

  private func date(_ date: CaseDate, of value: Case) -> PrintPage.Entry {
    PrintPage.Entry(
      content.terms.name(of: date),
      chosen(value.dates[date].map { asked($0, date, value) }, .date(date), in: value))
  }

  /// A day of the case, with a question where another one contradicts it.
  func asked(_ day: Day, _ date: CaseDate, _ value: Case) -> String {
    ChangeWording(content, team: team).doubting(self.day(day), of: date, in: value)
  }

  /// What the client is bound to: by which title, until when, and each of the conditions.
  private func frame(_ value: Case) -> [PrintPage.Entry] {
    [
      PrintPage.Entry(
        words(HandoverWords.legalTitle),
        chosen(value.legalTitle.map(content.terms.legalTitle), .legalTitle, in: value)),
      date(.endOfTitle, of: value),
    ]
      + (value.unlistedConditions.map { unlisted in
        // What nobody has said is a line to fill in.
        let text = unlisted == .none ? content.terms.name(of: unlisted) : nil
        return [PrintPage.Entry(words(HandoverWords.conditions), text)]
      }
        ?? value.conditions.elements.map {
          PrintPage.Entry(
            $0.key.text,
            chosen(content.terms.text(of: $0.value), .condition($0.key), in: value))
        })
  }

  private func addBreach(of value: Case, to page: inout PrintPage, _ emptyLines: Int) {
    page.add(words(SheetPageWords.roles), lines(.role, of: value), emptyLines: emptyLines)
    page.add(words(SheetPageWords.stays), lines(.staysInHouse, of: value), emptyLines: 1)
    page.add(words(SheetPageWords.ladder), lines(.ladder, of: value), emptyLines: emptyLines)
    page.add(words(SheetPageWords.backUp), lines(.backUp, of: value), emptyLines: 1)
  }

  /// The six basic conditions; one that nobody asked about is a line to fill in.
  ///
  /// - Parameters:
  ///   - value: The case.
  ///   - wanted: Those that stand on the page, in the order of the guide.
  /// - Returns: An entry for each.
  func conditions(
    _ value: Case, among wanted: [BasicCondition] = BasicCondition.allCases
  ) -> [PrintPage.Entry] {
    wanted.map { basic in
      let state = value.basicConditions[basic].flatMap { $0 == .unknown ? nil : $0 }
      let step = value.conditionSteps[basic]
      return PrintPage.Entry(
        content.terms.name(of: basic),
        chosen(
          joined(
            state.map { content.terms.name(of: $0) },
            [
              step?.who.map { part(content.terms.name(of: PlanLine.Part.who), $0) } ?? "",
              step?.by.map { part(content.terms.name(of: PlanLine.Part.day), day($0)) } ?? "",
              step?.note ?? "",
            ]), .basicCondition(basic), .conditionStep(basic), in: value))
    }
  }

  private func signing(_ value: Case) -> [String] {
    func named(_ role: SheetPageWords, _ name: String?) -> String {
      name.map { part(words(role), $0) } ?? words(role)
    }
    let three = [
      named(.client, clientName(value)), named(.shelter, name(value.holder)),
      named(.probation, value.supervisor),
    ]
    // Whoever of the network agreed signs too; who of several that is they know themselves.
    guard value.consents[.network]?.agrees == true else { return three }
    let people = value.network.values.filter { $0.binned == nil }
    return three + [named(.network, people.count == 1 ? people.first?.name : nil)]
  }
}

extension Field {
  /// Whether the sheet of three parties says it, so that it says as well where two answers wait.
  fileprivate var isOnThreePartySheet: Bool {
    switch self {
    case .counsellor, .standIn, .supervisor, .probationOrganisation, .legalTitle, .network, .line,
      .consent, .condition, .conditionsComplete, .basicCondition, .conditionStep,
      .meeting(.startTalk), .text(.intendedResult), .text(.route), .text(.means),
      .date(.lastJointConsultation), .date(.nextJointConsultation), .date(.endOfTitle):
      true
    default: false
    }
  }
}
