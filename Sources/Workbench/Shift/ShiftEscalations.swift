import Casework
import Content

// The open escalations that whoever comes on duty has to know of: what is wrong with the handling, and what
// is new. The rest is only counted.
extension ShiftTelling {
  /// The part about open escalations, in the order of the board; nil where none is open.
  ///
  /// Source: Guide, "Escalation object", queue order.
  ///
  /// - Parameters:
  ///   - summaries: All cases.
  ///   - hidesNames: Whether a client's name is taken out of what people wrote.
  ///   - called: What a client is called, with the number of the case.
  /// - Returns: An entry for each that nobody reported, nobody has, that had to be looked at again, of which
  ///   something waits to be done, or that is new since then.
  func escalations(
    in summaries: some Sequence<CaseSummary>, hidesNames: Bool, called: (CaseSummary) -> String
  ) -> ShiftReport.Part? {
    let rows = BoardOrder.sorted(summaries, on: today, among: team.colleagues(on: today))
    guard !rows.isEmpty else { return nil }
    // What was written of one client may name another.
    let names = hidesNames ? NameWords(of: summaries).sparing(content.words) : NameWords()
    let told = rows.filter { row in
      let open = row.escalation
      return open.group(on: today) != .handled || open.awaitsStep || isNew(open)
    }
    let rest = rows.count - told.count
    return ShiftReport.Part(
      client: CaseID(""),
      name: content.words(ShiftWords.escalations, ["count": String(rows.count)]), sortKey: "",
      isOwn: true,
      entries: told.map { row in
        var what = row.escalation.what
        if hidesNames {
          what = HiddenNames(of: row.case, among: names).hidden(in: what)
        }
        return ShiftReport.Entry(
          id: row.case.id.text + " " + row.escalation.id.text, day: row.escalation.knownOn,
          clock: row.escalation.knownClock, who: called(row.case),
          text: text(of: row.escalation, what: what),
          about: ShiftReport.About(client: row.case.id, escalation: row.escalation.id))
      },
      left: 0,
      note: rest == 0
        ? nil
        : content.words(told.isEmpty ? ShiftWords.allHandled : .othersHandled, count: rest))
  }

  private func isNew(_ escalation: OpenEscalation) -> Bool {
    if let at = escalation.recordedAt { return at >= since.secondsSince1970 }
    // A file does not say when it was told.
    return (escalation.knownOn, escalation.knownClock ?? "") > (since.day, since.clock)
  }

  private func text(of escalation: OpenEscalation, what: String) -> String {
    let words = content.words
    let toDo = toDo(about: escalation)
    let values: TextValues = [
      "severity": content.terms.name(of: escalation.severity), "what": what.withoutFullStop,
      "todo": toDo.isEmpty
        ? words(ShiftWords.nothingToDo) : toDo.joined(by: "; "),
      "owner": escalation.owner.map { team.shownName(of: $0) } ?? words(EscalationWords.nobody),
    ]
    return words(
      isNew(escalation) ? ShiftWords.newEscalation : .escalation, values)
  }

  /// What has to be done about one, the most urgent first.
  private func toDo(about escalation: OpenEscalation) -> [String] {
    let words = content.words
    var toDo: [String] = []
    if escalation.mustBeMadeSafe { toDo.append(words(ShiftWords.makeSafe)) }
    if escalation.isUnclear, escalation.reportDue == nil {
      toDo.append(words(ReviewWords.doCondition))
    }
    if let due = escalation.reportDue, escalation.reportedOn == nil {
      let late = escalation.daysLate(on: today, at: clock)
      let when =
        escalation.lateSince(on: today, at: clock).map {
          words(EscalationWords.lateSince, ["time": $0])
        }
        ?? (late > 0
          ? content.dates.lateness(late)
          : due <= today && escalation.severity == .acute
            ? words(ShiftWords.atOnce)
            : words(
              ShiftWords.byDay,
              [
                "day": content.dates.moment(
                  ReportDeadline(day: due, clock: escalation.reportDueClock), today: today)
              ]))
      toDo.append(
        words(escalation.isUnclear ? ShiftWords.findOut : .report, ["when": when]))
    }
    if escalation.mustBeTold { toDo.append(words(ReviewWords.doTell)) }
    if escalation.owner == nil { toDo.append(words(ReviewWords.doOwn)) }
    if let back = escalation.returnOn {
      toDo.append(
        words(
          back < today ? ShiftWords.cameBack : .comesBack,
          ["day": content.dates.short(back, today: today)]))
    }
    if let review = escalation.review, escalation.returnOn.map({ $0 != review }) ?? true {
      toDo.append(
        review < today
          ? words(ShiftWords.lookLate, ["late": content.dates.lateness(today - review)])
          : words(ShiftWords.lookOn, ["day": content.dates.short(review, today: today)]))
    }
    if escalation.awaitsSecond { toDo.append(words(ReviewWords.doSecond)) }
    return toDo
  }
}

extension OpenEscalation {
  /// Whether something waits that nobody leaves for another day, although somebody has it: somebody is not safe, the
  /// client does not know of the report yet, or a second person has to look.
  fileprivate var awaitsStep: Bool {
    mustBeMadeSafe || awaitsSecond || mustBeTold
  }
}
