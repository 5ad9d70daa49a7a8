package import Casework
import Content

// What probation is told of an escalation: to be read out, sent or laid beside the telephone.
extension PrintMaker {
  /// The text of a report, made of what was recorded, with the name of the client in full.
  ///
  /// Source: Guide, "The 28 do's", E3.
  ///
  /// - Parameters:
  ///   - whole: The case.
  ///   - id: The escalation; one that the case does not have gives a page that says nothing of it.
  ///   - others: The names of the caseload: nobody but the client is named.
  /// - Returns: What is said, whom to call, and what was said and when, or lines to write that on.
  package func report(
    _ whole: Case, about id: EntryID, among others: NameWords = NameWords()
  ) -> PrintPage {
    let value = whole.seen(by: .nobody)
    var wording = EscalationWording(
      value: value, team: team, content: content, today: today, clock: now.clock,
      calendar: norms.calendar)
    wording.names = others
    let there = value.escalations[id]
    var page = page(
      words(ReportPageWords.title, ["client": wording.told(of: there)]),
      [words(PrintWords.caseNumber, ["number": value.number.text])])
    guard let escalation = there else { return page }
    let due = wording.due(escalation)
    if !due.isEmpty { page.lead.append(due) }
    if !escalation.isOpen {
      let how = content.terms.escalationStatus(escalation.statusWord)
      page.lead.append(
        escalation.closedOn.map { words(ReportPageWords.closed, ["day": day($0), "how": how]) }
          ?? how)
    }
    page.blocks.append(.heading(words(ReportPageWords.toSay)))
    page.blocks += wording.scriptSentences(escalation, by: printer).map { .paragraph($0) }
    if wording.namesOthers(escalation) {
      page.blocks.append(.paragraph(words(ReportPageWords.othersAsInitials)))
    }
    page.addKnown(
      words(HandoverWords.calls),
      wording.calls.map { $0.hasPrefix("· ") ? String($0.dropFirst(2)) : $0 })
    let act = escalation.standingAct(of: .report)
    let others = wording.othersNames
    func shown(_ text: String?) -> String? { text.map(others.hidden) }
    // What was not said yet is written down by hand while one calls.
    page.add(
      words(ReportPageWords.said),
      entries: [
        PrintPage.Entry(
          words(EscalationWords.rowReportedOn),
          escalation.reportedOn.map { at($0, act?.clock) }),
        PrintPage.Entry(words(EscalationWords.rowWhom), act?.whom),
        PrintPage.Entry(words(EscalationWords.rowHow), shown(act?.how)),
        PrintPage.Entry(words(EscalationWords.rowSaid), shown(act?.text)),
        PrintPage.Entry(
          words(EscalationWords.told),
          escalation.clientToldOn.map { at($0, escalation.told?.clock) }
            ?? escalation.told?.notYet.map {
              words(EscalationWords.notToldBecause, ["why": others.hidden(in: $0)])
            }),
      ])
    return page
  }

  private func at(_ on: Day, _ clock: String?) -> String {
    day(on) + (clock.map { " " + $0 } ?? "")
  }
}

extension Case {
  /// The open escalations of which probation is told, or may have to be, what is not reported first.
  package var reportable: [EntryID] {
    escalations.elements.filter { _, escalation in
      escalation.reportedOn != nil && escalation.isOpen || escalation.mustBeReported
        || escalation.mustBeFoundOut
    }.sorted { left, right in
      let (mine, theirs) = (left.value.reportedOn == nil, right.value.reportedOn == nil)
      if mine != theirs { return mine }
      if left.value.severity != right.value.severity {
        return left.value.severity > right.value.severity
      }
      return left.key < right.key
    }.map(\.key)
  }

  /// The closed escalations of which probation was told, or should have been, the newest first: what was said is
  /// asked for long after.
  package var reportableOfClosed: [EntryID] {
    escalations.elements.filter { _, escalation in
      !escalation.isOpen && (escalation.reportedOn != nil || escalation.countsAsBreach)
    }.sorted { left, right in
      left.value.knownOn == right.value.knownOn
        ? left.key < right.key : left.value.knownOn > right.value.knownOn
    }.map(\.key)
  }
}
