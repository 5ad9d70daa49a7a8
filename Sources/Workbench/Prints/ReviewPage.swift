package import Casework
import Content
import Screen

// What was decided in a review round, case by case: a list to leave the meeting with.
extension PrintMaker {
  /// The list of the decisions of a round.
  ///
  /// It lies about on desks: a case has its number, and the names of all clients are taken out of what
  /// people wrote, unless somebody asks for them.
  ///
  /// - Parameters:
  ///   - round: The round, finished or stopped.
  ///   - cases: The cases it has been through, in any order.
  ///   - others: The names of the caseload.
  ///   - hasNames: Whether names stand in what people wrote.
  /// - Returns: One part for each escalation that was gone through, in that order; then what was not.
  package func review(
    _ round: ReviewRound, _ cases: [Case], among others: NameWords = NameWords(),
    hasNames: Bool = false
  ) -> PrintPage {
    let known = Dictionary(cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var page = page(
      words(ReviewPageWords.title, ["day": day(round.name.day)]), lead(of: round))
    var among = others.sparing(words)
    among.take(NameWords(of: cases))
    among.take(NameWords(of: round.left.map(\.case)))
    // Names in full go first: in them small words are hidden too.
    let names =
      hasNames
      ? []
      : cases.map { HiddenNames(of: $0.client) }
        + round.left.map { HiddenNames(of: $0.case) }
        + [HiddenNames(name: "", sortName: "", among: among)]
    func hidden(_ text: String) -> String { names.reduce(text) { $1.hidden(in: $0) } }
    for reviewed in round.reviewed {
      guard let value = known[reviewed.client],
        let escalation = value.escalations[reviewed.mark.escalation]
      else { continue }
      page.add(
        head(of: escalation, in: value),
        entries: entries(of: escalation, in: value, round: round.name, hiding: hidden))
    }
    let isOver = !round.isStopped
    page.addKnown(
      words(isOver ? ReviewPageWords.raisedSince : .left),
      round.left.map { row in
        part(
          row.case.number.text,
          content.terms.name(of: row.escalation.severity) + ", "
            + hidden(row.escalation.what))
      })
    return page
  }

  private func lead(of round: ReviewRound) -> [String] {
    var leaders: [String] = []
    for name in round.reviewed.compactMap({ name($0.mark.by) }) where !leaders.contains(name) {
      leaders.append(name)
    }
    let done = round.reviewed.count
    return [
      leaders.isEmpty
        ? "" : words(ReviewPageWords.ledBy, ["names": leaders.joined(by: ", ")]),
      round.isStopped
        ? words(
          ReviewPageWords.stopped,
          [
            "how": words.tally(
              of: round.count, notDiscussed: round.skipped, notGoneThrough: round.left.count)
          ])
        : words(ReviewPageWords.finished, count: done),
      !round.isStopped && round.skipped > 0
        ? words(ReviewPageWords.skipped, count: round.skipped) : "",
    ]
  }

  private func head(of escalation: Escalation, in value: Case) -> String {
    words(
      ReviewPageWords.head,
      [
        "number": value.number.text, "severity": content.terms.name(of: escalation.severity),
        "day": day(escalation.knownOn),
      ])
  }

  private func entries(
    of escalation: Escalation, in value: Case, round: ReviewName, hiding: (String) -> String
  ) -> [PrintPage.Entry] {
    func hidden(_ text: String?) -> String? { text.map(hiding) }
    let own = escalation.decisions.filter { $0.round == round.id }
    // What was put off and decided after all is decided.
    let decided = own.filter { $0.kind != .skipped }
    var entries = [PrintPage.Entry(words(ReviewPageWords.what), hidden(escalation.what))]
    let standing = decided.lastIndex { $0.stands } ?? decided.indices.last
    // In the order in which they were decided.
    let told: [EscalationDecision] = decided.isEmpty ? own.suffix(1) : decided
    for (place, decision) in told.enumerated() {
      let isSkipped = decision.kind == .skipped
      let label: ReviewPageWords =
        isSkipped || place == standing
        ? .decision : place < standing ?? 0 ? .before : .afterwards
      // A meeting may go on on another day than that of its title.
      let on = decision.on == round.day ? nil : day(decision.on)
      entries.append(
        PrintPage.Entry(
          words(label),
          [content.terms.decision(decision.kindWord), on].compactMap { $0 }.joined(by: ", ")))
      if isSkipped {
        entries.append(PrintPage.Entry(words(ReviewPageWords.why), hidden(decision.text)))
        continue
      }
      // Who does what by when is filled in by hand where nobody said it.
      entries += [
        PrintPage.Entry(words(ReviewPageWords.text), hidden(decision.text)),
        PrintPage.Entry(words(ReviewPageWords.who), who(decision, in: value)),
        PrintPage.Entry(words(ReviewPageWords.until), decision.until.map(day)),
      ]
      if let backUp = hidden(decision.backUp) {
        entries.append(PrintPage.Entry(words(ReviewPageWords.backUp), backUp))
      }
      if let why = decision.takenBack {
        // A list that was handed out is not written anew: what was decided stands, and what became of it.
        let parts = [
          decision.takenBackAt.map { day($0.day) }, name(decision.takenBackBy), hidden(why),
        ]
        entries.append(
          PrintPage.Entry(
            words(ReviewPageWords.takenBack), parts.compactMap { $0 }.joined(by: ", ")))
      } else if let done = result(of: decision, in: value) {
        entries.append(PrintPage.Entry(words(ReviewPageWords.result), done))
      }
    }
    if escalation.mustBeReported {
      // Whoever takes the list home must not think that all is done.
      entries.append(
        PrintPage.Entry(words(ReviewPageWords.report), words(ReviewPageWords.notReported)))
    } else if escalation.mustBeFoundOut {
      entries.append(
        PrintPage.Entry(
          words(ReviewPageWords.report), words(EscalationWords.conditionUnknown)))
    }
    entries += undone(escalation, hiding: hiding)
    if escalation.isOpen {
      entries.append(
        PrintPage.Entry(words(ReviewPageWords.again), escalation.lookAgainOn.map(day)))
    } else {
      entries.append(
        PrintPage.Entry(
          words(ReviewPageWords.closed), escalation.closedOn.map(day) ?? ""))
    }
    return entries
  }

  /// What else is not done with an open one, for the same reason: that everyone is safe, that somebody has it, that
  /// the client knows of the report.
  private func undone(
    _ escalation: Escalation, hiding: (String) -> String
  ) -> [PrintPage.Entry] {
    guard escalation.isOpen else { return [] }
    var entries: [PrintPage.Entry] = []
    if escalation.mustBeMadeSafe {
      let isKnown = escalation.isEveryoneSafe != nil
      entries.append(
        PrintPage.Entry(
          words(ReviewPageWords.safety),
          words(isKnown ? EscalationWords.notSafe : .safeUnknown)))
    }
    if team.holder(escalation.owner, on: today) == nil {
      entries.append(
        PrintPage.Entry(words(EscalationWords.owner), words(EscalationWords.nobody)))
    }
    if escalation.mustBeTold {
      let why = escalation.told?.notYet.map {
        words(EscalationWords.notToldBecause, ["why": hiding($0)])
      }
      entries.append(
        PrintPage.Entry(
          words(EscalationWords.told), why ?? words(EscalationWords.notToldYet)))
    }
    return entries
  }

  /// Who does what was decided: the counsellor of the case where nobody was named.
  private func who(_ decision: EscalationDecision, in value: Case) -> String? {
    if let who = decision.who { return name(who) }
    guard decision.task != nil, let counsellor = name(value.holder) else { return nil }
    return words(EscalationWords.whoIsCounsellor, ["worker": counsellor])
  }

  /// What became of a decision by the time of printing; nil while it is only to be done.
  private func result(of decision: EscalationDecision, in value: Case) -> String? {
    switch value.result(of: decision) {
    case .noTask, .open: nil
    case .done(let task, let on):
      task.doneBy.map {
        words(
          EscalationWords.taskDoneBy, ["day": day(on), "worker": team.shownName(of: $0)])
      } ?? words(EscalationWords.taskDone) + " " + day(on)
    case .binned: words(EscalationWords.taskBinned)
    case .replaced(let later):
      words(EscalationWords.taskReplaced, ["day": day(later.on)])
    }
  }
}

extension PrintPage {
  /// The page as lines to read; what is to be filled in by hand is left out.
  var detailLines: [DetailLine] {
    lead.map { DetailLine(label: "", text: $0) }
      + blocks.flatMap { block -> [DetailLine] in
        switch block {
        case .heading(let text):
          [DetailLine(label: "", text: ""), DetailLine(label: "", text: text, role: .heading)]
        case .paragraph(let text): [DetailLine(label: "", text: text)]
        case .list(let texts): texts.map { DetailLine(label: "", text: "· " + $0) }
        case .drawn(let texts): texts.map { DetailLine(label: "", text: $0) }
        case .entries(let entries):
          entries.compactMap { entry in
            entry.text.map { DetailLine(label: entry.label, text: $0) }
          }
        case .emptyLines, .signatures: []
        }
      }
  }
}
