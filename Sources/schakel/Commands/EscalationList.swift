import CaseStore
import Casework
import Content
import StrictJSON
import Workbench

extension ListCommand {
  /// The open escalations in the order of the board.
  func listEscalations(of reader: inout CommandReader) throws(CommandFailure) -> Ending {
    let session = reader.session
    let useless = [("--due", due != nil), ("--signals", signals), ("--all", all)]
    if let option = useless.first(where: \.1)?.0 {
      throw session.failure(
        .uselessForVerb, ["option": option, "verb": "--escalations"], .usage)
    }
    // Who is named and is nobody here is told so, as in the list of clients.
    _ = try reader.viewer
    let summaries = reader.store.summaries.filter { !$0.escalations.isEmpty }
    let colleagues = reader.store.team.colleagues(on: session.today)
    var found = BoardOrder.sorted(summaries, on: session.today, among: colleagues)
    if mine {
      let worker = try session.worker(in: reader.store.team)
      found = own(found, of: worker, in: reader.store.team, on: session.today)
    }
    let hasAny = !found.isEmpty
    if late {
      found = found.filter { row in
        row.escalation.isReportLate(on: session.today, at: session.clockOfBoard)
          || row.escalation.review.map { $0 < session.today } == true
      }
    }
    if json {
      var writer = JSONWriter(indent: 2)
      writer.array { writer in
        for row in found { writer.escalation(row.escalation, of: row.case, on: session.today) }
      }
      try Output.write(writer.text + "\n", in: session.words)
    } else {
      let isOthers = mine && !summaries.isEmpty
      let none: CommandLabelWords =
        late && hasAny ? .noneLate : isOthers ? .noneOfYours : .noEscalations
      try Output.write(
        lines: found.isEmpty
          ? [session.words(none)]
          : lines(
            of: found, in: session, reader.store.team,
            among: NameWords(of: reader.store.summaries).sparing(session.words)),
        in: session.words)
    }
    let cases = Set(found.map(\.case.id))
    return reader.finish(
      conflictsIn: summaries.filter { $0.hasConflict && cases.contains($0.id) }.map(\.number))
  }

  /// Those that are a worker's, as in what is due: of a client in their caseload, which has the clients of whom they
  /// stand in for that day, one that they have themselves, and for a team lead one that waits for a second
  /// person.
  private func own(
    _ rows: [BoardOrder.Row], of worker: WorkerID, in team: Team, on today: Day
  ) -> [BoardOrder.Row] {
    let caseload = Caseload(of: worker, in: team, on: today)
    let isLead = team.members[worker]?.role == .teamLead
    return rows.filter { row in
      let isSecond =
        isLead && row.escalation.awaitsSecond && row.escalation.closedBy != worker
      return caseload.has(row.case) || row.escalation.owner == worker || isSecond
    }
  }

  /// A line for each: with numbers and no names, also in what people wrote, as on the board.
  private func lines(
    of rows: [BoardOrder.Row], in session: Session, _ team: Team, among names: NameWords
  ) -> [String] {
    let (words, dates, terms) = (session.words, session.content.dates, session.content.terms)
    let heading: [CommandLabelWords] = [
      .caseNumber, .severity, .known, .reported, .owner, .review, .escalationID, .what,
    ]
    let ids = rows.map(\.escalation.id)
    func day(_ day: Day?) -> String { day.map { dates.short($0, today: session.today) } ?? "" }
    return Columns.lines(
      [heading.map { words($0) }]
        + rows.map { row in
          let escalation = row.escalation
          let what = HiddenNames(of: row.case, among: names).hidden(in: escalation.what)
          return [
            row.case.number.text, terms.name(of: escalation.severity),
            day(escalation.knownOn) + (escalation.knownClock.map { " " + $0 } ?? ""),
            report(of: escalation, in: session),
            escalation.hasTwoOwners
              ? words(BoardWords.twoOwners)
              : owner(of: escalation, in: team, words),
            escalation.awaitsSecond ? words(BoardWords.second) : day(escalation.review),
            EscalationShortID.text(of: escalation.id, among: ids),
            said(what, of: escalation, in: words),
          ]
        })
  }
}

extension ListCommand {
  /// What happened, behind what the board says before it: that somebody is in danger, that two answers wait.
  private func said(_ what: String, of escalation: OpenEscalation, in words: Words) -> String {
    let what = escalation.hasTwoAnswers ? words(BoardWords.twoAnswers, ["what": what]) : what
    return escalation.isUnsafe ? words(BoardWords.unsafe, ["what": what]) : what
  }

  /// Who has it, as on the board.
  private func owner(
    of escalation: OpenEscalation, in team: Team, _ words: Words
  ) -> String {
    if let former = escalation.formerOwner {
      return words(EscalationWords.nobodySince, ["worker": team.shownName(of: former)])
    }
    return escalation.owner.map { team.shownName(of: $0) } ?? words(EscalationWords.nobody)
  }

  /// When it was reported, or by when it has to be, as on the board.
  private func report(of escalation: OpenEscalation, in session: Session) -> String {
    let (words, dates) = (session.words, session.content.dates)
    if let on = escalation.reportedOn {
      return dates.short(on, today: session.today)
        + (escalation.reportedClock.map { " " + $0 } ?? "")
    }
    let isAcute = escalation.severity == .acute
    let days = escalation.daysLate(on: session.today, at: session.clockOfBoard)
    let late =
      days > 0
      ? dates.lateness(days)
      : escalation.lateSince(on: session.today, at: session.clockOfBoard).map {
        words(EscalationWords.lateSince, ["time": $0])
      }
    if escalation.isUnclear {
      return late.map { words(BoardWords.unclearLate, ["late": $0]) } ?? words(BoardWords.unclear)
    }
    guard escalation.isBreach else { return words(BoardWords.noBreach) }
    if let late { return words(BoardWords.notReportedLate, ["late": late]) }
    if isAcute { return words(BoardWords.notReportedAtOnce) }
    let due = [
      escalation.reportDue.map { dates.short($0, today: session.today) }, escalation.reportDueClock,
    ].compactMap { $0 }.joined(separator: " ")
    return words(BoardWords.notReportedBy, ["day": due])
  }
}

/// The beginning of an identifier, as long as it means one escalation: it can be read out and typed.
enum EscalationShortID {
  /// At least so many letters are a beginning that can be used.
  static let length = 6

  /// What is shown of an identifier in a list.
  static func text(of id: EntryID, among all: [EntryID]) -> String {
    let short = String(id.text.prefix(length))
    return all.count { $0.text.hasPrefix(short) } == 1 ? short : id.text
  }
}

extension JSONWriter {
  fileprivate mutating func escalation(
    _ escalation: OpenEscalation, of summary: CaseSummary, on today: Day
  ) {
    /// A day, with the office's clock where somebody said it.
    func at(_ day: Day, _ clock: String?) -> String {
      day.iso + (clock.map { "T" + $0 } ?? "")
    }
    object { writer in
      writer.member("id", escalation.id.text)
      writer.member("case", summary.number.text)
      writer.member("severity", escalation.severity.rawValue)
      writer.member("condition", orNull: escalation.condition?.text)
      writer.member("breach", escalation.isBreach)
      writer.member("unclear", escalation.isUnclear)
      writer.member("unsafe", escalation.isUnsafe)
      writer.member("knownAt", at(escalation.knownOn, escalation.knownClock))
      writer.member(
        "happenedAt", orNull: escalation.happenedOn.map { at($0, escalation.happenedClock) })
      writer.member(
        "reportedAt", orNull: escalation.reportedOn.map { at($0, escalation.reportedClock) })
      writer.member(
        "reportDue",
        orNull: escalation.reportDue.map { at($0, escalation.reportDueClock) }
          ?? escalation.reportWasDue.map { at($0.day, $0.clock) })
      // Of two answers neither is the owner, as on the board: null is told apart from nobody by the next member.
      writer.member("owner", orNull: escalation.settledOwner?.text)
      writer.member("ownerUndecided", escalation.hasTwoOwners)
      writer.member("review", orNull: escalation.review?.iso)
      writer.member("group", escalation.group(on: today).rawValue)
    }
  }
}
